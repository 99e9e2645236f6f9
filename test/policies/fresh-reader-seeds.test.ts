import { describe, expect, it } from 'vitest';
import { assessBenefits } from '../../src/benefits/benefits.js';
import { check } from '../../src/catalogue/assess.js';
import type { HouseholdInput } from '../../src/household/household.js';
import * as builtIns from '../../src/policies/index.js';
import type { Policy } from '../../src/policy/policy.js';
import { asksFor, type CertificateInput, father, mother, type PartnerInput, son, unlawful } from './families.js';

// What a second reader of the seed documents looked for beside the other tests: certificates of every kind and state, facts that no
// other household leaves unknown, the first and last days of the plans, figures, populations and places. Expectations are from the papers.
type Readings = Readonly<Record<string, string>>;

interface Question {
  readonly policy: Policy;
  readonly provision: string;
  readonly on: string;
  readonly readings?: Readings;
}

function answer({ policy, provision, on, readings = {} }: Question, household: HouseholdInput) {
  const found = assessBenefits(household, { policies: [policy], on, readings }).find(
    (one) => one.provision === provision,
  );
  if (found === undefined) throw new Error(`no answer for ${provision}`);
  return found;
}

const statusOf = (question: Question, household: HouseholdInput) => answer(question, household).status;

const askedOf = (question: Question, household: HouseholdInput) => {
  const open = answer(question, household);
  return [open.status, asksFor(open)];
};

const {
  dadukou2009,
  jinjiazhuangJiangning2009,
  nanhui2003,
  nanhui2006,
  plan05,
  plan12,
  plan13,
  qiaojiaScoring,
  taibai2009,
  villageResponsibility,
  xijie2013,
} = builtIns;

const ruralPair = [{ registration: 'rural' }, { registration: 'rural' }] as const;
const disabledChild = { birthDate: '2000-01-01', disability: 'grade-2' } as const;
const signed = [{ policy: 'xijie-2013', signedOn: '2013-05-05' }] as const;

type Kind = NonNullable<CertificateInput['kind']>;

/** Each provision that hangs on a certificate: on which kind, and what else the household needs. */
const BY_CERTIFICATE: readonly (readonly [Question, Kind, HouseholdInput])[] = [
  [
    { policy: nanhui2006, provision: 'lottery-help', on: '2006-06-01' },
    'only-child',
    { extra: { inDifficulty: true } },
  ],
  [{ policy: nanhui2006, provision: 'insurance', on: '2006-06-01' }, 'only-child', {}],
  [
    { policy: nanhui2006, provision: 'poor-family-help', on: '2006-06-01' },
    'only-child',
    { extra: { especiallyPoor: true } },
  ],
  [{ policy: dadukou2009, provision: 'only-child-parents', on: '2009-06-01' }, 'only-child', {}],
  [{ policy: qiaojiaScoring, provision: 'only-child-rural', on: '2015-12-31' }, 'only-child', { partners: ruralPair }],
  [{ policy: plan13, provision: 'special-help', on: '2022-09-28' }, 'only-child', { children: [disabledChild] }],
  [
    { policy: taibai2009, provision: 'land-double', on: '2010-03-01' },
    'only-child',
    { landCompensation: { childShare: 1, amountPerShare: '12000.00' } },
  ],
  [{ policy: taibai2009, provision: 'hiring-priority', on: '2010-03-01' }, 'only-child', {}],
  [{ policy: taibai2009, provision: 'hiring-priority', on: '2010-03-01' }, 'two-daughters-sterilised', {}],
  [{ policy: taibai2009, provision: 'statutory-rewards', on: '2010-03-01' }, 'only-child', {}],
  [{ policy: taibai2009, provision: 'statutory-rewards', on: '2010-03-01' }, 'two-daughters-sterilised', {}],
  [{ policy: taibai2009, provision: 'statutory-rewards', on: '2010-03-01' }, 'further-birth-given-up', {}],
  [{ policy: xijie2013, provision: 'collective-share', on: '2014-03-01' }, 'only-child', { agreements: signed }],
  [{ policy: xijie2013, provision: 'collective-share', on: '2014-03-01' }, 'two-daughters', { agreements: signed }],
  [
    { policy: xijie2013, provision: 'college-award', on: '2014-03-01' },
    'two-daughters-sterilised',
    {
      agreements: signed,
      children: [son('1995-09-01', { id: 'c1', admissionTier: 'first-batch', university: 'other' })],
    },
  ],
];

