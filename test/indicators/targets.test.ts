import { describe, expect, it } from 'vitest';
import {
  assessTargets,
  type ProgrammeTarget,
  type TargetFigure,
  type TargetResult,
} from '../../src/indicators/index.js';
import * as documents from '../../src/policies/index.js';
import { issuesOf } from './issues.js';

const { nanhui2003, nanhui2006, plan13, taiping2012 } = documents;
const target = (operator: ProgrammeTarget['operator'], value: string | null, unit = '%'): ProgrammeTarget => ({
  says: { zh: '指标', en: 'target' },
  operator,
  value,
  unit,
});
const judge = (of: ProgrammeTarget, figure: TargetFigure): TargetResult => {
  const [result] = assessTargets({ t: of }, { t: figure });
  if (result === undefined) throw new Error('no result');
  return result;
};
const short = ({ status, margin, borderline }: TargetResult) => [status, margin?.toFixed() ?? null, borderline];

describe('a target', () => {
  it.each<[string, ProgrammeTarget, TargetFigure, readonly unknown[]]>([
    ['a floor, met', target('>=', '99'), '99.4%', ['met', '0.4', false]],
    ['a floor, missed', target('>=', '96'), '95.2%', ['missed', '-0.8', false]],
    ['a floor, met within the rounding', target('>=', '97.04'), '97.0%', ['missed', '-0.04', true]],
    ['a floor, exactly at it', target('>=', '96'), '96.0%', ['met', '0', true]],
    ['a ceiling', target('<=', '15', '‰'), '14.26‰', ['met', '0.74', false]],
    ['a ceiling, missed', target('<=', '6.9', '‰'), '7.43‰', ['missed', '-0.53', false]],
    ['counts are exact', target('>=', '96'), { numerator: 96, denominator: 100 }, ['met', '0', false]],
    ['all of them', target('=', '100'), { numerator: 199, denominator: 200 }, ['missed', '-0.5', false]],
    ['all of them, in a figure that rounds', target('=', '100'), '99.6%', ['missed', '-0.4', false]],
    ['none', target('=', '0', 'cases'), 0, ['met', '0', false]],
    ['none, but one', target('=', '0', 'cases'), 1, ['missed', '-1', false]],
    ['a level that the figure rounds to', target('=', '6.76', '‰'), '6.763‰', ['undetermined', '-0.003', true]],
    ['about', target('~', '4700', 'births'), '4850人', ['undetermined', '150', false]],
    ['about, in 万', target('~', '695000', 'persons'), '69.4万人', ['undetermined', '-1000', false]],
    ['growth', target('+>=', '20'), { now: '6元', previous: '5元' }, ['met', '0', false]],
    ['growth, missed', target('+>=', '20'), { now: '5.5元', previous: '5元' }, ['missed', '-10', false]],
    ['growth, without the year before', target('+>=', '20'), '6元', ['undetermined', null, false]],
    ['growth from nothing', target('+>=', '20'), { now: '6元', previous: '0元' }, ['undetermined', null, false]],
    ['below the year before', target('<previous', null), { now: '3.1%', previous: '3.5%' }, ['met', '0.4', false]],
    ['the same as before', target('<previous', null), { now: '3.5%', previous: '3.5%' }, ['missed', '0', true]],
    ['below, without the year before', target('<previous', null), '3.1%', ['undetermined', null, false]],
    ['a value that is hidden', target('>=', null, 'cases'), 5, ['undetermined', null, false]],
  ])('%s', (_, of, figure, expected) => {
    expect(short(judge(of, figure))).toEqual(expected);
  });

  it('with a rate that its counts cannot give is inconsistent', () => {
    const result = judge(target('>=', '96'), { now: '97.07%', numerator: 4332, denominator: 4463 });
    expect(result.status).toBe('inconsistent');
    expect(result.message.en).toContain('cannot all be true');
    expect(judge(target('>=', '96'), { now: '97.06%', numerator: 4332, denominator: 4463 }).status).toBe('met');
  });

  it('keeps what is an estimate, and what is a measure of coercion', () => {
    expect(judge(target('>=', '96'), { now: '97.3%', estimate: true }).estimate).toBe(true);
    expect(judge(target('>=', '96'), '97.3%左右').estimate).toBe(true);
    const [coercive] = assessTargets({ t: { ...target('>=', '86'), coercive: true } }, {});
    expect(coercive).toMatchObject({ coercive: true, status: 'undetermined', figure: null });
  });

  it('refuses another unit, a name that is none, a bad figure, half of a pair', () => {
    const of = (figure: unknown, one = target('>=', '96')) =>
      issuesOf(() => assessTargets({ t: one }, { t: figure as TargetFigure }));
    expect(of('9.7‰')).toEqual([['mixed-units', 'figures.t']]);
    expect(of('5%', target('>=', '5', 'yuan per head'))).toEqual([['mixed-units', 'figures.t']]);
    expect(of('many')).toEqual([['not-a-number', 'figures.t']]);
    expect(of({ numerator: 5 })).toEqual([['missing-key', 'figures.t.denominator']]);
    expect(of({ now: '97%', later: '96%' })).toEqual([['unknown-key', 'figures.t.later']]);
    expect(issuesOf(() => assessTargets({ t: target('>=', '96') }, { u: 1 }))).toEqual([['unknown-name', 'figures.u']]);
    expect(issuesOf(() => assessTargets({ t: target('>' as '>=', '96') }, {}))).toEqual([
      ['not-an-option', 'targets.t.operator'],
    ]);
    expect(issuesOf(() => assessTargets({ t: target('>=', 'all') }, {}))).toEqual([
      ['not-a-number', 'targets.t.value'],
    ]);
  });
});

