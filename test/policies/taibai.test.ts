import { describe, expect, it } from 'vitest';
import { assessBenefits, type BenefitAssessment, type BenefitOptions } from '../../src/benefits/benefits.js';
import { check } from '../../src/catalogue/assess.js';
import type { HouseholdInput } from '../../src/household/household.js';
import { taibai2009 } from '../../src/policies/taibai-2009.js';
import { asksFor, byPayer, certificate, daughter, ends, refusal, remarks, son } from './families.js';

// Expected amounts: the Taibai report, 政策落实到位. Cable television: town 200, village 100, the household pays 80. Land taking:
// certified only children count double. Hiring: only-child and sterilised two-daughter households first.
const ON = '2010-03-01';

type Options = Partial<Omit<BenefitOptions, 'policies'>>;
type ProvisionId = keyof typeof taibai2009.provisions;

function benefit(provision: ProvisionId, household: HouseholdInput, options: Options = {}): BenefitAssessment {
  const found = assessBenefits(household, { policies: [taibai2009], on: ON, ...options }).find(
    (one) => one.provision === provision,
  );
  if (found === undefined) throw new Error(`no answer for ${provision}`);
  return found;
}

/** Status, amount status and amount, as one line. */
const line = ({ status, amountStatus, amount }: BenefitAssessment): string =>
  `${status}, ${amountStatus}, ${amount?.toFixed(2) ?? null}`;

const NOT_ELIGIBLE = 'not-eligible, null, null';
const NOT_IN_FORCE = 'not-in-force, null, null';
const UNDETERMINED = 'undetermined, null, null';

const onlyChild: HouseholdInput = { certificates: [certificate('only-child')], children: [son('2004-05-01')] };
const twoDaughters: HouseholdInput = { certificates: [], children: [daughter('2001-05-01'), daughter('2004-05-01')] };
const sterilised: HouseholdInput = { ...twoDaughters, certificates: [certificate('two-daughters-sterilised')] };
const nobody: HouseholdInput = { certificates: [], children: [son('2004-05-01')] };

