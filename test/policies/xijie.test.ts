import { describe, expect, it } from 'vitest';
import { assessBenefits, type BenefitAssessment, type BenefitOptions } from '../../src/benefits/benefits.js';
import { check } from '../../src/catalogue/assess.js';
import type { HouseholdInput } from '../../src/household/household.js';
import { xijie2013 } from '../../src/policies/xijie-2013.js';
import {
  type AgreementInput,
  asksFor,
  type CertificateInput,
  type ChildInput,
  certificate,
  ends,
  remarks,
  son,
} from './families.js';

// Expected answers: the Xijie agreement form. Party A, item 6: certificate fees halved for the two kinds of household; awards whose
// amounts are blank. Items 1 to 5: priority, statutory rewards, collective shares, no figures. Section 三, 2: what a breach ends.
const ON = '2014-03-01';

type Options = Partial<Omit<BenefitOptions, 'policies'>>;
type BenefitId = Exclude<keyof typeof xijie2013.provisions, 'breach'>;

function answersOf(
  provision: BenefitId,
  household: HouseholdInput,
  options: Options = {},
): readonly BenefitAssessment[] {
  return assessBenefits(household, { policies: [xijie2013], on: ON, ...options }).filter(
    (one) => one.provision === provision,
  );
}

function benefit(provision: BenefitId, household: HouseholdInput, options: Options = {}): BenefitAssessment {
  const [found] = answersOf(provision, household, options);
  if (found === undefined) throw new Error(`no answer for ${provision}`);
  return found;
}

const breachOf = (household: HouseholdInput, options: Options = {}) =>
  check(household, 'xijie-2013/breach', { on: ON, ...options });

/** Status, amount status and amount, as one line. */
const line = ({ status, amountStatus, amount }: BenefitAssessment): string =>
  `${status}, ${amountStatus}, ${amount?.toFixed(2) ?? null}`;

const NOT_ELIGIBLE = 'not-eligible, null, null';
const NOT_IN_FORCE = 'not-in-force, null, null';
const UNDETERMINED = 'undetermined, null, null';
const BLANK = 'eligible, blank-in-source, null';
const IN_KIND = 'eligible, in-kind, null';
const NOT_STATED = 'eligible, not-stated, null';

const agreement = (facts: AgreementInput = {}): AgreementInput => ({
  policy: 'xijie-2013',
  signedOn: '2013-05-05',
  ...facts,
});

/** A certified only-child household that has signed, applies for a homestead certificate, and gives up a second child. */
const signed = (facts: HouseholdInput = {}): HouseholdInput => ({
  certificates: [certificate('only-child')],
  agreements: [agreement()],
  children: [son('1995-09-01', { id: 'c1', admissionTier: 'second-batch', university: 'other' })],
  certificateFee: { kind: 'homestead', chargedBy: 'village', amount: '150.00' },
  furtherBirth: { allowed: true, givenUp: true },
  ...facts,
});

const withCertificates = (...certificates: readonly CertificateInput[]) => signed({ certificates });
const withAgreements = (...agreements: readonly AgreementInput[]) => signed({ agreements });

