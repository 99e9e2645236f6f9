import type { Arbitrary } from 'fast-check';
import { NOT_KNOWN_WHETHER } from '../household/leaf.js';
import { safeParseHousehold } from '../household/parse.js';
import { DATE_ORDERS, type FactSpec } from '../household/vocabulary.js';
import { dayFromText, dayText } from '../value/civil-date.js';
import { MOST_FEN, yuanText } from '../value/money.js';
import { type Boundaries, inCalendar, shiftedBy } from './boundaries.js';
import type { FastCheck } from './fast-check.js';

/** How households are drawn. */
export interface Drawing {
  readonly fc: FastCheck;
  readonly boundaries: Boundaries;
  /** May facts be left out, and dates be known only as far as the month or year? */
  readonly unknown: 'none' | 'some';
}

/** What was drawn becomes a value once the day asked about is known, since many dates lie so and so far from it. */
type Drawn = (on: number) => unknown;

/** Draws what a place in the household may hold: the wanted value, or nothing. */
export type Draw = Arbitrary<Drawn>;

/** Where a fact stands: in which list or object, or in the household itself. */
export interface FactSite {
  /** `children.birthDate`, `residence.place`, `marriedOn`. */
  readonly path: string;
  /** A household that holds this value there and nothing else. */
  readonly holding: (value: string) => object;
}

const nothing: Drawn = () => undefined;

/** Does the policy read this fact, or any fact of this list or object? One that nobody reads is given now and then: it must change nothing. */
export const isRead = ({ boundaries: { reads } }: Drawing, path: string): boolean =>
  reads === null || reads.has(path) || [...reads].some((read) => read.startsWith(`${path}.`));

/** A fact, or nothing where it may be unknown or plays no part. */
export function factDraw(drawing: Drawing, spec: FactSpec, site: FactSite): Draw {
  const { fc } = drawing;
  const single = valueDraw(drawing, spec, site);
  const value =
    spec.dated === true
      ? fc.oneof({ withCrossShrink: true }, { weight: 4, arbitrary: single }, seriesDraw(drawing, single))
      : single;
  return optionally(drawing, isRead(drawing, site.path), value, [undefined, null]);
}

/** With some unknown, a value is absent now and then; what is not read is absent mostly. */
export function optionally(
  drawing: Drawing,
  read: boolean,
  value: Draw,
  absences: readonly (undefined | null)[] = [undefined],
): Draw {
  const { fc, unknown } = drawing;
  if (read && unknown === 'none') return value;
  const absent: Draw =
    unknown === 'none' ? fc.constant(nothing) : fc.constantFrom(...absences).map((none) => () => none);
  const [out, told] = read ? [1, 5] : [5, 1];
  return fc.oneof({ withCrossShrink: true }, { weight: out, arbitrary: absent }, { weight: told, arbitrary: value });
}

/** A dated series: each value from another day on. */
export function seriesDraw(drawing: Drawing, value: Draw): Draw {
  const { fc } = drawing;
  return fc
    .array(fc.tuple(dayDraw(drawing, 0), value), { minLength: 1, maxLength: 3 })
    .map((entries) => (on: number) => {
      const dated = entries.map(([from, one]) => ({ from: dayText(from(on)), value: one(on) }));
      return dated.filter(({ from }, index) => dated.findIndex((other) => other.from === from) === index);
    });
}

function valueDraw(drawing: Drawing, spec: FactSpec, site: FactSite): Draw {
  const { fc, boundaries, unknown } = drawing;
  const one = <Value>(value: Arbitrary<Value>): Draw => value.map((drawn) => () => drawn);
  switch (spec.type) {
    case 'truth':
      return one(fc.boolean());
    case 'options': {
      const names = Object.keys(spec.options ?? {});
      // What the policy names it asks for: those are drawn more often than the rest.
      return one(fc.constantFrom(...names, ...names.filter((name) => boundaries.options.has(name))));
    }
    case 'text':
      return one(fc.constantFrom(...textsFor(boundaries, site)));
    case 'date':
      return dateDraw(drawing, site.path);
    case 'event': {
      const date = dateDraw(drawing, site.path);
      const never = { weight: 2, arbitrary: fc.constant(nothing) };
      const happened = { weight: 2, arbitrary: date };
      const open = { weight: 1, arbitrary: fc.constant((): unknown => NOT_KNOWN_WHETHER) };
      return fc.oneof({ withCrossShrink: true }, never, happened, ...(unknown === 'none' ? [] : [open]));
    }
    case 'money': {
      const near = nearby(drawing, boundaries.fen, MOST_FEN);
      return one(fc.oneof({ weight: 3, arbitrary: near }, fc.nat(10_000_000)).map(yuanText));
    }
    case 'number': {
      const most = spec.most ?? 1_000_000_000;
      return one(fc.oneof({ weight: 3, arbitrary: nearby(drawing, boundaries.numbers, most) }, fc.nat(most)));
    }
    default:
      return spec.type satisfies never;
  }
}

