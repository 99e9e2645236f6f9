import { describe, expect, it } from 'vitest';
import { assess, check } from '../../src/catalogue/assess.js';
import type { HouseholdInput } from '../../src/household/household.js';
import {
  assessLevy,
  type LevyAssessment,
  type LevyMinimumOptions,
  type LevyOptions,
  levyMinimum,
} from '../../src/levy/levy.js';
import { liangfeng2011 } from '../../src/policies/liangfeng-2011.js';
import { definePolicy } from '../../src/policy/define.js';
import {
  asksFor,
  type ChildInput,
  ends,
  father,
  lawful,
  mother,
  type PartnerInput,
  refusal,
  remarks,
  ruralCouple,
  unlawful,
} from './families.js';

// Expected amounts: 凉委发〔2011〕38号, section 三, item 3. First unlawful birth: rural not below 13000, urban not below 20000;
// second: rural 20000, urban 30000; employees of a unit 40000. Section 二(二)4: installments over at most three years.
const ON = '2013-06-01';

const levy = (household: unknown, child: string, options: Partial<Omit<LevyOptions, 'policy' | 'child'>> = {}) =>
  assessLevy(household, { policy: liangfeng2011, child, on: ON, ...options });

const table = (
  status: LevyMinimumOptions['status'],
  order: number,
  options: Partial<Omit<LevyMinimumOptions, 'policy' | 'status' | 'order'>> = {},
) => levyMinimum({ policy: liangfeng2011, status, order, on: ON, ...options });

/** Status, amount status and minimum, as one line. */
const line = ({ status, amountStatus, minimum }: LevyAssessment): string =>
  `${status}, ${amountStatus}, ${minimum?.toFixed(2) ?? null}`;

const DUE_13000 = 'due, stated, 13000.00';
const DUE_20000 = 'due, stated, 20000.00';
const DUE_30000 = 'due, stated, 30000.00';
const DUE_40000 = 'due, stated, 40000.00';
const DUE_NOT_STATED = 'due, not-stated, null';
const DUE_OPEN = 'due, open, null';
const NOT_DUE = 'not-due, null, null';
const NOT_IN_FORCE = 'not-in-force, null, null';
const UNDETERMINED = 'undetermined, null, null';

const family = (partners: readonly PartnerInput[], ...children: readonly ChildInput[]): HouseholdInput => ({
  partners,
  children,
});

const births = (count: number): readonly ChildInput[] =>
  Array.from({ length: count }, (_, index) => unlawful(`c${index + 1}`, `20${10 + index}-03-0${index + 1}`));

/** Up to three births before 2013-06-01. */
const first = unlawful('c1', '2012-01-10');
const second = unlawful('c2', '2012-12-10');

describe('the table of least amounts', () => {
  const rows = [
    ['rural', 1, DUE_13000],
    ['urban', 1, DUE_20000],
    ['rural', 2, DUE_20000],
    ['urban', 2, DUE_30000],
    ['rural', 3, DUE_NOT_STATED],
    ['urban', 3, DUE_NOT_STATED],
    ['rural', 4, DUE_NOT_STATED],
    ['unit-employee', 1, DUE_40000],
    ['unit-employee', 2, DUE_40000],
    ['unit-employee', 3, DUE_40000],
  ] as const;

  it.each(rows)('for a %s couple and unlawful birth %i: %s', (status, order, expected) => {
    const facts: PartnerInput =
      status === 'unit-employee'
        ? { registration: 'urban', employment: 'unit-employee' }
        : { registration: status, employment: 'other' };
    const answer = levy(family([mother(facts), father(facts)], ...births(order)), `c${order}`);
    expect(line(answer)).toBe(expected);
    expect(answer.missing).toEqual([]);
  });

  it.each(rows)('without a household, for %s and unlawful birth %i: %s', (status, order, expected) => {
    const answer = table(status, order);
    expect(line(answer)).toBe(expected);
    expect(answer.missing).toEqual([]);
    expect(answer.maximum).toBeNull();
  });

  it('asks each birth of one family in turn', () => {
    const household = ruralCouple(...births(3));
    expect(['c1', 'c2', 'c3'].map((child) => line(levy(household, child)))).toEqual([
      DUE_13000,
      DUE_20000,
      DUE_NOT_STATED,
    ]);
  });

  it('states no greatest amount and rounds nothing', () => {
    const answer = levy(ruralCouple(first), 'c1');
    expect(answer.maximum).toBeNull();
    expect(answer).not.toHaveProperty('exact');
    expect(ends(answer.bounds)).toEqual(['13000.00', '13000.00']);
    expect(answer.bounds?.exact).toBe(true);
  });

  it('owes nothing for a birth within the rules', () => {
    const answer = levy(ruralCouple(lawful('c1', '2012-01-10')), 'c1');
    expect(line(answer)).toBe(NOT_DUE);
    expect(answer.bounds).toBeNull();
    expect(answer.installments).toBeNull();
  });

  it('takes the table without a household by the readings, an employee by the registration that then counts', () => {
    const readings = { 'employee-scope': 'second-only' };
    expect(line(table('unit-employee', 1, { readings, registration: 'rural' }))).toBe(DUE_13000);
    expect(line(table('unit-employee', 1, { readings, registration: 'urban' }))).toBe(DUE_20000);
    expect(line(table('unit-employee', 2, { readings }))).toBe(DUE_40000);
    const open = table('unit-employee', 1, { readings });
    expect(line(open)).toBe(DUE_OPEN);
    expect(ends(open.bounds)).toEqual(['13000.00', '20000.00']);
    expect(asksFor(open)).toEqual(['partners[0].registration']);
    expect(line(table('rural', 3, { readings: { 'later-births': 'as-second' } }))).toBe(DUE_20000);
    expect(line(table('urban', 5, { readings: { 'later-births': 'as-second' } }))).toBe(DUE_30000);
  });

  it('lets the day stand for the birth too, without a household', () => {
    const readings = { 'governing-date': 'birth' };
    expect(line(table('rural', 1, { on: '2011-09-04', readings }))).toBe(NOT_IN_FORCE);
    expect(line(table('rural', 1, { on: '2011-09-05', readings }))).toBe(DUE_13000);
  });
});