describe('the halved certificate fee', () => {
  const fee = (household: HouseholdInput, options: Options = {}) => benefit('fee-halving', household, options);
  const withFee = (facts: HouseholdInput['certificateFee']) => signed({ certificateFee: facts });
  const HALF = 'eligible, stated, 75.00';

  it.each(['homestead', 'own-use-timber'] as const)('halves a village fee of 150 yuan for %s', (kind) => {
    const answer = fee(withFee({ kind, chargedBy: 'village', amount: '150.00' }));
    expect(line(answer)).toBe(HALF);
    expect(answer).toMatchObject({ recipient: 'household', frequency: 'per-event', missing: [] });
    expect(String(answer.outputs['feeToPay'])).toBe('75');
    expect(answer).not.toHaveProperty('exact');
    expect(remarks(answer)).not.toContain('rounded');
  });

  it('halves exactly, and shows half a fen rounded up with the exact amount beside it', () => {
    const answer = fee(withFee({ kind: 'homestead', chargedBy: 'village', amount: '150.01' }));
    expect(line(answer)).toBe('eligible, stated, 75.01');
    expect(answer.exact).toBe('75.005');
    expect(remarks(answer)).toEqual(expect.arrayContaining(['rounded', 'no-rounding']));
    expect(JSON.parse(JSON.stringify(answer))).toMatchObject({ amount: '75.01', exact: '75.005' });
  });

  it('halves a fee of nothing to nothing', () => {
    expect(line(fee(withFee({ kind: 'homestead', chargedBy: 'village', amount: 0 })))).toBe('eligible, stated, 0.00');
  });

  it.each([
    ['only-child', true],
    ['two-daughters', true],
    ['two-daughters-sterilised', true],
    ['further-birth-given-up', false],
  ] as const)('takes a household with the certificate %s as one of the two kinds: %s', (kind, is) => {
    expect(line(fee(withCertificates(certificate(kind))))).toBe(is ? HALF : NOT_ELIGIBLE);
  });

  it('two-household: may leave out two daughters that are not certified as sterilised', () => {
    const readings = { 'two-household': 'only-child-and-sterilised-two-daughter' };
    const asked = (kind: NonNullable<CertificateInput['kind']>) =>
      line(fee(withCertificates(certificate(kind)), { readings }));
    expect(asked('only-child')).toBe(HALF);
    expect(asked('two-daughters')).toBe(NOT_ELIGIBLE);
    expect(asked('two-daughters-sterilised')).toBe(HALF);
  });

  it('fee-list: other certificates, or only the two that are named', () => {
    const other = withFee({ kind: 'other', chargedBy: 'village', amount: '150.00' });
    expect(line(fee(other))).toBe(HALF);
    expect(line(fee(other, { readings: { 'fee-list': 'closed-list' } }))).toBe(NOT_ELIGIBLE);
    expect(line(fee(signed(), { readings: { 'fee-list': 'closed-list' } }))).toBe(HALF);
  });

  it('fee-charged-by: what the village charges, or any certificate fee', () => {
    const state = withFee({ kind: 'homestead', chargedBy: 'state', amount: '150.00' });
    expect(line(fee(state))).toBe(NOT_ELIGIBLE);
    const any = { 'fee-charged-by': 'any-certificate-fee' };
    expect(line(fee(state, { readings: any }))).toBe(HALF);
    expect(asksFor(fee(withFee({ kind: 'homestead', amount: '150.00' }), { readings: any }))).toEqual([]);
  });

  it('is for those who have signed this agreement by the day', () => {
    expect(line(fee(withAgreements()))).toBe(NOT_ELIGIBLE);
    expect(line(fee(withAgreements(agreement({ policy: 'taibai-2009' }))))).toBe(NOT_ELIGIBLE);
    expect(line(fee(withAgreements(agreement({ signedOn: '2014-03-01' }))))).toBe(HALF);
    expect(line(fee(withAgreements(agreement({ signedOn: '2014-03-02' }))))).toBe(NOT_ELIGIBLE);
  });

  it('is for those whose certificate is issued and not revoked', () => {
    expect(line(fee(withCertificates()))).toBe(NOT_ELIGIBLE);
    expect(line(fee(withCertificates(certificate('only-child', { issuedOn: '2014-03-01' }))))).toBe(HALF);
    expect(line(fee(withCertificates(certificate('only-child', { issuedOn: '2014-03-02' }))))).toBe(NOT_ELIGIBLE);
    expect(line(fee(withCertificates(certificate('only-child', { revokedOn: '2014-03-01' }))))).toBe(NOT_ELIGIBLE);
    expect(line(fee(withCertificates(certificate('only-child', { revokedOn: '2014-03-02' }))))).toBe(HALF);
  });

  it.each<[string, HouseholdInput, readonly string[]]>([
    ['the agreements', { agreements: null }, ['agreements']],
    ['the certificates', { certificates: null }, ['certificates']],
    ['which agreement', { agreements: [{ signedOn: '2013-05-05' }] }, ['agreements[0].policy']],
    ['when it was signed', { agreements: [{ policy: 'xijie-2013' }] }, ['agreements[0].signedOn']],
    ['which certificate', { certificates: [{ issuedOn: '2005-06-01' }] }, ['certificates[0].kind']],
    ['when it was issued', { certificates: [{ kind: 'only-child' }] }, ['certificates[0].issuedOn']],
    [
      'whether it was revoked',
      { certificates: [certificate('only-child', { revokedOn: 'unknown' })] },
      ['certificates[0].revokedOn'],
    ],
    ['who charges it', { certificateFee: { kind: 'homestead', amount: '150.00' } }, ['certificateFee.chargedBy']],
  ])('asks for what is not known: %s', (_, facts, asks) => {
    const answer = fee(signed(facts));
    expect(line(answer)).toBe(UNDETERMINED);
    expect(asksFor(answer)).toEqual(asks);
    expect(ends(answer.bounds)).toEqual(['75.00', '75.00']);
  });

  it('asks what the fee is for only where the list is closed', () => {
    const household = withFee({ chargedBy: 'village', amount: '150.00' });
    expect(line(fee(household))).toBe(HALF);
    expect(asksFor(fee(household))).toEqual([]);
    const closed = fee(household, { readings: { 'fee-list': 'closed-list' } });
    expect(line(closed)).toBe(UNDETERMINED);
    expect(asksFor(closed)).toEqual(['certificateFee.kind']);
  });

  it('gives half of a fee that is not known, between nothing and half of the greatest', () => {
    const answer = fee(withFee({ kind: 'homestead', chargedBy: 'village' }));
    expect(line(answer)).toBe('eligible, open, null');
    expect(asksFor(answer)).toEqual(['certificateFee.amount']);
    expect(ends(answer.bounds)).toEqual(['0.00', '500000000.00']);
  });

  it('asks for the fee as well where everything is open', () => {
    const answer = fee({});
    expect(line(answer)).toBe(UNDETERMINED);
    const asks = asksFor(answer);
    expect(asks).toEqual(
      expect.arrayContaining(['certificates', 'agreements', 'certificateFee.amount', 'certificateFee.chargedBy']),
    );
    expect(asks).not.toContain('partners');
    expect(asks).not.toContain('children');
  });
});

