import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/catalogue/assess.js';
import type { HouseholdInput } from '../../src/household/household.js';
import {
  type AgreementInput,
  type CertificateInput,
  type ChildInput,
  father,
  mother,
  type PartnerInput,
} from './families.js';

const SEED = 20130505;
const ON = '2014-03-01';

type Json = Readonly<Record<string, unknown>>;

/** Without the numbers of the members, and what is told member by member. */
function orderless(answer: unknown): Json {
  const {
    explanation: _,
    missing,
    ...rest
  } = answer as Json & { readonly missing: readonly { readonly path: string }[] };
  return { ...rest, missing: [...new Set(missing.map(({ path }) => path.replace(/\[\d+\]/, '[]')))].sort() };
}

function answers(household: HouseholdInput, policies: readonly ('liangfeng-2011' | 'taibai-2009' | 'xijie-2013')[]) {
  const { levies, benefits, others } = JSON.parse(JSON.stringify(assess(household, { on: ON, policies }))) as Record<
    string,
    Json[]
  >;
  return [...(levies ?? []), ...(benefits ?? []), ...(others ?? [])].map(orderless);
}

const shuffled = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });

const certificates: fc.Arbitrary<CertificateInput[]> = fc.array(
  fc
    .record({
      kind: fc.constantFrom('only-child', 'two-daughters', 'two-daughters-sterilised', 'further-birth-given-up', null),
      issuedOn: fc.constantFrom('2005-06-01', '2014-03-01', '2014-03-02', '2014', null),
      revokedOn: fc.constantFrom(null, null, '2014-03-01', '2014-03-02', 'unknown'),
    })
    .filter(({ issuedOn, revokedOn }) => issuedOn !== '2014-03-02' || revokedOn !== '2014-03-01'),
  { minLength: 2, maxLength: 3 },
);

const agreements: fc.Arbitrary<AgreementInput[]> = fc.array(
  fc.record({
    policy: fc.constantFrom('xijie-2013', 'xijie-2013', 'elsewhere-2013', null),
    signedOn: fc.constantFrom('2013-05-05', '2013-05-05', '2014-03-02', null),
    breachedOn: fc.constantFrom(null, '2014-03-02', '2014', 'unknown'),
    breachFound: fc.constantFrom(true, false, null),
    breachCured: fc.constantFrom(true, false, null),
    breachMaterial: fc.constantFrom(true, false, null),
  }),
  { minLength: 2, maxLength: 2 },
);

describe('the order in which papers are listed', () => {
  it('of certificates changes no benefit of Taibai', () => {
    fc.assert(
      fc.property(
        certificates.chain((list) => fc.tuple(fc.constant(list), shuffled(list))),
        ([given, mixed]) => {
          const household = (list: CertificateInput[]): HouseholdInput => ({ certificates: list, children: [] });
          expect(answers(household(mixed), ['taibai-2009'])).toEqual(answers(household(given), ['taibai-2009']));
        },
      ),
      { numRuns: 60, seed: SEED },
    );
  }, 120_000);

  it('of certificates and agreements changes nothing that Xijie promises or takes', () => {
    fc.assert(
      fc.property(
        certificates.chain((list) => fc.tuple(fc.constant(list.slice(0, 2)), shuffled(list.slice(0, 2)))),
        agreements.chain((list) => fc.tuple(fc.constant(list), shuffled(list))),
        ([papers, mixedPapers], [signed, mixedSigned]) => {
          const household = (list: CertificateInput[], others: AgreementInput[]): HouseholdInput => ({
            certificates: list,
            agreements: others,
            children: [],
            certificateFee: { kind: 'homestead', chargedBy: 'village', amount: '150.00' },
            furtherBirth: { allowed: true, givenUp: true },
          });
          expect(answers(household(mixedPapers, mixedSigned), ['xijie-2013'])).toEqual(
            answers(household(papers, signed), ['xijie-2013']),
          );
        },
      ),
      { numRuns: 40, seed: SEED },
    );
  }, 240_000);
});

describe('the order in which people are listed', () => {
  const people: fc.Arbitrary<{ partners: PartnerInput[]; children: ChildInput[] }> = fc.record({
    partners: fc
      .record({
        hers: fc.constantFrom<PartnerInput['registration']>('rural', 'urban', null),
        his: fc.constantFrom<PartnerInput['registration']>('rural', 'urban', null),
        employment: fc.constantFrom<PartnerInput['employment']>('unit-employee', 'none', null),
      })
      .map(({ hers, his, employment }) => [mother({ registration: hers }), father({ registration: his, employment })]),
    children: fc
      .record({
        days: fc.shuffledSubarray(['2006-01-10', '2009-05-05', '2012-12-10'], { minLength: 2, maxLength: 3 }),
        authorised: fc.array(fc.constantFrom(true, false, null), { minLength: 3, maxLength: 3 }),
      })
      .map(({ days, authorised }) =>
        days.map((birthDate, index) => ({ id: `c${index}`, birthDate, birthAuthorised: authorised[index] ?? null })),
      ),
  });

  it('changes no levy of Liangfeng, births being on different days', () => {
    const bySubject = (list: readonly Json[]) =>
      [...list].sort((a, b) => (`${a['provision']} ${a['subject']}` < `${b['provision']} ${b['subject']}` ? -1 : 1));
    fc.assert(
      fc.property(
        people.chain((given) =>
          fc.tuple(
            fc.constant(given),
            fc.record({ partners: shuffled(given.partners), children: shuffled(given.children) }),
          ),
        ),
        ([given, mixed]) => {
          expect(bySubject(answers(mixed, ['liangfeng-2011']))).toEqual(bySubject(answers(given, ['liangfeng-2011'])));
        },
      ),
      { numRuns: 60, seed: SEED },
    );
  }, 120_000);
});
