import { describe, expect, it } from 'vitest';
import { assessLevy } from '../../src/levy/index.js';
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
import { type Asked, figures, levyOf, range, rural, urban } from './levies-a.js';
import {
  amountOf,
  askedFor,
  atMultiple,
  type Days,
  EARLIER_FACTS,
  expectDays,
  expectOpen,
  FROM_2016,
  HE,
  named,
  type Setting,
  SHE,
  settingOf,
  sureness,
  uncounted,
  WAYS,
  type Way,
} from './levies-fresh.js';

// A second reading of part 4 of the reference, by someone who did not write the documents. The family is told in `levies-fresh`.

const anhui47 = settingOf(anhuiLevyArt47, 2002);
// Its income per head, 7000, is above twice her figure and not above twice his.
const anhui48 = settingOf(anhuiLevyArt48, 2015, { household: { extra: { familyIncomePerHead: '7000.00' } } });
const chongqing51 = settingOf(chongqingLevyArt51, 2013);
const chongqing2016 = settingOf(chongqingLevy2016, 2018);
const fujian = settingOf(fujianLevyUndated, 2015);
const guizhou64 = settingOf(guizhouLevyArt64, 2008);
const guizhou2016 = settingOf(guizhouLevy2016, 2018);
const hubei = settingOf(hubeiLevyArt41, 2014, { readings: { 'multiple-of-the-case': 'fixed' } });
const hunan = settingOf(hunanLevyArt42, 2010);
const liaoning = settingOf(liaoningLevy2003, 2010, { readings: { 'unit-of-charge': 'each-parent' } });
const shaanxi44 = settingOf(shaanxiLevyArt44, 2015);
const shaanxi2016 = settingOf(shaanxiLevy2016, 2018);
const yunnan = settingOf(yunnanLevyTo2016, 2015);
const yunyang = settingOf(yunyangMinimum2008, 2008, { partners: [urban(), urban()] });

/** The ways in which a birth can be unlawful that the reference names for the text. */
const NAMED: readonly (readonly [Setting, readonly Way[]])[] = [
  [anhui47, ['extra-child', 'unmarried', 'spacing', 'without-permit']],
  [anhui48, ['extra-child', 'without-permit']],
  [chongqing51, ['extra-child']],
  [chongqing2016, ['extra-child']],
  [fujian, ['extra-child', 'outside-marriage', 'early']],
  [guizhou64, ['extra-child']],
  [guizhou2016, ['extra-child']],
  [hubei, ['extra-child']],
  [hunan, ['extra-child', 'outside-marriage', 'without-permit']],
  [liaoning, ['extra-child']],
  [shaanxi44, ['extra-child', 'spacing', 'early']],
  [shaanxi2016, ['extra-child']],
  [yunnan, ['extra-child']],
  [yunyang, ['extra-child']],
];

it.each(named(NAMED))(
  '%s charges a first child in the ways that the reference names, and in no other',
  (_, setting, ways) => {
    const charged = WAYS.filter((way) => amountOf(setting, way) !== 'not-due');
    expect(charged).toEqual(WAYS.filter((way) => ways.includes(way)));
  },
);

type Row = readonly [setting: Setting, says: string, ways: string, amount: string, other?: Partial<Asked>];

const to = (least: string, greatest = least) => `${least}.00 to ${greatest}.00`;
const read = (name: string, option: string): Partial<Asked> => ({ readings: { [name]: option } });