describe('the seven readings', () => {
  it('birth-counted: an earlier lawful child counts only where all births are counted', () => {
    const household = ruralCouple(lawful('c1', '2008-01-10'), unlawful('c2', '2012-01-10'));
    const counted = (option: string) => line(levy(household, 'c2', { readings: { 'birth-counted': option } }));
    expect(counted('unlawful-births')).toBe(DUE_13000);
    expect(counted('children')).toBe(DUE_20000);
    expect(line(levy(household, 'c2'))).toBe(DUE_13000);
    const after = ruralCouple(lawful('c1', '2006-01-10'), lawful('c2', '2008-01-10'), unlawful('c3', '2012-01-10'));
    expect(line(levy(after, 'c3', { readings: { 'birth-counted': 'children' } }))).toBe(DUE_NOT_STATED);
  });

  it('employee-scope: the amount for employees at any birth, or at the second only', () => {
    const household = family([mother({ employment: 'unit-employee' }), father()], ...births(3));
    const minimums = (readings: Record<string, string>) =>
      ['c1', 'c2', 'c3'].map((child) => line(levy(household, child, { readings })));
    expect(minimums({})).toEqual([DUE_40000, DUE_40000, DUE_40000]);
    expect(minimums({ 'employee-scope': 'second-only' })).toEqual([DUE_13000, DUE_40000, DUE_NOT_STATED]);
  });

  it('later-births: the table is silent on a third birth, or treats it as a second one everywhere', () => {
    const rural = ruralCouple(...births(4));
    expect(['c3', 'c4'].map((child) => line(levy(rural, child)))).toEqual([DUE_NOT_STATED, DUE_NOT_STATED]);
    const readings = { 'later-births': 'as-second' };
    expect(['c1', 'c3', 'c4'].map((child) => line(levy(rural, child, { readings })))).toEqual([
      DUE_13000,
      DUE_20000,
      DUE_20000,
    ]);
    const employed = family([mother({ employment: 'unit-employee' }), father()], ...births(3));
    expect(line(levy(employed, 'c3', { readings: { ...readings, 'employee-scope': 'second-only' } }))).toBe(DUE_40000);
  });

  it.each([
    ['rural', 'urban', { higher: DUE_20000, mother: DUE_13000, father: DUE_20000 }],
    ['urban', 'rural', { higher: DUE_20000, mother: DUE_20000, father: DUE_13000 }],
  ] as const)('mixed-couple: a %s mother and an %s father', (hers, his, expected) => {
    const household = family([mother({ registration: hers }), father({ registration: his })], first);
    const answers = Object.fromEntries(
      Object.keys(expected).map((option) => [
        option,
        line(levy(household, 'c1', { readings: { 'mixed-couple': option } })),
      ]),
    );
    expect(answers).toEqual(expected);
    expect(line(levy(household, 'c1'))).toBe(expected.higher);
  });

  it('mixed-couple: one partner listed decides, of whatever sex the reading names', () => {
    for (const option of ['higher', 'mother', 'father']) {
      const readings = { 'mixed-couple': option };
      expect(line(levy(family([mother()], first), 'c1', { readings }))).toBe(DUE_13000);
      expect(line(levy(family([father({ registration: 'urban' })], first), 'c1', { readings }))).toBe(DUE_20000);
      const sexless = levy(family([mother({ sex: null })], first), 'c1', { readings });
      expect(line(sexless)).toBe(DUE_13000);
      expect(asksFor(sexless)).toEqual([]);
    }
  });

  it('mixed-couple: of two partners with none of the sex named, or both, the higher decides', () => {
    const twoWomen = family([mother(), mother({ id: 'other', registration: 'urban' })], first);
    const twoMen = family([father(), father({ id: 'other', registration: 'urban' })], first);
    for (const option of ['mother', 'father']) {
      expect(line(levy(twoWomen, 'c1', { readings: { 'mixed-couple': option } }))).toBe(DUE_20000);
      expect(line(levy(twoMen, 'c1', { readings: { 'mixed-couple': option } }))).toBe(DUE_20000);
    }
  });

  it('mixed-couple: chooses between rural and urban only, an employee counts whoever it is', () => {
    for (const option of ['higher', 'mother', 'father']) {
      const readings = { 'mixed-couple': option };
      expect(line(levy(family([mother(), father({ employment: 'unit-employee' })], first), 'c1', { readings }))).toBe(
        DUE_40000,
      );
      expect(line(levy(family([mother({ employment: 'unit-employee' }), father()], first), 'c1', { readings }))).toBe(
        DUE_40000,
      );
    }
  });

  it('first-levy: changes what the minimum is of, and nothing else', () => {
    const household = ruralCouple(first);
    const total = levy(household, 'c1');
    const payment = levy(household, 'c1', { readings: { 'first-levy': 'first-payment' } });
    expect([total.minimumOf, payment.minimumOf]).toEqual(['total', 'first-payment']);
    expect(line(payment)).toBe(line(total));
    expect(payment.installments).toEqual(total.installments);
    expect(total.alternatives.some(({ readings }) => 'first-levy' in readings)).toBe(false);
  });

  it('installment-clock: changes the last allowed day, and no amount', () => {
    const known = { decidedOn: ON, approvedOn: '2013-08-01', receivedOn: '2013-06-11' };
    const answers = ['decision', 'approval', 'receipt'].map((option) =>
      levy(ruralCouple(first), 'c1', { readings: { 'installment-clock': option }, case: known }),
    );
    expect(answers.map((answer) => answer.installments?.lastAllowedOn)).toEqual([
      '2016-06-01',
      '2016-08-01',
      '2016-06-11',
    ]);
    expect(answers.map(({ installments }) => installments?.clock)).toEqual(['decision', 'approval', 'receipt']);
    expect(new Set(answers.map(line))).toEqual(new Set([DUE_13000]));
  });

  it('governing-date: the text of the day of the decision, or of the birth', () => {
    const household = ruralCouple(unlawful('c1', '2011-09-04'));
    expect(line(levy(household, 'c1'))).toBe(DUE_13000);
    const byBirth = levy(household, 'c1', { readings: { 'governing-date': 'birth' } });
    expect(line(byBirth)).toBe(NOT_IN_FORCE);
    expect(remarks(byBirth)).toContain('not-yet-in-force');
    expect(byBirth.installments).toBeNull();
  });

  it('reads its facts on the day of the decision, also where the birth governs', () => {
    const moved = [
      { from: '2000-01-01', value: 'rural' },
      { from: '2013-01-01', value: 'urban' },
    ] as const;
    const household = family([mother({ registration: moved })], first);
    expect(line(levy(household, 'c1', { readings: { 'governing-date': 'birth' } }))).toBe(DUE_20000);
  });

  it('is robust where no reading changes the amount, and names the reading that does', () => {
    const alone = levy(ruralCouple(first), 'c1');
    expect(alone.robust).toBe(true);
    expect(alone.alternatives).toEqual([]);
    const afterALawfulOne = levy(ruralCouple(lawful('c1', '2008-01-10'), second), 'c2');
    expect(afterALawfulOne.robust).toBe(false);
    expect(afterALawfulOne.alternatives.map(({ readings, minimum }) => [readings, String(minimum)])).toEqual([
      [{ 'birth-counted': 'children' }, '20000'],
    ]);
    expect(ends(afterALawfulOne.acrossReadings)).toEqual(['13000.00', '20000.00']);
    const settled = levy(ruralCouple(lawful('c1', '2008-01-10'), second), 'c2', {
      readings: { 'birth-counted': 'unlawful-births' },
    });
    expect(settled.robust).toBe(true);
  });

  it('says under which readings the answer stands, the defaults as the contract has them', () => {
    expect(levy(ruralCouple(first), 'c1').readings).toEqual({
      'birth-counted': 'unlawful-births',
      'employee-scope': 'any-birth',
      'mixed-couple': 'higher',
      'later-births': 'not-stated',
      'first-levy': 'total',
      'installment-clock': 'decision',
      'governing-date': 'decision',
    });
  });
});

