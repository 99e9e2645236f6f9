import { describe, expect, it } from 'vitest';
import {
  beijingLevy2002,
  guangdongLevy2002,
  guangdongLevy2008,
  guangdongLevy2016,
  henanLevy2016,
  henanLevyArt41,
  jiangsuLevy2002,
  shandongLevy2002,
  shandongLevy2016,
  shanghaiLevy2002,
  shanghaiLevy2016,
  sichuanLevy2004,
  sichuanLevy2016,
  zhejiangLevy2007,
  zhejiangLevy2016,
} from '../../src/policies/index.js';
import { type Asked, born, figures, levyOf, range, rural, urban } from './levies-a.js';
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

const sichuan2004 = settingOf(sichuanLevy2004, 2009);
const sichuan2016 = settingOf(sichuanLevy2016, 2018);
const guangdong2002 = settingOf(guangdongLevy2002, 2006);
const guangdong2008 = settingOf(guangdongLevy2008, 2011);
const guangdong2016 = settingOf(guangdongLevy2016, 2018);
const jiangsu = settingOf(jiangsuLevy2002, 2010);
const zhejiang2007 = settingOf(zhejiangLevy2007, 2012);
const zhejiang2016 = settingOf(zhejiangLevy2016, 2018);
const shandong2002 = settingOf(shandongLevy2002, 2010);
const shandong2016 = settingOf(shandongLevy2016, 2018);
const henanArt41 = settingOf(henanLevyArt41, 2012);
const henan2016 = settingOf(henanLevy2016, 2018);
const shanghai2002 = settingOf(shanghaiLevy2002, 2010);
const shanghai2016 = settingOf(shanghaiLevy2016, 2018);
/** Of mixed couples, and of incomes above the figure, nothing was read. */
const beijing = settingOf(beijingLevy2002, 2010, { partners: [urban('9000.00'), urban('10000.00')] });

