import { describe, expect, it } from 'vitest';
import { assessBenefits } from '../../src/benefits/benefits.js';
import { check } from '../../src/catalogue/assess.js';
import type { HouseholdInput } from '../../src/household/household.js';
import { dadukou2009 } from '../../src/policies/dadukou-2009.js';
import { jinjiazhuangJiangning2009 } from '../../src/policies/jinjiazhuang-jiangning-2009.js';
import { nanhui2003 } from '../../src/policies/nanhui-2003.js';
import { nanhui2006 } from '../../src/policies/nanhui-2006.js';
import { plan02 } from '../../src/policies/plan-02.js';
import { plan03 } from '../../src/policies/plan-03.js';
import { plan05 } from '../../src/policies/plan-05.js';
import { plan12 } from '../../src/policies/plan-12.js';
import { plan13 } from '../../src/policies/plan-13.js';
import { qiaojiaScoring } from '../../src/policies/qiaojia-scoring.js';
import type { Policy } from '../../src/policy/policy.js';
import { asksFor, certificate } from './families.js';

// Whom each plan names, read from the source; none of them states an amount.
type Readings = Readonly<Record<string, string>>;

interface Line {
  readonly policy: Policy;
  readonly provision: string;
  readonly on: string;
  /** What stands where an amount would. */
  readonly amount: 'not-stated' | 'in-kind';
  /** A household that gets it. */
  readonly whole: HouseholdInput;
  /** One change each that takes it away. */
  readonly misses: Readonly<Record<string, HouseholdInput>>;
  /** One fact each that is not known any more, and how it is asked for. */
  readonly unknown: Readonly<Record<string, HouseholdInput>>;
}

const only: HouseholdInput['certificates'] = [certificate('only-child', { issuedOn: '2005-01-01' })];
const revoked: HouseholdInput['certificates'] = [
  certificate('only-child', { issuedOn: '2005-01-01', revokedOn: '2006-01-01' }),
];

/** A provision that hangs on truths which the caller states. */
const statedOnly = (
  policy: Policy,
  provision: string,
  on: string,
  amount: Line['amount'],
  ...names: readonly string[]
): Line => {
  const extra = (changed: string | null, value: boolean | null) => ({
    extra: Object.fromEntries(names.map((name) => [name, name === changed ? value : true])),
  });
  return {
    policy,
    provision,
    on,
    amount,
    whole: extra(null, null),
    misses: Object.fromEntries(names.map((name) => [name, extra(name, false)])),
    unknown: Object.fromEntries(names.map((name) => [`extra.${name}`, extra(name, null)])),
  };
};

const ruralPair = [{ registration: 'rural' }, { registration: 'rural' }] as const;