describe('the award for a child at university', () => {
  const award = (child: ChildInput, options: Options = {}, facts: HouseholdInput = {}) =>
    benefit('college-award', signed({ children: [son('1995-09-01', { id: 'c1', ...child })], ...facts }), options);

  it.each([
    ['first-batch', 'inclusive', BLANK],
    ['second-batch', 'inclusive', BLANK],
    ['lower', 'inclusive', NOT_ELIGIBLE],
    ['none', 'inclusive', NOT_ELIGIBLE],
    ['first-batch', 'exclusive', BLANK],
    ['second-batch', 'exclusive', NOT_ELIGIBLE],
  ] as const)('second-batch: for %s, %s: %s', (admissionTier, option, expected) => {
    expect(line(award({ admissionTier, university: 'other' }, { readings: { 'second-batch': option } }))).toBe(
      expected,
    );
    if (option === 'inclusive') expect(line(award({ admissionTier, university: 'other' }))).toBe(expected);
  });

  it.each([
    ['tsinghua', true],
    ['peking', true],
    ['fudan', true],
    ['other', false],
  ] as const)('is blank for %s too; one of the three universities named: %s', (university, named) => {
    const answer = award({ admissionTier: 'first-batch', university });
    expect(line(answer)).toBe(BLANK);
    expect(answer.outputs).toEqual({ namedUniversity: named });
    expect(answer).toMatchObject({ recipient: 'c1', frequency: 'once', bounds: null, missing: [] });
    expect(remarks(answer)).toContain('awards-stack');
  });

  it('is asked for each child', () => {
    const children = [
      son('1995-09-01', { id: 'c1', admissionTier: 'first-batch', university: 'other' }),
      son('1996-09-01', { id: 'c2', admissionTier: 'lower', university: 'other' }),
    ];
    const answers = answersOf('college-award', signed({ children }));
    expect(answers.map((one) => [one.recipient, line(one)])).toEqual([
      ['c1', BLANK],
      ['c2', NOT_ELIGIBLE],
    ]);
    expect(answersOf('college-award', signed({ children: [] }))).toEqual([]);
  });

  it('is for the two kinds of household that have signed', () => {
    const admitted = { admissionTier: 'first-batch', university: 'other' } as const;
    expect(line(award(admitted, {}, { certificates: [] }))).toBe(NOT_ELIGIBLE);
    expect(line(award(admitted, {}, { agreements: [] }))).toBe(NOT_ELIGIBLE);
  });

  it('asks for the batch', () => {
    const answer = award({ university: 'other' });
    expect(line(answer)).toBe(UNDETERMINED);
    expect(asksFor(answer)).toEqual(['children[0].admissionTier']);
    expect(answer.bounds).toBeNull();
  });
});