/** The ways in which a birth can be unlawful that the reference names for the text. */
const NAMED: readonly (readonly [Setting, readonly Way[]])[] = [
  [sichuan2004, ['extra-child', 'unmarried', 'outside-marriage', 'without-permit', 'spacing']],
  [sichuan2016, ['extra-child']],
  [guangdong2002, ['extra-child', 'unmarried', 'outside-marriage', 'spacing', 'unlawful-adoption']],
  [guangdong2008, ['extra-child', 'unmarried', 'outside-marriage', 'without-permit', 'spacing', 'unlawful-adoption']],
  [guangdong2016, ['extra-child', 'without-permit']],
  [jiangsu, ['extra-child', 'unmarried', 'outside-marriage']],
  [zhejiang2007, ['extra-child']],
  [zhejiang2016, ['extra-child']],
  [shandong2002, ['extra-child', 'spacing']],
  [shandong2016, ['extra-child', 'unmarried', 'outside-marriage']],
  [henanArt41, ['extra-child']],
  [henan2016, ['extra-child']],
  [shanghai2002, ['extra-child']],
  [shanghai2016, ['extra-child']],
  [beijing, ['extra-child', 'unmarried', 'spacing', 'early']],
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

describe('the amounts, for the mixed couple with incomes above the figures', () => {
  const rows: readonly Row[] = [
    // Urban figure for both: 10000; above it he has 15000, she nothing.
    [sichuan2004, '6 to 8, and 15000 × 1 to 2', 'lawful extra-child', to('75000', '110000')],
    [
      sichuan2004,
      'doubled, the addition not: 120000 to 160000',
      'lawful extra-child extra-child',
      to('135000', '190000'),
    ],
    [sichuan2004, '3 to 4', 'unmarried', to('45000', '70000')],
    [sichuan2004, '9 to 10', 'outside-marriage', to('105000', '130000')],
    [sichuan2004, 'once', 'lawful without-permit', to('25000', '40000')],
    [sichuan2004, 'twice', 'lawful spacing', to('35000', '50000')],
    [sichuan2016, '3 × 10000 from each of two', 'lawful extra-child', to('60000')],
    [sichuan2016, '3 × 10000 once', 'lawful extra-child', to('30000'), { readings: { unit: 'couple' } }],
    // Guangdong: 13000 × 3 to 6 and 20000 × 1 to 2 for an extra child; the other ways without an addition.
    [guangdong2002, '39000 + 20000 to 78000 + 40000', 'lawful extra-child', to('59000', '118000')],
    [guangdong2002, 'twice that', 'lawful extra-child extra-child', to('118000', '236000')],
    [guangdong2002, 'interval', 'lawful spacing', to('13000', '26000')],
    [guangdong2002, 'unmarried, second', 'lawful unmarried', to('39000', '78000')],
    [guangdong2002, 'others', 'outside-marriage', to('78000', '117000')],
    [guangdong2002, 'adopted', 'lawful unlawful-adoption', to('39000', '78000')],
    [guangdong2008, 'the same in 2008', 'lawful extra-child', to('59000', '118000')],
    [guangdong2008, '60 + 200', 'lawful without-permit', to('260')],
    [guangdong2008, 'unmarried first, twice', 'unmarried', to('26000')],
    [guangdong2016, 'three times, whatever the income', 'lawful extra-child', to('39000')],
    [guangdong2016, '60 + 200 still', 'lawful without-permit', to('260')],
    // Jiangsu: both incomes reach twice the figure: 20000 × 1 to 2 on top.
    [jiangsu, '52000 + 20000 to 52000 + 40000', 'lawful extra-child', to('72000', '92000')],
    [jiangsu, '65000 + 20000 to 104000 + 40000', 'lawful extra-child extra-child', to('85000', '144000')],
    [jiangsu, '6500 + 20000 to 26000 + 40000', 'unmarried', to('26500', '66000')],
    [jiangsu, '78000 + 20000 to 117000 + 40000', 'outside-marriage', to('98000', '157000')],
    [zhejiang2007, '26000 + 20000 to 52000 + 40000', 'lawful extra-child', to('46000', '92000')],
    [zhejiang2007, '52000 + 20000 to 104000 + 40000', 'extra-child extra-child', to('72000', '144000')],
    [zhejiang2016, 'as in 2007 for the first', 'lawful extra-child', to('46000', '92000')],
    [
      zhejiang2016,
      '26000 × 4 + 20000 to 52000 × 4 + 40000',
      'extra-child extra-child extra-child',
      to('124000', '248000'),
    ],
    [shandong2002, '3 to 4, no addition', 'lawful extra-child', to('39000', '52000')],
    [shandong2002, '6 to 10', 'lawful spacing extra-child', to('78000', '130000')],
    [shandong2002, 'about twice', 'lawful spacing', to('26000')],
    [shandong2016, '3 from each, further children alike', 'lawful extra-child extra-child', to('39000')],
    [shandong2016, 'one fifth', 'unmarried', to('2600'), { household: { couldMarry: true } }],
    [shandong2016, 'once', 'unmarried', to('13000')],
    [henanArt41, 'real incomes: 24000 + 75000', 'lawful extra-child', to('99000')],
    [henanArt41, 'a third child was not read', 'lawful extra-child extra-child', 'due, not-stated'],
    [henanArt41, 'nor one after two lawful births', 'lawful lawful extra-child', 'due, not-stated'],
    [henan2016, 'the own figures: 9000 + 30000', 'lawful extra-child extra-child', to('39000')],
    [shanghai2002, '33000 × 3', 'lawful extra-child', to('99000')],
    [shanghai2002, '33000 × 6', 'lawful extra-child extra-child', to('198000')],
    [shanghai2016, '13000 × 1 to 3', 'lawful lawful extra-child', to('13000', '39000')],
    [beijing, 'for the couple: 10000 × 3 to 10', 'lawful extra-child', to('30000', '100000')],
    [beijing, 'doubled: 6 to 20', 'lawful extra-child extra-child', to('60000', '200000')],
    [beijing, 'one fifth', 'lawful early', to('2000')],
    [beijing, 'once', 'unmarried', to('10000')],
    [beijing, 'mixed and with higher incomes', 'lawful extra-child', 'due, not-stated', { partners: [SHE, HE] }],
  ];
  it.each(
    named(rows.map(([setting, says, ways, amount, other = {}]) => [setting, says, ways, amount, other] as const)),
  )('%s: the amount of row %#', (_, setting, _says, ways, amount, other) => {
    expect(amountOf(setting, ways, other)).toBe(amount);
  });

  it('count no earlier child that was lawful, unlawful in another way, adopted, or of others', () => {
    for (const setting of [
      sichuan2004,
      guangdong2002,
      guangdong2008,
      jiangsu,
      zhejiang2007,
      zhejiang2016,
      shanghai2002,
    ]) {
      const [asked] = askedFor(setting, 'extra-child').children;
      const first = amountOf(setting, 'extra-child');
      for (const earlier of uncounted(setting.year))
        expect(range(levyOf({ ...setting, children: [earlier, asked ?? {}] })), setting.policy.id).toBe(first);
    }
  });

  it('count no adopted child as the second or the third birth', () => {
    const adopted = { ...born('extra-child', '2005-05-05'), adoptedOn: '2006-01-01' };
    const children = (setting: Setting) => [adopted, ...askedFor(setting, 'lawful extra-child').children];
    expect(range(levyOf({ ...shandong2002, children: children(shandong2002) }))).toBe(to('39000', '52000'));
    expect(range(levyOf({ ...henanArt41, children: children(henanArt41) }))).toBe(to('99000'));
    expect(range(levyOf({ ...beijing, children: children(beijing) }))).toBe(to('30000', '100000'));
  });
});

describe('the amount at the multiple decided', () => {
  it('is none where the text states none, and is asked for nothing else', () => {
    expect(atMultiple(beijing, 'lawful extra-child', 9)).toBe('90000');
    expect(atMultiple(beijing, 'lawful extra-child', 9, { partners: [urban('0.00'), rural('0.00')] })).toBeNull();
    expect(atMultiple(beijing, 'lawful extra-child', 9, { partners: [urban('10000.01')] })).toBeNull();
    expect(atMultiple(beijing, 'lawful extra-child', 9, { partners: [urban(null)] })).toBeNull();
    expect(atMultiple(shanghai2002, 'extra-child extra-child', 6)).toBe('198000');
    expect(atMultiple(shanghai2002, 'extra-child extra-child extra-child', 6)).toBeNull();
    expect(atMultiple(henanArt41, 'lawful extra-child', 3)).toBeUndefined();
  });

  it('is so many times the figures, doubled or multiplied by the text, without the addition', () => {
    expect(atMultiple(sichuan2004, 'lawful extra-child extra-child', '6.5')).toBe('130000');
    expect(atMultiple(sichuan2004, 'lawful spacing', 2)).toBe('20000');
    expect(atMultiple(guangdong2002, 'extra-child extra-child', 5)).toBe('130000');
    expect(atMultiple(guangdong2002, 'extra-child spacing', 2)).toBe('26000');
    expect(atMultiple(jiangsu, 'extra-child extra-child', 8)).toBe('104000');
    expect(atMultiple(zhejiang2007, 'lawful extra-child', '2.25')).toBe('29250');
    expect(atMultiple(shandong2002, 'lawful extra-child', '3.5')).toBe('45500');
    expect(atMultiple(shanghai2016, 'lawful extra-child', 2)).toBe('26000');
  });
});

describe('what is not known', () => {
  const byUrban = [sichuan2004, sichuan2016, beijing];
  const withFigure = NAMED.map(([setting]) => [setting, byUrban.includes(setting) ? 'urban' : 'rural'] as const);
  it.each(named(withFigure))(
    '%s: the figure of the other registration, or of another year, does not serve',
    (_, setting, own) => {
      const path = `case.${own}Base`;
      const other = own === 'rural' ? { urban: '10000.00' } : { rural: '3000.00' };
      const told = (bases: readonly object[]) =>
        askedFor(setting, 'lawful extra-child', { case: { ...setting.case, bases, multiple: 3 } });
      expectOpen(told(figures(setting.year - 1, other)), path, 'due, open');
      const both = { rural: '3000.00', urban: '10000.00' };
      expectOpen(told([...figures(setting.year - 2, both), ...figures(setting.year, both)]), path, 'due, open');
    },
  );

  const counting = [guangdong2002, guangdong2008, jiangsu, zhejiang2007, zhejiang2016, shanghai2002];
  const asks = [[sichuan2004, 'unmarried'] as const, ...counting.map((setting) => [setting, 'extra-child'] as const)];
  it.each(named(asks))('%s asks for the facts of an earlier child that decide whether it counts', (_, setting, way) => {
    const [earlier = {}, asked = {}] = askedFor(setting, `extra-child ${way}`).children;
    const facts = way === 'unmarried' ? { birthDate: null, adoptedOn: 'unknown' as const } : EARLIER_FACTS;
    const shown = way === 'unmarried' ? 'undetermined' : 'due, open';
    for (const [fact, value] of Object.entries(facts)) {
      const children = [{ ...earlier, [fact]: value }, asked];
      expectOpen({ ...setting, children, case: { ...setting.case, multiple: 3 } }, `children[0].${fact}`, shown);
    }
  });

  it('whether a child was the third: when those before were born, and whether they were adopted', () => {
    for (const setting of [shandong2002, henanArt41, beijing]) {
      const [first = {}, ...others] = askedFor(setting, 'lawful spacing extra-child').children;
      const children = (facts: object) => [{ ...first, ...facts }, ...others];
      expectOpen({ ...setting, children: children({ adoptedOn: 'unknown' }) }, 'children[0].adoptedOn', 'due, open');
      // In Beijing it may also be of one birth with the child asked about, of which the first listed alone is charged.
      const shown = setting === beijing ? 'undetermined' : 'due, open';
      expectOpen({ ...setting, children: children({ birthDate: null }) }, 'children[0].birthDate', shown);
    }
  });

  it('the marriage, where it frees; the people, where they pay', () => {
    const unmarried = { ...askedFor(shandong2016, 'unmarried'), household: {} };
    expectOpen(unmarried, 'couldMarry', 'undetermined');
    expectOpen({ ...unmarried, household: { couldMarry: true } }, 'marriedOn', 'undetermined');
    const { partners: _, ...nobody } = askedFor(guangdong2016, 'lawful extra-child');
    expectOpen({ ...nobody, partners: [{}, HE] }, 'partners[0].registration', 'due, open');
    expectOpen(
      askedFor(shanghai2002, 'extra-child', { partners: [SHE, urban(null)] }),
      'partners[1].annualIncome',
      'due, open',
    );
  });
});

describe('when the texts are in force', () => {
  const from2002: readonly [string, string, string] = ['2002-08-31', '2002-09-01', '2002-12-31'];
  const days: readonly (readonly [Setting, Days])[] = [
    [sichuan2004, ['2003-12-31', '2004-01-01', '2004-12-31', '2013-12-31', '2014-01-01', '2016-12-31']],
    [sichuan2016, FROM_2016],
    [guangdong2002, [...from2002, '2007-12-31', '2008-01-01', '2008-12-31']],
    [guangdong2008, ['2007-12-31', '2008-01-01', '2008-12-31', '2015-12-31', '2016-01-01', '2016-12-31']],
    [guangdong2016, FROM_2016],
    [jiangsu, [...from2002, '2012-12-31', '2013-01-01', '2016-12-31']],
    [zhejiang2007, ['2006-12-31', '2007-01-01', '2007-12-31', '2015-12-31', '2016-01-01', '2016-12-31']],
    [zhejiang2016, FROM_2016],
    [shandong2002, [...from2002, '2013-06-01', null, '2013-06-02']],
    [shandong2016, FROM_2016],
    [henanArt41, ['2002-08-31', '2002-09-01', '2003-12-31', '2015-12-31', '2016-01-01', '2016-12-31']],
    [henan2016, FROM_2016],
    [shanghai2002, [...from2002, '2015-12-31', '2016-01-01', '2016-12-31']],
    [shanghai2016, FROM_2016],
    [beijing, [...from2002, '2015-12-31', '2016-01-01', '2021-08-20']],
  ];
  it.each(named(days))('%s', (_, setting, known) => expectDays(setting, known));
});

it('each cites its article where one was read, and says how sure the text is', () => {
  expect(NAMED.map(([setting]) => sureness(setting))).toEqual([
    ['第四十三条', 'secondary-source'],
    [null, 'secondary-source'],
    ['第五十五条', 'secondary-source'],
    ['第五十三条', 'secondary-source'],
    ['第四十六条', 'secondary-source'],
    ['第四十四条'],
    ['第四十八条', 'secondary-source', 'recalled'],
    [null, 'secondary-source'],
    [null, 'secondary-source'],
    ['第三十六至三十八条'],
    ['第四十一条'],
    ['第三十五条'],
    [null, 'secondary-source'],
    [null, 'secondary-source'],
    [null, 'secondary-source'],
  ]);
});
