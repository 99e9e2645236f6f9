// What the levies of Guangdong of 2002 and 2008 share: the same multiples, in articles of other numbers.
import { build } from '../../expr/build.js';
import type { Expr } from '../../expr/expr.js';
import type { Parameter, PolicyNote, Reading, Term } from '../../policy/policy.js';
import { type End, hadChildBefore, withAddition } from './levy-document.js';
import { FIGURE, FIGURES, figures } from './levy-terms.js';
import { amount, as, baseArea, number } from './levy-text.js';
import { decidedMultiple, eachParent, extraNumber, incomeAbove, YEAR_BEFORE } from './provincial-levy.js';

const { add, all, choose, parameter, reading, term, times, wholeYuan } = build;

/** So many times the base of each parent. */
const ofEach = (multiple: string): Expr => times(term('bases'), parameter(multiple));

/** What each parent owes where the approval alone was missing: two per cent of the base, to the yuan by local practice. */
export const ofEachUnapproved: Expr = reading('rounding', {
  exact: ofEach('without-permit'),
  'nearest-yuan': eachParent(wholeYuan(add(times(FIGURE, parameter('without-permit')), parameter('half-yuan')))),
  cut: eachParent(wholeYuan(times(FIGURE, parameter('without-permit')))),
});

/** The ways that both texts name, with what each parent owes. */
export const GUANGDONG_ROWS = [
  [
    as('extra-child'),
    (end: End) =>
      times(withAddition(ofEach(`extra-${end}`), term('income-above'), parameter(`addition-${end}`)), term('number')),
  ],
  [as('spacing'), (end: End) => ofEach(`spacing-${end}`)],
  [all(as('unmarried'), hadChildBefore), (end: End) => ofEach(`unmarried-later-${end}`)],
  [as('unmarried'), () => ofEach('unmarried-first')],
  [as('outside-marriage'), (end: End) => ofEach(`other-${end}`)],
  [as('unlawful-adoption'), (end: End) => ofEach(`adoption-${end}`)],
] as const;

export const GUANGDONG_READINGS = {
  'base-year': {
    asks: { zh: '“上一年”是哪一件事的上一年？', en: 'The "last year" is the year before what?' },
    options: {
      birth: {
        says: { zh: '出生', en: 'the birth' },
        cites: {
          zh: '浙江2013年的一份决定对2012年12月的出生取2011年的数字',
          en: 'a decision of 2013 in Zhejiang took the figure of 2011 for a birth of December 2012',
        },
      },
      decision: {
        says: { zh: '决定', en: 'the decision' },
        cites: {
          zh: '开平市按征收年份公布标准表',
          en: 'Kaiping published its table of standards by the year of collection',
        },
      },
    },
    default: 'birth',
    because: { zh: '征收所依据的事实是生育', en: 'What is charged is the birth.' },
  },
  'further-children': {
    asks: {
      zh: '超生两个以上的，乘得的总额是对这一个子女，还是对全部超生子女合计？',
      en: 'With two or more extra children, is the product for this child or for all of them together?',
    },
    options: {
      'this-child': {
        says: { zh: '对这一个子女', en: 'for this child' },
        cites: { zh: '条文以一个应征额乘超生数', en: 'the text multiplies the amount for one by their number' },
      },
      together: {
        says: { zh: '对全部合计，每个子女各一份', en: 'for all of them, one share for each' },
        cites: {
          zh: '一个应征额乘超生数，等于每个子女各一个应征额',
          en: 'the amount for one times their number is that amount for each of them',
        },
      },
    },
    default: 'this-child',
    because: {
      zh: '征收逐个子女决定，此前子女通常已另行征收',
      en: 'Levies are decided child by child, and those before were usually charged already.',
    },
  },
} as const satisfies Record<string, Reading>;