const LINES: readonly Line[] = [
  statedOnly(nanhui2003, 'free-basic-services', '2003-07-01', 'in-kind', 'practises', 'ofChildBearingAge'),
  statedOnly(nanhui2006, 'rural-reward', '2006-12-31', 'not-stated', 'meetsRuralReward'),
  statedOnly(nanhui2006, 'free-basic-services', '2006-01-01', 'in-kind', 'practises', 'ofChildBearingAge'),
  statedOnly(nanhui2006, 'condolence-visit', '2006-06-01', 'not-stated', 'practises', 'inDifficulty'),
  ...(
    [
      ['lottery-help', { inDifficulty: true }, { inDifficulty: false }, 'inDifficulty'],
      ['poor-family-help', { especiallyPoor: true }, { especiallyPoor: false }, 'especiallyPoor'],
    ] as const
  ).map(
    ([provision, holds, fails, name]): Line => ({
      policy: nanhui2006,
      provision,
      on: '2006-06-01',
      amount: 'not-stated',
      whole: { certificates: only, extra: holds },
      misses: {
        'without the certificate': { certificates: [], extra: holds },
        'not in need': { certificates: only, extra: fails },
      },
      unknown: { [`extra.${name}`]: { certificates: only, extra: {} }, certificates: { extra: holds } },
    }),
  ),
  {
    policy: nanhui2006,
    provision: 'insurance',
    on: '2006-06-01',
    amount: 'not-stated',
    whole: { certificates: only },
    misses: { 'without the certificate': { certificates: [] }, revoked: { certificates: revoked } },
    unknown: { certificates: {} },
  },
  statedOnly(dadukou2009, 'rural-reward', '2009-01-19', 'not-stated', 'meetsRuralReward'),
  statedOnly(dadukou2009, 'special-assistance', '2009-12-31', 'not-stated', 'meetsSpecialAssistance'),
  statedOnly(dadukou2009, 'first-delivery', '2009-06-01', 'not-stated', 'firstDelivery'),
  statedOnly(dadukou2009, 'only-child-parents-arrears', '2009-06-01', 'not-stated', 'owedParentsReward'),
  {
    policy: dadukou2009,
    provision: 'only-child-parents',
    on: '2009-06-01',
    amount: 'not-stated',
    whole: { certificates: only },
    misses: { 'without the certificate': { certificates: [] }, revoked: { certificates: revoked } },
    unknown: { certificates: {}, 'certificates[0].kind': { certificates: [{ issuedOn: '2005-01-01' }] } },
  },
  {
    policy: dadukou2009,
    provision: 'further-birth-given-up',
    on: '2009-06-01',
    amount: 'not-stated',
    whole: { furtherBirth: { allowed: true, givenUp: true } },
    misses: {
      'not allowed': { furtherBirth: { allowed: false, givenUp: true } },
      'not given up': { furtherBirth: { allowed: true, givenUp: false } },
    },
    unknown: {
      'furtherBirth.allowed': { furtherBirth: { givenUp: true } },
      'furtherBirth.givenUp': { furtherBirth: { allowed: true } },
    },
  },
  {
    policy: dadukou2009,
    provision: 'free-screening',
    on: '2009-06-01',
    amount: 'in-kind',
    whole: { marriedOn: '2009-06-01', pregnancy: { planned: false, lawful: true, months: 3 } },
    misses: {
      'married later': { marriedOn: '2009-06-02', pregnancy: { planned: false, lawful: true, months: 3 } },
      'outside the policy': { marriedOn: '2009-06-01', pregnancy: { planned: true, lawful: false, months: 3 } },
      'fourth month': { marriedOn: '2009-06-01', pregnancy: { planned: false, lawful: true, months: 4 } },
      'no plan and no pregnancy': { marriedOn: '2009-06-01', pregnancy: { planned: false, lawful: true, months: 0 } },
    },
    unknown: {
      marriedOn: { pregnancy: { planned: false, lawful: true, months: 3 } },
      'pregnancy.lawful': { marriedOn: '2009-06-01', pregnancy: { planned: false, months: 3 } },
      'pregnancy.months': { marriedOn: '2009-06-01', pregnancy: { planned: false, lawful: true } },
      'pregnancy.planned': { marriedOn: '2009-06-01', pregnancy: { lawful: true, months: 0 } },
    },
  },
  {
    policy: qiaojiaScoring,
    provision: 'only-child-rural',
    on: '2015-12-31',
    amount: 'not-stated',
    whole: { partners: ruralPair, certificates: only },
    misses: {
      'without the certificate': { partners: ruralPair, certificates: [] },
      'one urban': { partners: [{ registration: 'rural' }, { registration: 'urban' }], certificates: only },
    },
    unknown: {
      certificates: { partners: ruralPair },
      'partners[1].registration': { partners: [{ registration: 'rural' }, {}], certificates: only },
    },
  },
  {
    policy: plan02,
    provision: 'floating-priority',
    on: '2016-12-31',
    amount: 'in-kind',
    whole: { residence: { status: 'floating' }, extra: { practises: true } },
    misses: {
      registered: { residence: { status: 'registered' }, extra: { practises: true } },
      'does not practise': { residence: { status: 'floating' }, extra: { practises: false } },
    },
    unknown: {
      'residence.status': { extra: { practises: true } },
      'extra.practises': { residence: { status: 'floating' } },
    },
  },
  {
    policy: plan03,
    provision: 'late-marriage-and-birth',
    on: '2011-12-31',
    amount: 'not-stated',
    whole: { extra: { staff: true, marriedLate: true, bornLate: false } },
    misses: {
      'not of the staff': { extra: { staff: false, marriedLate: true, bornLate: true } },
      'neither late': { extra: { staff: true, marriedLate: false, bornLate: false } },
    },
    unknown: {
      'extra.staff': { extra: { marriedLate: true } },
      'extra.marriedLate': { extra: { staff: true, bornLate: false } },
      'extra.bornLate': { extra: { staff: true, marriedLate: false } },
    },
  },
  {
    policy: plan05,
    provision: 'older-mothers',
    on: '2021-05-30',
    amount: 'in-kind',
    whole: { pregnancy: { months: 1 }, extra: { teacher: true, olderMother: true } },
    misses: {
      'not pregnant': { pregnancy: { months: 0 }, extra: { teacher: true, olderMother: true } },
      'no teacher': { pregnancy: { months: 1 }, extra: { teacher: false, olderMother: true } },
      'not older': { pregnancy: { months: 1 }, extra: { teacher: true, olderMother: false } },
    },
    unknown: {
      'pregnancy.months': { extra: { teacher: true, olderMother: true } },
      'extra.teacher': { pregnancy: { months: 1 }, extra: { olderMother: true } },
      'extra.olderMother': { pregnancy: { months: 1 }, extra: { teacher: true } },
    },
  },
  {
    policy: plan12,
    provision: 'free-precheck',
    on: '2022-09-28',
    amount: 'in-kind',
    whole: { partners: ruralPair, pregnancy: { planned: true, lawful: true, freeChecks: 0 } },
    misses: {
      'one urban': {
        partners: [{ registration: 'rural' }, { registration: 'urban' }],
        pregnancy: { planned: true, lawful: true, freeChecks: 0 },
      },
      'no plan': { partners: ruralPair, pregnancy: { planned: false, lawful: true, freeChecks: 0 } },
      'outside the policy': { partners: ruralPair, pregnancy: { planned: true, lawful: false, freeChecks: 0 } },
      'had one': { partners: ruralPair, pregnancy: { planned: true, lawful: true, freeChecks: 1 } },
    },
    unknown: {
      partners: { pregnancy: { planned: true, lawful: true, freeChecks: 0 } },
      'pregnancy.planned': { partners: ruralPair, pregnancy: { lawful: true, freeChecks: 0 } },
      'pregnancy.lawful': { partners: ruralPair, pregnancy: { planned: true, freeChecks: 0 } },
      'pregnancy.freeChecks': { partners: ruralPair, pregnancy: { planned: true, lawful: true } },
    },
  },
  {
    policy: plan13,
    provision: 'special-help',
    on: '2022-09-28',
    amount: 'not-stated',
    whole: { certificates: only, children: [{ birthDate: '2004-01-01', disability: 'grade-4' }] },
    misses: {
      'without the certificate': { certificates: [], children: [{ birthDate: '2004-01-01', disability: 'grade-4' }] },
      'not disabled': { certificates: only, children: [{ birthDate: '2004-01-01', disability: 'none' }] },
      dead: {
        certificates: only,
        children: [{ birthDate: '2004-01-01', disability: 'grade-4', deathDate: '2010-01-01' }],
      },
    },
    unknown: {
      certificates: { children: [{ birthDate: '2004-01-01', disability: 'grade-4' }] },
      children: { certificates: only },
      'children[0].disability': { certificates: only, children: [{ birthDate: '2004-01-01' }] },
    },
  },
  {
    policy: jinjiazhuangJiangning2009,
    provision: 'free-services',
    on: '2009-07-31',
    amount: 'in-kind',
    whole: { residence: { status: 'floating' }, extra: { ofChildBearingAge: true } },
    misses: {
      registered: { residence: { status: 'registered' }, extra: { ofChildBearingAge: true } },
      'not of child-bearing age': { residence: { status: 'floating' }, extra: { ofChildBearingAge: false } },
    },
    unknown: {
      'residence.status': { extra: { ofChildBearingAge: true } },
      'extra.ofChildBearingAge': { residence: { status: 'floating' } },
    },
  },
];

