import { describe, expect, it } from 'vitest';
import type { LevyCase } from '../../src/assess/levy-case.js';
import type { HouseholdInput } from '../../src/household/household.js';
import { assessLevy, type LevyAssessment } from '../../src/levy/levy.js';
import {
  anhuiLevyArt47,
  anhuiLevyArt48,
  chongqingLevy2016,
  chongqingLevyArt51,
  fujianLevyUndated,
  guizhouLevy2016,
  guizhouLevyArt64,
  hubeiLevyArt41,
  hunanLevyArt42,
  liaoningLevy2003,
  shaanxiLevy2016,
  shaanxiLevyArt44,
  yunnanLevyTo2016,
  yunyangMinimum2008,
} from '../../src/policies/index.js';
import type { Policy } from '../../src/policy/policy.js';
import { asksFor, type ChildInput, type PartnerInput } from './families.js';

// Expected amounts: by hand from the table of provincial levies in the reference, section 4. Figures of the year before the birth:
// rural 7000, urban 20000, all residents 12000; the incomes are below them where a test does not say otherwise.

interface Setting {
  readonly policy: Policy;
  /** A day on which the text is known to be in force, and a birth before it. */
  readonly on: string;
  readonly birth: string;
  /** Days on which it is not yet, perhaps, and no longer in force. */
  readonly before: string;
  readonly perhaps: string | null;
  readonly after: string;
}

const ENDED = '2021-08-20';
const set = (policy: Policy, on: string, birth: string, limits: Partial<Setting> = {}): Setting => ({
  policy,
  on,
  birth,
  before: '2002-08-31',
  perhaps: '2002-09-01',
  after: ENDED,
  ...limits,
});

const anhuiEarly = set(anhuiLevyArt47, '2002-12-31', '2002-10-01', { perhaps: '2003-01-01', after: '2015-12-31' });
const anhuiLate = set(anhuiLevyArt48, '2015-12-31', '2015-05-01', { before: '2002-12-31', perhaps: '2003-01-01' });
const chongqing = set(chongqingLevyArt51, '2013-12-31', '2013-03-01');
const chongqingLast = set(chongqingLevy2016, '2017-06-01', '2017-03-01', {
  before: '2015-12-31',
  perhaps: '2016-06-01',
});
const fujian = set(fujianLevyUndated, '2015-12-31', '2015-05-01', { after: '2016-12-31' });
const guizhouOld = set(guizhouLevyArt64, '2008-12-31', '2008-05-01', { after: '2016-03-31' });
const guizhou = set(guizhouLevy2016, '2017-06-01', '2017-03-01', { before: '2016-03-30', perhaps: null });
const hubei = set(hubeiLevyArt41, '2014-12-31', '2014-05-01', { perhaps: '2014-12-30' });
const hunan = set(hunanLevyArt42, '2010-06-01', '2010-03-01', { after: '2016-12-31' });
const liaoning = set(liaoningLevy2003, '2010-06-01', '2010-03-01', { before: '2002-12-31', perhaps: '2003-06-01' });
const shaanxi = set(shaanxiLevyArt44, '2015-12-31', '2015-05-01', { after: '2016-12-31' });
const shaanxiLast = set(shaanxiLevy2016, '2017-06-01', '2017-03-01', { before: '2015-12-31', perhaps: '2016-06-01' });
const yunnan = set(yunnanLevyTo2016, '2015-12-31', '2015-05-01', { after: '2016-12-31' });
const yunyang = set(yunyangMinimum2008, '2008-07-01', '2008-03-01', { before: '2008-06-03', perhaps: null });

const ALL: readonly Setting[] = [
  anhuiEarly,
  anhuiLate,
  chongqing,
  chongqingLast,
  fujian,
  guizhouOld,
  guizhou,
  hubei,
  hunan,
  liaoning,
  shaanxi,
  shaanxiLast,
  yunnan,
  yunyang,
];

const rural: PartnerInput = { registration: 'rural', annualIncome: '5000.00', employment: 'none' };
const urban: PartnerInput = { ...rural, registration: 'urban' };

