import { describe, expect, it } from 'vitest';
import { check } from '../../src/catalogue/assess.js';
import type { HouseholdInput } from '../../src/household/household.js';
import * as builtIns from '../../src/policies/index.js';
import { asksFor, type CertificateInput, father, mother, type PartnerInput, son, unlawful } from './families.js';
import { answer, askedOf, disabledChild, type Question, type Readings, ruralPair, statusOf } from './seeds-fresh.js';

// What a second reader of the seed documents looked for beside the other tests: certificates of every kind and state, facts that no
// other household leaves unknown, the first and last days of the plans, figures, populations and places. Expectations are from the papers.
const {
  dadukou2009,
  jinjiazhuangJiangning2009,
  nanhui2003,
  nanhui2006,
  plan13,
  qiaojiaScoring,
  taibai2009,
  xijie2013,
} = builtIns;

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
