import type { Command } from 'commander';
import {
  checkInstallments,
  type InstallmentPlan,
  type OfferedPlan,
  type PlanCheck,
  planInstallments,
} from '../levy/installments.js';
import { ArgumentError } from '../value/issue.js';
import type { Text } from '../value/text.js';
import { yuan } from './answer.js';
import { withOutputOptions } from './ask.js';
import { askAbout, problemLine, WrongUsage } from './failure.js';
import { exampleText, VALUES } from './help.js';
import { readJson } from './input.js';
import { type Context, printJson, printLines } from './io.js';

interface InstallmentFlags {
  readonly total?: string;
  readonly start?: string;
  readonly count?: string;
  readonly every?: string;
  readonly limit?: string;
  readonly firstAtLeast?: string;
  readonly maxCount?: string;
  readonly written?: string;
  readonly difficulty?: string;
  readonly json?: true;
}

const WORDS = {
  command: {
    zh: '把一笔款项分期，或核对一份分期方案（PLAN.json）',
    en: 'split a sum into installments, or check an offered plan (PLAN.json)',
  },
  plan: { zh: '要核对的分期方案，JSON 文件；-：标准输入', en: 'the plan to check, a JSON file; -: the standard input' },
  total: { zh: '总额，元', en: 'the sum, in yuan' },
  start: { zh: '起算日', en: 'the day on which the clock starts' },
  count: { zh: '期数', en: 'how many installments' },
  every: { zh: '每隔几个月一期', en: 'months from one to the next' },
  limit: { zh: '期限，月', en: 'the limit, in months' },
  firstAtLeast: { zh: '首期至少，元', en: 'the least first installment, in yuan' },
  maxCount: { zh: '最多期数', en: 'the greatest number of installments' },
  written: { zh: '核对：是否书面申请，yes 或 no', en: 'checking: applied for in writing? yes or no' },
  difficulty: { zh: '核对：是否证明确有困难，yes 或 no', en: 'checking: was difficulty shown? yes or no' },
  kept: { zh: '方案符合各项限制。', en: 'The plan keeps to its limits.' },
  broken: { zh: '方案不符合下列要求：', en: 'The plan breaks these limits:' },
  open: { zh: '尚不清楚：', en: 'Not known:' },
} as const satisfies Record<string, Text>;

const NEEDED = ['total', 'start', 'count', 'every', 'limit'] as const;

/** `installments`: plans the payment of a sum, or checks a plan that somebody offers. */
export function installmentsCommand(program: Command, context: Context, done: (exit: number) => void): Command {
  const { locale } = context;
  const command = program
    .command('installments')
    .description(WORDS.command[locale])
    .argument(`[${VALUES.file[locale]}]`, WORDS.plan[locale])
    .option(`--total <${VALUES.yuan[locale]}>`, WORDS.total[locale])
    .option(`--start <${VALUES.date[locale]}>`, WORDS.start[locale])
    .option(`--count <${VALUES.number[locale]}>`, WORDS.count[locale])
    .option(`--every <${VALUES.months[locale]}>`, WORDS.every[locale])
    .option(`--limit <${VALUES.months[locale]}>`, WORDS.limit[locale])
    .option(`--first-at-least <${VALUES.yuan[locale]}>`, WORDS.firstAtLeast[locale])
    .option(`--max-count <${VALUES.number[locale]}>`, WORDS.maxCount[locale])
    .option('--written <yes|no>', WORDS.written[locale])
    .option('--difficulty <yes|no>', WORDS.difficulty[locale]);
  return withOutputOptions(command, context)
    .addHelpText(
      'after',
      exampleText(
        context,
        'installments --total 10800 --start 2012-06-01 --count 6 --every 6 --limit 36',
        'installments plan.json --written yes --difficulty yes',
      ),
    )
    .action(async (file: string | undefined, flags: InstallmentFlags) =>
      done(file === undefined ? plan(flags, context) : await check(file, flags, context)),
    );
}

/** A whole number as one; anything else as it stands, for the library to refuse. */
const whole = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : (text as unknown as number | undefined);

function plan(flags: InstallmentFlags, context: Context): number {
  const lacking = NEEDED.filter((name) => flags[name] === undefined).map((name) => `--${name}`);
  if (lacking.length > 0)
    throw new WrongUsage({
      zh: `分期还需要：${lacking.join('、')}；核对方案则给出 JSON 文件。`,
      en: `To plan, add ${lacking.join(', ')}; to check a plan, name a JSON file.`,
    });
  const { total = '', start = '', count, every, limit, firstAtLeast, maxCount } = flags;
  const result = planInstallments({
    total,
    start,
    count: whole(count) as number,
    everyMonths: whole(every) as number,
    limitMonths: whole(limit) as number,
    firstAtLeast,
    maxCount: whole(maxCount),
  });
  if (flags.json === true) printJson(context, result);
  else printLines(context, planLines(result, context));
  return 0;
}

function planLines(
  { total, start, lastAllowedOn, installments }: InstallmentPlan,
  { locale, paint }: Context,
): readonly string[] {
  const sum = yuan(total, locale);
  const heading = {
    zh: `${sum}，分${installments.length}期；自${start}起算，最迟${lastAllowedOn}`,
    en: `${sum} in ${installments.length} installments; the clock starts on ${start}, the last day allowed is ${lastAllowedOn}`,
  };
  const width = Math.max(...installments.map(({ amount }) => yuan(amount, locale).length));
  return [
    paint.heading(heading[locale]),
    ...installments.map(
      ({ amount, dueOn }, index) =>
        `  ${String(index + 1).padStart(2)}.  ${dueOn}  ${yuan(amount, locale).padStart(width)}`,
    ),
  ];
}

async function check(file: string, flags: InstallmentFlags, context: Context): Promise<number> {
  const planning = NEEDED.filter((name) => flags[name] !== undefined).map((name) => `--${name}`);
  if (planning.length > 0)
    throw new WrongUsage({
      zh: `核对方案时不用${planning.join('、')}：这些内容在方案文件里。`,
      en: `To check a plan, leave out ${planning.join(', ')}: the plan's file says them.`,
    });
  const conditions = {
    appliedInWriting: yesOrNo('--written', flags.written),
    difficultyShown: yesOrNo('--difficulty', flags.difficulty),
    firstAtLeast: flags.firstAtLeast,
    maxCount: whole(flags.maxCount),
  };
  const { source, json } = await readJson(context, file);
  const result = askAbout({ source }, ArgumentError, () => checkInstallments(json as OfferedPlan, conditions));
  if (flags.json === true) printJson(context, result);
  else printLines(context, checkLines(result, context));
  return result.violations.length > 0 ? 1 : 0;
}

function yesOrNo(option: string, given: string | undefined): boolean | undefined {
  if (given === undefined) return undefined;
  if (given === 'yes' || given === 'no') return given === 'yes';
  throw new WrongUsage({ zh: `${option} 只能是 yes 或 no。`, en: `${option} is yes or no.` });
}

function checkLines({ violations, open }: PlanCheck, { locale, paint }: Context): readonly string[] {
  const list = (problems: PlanCheck['open']): readonly string[] =>
    problems.map((problem) => `  - ${problemLine(problem, locale)}`);
  return [
    ...(violations.length === 0
      ? [paint.applies(WORDS.kept[locale])]
      : [paint.bad(WORDS.broken[locale]), ...list(violations)]),
    ...(open.length === 0 ? [] : ['', paint.open(WORDS.open[locale]), ...list(open)]),
  ];
}
