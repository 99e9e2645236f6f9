import { dirname, relative } from 'node:path';
import type { Command } from 'commander';
import type { Policy } from '../policy/policy.js';
import { type AcceptedFinding, acceptedFrom, type Judgement, judge } from '../testing/accept.js';
import { type EdgeCase, type EdgeCases, edgeCasesOf } from '../testing/edge-cases.js';
import type { Progress } from '../testing/progress.js';
import { type Verification, type VerifyOptions, verificationWith } from '../testing/verify.js';
import { casesAsNdjson, casesAsVitest } from '../testing/write-cases.js';
import { ArgumentError } from '../value/issue.js';
import type { Text } from '../value/text.js';
import { withOutputOptions } from './ask.js';
import { readCasesFile } from './cases.js';
import { askAbout, BadInput, WrongUsage } from './failure.js';
import { documentWith, exampleText, VALUES } from './help.js';
import { isFileName, namedPolicy, readJson } from './input.js';
import { type Context, printJson, printLines } from './io.js';
import { progressWords } from './progress.js';
import { isClean, verificationLines } from './verify-report.js';

interface VerifyFlags {
  readonly cases?: string;
  readonly accept?: string;
  readonly reviewed?: string;
  readonly edgeCases?: string;
  readonly json?: true;
}

const WORDS = {
  command: {
    zh: '检查一份文件：遗漏、重叠、永不适用之处，以及案例能否发现笔误',
    en: 'look for gaps, overlaps and what never matters in a document, and for mistakes that no case would notice',
  },
  document: { zh: '文件编号，或自编文件的 JSON 路径', en: 'a document by id, or a JSON file of your own' },
  cases: { zh: '另行检验的案例：.json、.ndjson 或 .csv', en: 'further cases to run: .json, .ndjson or .csv' },
  accept: {
    zh: '已接受的发现及其理由的 JSON 文件',
    en: 'a JSON file of findings that are accepted, each with a reason',
  },
  reviewed: {
    zh: '最近一次对照原文审阅过的版本：编号，或 JSON 路径；列出答案不同的家庭',
    en: 'the version that was read against its source last, by id or a JSON file: tells the households answered otherwise now',
  },
  edgeCases: {
    zh: '把边界案例写入此文件：.ndjson 或 .test.ts',
    en: 'write the edge cases to this file: .ndjson or .test.ts',
  },
  ending: {
    zh: '边界案例文件的名称应以 .ndjson 或 .test.ts 结尾。',
    en: 'The name of a file of edge cases ends with .ndjson or .test.ts.',
  },
  json: {
    zh: '要写成 .test.ts，自编文件的名称应以 .json 结尾。',
    en: 'For a .test.ts file the name of the document of your own must end with .json.',
  },
} as const satisfies Record<string, Text>;

/** `verify`: what can be said of a document without knowing what its text meant, and where it is not what was reviewed. */
export function verifyCommand(program: Command, context: Context, done: (exit: number) => void): Command {
  const { locale } = context;
  const file = VALUES.file[locale];
  const command = program
    .command('verify')
    .description(WORDS.command[locale])
    .argument(`<${VALUES.document[locale]}>`, WORDS.document[locale])
    .option(`--cases <${file}>`, WORDS.cases[locale])
    .option(`--accept <${file}>`, WORDS.accept[locale])
    .option(`--reviewed <${VALUES.document[locale]}>`, WORDS.reviewed[locale])
    .option(`--edge-cases <${file}>`, WORDS.edgeCases[locale]);
  return withOutputOptions(command, context)
    .addHelpText(
      'after',
      exampleText(context, `verify ${documentWith('benefit')}`, 'verify draft.json --cases cases.csv'),
    )
    .action(async (name: string, flags: VerifyFlags) => done(await verify(name, flags, context)));
}

async function verify(name: string, flags: VerifyFlags, context: Context): Promise<number> {
  const { cases: caseFile, accept, reviewed: last, edgeCases: out, json } = flags;
  // What may be wrong with the call is told before the long work.
  if (out !== undefined && !/\.(?:ndjson|test\.ts)$/.test(out)) throw new WrongUsage(WORDS.ending);
  if (out?.endsWith('.test.ts') && isFileName(name) && !/\.json$/i.test(name)) throw new WrongUsage(WORDS.json);
  const policy = await namedPolicy(context, name);
  const cases = caseFile === undefined ? [] : await readCasesFile(context, caseFile, policy);
  const accepted = accept === undefined ? [] : await readAccepted(context, accept);
  const reviewed = last === undefined ? {} : { reviewed: await namedPolicy(context, last) };
  const { edges, verification } = looked(policy, { cases, ...reviewed }, context);
  const judgement = judge(verification, accepted);
  if (out !== undefined) await writeEdgeCases(edges.cases, name, out, context);
  if (json === true) printJson(context, plainVerification(verification, judgement));
  else printLines(context, verificationLines({ policy, ...reviewed }, verification, judgement, context));
  return isClean(verification, judgement) ? 0 : 1;
}

/** Everything is looked at once; who watches is told how far that has come. */
function looked(
  policy: Policy,
  options: VerifyOptions,
  { io: { showProgress }, locale }: Context,
): { readonly edges: EdgeCases; readonly verification: Verification } {
  const onProgress = (progress: Progress): void => showProgress?.(progressWords(progress, locale));
  try {
    const edges = edgeCasesOf(policy, { onProgress });
    return { edges, verification: verificationWith(policy, edges, { ...options, onProgress }) };
  } finally {
    showProgress?.('');
  }
}

async function readAccepted(context: Context, file: string): Promise<readonly AcceptedFinding[]> {
  const { source, json } = await readJson(context, file);
  return askAbout({ source }, ArgumentError, () => acceptedFrom(json));
}

async function writeEdgeCases(
  cases: readonly EdgeCase[],
  name: string,
  out: string,
  { io, locale }: Context,
): Promise<void> {
  const own = relative(dirname(out), name).replaceAll('\\', '/');
  const source = isFileName(name) ? (own.startsWith('.') ? own : `./${own}`) : name;
  const text = out.endsWith('.ndjson') ? casesAsNdjson(cases) : casesAsVitest(cases, { policy: source, locale });
  try {
    if (io.writeFile === undefined) throw new Error('there is nowhere to write to');
    await io.writeFile(out, text);
  } catch (error) {
    const reason = (error as Error).message;
    const message = { zh: `无法写入：${reason}。`, en: `It cannot be written: ${reason}.` };
    throw new BadInput([{ code: 'unwritable-file', path: '', message }], out);
  }
}

/** As JSON, without the mistaken policies themselves. */
function plainVerification({ mutation, ...verification }: Verification, judgement: Judgement): object {
  const plain = ({ id, kind, at, says }: Verification['mutation']['equivalent'][number]): object => ({
    id,
    kind,
    at,
    says,
  });
  return {
    ...verification,
    mutation: {
      ...mutation,
      equivalent: mutation.equivalent.map(plain),
      survivors: mutation.survivors.map((one) => ({ ...one, mutant: plain(one.mutant) })),
      notSettled: mutation.notSettled.map(plain),
    },
    judgement,
  };
}