describe('the subsidy for connecting cable television', () => {
  const cable = (household: HouseholdInput, options: Options = {}) => benefit('cable-subsidy', household, options);
  const STATED = 'eligible, stated, 300.00';

  it('gives a certified only-child household 200 of the town and 100 of the village; the household pays 80', () => {
    const answer = cable(onlyChild);
    expect(line(answer)).toBe(STATED);
    expect(answer).toMatchObject({ recipient: 'household', frequency: 'once', missing: [] });
    expect(byPayer(answer)).toEqual({ town: '200', village: '100', household: '80' });
    expect(Object.entries(answer.outputs).map(([name, value]) => [name, String(value)])).toEqual([
      ['town', '200'],
      ['village', '100'],
      ['household', '80'],
      ['price', '380'],
    ]);
  });

  it('gives a household with two daughters the same', () => {
    expect(line(cable(twoDaughters))).toBe(STATED);
    expect(line(cable({ certificates: [certificate('two-daughters')], children: [] }))).toBe(STATED);
    expect(line(cable(sterilised))).toBe(STATED);
  });

  it.each<[string, HouseholdInput]>([
    ['an only child without the certificate', nobody],
    ['one daughter', { certificates: [], children: [daughter('2004-05-01')] }],
    ['a daughter and a son', { certificates: [], children: [daughter('2001-05-01'), son('2004-05-01')] }],
    [
      'three daughters',
      { certificates: [], children: ['1999-01-01', '2001-01-01', '2003-01-01'].map((day) => daughter(day)) },
    ],
    ['no children', { certificates: [], children: [] }],
    ['a permit given up', { certificates: [certificate('further-birth-given-up')], children: [] }],
    [
      'two daughters of whom one has died',
      { certificates: [], children: [daughter('2001-05-01', { deathDate: '2008-01-01' }), daughter('2004-05-01')] },
    ],
    ['a second daughter born later', { certificates: [], children: [daughter('2001-05-01'), daughter('2010-03-02')] }],
    [
      'a second daughter adopted later',
      { certificates: [], children: [daughter('2001-05-01'), daughter('2004-05-01', { adoptedOn: '2010-03-02' })] },
    ],
  ])('does not give it to a household with %s', (_, household) => {
    const answer = cable(household);
    expect(line(answer)).toBe(NOT_ELIGIBLE);
    expect(answer.missing).toEqual([]);
    expect(answer).not.toHaveProperty('shares');
  });

  it('counts the living children, adopted daughters among them', () => {
    const children = [son('1999-01-01', { deathDate: '2003-01-01' }), daughter('2001-05-01'), daughter('2004-05-01')];
    expect(line(cable({ certificates: [], children }))).toBe(STATED);
    const adopted = [daughter('2001-05-01'), daughter('2004-05-01', { adoptedOn: '2006-01-01' })];
    expect(line(cable({ certificates: [], children: adopted }))).toBe(STATED);
  });

  it('counts a certificate from the day of issue to the day of revocation', () => {
    const held = (facts: Parameters<typeof certificate>[1]) =>
      line(cable({ certificates: [certificate('only-child', facts)], children: [son('2004-05-01')] }));
    expect(held({ issuedOn: '2010-03-01' })).toBe(STATED);
    expect(held({ issuedOn: '2010-03-02' })).toBe(NOT_ELIGIBLE);
    expect(held({ revokedOn: '2010-03-01' })).toBe(NOT_ELIGIBLE);
    expect(held({ revokedOn: '2010-03-02' })).toBe(STATED);
  });

  it.each<[string, HouseholdInput, readonly string[]]>([
    ['certificates and children', {}, ['children', 'certificates']],
    ['certificates', { children: nobody.children }, ['certificates']],
    ['children', { certificates: [] }, ['children']],
    [
      'the kind of the certificate',
      { certificates: [{ issuedOn: '2005-06-01' }], children: nobody.children },
      ['certificates[0].kind'],
    ],
    [
      'the day of issue',
      { certificates: [{ kind: 'only-child' }], children: nobody.children },
      ['certificates[0].issuedOn'],
    ],
    [
      'whether it was revoked',
      { certificates: [certificate('only-child', { revokedOn: 'unknown' })], children: nobody.children },
      ['certificates[0].revokedOn'],
    ],
    [
      'when in the year it was revoked',
      { certificates: [certificate('only-child', { revokedOn: '2010' })], children: nobody.children },
      ['certificates[0].revokedOn'],
    ],
    [
      'the sex of the second child',
      { certificates: [], children: [daughter('2001-05-01'), daughter('2004-05-01', { sex: null })] },
      ['children[1].sex'],
    ],
    [
      'whether the second daughter lives',
      { certificates: [], children: [daughter('2001-05-01'), daughter('2004-05-01', { deathDate: 'unknown' })] },
      ['children[1].deathDate'],
    ],
    [
      'when the second daughter was born',
      { certificates: [], children: [daughter('2001-05-01'), daughter('2010-03', {})] },
      ['children[1].birthDate'],
    ],
  ])('asks for what is not known: %s', (_, household, asks) => {
    const answer = cable(household);
    expect(line(answer)).toBe(UNDETERMINED);
    expect(asksFor(answer)).toEqual(asks);
    expect(ends(answer.bounds)).toEqual(['300.00', '300.00']);
  });

  it('asks for nothing that no longer matters', () => {
    expect(asksFor(cable({ certificates: [certificate('only-child')] }))).toEqual([]);
    expect(asksFor(cable({ children: twoDaughters.children }))).toEqual([]);
    expect(
      asksFor(cable({ certificates: [], children: [son('2001-05-01'), daughter('2004-05-01', { sex: null })] })),
    ).toEqual([]);
  });

  it.each([
    ['shares-fixed', null, '300.00', { town: '200', village: '100', household: '80' }],
    ['shares-fixed', '500.00', '300.00', { town: '200', village: '100', household: '80' }],
    ['household-pays-80', '380.00', '300.00', { town: '200', village: '100', household: '80' }],
    ['household-pays-80', '500.00', '420.00', { town: '320', village: '100', household: '80' }],
    ['household-pays-80', '150.00', '70.00', { town: '0', village: '70', household: '80' }],
    ['household-pays-80', '50.00', '0.00', { town: '0', village: '0', household: '50' }],
    ['subsidy-300', '380.00', '300.00', { town: '200', village: '100', household: '80' }],
    ['subsidy-300', '500.50', '300.00', { town: '200', village: '100', household: '200.5' }],
    ['subsidy-300', '250.00', '250.00', { town: '200', village: '50', household: '0' }],
    ['subsidy-300', '150.00', '150.00', { town: '150', village: '0', household: '0' }],
  ])('cable-price %s, at a price of %s: %s', (option, price, amount, shares) => {
    const answer = cable({ ...onlyChild, cableTv: { price } }, { readings: { 'cable-price': option } });
    expect(line(answer)).toBe(`eligible, stated, ${amount}`);
    expect(byPayer(answer)).toEqual(shares);
    const total = Object.values(shares).reduce((sum, share) => sum + Number(share), 0);
    expect(Number(answer.outputs['price'])).toBe(total);
    expect(Number(answer.amount)).toBe(Number(shares.town) + Number(shares.village));
    if (option !== 'shares-fixed') expect(total).toBe(Number(price));
  });

  it.each(['household-pays-80', 'subsidy-300'])('needs the price where it is to be made up by %s', (option) => {
    const answer = cable(onlyChild, { readings: { 'cable-price': option } });
    expect(line(answer)).toBe('eligible, open, null');
    expect(asksFor(answer)).toEqual(['cableTv.price']);
    expect(answer.bounds?.least.toFixed(2)).toBe('0.00');
    expect(byPayer(answer)['town']).toBe('open');
  });

  it('does not need the price where the printed shares stand', () => {
    expect(asksFor(cable(onlyChild))).toEqual([]);
    expect(cable(onlyChild).robust).toBe(false);
    expect(remarks(cable(onlyChild))).toContain('price-derived');
  });

  it('cable-certificate: may ask a two-daughter household for a certificate too', () => {
    const readings = { 'cable-certificate': 'certificate-for-both' };
    expect(line(cable(twoDaughters, { readings }))).toBe(NOT_ELIGIBLE);
    expect(line(cable({ ...twoDaughters, certificates: [certificate('two-daughters')] }, { readings }))).toBe(STATED);
    expect(line(cable(sterilised, { readings }))).toBe(STATED);
    expect(line(cable(onlyChild, { readings }))).toBe(STATED);
  });

  it('two-daughters: may mean those certified as sterilised only', () => {
    const readings = { 'two-daughters': 'two-daughters-sterilised' };
    expect(line(cable(twoDaughters, { readings }))).toBe(NOT_ELIGIBLE);
    expect(line(cable({ ...twoDaughters, certificates: [certificate('two-daughters')] }, { readings }))).toBe(
      NOT_ELIGIBLE,
    );
    expect(line(cable(sterilised, { readings }))).toBe(STATED);
    expect(line(cable(onlyChild, { readings }))).toBe(STATED);
  });

  it('is found by the id of the rule, with the shares left to the benefit', () => {
    const rule = check(onlyChild, 'taibai-2009/cable-subsidy', { on: ON });
    expect(rule.status).toBe('applies');
    expect(JSON.parse(JSON.stringify(rule)).outputs).toEqual({
      amount: '300.00',
      amountStatus: 'stated',
      town: '200.00',
      village: '100.00',
      household: '80.00',
      price: '380.00',
    });
  });
});