describe('the amounts, for the mixed couple with incomes above the figures', () => {
  const rows: readonly Row[] = [
    // Anhui, earlier: 33000 × 3 to 4, + 2 for each further child.
    [anhui47, '3 to 4', 'lawful extra-child', to('99000', '132000')],
    [anhui47, '5 to 6', 'lawful extra-child extra-child', to('165000', '198000')],
    [anhui47, '7 to 8', 'extra-child extra-child extra-child', to('231000', '264000')],
    [anhui47, '13000 × 5 to 6', 'extra-child extra-child', to('65000', '78000'), read('incomes-taken', 'figures')],
    [anhui47, 'fixed', 'unmarried', to('2000', '5000')],
    [anhui47, 'twice', 'unmarried', to('4000', '10000'), read('fixed-unit', 'each-parent')],
    [anhui47, 'twice', 'lawful spacing', to('2000', '4000'), read('fixed-unit', 'each-parent')],
    // Anhui, later: her real income 8000, his figure 10000: 18000 × 5.
    [anhui48, '18000 × 5', 'lawful extra-child', to('90000')],
    [anhui48, '18000 × 15', 'extra-child extra-child extra-child', to('270000')],
    [anhui48, '17000 × 5', 'lawful extra-child', to('85000'), read('real-income', 'family-per-head')],
    [anhui48, 'twice', 'lawful without-permit', to('400', '1000'), read('fixed-unit', 'each-parent')],
    [chongqing51, '33000 × 2 to 6', 'lawful extra-child', to('66000', '198000')],
    [chongqing51, 'times three', 'extra-child extra-child extra-child', to('198000', '594000')],
    [chongqing2016, '14000 × 2 to 3', 'lawful extra-child', to('28000', '42000')],
    [chongqing2016, 'alike', 'extra-child extra-child', to('28000', '42000')],
    [
      chongqing2016,
      'times two',
      'extra-child extra-child',
      to('56000', '84000'),
      read('further-children', 'times-number'),
    ],
    [fujian, '13000 × 0.6 to 33000 × 1', 'early', to('7800', '33000')],
    [fujian, '13000 × 2 to 33000 × 3', 'lawful extra-child', to('26000', '99000')],
    [fujian, '13000 × 4 to 33000 × 6', 'lawful extra-child extra-child', to('52000', '198000')],
    [fujian, 'a third was not read', 'extra-child extra-child extra-child', 'due, not-stated'],
    [fujian, '13000 × 4 to 33000 × 6', 'outside-marriage', to('52000', '198000')],
    // She trades: 3000 × 4 to 10; he does not: 10000 × 2 to 5.
    [guizhou64, '12000 + 20000 to 30000 + 50000', 'lawful extra-child', to('32000', '80000')],
    [guizhou2016, 'alike for further children', 'extra-child extra-child', to('32000', '80000')],
    [
      guizhou2016,
      'staff as residents',
      'extra-child',
      to('6000', '15000'),
      { partners: [{ ...SHE, employment: 'unit-employee' }] },
    ],
    [hunan, '33000 × 2 to 6', 'lawful extra-child', to('66000', '198000')],
    [hunan, '33000 × 5 to 9', 'lawful extra-child extra-child', to('165000', '297000')],
    [hunan, '33000 × 6 to 8', 'outside-marriage', to('198000', '264000')],
    [hunan, '33000 × 0.3', 'lawful without-permit', to('9900')],
    [liaoning, '13000 × 5 to 10', 'lawful extra-child', to('65000', '130000')],
    [liaoning, 'twice', 'extra-child extra-child', to('130000', '260000')],
    [liaoning, 'whose figure was not read', 'extra-child', 'due, not-stated', { readings: {} }],
    // Shaanxi: 13000 × 3 to 6 and 20000 × 1 to 2.
    [shaanxi44, '39000 + 20000 to 78000 + 40000', 'lawful extra-child', to('59000', '118000')],
    [shaanxi44, '78000 + 20000 to 156000 + 40000', 'extra-child extra-child', to('98000', '196000')],
    [shaanxi44, 'twice', 'extra-child extra-child', to('118000', '236000'), read('number-multiplies', 'whole')],
    [shaanxi44, 'fixed', 'early', to('2000', '5000')],
    [shaanxi2016, '26000 + 20000 to 39000 + 40000', 'lawful extra-child extra-child', to('46000', '79000')],
    [
      shaanxi2016,
      '52000 + 20000 to 78000 + 40000',
      'extra-child extra-child',
      to('72000', '118000'),
      read('further-children', 'times-number'),
    ],
    [yunnan, '13000 × 5 to 24000 + 100000', 'lawful extra-child extra-child', to('65000', '124000')],
    [yunyang, 'rural: not seen', 'extra-child', 'due, not-stated', { partners: [rural()] }],
  ];
  it.each(
    named(rows.map(([setting, says, ways, amount, other = {}]) => [setting, says, ways, amount, other] as const)),
  )('%s: the amount of row %#', (_, setting, _says, ways, amount, other) => {
    expect(amountOf(setting, ways, other)).toBe(amount);
  });

  it('Hubei and Yunyang state a least amount only: 33000 × 3, and 118000 for the couple', () => {
    expect(amountOf(hubei, 'lawful extra-child')).toBe('99000.00 to null');
    expect(amountOf(yunyang, 'extra-child extra-child')).toBe('118000.00 to null');
  });

  it('count no earlier child that was lawful, unlawful in another way, adopted, or of others', () => {
    const byNumber = { readings: { 'further-children': 'times-number' } };
    const numbered = [chongqing2016, shaanxi2016].map((setting) => ({ ...setting, ...byNumber }));
    for (const setting of [anhui47, anhui48, chongqing51, fujian, hunan, liaoning, shaanxi44, ...numbered]) {
      const [asked = {}] = askedFor(setting, 'extra-child').children;
      const first = amountOf(setting, 'extra-child');
      for (const earlier of uncounted(setting.year))
        expect(range(levyOf({ ...setting, children: [earlier, asked] })), setting.policy.id).toBe(first);
    }
  });
});

