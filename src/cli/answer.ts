import type { Bounds, Determination, Output } from '../assess/determination.js';
import { inBrackets, labelled } from '../assess/phrases.js';
import { amountWords } from '../assess/words.js';
import type { BenefitAssessment } from '../benefits/benefits.js';
import { CLOCKS, MINIMUM_OF, noAmountWords } from '../catalogue/page/words.js';
import { optionWords, UNKNOWN } from '../expr/say.js';
import { listSpec } from '../household/vocabulary.js';
import type { InstallmentTerms, LevyAssessment } from '../levy/levy.js';
import type { BenefitProvision, Policy, Provision } from '../policy/policy.js';
import { type Resolved, type ResolvedOutput, resolve } from '../policy/resolve.js';
import { Decimal } from '../value/rate.js';
import type { Locale, Text } from '../value/text.js';
import { sentence } from './io.js';

/** One answer of any kind, with the document that gives it. */
export interface Answered {
  readonly answer: LevyAssessment | BenefitAssessment | Determination;
  readonly policy: Policy;
}

export const provisionIn = ({ answer, policy }: Answered): Provision =>
  policy.provisions[answer.provision] as Provision;

/** Whom it is about: `child c1`; a child or partner without an id of its own by its number; `null` for the household. */
function subjectWords(answered: Answered, locale: Locale): string | null {
  const { subject: kind } = provisionIn(answered);
  if (kind === 'household') return null;
  const { one, idPrefix } = listSpec(kind === 'child' ? 'children' : 'partners');
  const id = answered.answer.subject;
  // The list is absent: the one asked about has no id.
  if (id === kind) return one[locale];
  const number = new RegExp(`^${idPrefix}-(\\d+)$`).exec(id)?.[1];
  return `${one[locale]}${locale === 'zh' ? '' : ' '}${number ?? id}`;
}

/** What the answer is an answer to: the rule, and whom it is about. */
export function nameOf(answered: Answered, locale: Locale): string {
  const subject = subjectWords(answered, locale);
  const { says } = provisionIn(answered);
  return subject === null ? says[locale] : sentence(`${subject}${locale === 'zh' ? '——' : ' – '}${says[locale]}`);
}

export const yuan = (amount: Decimal, locale: Locale): string =>
  `${amount.toFixed(2)}${locale === 'zh' ? '元' : ' yuan'}`;

/** How often: before the amount in Chinese, after it in English. */
const FREQUENCIES: Readonly<Record<NonNullable<BenefitProvision['frequency']>, Text>> = {
  once: { zh: '一次性', en: ', once' },
  monthly: { zh: '每月', en: ' a month' },
  yearly: { zh: '每年', en: ' a year' },
  'per-event': { zh: '每次', en: ' each time' },
};

/** The answer in one line: the status, then how much, or within which bounds, or why there is no amount. */
export function answerLine({ answer }: Answered, locale: Locale): string {
  const status = answer.explanation.value[locale];
  if ('minimum' in answer) return status + levyAmount(answer, locale);
  return 'recipient' in answer ? status + benefitAmount(answer, locale) : status;
}

const colon = (locale: Locale): string => (locale === 'zh' ? '：' : ': ');

function levyAmount(levy: LevyAssessment, locale: Locale): string {
  const { amountStatus, minimum, maximum, minimumOf, bounds, status, exact } = levy;
  if (minimum !== null) {
    const [floor, ceiling, gap] =
      locale === 'zh' ? ['不低于', '不高于', '，'] : ['not less than ', 'not more than ', ', '];
    const ofWhat = (locale === 'zh' ? '指' : 'for ') + MINIMUM_OF[minimumOf][locale];
    const most = maximum === null ? '' : `${gap}${ceiling}${yuan(maximum, locale)}`;
    return `${colon(locale)}${floor}${yuan(minimum, locale)}${exactWords(exact, locale)}${most}${inBrackets(ofWhat, locale)}`;
  }
  if (status === 'undetermined') return boundsIf(IF_DUE, bounds, locale);
  return amountStatus === null ? '' : noAmount(THE_MINIMUM, { amountStatus, bounds }, locale);
}

function benefitAmount(benefit: BenefitAssessment, locale: Locale): string {
  const { amountStatus, amount, bounds, status, frequency, exact } = benefit;
  if (amount !== null) {
    const often = frequency === null ? '' : FREQUENCIES[frequency][locale];
    const figure = yuan(amount, locale) + exactWords(exact, locale);
    return colon(locale) + (locale === 'zh' ? often + figure : figure + often);
  }
  if (status === 'undetermined') return boundsIf(IF_ELIGIBLE, bounds, locale);
  return amountStatus === null ? '' : noAmount(THE_AMOUNT, { amountStatus, bounds }, locale);
}

const exactWords = (exact: string | undefined, locale: Locale): string =>
  exact === undefined ? '' : inBrackets(locale === 'zh' ? `精确值${exact}元` : `exactly ${exact} yuan`, locale);

const IF_DUE: Text = { zh: '；如应征收，最低额为', en: '; if a levy is due, the minimum is ' };
const IF_ELIGIBLE: Text = { zh: '；如可享受，金额为', en: '; if eligible, the amount is ' };

/** The range of the amount of an answer that is itself open. */
function boundsIf(lead: Text, bounds: Bounds | null, locale: Locale): string {
  const range = bounds === null ? null : boundsWords(bounds, locale);
  return range === null ? '' : lead[locale] + range;
}

