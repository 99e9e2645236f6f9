import type { Command } from 'commander';
import { findPolicies, type PolicyFilter } from '../catalogue/catalogue.js';
import type { Policy, Provision } from '../policy/policy.js';
import type { Locale, Text } from '../value/text.js';
import { withOutputOptions } from './ask.js';
import { documentLines } from './document.js';
import { WrongUsage } from './failure.js';
import { documentTitle } from './heading.js';
import { documentWith, exampleText, VALUES } from './help.js';
import { namedPolicy } from './input.js';
import { type Context, printJson, printLines } from './io.js';
import { forceWords, KINDS, placeWords } from './words.js';

interface PolicyFlags {
  readonly division?: string;
  readonly place?: string;
  readonly on?: string;
  readonly kind?: string;
  readonly json?: true;
}

const WORDS = {
  command: { zh: '内置文件目录；或一份文件的全部内容', en: 'the catalogue of documents, or one document in words' },
  document: { zh: '文件编号，或自编文件的 JSON 路径', en: 'a document by id, or a JSON file of your own' },
  division: { zh: '只列此区划（六位）及其上级的文件', en: 'only documents of this division (six digits) and above' },
  place: { zh: '只列此乡镇或社区的文件', en: 'only documents of this township or community' },
  on: { zh: '只列此日可能有效的文件', en: 'only documents that may be in force on this day' },
  kind: {
    zh: '只列有此类规定的文件：levy、benefit、installments、rule',
    en: 'only documents with such a rule: levy, benefit, installments or rule',
  },
  one: {
    zh: '筛选（--division 等）只用于目录，不用于单份文件。',
    en: 'Filters are for the catalogue, not for one document.',
  },
  none: { zh: '没有符合条件的文件。', en: 'No document fits.' },
} as const satisfies Record<string, Text>;

/** `policies`: the catalogue, or one document in words. */
export function policiesCommand(program: Command, context: Context, done: (exit: number) => void): Command {
  const { locale } = context;
  const command = program
    .command('policies')
    .description(WORDS.command[locale])
    .argument(`[${VALUES.document[locale]}]`, WORDS.document[locale])
    .option(`--division <${VALUES.code[locale]}>`, WORDS.division[locale])
    .option(`--place <${VALUES.name[locale]}>`, WORDS.place[locale])
    .option(`--on <${VALUES.date[locale]}>`, WORDS.on[locale])
    .option(`--kind <${VALUES.option[locale]}>`, WORDS.kind[locale]);
  return withOutputOptions(command, context)
    .addHelpText(
      'after',
      exampleText(context, 'policies --kind levy --on 2012-06-01', `policies ${documentWith('levy')}`),
    )
    .action(async (name: string | undefined, flags: PolicyFlags) =>
      done(await (name === undefined ? list(flags, context) : show(name, flags, context))),
    );
}

const FILTERS = ['division', 'place', 'on', 'kind'] as const;

async function show(name: string, flags: PolicyFlags, context: Context): Promise<number> {
  if (FILTERS.some((filter) => flags[filter] !== undefined)) throw new WrongUsage(WORDS.one);
  const policy = await namedPolicy(context, name);
  if (flags.json === true) printJson(context, policy);
  else printLines(context, documentLines(policy, context));
  return 0;
}

async function list(flags: PolicyFlags, context: Context): Promise<number> {
  const given = FILTERS.flatMap((name) => (flags[name] === undefined ? [] : [[name, flags[name]] as const]));
  const kind = flags.kind;
  if (kind !== undefined && !Object.hasOwn(KINDS, kind))
    throw new WrongUsage({
      zh: `没有“${kind}”这一类规定：请写 ${Object.keys(KINDS).join('、')}。`,
      en: `There is no kind "${kind}": write ${Object.keys(KINDS).join(', ')}.`,
    });
  const policies = findPolicies(Object.fromEntries(given) as PolicyFilter);
  if (flags.json === true) printJson(context, policies.map(summaryOf));
  else
    printLines(
      context,
      policies.length === 0 ? [WORDS.none[context.locale]] : policies.flatMap((policy) => entryLines(policy, context)),
    );
  return 0;
}

const kindsOf = ({ provisions }: Policy): readonly Provision['kind'][] => [
  ...new Set(Object.values(provisions).map(({ kind }) => kind)),
];

/** What the catalogue tells of a document, as JSON. */
function summaryOf(policy: Policy): object {
  const { id, title, documentNumber, jurisdiction, issuedOn, inForce } = policy;
  const { from, until } = inForce;
  return { id, title, documentNumber, jurisdiction, issuedOn, inForce: { from, until }, kinds: kindsOf(policy) };
}

function entryLines(policy: Policy, { locale, paint }: Context): readonly string[] {
  const { id, title, documentNumber } = policy;
  const gap = locale === 'zh' ? '；' : '; ';
  const facts = [
    ...(documentNumber === null ? [] : [documentNumber]),
    placeWords(policy.jurisdiction, locale),
    (locale === 'zh' ? '' : 'in force ') + forceWords(policy, locale),
    kindWords(policy, locale),
  ];
  return ['', `${paint.title(id)}  ${documentTitle(title, locale)}`, `  ${facts.join(gap)}`];
}

const kindWords = (policy: Policy, locale: Locale): string =>
  kindsOf(policy)
    .map((kind) => KINDS[kind][locale])
    .join(locale === 'zh' ? '、' : ', ');