describe('double counting in land taking', () => {
  const land = (household: HouseholdInput, options: Options = {}) => benefit('land-double', household, options);
  const shares = { childShare: 1, householdShares: 3, amountPerShare: '12000.50' };
  const taken: HouseholdInput = { ...onlyChild, landCompensation: shares };

  it('gives a certified only child a second share', () => {
    const answer = land(taken);
    expect(line(answer)).toBe('eligible, stated, 12000.50');
    expect(answer).toMatchObject({ frequency: 'per-event', outputs: { factor: 2, shares: 2 }, missing: [] });
  });

  it('land-doubles: or the whole household its shares again', () => {
    const answer = land(taken, { readings: { 'land-doubles': 'household-doubled' } });
    expect(line(answer)).toBe('eligible, stated, 36001.50');
    expect(answer.outputs).toMatchObject({ factor: 2, shares: 6 });
  });

  it('names certified only children, and no two-daughter household', () => {
    expect(line(land({ ...nobody, landCompensation: shares }))).toBe(NOT_ELIGIBLE);
    expect(line(land({ ...twoDaughters, landCompensation: shares }))).toBe(NOT_ELIGIBLE);
    expect(line(land({ ...sterilised, landCompensation: shares }))).toBe(NOT_ELIGIBLE);
    const revoked = {
      certificates: [certificate('only-child', { revokedOn: '2009-12-31' })],
      landCompensation: shares,
    };
    expect(line(land(revoked))).toBe(NOT_ELIGIBLE);
  });

  it('needs to know what one share gives, and how many shares the child counts for', () => {
    const noAmount = land({ ...onlyChild, landCompensation: { childShare: 1 } });
    expect(line(noAmount)).toBe('eligible, open, null');
    expect(asksFor(noAmount)).toEqual(['landCompensation.amountPerShare']);
    const noShare = land({ ...onlyChild, landCompensation: { amountPerShare: '100.00' } });
    expect(line(noShare)).toBe('eligible, open, null');
    expect(asksFor(noShare)).toEqual(['landCompensation.childShare']);
    const nothing = land(onlyChild);
    expect(asksFor(nothing)).toEqual(['landCompensation.amountPerShare', 'landCompensation.childShare']);
  });

  it('asks for the shares of the household only where the whole household is doubled', () => {
    const household = { ...onlyChild, landCompensation: { childShare: 1, amountPerShare: '100.00' } };
    expect(asksFor(land(household))).toEqual([]);
    const doubled = land(household, { readings: { 'land-doubles': 'household-doubled' } });
    expect(asksFor(doubled)).toEqual(['landCompensation.householdShares']);
  });

  it('takes a known zero for zero', () => {
    expect(line(land({ ...onlyChild, landCompensation: { childShare: 0, amountPerShare: '100.00' } }))).toBe(
      'eligible, stated, 0.00',
    );
  });

  it('is undetermined where the certificates are not known', () => {
    const answer = land({ landCompensation: shares });
    expect(line(answer)).toBe(UNDETERMINED);
    expect(asksFor(answer)).toEqual(['certificates']);
    expect(ends(answer.bounds)).toEqual(['12000.50', '12000.50']);
  });

  it('remarks that the standard and an age limit are not stated', () => {
    expect(remarks(land(taken))).toEqual(expect.arrayContaining(['which-standard', 'adult-only-child']));
  });
});