interface Asked {
  readonly on?: string;
  readonly partners?: HouseholdInput['partners'];
  /** Facts of the child asked about. */
  readonly child?: ChildInput;
  /** Extra children born before it. */
  readonly earlier?: number;
  readonly others?: readonly ChildInput[];
  readonly facts?: LevyCase;
  readonly household?: HouseholdInput;
  readonly readings?: Readonly<Record<string, string>>;
}

function figures(birth: string): LevyCase {
  const year = Number(birth.slice(0, 4)) - 1;
  return {
    discoveredOn: birth,
    bases: [
      { kind: 'rural-net-income', year, amount: '7000.00' },
      { kind: 'urban-disposable-income', year, amount: '20000.00' },
      { kind: 'resident-disposable-income', year, amount: '12000.00' },
    ],
  };
}

const unlawfully = (birthDate: string, facts: ChildInput = {}): ChildInput => ({
  birthDate,
  birthAuthorised: false,
  unlawfulAs: 'extra-child',
  ...facts,
});

const EARLIER = ['1998-01-01', '1999-01-01', '2000-01-01'];

function levy({ policy, on, birth }: Setting, asked: Asked = {}): LevyAssessment {
  const { partners = [rural, rural], child = {}, earlier = 0, others = [], readings = {} } = asked;
  const before = EARLIER.slice(0, earlier).map((day) => unlawfully(day));
  const household = {
    extra: policy === anhuiLevyArt48 ? { familyIncomePerHead: '5000.00' } : {},
    ...asked.household,
    ...(partners === null ? {} : { partners }),
    children: [...before, ...others, unlawfully(birth, { id: 'asked', ...child })],
  };
  return assessLevy(household, {
    policy,
    child: 'asked',
    on: asked.on ?? on,
    case: { ...figures(birth), ...asked.facts },
    readings,
  });
}

/** Status, amount status, least and greatest, as one line. */
const line = ({ status, amountStatus, minimum, maximum }: LevyAssessment): string =>
  `${status} ${amountStatus} ${minimum?.toFixed(2) ?? null} ${maximum?.toFixed(2) ?? null}`;

const NOT_DUE = 'not-due null null null';

describe.each(ALL.map((setting) => [setting.policy.id, setting] as const))('%s', (_, setting) => {
  it('is about children of the couple that were born outside the rules, in a way that it names', () => {
    expect(levy(setting).status).toBe('due');
    expect(line(levy(setting, { child: { birthAuthorised: true } }))).toBe(NOT_DUE);
    expect(line(levy(setting, { child: { unlawfulAs: 'unlawful-adoption' } }))).toBe(NOT_DUE);
    expect(line(levy(setting, { child: { adoptedOn: setting.birth } }))).toBe(NOT_DUE);
    expect(line(levy(setting, { child: { parents: [] } }))).toBe(NOT_DUE);
  });

  it('asks whether the birth was within the rules, in which way it was not, and whether the child was adopted', () => {
    for (const [fact, value] of [
      ['birthAuthorised', null],
      ['unlawfulAs', null],
      ['adoptedOn', 'unknown'],
    ] as const) {
      const answer = levy(setting, { child: { [fact]: value } });
      expect(answer.status).toBe('undetermined');
      expect(asksFor(answer)).toContain(`children[0].${fact}`);
    }
  });

  it('ends with the law at the latest, and is undetermined inside a span of which the days are not known', () => {
    const at = (on: string) => levy({ ...setting, on, birth: on < setting.birth ? on : setting.birth }).status;
    expect(at(setting.before)).toBe('not-in-force');
    expect(at(setting.after)).toBe('not-in-force');
    expect(at(ENDED)).toBe('not-in-force');
    if (setting.perhaps !== null) expect(at(setting.perhaps)).toBe('undetermined');
  });

  it('is chosen by the day of the birth under the other reading', () => {
    // Born before the text began, decided while it is in force.
    const birth = setting.before;
    expect(levy({ ...setting, birth }, { readings: { 'governing-date': 'birth' } }).status).toBe('not-in-force');
    expect(levy({ ...setting, birth }, { readings: { 'governing-date': 'decision' } }).status).toBe('due');
  });
});

