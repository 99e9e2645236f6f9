import type { Command } from 'commander';
import { assessBenefits } from '../benefits/benefits.js';
import type { Text } from '../value/text.js';
import { type AskFlags, askLibrary, askOf, requiredPolicies, withAskOptions } from './ask.js';
import { questionHeading } from './heading.js';
import { documentWith, exampleText, FILE_ARGUMENT, VALUES } from './help.js';
import { readRequest } from './input.js';
import { type Context, printJson, printLines } from './io.js';
import { reportLines, withPolicies } from './report.js';

const COMMAND: Text = {
  zh: '文件给予家庭、个人或子女的待遇',
  en: 'what documents give to a household, a person or a child',
};
const NOTHING: Text = { zh: '所列文件没有可答的待遇。', en: 'These documents have no benefit to answer for.' };

/** `benefits`: what documents give to a household, a person or a child. */
export const benefitsCommand = (program: Command, context: Context, done: (exit: number) => void): Command =>
  withAskOptions(
    program
      .command('benefits')
      .description(COMMAND[context.locale])
      .argument(`[${VALUES.file[context.locale]}]`, FILE_ARGUMENT[context.locale]),
    context,
  )
    .addHelpText(
      'after',
      exampleText(context, `benefits household.json --policy ${documentWith('benefit')} --on 2010-03-01`),
    )
    .action(async (file: string | undefined, flags: AskFlags) => done(await run(file, flags, context)));

async function run(file: string | undefined, flags: AskFlags, context: Context): Promise<number> {
  const request = await readRequest(context, file);
  const policies = await requiredPolicies(context, request, flags);
  const ask = askOf(context, request, flags);
  const benefits = askLibrary(request, () => assessBenefits(request.household, { ...ask, policies }));
  if (flags.json === true) printJson(context, benefits);
  else
    printLines(context, [
      ...questionHeading(request.title, ask.on, context),
      ...(benefits.length === 0
        ? ['', NOTHING[context.locale]]
        : reportLines(withPolicies(benefits, policies), { brief: flags.brief === true }, context)),
    ]);
  return 0;
}