describe('the award for giving up a second child', () => {
  const award = (facts: HouseholdInput, options: Options = {}) => benefit('forgo-second-award', signed(facts), options);

  it('is blank, once, for a couple that may have a second child and gives it up', () => {
    const answer = award({});
    expect(line(answer)).toBe(BLANK);
    expect(answer).toMatchObject({ frequency: 'once', missing: [] });
    expect(remarks(answer)).toContain('per-couple');
  });

  it('needs no certificate', () => {
    expect(line(award({ certificates: [] }))).toBe(BLANK);
  });

  it('is not for a couple that may not, that does not, or that has not signed', () => {
    expect(line(award({ furtherBirth: { allowed: false, givenUp: true } }))).toBe(NOT_ELIGIBLE);
    expect(line(award({ furtherBirth: { allowed: true, givenUp: false } }))).toBe(NOT_ELIGIBLE);
    expect(line(award({ agreements: [] }))).toBe(NOT_ELIGIBLE);
  });

  it.each<[HouseholdInput, readonly string[]]>([
    [{ furtherBirth: { givenUp: true } }, ['furtherBirth.allowed']],
    [{ furtherBirth: { allowed: true } }, ['furtherBirth.givenUp']],
    [{ furtherBirth: null }, ['furtherBirth.allowed', 'furtherBirth.givenUp']],
    [{ agreements: null }, ['agreements']],
  ])('asks for what is not known: %j', (facts, asks) => {
    expect(line(award(facts))).toBe(UNDETERMINED);
    expect(asksFor(award(facts))).toEqual(asks);
  });
});

describe('promises without a figure', () => {
  it('priority and preference are in kind, for whoever has signed', () => {
    expect(line(benefit('priority', signed()))).toBe(IN_KIND);
    expect(line(benefit('priority', signed({ certificates: [] })))).toBe(IN_KIND);
    expect(line(benefit('priority', withAgreements()))).toBe(NOT_ELIGIBLE);
    expect(asksFor(benefit('priority', signed({ agreements: null })))).toEqual(['agreements']);
    expect(benefit('priority', signed()).explanation.steps.at(-1)?.value.zh).toBe('非金钱待遇，无金额');
  });

  it('statutory rewards on time: no amount is stated', () => {
    expect(line(benefit('statutory-on-time', signed()))).toBe(NOT_STATED);
    expect(line(benefit('statutory-on-time', withAgreements()))).toBe(NOT_ELIGIBLE);
    expect(remarks(benefit('statutory-on-time', signed()))).toContain('statutory-not-waivable');
    expect(asksFor(benefit('statutory-on-time', signed({ agreements: null })))).toEqual(['agreements']);
  });

  it('collective shares favour the two kinds of household: by how much is not stated', () => {
    const answer = benefit('collective-share', signed());
    expect(line(answer)).toBe(NOT_STATED);
    expect(remarks(answer)).toContain('tilt-unspecified');
    expect(line(benefit('collective-share', withCertificates()))).toBe(NOT_ELIGIBLE);
    expect(line(benefit('collective-share', withAgreements()))).toBe(NOT_ELIGIBLE);
    const readings = { 'two-household': 'only-child-and-sterilised-two-daughter' };
    expect(line(benefit('collective-share', withCertificates(certificate('two-daughters')), { readings }))).toBe(
      NOT_ELIGIBLE,
    );
    expect(asksFor(benefit('collective-share', signed({ certificates: null })))).toEqual(['certificates']);
  });
});

