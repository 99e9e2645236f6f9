import { describe, expect, it } from 'vitest';
import { assessBenefits, type BenefitAssessment } from '../../src/benefits/benefits.js';
import type { HouseholdInput } from '../../src/household/household.js';
import { specialAssistance } from '../../src/policies/special-assistance.js';
import { asksFor, type ChildInput, father, mother, type PartnerInput, son } from './families.js';

// Expected: the table of monthly amounts, for each person. Only child died, or disabled of grade 3 or worse; the wife 49, or a parent
// who is alone; born in 1933 or later.
const ON = '2023-01-15';

type Options = { readonly on?: string; readonly readings?: Readonly<Record<string, string>> };

const died = son('1995-01-01', { deathDate: '2007-01-01' });
const disabled = (disability: NonNullable<ChildInput['disability']>): ChildInput => son('1995-01-01', { disability });
const wife = (facts: PartnerInput = {}): PartnerInput => mother({ birthDate: '1955-01-01', ...facts });
const husband = (facts: PartnerInput = {}): PartnerInput => father({ birthDate: '1955-01-01', ...facts });
const bereaved: HouseholdInput = { partners: [wife(), husband()], children: [died] };
const withDisabled: HouseholdInput = { ...bereaved, children: [disabled('grade-3')] };

function ask(
  household: HouseholdInput,
  provision: string,
  options: Options = {},
  recipient = 'mother',
): BenefitAssessment {
  const found = assessBenefits(household, { policies: [specialAssistance], on: ON, ...options }).find(
    (one) => one.provision === provision && one.recipient === recipient,
  );
  if (found === undefined) throw new Error(`no answer for ${provision}`);
  return found;
}

const line = ({ status, amountStatus, amount }: BenefitAssessment): string =>
  `${status}, ${amountStatus}, ${amount?.toFixed(2) ?? null}`;

describe('the amounts', () => {
  it.each([
    ['2008-06-15', '100.00', '80.00'],
    ['2011-12-31', '100.00', '80.00'],
    ['2012-01-01', '135.00', '110.00'],
    ['2014-01-01', '340.00', '270.00'],
    ['2017-12-31', '340.00', '270.00'],
    ['2018-01-01', '450.00', '350.00'],
    ['2022-06-30', '450.00', '350.00'],
    ['2022-07-01', '590.00', '460.00'],
    ['2026-11-24', '590.00', '460.00'],
  ])('on %s, urban: %s and %s', (on, death, disability) => {
    const partners = [wife({ registration: 'urban' }), husband({ registration: 'urban' })];
    expect(line(ask({ ...bereaved, partners }, 'death', { on }))).toBe(`eligible, stated, ${death}`);
    expect(line(ask({ ...withDisabled, partners }, 'disability', { on }))).toBe(`eligible, stated, ${disability}`);
  });

  it.each([
    ['2013-12-31', '135.00', '110.00'],
    ['2014-01-01', '170.00', '150.00'],
    ['2016-03-31', '170.00', '150.00'],
    ['2016-04-01', '340.00', '270.00'],
  ])('on %s, rural: %s and %s', (on, death, disability) => {
    expect(line(ask(bereaved, 'death', { on }))).toBe(`eligible, stated, ${death}`);
    expect(line(ask(withDisabled, 'disability', { on }))).toBe(`eligible, stated, ${disability}`);
  });

  it('are the same for town and country from January 2016 under the other reading', () => {
    const readings = { 'unified-from': 'january' };
    expect(line(ask(bereaved, 'death', { on: '2016-01-01', readings }))).toBe('eligible, stated, 340.00');
    expect(line(ask(bereaved, 'death', { on: '2015-12-31', readings }))).toBe('eligible, stated, 170.00');
  });

  it('are for each of the two', () => {
    const answers = ['mother', 'father'].map((who) => ask(bereaved, 'death', {}, who));
    expect(answers.map((answer) => [line(answer), String(answer.outputs['both'])])).toEqual([
      ['eligible, stated, 590.00', '1180'],
      ['eligible, stated, 590.00', '1180'],
    ]);
  });

  it('wait for the registration where it decides', () => {
    const partners = [wife({ registration: null })];
    const answer = ask({ partners, children: [died] }, 'death', { on: '2015-01-15' });
    expect([line(answer), asksFor(answer)]).toEqual(['eligible, open, null', ['partners[0].registration']]);
    expect(asksFor(ask({ partners, children: [died] }, 'death'))).toEqual([]);
  });
});

