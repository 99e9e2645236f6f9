import { describe, expect, it } from 'vitest';
import { contextOf, type Io } from '../../src/cli/io.js';
import { lineOn } from '../../src/cli/progress.js';
import { isClean, verificationLines } from '../../src/cli/verify-report.js';
import { definePolicy } from '../../src/index.js';
import { type AcceptedFinding, type JudgedFinding, judge } from '../../src/testing/accept.js';
import { readCases } from '../../src/testing/cases.js';
import { edgeCases } from '../../src/testing/edge-cases.js';
import type { Finding } from '../../src/testing/finding.js';
import { mutants } from '../../src/testing/mutants.js';
import { runCases } from '../../src/testing/run.js';
import { type Verification, verifyPolicy } from '../../src/testing/verify.js';
import { casesAsNdjson } from '../../src/testing/write-cases.js';
import { aidCase, faulty, sound } from './aid.js';
import { call } from './terminal.js';

const files = { 'faulty.json': faulty, 'sound.json': sound };

/** A call that may write, and what it wrote. */
async function writing(argv: readonly string[]) {
  const written: Record<string, string> = {};
  const around = {
    files,
    writeFile: (path: string, text: string) => {
      written[path] = text;
      return Promise.resolve();
    },
  };
  return { ...(await call(argv, around)), written };
}

interface Printed {
  readonly findings: readonly { readonly kind: string; readonly rows: readonly number[] }[];
  readonly judgement: { readonly open: readonly JudgedFinding[]; readonly accepted: readonly object[] };
}

