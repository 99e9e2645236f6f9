import type { Arbitrary } from 'fast-check';
import { subjectList } from '../expr/lists.js';
import type { CaseInput, HouseholdInput } from '../household/household.js';
import {
  type FactSpec,
  householdObjects,
  type ListName,
  listNames,
  listSpec,
  objectSpec,
} from '../household/vocabulary.js';
import { requirePolicy } from '../policy/document.js';
import type { Policy, WorkedCase } from '../policy/policy.js';
import { daysOf, dayText } from '../value/civil-date.js';
import { ArgumentError, issue, shown } from '../value/issue.js';
import type { Json } from '../value/json.js';
import {
  askedDay,
  type Draw,
  type Drawing,
  type FactSite,
  factDraw,
  isRead,
  optionally,
  seriesDraw,
} from './arbitrary-facts.js';
import { boundariesOf } from './boundaries.js';
import { type FastCheck, fastCheck } from './fast-check.js';
import { mended } from './mend.js';

/** How households are drawn. */
export interface DrawOptions {
  /**
   * `some` (default): facts and lists may be unknown, dates known only as far as the month or year, events not known whether.
   * `none`: everything that the policy reads is told in full.
   */
  readonly unknown?: 'none' | 'some' | undefined;
  /** The module fast-check, where it cannot be found by itself: in a browser. */
  readonly fc?: FastCheck | undefined;
}

/** A question about one provision, with all that is needed to ask it. */
export type DrawnQuestion = Omit<WorkedCase, 'name' | 'expect' | 'household' | 'case' | 'readings'> & {
  readonly household: HouseholdInput;
  readonly readings: Readonly<Record<string, string>>;
  readonly case?: CaseInput;
};

/**
 * Households for a property test of fast-check (an optional peer, version 4); each one parses. Given a policy they lie at its
 * boundaries: days and ages at the limits that it names, a day before and after; numbers and amounts one below, at and one
 * above its own; the facts that it reads, mostly.
 *
 * @throws {ArgumentError} `not-a-policy`, `not-an-option`, and `missing-key` where fast-check is not installed.
 * @example fc.sample(arbitraryHousehold(policy), 3).length // 3
 */
export function arbitraryHousehold(policy?: Policy, options: DrawOptions = {}): Arbitrary<HouseholdInput> {
  const drawing = drawingOf(policy, options);
  const { fc } = drawing;
  return fc
    .tuple(householdDraw(drawing, policy), fc.boolean(), askedDay(drawing))
    .map(([household, named, on]) => mended(household(on) as Json, named) as HouseholdInput);
}

/**
 * Questions to the provisions of a policy: one of them, a household near its boundaries, the day asked about, the child or
 * person, readings picked or left open, the levy case. No question is refused: the child asked about is born by the day.
 *
 * @throws {ArgumentError} as {@link arbitraryHousehold}.
 * @example fc.sample(arbitraryQuestion(policy), 1)[0].provision in policy.provisions // true
 */
export function arbitraryQuestion(policy: Policy, options: DrawOptions = {}): Arbitrary<DrawnQuestion> {
  const drawing = drawingOf(requirePolicy(policy, 'policy'), options);
  return drawing.fc.oneof(
    { withCrossShrink: true },
    ...Object.keys(policy.provisions).map((provision) => questionAbout(drawing, policy, provision)),
  );
}

function drawingOf(policy: Policy | undefined, { unknown = 'some', fc }: DrawOptions): Drawing {
  if (policy !== undefined) requirePolicy(policy, 'policy');
  if (unknown !== 'none' && unknown !== 'some') {
    const expected = { zh: 'none、some', en: 'none, some' };
    throw new ArgumentError([issue('not-an-option', 'unknown', { given: shown(unknown), expected })]);
  }
  return { fc: fastCheck(fc), boundaries: boundariesOf(policy), unknown };
}

/** No list is drawn longer: a policy counts to two or three, and what lies above is the same. */
const MOST_MEMBERS = 4;

/** A household in which one list, if it is there at all, is not empty. */
function householdDraw(drawing: Drawing, policy: Policy | undefined, filled?: ListName): Draw {
  const own = factDraws(drawing, objectSpec('household').facts, null, (facts) => facts);
  const lists = listNames.map((list) => [list, listDraw(drawing, list, list === filled ? 1 : 0)] as const);
  const objects = householdObjects.map((name) => {
    const { facts, dated } = objectSpec(name);
    const single = objectDraw(
      drawing,
      factDraws(drawing, facts, name, (told) => ({ [name]: told })),
    );
    const value = dated === true ? drawing.fc.oneof(single, seriesDraw(drawing, single)) : single;
    return [name, optionally(drawing, isRead(drawing, name), value)] as const;
  });
  const extra = factDraws(drawing, policy?.extra ?? {}, 'extra', (facts) => ({ extra: facts }));
  return objectDraw(drawing, {
    ...own,
    ...Object.fromEntries([...lists, ...objects]),
    ...(Object.keys(extra).length === 0 ? {} : { extra: objectDraw(drawing, extra) }),
  });
}

