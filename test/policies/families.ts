import type { HouseholdInput } from '../../src/household/household.js';

export type PartnerInput = NonNullable<HouseholdInput['partners']>[number];
export type ChildInput = NonNullable<HouseholdInput['children']>[number];
export type CertificateInput = NonNullable<HouseholdInput['certificates']>[number];
export type AgreementInput = NonNullable<HouseholdInput['agreements']>[number];

/** A mother and a father of whom everything that the documents read is known, but for what a test says otherwise. */
export const mother = (facts: PartnerInput = {}): PartnerInput => ({
  id: 'mother',
  sex: 'female',
  registration: 'rural',
  employment: 'none',
  ...facts,
});

export const father = (facts: PartnerInput = {}): PartnerInput => ({
  id: 'father',
  sex: 'male',
  registration: 'rural',
  employment: 'none',
  ...facts,
});

/** A child born outside the rules. */
export const unlawful = (id: string, birthDate: string | null, facts: ChildInput = {}): ChildInput => ({
  id,
  birthDate,
  birthAuthorised: false,
  ...facts,
});

/** A child born within the rules. */
export const lawful = (id: string, birthDate: string | null, facts: ChildInput = {}): ChildInput =>
  unlawful(id, birthDate, { birthAuthorised: true, ...facts });

/** A rural couple without employment in a unit. */
export const ruralCouple = (...children: readonly ChildInput[]): HouseholdInput => ({
  partners: [mother(), father()],
  children,
});

/** The facts that an answer asks for. */
export const asksFor = ({ missing }: { readonly missing: readonly { readonly path: string }[] }): readonly string[] =>
  missing.map(({ path }) => path);

/** The ids of the remarks on an answer. */
export const remarks = ({ notes }: { readonly notes: readonly { readonly id: string }[] }): readonly string[] =>
  notes.map(({ id }) => id);

interface YuanBounds {
  readonly least: { toFixed(digits: number): string };
  readonly most: { toFixed(digits: number): string } | null;
  readonly exact: boolean;
}

/** Bounds as texts: the least and the greatest amount; `null` where none is stated. */
export const ends = (bounds: YuanBounds | null): readonly (string | null)[] | null =>
  bounds === null ? null : [bounds.least.toFixed(2), bounds.most?.toFixed(2) ?? null];

/** The code of the first issue that a call is refused with; fails the test when it is not refused. */
export function refusal(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    return String((error as { readonly code?: unknown }).code);
  }
  throw new Error('the call was not refused');
}

/** A certificate of that kind, issued before every day that the tests ask about. */
export const certificate = (
  kind: NonNullable<CertificateInput['kind']>,
  facts: CertificateInput = {},
): CertificateInput => ({ kind, issuedOn: '2005-06-01', ...facts });

export const daughter = (birthDate: string, facts: ChildInput = {}): ChildInput => ({
  birthDate,
  sex: 'female',
  ...facts,
});

export const son = (birthDate: string, facts: ChildInput = {}): ChildInput =>
  daughter(birthDate, { sex: 'male', ...facts });

/** What each payer bears, by the English word for the payer. */
export const byPayer = ({
  shares,
}: {
  readonly shares?: readonly { readonly payer: { readonly en: string }; readonly amount: unknown }[];
}): Readonly<Record<string, string>> =>
  Object.fromEntries((shares ?? []).map(({ payer, amount }) => [payer.en, amount === null ? 'open' : String(amount)]));