/** How two per cent of the base is brought to the yuan. */
export const ROUNDING: Reading = {
  asks: {
    zh: '基数的百分之二不足一元的部分怎么办？',
    en: 'What becomes of a part of a yuan in two per cent of the base?',
  },
  options: {
    exact: {
      says: { zh: '照算', en: 'it is kept' },
      cites: { zh: '条文未写取整', en: 'the text says nothing about rounding' },
    },
    'nearest-yuan': {
      says: { zh: '四舍五入到元', en: 'it is rounded to the nearest yuan' },
      cites: { zh: '开平市标准表：185.80元记作186元', en: 'the table of Kaiping gives 186 for 185.80 yuan' },
    },
    cut: {
      says: { zh: '舍去', en: 'it is cut off' },
      cites: {
        zh: '另一区2012年的通知：564.52元记作564元',
        en: 'a notice of another district of 2012 gives 564 for 564.52 yuan',
      },
    },
  },
  default: 'exact',
  because: { zh: '条文未写，各地做法不一', en: 'The text says nothing, and local practice differs.' },
};

/** What is levied where the approval alone was missing, in that article, and how it is rounded. */
export const unapprovedFigures = (article: string): Readonly<Record<string, Parameter>> => ({
  'without-permit': number(
    { zh: '符合条件未经批准，基数的百分之二', en: 'conditions met, not approved: two per cent of the base' },
    '0.02',
    article,
  ),
  'half-yuan': amount(
    { zh: '四舍五入：半元进一', en: 'rounding: from half a yuan on, up' },
    '0.50',
    '开平市征收标准表',
  ),
});

/** The multiples, in that article. */
export function guangdongMultiples(article: string): Readonly<Record<string, Parameter>> {
  const figure = (zh: string, en: string, value: number) => number({ zh, en }, value, article);
  return {
    'extra-least': figure('超生一个子女，最低倍数', 'one extra child, least multiple', 3),
    'extra-greatest': figure('超生一个子女，最高倍数', 'one extra child, greatest multiple', 6),
    'addition-least': figure('收入超过部分加征，最低倍数', 'part of income above the base, least multiple', 1),
    'addition-greatest': figure('收入超过部分加征，最高倍数', 'part of income above the base, greatest multiple', 2),
    'spacing-least': figure('未到间隔，最低倍数', 'interval not passed, least multiple', 1),
    'spacing-greatest': figure('未到间隔，最高倍数', 'interval not passed, greatest multiple', 2),
    'unmarried-first': figure('未婚生育第一胎，倍数', 'unmarried, first child: the multiple', 2),
    'unmarried-later-least': figure('未婚生育第二胎以上，最低倍数', 'unmarried, second or later, least multiple', 3),
    'unmarried-later-greatest': figure(
      '未婚生育第二胎以上，最高倍数',
      'unmarried, second or later, greatest multiple',
      6,
    ),
    'other-least': figure('有配偶而与他人生育，最低倍数', 'with another person while married, least multiple', 6),
    'other-greatest': figure('有配偶而与他人生育，最高倍数', 'with another person while married, greatest multiple', 9),
    'adoption-least': figure('违法收养，最低倍数', 'unlawful adoption, least multiple', 3),
    'adoption-greatest': figure('违法收养，最高倍数', 'unlawful adoption, greatest multiple', 6),
  };
}

/** The figure of each registration, and that of each parent added up; the documents have these terms. */
export const GUANGDONG_BASES: Readonly<Record<string, Term>> = {
  ...figures({ birth: YEAR_BEFORE.birth, decision: YEAR_BEFORE.decision }),
  bases: FIGURES,
};

export const GUANGDONG_TERMS = {
  ...GUANGDONG_BASES,
  'income-above': {
    says: { zh: '双方收入各自超过基数的部分之和', en: 'the parts of both incomes above the base of each' },
    is: eachParent(incomeAbove(FIGURE)),
  },
  number: {
    says: { zh: '乘以的超生子女数', en: 'the number of extra children that multiplies' },
    is: reading('further-children', { 'this-child': extraNumber, together: 1 }),
  },
};

export const AT_MULTIPLE = {
  says: { zh: '按决定的倍数（不含收入加征）', en: 'at the multiple decided, without the addition for income' },
  is: times(times(term('bases'), decidedMultiple), choose(as('extra-child'), term('number'), 1)),
};

export const GUANGDONG_AREA: PolicyNote = baseArea(
  '城镇取县级城镇居民人均可支配收入，农村取乡镇农村居民人均纯收入（约2014年起取县级）；各方按本人户口',
  'Urban: disposable income per head of the county; rural: net income per head of the township, from about 2014 of the county; for each parent by the own registration',
);