describe('facts that are not known', () => {
  const open = (household: HouseholdInput, child = 'c1', readings: Record<string, string> = {}) => {
    const answer = levy(household, child, { readings });
    return { line: line(answer), bounds: ends(answer.bounds), exact: answer.bounds?.exact, asks: asksFor(answer) };
  };

  it('the registration of a mother alone', () => {
    expect(open(family([mother({ registration: null })], first))).toEqual({
      line: DUE_OPEN,
      bounds: ['13000.00', '20000.00'],
      exact: true,
      asks: ['partners[0].registration'],
    });
  });

  it('both registrations', () => {
    expect(open(family([mother({ registration: null }), father({ registration: null })], first))).toEqual({
      line: DUE_OPEN,
      bounds: ['13000.00', '20000.00'],
      exact: true,
      asks: ['partners[0].registration', 'partners[1].registration'],
    });
  });

  it('one registration does not matter where the other is urban and the higher decides', () => {
    const household = family([mother({ registration: 'urban' }), father({ registration: null })], first);
    expect(open(household)).toEqual({ line: DUE_20000, bounds: ['20000.00', '20000.00'], exact: true, asks: [] });
    expect(open(household, 'c1', { 'mixed-couple': 'father' })).toMatchObject({
      line: DUE_OPEN,
      asks: ['partners[1].registration'],
    });
  });

  it('registration does not matter for an employee, nor for a third birth', () => {
    const employed = family([mother({ registration: null, employment: 'unit-employee' })], first);
    expect(open(employed)).toMatchObject({ line: DUE_40000, asks: [] });
    const third = family([mother({ registration: null })], ...births(3));
    expect(open(third, 'c3')).toEqual({ line: DUE_NOT_STATED, bounds: null, exact: undefined, asks: [] });
  });

  it('the employment of one partner', () => {
    expect(open(family([mother(), father({ employment: null })], first))).toEqual({
      line: DUE_OPEN,
      bounds: ['13000.00', '40000.00'],
      exact: true,
      asks: ['partners[1].employment'],
    });
  });

  it('employment does not matter at a first birth where the clause is for the second only', () => {
    const household = family([mother({ employment: null })], first);
    expect(open(household, 'c1', { 'employee-scope': 'second-only' })).toMatchObject({ line: DUE_13000, asks: [] });
  });

  it('the employment at a third birth: 40000, or nothing stated', () => {
    const household = family([mother({ employment: null })], ...births(3));
    expect(open(household, 'c3')).toEqual({
      line: DUE_OPEN,
      bounds: ['40000.00', '40000.00'],
      exact: true,
      asks: ['partners[0].employment'],
    });
  });

  it.each(['mother', 'father'])('the sexes, where the registration of the %s decides', (option) => {
    const sexless = family([mother({ sex: null }), father({ sex: null, registration: 'urban' })], first);
    expect(open(sexless, 'c1', { 'mixed-couple': option })).toEqual({
      line: DUE_OPEN,
      bounds: ['13000.00', '20000.00'],
      exact: true,
      asks: ['partners[0].sex', 'partners[1].sex'],
    });
    expect(open(sexless)).toMatchObject({ line: DUE_20000, asks: [] });
  });

  it('the sex of the rural partner beside an urban man', () => {
    const household = family([mother({ sex: null }), father({ registration: 'urban' })], first);
    expect(open(household, 'c1', { 'mixed-couple': 'mother' })).toMatchObject({
      line: DUE_OPEN,
      asks: ['partners[0].sex'],
    });
    // A man beside him makes two men: the higher. A woman leaves him the only man. Urban either way.
    expect(open(household, 'c1', { 'mixed-couple': 'father' })).toMatchObject({ line: DUE_20000, asks: [] });
  });

  it('sexes do not matter where both are registered alike', () => {
    const household = family([mother({ sex: null }), father({ sex: null })], first);
    expect(open(household, 'c1', { 'mixed-couple': 'mother' })).toMatchObject({ line: DUE_13000, asks: [] });
  });

  it('whether the birth asked about was within the rules', () => {
    const answer = levy(ruralCouple(unlawful('c1', '2012-01-10', { birthAuthorised: null })), 'c1');
    expect(line(answer)).toBe(UNDETERMINED);
    expect(ends(answer.bounds)).toEqual(['13000.00', '13000.00']);
    expect(asksFor(answer)).toEqual(['children[0].birthAuthorised']);
    expect(answer.installments).not.toBeNull();
  });

  it('whether an earlier birth was within the rules', () => {
    const household = ruralCouple(unlawful('c1', '2010-01-10', { birthAuthorised: null }), second);
    expect(open(household, 'c2')).toEqual({
      line: DUE_OPEN,
      bounds: ['13000.00', '20000.00'],
      exact: true,
      asks: ['children[0].birthAuthorised'],
    });
    expect(open(household, 'c2', { 'birth-counted': 'children' })).toMatchObject({ line: DUE_20000, asks: [] });
  });

  it('whether two earlier births were: a first, a second, or a birth that the table does not reach', () => {
    const household = ruralCouple(
      unlawful('c1', '2008-01-10', { birthAuthorised: null }),
      unlawful('c2', '2010-01-10', { birthAuthorised: null }),
      unlawful('c3', '2012-01-10'),
    );
    expect(open(household, 'c3')).toEqual({
      line: DUE_OPEN,
      bounds: ['13000.00', '20000.00'],
      exact: true,
      asks: ['children[0].birthAuthorised', 'children[1].birthAuthorised'],
    });
  });

  it('whether a later birth was within the rules does not matter', () => {
    const household = ruralCouple(first, unlawful('c2', '2012-12-10', { birthAuthorised: null }));
    expect(open(household)).toMatchObject({ line: DUE_13000, asks: [] });
  });

  it.each([
    ['2011-08', NOT_IN_FORCE, []],
    ['2011-09-04', NOT_IN_FORCE, []],
    ['2011-09', UNDETERMINED, ['children[0].birthDate']],
    ['2011', UNDETERMINED, ['children[0].birthDate']],
    [null, UNDETERMINED, ['children[0].birthDate']],
    ['2011-09-05', DUE_13000, []],
    ['2011-10', DUE_13000, []],
    ['2012', DUE_13000, []],
  ] as const)('a birth known as %s, where the birth governs: %s', (birthDate, expected, asks) => {
    const household = ruralCouple(unlawful('c1', birthDate));
    expect(open(household, 'c1', { 'governing-date': 'birth' })).toMatchObject({ line: expected, asks });
    expect(open(household)).toMatchObject({ line: DUE_13000, asks: [] });
  });

  it('two births in the same year, in an order not known', () => {
    const household = ruralCouple(unlawful('c1', '2012'), unlawful('c2', '2012'));
    for (const child of ['c1', 'c2']) {
      expect(open(household, child)).toEqual({
        line: DUE_OPEN,
        bounds: ['13000.00', '20000.00'],
        exact: true,
        asks: ['children[0].birthDate', 'children[1].birthDate'],
      });
    }
  });

  it('whether the child asked about was adopted', () => {
    const answer = levy(ruralCouple(unlawful('c1', '2012-01-10', { adoptedOn: 'unknown' })), 'c1');
    expect(line(answer)).toBe(UNDETERMINED);
    expect(ends(answer.bounds)).toEqual(['13000.00', '13000.00']);
    expect(asksFor(answer)).toEqual(['children[0].adoptedOn']);
  });

  it('whether an earlier child was adopted', () => {
    expect(open(ruralCouple(unlawful('c1', '2010-01-10', { adoptedOn: 'unknown' }), second), 'c2')).toEqual({
      line: DUE_OPEN,
      bounds: ['13000.00', '20000.00'],
      exact: true,
      asks: ['children[0].adoptedOn'],
    });
  });

  it('who the partners are', () => {
    expect(open({ children: [first] })).toEqual({
      line: DUE_OPEN,
      bounds: ['13000.00', '40000.00'],
      exact: true,
      asks: ['partners'],
    });
  });

  it('who the children are', () => {
    const answer = levy({ partners: [mother(), father()] }, 'c1');
    expect(line(answer)).toBe(UNDETERMINED);
    expect(ends(answer.bounds)).toEqual(['13000.00', '20000.00']);
    expect(asksFor(answer)).toEqual(['children']);
  });

  it('everything', () => {
    const answer = levy({}, 'c1');
    expect(line(answer)).toBe(UNDETERMINED);
    expect(ends(answer.bounds)).toEqual(['13000.00', '40000.00']);
    expect(asksFor(answer)).toEqual(['partners', 'children']);
  });

  it('nothing, outside the period: the facts are not asked for', () => {
    const answer = levy({}, 'c1', { on: '2021-08-20' });
    expect(line(answer)).toBe(NOT_IN_FORCE);
    expect(answer.missing).toEqual([]);
    expect(answer.bounds).toBeNull();
  });
});

