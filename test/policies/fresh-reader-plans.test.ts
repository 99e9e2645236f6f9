import { describe, expect, it } from 'vitest';
import type { HouseholdInput } from '../../src/household/household.js';
import * as builtIns from '../../src/policies/index.js';
import type { Policy } from '../../src/policy/policy.js';
import { son } from './families.js';
import { askedOf, disabledChild, type Question, ruralPair, statusOf } from './seeds-fresh.js';

// The second reading of the seed documents, its second half: rural couples, the first and last days of the plans, figures, populations
// and places. Expectations are from the papers.

const { nanhui2006, plan05, plan12, plan13, qiaojiaScoring, villageResponsibility } = builtIns;

// 巧家，四、六；plan 12, 五
describe('rural couples', () => {
  const card: Question = { policy: qiaojiaScoring, provision: 'only-child-rural', on: '2015-12-31' };
  const precheck: Question = { policy: plan12, provision: 'free-precheck', on: '2022-09-28' };
  const rest: HouseholdInput = {
    certificates: [{ kind: 'only-child', issuedOn: '2005-01-01' }],
    pregnancy: { planned: true, lawful: true, freeChecks: 0 },
  };

  it.each([
    ['qiaojia-scoring/only-child-rural', card],
    ['plan-12/free-precheck', precheck],
  ] as const)('%s: asks for either registration, under each reading', (_, question) => {
    const either = { ...question, readings: { 'rural-couple': 'either' } };
    const couple = (hers: 'rural' | 'urban' | null, his: 'rural' | 'urban' | null): HouseholdInput => ({
      ...rest,
      partners: [{ registration: hers }, { registration: his }],
    });
    expect(askedOf(question, couple(null, 'rural'))).toEqual(['undetermined', ['partners[0].registration']]);
    expect(statusOf(question, couple(null, 'urban'))).toBe('not-eligible');
    expect(askedOf(either, couple('urban', null))).toEqual(['undetermined', ['partners[1].registration']]);
    expect(statusOf(either, couple('rural', null))).toBe('eligible');
    expect(statusOf(either, couple('urban', 'urban'))).toBe('not-eligible');
    expect(askedOf(either, rest)).toEqual(['undetermined', ['partners']]);
  });

  it.each([
    ['qiaojia-scoring/only-child-rural', card],
    ['plan-12/free-precheck', precheck],
  ] as const)('%s: reads the registration of the day', (_, question) => {
    const movedOn = (from: string): HouseholdInput => ({
      ...rest,
      partners: [
        {
          registration: [
            { from: '1990-01-01', value: 'urban' },
            { from, value: 'rural' },
          ],
        },
        { registration: 'rural' },
      ],
    });
    expect(statusOf(question, movedOn(question.on))).toBe('eligible');
    expect(statusOf(question, movedOn('2022-12-01'))).toBe('not-eligible');
  });
});

// Plan 13, 五: the only child is disabled.
describe('the special help of plan 13', () => {
  const question: Question = { policy: plan13, provision: 'special-help', on: '2022-09-28' };
  const family = (facts: Parameters<typeof son>[1]): HouseholdInput => ({
    certificates: [{ kind: 'only-child', issuedOn: '2005-01-01' }],
    children: [son('2000-01-01', facts)],
  });

  it.each(['grade-1', 'grade-2', 'grade-3', 'grade-4'] as const)('names no grade: %s', (disability) => {
    expect(statusOf(question, family({ disability }))).toBe('eligible');
  });

  it('asks whether the child lives', () => {
    expect(askedOf(question, family({ disability: 'grade-1', deathDate: 'unknown' }))).toEqual([
      'undetermined',
      ['children[0].deathDate'],
    ]);
  });

  it('reads the disability of the day', () => {
    const certified = (from: string) =>
      family({
        disability: [
          { from: '2000-01-01', value: 'none' },
          { from, value: 'grade-3' },
        ],
      });
    expect(statusOf(question, certified('2022-09-28'))).toBe('eligible');
    expect(statusOf(question, certified('2022-09-29'))).toBe('not-eligible');
  });
});

describe('when the plans without a year are in force', () => {
  const pregnant: HouseholdInput = { pregnancy: { months: 5 }, extra: { teacher: true, olderMother: true } };
  const planning: HouseholdInput = {
    partners: ruralPair,
    pregnancy: { planned: true, lawful: true, freeChecks: 0 },
  };
  const disabled: HouseholdInput = {
    certificates: [{ kind: 'only-child', issuedOn: '2000-01-01' }],
    children: [disabledChild],
  };

  // Second births were opened on 15 November 2013, third ones on 31 May 2021; the free checks began in 2010 and the special
  // assistance in 2008; the page with the plans is of 28 September 2022.
  it.each([
    ['plan-05', plan05, 'older-mothers', pregnant, ['2013-11-14', '2013-11-15', '2021-05-29', '2021-05-30']],
    ['plan-12', plan12, 'free-precheck', planning, ['2009-12-31', '2010-01-01', '2022-09-27', '2022-09-28']],
    ['plan-13', plan13, 'special-help', disabled, ['2007-12-31', '2008-01-01', '2022-09-27', '2022-09-28']],
  ] as const)(
    '%s: not before the span, open within it, surely from its last day on',
    (_, policy, provision, household, days) => {
      expect(days.map((on) => statusOf({ policy, provision, on }, household))).toEqual([
        'not-in-force',
        'undetermined',
        'undetermined',
        'eligible',
      ]);
    },
  );

  it.each(['rural-reward', 'condolence-visit', 'lottery-help', 'insurance', 'poor-family-help'])(
    'nanhui-2006/%s is of the year 2006 alone',
    (provision) => {
      const household: HouseholdInput = {
        certificates: [{ kind: 'only-child', issuedOn: '2000-01-01' }],
        extra: { meetsRuralReward: true, practises: true, inDifficulty: true, especiallyPoor: true },
      };
      expect(
        ['2005-12-31', '2006-01-01', '2006-12-31', '2007-01-01'].map((on) =>
          statusOf({ policy: nanhui2006, provision, on }, household),
        ),
      ).toEqual(['not-in-force', 'eligible', 'eligible', 'not-in-force']);
    },
  );
});