const BY_FIGURE = [chongqing, fujian, guizhouOld, guizhou, hunan, liaoning, shaanxi, shaanxiLast, yunnan, anhuiLate];

describe.each(BY_FIGURE.map((setting) => [setting.policy.id, setting] as const))('the figure of %s', (_, setting) => {
  it('is asked for where it is not told, and so is the registration', () => {
    const unfigured = levy(setting, { facts: { bases: null } });
    expect([unfigured.status, unfigured.amountStatus, unfigured.minimum]).toEqual(['due', 'open', null]);
    expect(asksFor(unfigured)).toContain('case.ruralBase');
    const unregistered = levy(setting, { partners: [{ ...rural, registration: null }] });
    expect([unregistered.status, unregistered.amountStatus, unregistered.minimum]).toEqual(['due', 'open', null]);
    expect(asksFor(unregistered)).toContain('partners[0].registration');
  });
});

type Example = readonly [says: string, setting: Setting, asked: Asked, answer: string];

const lives = (birth: string) => unlawfully(birth, { birthAuthorised: true, unlawfulAs: null });

describe('the amounts', () => {
  it.each<Example>([
    // Anhui, earlier: 3–4 × both incomes, +2 × for each further child; unmarried first 2000–5000; spacing 1000–2000; no permit 200–500.
    ['Anhui, first extra child: 10000 × 3 to 4', anhuiEarly, {}, 'due stated 30000.00 40000.00'],
    ['Anhui, second: 10000 × 5 to 6', anhuiEarly, { earlier: 1 }, 'due stated 50000.00 60000.00'],
    ['Anhui, third: 10000 × 7 to 8', anhuiEarly, { earlier: 2 }, 'due stated 70000.00 80000.00'],
    [
      'Anhui, by the figures: 14000 × 3 to 4',
      anhuiEarly,
      { readings: { 'incomes-taken': 'figures' } },
      'due stated 42000.00 56000.00',
    ],
    ['Anhui, unmarried', anhuiEarly, { child: { unlawfulAs: 'unmarried' } }, 'due stated 2000.00 5000.00'],
    [
      'Anhui, unmarried, not the first child',
      anhuiEarly,
      { others: [lives('2000-01-01')], child: { unlawfulAs: 'unmarried' } },
      NOT_DUE,
    ],
    ['Anhui, within the interval', anhuiEarly, { child: { unlawfulAs: 'spacing' } }, 'due stated 1000.00 2000.00'],
    ['Anhui, no permit', anhuiEarly, { child: { unlawfulAs: 'without-permit' } }, 'due stated 200.00 500.00'],
    [
      'Anhui, no permit, each parent',
      anhuiEarly,
      { child: { unlawfulAs: 'without-permit' }, readings: { 'fixed-unit': 'each-parent' } },
      'due stated 400.00 1000.00',
    ],
    // Anhui, later: 5 × each, +5 × for each further child; family income per head above twice the figure: 5 × the real income.
    ['Anhui, later: 14000 × 5', anhuiLate, {}, 'due stated 70000.00 70000.00'],
    ['Anhui, later, third: 14000 × 15', anhuiLate, { earlier: 2 }, 'due stated 210000.00 210000.00'],
    [
      'Anhui, later, family income of twice the figure',
      anhuiLate,
      { household: { extra: { familyIncomePerHead: '14000.00' } } },
      'due stated 70000.00 70000.00',
    ],
    [
      'Anhui, later, one fen more: 10000 × 5',
      anhuiLate,
      { household: { extra: { familyIncomePerHead: '14000.01' } } },
      'due stated 50000.00 50000.00',
    ],
    [
      'Anhui, later, by the family income: 28000.02 × 5',
      anhuiLate,
      {
        household: { extra: { familyIncomePerHead: '14000.01' } },
        readings: { 'real-income': 'family-per-head' },
      },
      'due stated 140000.10 140000.10',
    ],
    ['Anhui, later, no permit', anhuiLate, { child: { unlawfulAs: 'without-permit' } }, 'due stated 200.00 500.00'],
    // Chongqing: 2–6 × figure or higher income, × number.
    ['Chongqing: 14000 × 2 to 6', chongqing, {}, 'due stated 28000.00 84000.00'],
    [
      'Chongqing, one income of 9000: 16000 × 2 to 6',
      chongqing,
      { partners: [rural, { ...rural, annualIncome: '9000.00' }] },
      'due stated 32000.00 96000.00',
    ],
    ['Chongqing, second: twice that', chongqing, { earlier: 1 }, 'due stated 56000.00 168000.00'],
    [
      'Chongqing, twins count as one child: the one listed first is charged',
      chongqing,
      { others: [unlawfully(chongqing.birth)] },
      'not-due null null null',
    ],
    ['Chongqing 2016: 24000 × 2 to 3', chongqingLast, {}, 'due stated 48000.00 72000.00'],
    ['Chongqing 2016, one parent', chongqingLast, { partners: [urban] }, 'due stated 24000.00 36000.00'],
    ['Chongqing 2016, second alike', chongqingLast, { earlier: 1 }, 'due stated 48000.00 72000.00'],
    [
      'Chongqing 2016, second times two',
      chongqingLast,
      { earlier: 1, readings: { 'further-children': 'times-number' } },
      'due stated 96000.00 144000.00',
    ],
    // Fujian: early 0.6–1 ×, first 2–3 ×, second and outside marriage 4–6 ×; real income may be taken.
    ['Fujian, early: 14000 × 0.6 to 1', fujian, { child: { unlawfulAs: 'early' } }, 'due stated 8400.00 14000.00'],
    ['Fujian, first: 14000 × 2 to 3', fujian, {}, 'due stated 28000.00 42000.00'],
    ['Fujian, second: 14000 × 4 to 6', fujian, { earlier: 1 }, 'due stated 56000.00 84000.00'],
    ['Fujian, third: not read', fujian, { earlier: 2 }, 'due not-stated null null'],
    ['Fujian, outside marriage', fujian, { child: { unlawfulAs: 'outside-marriage' } }, 'due stated 56000.00 84000.00'],
    [
      'Fujian, real income 10000 of one: at most 17000 × 3',
      fujian,
      { partners: [rural, { ...rural, annualIncome: '10000.00' }] },
      'due stated 28000.00 51000.00',
    ],
    // Guizhou: residents 2–5 ×, self-employed 4–10 ×, each.
    ['Guizhou, old: 14000 × 2 to 5', guizhouOld, {}, 'due stated 28000.00 70000.00'],
    [
      'Guizhou, old, a trader: 7000 × 4 to 10',
      guizhouOld,
      { partners: [{ ...rural, employment: 'self-employed' }] },
      'due stated 28000.00 70000.00',
    ],
    ['Guizhou, mixed: 27000 × 2 to 5', guizhou, { partners: [rural, urban] }, 'due stated 54000.00 135000.00'],
    [
      'Guizhou, one of them a trader: 14000 + 28000 to 35000 + 70000',
      guizhou,
      { partners: [rural, { ...rural, employment: 'self-employed' }] },
      'due stated 42000.00 105000.00',
    ],
    // Hubei: known from one case, 3 × income.
    ['Hubei: the least multiple was not read', hubei, {}, 'due not-stated null null'],
    [
      'Hubei, three times of the article: 10000 × 3',
      hubei,
      { readings: { 'multiple-of-the-case': 'fixed' } },
      'due stated 30000.00 null',
    ],
    // Hunan: no permit 30 %, extra 2–6 ×, each further child +3, outside marriage 6–8 ×; incomes at least the average.
    ['Hunan, first: 14000 × 2 to 6', hunan, {}, 'due stated 28000.00 84000.00'],
    ['Hunan, second: 14000 × 5 to 9', hunan, { earlier: 1 }, 'due stated 70000.00 126000.00'],
    ['Hunan, third: 14000 × 8 to 12', hunan, { earlier: 2 }, 'due stated 112000.00 168000.00'],
    [
      'Hunan, one income of 30000: 37000 × 2 to 6',
      hunan,
      { partners: [rural, { ...rural, annualIncome: '30000.00' }] },
      'due stated 74000.00 222000.00',
    ],
    [
      'Hunan, outside marriage: 14000 × 6 to 8',
      hunan,
      { child: { unlawfulAs: 'outside-marriage' } },
      'due stated 84000.00 112000.00',
    ],
    ['Hunan, no permit: 14000 × 0.3', hunan, { child: { unlawfulAs: 'without-permit' } }, 'due stated 4200.00 4200.00'],
    // Liaoning: 5–10 ×, × number.
    ['Liaoning, one amount: 7000 × 5 to 10', liaoning, {}, 'due stated 35000.00 70000.00'],
    ['Liaoning, second: twice that', liaoning, { earlier: 1 }, 'due stated 70000.00 140000.00'],
    ['Liaoning, urban: 20000 × 5 to 10', liaoning, { partners: [urban, urban] }, 'due stated 100000.00 200000.00'],
    ['Liaoning, mixed: not read', liaoning, { partners: [urban, rural] }, 'due not-stated null null'],
    [
      'Liaoning, each parent: 27000 × 5 to 10',
      liaoning,
      { partners: [urban, rural], readings: { 'unit-of-charge': 'each-parent' } },
      'due stated 135000.00 270000.00',
    ],
    // Shaanxi to 2016: 3–6 ×, income above ×1–2, × number; early or interval 2000–5000.
    ['Shaanxi: 14000 × 3 to 6', shaanxi, {}, 'due stated 42000.00 84000.00'],
    [
      'Shaanxi, one income of 9000: 2000 more × 1 to 2',
      shaanxi,
      { partners: [rural, { ...rural, annualIncome: '9000.00' }] },
      'due stated 44000.00 88000.00',
    ],
    [
      'Shaanxi, second: 84000 + 2000 to 168000 + 4000',
      shaanxi,
      { earlier: 1, partners: [rural, { ...rural, annualIncome: '9000.00' }] },
      'due stated 86000.00 172000.00',
    ],
    [
      'Shaanxi, second, the whole doubled',
      shaanxi,
      {
        earlier: 1,
        partners: [rural, { ...rural, annualIncome: '9000.00' }],
        readings: { 'number-multiplies': 'whole' },
      },
      'due stated 88000.00 176000.00',
    ],
    ['Shaanxi, early', shaanxi, { child: { unlawfulAs: 'early' } }, 'due stated 2000.00 5000.00'],
    [
      'Shaanxi, interval, each parent',
      shaanxi,
      { child: { unlawfulAs: 'spacing' }, readings: { 'fixed-unit': 'each-parent' } },
      'due stated 4000.00 10000.00',
    ],
    ['Shaanxi 2016: 14000 × 2 to 3', shaanxiLast, {}, 'due stated 28000.00 42000.00'],
    [
      'Shaanxi 2016, second, one income of 9000, times two: 56000 + 2000 to 84000 + 4000',
      shaanxiLast,
      {
        earlier: 1,
        partners: [rural, { ...rural, annualIncome: '9000.00' }],
        readings: { 'further-children': 'times-number' },
      },
      'due stated 58000.00 88000.00',
    ],
    // Yunnan: urban 5–10 ×, rural 5–8 ×, each by the own.
    ['Yunnan, rural: 14000 × 5 to 8', yunnan, {}, 'due stated 70000.00 112000.00'],
    [
      'Yunnan, mixed: 35000 + 100000 to 56000 + 200000',
      yunnan,
      { partners: [rural, urban] },
      'due stated 135000.00 256000.00',
    ],
    // Yunyang: urban 118000, rural not seen.
    ['Yunyang, urban', yunyang, { partners: [urban, urban] }, 'due stated 118000.00 null'],
    ['Yunyang, mixed: not seen', yunyang, { partners: [urban, rural] }, 'due not-stated null null'],
    ['Yunyang, rural: not seen', yunyang, {}, 'due not-stated null null'],
  ])('%s', (_, setting, asked, answer) => {
    expect(line(levy(setting, asked))).toBe(answer);
  });

  it.each<readonly [string, Setting, Asked, string]>([
    ['the income, Anhui', anhuiEarly, { partners: [{ ...rural, annualIncome: null }] }, 'partners[0].annualIncome'],
    ['the income, Chongqing', chongqing, { partners: [{ ...rural, annualIncome: null }] }, 'partners[0].annualIncome'],
    ['the income, Hunan', hunan, { partners: [{ ...rural, annualIncome: null }] }, 'partners[0].annualIncome'],
    ['the income, Shaanxi', shaanxi, { partners: [{ ...rural, annualIncome: null }] }, 'partners[0].annualIncome'],
    [
      'the income, Hubei',
      hubei,
      { partners: [{ ...rural, annualIncome: null }], readings: { 'multiple-of-the-case': 'fixed' } },
      'partners[0].annualIncome',
    ],
    ['the income of the family, Anhui', anhuiLate, { household: { extra: {} } }, 'extra.familyIncomePerHead'],
    ['the trade, Guizhou', guizhou, { partners: [{ ...rural, employment: null }] }, 'partners[0].employment'],
    ['the trade, Guizhou, old', guizhouOld, { partners: [{ ...rural, employment: null }] }, 'partners[0].employment'],
    ['the figure of all residents', chongqingLast, { facts: { bases: null } }, 'case.residentBase'],
    ['the registration, Yunyang', yunyang, { partners: [{ registration: null }] }, 'partners[0].registration'],
    [
      'whether an earlier child was extra, Shaanxi',
      shaanxi,
      { others: [{ birthDate: '2010-01-01', birthAuthorised: false }] },
      'children[0].unlawfulAs',
    ],
    [
      'whether an earlier birth was within the rules, Hunan',
      hunan,
      { others: [{ birthDate: '2005-01-01', unlawfulAs: 'extra-child' }] },
      'children[0].birthAuthorised',
    ],
    ['the day of discovery, Fujian', fujian, { facts: { discoveredOn: null } }, 'case.discoveredOn'],
  ])('are open without %s', (_, setting, asked, path) => {
    const answer = levy(setting, asked);
    expect(answer.status).toBe('due');
    expect(answer.minimum === null || answer.maximum === null).toBe(true);
    expect(asksFor(answer)).toContain(path);
  });

  it('take the figure of the year before the discovery where Chongqing found the birth more than a year later', () => {
    const bases = [
      { kind: 'rural-net-income', year: 2011, amount: '7000.00' },
      { kind: 'rural-net-income', year: 2012, amount: '8000.00' },
    ] as const;
    const found = (discoveredOn: string) =>
      line(levy({ ...chongqing, birth: '2012-03-01' }, { partners: [rural], facts: { bases, discoveredOn } }));
    expect(found('2013-03-01')).toBe('due stated 14000.00 42000.00');
    expect(found('2013-03-02')).toBe('due stated 16000.00 48000.00');
  });

  it('take the figure of the year before, in January and in December', () => {
    const bases = ['2011', '2012', '2013', '2014'].map((year, index) => ({
      kind: 'rural-net-income' as const,
      year: Number(year),
      amount: ['5000.00', '6000.00', '7000.00', '8000.00'][index] ?? '',
    }));
    const born = (birth: string) =>
      line(levy({ ...yunnan, birth }, { partners: [rural], facts: { bases }, readings: { 'base-year': 'birth' } }));
    expect(born('2013-01-01')).toBe('due stated 30000.00 48000.00');
    expect(born('2013-12-31')).toBe('due stated 30000.00 48000.00');
    expect(born('2014-01-01')).toBe('due stated 35000.00 56000.00');
  });

  it('take the figure of the year that the reading names', () => {
    const bases = [
      { kind: 'rural-net-income', year: 2012, amount: '6000.00' },
      { kind: 'rural-net-income', year: 2013, amount: '7000.00' },
      { kind: 'rural-net-income', year: 2014, amount: '8000.00' },
    ] as const;
    const of = (year: string) =>
      line(
        levy(
          { ...yunnan, birth: '2013-03-01' },
          { partners: [rural], facts: { bases, discoveredOn: '2014-05-01' }, readings: { 'base-year': year } },
        ),
      );
    expect(of('birth')).toBe('due stated 30000.00 48000.00');
    expect(of('discovery')).toBe('due stated 35000.00 56000.00');
    expect(of('decision')).toBe('due stated 40000.00 64000.00');
  });
});