describe('the amount at the multiple decided', () => {
  it('is none where the text states none', () => {
    expect(atMultiple(fujian, 'extra-child extra-child', 5)).toBe('65000');
    expect(atMultiple(fujian, 'extra-child extra-child extra-child', 5)).toBeNull();
    expect(atMultiple(fujian, 'extra-child extra-child early', '0.8')).toBe('10400');
    expect(atMultiple(liaoning, 'extra-child', 5, { readings: {} })).toBeNull();
    expect(atMultiple(anhui47, 'unmarried', 3) ?? atMultiple(shaanxi44, 'early', 3)).toBeNull();
    expect(atMultiple(yunyang, 'extra-child', 3)).toBeUndefined();
  });

  it('is so many times what the levy is computed from, with what further children add where the text says so', () => {
    expect(atMultiple(anhui48, 'extra-child extra-child', 10)).toBe('180000');
    expect(atMultiple(chongqing51, 'extra-child extra-child', 4)).toBe('264000');
    expect(atMultiple(guizhou64, 'lawful extra-child', '4.5')).toBe('58500');
    expect(atMultiple(hunan, 'extra-child outside-marriage', 7)).toBe('231000');
    expect(atMultiple(hunan, 'extra-child extra-child', 2)).toBe('165000');
    expect(atMultiple(shaanxi44, 'extra-child extra-child', '4.5')).toBe('117000');
    expect(atMultiple(yunnan, 'extra-child extra-child', 8)).toBe('104000');
  });
});

describe('what is not known', () => {
  const ofFigures = [
    anhui48,
    chongqing51,
    fujian,
    guizhou64,
    guizhou2016,
    hunan,
    liaoning,
    shaanxi44,
    shaanxi2016,
    yunnan,
  ];
  it.each(named(ofFigures.map((setting) => [setting] as const)))(
    '%s: the figure of the other registration, or of another year, does not serve',
    (_, setting) => {
      const told = (bases: readonly object[]) =>
        askedFor(setting, 'lawful extra-child', { case: { ...setting.case, bases, multiple: 3 } });
      expectOpen(told(figures(setting.year - 1, { urban: '10000.00' })), 'case.ruralBase', 'due, open');
      const both = { rural: '3000.00', urban: '10000.00' };
      const others = [...figures(setting.year - 2, both), ...figures(setting.year, both)];
      expectOpen(told(others), 'case.ruralBase', 'due, open');
    },
  );

  it('nor does that of one registration where all residents count', () => {
    const bases = figures(2017, { rural: '3000.00', urban: '10000.00' });
    expectOpen(askedFor(chongqing2016, 'extra-child', { case: { bases } }), 'case.residentBase', 'due, open');
  });

  const counting = [anhui47, anhui48, chongqing51, fujian, hunan, liaoning, shaanxi44];
  it.each(named(counting.map((setting) => [setting] as const)))(
    '%s asks for the facts of an earlier child that decide whether it counts',
    (_, setting) => {
      const [earlier = {}, asked = {}] = askedFor(setting, 'extra-child extra-child').children;
      for (const [fact, value] of Object.entries(EARLIER_FACTS)) {
        const children = [{ ...earlier, [fact]: value }, asked];
        // In Chongqing it may also be of one birth with the child asked about, of which the first listed alone is charged.
        const shown = setting === chongqing51 && fact === 'birthDate' ? 'undetermined' : 'due, open';
        expectOpen({ ...setting, children }, `children[0].${fact}`, shown);
      }
    },
  );

  it('bounds hold what is possible: with an income, a trade, an earlier child or the way untold', () => {
    const bounds = (setting: Setting, ways: string, other: Partial<Asked> = {}, change: object = {}) => {
      const asked = askedFor(setting, ways, other);
      const children = asked.children.map((child, index) => (index === 0 ? { ...child, ...change } : child));
      const { bounds: found } = assessLevy(
        { ...asked.household, partners: asked.partners, children },
        { policy: setting.policy, on: setting.on, child: children.at(-1)?.id ?? '', case: asked.case },
      );
      return [found?.least.toFixed(2), found?.most?.toFixed(2) ?? null];
    };
    // At least the figure of 3000, twice; a trader four times; one or two extra children; 200 for a permit to 5 × 18000.
    expect(bounds(chongqing51, 'extra-child', { partners: [rural(null)] })[0]).toBe('6000.00');
    expect(bounds(guizhou2016, 'extra-child', { partners: [{ registration: 'rural' }] })).toEqual([
      '6000.00',
      '12000.00',
    ]);
    expect(bounds(shaanxi44, 'extra-child extra-child', {}, { unlawfulAs: null })).toEqual(['59000.00', '98000.00']);
    expect(bounds(hunan, 'extra-child extra-child', {}, { birthAuthorised: null })).toEqual(['66000.00', '165000.00']);
    expect(bounds(anhui48, 'extra-child', {}, { unlawfulAs: null })).toEqual(['200.00', '90000.00']);
  });

  it('Yunyang, and Hubei, ask for the one fact that they compute from', () => {
    expectOpen(askedFor(yunyang, 'extra-child', { partners: [urban(), {}] }), 'partners[1].registration', 'due, open');
    expectOpen(askedFor(hubei, 'extra-child', { partners: [HE, {}] }), 'partners[1].annualIncome', 'due, open');
  });
});

