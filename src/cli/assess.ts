import type { Command } from 'commander';
import { documentTitle, inBrackets } from '../assess/phrases.js';
import { type Assessment, assess, type PossibleDocument } from '../catalogue/assess.js';
import { type FactSpec, objectSpec } from '../household/vocabulary.js';
import type { Policy } from '../policy/policy.js';
import type { Text } from '../value/text.js';
import { type AskFlags, askLibrary, askOf, policiesOf, withAskOptions } from './ask.js';
import { questionHeading } from './heading.js';
import { exampleText, FILE_ARGUMENT, VALUES } from './help.js';
import { readRequest } from './input.js';
import { type Context, printJson, printLines } from './io.js';
import { reportLines, withPolicies } from './report.js';

const WORDS = {
  command: { zh: '各文件对一户家庭的全部规定', en: 'everything that the documents say about a household' },
  nobody: {
    zh: '所涉文件对这户家庭没有可答的规定（例如没有子女）。',
    en: 'The documents have no rule to answer for this household (it has no children, for example).',
  },
  mayAlso: { zh: '可能还适用', en: 'May also apply' },
} as const satisfies Record<string, Text>;

/** `assess`: everything that the documents say about a household. */
export const assessCommand = (program: Command, context: Context, done: (exit: number) => void): Command =>
  withAskOptions(
    program
      .command('assess')
      .description(WORDS.command[context.locale])
      .argument(`[${VALUES.file[context.locale]}]`, FILE_ARGUMENT[context.locale]),
    context,
  )
    .addHelpText('after', exampleText(context, 'assess examples/households/01-rural-couple.json --on 2012-06-01'))
    .action(async (file: string | undefined, flags: AskFlags) => done(await run(file, flags, context)));

async function run(file: string | undefined, flags: AskFlags, context: Context): Promise<number> {
  const request = await readRequest(context, file);
  const policies = await policiesOf(context, request, flags);
  const ask = askOf(context, request, flags);
  const result = askLibrary(request, () => assess(request.household, { ...ask, policies: policies ?? undefined }));
  if (flags.json === true) printJson(context, result);
  else
    printLines(context, [
      ...questionHeading(request.title, ask.on, context),
      ...textLines(result, policies, flags, context),
    ]);
  return 0;
}

function textLines(
  result: Assessment,
  policies: readonly Policy[] | null,
  { brief = false }: { readonly brief?: boolean },
  context: Context,
): readonly string[] {
  const { levies, benefits, others, mayAlsoApply } = result;
  const answers = withPolicies([...levies, ...benefits, ...others], policies);
  const { locale } = context;
  return [
    ...(answers.length === 0 ? ['', WORDS.nobody[locale]] : reportLines(answers, { brief }, context)),
    ...(mayAlsoApply.length === 0 ? [] : ['', context.paint.heading(WORDS.mayAlso[locale])]),
    ...possibleLines(mayAlsoApply, context),
  ];
}

/** The fact that would tell, and the documents that wait for it. */
function possibleLines(documents: readonly PossibleDocument[], context: Context): readonly string[] {
  const paths = [...new Set(documents.map(({ path }) => path))];
  return paths.flatMap((path) => {
    const { question } = objectSpec('residence').facts[path.slice('residence.'.length)] as FactSpec;
    return [
      `  ${question[context.locale]}${inBrackets(path, context.locale)}`,
      ...documents.filter((one) => one.path === path).map((document) => `    - ${possibleWords(document, context)}`),
    ];
  });
}

/** A document that may be the household's. */
function possibleWords({ policy, title, place }: PossibleDocument, { locale }: Context): string {
  const where = [place, policy].filter((part) => part !== null).join(locale === 'zh' ? '，' : ', ');
  return documentTitle(title, locale) + inBrackets(where, locale);
}
