import type { Expr } from '../expr/expr.js';
import type { Amount, BenefitProvision, Period, Policy, Provision } from '../policy/policy.js';
import type { Locale, Text } from '../value/text.js';
import { inBrackets, labelled } from './io.js';
import type { Paint } from './paint.js';
import type { Sayer } from './sayer.js';
import { KINDS, noAmountWords } from './words.js';

/** What a rule is said with. */
interface Saying {
  readonly say: Sayer;
  readonly locale: Locale;
  readonly paint: Paint;
}

const WORDS = {
  when: { zh: '适用条件', en: 'applies when' },
  minimum: { zh: '最低额', en: 'the minimum' },
  maximum: { zh: '最高额', en: 'the maximum' },
  amount: { zh: '金额', en: 'the amount' },
  otherwise: { zh: '其他情形', en: 'otherwise' },
  minimumOf: { zh: '最低额所指', en: 'the minimum is that of' },
  installments: { zh: '可分期缴纳，见', en: 'payable by installments, see' },
  limitMonths: { zh: '期限（月）', en: 'limit in months' },
  clock: { zh: '起算', en: 'the clock starts' },
  firstAtLeast: { zh: '首期至少', en: 'the first at least' },
  maxCount: { zh: '最多期数', en: 'at most so many' },
  needs: { zh: '还须', en: 'needs' },
  frequency: { zh: '发放', en: 'how often' },
  shares: { zh: '分担', en: 'shared by' },
  gives: { zh: '并给出', en: 'also gives' },
  periods: { zh: '另限期间', en: 'only' },
} as const satisfies Record<string, Text>;

const SUBJECTS: Readonly<Record<Provision['subject'], Text>> = {
  household: { zh: '按户', en: 'for the household' },
  person: { zh: '按人', en: 'for each partner' },
  child: { zh: '按子女', en: 'for each child' },
};

const FREQUENCIES: Readonly<Record<NonNullable<BenefitProvision['frequency']>, Text>> = {
  once: { zh: '一次性', en: 'once' },
  monthly: { zh: '每月', en: 'every month' },
  yearly: { zh: '每年', en: 'every year' },
  'per-event': { zh: '每次', en: 'each time' },
};

/** One rule of a document in words, its decision table row by row. */
export function ruleLines(policy: Policy, id: string, saying: Saying): readonly string[] {
  const { say, locale, paint } = saying;
  const provision = policy.provisions[id] as Provision;
  const { says, cites, kind, subject, when, outputs = {}, periods = [] } = provision;
  const facts = [KINDS[kind][locale], SUBJECTS[subject][locale], cites, id];
  const line = (label: Text, words: string): string => `  ${labelled(label, words, locale)}`;
  return [
    paint.heading(says[locale]) + inBrackets(facts.join(locale === 'zh' ? '；' : '; '), locale),
    line(WORDS.when, say.words(when)),
    ...periods.map((period) => line(WORDS.periods, periodWords(period, locale))),
    ...ownLines(provision, saying),
    ...Object.values(outputs).map(({ says: what, is }) =>
      line(WORDS.gives, labelled(what, typeof is === 'string' ? noAmountWords(is, locale) : say.words(is), locale)),
    ),
  ];
}

function periodWords({ from, until }: Period, locale: Locale): string {
  const begins = from === undefined ? [] : [locale === 'zh' ? `自${from}起` : `from ${from}`];
  const ends =
    until === undefined ? [] : [locale === 'zh' ? `至${until}（当日不含）` : `until ${until} (that day excluded)`];
  return [...begins, ...ends].join(locale === 'zh' ? '，' : ', ');
}

function ownLines(provision: Provision, saying: Saying): readonly string[] {
  const { say, locale } = saying;
  const line = (label: Text, words: string): string => `  ${labelled(label, words, locale)}`;
  const optional = (
    label: Text,
    expr: Expr | undefined,
    words: (expr: Expr) => string = say.words,
  ): readonly string[] => (expr === undefined ? [] : [line(label, words(expr))]);
  switch (provision.kind) {
    case 'levy': {
      const { minimum, maximum, minimumOf, installments } = provision;
      return [
        ...amountLines(WORDS.minimum, minimum, saying),
        ...(maximum === undefined ? [] : amountLines(WORDS.maximum, maximum, saying)),
        ...(minimumOf === undefined ? [] : say.lines(WORDS.minimumOf[locale], minimumOf).map((words) => `  ${words}`)),
        ...(installments === undefined ? [] : [line(WORDS.installments, installments)]),
      ];
    }
    case 'installments': {
      const { limitMonths, clock, needs, firstAtLeast, maxCount } = provision;
      return [
        line(WORDS.limitMonths, say.amount(limitMonths)),
        ...say.lines(WORDS.clock[locale], clock).map((words) => `  ${words}`),
        ...optional(WORDS.firstAtLeast, firstAtLeast, say.amount),
        ...optional(WORDS.maxCount, maxCount, say.amount),
        ...needs.map(({ says }) => line(WORDS.needs, says[locale])),
      ];
    }
    case 'benefit': {
      const { amount, frequency, shares = [] } = provision;
      return [
        ...amountLines(WORDS.amount, amount, saying),
        ...(frequency === null ? [] : [line(WORDS.frequency, FREQUENCIES[frequency][locale])]),
        ...shares.map(({ payer, amount: part }) => line(WORDS.shares, labelled(payer, say.amount(part), locale))),
      ];
    }
    case 'rule':
      return [];
    default:
      return provision satisfies never;
  }
}

/** An amount, or the rows of its decision table: the first whose condition holds. */
function amountLines(label: Text, amount: Amount, { say, locale }: Saying): readonly string[] {
  if (typeof amount === 'string') return [`  ${labelled(label, noAmountWords(amount, locale), locale)}`];
  if (!('rows' in amount)) return [`  ${labelled(label, say.amount(amount), locale)}`];
  const rows = amount.rows.map(({ when, gives }) => {
    const figure = typeof gives === 'string' ? noAmountWords(gives, locale) : say.amount(gives);
    return locale === 'zh' ? `    - ${say.words(when)}：${figure}` : `    - ${say.words(when)}: ${figure}`;
  });
  return [
    `  ${label[locale]}${locale === 'zh' ? '，取第一个成立的一行：' : ', by the first row that holds:'}`,
    ...rows,
    `    - ${labelled(WORDS.otherwise, noAmountWords(amount.otherwise, locale), locale)}`,
  ];
}
