// The words and readings that provincial levy texts share where the text itself was not read in full.
import { build } from '../../expr/build.js';
import type { Expr } from '../../expr/expr.js';
import type { Citation, NotModelled, Parameter, PolicyNote, Reading } from '../../policy/policy.js';
import type { Text } from '../../value/text.js';
import { multiple, type Unlawful } from './provincial-levy.js';

const { all, any, equal, fact, not, on, reading, yuan } = build;

/** Unlawful in that way. */
export const as = (way: Unlawful): Expr => equal(fact('child.unlawfulAs'), way);

/** A child of the partners, born outside the rules in one of these ways. */
export function bornUnlawfully(first: Unlawful, ...others: readonly Unlawful[]): Expr {
  const way = others.length === 0 ? as(first) : any(as(first), ...others.map(as));
  return all(fact('child.bornToPartners'), not(fact('child.birthAuthorised')), way);
}

/** A multiple, or another number that the text states. */
export const number = (says: Text, value: string | number, cites: string): Parameter => ({
  says,
  is: multiple(value) as Parameter['is'],
  cites,
});

export const amount = (says: Text, value: string, cites: string): Parameter => ({
  says,
  is: yuan(value) as Parameter['is'],
  cites,
});

export const GOVERNING_DATE: Reading = {
  asks: {
    zh: '适用哪一版本，按决定之日还是出生之日判断？',
    en: 'Which version governs: that of the day of the decision or that of the day of birth?',
  },
  options: {
    decision: {
      says: { zh: '决定之日', en: 'the day of the decision' },
      cites: {
        zh: '四川安岳县法院2020年裁定：2019年的决定不得沿用已修改的旧文本',
        en: 'A court of Anyue county, Sichuan, in 2020: a decision of 2019 could not rest on a text amended since',
      },
    },
    birth: {
      says: { zh: '出生之日', en: 'the day of birth' },
      cites: { zh: '法不溯及既往', en: 'law does not reach back' },
    },
  },
  default: 'decision',
  because: {
    zh: '征收决定依作出决定时有效的文本',
    en: 'A decision rests on the text that is in force when it is made.',
  },
};

export const GOVERNED_BY: Expr = reading('governing-date', { decision: on, birth: fact('child.birthDate') });

const BASE_YEARS = {
  birth: {
    says: { zh: '出生的上一年', en: 'the year before the birth' },
    cites: { zh: '江苏省条例（2002年）第四十四条', en: 'Jiangsu regulation of 2002, article 44' },
  },
  discovery: {
    says: { zh: '发现的上一年', en: 'the year before the discovery' },
    cites: { zh: '河南省条例第三十五条', en: 'Henan regulation, article 35' },
  },
  decision: {
    says: { zh: '决定的上一年', en: 'the year before the decision' },
    cites: { zh: '北京市办法（2002年）', en: 'Beijing measures of 2002' },
  },
} as const;

/** Where the year of the income figure is not known. */
export const BASE_YEAR: Reading = {
  asks: {
    zh: '以哪一年的人均收入为计征基数？',
    en: 'Of which year is the income figure from which the levy is computed?',
  },
  options: BASE_YEARS,
  default: 'birth',
  because: {
    zh: '所见转述未写年份；出生之日总是已知的，江苏、上海亦按此计',
    en: 'What was read does not name the year; the day of birth is the one always known, and Jiangsu and Shanghai take it.',
  },
};

/** An amount in yuan that the text states without saying whether each parent owes it. */
export const FIXED_UNIT: Reading = {
  asks: { zh: '定额是对双方合计，还是对每一方？', en: 'Is the fixed amount for the couple or for each parent?' },
  options: {
    couple: {
      says: { zh: '双方合计', en: 'for the couple' },
      cites: { zh: '所见转述在定额旁未写“分别”', en: 'what was read does not say "each" beside the amount' },
    },
    'each-parent': {
      says: { zh: '每一方', en: 'for each parent' },
      cites: { zh: '同条其他情形对双方分别征收', en: 'the multiples of the same article are for each parent' },
    },
  },
  default: 'couple',
  because: { zh: '定额旁未写“分别”', en: 'The amount stands without "each".' },
};

export const SECONDARY_SOURCE: PolicyNote = {
  id: 'secondary-source',
  says: {
    zh: '标准据转述，未见条例原文',
    en: 'The standard was read in a secondary source; the text itself was not seen',
  },
};

/** What the text may say of other ways was not read. */
export const OTHER_WAYS: PolicyNote = {
  id: 'other-ways',
  says: {
    zh: '所见转述只列出部分情形；其他违法情形答“不征收”，只表示所见部分未列标准',
    en: 'What was read names some ways only; for the others "not due" means no more than that no standard was read',
  },
};

/** Of which area the income figure is. */
export const baseArea = (zh: string, en: string): PolicyNote => ({ id: 'base-area', says: { zh, en } });

export const BASE_AREA_UNKNOWN = baseArea(
  '所见转述未写以县、市还是乡镇的数字为基数，须由使用者给出',
  'What was read does not name the area of the income figure: the caller has to choose it',
);

export const TWINS: PolicyNote = {
  id: 'twins',
  says: { zh: '双胞胎按两个子女计', en: 'Twins count as two children' },
};

export const NOT_READ: NotModelled = {
  what: { zh: '同一条例的其他条文', en: 'The other articles of the regulation' },
  because: { zh: '未见原文', en: 'They were not read' },
};

export const DISCIPLINE: NotModelled = {
  what: { zh: '对国家工作人员和职工的处分、辞退', en: 'Discipline and dismissal of state and firm staff' },
  because: { zh: '不是征收额', en: 'Not a part of the levy' },
};

/** The province's next text, which ended the one before. */
export const amendedIn2016 = (zh: string, en: string): Citation => ({
  document: { zh: `${zh}（2016年修正）`, en: `${en}, as amended in 2016` },
  date: null,
  rank: 'provincial-regulation',
  confidence: 'secondary',
});

/** Some day of 2016 that is not known. */
export const IN_2016 = { notBefore: '2016-01-01', notAfter: '2016-12-31' } as const;

/** No levy is older than the law of 2001 and the measures of 2002; on the second day the text is known to be in force. */
export const begunBy = (notAfter: string) => ({ notBefore: '2002-09-01', notAfter }) as const;