describe('priority in hiring', () => {
  const hiring = (household: HouseholdInput, options: Options = {}) => benefit('hiring-priority', household, options);
  const IN_KIND = 'eligible, in-kind, null';

  it('is in kind, for certified only-child and sterilised two-daughter households', () => {
    expect(line(hiring(onlyChild))).toBe(IN_KIND);
    expect(line(hiring(sterilised))).toBe(IN_KIND);
    expect(hiring(onlyChild)).toMatchObject({ frequency: null, bounds: null });
    expect(hiring(onlyChild).explanation.steps.at(-1)?.value.en).toBe('in kind: there is no amount');
  });

  it('is not for two daughters alone, nor for an only child without certificate', () => {
    expect(line(hiring(twoDaughters))).toBe(NOT_ELIGIBLE);
    expect(line(hiring({ ...twoDaughters, certificates: [certificate('two-daughters')] }))).toBe(NOT_ELIGIBLE);
    expect(line(hiring(nobody))).toBe(NOT_ELIGIBLE);
  });

  it('only-child-household: one living child may be enough', () => {
    const readings = { 'only-child-household': 'one-child' };
    expect(line(hiring(nobody, { readings }))).toBe(IN_KIND);
    expect(line(hiring(onlyChild, { readings }))).toBe(IN_KIND);
    expect(line(hiring({ ...twoDaughters, certificates: onlyChild.certificates }, { readings }))).toBe(IN_KIND);
    expect(line(hiring(twoDaughters, { readings }))).toBe(NOT_ELIGIBLE);
    const survivor = {
      certificates: [],
      children: [son('2001-01-01', { deathDate: '2005-01-01' }), son('2004-05-01')],
    };
    expect(line(hiring(survivor, { readings }))).toBe(IN_KIND);
    expect(line(hiring({ certificates: [], children: [] }, { readings }))).toBe(NOT_ELIGIBLE);
  });

  it('asks for certificates, and for the children where their number counts', () => {
    expect(line(hiring({}))).toBe(UNDETERMINED);
    expect(asksFor(hiring({}))).toEqual(['certificates']);
    const open = hiring({ certificates: [] }, { readings: { 'only-child-household': 'one-child' } });
    expect(line(open)).toBe(UNDETERMINED);
    expect(asksFor(open)).toEqual(['children']);
  });
});