describe('the plans of the documents', () => {
  const plans = Object.values(documents).filter(({ targets }) => Object.keys(targets).length > 0);

  it.each(plans.map((plan) => [plan.id, plan] as const))(
    '%s: every target is read, and none is met without a figure',
    (_, { targets }) => {
      const results = assessTargets(targets, {});
      expect(results.map(({ id }) => id)).toEqual(Object.keys(targets));
      expect(
        results.every(({ status, message }) => status === 'undetermined' && message.zh !== '' && message.en !== ''),
      ).toBe(true);
    },
  );

  it.each(plans.map((plan) => [plan.id, plan] as const))(
    '%s: a figure equal to each target meets it, but for 左右 and what is not stated',
    (_, { targets }) => {
      const figures = Object.fromEntries(
        Object.entries(targets).flatMap(([id, { value, operator }]) =>
          value === null || operator === '+>=' ? [] : [[id, { value, exact: true }]],
        ),
      );
      for (const { id, status, operator, margin } of assessTargets(targets, figures)) {
        if (figures[id] === undefined) expect(status).toBe('undetermined');
        else expect([id, status, margin?.toFixed()]).toEqual([id, operator === '~' ? 'undetermined' : 'met', '0']);
      }
    },
  );

  it('what the district forecast for the year of the report, against its next plan', () => {
    const results = assessTargets(nanhui2003.targets, {
      'registered-births': '4850人',
      'registered-birth-rate': '6.98‰',
      'plan-registered': { now: '99.4%', estimate: true },
      'plan-resident': { now: '97.3%', estimate: true },
      'resident-birth-rate': '7.43‰',
    });
    const of = (id: string) => results.find((one) => one.id === id);
    expect(short(of('registered-births') as TargetResult)).toEqual(['undetermined', '150', false]);
    expect(short(of('registered-birth-rate') as TargetResult)).toEqual(['missed', '-0.22', false]);
    expect(short(of('plan-registered') as TargetResult)).toEqual(['met', '0.4', false]);
    expect(short(of('plan-resident') as TargetResult)).toEqual(['met', '1.3', false]);
    expect(short(of('resident-birth-rate') as TargetResult)).toEqual(['missed', '-0.53', false]);
    expect(of('abortion')?.status).toBe('undetermined');
  });

  it('figures that contradict each other are inconsistent, and only they', () => {
    const figures = {
      'resident-pop': '105万人',
      'resident-births': '8200人',
      'resident-birth-rate': '8.26‰',
      'plan-rate': '99.1%',
    };
    const relations = [
      { check: 'targetCheck', rate: 'resident-birth-rate', numerator: 'resident-births', denominator: 'resident-pop' },
    ] as const;
    const statuses = Object.fromEntries(
      assessTargets(nanhui2006.targets, figures, { relations }).map(({ id, status }) => [id, status]),
    );
    expect(statuses).toMatchObject({
      'resident-pop': 'inconsistent',
      'resident-births': 'inconsistent',
      'resident-birth-rate': 'inconsistent',
      'plan-rate': 'met',
      'registered-pop': 'undetermined',
    });
  });

  it('a hidden number stays unknown; a budget a head is in yuan', () => {
    const [hidden] = assessTargets(plan13.targets, { 'yongzhou-cases': 12 });
    expect(hidden).toMatchObject({ id: 'yongzhou-cases', status: 'undetermined', target: null });
    const budget = assessTargets(taiping2012.targets, {
      'budget-per-head': { numerator: '9.9万元', denominator: '1.8万人' },
    });
    expect(short(budget.find(({ id }) => id === 'budget-per-head') as TargetResult).slice(0, 2)).toEqual([
      'met',
      '0.5',
    ]);
  });
});