describe('the period', () => {
  const household = ruralCouple(unlawful('c1', '2011-01-10'));

  it.each([
    ['2011-09-04', NOT_IN_FORCE],
    ['2011-09-05', DUE_13000],
    ['2021-08-19', DUE_13000],
    ['2021-08-20', NOT_IN_FORCE],
  ])('decided on %s: %s', (on, expected) => {
    expect(line(levy(household, 'c1', { on }))).toBe(expected);
    expect(line(table('rural', 1, { on }))).toBe(expected);
  });

  it.each([
    ['2011-09-04', '2013-06-01', NOT_IN_FORCE],
    ['2011-09-05', '2013-06-01', DUE_13000],
    ['2011-09-05', '2021-08-19', DUE_13000],
    ['2021-08-19', '2021-08-19', DUE_13000],
    ['2021-08-19', '2021-08-20', NOT_IN_FORCE],
    ['2021-08-20', '2021-08-20', NOT_IN_FORCE],
  ])('born on %s, decided on %s, the birth governing: %s', (birthDate, on, expected) => {
    const answer = levy(ruralCouple(unlawful('c1', birthDate)), 'c1', { on, readings: { 'governing-date': 'birth' } });
    expect(line(answer)).toBe(expected);
  });

  it('is decided before anything about the facts', () => {
    for (const child of [lawful('c1', '2010-01-10'), unlawful('c1', '2010-01-10', { birthAuthorised: null })]) {
      expect(line(levy(ruralCouple(child), 'c1', { on: '2011-09-04' }))).toBe(NOT_IN_FORCE);
      expect(line(levy(ruralCouple(child), 'c1', { on: '2021-08-20' }))).toBe(NOT_IN_FORCE);
    }
  });

  it('ends with the law of 2021, and a family asked about today is told so', () => {
    for (const on of ['2021-08-20', '2026-11-24']) {
      const answer = levy(household, 'c1', { on });
      expect(line(answer)).toBe(NOT_IN_FORCE);
      expect(answer.installments).toBeNull();
      expect(remarks(answer).filter((id) => id === 'no-longer-in-force')).toHaveLength(1);
      expect(answer.citations.map(({ date }) => date)).toEqual(['2011-09-05', '2021-08-20']);
      expect(answer.citations[1]).toMatchObject({
        document: { zh: '中华人民共和国人口与计划生育法（2021年修正）' },
        rank: 'law',
      });
    }
  });

  it('cites its own document alone before it begins', () => {
    const answer = levy(household, 'c1', { on: '2011-09-04' });
    expect(answer.citations).toHaveLength(1);
    expect(remarks(answer)).toContain('not-yet-in-force');
  });

  it('leaves out the law of 2021 where the acts of a day before it are asked for', () => {
    const asked = (asKnownOn: string) => levy(household, 'c1', { on: '2022-01-01', asKnownOn });
    expect(line(asked('2020-12-31'))).toBe(DUE_13000);
    expect(asked('2020-12-31').citations).toHaveLength(1);
    expect(line(asked('2021-08-19'))).toBe(DUE_13000);
    expect(line(asked('2021-08-20'))).toBe(NOT_IN_FORCE);
    expect(line(levy(household, 'c1', { asKnownOn: '2011-09-04' }))).toBe(NOT_IN_FORCE);
    expect(line(levy(household, 'c1', { asKnownOn: '2011-09-05' }))).toBe(DUE_13000);
  });

  it('refuses a child born after the day of the decision', () => {
    const asked = (birthDate: string) => () => levy(ruralCouple(unlawful('c1', birthDate)), 'c1');
    expect(refusal(asked('2013-06-02'))).toBe('event-after-on');
    expect(refusal(asked('2013-07'))).toBe('event-after-on');
    expect(refusal(asked('2014'))).toBe('event-after-on');
    expect(line(asked('2013-06-01')())).toBe(DUE_13000);
    expect(line(asked('2013-06')())).toBe(DUE_13000);
    expect(line(asked('2013')())).toBe(DUE_13000);
  });

  it('refuses an unknown child, day, reading or option', () => {
    expect(refusal(() => levy(household, 'c9'))).toBe('unknown-id');
    expect(refusal(() => levy(household, 'c1', { on: '2013-02-29' }))).toBe('not-a-date');
    expect(refusal(() => levy(household, 'c1', { readings: { 'birth-count': 'children' } }))).toBe('unknown-reading');
    expect(refusal(() => levy(household, 'c1', { readings: { 'birth-counted': 'all' } }))).toBe('not-an-option');
    expect(refusal(() => table('rural', 0))).toBe('out-of-range');
    expect(refusal(() => table('floating' as 'rural', 1))).toBe('not-an-option');
  });
});