function answer(
  { policy, provision, on }: Pick<Line, 'policy' | 'provision' | 'on'>,
  household: HouseholdInput,
  readings: Readings = {},
) {
  const found = assessBenefits(household, { policies: [policy], on, readings }).find(
    (one) => one.provision === provision,
  );
  if (found === undefined) throw new Error(`no answer for ${provision}`);
  return found;
}

describe.each(LINES.map((line) => [`${line.policy.id}/${line.provision}`, line] as const))('%s', (_, line) => {
  it('is for whom the plan names, and has no amount', () => {
    expect(answer(line, line.whole)).toMatchObject({
      status: 'eligible',
      amountStatus: line.amount,
      amount: null,
      missing: [],
    });
  });

  it.each(Object.entries(line.misses))('is not for others: %s', (_name, household) => {
    expect(answer(line, household)).toMatchObject({ status: 'not-eligible', amountStatus: null, amount: null });
  });

  it.each(Object.entries(line.unknown))('asks for %s where it is not known', (path, household) => {
    const open = answer(line, household);
    expect(open.status).toBe('undetermined');
    expect(asksFor(open)).toContain(path);
  });
});

it('every benefit of these plans is asked about here', () => {
  const plans = [...new Set(LINES.map(({ policy }) => policy))];
  const benefits = plans.flatMap(({ id, provisions }) =>
    Object.entries(provisions).flatMap(([name, { kind }]) => (kind === 'benefit' ? [`${id}/${name}`] : [])),
  );
  expect(LINES.map(({ policy, provision }) => `${policy.id}/${provision}`).sort()).toEqual(benefits.sort());
});