describe.each(
  BY_CERTIFICATE.map(([question, kind, facts]) => [
    `${question.policy.id}/${question.provision}`,
    kind,
    question,
    facts,
  ]),
)('%s by the certificate %s', (_, kind, question, facts) => {
  const holding = (certificate: CertificateInput): HouseholdInput => ({ ...facts, certificates: [certificate] });

  it('counts from the day of issue', () => {
    expect(statusOf(question, holding({ kind, issuedOn: question.on }))).toBe('eligible');
    const nextDay = new Date(Date.parse(question.on) + 86_400_000).toISOString().slice(0, 10);
    expect(statusOf(question, holding({ kind, issuedOn: nextDay }))).toBe('not-eligible');
  });

  it('ends on the day of revocation', () => {
    expect(statusOf(question, holding({ kind, issuedOn: '2000-01-01', revokedOn: question.on }))).toBe('not-eligible');
    expect(statusOf(question, holding({ kind, issuedOn: '2000-01-01', revokedOn: '2025-01-01' }))).toBe('eligible');
  });

  it('is not that of another kind', () => {
    expect(statusOf(question, holding({ kind: 'few-children', issuedOn: '2000-01-01' }))).toBe('not-eligible');
  });

  it('is asked about while its kind, its issue or its revocation is not known', () => {
    expect(askedOf(question, holding({ issuedOn: '2000-01-01' }))).toEqual(['undetermined', ['certificates[0].kind']]);
    expect(askedOf(question, holding({ kind }))).toEqual(['undetermined', ['certificates[0].issuedOn']]);
    expect(askedOf(question, holding({ kind, issuedOn: '2000-01-01', revokedOn: 'unknown' }))).toEqual([
      'undetermined',
      ['certificates[0].revokedOn'],
    ]);
  });
});

// 南汇2006，三；plan 13, 五: an only-child family, known by the certificate or, under the other reading, by one living child.
describe('an only-child family known by its child', () => {
  const readings = { 'only-child-household': 'one-child' };
  const asked: readonly (readonly [string, Question, HouseholdInput])[] = [
    [
      'lottery-help',
      { policy: nanhui2006, provision: 'lottery-help', on: '2006-06-01', readings },
      { extra: { inDifficulty: true } },
    ],
    [
      'poor-family-help',
      { policy: nanhui2006, provision: 'poor-family-help', on: '2006-06-01', readings },
      { extra: { especiallyPoor: true } },
    ],
    ['insurance', { policy: nanhui2006, provision: 'insurance', on: '2006-06-01', readings }, {}],
    ['hiring-priority', { policy: taibai2009, provision: 'hiring-priority', on: '2010-03-01', readings }, {}],
  ];

  it.each(asked)('%s: has one living child, no more and no fewer', (_, question, facts) => {
    const household = (...children: NonNullable<HouseholdInput['children']>): HouseholdInput => ({
      ...facts,
      certificates: [],
      children,
    });
    expect(statusOf(question, household(son('2000-01-01')))).toBe('eligible');
    expect(statusOf(question, household())).toBe('not-eligible');
    expect(statusOf(question, household(son('2000-01-01'), son('2002-01-01')))).toBe('not-eligible');
    const bereaved = household(son('2000-01-01'), son('2002-01-01', { deathDate: '2003-01-01' }));
    expect(statusOf(question, bereaved)).toBe('eligible');
    expect(statusOf(question, household(son('2000-01-01', { deathDate: '2003-01-01' })))).toBe('not-eligible');
  });

  it.each(asked)('%s: asks for the children, and whether they live', (_, question, facts) => {
    expect(askedOf(question, { ...facts, certificates: [] })).toEqual(['undetermined', ['children']]);
    const perhapsDead = {
      ...facts,
      certificates: [],
      children: [son('2000-01-01'), son('2002-01-01', { deathDate: 'unknown' })],
    };
    expect(askedOf(question, perhapsDead)).toEqual(['undetermined', ['children[1].deathDate']]);
  });
});

// 南汇2003，一、（五）2
describe('the residence tiers of Nanhui, once more', () => {
  const ask = (on: string, facts: HouseholdInput = {}, readings: Readings = {}) =>
    check(
      {
        partners: [{ id: 'w', sex: 'female' }],
        residence: { since: '2003-03-15', separated: true },
        extra: { ofChildBearingAge: true },
        ...facts,
      },
      'nanhui-2003/residence-tiers',
      { on, person: 'w', readings },
    );

  it('excludes the day itself at every step under the other reading', () => {
    const edge = { edge: 'exclusive' };
    expect(ask('2003-06-15', {}, edge).outputs).toEqual({ register: true, card: false, system: false });
    expect(ask('2003-06-16', {}, edge).outputs).toEqual({ register: true, card: true, system: false });
    expect(ask('2003-09-16', {}, edge).outputs).toEqual({ register: true, card: true, system: true });
  });

  it('excludes the thirtieth day where both other readings are taken: 14 April is the thirtieth', () => {
    const both = { edge: 'exclusive', month: 'days-30' };
    expect(ask('2003-04-14', {}, both).status).toBe('does-not-apply');
    expect(ask('2003-04-15', {}, both).status).toBe('applies');
  });

  it('asks whether she is an incomer only where incomers count', () => {
    const residence = { since: '2003-03-15', separated: false };
    expect(ask('2003-09-15', { residence }).status).toBe('does-not-apply');
    const open = ask('2003-09-15', { residence }, { scope: 'all-incomers' });
    expect([open.status, asksFor(open)]).toEqual(['undetermined', ['residence.status']]);
  });
});