function listDraw(drawing: Drawing, list: ListName, least: number): Draw {
  const { fc } = drawing;
  const spec = listSpec(list);
  const facts = factDraws(drawing, spec.facts, list, (told) => ({ [list]: [told] }));
  const parents = fc.oneof(
    { withCrossShrink: true },
    { weight: 8, arbitrary: fc.constant(() => undefined) },
    fc.tuple(fc.boolean(), fc.boolean()).map((are) => () => are),
  );
  const member = objectDraw(drawing, list === 'children' ? { ...facts, parents } : facts);
  const length = { minLength: Math.max(least, spec.least), maxLength: Math.min(spec.most, MOST_MEMBERS) };
  const members = fc.array(member, length).map((drawn) => (on: number) => drawn.map((one) => one(on)));
  return optionally(drawing, isRead(drawing, list), members);
}

/** A draw for each fact of a group; `around` puts facts of the group into a household. */
function factDraws(
  drawing: Drawing,
  specs: Readonly<Record<string, FactSpec>>,
  group: string | null,
  around: (facts: object) => object,
): Readonly<Record<string, Draw>> {
  const site = (name: string): FactSite => ({
    path: group === null ? name : `${group}.${name}`,
    holding: (value) => around({ [name]: value }),
  });
  return Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [name, factDraw(drawing, spec, site(name))] as const),
  );
}

/** An object of the parts that were drawn; what is undefined is absent. */
const objectDraw = ({ fc }: Drawing, parts: Readonly<Record<string, Draw>>): Draw =>
  fc.record(parts).map(
    (drawn) => (on: number) =>
      Object.fromEntries(
        Object.entries(drawn).flatMap(([name, part]) => {
          const value = part(on);
          return value === undefined ? [] : [[name, value]];
        }),
      ),
  );

function questionAbout(drawing: Drawing, policy: Policy, provision: string): Arbitrary<DrawnQuestion> {
  const { fc } = drawing;
  const subject = policy.provisions[provision]?.subject ?? 'household';
  const list = subjectList(subject);
  const readings = Object.fromEntries(
    Object.entries(policy.readings).map(([id, { options }]) => [
      id,
      fc.option(fc.constantFrom(...Object.keys(options)), { freq: 2, nil: undefined }),
    ]),
  );
  const levyCase = objectDraw(
    drawing,
    factDraws(drawing, objectSpec('case').facts, 'case', () => ({})),
  );
  return fc
    .record({
      household: householdDraw(drawing, policy, list),
      named: fc.boolean(),
      on: askedDay(drawing),
      place: fc.nat(MOST_MEMBERS - 1),
      readings: fc.record(readings),
      case: optionally(drawing, isRead(drawing, 'case'), levyCase),
    })
    .map((drawn): DrawnQuestion => {
      const household = mended(drawn.household(drawn.on) as Json, drawn.named) as HouseholdInput;
      const { id, bornOn } = memberAt(household, list, drawn.place);
      const told = drawn.case(drawn.on) as CaseInput | undefined;
      return {
        household,
        provision,
        on: dayText(Math.max(drawn.on, subject === 'child' ? bornOn : drawn.on)),
        ...(list === undefined ? {} : { [subject]: id }),
        readings: Object.fromEntries(
          Object.entries(drawn.readings).flatMap(([name, option]) => (option === undefined ? [] : [[name, option]])),
        ),
        ...(told === undefined ? {} : { case: told }),
      };
    });
}

/** The member asked about: its id, and the first day on which it can have been born. */
function memberAt(
  household: HouseholdInput,
  list: 'children' | 'partners' | undefined,
  place: number,
): { readonly id: string; readonly bornOn: number } {
  const members = (list === undefined ? null : household[list]) ?? [];
  const index = members.length === 0 ? 0 : place % members.length;
  const { id, birthDate } = members[index] ?? {};
  const prefix = list === undefined ? '' : listSpec(list).idPrefix;
  return { id: id ?? `${prefix}-${index + 1}`, bornOn: daysOf(String(birthDate))?.least ?? Number.NEGATIVE_INFINITY };
}
