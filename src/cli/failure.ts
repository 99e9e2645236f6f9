import { CommanderError } from 'commander';
import { inBrackets } from '../assess/phrases.js';
import { FamilyPlanningRulesError, type Issue } from '../value/issue.js';
import { bothLanguages, type Locale, type Text } from '../value/text.js';
import type { Context } from './io.js';

export const PROGRAM = 'family-planning-rules';

/** One thing wrong with an input. */
interface Problem {
  readonly code: string;
  readonly path: string;
  readonly message: Text;
}

/** The input is bad: exit 1. */
export class BadInput extends Error {
  override readonly name = 'BadInput';

  constructor(
    readonly problems: readonly Problem[],
    /** The file, where it is known. */
    readonly source: string | null = null,
  ) {
    super(problems.map(({ message }) => message.en).join('\n'));
  }
}

/** The command was not called rightly: exit 2. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';

  constructor(readonly says: Text) {
    super(says.en);
  }
}

/** Says on the standard error what went wrong, and gives the exit code. */
export function reportFailure(error: unknown, argv: readonly string[], context: Context): number {
  const { io, locale, paint } = context;
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  if (error instanceof CommanderError || error instanceof WrongUsage) {
    // Without a command commander has printed the whole help already.
    if (error instanceof CommanderError && error.code === 'commander.help') return 2;
    const says = error instanceof WrongUsage ? error.says : usageWords(error);
    io.stderr(`${paint.bad(says[locale])}\n${helpHint(argv)[locale]}\n`);
    return 2;
  }
  if (error instanceof BadInput || error instanceof FamilyPlanningRulesError) {
    const [problems, source] = error instanceof BadInput ? [error.problems, error.source] : [error.issues, null];
    io.stderr(`${paint.bad(problemCount(problems.length, source)[locale])}\n`);
    for (const problem of problems) io.stderr(`  ${problemLine(problem, locale)}\n`);
    return 1;
  }
  io.stderr(`${paint.bad(DEFECT[locale])}\n${error instanceof Error ? error.stack : error}\n`);
  return 1;
}

const DEFECT: Text = {
  zh: '程序内部出错，请报告以下内容：',
  en: 'Something went wrong inside the program. Please report this:',
};

/** `children[0].birthDate: "x" is not a date … (not-a-date)`. */
export function problemLine({ code, path, message }: Problem, locale: Locale): string {
  const place = path === '' ? '' : `${path}${locale === 'zh' ? '：' : ': '}`;
  return `${place}${message[locale]}${inBrackets(code, locale)}`;
}

const problemCount = (count: number, source: string | null): Text => ({
  zh: `${source === null ? '输入' : source}有${count}处问题：`,
  en: `${count} ${count === 1 ? 'problem' : 'problems'} in ${source ?? 'the input'}:`,
});

/** Where a checked part stands: in which file, and under which key of it. */
interface Place {
  readonly source: string;
  readonly prefix?: string;
}

/** Asks the library about what stands in a file: what it finds wrong, of that kind, is told with its place. */
export function askAbout<Result>(
  { source, prefix = '' }: Place,
  Wrong: new (issues: readonly [Issue, ...Issue[]]) => FamilyPlanningRulesError,
  ask: () => Result,
): Result {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    const problems = error.issues.map((one) => ({
      ...one,
      path: [prefix, one.path].filter((part) => part !== '').join('.'),
    }));
    throw new BadInput(problems, source);
  }
}

const COMMANDS = ['assess', 'levy', 'benefits', 'installments', 'policies', 'verify', 'test', 'compare', 'indicator'];

function helpHint(argv: readonly string[]): Text {
  const command = argv.find((word) => COMMANDS.includes(word));
  const call = [PROGRAM, ...(command === undefined ? [] : [command]), '--help'].join(' ');
  return { zh: `用法见：${call}`, en: `See: ${call}` };
}

/** What commander says in English, in both languages. */
function usageWords({ code, message }: CommanderError): Text {
  const [first = ''] = message.split('\n');
  const name = /'([^']*)'/.exec(first)?.[1];
  const meant = /Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1];
  const words: Readonly<Record<string, string>> = {
    'commander.unknownOption': `没有“${name}”这一选项`,
    'commander.unknownCommand': `没有“${name}”这一命令`,
    'commander.optionMissingArgument': `选项“${name}”缺少取值`,
    'commander.excessArguments': '参数过多',
    'commander.missingArgument': `缺少参数“${name}”`,
    'commander.missingMandatoryOptionValue': `缺少必需的选项“${name}”`,
  };
  const hint = bothLanguages((locale) =>
    meant === undefined ? '' : inBrackets(locale === 'zh' ? `是否指 ${meant}` : `did you mean ${meant}?`, locale),
  );
  const english = first.replace(/^error: /, '').replace(/^./, (letter) => letter.toUpperCase());
  return { zh: `${words[code] ?? english}${hint.zh}。`, en: `${english.replace(/\.$/, '')}${hint.en}.` };
}
