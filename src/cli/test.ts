import type { Command } from 'commander';
import { documentTitle } from '../assess/phrases.js';
import { runCases } from '../testing/run.js';
import type { Text } from '../value/text.js';
import { withOutputOptions } from './ask.js';
import { countLine, coverageLines, failureLines } from './case-report.js';
import { readCasesFile } from './cases.js';
import { documentWith, exampleText, VALUES } from './help.js';
import { namedPolicy } from './input.js';
import { type Context, printJson, printLines } from './io.js';

interface TestFlags {
  readonly cases: string;
  readonly json?: true;
}

const WORDS = {
  command: {
    zh: '以案例检验一份文件，并列出案例没有触及之处',
    en: 'run cases on a document, and list what they do not reach',
  },
  document: { zh: '文件编号，或自编文件的 JSON 路径', en: 'a document by id, or a JSON file of your own' },
  cases: { zh: '案例文件：.json、.ndjson 或 .csv', en: 'a file of cases: .json, .ndjson or .csv' },
} as const satisfies Record<string, Text>;

/** `test`: worked cases against a document. */
export function testCommand(program: Command, context: Context, done: (exit: number) => void): Command {
  const { locale } = context;
  const command = program
    .command('test')
    .description(WORDS.command[locale])
    .argument(`<${VALUES.document[locale]}>`, WORDS.document[locale])
    .requiredOption(`--cases <${VALUES.file[locale]}>`, WORDS.cases[locale]);
  return withOutputOptions(command, context)
    .addHelpText('after', exampleText(context, `test ${documentWith('levy')} --cases cases.csv`))
    .action(async (name: string, flags: TestFlags) => done(await test(name, flags, context)));
}

async function test(name: string, { cases: file, json }: TestFlags, context: Context): Promise<number> {
  const { locale, paint } = context;
  const policy = await namedPolicy(context, name);
  const run = runCases(policy, await readCasesFile(context, file, policy));
  if (json === true) printJson(context, run);
  else
    printLines(context, [
      paint.title(documentTitle(policy.title, locale)),
      countLine(run, locale),
      ...failureLines(run.failed, context),
      ...coverageLines(run.coverage, policy, context),
    ]);
  return run.failed.length === 0 ? 0 : 1;
}