describe('the statutory rewards', () => {
  const rewards = (household: HouseholdInput, options: Options = {}) =>
    benefit('statutory-rewards', household, options);

  it.each([
    ['only-child', { 'only-child-health-fee': true, 'two-daughters-reward': false, 'given-up-reward': false }],
    [
      'two-daughters-sterilised',
      { 'only-child-health-fee': false, 'two-daughters-reward': true, 'given-up-reward': false },
    ],
    [
      'further-birth-given-up',
      { 'only-child-health-fee': false, 'two-daughters-reward': false, 'given-up-reward': true },
    ],
  ] as const)('are named without an amount, for the certificate %s', (kind, outputs) => {
    const answer = rewards({ certificates: [certificate(kind)] });
    expect(line(answer)).toBe('eligible, not-stated, null');
    expect(answer.outputs).toEqual(outputs);
    expect(answer.bounds).toBeNull();
  });

  it('are not for other households, and asked about where the certificates are not known', () => {
    expect(line(rewards({ certificates: [] }))).toBe(NOT_ELIGIBLE);
    expect(line(rewards({ certificates: [certificate('two-daughters')] }))).toBe(NOT_ELIGIBLE);
    expect(line(rewards({}))).toBe(UNDETERMINED);
    expect(asksFor(rewards({}))).toEqual(['certificates']);
  });
});

describe('the year that the text does not print', () => {
  const provisions = Object.keys(taibai2009.provisions) as ProvisionId[];
  const known: HouseholdInput = { ...onlyChild, landCompensation: { childShare: 1, amountPerShare: '100.00' } };

  it.each(provisions)('%s: not in force before 2009, open within it, in force from its last day on', (provision) => {
    const on = (day: string) => benefit(provision, known, { on: day });
    expect(line(on('2008-12-31'))).toBe(NOT_IN_FORCE);
    expect(line(on('2009-01-01'))).toBe(UNDETERMINED);
    expect(line(on('2009-06-01'))).toBe(UNDETERMINED);
    expect(line(on('2009-12-30'))).toBe(UNDETERMINED);
    expect(on('2009-12-31').status).toBe('eligible');
    expect(on('2010-01-01').status).toBe('eligible');
    expect(on('2026-11-24').status).toBe('eligible');
  });

  it.each(provisions)('%s: says why it is open, and asks for no fact that cannot help', (provision) => {
    const answer = benefit(provision, known, { on: '2009-06-01' });
    expect(remarks(answer)).toEqual(expect.arrayContaining(['day-left-blank', 'inferred-date', 'end-not-stated']));
    expect(answer.missing).toEqual([]);
    expect(answer.notes.find(({ id }) => id === 'day-left-blank')?.says.en).toContain('2009-01-01 and 2009-12-31');
  });

  it('does not mention the blank day where the text is surely in force or surely not', () => {
    expect(remarks(benefit('cable-subsidy', known))).not.toContain('day-left-blank');
    expect(remarks(benefit('cable-subsidy', known, { on: '2008-12-31' }))).toContain('not-yet-in-force');
  });

  it('validity: may end with the year for which it is evidenced', () => {
    const readings = { validity: 'evidenced-years' };
    expect(line(benefit('cable-subsidy', known, { on: '2010-01-01', readings }))).toBe(NOT_IN_FORCE);
    expect(line(benefit('cable-subsidy', known, { on: '2009-12-31', readings }))).toBe('eligible, stated, 300.00');
    expect(line(benefit('cable-subsidy', known, { on: '2009-06-01', readings }))).toBe(UNDETERMINED);
    expect(remarks(benefit('cable-subsidy', known, { readings }))).not.toContain('end-not-stated');
    expect(benefit('cable-subsidy', known).alternatives.map((one) => one.readings)).toContainEqual(readings);
  });

  it('cites the report without a date', () => {
    expect(benefit('cable-subsidy', known).citations).toEqual([
      {
        document: { zh: '当涂县太白镇扎实推进计划生育基层基础工作', en: expect.any(String) },
        number: null,
        date: null,
        place: '狠抓三个到位：政策落实到位',
        rank: 'township-document',
      },
    ]);
  });

  it('has no levy', () => {
    expect(refusal(() => check(known, 'taibai-2009/levy', { on: ON }))).toBe('unknown-provision');
  });
});
