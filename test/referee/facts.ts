import type { ExtraFact } from '../../src/household/household.js';
import {
  DATE_ORDERS,
  type FactSpec,
  type ListName,
  listSpec,
  objectSpec,
  vocabulary,
} from '../../src/household/vocabulary.js';
import { type Calendar, lastDayAtMost, NEVER } from './calendar.js';
import type { Script } from './script.js';
import { and, certain, ite, not, or, type Smt, type SmtOther, type SmtValue } from './smtlib.js';

/** The lists are as long as this at most: three other children are more than any count in the built-in tables asks for. */
export const LONGEST: Readonly<Record<ListName, number>> = { partners: 2, children: 4, certificates: 3, agreements: 3 };

/** Which member a name stands for: one place of the list, or the one asked about, whichever that is. */
type Place = { readonly list: ListName; readonly index: number | 'asked' };
export type Places = Readonly<Record<string, Place>>;

/** A fact of the household as a constant of the solver. */
export interface Leaf {
  readonly symbol: Smt;
  readonly path: string;
  readonly spec: FactSpec;
  /** For a fact that may be a dated series: the day at which it is read. */
  readonly at: Smt | null;
}

export interface Facts {
  readonly read: (name: string, places: Places, at: SmtOther | null) => SmtValue;
  readonly places: (list: ListName) => readonly number[];
  readonly isListed: (list: ListName, index: number) => Smt;
  /** The child or person asked about exists, and the child is born. */
  readonly askAbout: (list: ListName) => Smt;
  /** Everything that holds in every household that parses; once all has been read. */
  readonly close: () => void;
  readonly leaves: () => readonly Leaf[];
  readonly lengths: () => Readonly<Partial<Record<ListName, Smt>>>;
  /** For each child of which it matters: is that partner its parent? */
  readonly parents: () => ReadonlyMap<number, readonly Smt[]>;
}

const MOST_FEN = 100_000_000_000;
/** A text is one of the words of the policy, or one of so many others. */
const MOST_WORDS = 99_999;
export const ON = '|on|';
export const ASKED = '|asked about|';