/** One below a constant, at it, one above. */
const nearby = ({ fc }: Drawing, values: readonly number[], most: number): Arbitrary<number> =>
  fc
    .tuple(fc.constantFrom(...values), fc.constantFrom(0, -1, 1))
    .map(([value, offset]) => Math.max(0, Math.min(most, value + offset)));

const ANY_TEXTS = ['甲', '凉风乡'];

/** Texts that may stand there: some facts take only codes of a certain form. */
function textsFor({ texts }: Boundaries, { holding }: FactSite): readonly string[] {
  const fitting = [...texts, ...ANY_TEXTS].filter((text) => safeParseHousehold(holding(text)).success);
  return fitting.length === 0 ? [...ANY_TEXTS] : fitting;
}

/** A date as it is told: mostly whole, now and then only the month or the year. */
function dateDraw(drawing: Drawing, path: string): Draw {
  const { fc, unknown } = drawing;
  const day = dayDraw(drawing, generationsBefore(path));
  const length = unknown === 'none' ? fc.constant(10) : fc.constantFrom(10, 10, 10, 10, 10, 10, 7, 4);
  return fc.tuple(day, length).map(
    ([at, signs]) =>
      (on: number) =>
        dayText(at(on)).slice(0, signs),
  );
}

/** Days on which months and years are hard to count. */
const HARD_DAYS = ['2012-02-29', '2000-02-29', '2013-02-28', '2012-12-31', '2013-01-01', '2011-08-31', '2012-04-30'];

/** How many years before the days of the policy such an event mostly lies: none, some, or the length of a youth or a life. */
const YEARS_BEFORE = [
  [0, 0, 0, 1, -1],
  [0, 0, 1, 2, 3, 8, 18],
  [20, 25, 30, 45, 60],
] as const;

/** A day: at a boundary of the policy or near one, on the day asked about or near it, on a hard day, or anywhere around. */
function dayDraw({ fc, boundaries }: Drawing, generation: 0 | 1 | 2): Arbitrary<(on: number) => number> {
  const anchor = fc.oneof(
    fc.constant('on' as const),
    fc.constantFrom(...boundaries.days),
    fc.constantFrom(...boundaries.days),
  );
  const from = (at: 'on' | number, on: number): number => (at === 'on' ? on : at);
  const shifts = fc.constantFrom(...boundaries.shifts);
  const offset = fc.constantFrom(0, -1, 1);
  const exact = fc.tuple(anchor, shifts, offset).map(
    ([at, shift, days]) =>
      (on: number) =>
        inCalendar(shiftedBy(from(at, on), shift) + days),
  );
  const around = fc
    .tuple(anchor, fc.constantFrom(...YEARS_BEFORE[generation]), fc.integer({ min: -400, max: 400 }))
    .map(
      ([at, years, days]) =>
        (on: number) =>
          inCalendar(shiftedBy(from(at, on), { months: -12 * years, days })),
    );
  const hard = fc.constantFrom(...HARD_DAYS).map((text) => () => dayFromText(text) as number);
  const [near, far] = generation === 2 ? [2, 6] : [6, 3];
  return fc.oneof(
    { weight: near, arbitrary: exact },
    { weight: far, arbitrary: around },
    { weight: 1, arbitrary: hard },
  );
}

/** A day asked about. */
export const askedDay = (drawing: Drawing): Arbitrary<number> => {
  const [first = 0] = drawing.boundaries.days;
  return dayDraw(drawing, 0).map((day) => day(first));
};

/** How many events must come after this one: a partner is born before a child, and the child before it dies. */
function generationsBefore(path: string): 0 | 1 | 2 {
  const place = (text: string): string => text.replace('[]', '');
  const later = DATE_ORDERS.filter(({ earlier }) => place(earlier) === path).map((order) => place(order.later));
  if (later.length === 0) return 0;
  return later.some((next) => generationsBefore(next) > 0) ? 2 : 1;
}
