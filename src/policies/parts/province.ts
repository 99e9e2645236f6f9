// What the provincial regulations of 2016 and 2021 share: the only-child parents' reward, and maternity leave on top of the national days.
import { build } from '../../expr/build.js';
import type { Expr } from '../../expr/expr.js';
import type {
  BenefitProvision,
  NamedOutput,
  NotModelled,
  Parameter,
  PolicyNote,
  RuleProvision,
} from '../../policy/policy.js';
import type { Text } from '../../value/text.js';

const { add, age, all, atMost, below, choose, count, equal, fact, happened, not, on, some, term, times } = build;

const WOMEN_WORKERS = '女职工劳动保护特别规定（国务院令第619号）';

/** A whole or decimal number, as a parameter has it. */
export const number = (says: Text, value: number | string, cites: string): Parameter => ({
  says,
  is: { value, type: 'number' },
  cites,
});

export const money = (says: Text, value: string, cites: string): Parameter => ({
  says,
  is: { value, type: 'money' },
  cites,
});

const livingChildren = count('children', not(happened(fact('each.deathDate'))));

/** No other child took the rewards away: at most one lives. An only child that died leaves the certificate as it was. */
export const NO_OTHER_CHILD = {
  'no-other-child': {
    says: { zh: '在世的子女不超过一个', en: 'no more than one child lives' },
    is: atMost(livingChildren, 1),
  },
} as const;

/** The only-child certificate is held, and the child is the only living one, below the age. */
export const ONLY_CHILD_TERMS = {
  certificate: {
    says: { zh: '持有效独生子女证', en: 'a valid only-child certificate is held' },
    is: some('certificates', all(equal(fact('each.kind'), 'only-child'), not(happened(fact('each.revokedOn'))))),
  },
  'one-child': {
    says: { zh: '现有一个子女', en: 'there is one living child' },
    is: equal(livingChildren, 1),
  },
  'below-age': {
    says: { zh: '子女未满规定年龄', en: 'the child is below the age' },
    is: all(
      not(happened(fact('child.deathDate'))),
      below(age(fact('child.birthDate'), on), { parameter: 'until-age' }),
    ),
  },
} as const;

interface Reward {
  readonly cites: string;
  readonly amount: BenefitProvision['amount'];
  readonly frequency: BenefitProvision['frequency'];
  readonly outputs?: Readonly<Record<string, NamedOutput>>;
  readonly shares?: NonNullable<BenefitProvision['shares']>;
}

export const onlyChildReward = ({ cites, amount, frequency, outputs = {}, shares }: Reward): BenefitProvision => ({
  kind: 'benefit',
  says: { zh: '独生子女父母奖励', en: "Reward for an only child's parents" },
  cites,
  subject: 'child',
  when: all(term('certificate'), term('one-child'), term('below-age')),
  amount,
  frequency,
  ...(shares === undefined ? {} : { shares }),
  outputs: {
    ...outputs,
    'until-age': {
      says: { zh: '发至子女满多少周岁', en: 'paid until the child reaches this age' },
      is: { parameter: 'until-age' },
    },
  },
});

export const untilAge = (years: number, cites: string): Parameter =>
  number({ zh: `${years}周岁`, en: `${years} years` }, years, cites);

/** The two employers bear half each. */
export const employersHalf = (amount: string): NonNullable<BenefitProvision['shares']> =>
  (['女方用人单位', '男方用人单位'] as const).map((zh, index) => ({
    payer: { zh, en: index === 0 ? 'her employer' : 'his employer' },
    amount: times({ parameter: amount }, { parameter: 'employer-share' }),
  }));

export const employerShare = (cites: string): Parameter => number({ zh: '一半', en: 'one half' }, '0.5', cites);

/** The days that the nation gives: base, difficult birth, each further baby of the same birth. */
export const NATIONAL_LEAVE: Readonly<Record<string, Parameter>> = {
  'national-days': number({ zh: '国家产假天数', en: 'national days' }, 98, `${WOMEN_WORKERS}第七条`),
  'difficult-days': number({ zh: '难产增加', en: 'more for a difficult birth' }, 15, `${WOMEN_WORKERS}第七条`),
  'baby-days': number(
    { zh: '多胞胎每多一个婴儿增加', en: 'more for each further baby of one birth' },
    15,
    `${WOMEN_WORKERS}第七条`,
  ),
};