describe('families of many kinds', () => {
  it('counts twins as two children: a second and a third', () => {
    const household = ruralCouple(
      unlawful('c1', '2008-01-10'),
      unlawful('t1', '2012-05-05'),
      unlawful('t2', '2012-05-05'),
    );
    expect(['t1', 't2'].map((child) => line(levy(household, child)))).toEqual([DUE_20000, DUE_NOT_STATED]);
    const readings = { 'later-births': 'as-second' };
    expect(line(levy(household, 't2', { readings }))).toBe(DUE_20000);
  });

  it('counts twins as a first and a second, as listed', () => {
    const household = ruralCouple(unlawful('t1', '2012-05-05'), unlawful('t2', '2012-05-05'));
    expect(['t1', 't2'].map((child) => line(levy(household, child)))).toEqual([DUE_13000, DUE_20000]);
  });

  it('ranks by the date of birth, not by the list', () => {
    const household = ruralCouple(unlawful('younger', '2012-05-05'), unlawful('older', '2008-01-10'));
    expect(line(levy(household, 'older'))).toBe(DUE_13000);
    expect(line(levy(household, 'younger'))).toBe(DUE_20000);
  });

  it('counts a child who has died: it was born', () => {
    const household = ruralCouple(unlawful('c1', '2010-01-10', { deathDate: '2010-02-01' }), second);
    expect(line(levy(household, 'c2'))).toBe(DUE_20000);
    expect(line(levy(household, 'c1'))).toBe(DUE_13000);
  });

  it('counts a partner who has died', () => {
    const household = family([mother(), father({ registration: 'urban', deathDate: '2013-01-01' })], first);
    expect(line(levy(household, 'c1'))).toBe(DUE_20000);
    const employed = family([mother(), father({ employment: 'unit-employee', deathDate: '2013-01-01' })], first);
    expect(line(levy(employed, 'c1'))).toBe(DUE_40000);
  });

  it.each(['2011-01-01', '2015-01-01'])('never counts a child adopted, here on %s, as born to the couple', (day) => {
    const household = ruralCouple(unlawful('c1', '2010-01-10', { adoptedOn: day }), second);
    expect(line(levy(household, 'c1'))).toBe(NOT_DUE);
    expect(line(levy(household, 'c2'))).toBe(DUE_13000);
    expect(line(levy(household, 'c2', { readings: { 'birth-counted': 'children' } }))).toBe(DUE_13000);
  });

  it('never counts a child of other parents; one of the partners suffices', () => {
    const others = ruralCouple(unlawful('c1', '2010-01-10', { parents: [] }), second);
    expect(line(levy(others, 'c1'))).toBe(NOT_DUE);
    expect(line(levy(others, 'c2'))).toBe(DUE_13000);
    const half = ruralCouple(unlawful('c1', '2010-01-10', { parents: ['father'] }), second);
    expect(line(levy(half, 'c1'))).toBe(DUE_13000);
    expect(line(levy(half, 'c2'))).toBe(DUE_20000);
    expect(refusal(() => levy(ruralCouple(unlawful('c1', '2010-01-10', { parents: ['neighbour'] })), 'c1'))).toBe(
      'unknown-id',
    );
  });

  it('takes a mother or a father alone by their own status', () => {
    expect(line(levy(family([mother()], first), 'c1'))).toBe(DUE_13000);
    expect(line(levy(family([father({ registration: 'urban' })], first, second), 'c2'))).toBe(DUE_30000);
    expect(line(levy(family([mother({ employment: 'unit-employee' })], first), 'c1'))).toBe(DUE_40000);
  });

  it('takes a couple of two employees once, whatever their registration', () => {
    const employed = { employment: 'unit-employee' } as const;
    for (const registration of ['rural', 'urban', null] as const) {
      const household = family([mother({ ...employed, registration }), father({ ...employed, registration })], first);
      expect(line(levy(household, 'c1'))).toBe(DUE_40000);
    }
  });

  it('takes other employment as no employment in a unit', () => {
    expect(line(levy(family([mother({ employment: 'other' })], first), 'c1'))).toBe(DUE_13000);
  });

  it('reads registration and employment on the day of the decision', () => {
    const household = family(
      [
        mother({
          registration: [
            { from: '2005-01-01', value: 'rural' },
            { from: '2013-01-01', value: 'urban' },
          ],
          employment: [
            { from: '2005-01-01', value: 'none' },
            { from: '2014-07-01', value: 'unit-employee' },
            { from: '2016-01-01', value: 'none' },
          ],
        }),
      ],
      first,
    );
    const on = (day: string) => line(levy(household, 'c1', { on: day }));
    expect(on('2012-12-31')).toBe(DUE_13000);
    expect(on('2013-01-01')).toBe(DUE_20000);
    expect(on('2014-06-30')).toBe(DUE_20000);
    expect(on('2014-07-01')).toBe(DUE_40000);
    expect(on('2015-12-31')).toBe(DUE_40000);
    expect(on('2016-01-01')).toBe(DUE_20000);
  });

  it('knows nothing of the days before a series begins', () => {
    const household = family([mother({ registration: [{ from: '2014-01-01', value: 'urban' }] })], first);
    const before = levy(household, 'c1');
    expect(line(before)).toBe(DUE_OPEN);
    expect(ends(before.bounds)).toEqual(['13000.00', '20000.00']);
    expect(line(levy(household, 'c1', { on: '2014-01-01' }))).toBe(DUE_20000);
  });
});