describe('when the texts are in force', () => {
  const until2016 = ['2016-01-01', '2016-12-31'] as const;
  const days: readonly (readonly [Setting, Days])[] = [
    [anhui47, ['2002-08-31', '2002-09-01', '2002-12-31', '2002-12-31', '2003-01-01', '2015-12-31']],
    [anhui48, ['2002-12-31', '2003-01-01', '2015-12-31', '2015-12-31', ...until2016]],
    [chongqing51, ['2002-08-31', '2002-09-01', '2013-12-31', '2015-12-31', ...until2016]],
    [chongqing2016, FROM_2016],
    [fujian, ['2002-08-31', '2002-09-01', '2015-12-31', '2015-12-31', ...until2016]],
    [guizhou64, ['2002-08-31', '2002-09-01', '2008-12-31', '2008-12-31', '2009-01-01', '2016-03-31']],
    [guizhou2016, ['2016-03-30', null, '2016-03-31', '2021-08-19', null, '2021-08-20']],
    [hubei, ['2002-08-31', '2002-09-01', '2014-12-31', '2021-08-19', null, '2021-08-20']],
    [hunan, ['2002-08-31', '2002-09-01', '2009-12-31', '2015-12-31', ...until2016]],
    [liaoning, ['2002-12-31', '2003-01-01', '2003-12-31', '2015-12-31', ...until2016]],
    [shaanxi44, ['2002-08-31', '2002-09-01', '2015-12-31', '2015-12-31', ...until2016]],
    [shaanxi2016, FROM_2016],
    [yunnan, ['2002-08-31', '2002-09-01', '2015-12-31', '2015-12-31', ...until2016]],
    [yunyang, ['2008-06-03', null, '2008-06-04', '2021-08-19', null, '2021-08-20']],
  ];
  it.each(named(days))('%s', (_, setting, known) => expectDays(setting, known));
});

it('each cites its article where one was read, and says how sure the text is', () => {
  const articles = ['第四十七条', '第四十八条', '第五十一条', null, null, '第六十四条'];
  expect(NAMED.map(([setting]) => sureness(setting))).toEqual([
    ...articles.map((article) => [article, 'secondary-source']),
    ['第五十九条', 'secondary-source', 'recalled'],
    ['第四十一条', 'secondary-source'],
    ['第四十二条'],
    [null, 'secondary-source'],
    ['第四十四条', 'secondary-source'],
    [null, 'secondary-source'],
    [null, 'secondary-source'],
    [null, 'secondary-source'],
  ]);
});