/** For one baby: each further baby of the birth gives more, which is an output of its own. */
export const NATIONAL_DAYS: Expr = add(
  { parameter: 'national-days' },
  choose(fact('child.difficultBirth'), { parameter: 'difficult-days' }, 0),
);

interface Leave {
  readonly cites: string;
  readonly outputs: Readonly<Record<string, NamedOutput>>;
}

export const maternityLeave = ({ cites, outputs }: Leave): RuleProvision => ({
  kind: 'rule',
  says: { zh: '产假和陪产假', en: 'Maternity leave and leave for the father' },
  cites,
  subject: 'child',
  when: fact('child.bornToPartners'),
  outputs: {
    ...outputs,
    'each-further-baby': {
      says: { zh: '多胞胎每多一个婴儿增加的天数', en: 'days more for each further baby of one birth' },
      is: { parameter: 'baby-days' },
    },
  },
});

/** The outputs of a regulation that states days: those it adds, and all together. */
export const leaveDays = (added: Expr): Readonly<Record<string, NamedOutput>> => ({
  'added-days': { says: { zh: '增加的天数', en: 'the days that the province adds' }, is: added },
  days: {
    says: { zh: '产假合计天数（单胎）', en: 'all days of maternity leave, for one baby' },
    is: add(NATIONAL_DAYS, added),
  },
});

export const fatherDays: NamedOutput = {
  says: { zh: '父亲陪产（护理）假天数', en: 'days of leave for the father' },
  is: { parameter: 'father-days' },
};

export const childcareDays: NamedOutput = {
  says: { zh: '父母每人每年育儿假天数', en: 'days of childcare leave a year for each parent' },
  is: { parameter: 'childcare-days' },
};

export const LEAVE_PARAMETERS = {
  added: (days: number, cites: string): Parameter =>
    number({ zh: '增加的产假天数', en: 'days of maternity leave added' }, days, cites),
  father: (days: number, cites: string): Parameter =>
    number({ zh: '父亲陪产（护理）假天数', en: 'days of leave for the father' }, days, cites),
  childcare: (days: number, cites: string): Parameter =>
    number({ zh: '每年育儿假天数', en: 'days of childcare leave a year' }, days, cites),
};

/** No text that was read says of which day its days of leave are. */
export const LEAVE_OF_THE_DAY: PolicyNote = {
  id: 'leave-of-the-day',
  says: {
    zh: '天数按所问之日有效的文本；出生较早、当时适用更早文本的，不适用此数',
    en: 'The days are those of the text in force on the day asked about; they are not for a birth under an earlier text',
  },
  provisions: ['maternity-leave'],
};

export const NO_CERTIFICATES_AFTER_2016: PolicyNote = {
  id: 'certificates',
  says: {
    zh: '2016年1月1日以后出生的不再发证；再生育的停止奖励，已领取的不退还',
    en: 'No certificate is issued for a child born on or after 1 January 2016; another child ends the reward, and nothing is paid back',
  },
};

export const OTHER_PARTS: NotModelled = {
  what: { zh: '条例的其他内容', en: 'The other parts of the regulation' },
  because: {
    zh: '此处只收独生子女父母奖励和产假；社会抚养费另列',
    en: "Only the only-child parents' reward and maternity leave are taken up here; the levy is a document of its own",
  },
};

/** A regulation of that year whose day of entry into force was not read. */
export const inYear = (year: number, evidencedUntil: string) => ({
  from: { notBefore: `${year}-01-01`, notAfter: `${year}-12-31` },
  until: 'not-stated' as const,
  evidencedUntil,
  evidence: {
    zh: `所据为${year}年文本，施行日和以后的修改未见`,
    en: `The text is that of ${year}; the day on which it came into force and later changes were not read`,
  },
});