describe('when the plans are in force', () => {
  const TIMES: readonly (readonly [Policy, string, readonly (readonly [on: string, status: string])[]])[] = [
    [
      nanhui2003,
      'free-basic-services',
      [
        ['2002-12-31', 'not-in-force'],
        ['2003-06-30', 'not-in-force'],
        ['2003-07-01', 'eligible'],
        ['2030-01-01', 'eligible'],
      ],
    ],
    [
      nanhui2006,
      'free-basic-services',
      [
        ['2005-12-31', 'not-in-force'],
        ['2006-01-01', 'eligible'],
        ['2006-12-31', 'eligible'],
        ['2007-01-01', 'not-in-force'],
      ],
    ],
    [
      dadukou2009,
      'first-delivery',
      [
        ['2009-01-18', 'not-in-force'],
        ['2009-01-19', 'eligible'],
        ['2009-12-31', 'eligible'],
        ['2010-01-01', 'not-in-force'],
      ],
    ],
    [
      plan02,
      'floating-priority',
      [
        ['2015-12-31', 'not-in-force'],
        ['2016-01-01', 'eligible'],
        ['2017-01-01', 'not-in-force'],
      ],
    ],
    [
      plan03,
      'late-marriage-and-birth',
      [
        ['2010-10-17', 'not-in-force'],
        ['2010-10-18', 'undetermined'],
        ['2011-12-30', 'undetermined'],
        ['2011-12-31', 'eligible'],
      ],
    ],
    [
      qiaojiaScoring,
      'only-child-rural',
      [
        ['2003-10-13', 'not-in-force'],
        ['2003-10-14', 'undetermined'],
        ['2005-01-01', 'undetermined'],
        ['2015-12-31', 'eligible'],
      ],
    ],
    [
      jinjiazhuangJiangning2009,
      'free-services',
      [
        ['2009-07-30', 'not-in-force'],
        ['2009-07-31', 'eligible'],
        ['2010-01-01', 'eligible'],
      ],
    ],
  ];

  it.each(TIMES.map((one) => [one[0].id, one] as const))('%s', (_id, [policy, provision, days]) => {
    const line = LINES.find((one) => one.policy === policy && one.provision === provision);
    for (const [on, status] of days)
      expect([on, answer({ policy, provision, on }, line?.whole ?? {}).status]).toEqual([on, status]);
  });

  it('holds the text of 2003 only to the end of 2005 where it counts for its evidenced years', () => {
    const ask = (on: string) =>
      answer(
        { policy: nanhui2003, provision: 'free-basic-services', on },
        { extra: { practises: true, ofChildBearingAge: true } },
        { validity: 'evidenced-years' },
      ).status;
    expect([ask('2005-12-31'), ask('2006-01-01')]).toEqual(['eligible', 'not-in-force']);
  });
});