describe('verify', () => {
  it('prints what is found, each in words and with a household', async () => {
    const { exit, out, err } = await call(['verify', 'faulty.json'], { files });
    expect([exit, err]).toEqual([1, '']);
    const [first, second] = out.split('\n');
    expect(first).toBe('Aid of a village');
    expect(second).toMatch(/^1 decision table with 3 rows; \d+ edge cases; \d+ mistakes tried$/);
    for (const part of [
      'Gaps: cases for which no row of a table applies\n  - The aid (aid), the amount: no row applies\n      For example (on ',
      '  - The aid (aid), the amount, rows 1 and 2: two rows apply and do not agree: income is less than 100.00 yuan; income is less than 200.00 yuan\n',
      '  - The aid (aid), the amount, rows 1 and 3: ',
      '  - The aid (aid), the amount, rows 2 and 3: ',
      'Rows that never apply\n  - The aid (aid), the amount, row 3: this row never applies: income is less than 50.00 yuan\n\n',
      'the answer follows it: income is less than 50.00 yuan\n',
      'Readings that never matter to the answer: no household gets another answer by them\n  none\n',
      'Worked cases\n  There are no cases.\n',
      'A finding that is as it should be can be listed with a reason',
      '\nEverything was looked at: what is not listed is proved not to be there.\n',
    ])
      expect(out).toContain(part);
    expect(out).toMatch(/a household with \{"extra":\{.*"income":"200\.00"/);
    expect(out).toMatch(
      /edge cases notice (\d+) of \1 mistakes \(100%\); [1-9]\d* more would change no answer\n {2}none\n/,
    );
    expect(out).not.toMatch(/undefined|\[object|NaN|[^\S\n]\n/);
  });

  it('ends with 0 where nothing is found, and says that everything was looked at', async () => {
    const { exit, out } = await call(['verify', 'sound.json'], { files });
    expect(exit).toBe(0);
    expect(out).not.toContain('  - The aid');
    expect(out).not.toContain('--accept');
    expect(out.match(/^ {2}none$/gm)).toHaveLength(6);
    expect(out).toMatch(/Everything was looked at: what is not listed is proved not to be there\.\n$/);
  });

  it('is in Chinese', async () => {
    const { exit, out } = await call(['verify', 'faulty.json', '--locale', 'zh'], { files });
    expect(exit).toBe(1);
    expect(out).toMatch(/^《某村补助办法》\n判定表1张，共3行；边界案例\d+个；试过的笔误\d+处\n/);
    expect(out).toContain('  - 生活补助（aid），金额，第3行：该行永不适用：收入小于50.00元\n');
    expect(out).toContain('从不影响答案的解读：没有一户家庭因此得到不同的答案\n  无\n');
    expect(out).toContain(
      '  - 生活补助（aid），第6项条件〔condition 6 true〕：符合，且由此决定结果：收入小于50.00元\n',
    );
    expect(out).toMatch(/\n各种情形均已考察：以上未列出的，已证明不存在。\n$/);
  });

  it('runs the cases that are given', async () => {
    const cases = [aidCase('rich', '150.00', { amount: '5.00' }), aidCase('richer', '300.00', { amount: '5.00' })];
    const { exit, out } = await call(['verify', 'sound.json', '--cases', 'c.json'], {
      files: { ...files, 'c.json': cases },
    });
    expect([exit, out.includes('2 of 2 cases are as expected.')]).toEqual([0, true]);
    const wrong = [aidCase('poor', '100.00', { amount: '5.00' })];
    const failed = await call(['verify', 'sound.json', '--cases', 'c.json'], { files: { ...files, 'c.json': wrong } });
    expect(failed.exit).toBe(1);
    expect(failed.out).toContain(
      '0 of 1 cases are as expected, 1 is not.\n\n  poor (case 1)\n    amount: expected 5.00, found 10.00\n',
    );
  });
});

describe('the version that was reviewed', () => {
  const since = (argv: readonly string[] = []) =>
    call(['verify', 'sound.json', '--reviewed', 'last.json', ...argv], {
      files: { ...files, 'last.json': JSON.parse(JSON.stringify(sound).replaceAll('10.00', '12.00')) as object },
    });

  it('is compared: every household answered otherwise now is a finding', async () => {
    const { exit, out } = await since();
    expect(exit).toBe(1);
    expect(out).toContain(
      'What is answered otherwise than by the version that was reviewed\n  - The aid (aid): the answer changes\n',
    );
    expect(out).toContain('    before: eligible; the amount: 12.00 yuan\n');
    expect(out).toContain('    after: eligible; the amount: 10.00 yuan\n');
    const zh = await since(['--locale', 'zh']);
    expect(zh.out).toContain('与审阅过的版本相比，答案不同的情形\n  - 生活补助（aid）：答案不同\n');
  });

  it('leaves nothing to say where nothing has changed', async () => {
    const { exit, out } = await call(['verify', 'sound.json', '--reviewed', 'sound.json'], { files });
    expect(exit).toBe(0);
    expect(out).toContain('What is answered otherwise than by the version that was reviewed\n  none\n');
  });
});

describe('what is accepted', () => {
  const REASON = { zh: '原文如此', en: 'so it stands in the text' };
  const acceptedBy = (accepted: unknown, argv: readonly string[] = []) =>
    call(['verify', 'faulty.json', '--accept', 'a.json', ...argv], { files: { ...files, 'a.json': accepted } });

  it('does not count, and is listed with its reason', async () => {
    const found = JSON.parse((await call(['verify', 'faulty.json', '--json'], { files })).out) as Printed;
    const accepted = found.judgement.open.map(({ kind, provision, at, rows }) => ({
      kind,
      provision,
      at,
      ...(rows.length === 0 ? {} : { rows }),
      reason: kind === 'gap' ? 'nobody else' : REASON,
    }));
    const { exit, out } = await acceptedBy(accepted);
    expect(exit).toBe(0);
    expect(out).toContain('Accepted\n  - The aid (aid), the amount: nobody else\n');
    expect(out).toContain('  - The aid (aid), the amount, rows 1 and 2: so it stands in the text\n');
    expect(out).toContain('Rows that never apply\n  none\n');
    const some = await acceptedBy([{ kind: 'overlap', provision: 'aid', at: 'amount', reason: REASON }], ['--json']);
    const { judgement } = JSON.parse(some.out) as Printed;
    expect([some.exit, judgement.accepted.length]).toEqual([1, 3]);
    expect(judgement.open.map(({ kind }) => kind)).not.toContain('overlap');
  });

  it('is told where it is not found any more', async () => {
    const stale = [{ kind: 'gap', provision: 'aid', at: 'amount', reason: REASON }];
    const { exit, out } = await call(['verify', 'sound.json', '--accept', 'a.json'], {
      files: { ...files, 'a.json': stale },
    });
    expect(exit).toBe(1);
    expect(out).toContain(
      'Accepted but not found any more: take them off the list of what is accepted\n  - The aid (aid), the amount (gap)\n',
    );
  });

  it('is refused where it is malformed, with every place', async () => {
    const { exit, out, err } = await acceptedBy([{ kind: 'gab', provision: 'aid', at: 'amount' }, 3]);
    expect([exit, out]).toEqual([1, '']);
    expect(err).toMatch(
      /^3 problems in a\.json:\n {2}\[0\]\.kind: .*did you mean "gap".*\n {2}\[0\]\.reason: .*\n {2}\[1\]: /,
    );
    expect((await acceptedBy({})).err).toContain('expected a list of accepted findings');
  });
});

describe('the edge cases', () => {
  it('are written as cases that can be read back', async () => {
    const { exit, written } = await writing(['verify', 'sound.json', '--edge-cases', 'out/edges.ndjson']);
    expect(exit).toBe(0);
    const cases = readCases(written['out/edges.ndjson'] ?? '', 'ndjson');
    expect(cases.length).toBeGreaterThan(5);
    expect(runCases(definePolicy(sound), cases).failed).toEqual([]);
    expect(written['out/edges.ndjson']).toBe(casesAsNdjson(edgeCases(definePolicy(sound))));
  });

  it('are written as a test file that names the policy from where it stands', async () => {
    const { written } = await writing(['verify', 'sound.json', '--edge-cases', 'out/edges.test.ts', '--locale', 'zh']);
    const text = written['out/edges.test.ts'] ?? '';
    expect(text).toContain("import own from '../sound.json' with { type: 'json' };");
    expect(text).toContain('one.name.zh');
    const beside = await writing(['verify', 'sound.json', '--edge-cases', 'edges.test.ts']);
    expect(beside.written['edges.test.ts']).toContain("import own from './sound.json' with");
  });

  it('are looked for once', async () => {
    const probes: string[] = [];
    const showProgress = (line: string): void => {
      if (line.startsWith('Looking')) probes.push(line);
    };
    const around = { files, showProgress, writeFile: () => Promise.resolve() };
    await call(['verify', 'sound.json', '--edge-cases', 'edges.ndjson'], around);
    expect(probes.length).toBeGreaterThan(5);
    expect(new Set(probes).size).toBe(probes.length);
  });

  it('need a file of a known kind, and somewhere to write', async () => {
    expect(await call(['verify', 'sound.json', '--edge-cases', 'edges.txt'], { files })).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/^The name of a file of edge cases ends with \.ndjson or \.test\.ts\.\n/),
    });
    const unnamed = { files: { './aid': sound } };
    expect((await call(['verify', './aid', '--edge-cases', 'edges.test.ts'], unnamed)).exit).toBe(2);
    expect(await call(['verify', 'sound.json', '--edge-cases', 'edges.ndjson'], { files })).toEqual({
      exit: 1,
      out: '',
      err: '1 problem in edges.ndjson:\n  It cannot be written: there is nowhere to write to. (unwritable-file)\n',
    });
  });
});

