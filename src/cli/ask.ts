import type { Command } from 'commander';
import { Option } from 'commander';
import type { LevyCase } from '../assess/levy-case.js';
import type { AskOptions } from '../assess/options.js';
import type { Policy } from '../policy/policy.js';
import { FactsError } from '../value/issue.js';
import type { Text } from '../value/text.js';
import { askAbout, WrongUsage } from './failure.js';
import { VALUES } from './help.js';
import { namedPolicies, type Request } from './input.js';
import type { Context } from './io.js';

/** The options that commands share, as commander gives them. */
export interface AskFlags {
  readonly on?: string;
  readonly policy?: readonly string[];
  readonly reading?: readonly string[];
  readonly asKnownOn?: string;
  readonly json?: true;
  readonly brief?: true;
}

const WORDS = {
  on: { zh: '所问之日或决定之日', en: 'the day asked about, or of the decision' },
  today: { zh: '；默认取输入中的日期，否则为今天', en: '; default: that of the input, else today' },
  policy: {
    zh: '文件编号，或自编文件的 JSON 路径；可重复',
    en: 'a document by id, or a JSON file of your own; repeatable',
  },
  reading: { zh: '选定一种解读，名称=选项；可重复', en: 'settle a reading; repeatable' },
  asKnownOn: { zh: '不计此日以后发布的文件', en: 'leave out acts issued after this day' },
  json: { zh: '输出结果的 JSON', en: "print the result's JSON" },
  brief: { zh: '只列答案，不列理由', en: 'print the answers without the reasons' },
  locale: { zh: '语言：zh 或 en；默认取自环境', en: 'language: zh or en; default from the environment' },
} as const satisfies Record<string, Text>;

export const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

export const localeOption = ({ locale }: Context): Option =>
  new Option('--locale <zh|en>', WORDS.locale[locale]).argParser((value: string) => {
    if (value === 'zh' || value === 'en') return value;
    throw new WrongUsage({
      zh: `没有语言“${value}”：请写 zh 或 en。`,
      en: `There is no language "${value}": write zh or en.`,
    });
  });

/** `--json` and `--locale`, for every command. */
export const withOutputOptions = (command: Command, context: Context): Command =>
  command.option('--json', WORDS.json[context.locale]).addOption(localeOption(context));

/** The options of every command that assesses a household. */
export function withAskOptions(command: Command, context: Context): Command {
  const { locale } = context;
  command
    .option(`--on <${VALUES.date[locale]}>`, WORDS.on[locale] + WORDS.today[locale])
    .option(`--policy <${VALUES.document[locale]}>`, WORDS.policy[locale], collect)
    .option(`--reading <${VALUES.reading[locale]}>`, WORDS.reading[locale], collect)
    .option(`--as-known-on <${VALUES.date[locale]}>`, WORDS.asKnownOn[locale])
    .option('--brief', WORDS.brief[locale]);
  return withOutputOptions(command, context);
}

/** What is asked: the command line goes before the file, and the file before the clock. */
export function askOf({ io }: Context, request: Request, flags: AskFlags): AskOptions {
  return {
    on: (flags.on ?? request.on ?? io.today()) as string,
    readings: { ...request.readings, ...readingsOf(flags.reading) } as Readonly<Record<string, string>>,
    asKnownOn: (flags.asKnownOn ?? request.asKnownOn ?? undefined) as string | undefined,
    case: (request.case ?? undefined) as LevyCase | undefined,
  };
}

export function readingsOf(given: readonly string[] = []): Readonly<Record<string, string>> {
  return Object.fromEntries(
    given.map((one) => {
      const [name = '', ...rest] = one.split('=');
      if (name === '' || rest.length === 0)
        throw new WrongUsage({
          zh: `“${one}”不是“名称=选项”的形式。`,
          en: `"${one}" is not of the form name=option.`,
        });
      return [name, rest.join('=')];
    }),
  );
}

/** The documents that the command line names, else those that the file names; `null`: none is named. */
export function policiesOf(context: Context, request: Request, flags: AskFlags): Promise<readonly Policy[] | null> {
  const names = flags.policy ?? request.policies;
  return names === null ? Promise.resolve(null) : namedPolicies(context, names);
}

/** Like {@link policiesOf}, for commands that need a document. */
export async function requiredPolicies(
  context: Context,
  request: Request,
  flags: AskFlags,
): Promise<readonly Policy[]> {
  const policies = await policiesOf(context, request, flags);
  if (policies === null) throw new WrongUsage(NO_POLICY);
  return policies;
}

export const NO_POLICY: Text = {
  zh: '请用 --policy 指明文件（编号见 policies 命令）。',
  en: 'Name the document with --policy (the command policies lists the ids).',
};

/** Asks the library; bad facts are told with the file and the place where they stand. */
export const askLibrary = <Result>(request: Request, ask: () => Result): Result => askAbout(request, FactsError, ask);
