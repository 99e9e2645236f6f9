import { describe, expect, it } from 'vitest';
import { build } from '../../src/expr/build.js';
import { assessLevy, type LevyAssessment } from '../../src/levy/levy.js';
import { samplePolicy } from '../sample-policy.js';

const { choose, equal, fact, not, rankOfChild, reading, rows, table, yuan } = build;
const text = (words: string) => ({ zh: `${words}的话`, en: words });

const line = ({ status, amountStatus, minimum }: LevyAssessment): string =>
  `${status}, ${amountStatus}, ${minimum?.toFixed(2) ?? null}`;

const household = (extra: object = {}) => ({
  children: [{ id: 'c', birthDate: '2012-02-01', birthAuthorised: false }],
  extra,
});

const county = (levy: object | null, more: object = {}) =>
  samplePolicy({
    id: 'poor-county-2012',
    issuedOn: '2012-01-01',
    inForce: { from: '2012-01-01', until: '2020-01-01' },
    extra: {
      poor: { type: 'truth', label: text('poor'), question: text('poor?') },
      income: { type: 'money', label: text('income'), question: text('income?') },
    },
    readings: {
      scope: {
        asks: text('which?'),
        because: text('because'),
        default: 'wide',
        options: {
          wide: { says: text('widely'), cites: text('1') },
          narrow: { says: text('narrowly'), cites: text('2') },
        },
      },
    },
    provisions: {
      rule: { kind: 'rule', says: text('a rule'), cites: '1', subject: 'household', when: fact('extra.poor') },
      ...(levy === null
        ? {}
        : {
            due: {
              kind: 'levy',
              says: text('the levy'),
              cites: '1',
              subject: 'child',
              when: not(fact('child.birthAuthorised')),
              minimum: yuan('500.00'),
              ...levy,
            },
          }),
      ...more,
    },
  });

const parts = (more: object) => ({
  parts: {
    kind: 'installments',
    says: text('in parts'),
    cites: '2',
    subject: 'child',
    when: not(fact('child.birthAuthorised')),
    limitMonths: { value: 12, type: 'number' },
    clock: { value: 'decision', type: 'option' },
    needs: [],
    ...more,
  },
});

describe('a levy of its own', () => {
  const assess = (policy: ReturnType<typeof county>, extra: object = {}, more: object = {}) =>
    assessLevy(household(extra), { policy, child: 'c', on: '2012-06-01', ...more });

  it('is looked for by its kind, whatever its name', () => {
    expect(line(assess(county({})))).toBe('due, stated, 500.00');
    expect(() => assess(county(null))).toThrow('The policy has no provision "levy". It has: rule.');
  });

  it('may state the greatest amount too', () => {
    const answer = assess(county({ maximum: yuan('900.00') }));
    expect([answer.minimum?.toFixed(2), answer.maximum?.toFixed(2), answer.minimumOf, answer.installments]).toEqual([
      '500.00',
      '900.00',
      'total',
      null,
    ]);
  });

  it('may state the first payment only', () => {
    const first = { value: 'first-payment', type: 'option' };
    expect(assess(county({ minimumOf: first })).minimumOf).toBe('first-payment');
    const either = choose(fact('extra.poor'), 'first-payment', 'total');
    expect(assess(county({ minimumOf: either }), { poor: true }).minimumOf).toBe('first-payment');
    expect(assess(county({ minimumOf: either }), { poor: false }).minimumOf).toBe('total');
    expect(assess(county({ minimumOf: either })).minimumOf).toBe('total');
  });

  it('keeps the exact amount where it is no whole number of fen', () => {
    const third = build.times(fact('extra.income'), { value: '0.333', type: 'number' });
    const answer = assess(county({ minimum: third }), { income: '100.01' });
    // 100.01 × 0.333 = 33.30333
    expect([answer.minimum?.toFixed(2), answer.exact]).toEqual(['33.30', '33.30333']);
    expect(assess(county({}))).not.toHaveProperty('exact');
  });

  it('tells the other answers that its readings give', () => {
    const policy = county({
      minimum: reading('scope', { wide: yuan('500.00'), narrow: yuan('700.00') }),
      maximum: yuan('900.00'),
    });
    const answer = assess(policy);
    expect([answer.bounds, answer.acrossReadings].map((range) => `${range?.least}–${range?.most}`)).toEqual([
      '500–500',
      '500–700',
    ]);
    expect(answer.alternatives).toHaveLength(1);
    expect(JSON.parse(JSON.stringify(answer)).alternatives[0]).toMatchObject({
      readings: { scope: 'narrow' },
      status: 'due',
      amountStatus: 'stated',
      minimum: '700.00',
      maximum: '900.00',
      bounds: { most: '700.00' },
    });
  });

  it('may be due under one reading only', () => {
    const policy = county({ when: reading('scope', { wide: true, narrow: false }) });
    expect(assess(policy).alternatives).toMatchObject([
      { status: 'not-due', amountStatus: null, minimum: null, bounds: null },
    ]);
    expect(assess(policy, {}, { readings: { scope: 'narrow' } })).toMatchObject({
      status: 'not-due',
      amountStatus: null,
    });
  });

  it('is not in force outside its days, and has no terms then', () => {
    const policy = county({ installments: 'parts' }, parts({}));
    const late = assess(policy, {}, { on: '2020-01-01' });
    expect([late.status, late.minimum, late.installments]).toEqual(['not-in-force', null, null]);
    const open = assessLevy(
      { children: [{ id: 'c', birthDate: '2012-02-01' }] },
      { policy, child: 'c', on: '2012-06-01' },
    );
    expect([open.status, open.installments?.limitMonths]).toEqual(['undetermined', 12]);
    const lawful = { children: [{ id: 'c', birthDate: '2012-02-01', birthAuthorised: true }] };
    expect(assessLevy(lawful, { policy, child: 'c', on: '2012-06-01' }).installments).toBeNull();
  });

  it('is that of the child asked about among several', () => {
    const policy = county({ minimum: rows([equal(rankOfChild(true), 1), yuan('100.00')], [true, yuan('200.00')]) });
    const two = { children: [1, 2].map((n) => ({ id: `c${n}`, birthDate: `2012-0${n}-01`, birthAuthorised: false })) };
    const asked = (child: string) => line(assessLevy(two, { policy, child, on: '2012-06-01' }));
    expect([asked('c1'), asked('c2')]).toEqual(['due, stated, 100.00', 'due, stated, 200.00']);
  });
});