describe('who receives it', () => {
  it.each<[string, HouseholdInput, string]>([
    ['a wife of 48', { ...bereaved, partners: [wife({ birthDate: '1974-01-16' }), husband()] }, 'not-eligible'],
    ['a wife of 49', { ...bereaved, partners: [wife({ birthDate: '1974-01-15' }), husband()] }, 'eligible'],
    ['a wife born in 1932', { ...bereaved, partners: [wife({ birthDate: '1932-12-31' })] }, 'not-eligible'],
    ['a wife born in 1933', { ...bereaved, partners: [wife({ birthDate: '1933-01-01' })] }, 'eligible'],
    ['a wife who died', { ...bereaved, partners: [wife({ deathDate: '2020-01-01' }), husband()] }, 'not-eligible'],
    ['another child', { ...bereaved, children: [died, son('2008-01-01')] }, 'not-eligible'],
    [
      'another child adopted',
      { ...bereaved, children: [died, son('2008-01-01', { adoptedOn: '2010-01-01' })] },
      'not-eligible',
    ],
    [
      'a child adopted later',
      { ...bereaved, children: [died, son('2008-01-01', { adoptedOn: '2023-01-16' })] },
      'eligible',
    ],
    ['two children who died', { ...bereaved, children: [died, died] }, 'not-eligible'],
    ['a living child', { ...bereaved, children: [son('1995-01-01')] }, 'not-eligible'],
    ['never a child', { ...bereaved, children: [] }, 'not-eligible'],
  ])('a death: %s', (_, household, status) => {
    const answer = ask(household, 'death');
    expect([answer.status, answer.missing]).toEqual([status, []]);
  });

  it('goes by the age of a parent who is alone', () => {
    const alone = (partner: PartnerInput) =>
      ask({ partners: [partner], children: [died] }, 'death', {}, 'father').status;
    expect(alone(husband({ birthDate: '1974-01-15' }))).toBe('eligible');
    expect(alone(husband({ birthDate: '1974-01-16' }))).toBe('not-eligible');
    const widower = [wife({ deathDate: '2020-01-01' }), husband({ birthDate: '1974-01-16' })];
    expect(ask({ partners: widower, children: [died] }, 'death', {}, 'father').status).toBe('not-eligible');
    const youngWife = [wife({ birthDate: '1980-01-01' }), husband()];
    expect(ask({ partners: youngWife, children: [died] }, 'death', {}, 'father').status).toBe('not-eligible');
  });

  it.each([
    ['grade-1', 'eligible'],
    ['grade-2', 'eligible'],
    ['grade-3', 'eligible'],
    ['grade-4', 'not-eligible'],
    ['none', 'not-eligible'],
  ] as const)('a disability: %s is %s', (grade, status) => {
    expect(ask({ ...bereaved, children: [disabled(grade)] }, 'disability').status).toBe(status);
  });

  it('counts parents who lost other children under the other reading only', () => {
    const readings = { 'only-child': 'others-died' };
    const lostTwo = { ...bereaved, children: [died, died] };
    const oneLeft = { ...bereaved, children: [died, disabled('grade-1')] };
    expect([ask(lostTwo, 'death').status, ask(lostTwo, 'death', { readings }).status]).toEqual([
      'not-eligible',
      'eligible',
    ]);
    expect([ask(oneLeft, 'disability').status, ask(oneLeft, 'disability', { readings }).status]).toEqual([
      'not-eligible',
      'eligible',
    ]);
    expect(ask({ ...bereaved, children: [] }, 'death', { readings }).status).toBe('not-eligible');
  });

  it.each<[string, string, HouseholdInput, string]>([
    ['the age of the wife', 'death', { ...bereaved, partners: [mother(), husband()] }, 'partners[0].birthDate'],
    [
      'whether the wife has died',
      'death',
      { ...bereaved, partners: [wife({ deathDate: 'unknown' }), husband()] },
      'partners[0].deathDate',
    ],
    ['the children', 'death', { partners: [wife(), husband()] }, 'children'],
    [
      'whether the child has died',
      'death',
      { ...bereaved, children: [son('1995-01-01', { deathDate: 'unknown' })] },
      'children[0].deathDate',
    ],
    ['the disability', 'disability', { ...bereaved, children: [son('1995-01-01')] }, 'children[0].disability'],
  ])('asks for %s where it is not told', (_, provision, household, path) => {
    const answer = ask(household, provision);
    expect(answer.status).toBe('undetermined');
    expect(asksFor(answer)).toContain(path);
  });
});

