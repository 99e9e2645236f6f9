import { describe, expect, it } from 'vitest';
import { auditDecision, type Finding } from '../../src/levy/index.js';
import { liangfeng2011 } from '../../src/policies/index.js';
import { ArgumentError } from '../../src/value/issue.js';
import { father, lawful, mother, unlawful } from '../policies/families.js';

const household = {
  partners: [mother(), father()],
  children: [lawful('c1', '2005-03-01'), unlawful('c2', '2011-11-11')],
};

type Case = Parameters<typeof auditDecision>[1]['case'];
const CASE: Case = { decidedOn: '2012-06-01', receivedOn: '2012-06-10', amount: '13000.00' };

const audit = (levyCase: Case, more: object = {}): readonly Finding[] =>
  auditDecision(household, { policy: liangfeng2011, child: 'c2', case: levyCase, ...more });

const found = (findings: readonly Finding[], check: Finding['check']): Finding => {
  const one = findings.find((finding) => finding.check === check);
  if (one === undefined) throw new Error(`no finding on ${check}`);
  return one;
};
const resultOf = (levyCase: Case, check: Finding['check'], more: object = {}): string =>
  found(audit(levyCase, more), check).result;

describe('a past decision', () => {
  it('is looked at in every respect, each with words in two languages, and sources where there are any', () => {
    const findings = audit(CASE);
    expect(findings.map(({ check }) => check)).toEqual([
      'text',
      'due',
      'least',
      'greatest',
      'place',
      'double-levy',
      'payment',
      'application',
      'answer',
      'installments',
      'surcharge',
      'transition',
    ]);
    for (const { says, citations } of findings) {
      expect(says.zh).toMatch(/\p{Script=Han}/u);
      expect(says.en).toMatch(/[a-z]/);
      expect(citations.length).toBeGreaterThan(0);
    }
    expect(JSON.parse(JSON.stringify(findings))[2]).toMatchObject({ check: 'least', figures: { least: '13000.00' } });
  });

  // 三、3: the first birth outside the rules of a rural couple is not below 13000 yuan.
  it.each([
    ['12999.99', 'not-in-order'],
    ['13000.00', 'in-order'],
    ['13000.01', 'in-order'],
    [undefined, 'open'],
  ])('against the least amount: %s is %s', (amount, result) => {
    expect(resultOf({ ...CASE, amount }, 'least')).toBe(result);
  });

  it('is open about the least amount while it depends on facts, and sure where every completion agrees', () => {
    const unknown = { partners: [{ employment: 'none' }], children: household.children };
    const of = (amount: string): Finding =>
      found(auditDecision(unknown, { policy: liangfeng2011, child: 'c2', case: { ...CASE, amount } }), 'least');
    // Rural 13000 or urban 20000.
    expect(of('12999.00').result).toBe('not-in-order');
    expect(of('15000.00').result).toBe('open');
    expect(of('15000.00').missing.map(({ path }) => path)).toContain('partners[0].registration');
    expect(of('20000.00').result).toBe('in-order');
  });

  it('says that a township may not set a levy standard', () => {
    const text = found(audit(CASE), 'text');
    expect(text.says.zh).toContain('不得设定');
    expect(text.citations.some(({ number, place }) => number === '国务院令第357号' && place === '第三条')).toBe(true);
  });

  it('had no text before it was issued, nor from the end of the levy on', () => {
    const earlier = { ...household, children: [lawful('c1', '2005-03-01'), unlawful('c2', '2010-11-11')] };
    const before = { policy: liangfeng2011, child: 'c2', case: { ...CASE, decidedOn: '2011-09-04' } };
    expect(found(auditDecision(earlier, before), 'text').result).toBe('not-in-order');
    expect(resultOf({ ...CASE, decidedOn: '2021-08-19' }, 'text')).toBe('in-order');
    const late = audit({ ...CASE, decidedOn: '2021-08-20' });
    expect(found(late, 'text').result).toBe('not-in-order');
    expect(found(late, 'transition').result).toBe('not-in-order');
  });

  it('was not due for a birth within the rules', () => {
    const findings = auditDecision(household, { policy: liangfeng2011, child: 'c1', case: CASE });
    expect(found(findings, 'due').result).toBe('not-in-order');
  });

  // Order 357, article 6: within 30 days of receipt, the day of receipt not counted: 10 July.
  it.each([
    ['2012-07-10', 'in-order'],
    ['2012-07-11', 'not-in-order'],
  ])('paid on %s: %s', (on, result) => {
    const paid = { ...CASE, payments: [{ on, amount: '13000.00' }] };
    expect(resultOf(paid, 'payment')).toBe(result);
  });

  it('may still be paid while the time runs, and is open where nothing is told of payments', () => {
    expect(resultOf({ ...CASE, payments: [] }, 'payment', { on: '2012-07-10' })).toBe('open');
    expect(resultOf({ ...CASE, payments: [] }, 'payment', { on: '2012-07-11' })).toBe('not-in-order');
    expect(found(audit(CASE), 'payment').missing.map(({ path }) => path)).toEqual(['case.paid']);
  });

  it.each([
    ['2012-07-10', '2012-08-09', 'in-order', 'in-order'],
    ['2012-07-11', '2012-08-10', 'not-in-order', 'in-order'],
    ['2012-07-01', '2012-08-01', 'in-order', 'not-in-order'],
  ])('applied on %s, answered on %s: %s, %s', (appliedOn, approvedOn, application, answer) => {
    const findings = audit({ ...CASE, appliedOn, approvedOn });
    expect([found(findings, 'application').result, found(findings, 'answer').result]).toEqual([application, answer]);
  });

  it('by installments: the conditions of the text, and three years from the decision', () => {
    const lawfully = {
      ...CASE,
      appliedOn: '2012-06-20',
      approvedOn: '2012-07-01',
      appliedInWriting: true,
      difficultyShown: true,
    };
    const paidOn = (on: string): Case => ({ ...lawfully, payments: [{ on, amount: '13000.00' }] });
    expect(resultOf(paidOn('2015-06-01'), 'installments')).toBe('in-order');
    expect(resultOf(paidOn('2015-06-02'), 'installments')).toBe('not-in-order');
    expect(resultOf({ ...paidOn('2013-01-01'), appliedInWriting: false }, 'installments')).toBe('not-in-order');
    expect(resultOf({ ...paidOn('2013-01-01'), difficultyShown: null }, 'installments')).toBe('open');
    expect(resultOf(CASE, 'installments')).toBe('open');
  });

  it('had a surcharge of two per mille a month', () => {
    const late = found(audit({ ...CASE, payments: [] }, { on: '2012-10-10' }), 'surcharge');
    // From 10 July to 10 October three months on 13000.
    expect([late.result, late.figures['surcharge']]).toEqual(['not-in-order', '78']);
    expect(resultOf({ ...CASE, payments: [] }, 'surcharge', { on: '2012-07-10' })).toBe('in-order');
  });

  it.each([
    [{ birthPlace: 'current-residence', noticedAtBirth: true, decidedBy: 'current-residence' }, 'in-order'],
    [{ birthPlace: 'current-residence', noticedAtBirth: true, decidedBy: 'registered-place' }, 'not-in-order'],
    [{ noticedAtBirth: false, foundFirstBy: 'registered-place', decidedBy: 'registered-place' }, 'in-order'],
    [{ birthPlace: 'current-residence', decidedBy: 'registered-place' }, 'open'],
    [{ noticedAtBirth: true, birthPlace: 'registered-place' }, 'open'],
  ] as const)('at the competent place: %j is %s', (facts, result) => {
    expect(resultOf({ ...CASE, ...facts }, 'place')).toBe(result);
  });

  it('was not raised twice', () => {
    expect(resultOf({ ...CASE, leviedElsewhere: true }, 'double-levy')).toBe('not-in-order');
    expect(resultOf({ ...CASE, leviedElsewhere: false }, 'double-levy')).toBe('in-order');
    expect(resultOf(CASE, 'double-levy')).toBe('open');
  });

  it('in 2021: executed stands, the rest of the partly executed is not collected, the unknown is open', () => {
    const paid = (amount: string): Case => ({ ...CASE, payments: [{ on: '2013-01-01', amount }] });
    const in2021 = { on: '2021-09-01' };
    expect(found(audit(paid('13000.00'), in2021), 'transition').says.en).toContain('in full');
    expect(found(audit(paid('3000.00'), in2021), 'transition').says.en).toContain('10000.00 yuan are not collected');
    expect(resultOf(CASE, 'transition', in2021)).toBe('open');
    expect(resultOf(CASE, 'transition', { on: '2021-08-19' })).toBe('does-not-apply');
  });

  it('without the day of the decision leaves text and amount open, and asks for it', () => {
    const [text] = audit({ amount: '13000.00' });
    expect([text?.check, text?.result, text?.missing.map(({ path }) => path)]).toEqual([
      'text',
      'open',
      ['case.decidedOn'],
    ]);
  });

  it('is refused where the call is malformed', () => {
    expect(() => audit({ ...CASE, decidedBy: 'nowhere' as 'registered-place' })).toThrow(ArgumentError);
    expect(() => audit(CASE, { day: '2012-01-01' })).toThrow(ArgumentError);
    expect(() => audit(CASE, { on: 'yesterday' })).toThrow(ArgumentError);
    expect(() =>
      auditDecision(household, { policy: liangfeng2011, case: CASE } as unknown as Parameters<typeof auditDecision>[1]),
    ).toThrow(ArgumentError);
  });
});