describe('what could not be settled', () => {
  const policy = definePolicy(sound);
  const whole = verifyPolicy(policy);
  const says = { zh: '甲', en: 'A' };
  const probe = { provision: 'aid', probe: { kind: 'condition', at: 'condition 1 true', says } } as const;
  const [mistake] = mutants(policy);
  if (mistake === undefined) throw new Error('no mistake can be made');
  const gap: Finding = { kind: 'gap', provision: 'aid', at: 'amount', rows: [], says, witness: null, settled: false };
  const open: Verification = {
    ...whole,
    findings: [gap],
    notSettled: [probe],
    mutation: { ...whole.mutation, killed: whole.mutation.killed - 1, score: 0.9, notSettled: [mistake] },
    complete: false,
  };
  const reported = (verification: Verification, accepted: readonly AcceptedFinding[], locale: 'zh' | 'en' = 'en') => {
    const context = contextOf(['--locale', locale], {} as Io);
    const judgement = judge(verification, accepted);
    return {
      clean: isClean(verification, judgement),
      text: verificationLines({ policy }, verification, judgement, context).join('\n'),
    };
  };

  it('does not pass, and is listed once, where nothing is listed as found', () => {
    const { clean, text } = reported(open, []);
    expect(clean).toBe(false);
    const [, ...sections] = text.split(/\n\n/);
    const isOpen = (heading: string) =>
      sections.find((section) => section.startsWith(heading))?.includes('none found, but some could not be settled');
    expect(
      ['Gaps', 'Overlaps', 'Rows that', 'Conditions', 'Readings', 'Mistakes'].map((heading) => isOpen(heading)),
    ).toEqual([true, false, false, true, false, true]);
    expect(text).toContain('(90%), 1 could not be settled; ');
    expect(text).toContain(`
What could not be settled: neither found nor proved not to be there
  - The aid (aid), the amount: A
  - The aid (aid), condition 1 true: A
  - ${mistake.says.en} (${mistake.at})

`);
    expect(text).toContain('at of each under judgement.open and judgement.notSettled.');
    expect(text).toMatch(
      /\n3 things could not be settled, neither found nor proved not to be there: so the check does not pass\. .*\.$/,
    );
    expect(reported(open, [], 'zh').text).toContain(
      '\n有3处未能查清：既未发现，也未证明不存在，因此检查没有通过。其余以上未列出的，已证明不存在。',
    );
    expect(reported({ ...whole, notSettled: [probe] }, []).text).toContain('\n1 thing could not be settled, neither');
  });

  it.each([
    { ...whole, notSettled: [probe] },
    { ...whole, mutation: { ...whole.mutation, notSettled: [mistake] } },
    { ...whole, findings: [gap] },
  ])('does not pass by itself either', (verification) => {
    expect(reported(whole, []).clean).toBe(true);
    expect(reported(verification, []).clean).toBe(false);
  });

  it('passes where it is accepted as such, and is said to be so', () => {
    const by = (kind: AcceptedFinding['kind'], at: string): AcceptedFinding => ({
      kind,
      provision: 'aid',
      at,
      reason: 'R',
    });
    const accepted = [by('gap', 'amount'), by('idle-condition', 'condition 1 true'), by('survivor', mistake.id)];
    const { clean, text } = reported(open, accepted);
    expect(clean).toBe(true);
    expect(text).toContain(`Accepted
  - The aid (aid), the amount (not settled): R
  - The aid (aid), condition 1 true (not settled): R
  - ${mistake.id} (not settled): R
`);
    expect(text).not.toContain('What could not be settled:');
    expect(text).toMatch(
      /\nNot everything was looked at: what could not be settled is accepted; what is not listed is proved not to be there\.$/,
    );
  });

  it('may be whether longer lists hold something more: then only that is said', () => {
    const bounded = [{ provision: 'aid', list: 'children', longest: 3, proved: false }] as const;
    const { clean, text } = reported({ ...whole, bounded, complete: false }, []);
    expect(clean).toBe(true);
    expect(text.match(/^ {2}none$/gm)).toHaveLength(6);
    expect(text).toContain('  - aid: children: up to 3 (not proved to be enough)');
    expect(text).toMatch(/proved not to be there for lists up to those lengths; of longer ones that is not proved\.$/);
  });
});