// 育龄: free services are for couples (people) of child-bearing age, whose ages no text names.
describe('free services for those of child-bearing age', () => {
  const asked: readonly (readonly [string, Question, HouseholdInput, Readonly<Record<string, boolean>>])[] = [
    [
      'nanhui-2003',
      { policy: nanhui2003, provision: 'free-basic-services', on: '2003-10-01' },
      {},
      { practises: true },
    ],
    [
      'nanhui-2006',
      { policy: nanhui2006, provision: 'free-basic-services', on: '2006-06-01' },
      {},
      { practises: true },
    ],
    [
      'jinjiazhuang-jiangning-2009',
      { policy: jinjiazhuangJiangning2009, provision: 'free-services', on: '2009-10-01' },
      { residence: { status: 'floating' } },
      {},
    ],
  ];

  it.each(asked)('%s', (_, question, facts, extra) => {
    const of = (ofChildBearingAge: boolean | null): HouseholdInput => ({
      ...facts,
      extra: { ...extra, ofChildBearingAge },
    });
    expect(statusOf(question, of(true))).toBe('eligible');
    expect(statusOf(question, of(false))).toBe('not-eligible');
    expect(askedOf(question, of(null))).toEqual(['undetermined', ['extra.ofChildBearingAge']]);
  });

  it.each(asked)('%s: the other condition stands', (_, question, facts, extra) => {
    const others = Object.fromEntries(Object.keys(extra).map((name) => [name, false]));
    const moved: HouseholdInput = 'residence' in facts ? { residence: { status: 'registered' } } : {};
    const household = { ...facts, ...moved, extra: { ...others, ofChildBearingAge: true } };
    expect(statusOf(question, household)).toBe('not-eligible');
  });
});

// 大渡口，四、（三）2: 符合生育政策准备怀孕，或怀孕三个月内。
describe('the free screening of Dadukou', () => {
  const question: Question = { policy: dadukou2009, provision: 'free-screening', on: '2009-06-01' };
  const woman = (pregnancy: HouseholdInput['pregnancy'], marriedOn = '2008-05-01'): HouseholdInput => ({
    marriedOn,
    pregnancy,
  });

  it.each([
    ['prepares', true, 0, 'eligible'],
    ['does not prepare', false, 0, 'not-eligible'],
    ['first month', false, 1, 'eligible'],
    ['third month', false, 3, 'eligible'],
    ['fourth month', false, 4, 'not-eligible'],
    ['first month, as planned', true, 1, 'eligible'],
    ['third month, as planned', true, 3, 'eligible'],
    ['fourth month, as planned: she does not prepare any more', true, 4, 'not-eligible'],
    ['ninth month, as planned', true, 9, 'not-eligible'],
  ] as const)('%s', (_, planned, months, expected) => {
    expect(statusOf(question, woman({ planned, lawful: true, months }))).toBe(expected);
    expect(statusOf(question, woman({ planned, lawful: false, months }))).toBe('not-eligible');
  });

  it('asks how far the pregnancy is, even where one was planned', () => {
    expect(askedOf(question, woman({ planned: true, lawful: true }))).toEqual(['undetermined', ['pregnancy.months']]);
  });

  it('is open where the year of the marriage is that of the question', () => {
    const pregnancy = { planned: true, lawful: true, months: 0 };
    expect(askedOf(question, woman(pregnancy, '2009'))).toEqual(['undetermined', ['marriedOn']]);
    expect(statusOf(question, woman(pregnancy, '2009-05'))).toBe('eligible');
    expect(statusOf(question, woman(pregnancy, '2009-07'))).toBe('not-eligible');
  });
});

