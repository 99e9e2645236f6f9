import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import yunxiJson from '../../examples/policies/yunxi-2012.json' with { type: 'json' };
import { ArgumentError, definePolicy } from '../../src/index.js';
import { liangfeng2011 } from '../../src/policies/index.js';
import type { WorkedCase } from '../../src/policy/policy.js';
import { readCases } from '../../src/testing/cases.js';
import type { EdgeCase } from '../../src/testing/edge-cases.js';
import { runCases } from '../../src/testing/run.js';
import { casesAsNdjson, casesAsVitest } from '../../src/testing/write-cases.js';

const ROOT = join(import.meta.dirname, '..', '..');
const yunxi = definePolicy(yunxiJson);

const birth = { id: 'child-1', birthDate: '2012-01-10', birthAuthorised: false };

/** An edge case as `edgeCases` gives it, with the answer that the text of 凉风乡 gives: 13,000 yuan in the country. */
const edge: EdgeCase = {
  name: { zh: '符合，且由此决定结果：…', en: 'it\'s `x` $name %s \\ "and" the answer follows' },
  provision: 'levy-minimum',
  probes: [{ kind: 'condition', at: 'condition 1 true', says: { zh: '甲', en: 'A' } }],
  household: { partners: [{ registration: 'rural', employment: 'none' }], children: [birth] },
  on: '2012-06-01',
  child: 'child-1',
  readings: { 'mixed-couple': 'mother' },
  case: { decidedOn: '2012-06-01' },
  answer: { status: 'due', minimum: '13000.00' },
};
const wrong: EdgeCase = { ...edge, name: { zh: '错', en: 'wrong' }, answer: { status: 'not-due' } };

describe('cases as NDJSON', () => {
  it('are read back, the answer of an edge case as what is expected', () => {
    const text = casesAsNdjson([edge, ...liangfeng2011.cases]);
    const { probes: _, answer, ...asked } = edge;
    const worked: WorkedCase = { ...asked, expect: answer };
    expect(readCases(text, 'ndjson')).toEqual([worked, ...liangfeng2011.cases]);
    expect(runCases(liangfeng2011, readCases(text, 'ndjson')).failed).toEqual([]);
  });

  it('have their parts in one order, however a case was made', () => {
    const turned = Object.fromEntries(Object.entries(edge).reverse()) as unknown as EdgeCase;
    expect(casesAsNdjson([turned])).toBe(casesAsNdjson([edge]));
    expect(casesAsNdjson([])).toBe('');
  });
});

describe('cases as a Vitest file', () => {
  it('stand in the file, one a line, and import nothing but this library and Vitest', () => {
    const text = casesAsVitest([edge], { policy: 'liangfeng-2011' });
    const [line] = casesAsNdjson([edge]).split('\n');
    expect(text.split('\n').map((one) => one.trim())).toContain(`${line},`);
    const imported = [...text.matchAll(/from '([^']+)'/g)].map((match) => match[1]);
    expect(imported).toEqual(['family-planning-rules', 'family-planning-rules/testing', 'vitest']);
    expect(casesAsVitest([edge], { policy: 'liangfeng-2011' })).toBe(text);
  });

  it.each([
    ['liangfeng-2011', "getPolicy('liangfeng-2011')"],
    ['liangfeng2011', "import { liangfeng2011 as policy } from 'family-planning-rules/policies';"],
    ['own.json', "import own from './own.json' with { type: 'json' };"],
    ['..\\it\'s "own".JSON', "import own from '../it\\'s \"own\".JSON' with { type: 'json' };"],
    ['/srv/own.json', "import own from '/srv/own.json' with { type: 'json' };"],
    ["import { own as policy } from './own.js'", "import { own as policy } from './own.js';\n"],
  ])('take their policy from %s', (policy, line) => {
    expect(casesAsVitest([edge], { policy })).toContain(line);
  });

  it.each([undefined, '', 'a b', "x'); evil('", 'LIANGFENG-2011', 3])('must be told their policy: %s', (policy) => {
    expect(() => casesAsVitest([edge], { policy } as never)).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ code: 'wrong-type', path: 'policy' })] }),
    );
  });
});

it('are not written where there are none: a file that tests nothing would look like one that does', () => {
  try {
    casesAsVitest([], { policy: 'liangfeng-2011' });
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(ArgumentError);
    expect((error as ArgumentError).issues).toMatchObject([
      { code: 'missing-key', path: 'cases', message: { zh: expect.stringContaining('至少一个案例') } },
    ]);
  }
});

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { title: string; status: string; failureMessages: readonly string[] }[];
  }[];
}

describe('the files as another project runs them', () => {
  const project = mkdtempSync(join(tmpdir(), 'written-cases-'));
  afterAll(() => rmSync(project, { recursive: true, force: true }));
  const tests: Record<string, readonly (readonly [title: string, status: string, message: string])[]> = {};

  beforeAll(async () => {
    const put = (name: string, text: string): void => writeFileSync(join(project, name), text);
    symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'), 'junction');
    const alias = ['policies', 'testing'].map((room) => ({
      find: `family-planning-rules/${room}`,
      replacement: join(ROOT, 'src', room, 'index.ts'),
    }));
    const main = { find: /^family-planning-rules$/, replacement: join(ROOT, 'src', 'index.ts') };
    const aliases = [...alias, main].map(
      ({ find, replacement }) =>
        `{ find: ${find instanceof RegExp ? find : JSON.stringify(find)}, replacement: ${JSON.stringify(replacement)} }`,
    );
    put('vitest.config.mjs', `export default { resolve: { alias: [${aliases.join(', ')}] } };`);
    mkdirSync(join(project, 'data'));
    put('data/own.json', JSON.stringify(yunxiJson));
    put('id.test.ts', casesAsVitest([edge, wrong], { policy: 'liangfeng-2011' }));
    put('export.test.ts', casesAsVitest([edge, wrong], { policy: 'liangfeng2011', locale: 'zh' }));
    put('own.test.ts', casesAsVitest(yunxi.cases, { policy: 'data/own.json' }));
    const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
    const out = await new Promise<string>((done) => {
      const argv = [vitest, 'run', '--root', project, '--reporter', 'json', '--no-color'];
      execFile(process.execPath, argv, { cwd: project, env: { ...process.env, VITEST: '' } }, (_, stdout, stderr) =>
        done(stdout === '' ? stderr : stdout),
      );
    });
    const { testResults } = JSON.parse(out) as Report;
    for (const { name, assertionResults } of testResults)
      tests[name.replace(/^.*[\\/]/, '')] = assertionResults.map(({ title, status, failureMessages }) => [
        title,
        status,
        failureMessages.join('\n'),
      ]);
  }, 60_000);

  it('pass where the answers are as expected, and say what is not', () => {
    expect(tests['id.test.ts']).toEqual([
      ['1. levy-minimum: it\'s `x` $name %s \\ "and" the answer follows', 'passed', ''],
      ['2. levy-minimum: wrong', 'failed', expect.stringContaining('status should be not-due but is due.')],
    ]);
    expect(tests['export.test.ts']).toEqual([
      ['1. levy-minimum: 符合，且由此决定结果：…', 'passed', ''],
      ['2. levy-minimum: 错', 'failed', expect.stringContaining('status应为not-due，得到due。')],
    ]);
  });

  it('work for a policy of the user in a JSON file', () => {
    expect(tests['own.test.ts']).toEqual([
      ['1. old-age-support: Low income and nobody to look after them, in 2015', 'passed', ''],
    ]);
  });
});
