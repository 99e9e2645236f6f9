import { expect } from 'vitest';
import type { Policy } from '../../src/policy/policy.js';
import { asksFor, type ChildInput } from './families.js';
import { type Asked, born, figures, lawfulBefore, levyOf, range, rural, urban } from './levies-a.js';

// A rural mother, self-employed, who earns 8000, and an urban father who earns 25000. Figures of the year before: rural 3000, urban 10000,
// all residents 7000. So by hand: figures together 13000; incomes together 33000, each the higher; above the figures 5000 + 15000 = 20000;
// both incomes are more than twice the own figure.

export const SHE = { ...rural('8000.00'), employment: 'self-employed' } as const;
export const HE = { ...urban('25000.00'), employment: 'none' } as const;

const basesOf = (year: number) => [
  ...figures(year, { rural: '3000.00', urban: '10000.00' }),
  { kind: 'resident-disposable-income', year, amount: '7000.00' } as const,
];

export interface Setting extends Asked {
  readonly year: number;
}

/** Born, discovered and decided on in one year, on whose last day the text is in force; the two could not marry when the child was born. */
export const settingOf = (policy: Policy, year: number, more: Partial<Asked> = {}): Setting => ({
  policy,
  year,
  on: `${year}-12-31`,
  partners: [SHE, HE],
  children: [],
  case: { discoveredOn: `${year}-06-01`, bases: basesOf(year - 1) },
  ...more,
  household: { couldMarry: false, marriedOn: `${year}-12-30`, ...more.household },
});

export const WAYS = [
  'extra-child',
  'unmarried',
  'outside-marriage',
  'without-permit',
  'spacing',
  'early',
  'unlawful-adoption',
] as const;

export type Way = (typeof WAYS)[number];

/** Children two years apart, in these ways; the last one is the one asked about. */
function childrenOf(year: number, ways: string): readonly ChildInput[] {
  const all = ways.split(' ');
  return all.map((way, index) => {
    const birthDate = `${year - 2 * (all.length - 1 - index)}-03-10`;
    return way === 'lawful' ? lawfulBefore(birthDate) : born(way as Way, birthDate);
  });
}

export const askedFor = (setting: Setting, ways: string, other: Partial<Asked> = {}): Asked => ({
  ...setting,
  children: childrenOf(setting.year, ways),
  ...other,
  household: { ...setting.household, ...other.household },
});

export const amountOf = (setting: Setting, ways: string, other: Partial<Asked> = {}): string =>
  range(levyOf(askedFor(setting, ways, other)));

/** What the amount is where the multiple was decided; `null` where none is stated. */
export function atMultiple(setting: Setting, ways: string, multiple: string | number, other: Partial<Asked> = {}) {
  const asked = askedFor(setting, ways, other);
  const value = levyOf({ ...asked, case: { ...asked.case, multiple } }).outputs['at-multiple'];
  return value === null || value === undefined ? value : String(value);
}

/** The amount or the status is open, and that fact is asked for. */
export function expectOpen(asked: Asked, path: string, shown: string): void {
  const answer = levyOf(asked);
  expect(range(answer), path).toBe(shown);
  expect(asksFor(answer), path).toContain(path);
}

/** Days on which a text has not begun, may have begun, is in force, still is, may have ended, has ended; without a span where days are known. */
export type Days = readonly [
  notYet: string,
  perhaps: string | null,
  first: string,
  last: string,
  perhapsEnded: string | null,
  ended: string,
];

export const FROM_2016: Days = ['2015-12-31', '2016-01-01', '2016-12-31', '2021-08-19', null, '2021-08-20'];

export function expectDays(setting: Setting, days: Days): void {
  const statuses = ['not-in-force', 'undetermined', 'due', 'due', 'undetermined', 'not-in-force'];
  days.forEach((on, index) => {
    if (on === null) return;
    const answer = levyOf({ ...setting, on, children: [born('extra-child', '2002-02-10')] });
    expect(answer.status, `${setting.policy.id} on ${on}`).toBe(statuses[index]);
  });
}

/** Children born before who make no further extra child of the one asked about: lawful, unlawful in another way, adopted, of others. */
export const uncounted = (year: number): readonly ChildInput[] => {
  const earlier = born('extra-child', `${year - 2}-03-10`);
  return [
    { ...earlier, birthAuthorised: true },
    { ...earlier, unlawfulAs: 'spacing' },
    { ...earlier, adoptedOn: `${year - 1}-01-01` },
    { ...earlier, parents: [] },
  ];
};

/** Facts of an earlier child that decide whether it counts. */
export const EARLIER_FACTS = {
  birthAuthorised: null,
  unlawfulAs: null,
  birthDate: null,
  adoptedOn: 'unknown',
} as const;

/** The rows of a table, each with the id of its text before it, for the names of the tests. */
export const named = <Row extends readonly [Setting, ...unknown[]]>(
  rows: readonly Row[],
): (readonly [string, ...Row])[] => rows.map((row) => [row[0].policy.id, ...row] as const);

/** The article that a text cites for its levy, where one was read, and the remarks on how sure it is. */
export const sureness = ({ policy: { provisions, notes } }: Setting): readonly (string | null)[] => [
  provisions['levy']?.cites.match(/第.+条/)?.[0] ?? null,
  ...notes.map(({ id }) => id).filter((id) => ['secondary-source', 'recalled'].includes(id)),
];