// 西街，一、6(2)
describe('the college award of Xijie: what is not known', () => {
  const question: Question = { policy: xijie2013, provision: 'college-award', on: '2014-03-01' };
  const household = (facts: HouseholdInput = {}): HouseholdInput => ({
    certificates: [{ kind: 'only-child', issuedOn: '2005-06-01' }],
    agreements: signed,
    children: [son('1995-09-01', { id: 'c1', admissionTier: 'second-batch', university: 'other' })],
    ...facts,
  });

  it('the university: the award stands, whether it is one of the three is open', () => {
    const children = [son('1995-09-01', { id: 'c1', admissionTier: 'second-batch' })];
    const found = answer(question, household({ children }));
    expect([found.status, found.amountStatus, found.outputs['namedUniversity']]).toEqual([
      'eligible',
      'blank-in-source',
      null,
    ]);
  });

  it('certificates and agreements', () => {
    expect(askedOf(question, household({ certificates: null }))).toEqual(['undetermined', ['certificates']]);
    expect(askedOf(question, household({ agreements: null }))).toEqual(['undetermined', ['agreements']]);
    const whose = household({ agreements: [{ signedOn: '2013-05-05' }] });
    expect(askedOf(question, whose)).toEqual(['undetermined', ['agreements[0].policy']]);
    const when = household({ agreements: [{ policy: 'xijie-2013' }] });
    expect(askedOf(question, when)).toEqual(['undetermined', ['agreements[0].signedOn']]);
  });

  it.each(['priority', 'statutory-on-time', 'collective-share', 'forgo-second-award'])(
    '%s: which agreement, and when it was signed',
    (provision) => {
      const one = { ...question, provision };
      const facts = { furtherBirth: { allowed: true, givenUp: true } };
      expect(statusOf(one, household(facts))).toBe('eligible');
      const whose = household({ ...facts, agreements: [{ signedOn: '2013-05-05' }] });
      expect(askedOf(one, whose)).toEqual(['undetermined', ['agreements[0].policy']]);
      const when = household({ ...facts, agreements: [{ policy: 'xijie-2013' }] });
      expect(askedOf(one, when)).toEqual(['undetermined', ['agreements[0].signedOn']]);
      const later = household({ ...facts, agreements: [{ policy: 'xijie-2013', signedOn: '2014-03-02' }] });
      expect(statusOf(one, later)).toBe('not-eligible');
    },
  );
});

// 凉风，二、（二）4: installments are of a levy; where it is open whether one is due, so are they.
describe('the installments of Liangfeng as a rule', () => {
  const ask = (birthAuthorised: boolean | null, adoptedOn?: string) =>
    check(
      {
        partners: [mother(), father()],
        children: [
          unlawful('c1', '2012-01-10', { birthAuthorised, ...(adoptedOn === undefined ? {} : { adoptedOn }) }),
        ],
      },
      'liangfeng-2011/installments',
      { on: '2013-06-01', child: 'c1', case: { appliedInWriting: true, difficultyShown: true } },
    );

  it('are open while it is not known whether the birth was within the rules', () => {
    expect([ask(false).status, ask(true).status]).toEqual(['applies', 'does-not-apply']);
    expect([ask(null).status, asksFor(ask(null))]).toEqual(['undetermined', ['children[0].birthAuthorised']]);
  });

  it('are not for a child that was adopted, and open while that is not known', () => {
    expect(ask(false, '2012-06-01').status).toBe('does-not-apply');
    const open = ask(false, 'unknown');
    expect([open.status, asksFor(open)]).toEqual(['undetermined', ['children[0].adoptedOn']]);
  });
});

// 昆山，二、一
describe('the exit in Kunshan where the couple counts', () => {
  const ask = (partners: readonly PartnerInput[] | null, spouse = 'couple') =>
    check({ partners }, 'kunshan-rural-reward/exit', { on: '2006-10-01', person: 'a', readings: { spouse } });
  const staying: PartnerInput = { id: 'a', landless: true, pension: 'rural' };

  it('asks for the pension and the land of the other', () => {
    const noPension = ask([staying, { id: 'b', landless: true }]);
    expect([noPension.status, asksFor(noPension)]).toEqual(['undetermined', ['partners[1].pension']]);
    const noLand = ask([staying, { id: 'b', pension: 'social-insurance' }]);
    expect([noLand.status, asksFor(noLand)]).toEqual(['undetermined', ['partners[1].landless']]);
    expect(ask([staying, { id: 'b', landless: true }], 'individual').status).toBe('does-not-apply');
  });

  it('knows nothing of the days before the record of a pension begins', () => {
    const open = ask([{ id: 'a', landless: true, pension: [{ from: '2006-11-01', value: 'social-insurance' }] }]);
    expect([open.status, asksFor(open)]).toEqual(['undetermined', ['partners[0].pension']]);
  });
});

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
