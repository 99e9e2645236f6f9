import { Command } from 'commander';
import type { Text } from '../value/text.js';
import { VERSION } from '../version.js';
import { localeOption } from './ask.js';
import { assessCommand } from './assess.js';
import { auditCommand } from './audit.js';
import { benefitsCommand } from './benefits.js';
import { compareCommand } from './compare.js';
import { PROGRAM, reportFailure } from './failure.js';
import { exampleText, localiseHelp } from './help.js';
import { indicatorCommand } from './indicator.js';
import { installmentsCommand } from './installments.js';
import { type Context, contextOf, type Io } from './io.js';
import { levyCommand } from './levy.js';
import { policiesCommand } from './policies.js';
import { testCommand } from './test.js';
import { verifyCommand } from './verify.js';

const ABOUT: Text = {
  zh: '中国历史上计划生育文件的规定：社会抚养费、分期缴纳和待遇，逐项给出理由和依据。',
  en: 'Chinese family planning documents as rules: levies, installments and benefits, each answer with reasons and sources.',
};
const SHOW_VERSION: Text = { zh: '显示版本', en: 'show the version' };

const COMMANDS = [
  assessCommand,
  levyCommand,
  benefitsCommand,
  installmentsCommand,
  auditCommand,
  policiesCommand,
  verifyCommand,
  testCommand,
  compareCommand,
  indicatorCommand,
];

/**
 * The command line program: text in, text out.
 *
 * @returns the exit code: 0 done, 1 the input is bad or a check found something, 2 wrong usage.
 * @example await main(['policies'], io) // 0
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const context = contextOf(argv, io);
  let exit = 0;
  try {
    await programOf(context, (code) => {
      exit = code;
    }).parseAsync([...argv], { from: 'user' });
    return exit;
  } catch (error) {
    return reportFailure(error, argv, context);
  }
}

function programOf(context: Context, done: (exit: number) => void): Command {
  const { locale } = context;
  const program = localiseHelp(new Command(PROGRAM), context)
    .description(ABOUT[locale])
    .version(VERSION, '-V, --version', SHOW_VERSION[locale])
    .addOption(localeOption(context))
    .addHelpText('after', exampleText(context, 'assess examples/households/01-rural-couple.json'));
  for (const add of COMMANDS) add(program, context, done);
  return program;
}