describe('where it is not told which of the two is the wife', () => {
  const asked = (...partners: readonly PartnerInput[]) => {
    const answer = ask({ partners, children: [died] }, 'death', {}, 'father');
    return [answer.status, asksFor(answer)];
  };

  it('asks for the sex, where it decides whose age counts', () => {
    expect(asked(wife({ sex: null, birthDate: '1980-01-01' }), husband())).toEqual([
      'undetermined',
      ['partners[0].sex'],
    ]);
  });

  it('does not ask, where the other is a man: the older one is the wife', () => {
    expect(asked(wife({ sex: null }), husband({ birthDate: '1980-01-01' }))).toEqual(['eligible', []]);
  });

  it('asks, where nobody is told to be a man: one of the two may be too young a wife', () => {
    expect(asked(wife({ sex: null }), husband({ sex: null, birthDate: '1980-01-01' }))).toEqual([
      'undetermined',
      ['partners[1].sex'],
    ]);
  });

  it('does not ask, where both are old enough or neither is', () => {
    expect(asked(wife({ sex: null }), husband({ sex: null }))).toEqual(['eligible', []]);
    const young = { sex: null, birthDate: '1980-01-01' };
    expect(asked(wife(young), husband(young))).toEqual(['not-eligible', []]);
  });
});

describe('a complication of an operation', () => {
  const has = (complication: PartnerInput['complication'], options: Options = {}): string =>
    line(ask({ partners: [wife({ complication })] }, 'complication', options));

  it.each([
    ['2022-06-30', ['400.00', '300.00', '200.00']],
    ['2018-01-01', ['400.00', '300.00', '200.00']],
    ['2022-07-01', ['520.00', '390.00', '260.00']],
  ])('on %s, by grade: %s', (on, amounts) => {
    expect((['grade-1', 'grade-2', 'grade-3'] as const).map((grade) => has(grade, { on }))).toEqual(
      amounts.map((amount) => `eligible, stated, ${amount}`),
    );
  });

  it('has no known amount before 2018, but under the other reading', () => {
    expect(has('grade-1', { on: '2017-12-31' })).toBe('eligible, not-stated, null');
    expect(has('grade-1', { on: '2017-12-31', readings: { 'complication-from': 'from-the-start' } })).toBe(
      'eligible, stated, 400.00',
    );
  });

  it('is for those who have one and live', () => {
    expect(has('none')).toBe('not-eligible, null, null');
    const dead = { partners: [wife({ complication: 'grade-1', deathDate: '2020-01-01' })] } as const;
    expect(ask(dead, 'complication').status).toBe('not-eligible');
    const unknown = ask({ partners: [wife()] }, 'complication');
    expect([unknown.status, asksFor(unknown)]).toEqual(['undetermined', ['partners[0].complication']]);
  });
});

describe('the scheme', () => {
  it('is national from 2008 and in force today', () => {
    expect(ask(bereaved, 'death', { on: '2007-12-31' }).status).toBe('not-in-force');
    const today = { on: '2026-11-24' };
    expect(ask(bereaved, 'death', today).status).toBe('eligible');
    expect(ask(bereaved, 'death', { ...today, readings: { validity: 'evidenced-years' } }).status).toBe('not-in-force');
  });
});
