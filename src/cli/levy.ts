import type { Command } from 'commander';
import { assess } from '../catalogue/assess.js';
import { assessLevy, type LevyAssessment, type LevyMinimumOptions, levyMinimum } from '../levy/levy.js';
import type { Policy } from '../policy/policy.js';
import { ArgumentError, issue } from '../value/issue.js';
import type { Text } from '../value/text.js';
import {
  type AskFlags,
  askLibrary,
  askOf,
  collect,
  NO_POLICY,
  readingsOf,
  requiredPolicies,
  withAskOptions,
} from './ask.js';
import { WrongUsage } from './failure.js';
import { questionHeading } from './heading.js';
import { documentWith, exampleText, FILE_ARGUMENT, VALUES } from './help.js';
import { namedPolicy, readRequest } from './input.js';
import { type Context, printJson, printLines } from './io.js';
import { reportLines, withPolicies } from './report.js';

type TableStatus = LevyMinimumOptions['status'];

interface LevyFlags extends AskFlags {
  readonly child?: readonly string[];
  readonly status?: string;
  readonly order?: string;
  readonly registration?: string;
}

const WORDS = {
  command: {
    zh: '社会抚养费的最低额：按一户家庭，或直接查表（--status、--order）',
    en: 'the least levy for a household, or straight from the table (--status, --order)',
  },
  child: { zh: '子女标识；可重复；不写则逐一计算', en: 'the id of a child; repeatable; default: every child' },
  status: {
    zh: '查表：rural 农村、urban 城镇、unit-employee 单位职工',
    en: 'the table for: rural, urban or unit-employee',
  },
  order: { zh: '查表：第几个违法生育的孩次', en: 'the table for the how-manyth birth outside the rules' },
  registration: {
    zh: '查表：单位职工的户口，rural 或 urban',
    en: 'the table: registration of an employee, rural or urban',
  },
  mixed: {
    zh: '查表（--status）不读家庭文件，也不用 --child。',
    en: 'The table (--status) takes no household and no --child.',
  },
  both: {
    zh: '查表须同时给出 --status 和 --order。',
    en: 'The table needs both --status and --order.',
  },
  one: { zh: '查表只能用一份文件。', en: 'The table is that of one document.' },
  nobody: { zh: '没有可计算的子女。', en: 'There is no child to ask about.' },
} as const satisfies Record<string, Text>;

/** `levy`: the least levy for a household, or from the table. */
export const levyCommand = (program: Command, context: Context, done: (exit: number) => void): Command =>
  withAskOptions(
    program
      .command('levy')
      .description(WORDS.command[context.locale])
      .argument(`[${VALUES.file[context.locale]}]`, FILE_ARGUMENT[context.locale])
      .option(`--child <${VALUES.id[context.locale]}>`, WORDS.child[context.locale], collect)
      .option(`--status <${VALUES.option[context.locale]}>`, WORDS.status[context.locale])
      .option(`--order <${VALUES.number[context.locale]}>`, WORDS.order[context.locale])
      .option(`--registration <${VALUES.option[context.locale]}>`, WORDS.registration[context.locale]),
    context,
  )
    .addHelpText(
      'after',
      exampleText(
        context,
        `levy household.json --policy ${documentWith('levy')} --child c1 --on 2012-06-01`,
        `levy --policy ${documentWith('levy')} --status urban --order 2 --on 2012-06-01`,
      ),
    )
    .action(async (file: string | undefined, flags: LevyFlags) => {
      const fromTable = [flags.status, flags.order, flags.registration].some((flag) => flag !== undefined);
      done(await (fromTable ? runTable(file, flags, context) : runHousehold(file, flags, context)));
    });

async function runHousehold(file: string | undefined, flags: LevyFlags, context: Context): Promise<number> {
  const request = await readRequest(context, file);
  const policies = await requiredPolicies(context, request, flags);
  policies.forEach(requireLevy);
  const ask = askOf(context, request, flags);
  const { household, title } = request;
  const children = flags.child;
  const levies = askLibrary(request, () =>
    children === undefined
      ? assess(household, { ...ask, policies }).levies
      : policies.flatMap((policy) => children.map((child) => assessLevy(household, { ...ask, policy, child }))),
  );
  const [only] = levies;
  if (flags.json === true) printJson(context, children?.length === 1 && levies.length === 1 ? only : levies);
  else
    printLines(context, [...questionHeading(title, ask.on, context), ...levyLines(levies, policies, flags, context)]);
  return 0;
}

/** A document without a levy has nothing to say here. */
function requireLevy({ id, provisions }: Policy): void {
  if (Object.values(provisions).some(({ kind }) => kind === 'levy')) return;
  const names = Object.keys(provisions);
  const expected = { zh: names.join('、'), en: names.join(', ') };
  throw new ArgumentError([issue('unknown-provision', id, { given: 'levy', expected })]);
}

function levyLines(
  levies: readonly LevyAssessment[],
  policies: readonly Policy[],
  { brief = false }: { readonly brief?: boolean },
  context: Context,
): readonly string[] {
  if (levies.length === 0) return ['', WORDS.nobody[context.locale]];
  return reportLines(withPolicies(levies, policies), { brief }, context);
}

async function runTable(file: string | undefined, flags: LevyFlags, context: Context): Promise<number> {
  const { status, order, registration, policy: names = [], json, brief = false } = flags;
  if (file !== undefined || flags.child !== undefined) throw new WrongUsage(WORDS.mixed);
  if (status === undefined || order === undefined) throw new WrongUsage(WORDS.both);
  const [name, ...more] = names;
  if (name === undefined) throw new WrongUsage(NO_POLICY);
  if (more.length > 0) throw new WrongUsage(WORDS.one);
  const policy = await namedPolicy(context, name);
  requireLevy(policy);
  const on = flags.on ?? context.io.today();
  const answer = levyMinimum({
    policy,
    on,
    // The library checks what they are, and says what is wrong with them.
    status: status as TableStatus,
    order: (/^\d{1,9}$/.test(order) ? Number(order) : order) as number,
    registration: registration as 'rural' | 'urban' | undefined,
    readings: readingsOf(flags.reading),
    asKnownOn: flags.asKnownOn,
  });
  if (json === true) printJson(context, answer);
  else
    printLines(context, [
      ...questionHeading(tableTitle(status as TableStatus, order), on, context),
      ...reportLines([{ answer, policy }], { brief }, context),
    ]);
  return 0;
}

const STATUSES: Readonly<Record<TableStatus, Text>> = {
  rural: { zh: '农村', en: 'rural' },
  urban: { zh: '城镇', en: 'urban' },
  'unit-employee': { zh: '单位职工', en: 'unit employee' },
};

const tableTitle = (status: TableStatus, order: string): Text => ({
  zh: `查表：${STATUSES[status].zh}，违法生育第${order}孩`,
  en: `From the table: ${STATUSES[status].en}, birth number ${order} outside the rules`,
});
