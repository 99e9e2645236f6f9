import type { Text } from '../value/text.js';

/** The units of results. A unit `per N` stands for a rate whose multiplier the caller chose. */
const UNITS = {
  '%': { zh: '%', en: 'percent' },
  '‰': { zh: '‰', en: 'per thousand' },
  'per 1000 women': { zh: '每千名妇女', en: 'per 1000 women' },
  'per 100000 live births': { zh: '每10万活产', en: 'per 100 000 live births' },
  'per year': { zh: '每年', en: 'per year' },
  'males per 100 females': { zh: '女=100', en: 'males per 100 females' },
  'male births per 100 female births': { zh: '女=100', en: 'male births per 100 female births' },
  'children per woman': { zh: '个孩子/妇女', en: 'children per woman' },
  'daughters per woman': { zh: '个女儿/妇女', en: 'daughters per woman' },
  years: { zh: '岁（年）', en: 'years' },
  months: { zh: '个月', en: 'months' },
  persons: { zh: '人', en: 'persons' },
  events: { zh: '例', en: 'events' },
  probability: { zh: '概率', en: 'probability' },
  ratio: { zh: '比', en: 'ratio' },
  index: { zh: '指数', en: 'index' },
  points: { zh: '分', en: 'points' },
  'yuan per person': { zh: '元/人', en: 'yuan per person' },
  'unit of the rate': { zh: '与率同单位', en: 'the unit of the rate' },
} as const satisfies Record<string, Text>;

export type Unit = keyof typeof UNITS | `per ${number}`;

/** The unit in words. */
export function unitInWords(unit: Unit): Text {
  const known: Readonly<Record<string, Text>> = UNITS;
  const number = unit.slice('per '.length);
  return known[unit] ?? (number === '1' ? UNITS.ratio : { zh: `每${number}`, en: `per ${number}` });
}

/** What a rate is divided by. A bare number of people does not tell when it was counted: its kind is `unstated`. */
export const DENOMINATORS = {
  unstated: { zh: '分母的口径未说明', en: 'the kind of denominator is not stated' },
  midYear: { zh: '年中人口', en: 'mid-year population' },
  averageStartEnd: { zh: '年平均人口（年初年末平均）', en: 'mean of the opening and closing population' },
  yearEnd: { zh: '年末人口', en: 'closing population' },
  censusDate: { zh: '普查时点人口', en: 'population at the census date' },
  personYears: { zh: '人年数', en: 'person-years' },
  openingPopulation: { zh: '期初人口', en: 'opening population' },
  womenByAge: { zh: '该年龄组妇女', en: 'women of the age group' },
  womenReproductive: { zh: '育龄妇女（15–49岁）', en: 'women aged 15 to 49' },
  womenInUnion: { zh: '有配偶育龄妇女', en: 'women in union aged 15 to 49' },
  marriedWomen: { zh: '已婚育龄妇女', en: 'married women aged 15 to 49' },
  womenOfParity: { zh: '已有该孩次的妇女', en: 'women who reached the parity' },
  females: { zh: '女性人口', en: 'females' },
  population15to64: { zh: '15–64岁人口', en: 'population aged 15 to 64' },
  population0to14: { zh: '0–14岁人口', en: 'population aged 0 to 14' },
  total: { zh: '全体', en: 'the total' },
  liveBirths: { zh: '活产数', en: 'live births' },
  femaleBirths: { zh: '女婴数', en: 'female births' },
  birthsOfOrder: { zh: '该孩次出生数', en: 'births of the order' },
  firstMarriages: { zh: '初婚人数', en: 'first marriages' },
  intervals: { zh: '间隔数', en: 'closed intervals' },
  rates: { zh: '各年龄率之和', en: 'the sum of the rates' },
  users: { zh: '避孕者', en: 'users of any method' },
  due: { zh: '应办数', en: 'what was due in the period' },
  done: { zh: '已办数', en: 'what was done' },
  checked: { zh: '核查数', en: 'what was checked' },
  trueEvents: { zh: '实际发生数', en: 'the events that truly happened' },
  couples: { zh: '一孩夫妇（已婚育龄妇女）', en: 'couples with one child' },
  respondents: { zh: '有效应答人数', en: 'respondents with a valid answer' },
  target: { zh: '目标数', en: 'the target' },
  expected: { zh: '期望死亡数', en: 'expected deaths' },
  standard: { zh: '标准人口', en: 'the standard population' },
  survivors: { zh: '尚存人数', en: 'survivors to the age' },
} as const satisfies Record<string, Text>;

export type DenominatorKind = keyof typeof DENOMINATORS;

/** What a rate of a year may be divided by. */
export const POPULATION_KINDS = ['averageStartEnd', 'midYear', 'yearEnd', 'personYears', 'unstated'] as const;

/** The population that a count is of. */
export const SCOPES = {
  resident: { zh: '常住人口', en: 'resident population' },
  registered: { zh: '户籍人口', en: 'registered population' },
  floating: { zh: '流动人口', en: 'floating population' },
} as const satisfies Record<string, Text>;

export type Scope = keyof typeof SCOPES;