describe('how far it has come', () => {
  it('is shown in one line where somebody watches, and the line is cleared at the end', async () => {
    const shown: string[] = [];
    const around = { files, showProgress: (line: string) => void shown.push(line) };
    const { exit, err } = await call(['verify', 'sound.json'], around);
    expect([exit, err, shown.at(-1)]).toEqual([0, '', '']);
    expect(shown[0]).toMatch(/^Looking for the edges of aid: 0 of \d+$/);
    const [, all] = /^Trying mistakes: 0 of (\d+)$/.exec(shown.find((line) => line.startsWith('Trying')) ?? '') ?? [];
    expect(shown).toContain(`Trying mistakes: ${all} of ${all}`);
    expect(shown.slice(-2)).toEqual(['Tables: 3 of 3', '']);
    shown.length = 0;
    await call(['verify', 'sound.json', '--locale', 'zh'], around);
    expect(shown[0]).toMatch(/^查找边界案例（aid）：0\/\d+$/);
    expect(shown.slice(-2)).toEqual(['考察判定表：3/3', '']);
  });

  it('is written anew on a terminal only, and never wrapped', () => {
    const written: string[] = [];
    const write = (text: string) => written.push(text);
    expect(lineOn({ write })).toBeUndefined();
    expect(lineOn({ write, isTTY: false })).toBeUndefined();
    const show = lineOn({ write, isTTY: true });
    show?.('half');
    show?.('');
    expect(written).toEqual(['\r\u001b[2K\u001b[?7lhalf\u001b[?7h', '\r\u001b[2K']);
  });
});

it('prints its JSON without the mistaken policies', async () => {
  const { out } = await call(['verify', 'faulty.json', '--json'], { files });
  const { findings, ...rest } = JSON.parse(out) as Printed & { readonly complete: boolean; readonly mutation: object };
  expect(findings.map(({ kind, rows }) => [kind, rows])).toEqual([
    ['gap', []],
    ['overlap', [0, 1]],
    ['overlap', [0, 2]],
    ['overlap', [1, 2]],
    ['dead-row', [2]],
  ]);
  expect(rest.complete).toBe(true);
  expect(JSON.stringify(rest.mutation)).not.toContain('provisions":');
});

it('needs a document', async () => {
  expect(await call(['verify'])).toMatchObject({ exit: 2, out: '' });
  expect((await call(['verify', '--locale', 'zh'])).err).toMatch(/^缺少参数“编号\|文件”。\n/);
  expect((await call(['verify', 'nowhere-2000'])).exit).toBe(1);
  expect((await call(['verify', 'sound.json', '--cases', 'nowhere.csv'], { files })).err).toContain(
    '1 problem in nowhere.csv:\n  It cannot be read: there is no such file.',
  );
});
