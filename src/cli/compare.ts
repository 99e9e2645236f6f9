import type { Command } from 'commander';
import { documentTitle, labelled } from '../assess/phrases.js';
import { comparePolicies } from '../testing/compare.js';
import type { Text } from '../value/text.js';
import { withOutputOptions } from './ask.js';
import { AFTER, BEFORE, changeLines } from './change-lines.js';
import { documentWith, exampleText, VALUES } from './help.js';
import { namedPolicy } from './input.js';
import { type Context, printJson, printLines } from './io.js';

const WORDS = {
  command: {
    zh: '比较两份文件：哪些家庭的答案不同',
    en: 'compare two documents: which households get another answer',
  },
  old: { zh: '原文件：编号，或自编文件的 JSON 路径', en: 'the document before: an id, or a JSON file of your own' },
  young: { zh: '新文件：编号，或自编文件的 JSON 路径', en: 'the document after: an id, or a JSON file of your own' },
  complete: { zh: '以上为全部变化。', en: 'These are all the changes.' },
  same: {
    zh: '各种家庭均已考察：没有家庭的答案不同。',
    en: 'Every kind of household was looked at: none gets another answer.',
  },
  open: {
    zh: '可供考察的情形过多，未能全部考察：可能还有其他变化。',
    en: 'There was too much to look at: there may be further changes.',
  },
} as const satisfies Record<string, Text>;

/** `compare`: the households whose answer changes from one document to another. */
export function compareCommand(program: Command, context: Context, done: (exit: number) => void): Command {
  const { locale } = context;
  const command = program
    .command('compare')
    .description(WORDS.command[locale])
    .argument(`<${VALUES.document[locale]}>`, WORDS.old[locale])
    .argument(`<${VALUES.document[locale]}>`, WORDS.young[locale]);
  return withOutputOptions(command, context)
    .addHelpText('after', exampleText(context, `compare ${documentWith('levy')} draft.json`))
    .action(async (old: string, young: string, flags: { readonly json?: true }) =>
      done(await compare(old, young, flags, context)),
    );
}

async function compare(
  old: string,
  young: string,
  { json }: { readonly json?: true },
  context: Context,
): Promise<number> {
  const { locale, paint } = context;
  const before = await namedPolicy(context, old);
  const after = await namedPolicy(context, young);
  const comparison = comparePolicies(before, after);
  if (json === true) {
    printJson(context, comparison);
    return 0;
  }
  const { changes, complete } = comparison;
  printLines(context, [
    labelled(BEFORE, paint.title(documentTitle(before.title, locale)), locale),
    labelled(AFTER, paint.title(documentTitle(after.title, locale)), locale),
    ...changes.flatMap((change) => {
      const [heading = '', ...lines] = changeLines(change, { before, after }, locale);
      return ['', paint.heading(heading), ...lines];
    }),
    '',
    WORDS[complete ? (changes.length === 0 ? 'same' : 'complete') : 'open'][locale],
  ]);
  return 0;
}