describe('a breach by the couple', () => {
  const broken = withAgreements(agreement({ breachedOn: '2014-01-01', breachFound: false }));
  const kept = [
    'fee-halving',
    'college-award',
    'forgo-second-award',
    'priority',
    'statutory-on-time',
    'collective-share',
  ] as const;
  const lost = (household: HouseholdInput, readings: Record<string, string> = {}) =>
    kept.filter((provision) => benefit(provision, household, { readings }).status !== 'eligible');

  it('takes nothing while there is none', () => {
    expect(lost(signed())).toEqual([]);
    expect(breachOf(signed()).status).toBe('does-not-apply');
  });

  it.each([
    ['priority-and-preference-only', ['priority', 'collective-share'], [true, false, false]],
    ['community-additions-only', ['fee-halving', 'college-award', 'forgo-second-award'], [false, true, false]],
    ['all-party-a-promises', kept, [true, true, true]],
  ] as const)('breach-loses %s', (option, provisions, outputs) => {
    const readings = { 'breach-loses': option };
    expect(lost(broken, readings)).toEqual(provisions);
    const rule = breachOf(broken, { readings });
    expect(rule.status).toBe('applies');
    expect(rule.outputs).toEqual({
      losesPriority: outputs[0],
      losesCommunityAdditions: outputs[1],
      losesOtherPromises: outputs[2],
    });
  });

  it('ends priority and preference by default, and no statutory reward', () => {
    expect(lost(broken)).toEqual(['priority', 'collective-share']);
    expect(remarks(breachOf(broken))).toContain('statutory-not-waivable');
    expect(breachOf(broken).citations[0]).toMatchObject({ place: '三、2' });
  });

  it('counts from its day on', () => {
    const onTheDay = withAgreements(agreement({ breachedOn: '2014-03-01' }));
    const later = withAgreements(agreement({ breachedOn: '2014-03-02' }));
    expect(breachOf(onTheDay).status).toBe('applies');
    expect(breachOf(later).status).toBe('does-not-apply');
    expect(lost(later)).toEqual([]);
  });

  it('breach-from: counts at once, or once it is found', () => {
    const readings = { 'breach-from': 'from-finding' };
    expect(breachOf(broken).status).toBe('applies');
    expect(breachOf(broken, { readings }).status).toBe('does-not-apply');
    const found = withAgreements(agreement({ breachedOn: '2014-01-01', breachFound: true }));
    expect(breachOf(found, { readings }).status).toBe('applies');
    const open = breachOf(withAgreements(agreement({ breachedOn: '2014-01-01' })), { readings });
    expect(open.status).toBe('undetermined');
    expect(asksFor(open)).toEqual(['agreements[0].breachFound']);
  });

  it('breach-end: stands for good, or until it is made good', () => {
    const readings = { 'breach-end': 'until-cured' };
    const cured = withAgreements(agreement({ breachedOn: '2014-01-01', breachCured: true }));
    expect(breachOf(cured).status).toBe('applies');
    expect(breachOf(cured, { readings }).status).toBe('does-not-apply');
    const uncured = withAgreements(agreement({ breachedOn: '2014-01-01', breachCured: false }));
    expect(breachOf(uncured, { readings }).status).toBe('applies');
    const open = breachOf(withAgreements(agreement({ breachedOn: '2014-01-01' })), { readings });
    expect(open.status).toBe('undetermined');
    expect(asksFor(open)).toEqual(['agreements[0].breachCured']);
  });

  it('breach-kind: that of any promise, or a material one', () => {
    const readings = { 'breach-kind': 'material' };
    const slight = withAgreements(agreement({ breachedOn: '2014-01-01', breachMaterial: false }));
    expect(breachOf(slight).status).toBe('applies');
    expect(breachOf(slight, { readings }).status).toBe('does-not-apply');
    const material = withAgreements(agreement({ breachedOn: '2014-01-01', breachMaterial: true }));
    expect(breachOf(material, { readings }).status).toBe('applies');
    const open = breachOf(withAgreements(agreement({ breachedOn: '2014-01-01' })), { readings });
    expect(open.status).toBe('undetermined');
    expect(asksFor(open)).toEqual(['agreements[0].breachMaterial']);
  });

  it('is undetermined while it is not known whether there was one', () => {
    const open = withAgreements(agreement({ breachedOn: 'unknown' }));
    expect(breachOf(open).status).toBe('undetermined');
    expect(asksFor(breachOf(open))).toEqual(['agreements[0].breachedOn']);
    expect(line(benefit('priority', open))).toBe(UNDETERMINED);
    expect(asksFor(benefit('priority', open))).toEqual(['agreements[0].breachedOn']);
    expect(line(benefit('fee-halving', open))).toBe('eligible, stated, 75.00');
  });

  it('is undetermined where the agreements are not known: one of them may be broken', () => {
    const open = breachOf(signed({ agreements: null }));
    expect(open.status).toBe('undetermined');
    expect(asksFor(open)).toEqual(['agreements']);
  });

  it('of another agreement changes nothing', () => {
    const other = withAgreements(agreement(), agreement({ policy: 'elsewhere-2013', breachedOn: '2014-01-01' }));
    expect(lost(other)).toEqual([]);
    expect(breachOf(other).status).toBe('does-not-apply');
  });

  it('leaves the answer open to other readings, which the alternatives name', () => {
    const priority = benefit('priority', broken);
    expect(line(priority)).toBe(NOT_ELIGIBLE);
    expect(priority.robust).toBe(false);
    expect(priority.alternatives.map(({ readings, status }) => [readings, status])).toEqual([
      [{ 'breach-end': 'until-cured' }, 'undetermined'],
      [{ 'breach-from': 'from-finding' }, 'eligible'],
      [{ validity: 'evidenced-years' }, 'not-in-force'],
    ]);
    const settled = benefit('priority', broken, {
      readings: { 'breach-end': 'permanent', 'breach-from': 'from-breach', 'breach-kind': 'any-of-ten' },
    });
    expect(settled.alternatives.map(({ readings, status }) => [readings, status])).toEqual([
      [{ 'breach-loses': 'community-additions-only' }, 'eligible'],
      [{ validity: 'evidenced-years' }, 'not-in-force'],
    ]);
  });
});

