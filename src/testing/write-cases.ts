import type { WorkedCase } from '../policy/policy.js';
import { ArgumentError, issue, shown } from '../value/issue.js';
import type { Json } from '../value/json.js';
import type { Locale, Text } from '../value/text.js';
import type { EdgeCase } from './edge-cases.js';

/** A case to write down: one worked by hand, or an edge case, whose `answer` becomes what is expected. */
export type WrittenCase = WorkedCase | EdgeCase;

export interface VitestOptions {
  /**
   * The policy under test: the id of a built-in document; the name under which `family-planning-rules/policies` exports it; the
   * path of a JSON file, relative to the test file; or a whole import statement that gives a `policy`.
   */
  readonly policy: string;
  /** The language of the names of the tests; default `en`. */
  readonly locale?: Locale;
}

/**
 * The cases as NDJSON, one a line, as `readCases(text, 'ndjson')` reads them. What an edge case probes is left out: its name says it.
 *
 * @example casesAsNdjson([{ name: { zh: '甲', en: 'A' }, provision: 'roll', on: '2016-03-01', household: {}, expect: { status: 'applies' } }]) // '{"name":{"zh":"甲","en":"A"},"provision":"roll","on":"2016-03-01","household":{},"expect":{"status":"applies"}}\n'
 */
export const casesAsNdjson = (cases: readonly WrittenCase[]): string => linesOf(cases).join('');

/**
 * A Vitest file for another project that asks the policy every case: the cases stand in the file, one a line, and each is a test of
 * its own. What an edge case expects is what the library answers today: it is to be reviewed before it is relied on. Without a case
 * nothing is written: a file that tests nothing would look like one that does.
 *
 * @throws {ArgumentError} `wrong-type` where it is not told which policy, `missing-key` where there is no case.
 * @example casesAsVitest([{ name: { zh: '甲', en: 'A' }, provision: 'roll', on: '2016-03-01', household: {}, expect: { status: 'applies' } }], { policy: 'policies/own.json' }).split('\n')[1] // "import own from './policies/own.json' with { type: 'json' };"
 */
export function casesAsVitest(cases: readonly WrittenCase[], { policy, locale = 'en' }: VitestOptions): string {
  const { imports, value } = policySource(policy);
  if (cases.length === 0) throw new ArgumentError([issue('missing-key', 'cases', { expected: A_CASE })]);
  return [
    ...imports,
    `import { runCases, type WorkedCase } from 'family-planning-rules/testing';`,
    `import { describe, expect, it } from 'vitest';`,
    '',
    ...(value === null ? [] : [`const policy = ${value};`, '']),
    '// Review what is expected: cases that a program wrote say what it answered, not what the text means.',
    'const cases: readonly WorkedCase[] = [',
    ...linesOf(cases).map((line) => `  ${line.trimEnd()},`),
    '];',
    '',
    'describe(policy.id, () => {',
    ...EACH_CASE.map((line) => line.replaceAll('LOCALE', locale)),
    '});',
    '',
  ].join('\n');
}

const A_CASE: Text = { zh: '至少一个案例', en: 'at least one case' };

const EACH_CASE: readonly string[] = [
  '  cases.forEach((one, index) => {',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a program.
  '    it(`${index + 1}. ${one.provision}: ${one.name.LOCALE}`, () => {',
  '      const { failed } = runCases(policy, [one]);',
  '      expect(failed, failed[0]?.says.LOCALE).toEqual([]);',
  '    });',
  '  });',
];

const linesOf = (cases: readonly WrittenCase[]): readonly string[] =>
  cases.map((one) => `${JSON.stringify(workedCaseOf(one))}\n`);

/** The case in the form that `readCases` reads, its parts in one order. */
function workedCaseOf(one: WrittenCase): WorkedCase {
  const { name, provision, on, child, person, readings, case: levyCase, household } = one;
  const expected: Json = 'expect' in one ? one.expect : one.answer;
  return {
    name,
    provision,
    on,
    ...(child === undefined ? {} : { child }),
    ...(person === undefined ? {} : { person }),
    ...(readings === undefined ? {} : { readings }),
    ...(levyCase === undefined ? {} : { case: levyCase }),
    household,
    expect: expected,
  };
}

interface PolicySource {
  readonly imports: readonly string[];
  /** What gives the policy; `null` where an import gives it. */
  readonly value: string | null;
}

const imported = (name: string): string => `import { ${name} } from 'family-planning-rules';`;

function policySource(given: unknown): PolicySource {
  const source = typeof given === 'string' ? given.trim() : '';
  if (/^import\s/.test(source)) return { imports: [source.replace(/;?$/, ';')], value: null };
  if (/\.json$/i.test(source)) {
    const path = source.replaceAll('\\', '/');
    const from = quoted(/^(?:\.{0,2}\/|[A-Za-z]:\/)/.test(path) ? path : `./${path}`);
    return {
      imports: [imported('definePolicy'), `import own from ${from} with { type: 'json' };`],
      value: 'definePolicy(own)',
    };
  }
  if (/^[A-Za-z_$][\w$]*$/.test(source))
    return {
      imports: [`import { ${source} as policy } from 'family-planning-rules/policies';`],
      value: null,
    };
  if (/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(source))
    return { imports: [imported('getPolicy')], value: `getPolicy(${quoted(source)})` };
  const expected = {
    zh: '内置文件的编号或导出名、JSON 文件路径，或一条 import 语句',
    en: 'the id or export name of a built-in document, the path of a JSON file, or an import statement',
  };
  throw new ArgumentError([issue('wrong-type', 'policy', { given: shown(given), expected })]);
}

/** A text as JavaScript writes it between single quotes. */
const quoted = (text: string): string =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