describe('the readings of the free screening', () => {
  const ask = (household: HouseholdInput, readings: Readings) =>
    answer({ policy: dadukou2009, provision: 'free-screening', on: '2009-06-01' }, household, readings).status;
  const pregnant = (months: number, lawful: boolean, status?: 'registered' | 'floating'): HouseholdInput => ({
    marriedOn: '2008-01-01',
    pregnancy: { planned: false, lawful, months },
    residence: { status: status ?? null },
  });

  it('the third month is within three months, or not', () => {
    expect(ask(pregnant(3, true), { 'three-months': 'less-than-3-months' })).toBe('not-eligible');
    expect(ask(pregnant(2, true), { 'three-months': 'less-than-3-months' })).toBe('eligible');
  });

  it('the birth policy is asked of both, or of those who prepare only', () => {
    expect(ask(pregnant(2, false), {})).toBe('not-eligible');
    expect(ask(pregnant(2, false), { 'policy-scope': 'preparing-only' })).toBe('eligible');
    const planned = { marriedOn: '2008-01-01', pregnancy: { planned: true, lawful: false, months: 0 } };
    expect(ask(planned, { 'policy-scope': 'preparing-only' })).toBe('not-eligible');
  });

  it('residents are those who live there, or those who are registered there', () => {
    expect(ask(pregnant(2, true, 'floating'), {})).toBe('eligible');
    expect(ask(pregnant(2, true, 'floating'), { resident: 'registered-only' })).toBe('not-eligible');
    expect(ask(pregnant(2, true, 'registered'), { resident: 'registered-only' })).toBe('eligible');
    expect(ask(pregnant(2, true), { resident: 'registered-only' })).toBe('undetermined');
  });
});

describe('other readings of the plans', () => {
  it('a rural couple may be one with one rural partner', () => {
    const mixed: HouseholdInput = {
      partners: [{ registration: 'rural' }, { registration: 'urban' }],
      pregnancy: { planned: true, lawful: true, freeChecks: 0 },
      certificates: only,
    };
    const either = { 'rural-couple': 'either' };
    expect(answer({ policy: plan12, provision: 'free-precheck', on: '2022-09-28' }, mixed, either).status).toBe(
      'eligible',
    );
    const card = { policy: qiaojiaScoring, provision: 'only-child-rural', on: '2015-12-31' };
    expect(answer(card, mixed, either).status).toBe('eligible');
  });

  it('one free check may be one for the couple', () => {
    const ask = (earlierChecks: number | null) =>
      answer(
        { policy: plan12, provision: 'free-precheck', on: '2022-09-28' },
        { partners: ruralPair, pregnancy: { planned: true, lawful: true, freeChecks: 0 }, extra: { earlierChecks } },
        { once: 'once-per-couple' },
      ).status;
    expect([ask(0), ask(1), ask(null)]).toEqual(['eligible', 'not-eligible', 'undetermined']);
  });

  it('an only-child family may be one with one living child', () => {
    const oneChild: HouseholdInput = {
      certificates: [],
      children: [{ birthDate: '2004-01-01', disability: 'grade-1' }],
    };
    const reading = { 'only-child-household': 'one-child' };
    const insurance = { policy: nanhui2006, provision: 'insurance', on: '2006-06-01' };
    expect(answer(insurance, oneChild).status).toBe('not-eligible');
    expect(answer(insurance, oneChild, reading).status).toBe('eligible');
    const two: HouseholdInput = {
      certificates: [],
      children: [{ birthDate: '2000-01-01' }, { birthDate: '2004-01-01' }],
    };
    expect(answer(insurance, two, reading).status).toBe('not-eligible');
    const help = { policy: plan13, provision: 'special-help', on: '2022-09-28' };
    expect(answer(help, oneChild, reading).status).toBe('eligible');
  });
});

it('a rule id of a plan is one that the catalogue knows', () => {
  const household: HouseholdInput = { residence: { status: 'floating' }, extra: { ofChildBearingAge: true } };
  const { status } = check(household, 'jinjiazhuang-jiangning-2009/free-services', { on: '2009-08-01' });
  expect(status).toBe('applies');
});
