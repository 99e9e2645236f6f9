import { type Item, plainItem, type Section, type Table } from '../../assess/page.js';
import { inBrackets, labelled } from '../../assess/phrases.js';
import { citationWords } from '../../assess/render.js';
import type { Expr } from '../../expr/expr.js';
import { amountsOf, isTable } from '../../policy/amounts.js';
import type { Amount, AmountTable, BenefitProvision, Period, Policy, Provision } from '../../policy/policy.js';
import type { Locale, Text } from '../../value/text.js';
import { decisionTable } from './decision-table.js';
import type { Sayer } from './sayer.js';
import { KINDS, noAmountWords } from './words.js';

const WORDS = {
  when: { zh: '适用条件', en: 'applies when' },
  minimum: { zh: '最低额', en: 'the minimum' },
  maximum: { zh: '最高额', en: 'the maximum' },
  amount: { zh: '金额', en: 'the amount' },
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

const AMOUNT_WORDS: Readonly<Record<string, Text>> = {
  minimum: WORDS.minimum,
  maximum: WORDS.maximum,
  amount: WORDS.amount,
};

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

/** One rule of a document in words, its decision tables as tables. */
export function ruleSection(policy: Policy, id: string, say: Sayer, locale: Locale): Section {
  const provision = policy.provisions[id] as Provision;
  const { says, cites, kind, subject, when, outputs = {}, periods = [] } = provision;
  const facts = [KINDS[kind][locale], SUBJECTS[subject][locale], cites, id];
  const line = (label: Text, words: string): Item => plainItem(labelled(label, words, locale));
  const amounts = Object.entries(amountsOf(provision)).filter(([name]) => !name.startsWith('shares['));
  return {
    heading: says[locale] + inBrackets(facts.join(locale === 'zh' ? '；' : '; '), locale),
    items: [
      line(WORDS.when, say.words(when)),
      ...periods.map((period) => line(WORDS.periods, periodWords(period, locale))),
      ...amounts.flatMap(([name, amount]) => (isTable(amount) ? [] : [amountItem(name, amount, say, locale)])),
      ...ownItems(provision, say, locale),
      ...Object.values(outputs).map(({ says: what, is }) =>
        line(WORDS.gives, labelled(what, typeof is === 'string' ? noAmountWords(is, locale) : say.words(is), locale)),
      ),
    ],
    tables: amounts.flatMap(([name, amount]) => (isTable(amount) ? [amountTable(name, amount, say, locale)] : [])),
  };
}

function periodWords({ from, until, cites }: Period, locale: Locale): string {
  const begins = from === undefined ? [] : [locale === 'zh' ? `自${from}起` : `from ${from}`];
  const ends =
    until === undefined ? [] : [locale === 'zh' ? `至${until}（当日不含）` : `until ${until} (that day excluded)`];
  return [...begins, ...ends].join(locale === 'zh' ? '，' : ', ') + inBrackets(citationWords(cites, locale), locale);
}

const amountItem = (name: string, amount: Exclude<Amount, AmountTable>, say: Sayer, locale: Locale): Item =>
  plainItem(
    labelled(
      AMOUNT_WORDS[name] ?? WORDS.amount,
      typeof amount === 'string' ? noAmountWords(amount, locale) : say.amount(amount),
      locale,
    ),
  );

function amountTable(name: string, { rows, otherwise }: AmountTable, say: Sayer, locale: Locale): Table {
  const label = (AMOUNT_WORDS[name] ?? WORDS.amount)[locale];
  return decisionTable(
    label,
    rows.map(({ when, gives }) => ({
      when: say.words(when),
      gives: typeof gives === 'string' ? noAmountWords(gives, locale) : say.amount(gives),
    })),
    noAmountWords(otherwise, locale),
    locale,
  );
}

function ownItems(provision: Provision, say: Sayer, locale: Locale): readonly Item[] {
  const line = (label: Text, words: string): Item => plainItem(labelled(label, words, locale));
  const optional = (label: Text, expr: Expr | undefined): readonly Item[] =>
    expr === undefined ? [] : [line(label, say.amount(expr))];
  switch (provision.kind) {
    case 'levy': {
      const { minimumOf, installments } = provision;
      return [
        ...(minimumOf === undefined ? [] : [say.item(WORDS.minimumOf[locale], minimumOf)]),
        ...(installments === undefined ? [] : [line(WORDS.installments, installments)]),
      ];
    }
    case 'installments': {
      const { limitMonths, clock, needs, firstAtLeast, maxCount } = provision;
      return [
        line(WORDS.limitMonths, say.amount(limitMonths)),
        say.item(WORDS.clock[locale], clock),
        ...optional(WORDS.firstAtLeast, firstAtLeast),
        ...optional(WORDS.maxCount, maxCount),
        ...needs.map(({ says }) => line(WORDS.needs, says[locale])),
      ];
    }
    case 'benefit': {
      const { frequency, shares = [] } = provision;
      return [
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
