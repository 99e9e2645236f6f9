import type { Policy, WorkedCase } from '../policy/policy.js';
import { type CaseFormat, readCases } from '../testing/cases.js';
import { ArgumentError } from '../value/issue.js';
import type { Text } from '../value/text.js';
import { askAbout, WrongUsage } from './failure.js';
import { readText } from './input.js';
import type { Context } from './io.js';

const FORMATS: Readonly<Record<string, CaseFormat>> = { json: 'json', ndjson: 'ndjson', jsonl: 'ndjson', csv: 'csv' };

const ENDING: Text = {
  zh: '案例文件的名称应以 .json、.ndjson 或 .csv 结尾。',
  en: 'The name of a file of cases ends with .json, .ndjson or .csv.',
};

/** Reads worked cases of a document from a file, by its ending. */
export async function readCasesFile({ io }: Context, file: string, policy: Policy): Promise<readonly WorkedCase[]> {
  const format = FORMATS[/\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? ''];
  if (format === undefined) throw new WrongUsage(ENDING);
  const text = await readText(io, file, file);
  return askAbout({ source: file }, ArgumentError, () => readCases(text, format, { policy }));
}