describe('the amount at the multiple that was decided', () => {
  const decided = (setting: Setting, asked: Asked = {}) => {
    const amount = levy(setting, { ...asked, facts: { ...figures(setting.birth), multiple: '2.5' } }).outputs[
      'at-multiple'
    ];
    return amount === null ? null : String(amount);
  };

  it('is so many times the base, and leaves the addition for income out', () => {
    // 14000 × 2.5; Anhui, early: 10000 × 2.5; Chongqing 2016: 24000 × 2.5; Liaoning: one figure of 7000.
    const each = [anhuiLate, chongqing, fujian, guizhouOld, guizhou, hunan, shaanxi, shaanxiLast, yunnan];
    expect(each.map((setting) => decided(setting))).toEqual(each.map(() => '35000'));
    expect([anhuiEarly, chongqingLast, liaoning, hubei].map((setting) => decided(setting))).toEqual([
      '25000',
      '60000',
      '17500',
      '25000',
    ]);
    expect(decided(shaanxi, { partners: [{ ...rural, annualIncome: '90000.00' }] })).toBe('17500');
  });

  it('is multiplied or raised for further children where the text says so', () => {
    // Hunan: 14000 × (2.5 + 3); Chongqing and Shaanxi: × 2.
    expect([hunan, chongqing, shaanxi].map((setting) => decided(setting, { earlier: 1 }))).toEqual([
      '77000',
      '70000',
      '70000',
    ]);
  });

  it('is nothing where the text states a fixed amount, never 0', () => {
    expect(decided(shaanxi, { child: { unlawfulAs: 'spacing' } })).toBeNull();
    expect(decided(anhuiEarly, { child: { unlawfulAs: 'without-permit' } })).toBeNull();
    expect(decided(anhuiLate, { child: { unlawfulAs: 'without-permit' } })).toBeNull();
  });
});