describe('installments', () => {
  const household = ruralCouple(first);
  const terms = (levyCase: LevyOptions['case'], options: Partial<Omit<LevyOptions, 'policy' | 'child'>> = {}) =>
    levy(household, 'c1', { case: levyCase, ...options }).installments;
  const met = (levyCase: LevyOptions['case']) => terms(levyCase)?.needs.map(({ id, met: is }) => [id, is]);

  it('run for at most three years, and state no first share and no number', () => {
    const given = terms({});
    expect(given).toMatchObject({ limitMonths: 36, clock: 'decision', lastAllowedOn: '2016-06-01' });
    expect(given).not.toHaveProperty('firstAtLeast');
    expect(given).not.toHaveProperty('maxCount');
  });

  it('need a written application and real difficulty: met, not met, or not known', () => {
    expect(met({ appliedInWriting: true, difficultyShown: true })).toEqual([
      ['applied-in-writing', true],
      ['difficulty-shown', true],
    ]);
    expect(met({ appliedInWriting: false, difficultyShown: true })).toEqual([
      ['applied-in-writing', false],
      ['difficulty-shown', true],
    ]);
    expect(met({ difficultyShown: false })).toEqual([
      ['applied-in-writing', null],
      ['difficulty-shown', false],
    ]);
    expect(met({ appliedInWriting: null })).toEqual([
      ['applied-in-writing', null],
      ['difficulty-shown', null],
    ]);
  });

  it('count the last day from the decision, which falls on the day asked about unless the case says otherwise', () => {
    expect(terms({ decidedOn: '2013-05-20' })?.lastAllowedOn).toBe('2016-05-20');
    expect(terms(undefined)?.lastAllowedOn).toBe('2016-06-01');
    expect(levy(household, 'c1', { case: { decidedOn: '2021-12-01' } }).status).toBe('due');
  });

  it('do not know the last day while the start of the clock is not known', () => {
    for (const option of ['approval', 'receipt']) {
      expect(terms({ decidedOn: ON }, { readings: { 'installment-clock': option } })?.lastAllowedOn).toBeNull();
    }
    expect(
      terms({ receivedOn: '2013-06' }, { readings: { 'installment-clock': 'receipt' } })?.lastAllowedOn,
    ).toBeNull();
  });

  it('end on the last day of February where the clock starts on 29 February', () => {
    expect(terms({}, { on: '2012-02-29' })?.lastAllowedOn).toBe('2015-02-28');
  });

  it('are none where no levy is due or none is in force, and stand while it is not known', () => {
    expect(levy(ruralCouple(lawful('c1', '2012-01-10')), 'c1').installments).toBeNull();
    expect(levy(household, 'c1', { on: '2021-08-20' }).installments).toBeNull();
    expect(levy(ruralCouple(unlawful('c1', '2012-01-10', { birthAuthorised: null })), 'c1').installments).toMatchObject(
      {
        limitMonths: 36,
      },
    );
  });

  it('are a rule of their own, which applies when both conditions are met', () => {
    const asked = (levyCase: LevyOptions['case'], on = ON, facts: HouseholdInput = household) =>
      check(facts, 'liangfeng-2011/installments', { on, child: 'c1', case: levyCase });
    const both = { appliedInWriting: true, difficultyShown: true };
    expect(asked(both)).toMatchObject({ status: 'applies', outputs: { limitMonths: 36, clock: 'decision' } });
    expect(asked({ ...both, appliedInWriting: false }).status).toBe('does-not-apply');
    expect(asked({ ...both, difficultyShown: false }).status).toBe('does-not-apply');
    const open = asked({});
    expect(open.status).toBe('undetermined');
    expect(asksFor(open)).toEqual(['case.appliedInWriting', 'case.difficultyShown']);
    expect(asksFor(asked({ appliedInWriting: true }))).toEqual(['case.difficultyShown']);
    expect(asked(both, '2021-08-20').status).toBe('not-in-force');
    expect(asked(both, ON, ruralCouple(lawful('c1', '2012-01-10'))).status).toBe('does-not-apply');
    expect(asked(both).citations[0]).toMatchObject({ place: '二、（二）4' });
    expect(remarks(asked(both))).toEqual(expect.arrayContaining(['installments-not-stated', 'approval', 'collector']));
  });
});

