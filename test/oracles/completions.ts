// Brute force over every completion of a partly known household, in the sense of semantics.md 1: what `status`, `bounds`
// and `missing` of a sharpened answer must be. Slow on purpose, so that there is nothing to get wrong.

import type { KnownChild, KnownHousehold, KnownPartner, OracleAnswer, Readings } from './liangfeng.js';
import { oracle } from './liangfeng.js';

/** Absent or null is unknown (semantics.md 1). */
export interface PartialPartner {
  id: string;
  sex?: KnownPartner['sex'] | null | undefined;
  registration?: KnownPartner['registration'] | null | undefined;
  employment?: KnownPartner['employment'] | null | undefined;
}

export interface PartialChild {
  id: string;
  /** YYYY-MM-DD, or as far as it is known: YYYY-MM, YYYY, absent or null. */
  birthDate?: string | null | undefined;
  birthAuthorised?: boolean | null | undefined;
  /** Absent or null: it has not happened. `'unknown'`: not known whether (semantics.md 1, declared conventions). */
  adoptedOn?: string | null | undefined;
  /** Absent or null: it has not happened. */
  deathDate?: string | null | undefined;
  parents?: string[] | undefined;
}

export interface PartialHousehold {
  partners: PartialPartner[];
  children: PartialChild[];
}

/**
 * Days to try for each child (by id) whose birth date is not fully known. The result is exact when they hold, within the
 * known part, the days on which an answer can turn: 2011-09-04 and -05, 2021-08-19 and -20, `on`, and the birth date of
 * every other child with the day before and after it.
 */
export type CandidateDates = Readonly<Record<string, readonly string[]>>;

export interface Survey {
  /** The statuses of all completions. */
  statuses: Set<OracleAnswer['status']>;
  /** Each different answer once. */
  answers: OracleAnswer[];
  /** Over the completions that are due and stated (semantics.md 6); null if there is none. */
  leastFen: number | null;
  mostFen: number | null;
  /** Every unknown fact's path, partners first, and whether it matters (semantics.md 1, `missing`). */
  matters: Record<string, boolean>;
  /** The paths that matter. */
  missing: string[];
}

const SEXES = ['female', 'male'] as const;
const REGISTRATIONS = ['rural', 'urban'] as const;
const EMPLOYMENTS = ['unit-employee', 'other', 'none'] as const;
const FULL_DATE = /^\d{4}-\d{2}-\d{2}$/;
// A careless test would otherwise hang rather than say what is wrong with it.
const MOST_COMPLETIONS = 1_000_000;

/** One unknown fact: how many values it may take and how to write one of them into the household under construction. */
interface Slot {
  path: string;
  size: number;
  choose(option: number): void;
}

interface Space {
  slots: Slot[];
  size: number;
  /** The completion in which slot i takes option `digit(slots, i, index)`. */
  at(index: number): KnownHousehold;
}

/** All completions, one by one. */
export function* completions(partial: PartialHousehold, dates: CandidateDates = {}): Generator<KnownHousehold> {
  const space = spaceOf(partial, dates);
  for (let index = 0; index < space.size; index += 1) {
    yield space.at(index);
  }
}

/** What all completions together say about the levy of one child. */
export function survey(
  partial: PartialHousehold,
  childId: string,
  on: string,
  readings: Readings,
  dates: CandidateDates = {},
): Survey {
  // semantics.md 2: the child asked about has been born by `on`; a partly known date of another child may lie after it.
  const space = spaceOf(partial, dates, { id: childId, on });
  const all: OracleAnswer[] = [];
  for (let index = 0; index < space.size; index += 1) {
    all.push(oracle(space.at(index), childId, on, readings));
  }

  const keys = all.map(keyOf);
  const distinct = new Map(all.map((answer) => [keyOf(answer), answer]));
  const answers = [...distinct.values()];
  const stated = answers.flatMap(({ minimumFen }) => (minimumFen === null ? [] : [minimumFen]));
  const matters = Object.fromEntries(space.slots.map(({ path }, slot) => [path, isTurning(space.slots, slot, keys)]));
  return {
    statuses: new Set(answers.map(({ status }) => status)),
    answers,
    leastFen: stated.length === 0 ? null : Math.min(...stated),
    mostFen: stated.length === 0 ? null : Math.max(...stated),
    matters,
    missing: space.slots.map(({ path }) => path).filter((path) => matters[path] === true),
  };
}

/** `first-levy` is a reading, not a fact: minimumOf is equal in all completions and needs no place in the key. */
function keyOf({ status, amountStatus, minimumFen }: OracleAnswer): string {
  return `${status} ${String(amountStatus)} ${String(minimumFen)}`;
}