describe('the terms of installments', () => {
  const terms = (more: object, ask: object = {}, extra: object = {}) =>
    assessLevy(household(extra), {
      policy: county({ installments: 'parts' }, parts(more)),
      child: 'c',
      on: '2012-06-01',
      ...ask,
    }).installments;
  const clock = (value: string) => ({ clock: { value, type: 'option' } });

  it.each<[string, object, string | null]>([
    ['decision', {}, '2013-06-01'],
    ['decision', { decidedOn: '2012-05-20' }, '2013-05-20'],
    ['approval', {}, null],
    ['approval', { approvedOn: '2012-05-20', decidedOn: '2012-04-01' }, '2013-05-20'],
    ['receipt', { decidedOn: '2012-05-20' }, null],
    ['receipt', { receivedOn: '2012-05-21' }, '2013-05-21'],
    ['receipt', { receivedOn: '2012-05' }, null],
  ])('run from the %s, the case being %j, to %s', (start, levyCase, last) => {
    expect(terms(clock(start), { case: levyCase })).toEqual({
      limitMonths: 12,
      clock: start,
      lastAllowedOn: last,
      needs: [],
    });
  });

  it('run from the day asked about where there is no case', () => {
    expect(terms({})?.lastAllowedOn).toBe('2013-06-01');
    expect(terms(clock('approval'))?.lastAllowedOn).toBeNull();
  });

  it('state the first share, the number and the conditions where the text does', () => {
    const needs = [{ id: 'poor', says: text('poor'), is: fact('extra.poor') }];
    const more = { firstAtLeast: yuan('20.50'), maxCount: { value: 4, type: 'number' }, needs };
    const stated = terms(more, {}, { poor: true });
    expect([stated?.firstAtLeast?.toFixed(2), stated?.maxCount]).toEqual(['20.50', 4]);
    expect(stated?.needs).toEqual([{ id: 'poor', says: text('poor'), met: true }]);
    expect(terms(more)?.needs).toEqual([{ id: 'poor', says: text('poor'), met: null }]);
  });

  it('leave open a limit that depends on facts that are not known, or is no whole number of months', () => {
    const open = { limitMonths: choose(fact('extra.poor'), 24, 12) };
    expect(terms(open)).toMatchObject({ limitMonths: null, lastAllowedOn: null });
    expect(terms(open, {}, { poor: true })).toMatchObject({ limitMonths: 24, lastAllowedOn: '2014-06-01' });
    const half = { limitMonths: { value: '1.5', type: 'number' } };
    expect(terms(half)).toMatchObject({ limitMonths: null, lastAllowedOn: null });
  });

  it('leave out a first share that depends on facts that are not known', () => {
    const more = { firstAtLeast: table(fact('extra.poor'), yuan('20.50'), yuan('30.00')) };
    expect(terms(more)).not.toHaveProperty('firstAtLeast');
    expect(terms(more, {}, { poor: false })?.firstAtLeast?.toFixed(2)).toBe('30.00');
  });
});