describe('what comes with the answer', () => {
  const answer = levy(ruralCouple(first), 'c1');

  it('cites the document, its number, place, date and rank', () => {
    expect(answer.citations).toEqual([
      {
        document: {
          zh: '关于进一步抓好人口和计划生育工作的实施意见',
          en: expect.stringContaining('family planning work'),
        },
        number: '凉委发〔2011〕38号',
        place: '三、3',
        date: '2011-09-05',
        rank: 'township-document',
      },
    ]);
  });

  it('remarks on what the text leaves open, in both languages', () => {
    expect(remarks(answer)).toEqual([
      'inferred-date',
      'unit-of-charge',
      'who-is-employee',
      'township-rank',
      'collector',
      'earlier-practice',
    ]);
    for (const { says } of answer.notes) {
      expect(says.zh).toMatch(/\p{Script=Han}/u);
      expect(says.en).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('gives a receipt that depends on the policy, the day and the readings, not on the family', () => {
    const other = levy(family([father({ registration: 'urban' })], first, second), 'c2');
    expect(answer.receipt.policyHash).toMatch(/^[0-9a-f]{64}$/);
    expect(other.receipt).toEqual(answer.receipt);
    expect(answer.receipt).toMatchObject({ policy: 'liangfeng-2011', on: ON, readings: answer.readings });
    expect(levy(ruralCouple(first), 'c1').receipt).toEqual(answer.receipt);
  });

  it('writes money as texts with two decimals in JSON', () => {
    const json = JSON.parse(JSON.stringify(answer));
    expect(json).toMatchObject({
      policy: 'liangfeng-2011',
      provision: 'levy-minimum',
      status: 'due',
      amountStatus: 'stated',
      minimum: '13000.00',
      maximum: null,
      bounds: { least: '13000.00', most: '13000.00', exact: true },
      acrossReadings: { least: '13000.00', most: '13000.00', exact: true },
      installments: { limitMonths: 36, lastAllowedOn: '2016-06-01' },
      robust: true,
      missing: [],
      alternatives: [],
    });
  });

  it('is the same when asked by the id of the rule, and by the residence of the family', () => {
    const household = {
      ...ruralCouple(lawful('c1', '2008-01-10'), second),
      residence: { division: '511722', place: '凉风乡' },
    };
    const rule = check(household, 'liangfeng-2011/levy-minimum', { on: ON, child: 'c2' });
    expect(rule.status).toBe('applies');
    expect(rule.outputs).toMatchObject({ minimumStatus: 'stated', minimumOf: 'total' });
    expect(String(rule.outputs['minimum'])).toBe('13000');
    const { levies, others } = assess(household, { on: ON });
    const ours = ({ policy }: { readonly policy: string }) => policy === 'liangfeng-2011';
    expect(levies.filter(ours).map((one) => [one.subject, line(one)])).toEqual([
      ['c1', NOT_DUE],
      ['c2', DUE_13000],
    ]);
    expect(others.filter(ours).map(({ provision, subject, status }) => [provision, subject, status])).toEqual([
      ['installments', 'c1', 'does-not-apply'],
      ['installments', 'c2', 'undetermined'],
    ]);
  });

  it('is the same from the policy as JSON', () => {
    const copy = definePolicy(JSON.parse(JSON.stringify(liangfeng2011)));
    for (const [household, child] of [
      [ruralCouple(...births(3)), 'c3'],
      [family([mother({ registration: null }), father({ employment: null })], first), 'c1'],
      [{}, 'c1'],
    ] as const) {
      for (const on of [ON, '2021-08-20']) {
        const original = levy(household, child, { on });
        const again = assessLevy(household, { policy: copy, child, on });
        expect(again.receipt.policyHash).toBe(original.receipt.policyHash);
        expect(JSON.parse(JSON.stringify(again))).toEqual(JSON.parse(JSON.stringify(original)));
      }
    }
  });
});