/** semantics.md 1: for some completion of the other unknown facts, two values of this one give different answers. */
function isTurning(slots: Slot[], slot: number, keys: string[]): boolean {
  const step = stride(slots, slot);
  return keys.some((key, index) => key !== keys[index - digit(slots, slot, index) * step]);
}

/** Completions are numbered like an odometer: the last slot turns fastest. */
function stride(slots: Slot[], slot: number): number {
  return slots.slice(slot + 1).reduce((product, { size }) => product * size, 1);
}

function digit(slots: Slot[], slot: number, index: number): number {
  return Math.floor(index / stride(slots, slot)) % (slots[slot]?.size ?? 1);
}

function spaceOf(partial: PartialHousehold, dates: CandidateDates, asked?: { id: string; on: string }): Space {
  const slots: Slot[] = [];

  // A known fact is written at once and needs no slot.
  function fill<T>(path: string, known: T | null | undefined, values: readonly T[], put: (value: T) => void): void {
    if (known !== null && known !== undefined) {
      put(known);
      return;
    }
    if (values.length === 0) {
      throw new RangeError(`no candidate for ${path}`);
    }
    slots.push({
      path,
      size: values.length,
      choose: (option) => {
        // A cast, not a test: T may itself hold false.
        put(values[option] as T);
      },
    });
  }

  const partners = partial.partners.map((given, place) => {
    const path = `partners[${String(place)}]`;
    const partner: KnownPartner = { id: given.id, sex: 'female', registration: 'rural', employment: 'none' };
    fill(`${path}.sex`, given.sex, SEXES, (value) => {
      partner.sex = value;
    });
    fill(`${path}.registration`, given.registration, REGISTRATIONS, (value) => {
      partner.registration = value;
    });
    fill(`${path}.employment`, given.employment, EMPLOYMENTS, (value) => {
      partner.employment = value;
    });
    return partner;
  });

  const children = partial.children.map((given, place) => {
    const path = `children[${String(place)}]`;
    const child = { birthDate: '', birthAuthorised: false, adopted: false };
    const isFull = FULL_DATE.test(given.birthDate ?? '');
    const latest = asked?.id === given.id ? asked.on : '9999-12-31';
    const days = isFull ? [] : candidatesOf(given, dates, latest);
    fill(`${path}.birthDate`, isFull ? given.birthDate : null, days, (value) => {
      child.birthDate = value;
    });
    fill(`${path}.birthAuthorised`, given.birthAuthorised, [false, true], (value) => {
      child.birthAuthorised = value;
    });
    // Only whether there is an adoption is a choice: its day is the birth date of the same completion (the least that
    // parses), so that trying another birth date never makes it an adoption before the birth.
    fill(`${path}.adoptedOn`, given.adoptedOn === 'unknown' ? null : false, [false, true], (value) => {
      child.adopted = value;
    });
    return { given, child };
  });

  const size = slots.reduce((product, slot) => product * slot.size, 1);
  if (size > MOST_COMPLETIONS) {
    throw new RangeError(`${String(size)} completions are too many to try`);
  }

  return {
    slots,
    size,
    at(index) {
      slots.forEach((slot, place) => {
        slot.choose(digit(slots, place, index));
      });
      return {
        partners: partners.map((partner) => ({ ...partner })),
        children: children.map(({ given, child }): KnownChild => {
          const knownAdoption = given.adoptedOn === 'unknown' ? null : (given.adoptedOn ?? null);
          return {
            id: given.id,
            birthDate: child.birthDate,
            birthAuthorised: child.birthAuthorised,
            adoptedOn: child.adopted ? child.birthDate : knownAdoption,
            deathDate: given.deathDate ?? null,
            ...(given.parents === undefined ? {} : { parents: [...given.parents] }),
          };
        }),
      };
    },
  };
}

/** The caller's candidates that give a household which parses: nobody dies or is adopted before the birth. */
function candidatesOf(child: PartialChild, dates: CandidateDates, latest: string): string[] {
  const known = child.birthDate ?? '';
  const given = dates[child.id] ?? [];
  for (const day of given) {
    if (!FULL_DATE.test(day) || !day.startsWith(known)) {
      throw new RangeError(`candidate ${day} of ${child.id} is not a day of ${known === '' ? 'any year' : known}`);
    }
  }
  const bounds = [child.deathDate, child.adoptedOn, latest].filter(
    (bound): bound is string => typeof bound === 'string' && bound !== 'unknown',
  );
  return [...new Set(given)].filter((day) => bounds.every((bound) => day <= bound));
}