/** Why no amount is stated; where it depends on facts, the range in which it lies. */
function noAmount(
  what: Text,
  {
    amountStatus,
    bounds,
  }: { readonly amountStatus: NonNullable<LevyAssessment['amountStatus']>; readonly bounds: Bounds | null },
  locale: Locale,
): string {
  const why = noAmountWords(amountStatus, locale);
  if (amountStatus !== 'open') {
    return inBrackets(amountStatus === 'in-kind' ? why : labelled(what, why, locale), locale);
  }
  const range = boundsIf({ zh: '，', en: ', ' }, bounds, locale);
  return `${locale === 'zh' ? '；' : '; '}${what[locale]}${locale === 'zh' ? '' : ' '}${why}${range}`;
}

const THE_MINIMUM: Text = { zh: '最低额', en: 'the minimum' };
const THE_AMOUNT: Text = { zh: '金额', en: 'the amount' };

/** The range of an amount; one that is not proved tight says so. `null`: nothing narrows it. */
export function boundsWords({ least, most, exact }: Bounds, locale: Locale): string | null {
  const loose = exact
    ? ''
    : inBrackets(locale === 'zh' ? '实际范围可能更窄' : 'the true range may be narrower', locale);
  // That no fact of money is above 10⁹ yuan tells nothing about this amount.
  if (most === null || most.greaterThanOrEqualTo(BEYOND_ANY_AMOUNT)) {
    if (most !== null && least.lessThanOrEqualTo(0)) return null;
    return `${locale === 'zh' ? '至少' : 'at least '}${yuan(least, locale)}${loose}`;
  }
  if (most.equals(least)) return yuan(least, locale);
  const [a, b] = [yuan(least, locale), yuan(most, locale)];
  return `${locale === 'zh' ? `${a}至${b}之间` : `between ${a} and ${b}`}${loose}`;
}

const BEYOND_ANY_AMOUNT = 100_000_000;

/** Outputs that the answer line or the line on installments tells already. */
const TOLD = ['minimumOf'];

/** What else the rule gives, each in a line: who bears how much, and the named outputs. */
export function outputLines(answered: Answered, locale: Locale): readonly string[] {
  const { answer, policy } = answered;
  const provision = provisionIn(answered);
  const shares = 'recipient' in answer ? (answer.shares ?? []) : [];
  const shareLines = shares.map(({ amount }, index) =>
    labelled(
      amountWords(`shares[${index}]`, provision),
      amount === null ? UNKNOWN[locale] : yuan(amount, locale),
      locale,
    ),
  );
  const { outputs } = resolve(policy, null)[answer.provision] as Resolved;
  const applies = ['applies', 'due', 'eligible'].includes(answer.status);
  const lines = Object.entries(answer.outputs).flatMap(([name, value]) => {
    const output = outputs[name];
    if (!applies || output === undefined || TOLD.includes(name)) return [];
    return [labelled(output.says, outputWords(value, output, locale), locale)];
  });
  return [...shareLines, ...lines.filter((line) => !shareLines.includes(line))];
}

function outputWords(value: Output, { is }: ResolvedOutput, locale: Locale): string {
  if (typeof is === 'string') return noAmountWords(is, locale);
  if (value === null) return UNKNOWN[locale];
  if (typeof value === 'boolean') return value ? YES[locale] : NO[locale];
  if (Decimal.isDecimal(value)) return is.type === 'money' ? yuan(value, locale) : value.toFixed();
  return CLOCKS[value]?.[locale] ?? optionWords(is)[value]?.[locale] ?? String(value);
}

const YES: Text = { zh: '是', en: 'yes' };
const NO: Text = { zh: '否', en: 'no' };

/** How the levy may be paid by installments, then each condition and whether it is met. */
export function installmentLines(
  { limitMonths, lastAllowedOn, ...terms }: InstallmentTerms,
  locale: Locale,
): readonly string[] {
  const clock = CLOCKS[terms.clock]?.[locale] ?? terms.clock;
  const zh = locale === 'zh';
  const first = terms.firstAtLeast === undefined ? null : yuan(terms.firstAtLeast, locale);
  const parts = [
    limitWords(limitMonths, clock, zh),
    ...(lastAllowedOn === null ? [] : [zh ? `最迟${lastAllowedOn}` : `the last by ${lastAllowedOn}`]),
    ...(first === null ? [] : [zh ? `首期至少${first}` : `the first at least ${first}`]),
    ...(terms.maxCount === undefined ? [] : [zh ? `最多${terms.maxCount}期` : `at most ${terms.maxCount} of them`]),
  ];
  const met = (truth: boolean | null): string => (truth === null ? UNKNOWN : truth ? YES : NO)[locale];
  return [
    labelled(terms.needs.length === 0 ? MAY_PAY : MAY_PAY_IF, parts.join(zh ? '，' : ', '), locale),
    ...terms.needs.map(({ says, met: truth }) => `  - ${labelled(says, met(truth), locale)}`),
  ];
}

function limitWords(months: number | null, clock: string, zh: boolean): string {
  if (months === null)
    return zh
      ? `自${clock}起，期限取决于未知事实`
      : `from ${clock} on, for a time that depends on facts that are not known`;
  return zh ? `自${clock}起${months}个月内` : `within ${months} months of ${clock}`;
}

const MAY_PAY: Text = { zh: '可分期缴纳', en: 'Payable by installments' };
const MAY_PAY_IF: Text = { zh: '符合下列条件可分期缴纳', en: 'Payable by installments on the conditions below' };
