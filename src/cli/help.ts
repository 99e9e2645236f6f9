import type { Command } from 'commander';
import { findPolicies } from '../catalogue/catalogue.js';
import type { Policy, Provision } from '../policy/policy.js';
import type { Text } from '../value/text.js';
import { PROGRAM } from './failure.js';
import type { Context } from './io.js';

/** What stands for a value in the usage. */
export const VALUES = {
  file: { zh: '文件', en: 'file' },
  document: { zh: '编号|文件', en: 'id|file' },
  date: { zh: '日期', en: 'date' },
  reading: { zh: '名称=选项', en: 'name=option' },
  id: { zh: '标识', en: 'id' },
  option: { zh: '选项', en: 'option' },
  number: { zh: '数', en: 'n' },
  months: { zh: '月数', en: 'months' },
  yuan: { zh: '元', en: 'yuan' },
  code: { zh: '代码', en: 'code' },
  name: { zh: '名称', en: 'name' },
  column: { zh: '列', en: 'column' },
  value: { zh: '名称=值', en: 'name=value' },
  kind: { zh: '图形', en: 'kind' },
} as const satisfies Record<string, Text>;

export const FILE_ARGUMENT: Text = {
  zh: '家庭事实的 JSON 文件；- 或不写：标准输入',
  en: 'a JSON file with the facts of a household; - or nothing: the standard input',
};

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};
const HELP: Text = { zh: '显示用法', en: 'show how it is used' };
const WIDTH = 100;

/** The shape of the help, the same on every terminal and in the language chosen. */
export function localiseHelp(program: Command, { io, locale }: Context): Command {
  const inLocale = (text: string): string =>
    locale === 'en' ? text : (TITLES[text] ?? text).replace('[options]', '[选项]').replace('[command]', '[命令]');
  return program
    .helpOption('-h, --help', HELP[locale])
    .helpCommand('help [command]', HELP[locale])
    .configureHelp({ styleTitle: inLocale, styleUsage: inLocale, styleSubcommandTerm: inLocale, displayWidth })
    .configureOutput({
      writeOut: io.stdout,
      writeErr: io.stderr,
      // Errors are told by `reportFailure`, in the language chosen.
      outputError: () => {},
      getOutHelpWidth: () => WIDTH,
      getErrHelpWidth: () => WIDTH,
      getOutHasColors: () => io.colour,
      getErrHasColors: () => io.colour,
    })
    .exitOverride();
}

/** On a terminal a Chinese character is two columns wide. */
const displayWidth = (text: string): number => [...text].reduce((width, sign) => width + (sign > '\u2e7f' ? 2 : 1), 0);

const EXAMPLE: Text = { zh: '示例：', en: 'Example:' };

/** The id of a built-in document with a rule of that kind, for an example. */
export const documentWith = (kind: Provision['kind']): string => (findPolicies({ kind })[0] as Policy).id;

/** Calls to copy, under the help. */
export const exampleText = ({ locale }: Context, ...calls: readonly string[]): string =>
  [`\n${EXAMPLE[locale]}`, ...calls.map((call) => `  $ ${PROGRAM} ${call}`)].join('\n');