describe('the figures that are printed', () => {
  const figures = ({ parameters }: Policy) =>
    Object.fromEntries(Object.entries(parameters).map(([id, { is }]) => [id, 'value' in is ? String(is.value) : null]));

  it.each([
    // 奖励500元；扣罚500元；罚款200元
    ['village-responsibility', { bonus: '500.00', deduction: '500.00', 'concealment-fine': '200.00' }],
    // 70分以下；前3名；500元；4个责任人；一年内；连续两年
    [
      'qiaojia-scoring',
      {
        'pass-mark': '70',
        'worst-townships': '3',
        'responsibility-money': '500.00',
        'people-responsible': '4',
        'years-without-honours': '1',
        'years-to-removal': '2',
      },
    ],
    // 1个月以上；3个月以上；6个月以上
    ['nanhui-2003', { 'register-months': '1', 'card-months': '3', 'system-months': '6', 'month-days': '30' }],
    // 怀孕三个月内
    ['dadukou-2009', { months: '3' }],
    // 免费提供一次
    ['plan-12', { checks: '1' }],
    // 减半
    ['xijie-2013', { half: '0.5' }],
  ])('%s', (id, expected) => {
    const policy = Object.values(builtIns).find((one: Policy) => one.id === id);
    if (policy === undefined) throw new Error(`no document ${id}`);
    expect(figures(policy)).toEqual(expected);
  });

  it('have their place', () => {
    const places = Object.entries(villageResponsibility.parameters).map(([id, { cites }]) => [id, cites]);
    expect(Object.fromEntries(places)).toEqual({
      bonus: '三、1',
      deduction: '三、2',
      'concealment-fine': '三、3',
    });
  });
});

describe('where the targets stand', () => {
  const places = (id: string) => {
    const policy: Policy | undefined = Object.values(builtIns).find((one: Policy) => one.id === id);
    return Object.fromEntries(Object.entries(policy?.targets ?? {}).map(([name, { cites }]) => [name, cites]));
  };

  it.each([
    // 3、…人工流产率；4、人均…事业费
    ['nanhui-2003', { abortion: '二、（一）3', 'spend-growth': '二、（一）4', knowledge: '二、（二）2' }],
    ['taibai-2009', { policy: '围绕一个中心', longacting: '把握两个关键', check: '狠抓三个到位：孕检环检到位' }],
    // 二 工作目标: 三 办证；六 双情普查
    ['plan-03', { cert: '二、三', survey: '二、六' }],
    ['plan-06', { plan: '二、1', marriage: '二、6', 'birth-abortion': '二、9', men: '二、10' }],
    [
      'village-responsibility',
      { plan: '一、1', early: '一、1', 'late-marriage': '一、2', iud: '一、4', check: '一、6' },
    ],
    ['plan-09', { check: '三', learning: '上半年部分，三', knowledge: '上半年部分，四' }],
    [
      'plan-13',
      {
        'yongzhou-cases': '永州部分，二、（一）3',
        'yongzhou-towns': '永州部分，二、（二）2',
        'yongzhou-boards': '永州部分，二、（二）3',
        'yongzhou-lawful-towns': '永州部分，二、（三）2',
        'joint-meetings': '永州部分，二、（一）3',
        knowledge: '镇部分，3',
      },
    ],
    ['qiaojia-scoring', { 'monitor-count': '三、二', 'no-multi-town': '四、三', focus: '四、四' }],
    [
      'taiping-2012',
      { 'birth-rate': '二、（一）', 'card-mailback': '二、（二）', 'levy-use': '二、（三）', 'q1-away': '六、2' },
    ],
  ])('%s', (id, expected) => {
    expect(places(id)).toMatchObject(expected);
  });

  it('Taiping: the checks are of each quarter of 2012, those of January of women up to 49', () => {
    const { targets } = builtIns.taiping2012;
    expect(targets['check-resident']?.period).toMatchObject({ zh: '2012年每季度' });
    expect(targets['q1-resident']).toMatchObject({
      period: { zh: '2012年1月30日前' },
      population: { zh: '49岁以下常住已婚育龄妇女' },
    });
    expect(targets['floating-cert']?.population).toMatchObject({ zh: '18—49岁流动育龄妇女' });
  });
});
