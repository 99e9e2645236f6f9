import type { Command } from 'commander';
import type { LevyCase } from '../assess/levy-case.js';
import { type Format, type Item, plainItem, renderPage } from '../assess/page.js';
import { documentTitle, inBrackets, labelled } from '../assess/phrases.js';
import { citationWords } from '../assess/render.js';
import { objectSpec } from '../household/vocabulary.js';
import { auditDecision } from '../levy/audit.js';
import { CHECKS, type Finding, type FindingResult } from '../levy/finding.js';
import type { Policy } from '../policy/policy.js';
import { type Locale, plainText, type Text } from '../value/text.js';
import { type AskFlags, askLibrary, readingsOf, requiredPolicies, withAskOptions } from './ask.js';
import { WrongUsage } from './failure.js';
import { documentWith, exampleText, FILE_ARGUMENT, VALUES } from './help.js';
import { readRequest } from './input.js';
import { type Context, printJson } from './io.js';
import { FORMAT, formatOf } from './page-format.js';

interface AuditFlags extends AskFlags {
  readonly child?: string;
  readonly format?: string;
}

const WORDS = {
  command: {
    zh: '核查一份过去的征收决定：金额、期限、管辖、分期、滞纳金、衔接，逐项列明依据',
    en: 'check a past levy decision: amount, deadlines, place, installments, surcharge, transition, each with its sources',
  },
  child: { zh: '子女标识', en: 'the id of the child' },
  needChild: { zh: '请用 --child 指明子女。', en: 'Name the child with --child.' },
  oneDocument: { zh: '一次只按一份文件核查。', en: 'A decision is checked by one document at a time.' },
  title: { zh: '社会抚养费征收决定核查', en: 'Audit of a levy decision' },
  summary: { zh: '结论', en: 'Result' },
  findings: { zh: '逐项核查', en: 'What was looked at' },
  facts: { zh: '案件所载', en: 'What the case tells' },
  rests: { zh: '所据数额与日期', en: 'figures and days' },
  ask: { zh: '待查', en: 'still to ask' },
  sources: { zh: '依据', en: 'sources' },
} as const satisfies Record<string, Text>;

const RESULTS: Readonly<Record<FindingResult, Text>> = {
  'not-in-order': { zh: '不符', en: 'not in order' },
  open: { zh: '未定', en: 'open' },
  'in-order': { zh: '相符', en: 'in order' },
  'does-not-apply': { zh: '不适用', en: 'does not apply' },
};

/** `audit`: a past levy decision, as a page to file. */
export const auditCommand = (program: Command, context: Context, done: (exit: number) => void): Command =>
  withAskOptions(
    program
      .command('audit')
      .description(WORDS.command[context.locale])
      .argument(`[${VALUES.file[context.locale]}]`, FILE_ARGUMENT[context.locale])
      .option(`--child <${VALUES.id[context.locale]}>`, WORDS.child[context.locale])
      .option(`--format <${VALUES.option[context.locale]}>`, FORMAT[context.locale]),
    context,
  )
    .addHelpText('after', exampleText(context, `audit case.json --policy ${documentWith('levy')} --child c1`))
    .action(async (file: string | undefined, flags: AuditFlags) => done(await run(file, flags, context)));

async function run(file: string | undefined, flags: AuditFlags, context: Context): Promise<number> {
  const format = formatOf(flags.format ?? 'text');
  const request = await readRequest(context, file);
  const [policy, ...more] = await requiredPolicies(context, request, flags);
  if (policy === undefined || more.length > 0) throw new WrongUsage(WORDS.oneDocument);
  const { child } = flags;
  if (child === undefined) throw new WrongUsage(WORDS.needChild);
  const on = flags.on ?? request.on ?? undefined;
  const levyCase = (request.case ?? {}) as LevyCase;
  const findings = askLibrary(request, () =>
    auditDecision(request.household, {
      policy,
      child,
      case: levyCase,
      readings: { ...request.readings, ...readingsOf(flags.reading) } as Readonly<Record<string, string>>,
      asKnownOn: (flags.asKnownOn ?? request.asKnownOn ?? undefined) as string | undefined,
      ...(on === undefined ? {} : { on: on as string }),
    }),
  );
  if (flags.json === true) printJson(context, findings);
  else
    context.io.stdout(
      `${pageOf(findings, { policy, child, levyCase, title: request.title, format }, context.locale)}\n`,
    );
  return 0;
}