export function createFacts(script: Script, calendar: Calendar, extra: Readonly<Record<string, ExtraFact>>): Facts {
  const leaves = new Map<string, Leaf>();
  const lengths = new Map<ListName, Smt>();
  const parents = new Map<number, readonly Smt[]>();
  const asked = new Map<string, SmtValue>();
  const days = new Map<Smt, Smt>();
  script.assert(`(< ${calendar.declareDay('on')} ${NEVER})`);

  const length = (list: ListName): Smt => {
    const known = lengths.get(list) ?? script.declare(`${list} listed`, 'Int');
    if (!lengths.has(list)) script.assert(`(<= ${listSpec(list).least} ${known} ${LONGEST[list]})`);
    lengths.set(list, known);
    return known;
  };
  const isListed: Facts['isListed'] = (list, index) => `(< ${index} ${length(list)})`;

  function leaf(path: string, spec: FactSpec, at: Smt | null): Smt {
    const key = at === null ? path : `${path} at ${at}`;
    const known = leaves.get(key);
    if (known !== undefined) return known.symbol;
    const name = key.replaceAll('|', '');
    const isDay = spec.type === 'date' || spec.type === 'event';
    const symbol = isDay ? calendar.declareDay(name) : script.declare(name, spec.type === 'truth' ? 'Bool' : 'Int');
    script.assert(domain(symbol, spec));
    if (
      at !== null &&
      path.startsWith('residence.') &&
      [...leaves.values()].some((one) => one.at !== null && one.path.startsWith('residence.') && one.at !== at)
    )
      throw new TypeError('a residence that is read at more than one day is not translated');
    for (const same of leaves.values())
      if (same.path === path && same.at !== null)
        script.assert(`(=> (= ${same.at} ${at}) (= ${same.symbol} ${symbol}))`);
    leaves.set(key, { symbol, path, spec, at });
    return symbol;
  }

  /** The day at which a fact is read, as a constant. */
  function dayRead(day: Smt): Smt {
    if (day === ON) return ON;
    const known = days.get(day) ?? script.declare(`read on ${days.size}`, 'Int');
    if (!days.has(day)) script.assert(`(= ${known} ${lastDayAtMost(day)})`);
    days.set(day, known);
    return known;
  }

  function domain(symbol: Smt, { type, options = {}, most = 1_000_000_000 }: FactSpec): Smt {
    if (type === 'truth') return 'true';
    if (type === 'options') return or(...Object.keys(options).map((option) => `(= ${symbol} ${script.word(option)})`));
    if (type === 'event') return 'true';
    if (type === 'date') return `(< ${symbol} ${NEVER})`;
    return `(<= 0 ${symbol} ${type === 'text' ? MOST_WORDS : type === 'money' ? MOST_FEN : most})`;
  }

  function value(path: string, spec: FactSpec, at: SmtOther | null): SmtValue {
    const symbol = leaf(path, spec, at === null ? null : dayRead(at.is));
    const known = at?.known ?? 'true';
    switch (spec.type) {
      case 'truth':
        return known === 'true'
          ? certain(symbol)
          : { kind: 'truth', yes: and(known, symbol), no: and(known, not(symbol)) };
      case 'date':
        return { kind: 'date', is: symbol, known };
      case 'event':
        // Asked about a day, nothing that is dated after it has happened (`semantics.md` 2).
        return calendar.choose(
          `(> ${symbol} ${ON})`,
          { kind: 'date', is: String(NEVER), known },
          { kind: 'date', is: symbol, known },
        );
      case 'money':
      case 'number':
        return { kind: 'number', is: `(to_real ${symbol})`, known };
      default:
        return { kind: 'word', is: symbol, known };
    }
  }

  const childFact = (name: string, child: number): Smt =>
    leaf(`children[${child}].${name}`, listSpec('children').facts[name] as FactSpec, null);

  /** A child with an adoption of any date was never born to the couple (`semantics.md` 2). */
  const neverAdopted = (child: number): Smt => `(= ${childFact('adoptedOn', child)} ${NEVER})`;

  function bornToPartners(child: number): Smt {
    const flags = parents.get(child) ?? [0, 1].map((one) => script.declare(`parent ${one} of ${child}`, 'Bool'));
    parents.set(child, flags);
    const listed = flags.map((flag, index) => and(flag, isListed('partners', index)));
    return and(or(...listed), neverAdopted(child));
  }

  function ofMember(list: ListName, index: number, name: string, at: SmtOther | null): SmtValue {
    if (name === 'position') return { kind: 'number', is: `${index}.0`, known: 'true' };
    if (list === 'children' && name === 'bornToPartners') return certain(script.share(bornToPartners(index), 'Bool'));
    if (list === 'children' && name === 'neverAdopted') return certain(neverAdopted(index));
    const spec = listSpec(list).facts[name];
    if (spec === undefined) throw new TypeError(`no fact ${list}.${name}`);
    return value(`${list}[${index}].${name}`, spec, at);
  }

  /** The fact of the one asked about: that of whichever place it stands at. */
  function ofAsked(list: ListName, name: string, at: SmtOther | null): SmtValue {
    const key = `${list}.${name} at ${at?.is}`;
    const known = asked.get(key);
    if (known !== undefined) return known;
    const each = places(list).map((index) => ofMember(list, index, name, at));
    const picked = each.reduceRight((rest, one, index) => {
      const here = `(= ${ASKED} ${index})`;
      if (one.kind === 'truth' && rest.kind === 'truth')
        return { kind: 'truth', yes: ite(here, one.yes, rest.yes), no: ite(here, one.no, rest.no) };
      if (one.kind === 'truth' || rest.kind === 'truth') throw new TypeError(`mixed kinds of ${list}.${name}`);
      return calendar.choose(here, one, rest);
    });
    const made = script.shareValue(picked.kind === 'truth' ? { ...picked, no: not(picked.yes) } : picked);
    asked.set(key, made);
    return made;
  }

  const places: Facts['places'] = (list) => Array.from({ length: LONGEST[list] }, (_, index) => index);

  function read(name: string, frames: Places, at: SmtOther | null): SmtValue {
    if (name === 'on') return { kind: 'date', is: ON, known: 'true' };
    const [head = '', tail] = name.split('.');
    if (tail === undefined) return value(name, specIn(objectSpec('household').facts, name), null);
    const place = Object.hasOwn(frames, head) ? frames[head] : undefined;
    if (place?.index === 'asked') return ofAsked(place.list, tail, at);
    if (place !== undefined) return ofMember(place.list, place.index as number, tail, at);
    if (head === 'extra') return value(name, specIn(extra, tail), null);
    return value(name, specIn(vocabulary.objects[head as keyof typeof vocabulary.objects].facts, tail), at);
  }

  function askAbout(list: ListName): Smt {
    script.declare('asked about', 'Int');
    const listed = `(and (<= 0 ${ASKED}) (< ${ASKED} ${length(list)}))`;
    const birth = ofAsked(list, 'birthDate', null);
    return and(listed, list === 'children' && birth.kind !== 'truth' ? `(<= ${birth.is} ${ON})` : 'true');
  }

  const symbolAt = (path: string): Smt | null => leaves.get(path)?.symbol ?? null;

  /** A child that was adopted, or of which this partner is no parent, may be older than the partner. */
  const isBornTo = (child: number, partner: number): Smt =>
    and(
      parents.get(child)?.[partner] ?? 'true',
      symbolAt(`children[${child}].adoptedOn`) === null ? 'true' : neverAdopted(child),
    );

  function order(earlier: string, later: string, when: Smt): void {
    const [first, then] = [symbolAt(earlier), symbolAt(later)];
    if (first !== null && then !== null)
      script.assert(when === 'true' ? `(<= ${first} ${then})` : `(=> ${when} (<= ${first} ${then}))`);
  }

  function close(): void {
    for (const { earlier, later } of DATE_ORDERS) {
      const [list] = earlier.split('[]') as [ListName];
      const [other, name] = later.split('[]');
      for (const index of places(list)) {
        const at = (path: string, place: number): string => path.replace('[]', `[${place}]`);
        const listed = lengths.has(list) ? isListed(list, index) : 'true';
        if (name === undefined || other === list) order(at(earlier, index), at(later, index), listed);
        else
          for (const child of places('children'))
            order(
              at(earlier, index),
              at(later, child),
              and(listed, isListed('children', child), isBornTo(child, index)),
            );
      }
    }
  }

  return {
    read,
    places,
    isListed,
    askAbout,
    close,
    leaves: () => [...leaves.values()],
    lengths: () => Object.fromEntries(lengths),
    parents: () => parents,
  };
}

function specIn(specs: Readonly<Record<string, FactSpec | ExtraFact>>, name: string): FactSpec {
  const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
  if (spec === undefined) throw new TypeError(`no fact ${name}`);
  return spec;
}