describe('the day that is left blank', () => {
  it.each([
    'fee-halving',
    'college-award',
    'forgo-second-award',
    'priority',
    'statutory-on-time',
    'collective-share',
  ] as const)('%s: not in force before 2013, open within it, in force after it', (provision) => {
    const household = signed({
      agreements: [agreement({ signedOn: '2012-05-05' })],
    });
    const on = (day: string) => benefit(provision, household, { on: day });
    expect(line(on('2012-12-31'))).toBe(NOT_IN_FORCE);
    expect(line(on('2013-01-01'))).toBe(UNDETERMINED);
    expect(line(on('2013-06-01'))).toBe(UNDETERMINED);
    expect(on('2013-06-01').missing).toEqual([]);
    expect(remarks(on('2013-06-01'))).toEqual(
      expect.arrayContaining(['day-left-blank', 'start-blank', 'inferred-date', 'end-not-stated']),
    );
    expect(on('2014-01-01').status).toBe('eligible');
  });

  it('holds for the breach too', () => {
    const broken = signed({ agreements: [agreement({ signedOn: '2012-05-05', breachedOn: '2012-06-01' })] });
    expect(breachOf(broken, { on: '2012-12-31' }).status).toBe('not-in-force');
    expect(breachOf(broken, { on: '2013-06-01' }).status).toBe('undetermined');
    expect(breachOf(broken, { on: '2014-01-01' }).status).toBe('applies');
  });

  it('validity: in force until repealed, or for the year 2013 only', () => {
    const readings = { validity: 'evidenced-years' };
    expect(line(benefit('priority', signed(), { on: '2026-11-24' }))).toBe(IN_KIND);
    expect(line(benefit('priority', signed(), { on: '2014-01-01', readings }))).toBe(NOT_IN_FORCE);
    expect(line(benefit('priority', signed(), { on: '2013-12-31', readings }))).toBe(IN_KIND);
    expect(remarks(benefit('priority', signed()))).toContain('end-not-stated');
    expect(remarks(benefit('priority', signed(), { readings }))).not.toContain('end-not-stated');
  });

  it('cites the agreement form, its place and rank', () => {
    expect(benefit('fee-halving', signed()).citations).toEqual([
      {
        document: { zh: '人口计生“双诚信双承诺”协议书', en: expect.any(String) },
        number: null,
        date: null,
        place: '一、6(1)',
        rank: 'community-agreement',
      },
    ]);
    const places = [
      'college-award',
      'forgo-second-award',
      'priority',
      'statutory-on-time',
      'collective-share',
    ] as const;
    expect(places.map((provision) => benefit(provision, signed()).citations[0]?.place)).toEqual([
      '一、6(2)',
      '一、6(3)',
      '一、1、3、5',
      '一、2',
      '一、4',
    ]);
  });
});