interface Page {
  readonly policy: Policy;
  readonly child: string;
  readonly levyCase: LevyCase;
  readonly title: Text | null;
  readonly format: Format;
}

function pageOf(
  findings: readonly Finding[],
  { policy, child, levyCase, title, format }: Page,
  locale: Locale,
): string {
  const document = documentTitle(policy.title, locale) + inBrackets(policy.id, locale);
  const heading = [WORDS.title[locale], ...(title === null ? [] : [title[locale]]), child].join(
    locale === 'zh' ? '：' : ': ',
  );
  return renderPage(format, heading, [
    { heading: document, items: [] },
    { heading: WORDS.summary[locale], items: summaryItems(findings, locale) },
    { heading: WORDS.facts[locale], items: factItems(levyCase, locale) },
    { heading: WORDS.findings[locale], items: findings.map((finding) => findingItem(finding, locale)) },
  ]);
}

/** Which checks came out how, the bad ones first. */
const summaryItems = (findings: readonly Finding[], locale: Locale): readonly Item[] =>
  (Object.keys(RESULTS) as FindingResult[]).flatMap((result) => {
    const checks = findings.filter((finding) => finding.result === result).map(({ check }) => CHECKS[check][locale]);
    return checks.length === 0
      ? []
      : [plainItem(labelled(RESULTS[result], checks.join(locale === 'zh' ? '、' : ', '), locale))];
  });

const LISTS: Readonly<Record<string, Text>> = {
  multiple: { zh: '倍数', en: 'multiple' },
  payments: { zh: '缴款', en: 'payments' },
  bases: { zh: '计征基数', en: 'income figures' },
};

/** What the case tells, as it was given, by the names of the facts. */
const factItems = (levyCase: LevyCase, locale: Locale): readonly Item[] =>
  Object.entries(levyCase).flatMap(([name, value]) => {
    if (value === null || value === undefined) return [];
    const label = (objectSpec('case').facts[name]?.label ?? LISTS[name] ?? plainText(name))[locale];
    if (!Array.isArray(value)) return [plainItem(`${label}${locale === 'zh' ? '：' : ': '}${String(value)}`)];
    return [{ text: label, items: value.map((entry: object) => plainItem(Object.values(entry).join(', '))) }];
  });

const FIGURES: Readonly<Record<string, Text>> = {
  decidedOn: { zh: '决定之日', en: 'decided on' },
  amount: { zh: '决定征收额', en: 'amount decided' },
  least: { zh: '最低额', en: 'least amount' },
  greatest: { zh: '最高额', en: 'greatest amount' },
  'at-multiple': { zh: '按倍数计算', en: 'at the multiple' },
  competent: { zh: '有权之地', en: 'competent' },
  decidedBy: { zh: '决定之地', en: 'decided by' },
  dueOn: { zh: '缴纳期限', en: 'to be paid by' },
  paid: { zh: '已缴', en: 'paid' },
  lastDay: { zh: '期限', en: 'last day' },
  done: { zh: '实际日期', en: 'done on' },
  lastAllowedOn: { zh: '分期期限', en: 'last day of installments' },
  lastPayment: { zh: '最后一次缴款', en: 'last payment' },
  on: { zh: '所查之日', en: 'looked at on' },
  surcharge: { zh: '滞纳金', en: 'surcharge' },
  overdue: { zh: '逾期未缴', en: 'overdue' },
  stillDue: { zh: '仍应缴', en: 'still due' },
};

function findingItem({ check, result, says, figures, missing, citations }: Finding, locale: Locale): Item {
  const told = Object.entries(figures).map(
    ([name, value]) => `${(FIGURES[name] ?? plainText(name))[locale]} = ${value}`,
  );
  const sources = [...new Set(citations.map((citation) => citationWords(citation, locale)))];
  const gap = locale === 'zh' ? '；' : '; ';
  return {
    text: `${CHECKS[check][locale]}${inBrackets(RESULTS[result][locale], locale)}${locale === 'zh' ? '：' : ': '}${says[locale]}`,
    items: [
      ...(told.length === 0 ? [] : [plainItem(labelled(WORDS.rests, told.join(gap), locale))]),
      ...missing.map(({ path, question }) =>
        plainItem(labelled(WORDS.ask, question[locale] + inBrackets(path, locale), locale)),
      ),
      ...sources.map((source) => plainItem(labelled(WORDS.sources, source, locale))),
    ],
  };
}