describe('installments in Liaoning', () => {
  const terms = (facts: LevyCase, readings: Readonly<Record<string, string>> = {}) =>
    levy(liaoning, { facts, readings }).installments;

  it('run for three years, in three payments at most, the first at least one half', () => {
    const found = terms({ amount: '92800.00', appliedInWriting: true, difficultyShown: true });
    expect(found).toMatchObject({ limitMonths: 36, clock: 'decision', lastAllowedOn: '2013-06-01', maxCount: 3 });
    expect(found?.firstAtLeast?.toFixed(2)).toBe('46400.00');
    expect(found?.needs.map(({ id, met }) => [id, met])).toEqual([
      ['applied-in-writing', true],
      ['difficulty-shown', true],
    ]);
  });

  it('need a written application and a difficulty that was shown; what is not told is open', () => {
    expect(terms({ appliedInWriting: false })?.needs.map(({ met }) => met)).toEqual([false, null]);
    expect(terms({ amount: null })).not.toHaveProperty('firstAtLeast');
  });

  it('run from another day under another reading', () => {
    expect(terms({ receivedOn: '2010-06-10' }, { 'installment-clock': 'receipt' })?.lastAllowedOn).toBe('2013-06-10');
    expect(terms({ approvedOn: '2010-07-01' }, { 'installment-clock': 'approval' })?.lastAllowedOn).toBe('2013-07-01');
    expect(terms({}, { 'installment-clock': 'approval' })?.lastAllowedOn).toBeNull();
  });
});
