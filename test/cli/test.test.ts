import { describe, expect, it } from 'vitest';
import { aidCase, sound } from './aid.js';
import { call } from './terminal.js';

const CASES = [
  aidCase('poor', '100.00', { status: 'eligible', amount: '10.00' }),
  aidCase('poorer', '99.99', { amount: '10' }),
  aidCase('rich', '500.00', { amount: '5.50', share: null }),
  { ...aidCase('nobody', '1.00', { amount: '1.00' }), provision: 'ais' },
];

const files = {
  'aid.json': sound,
  'cases.json': CASES,
  'cases.ndjson': CASES.slice(0, 2)
    .map((one) => JSON.stringify(one))
    .join('\n'),
  'cases.csv': 'provision,on,extra.income,extra.member,expect.amount\naid,2012-01-01,100.01,true,5.00\n',
};

const test = (file: string, ...more: readonly string[]) =>
  call(['test', 'aid.json', '--cases', file, ...more], { files });

describe('test', () => {
  it('tells how many cases are as expected, and of the others what was expected and found', async () => {
    const { exit, out, err } = await test('cases.json');
    expect([exit, err]).toEqual([1, '']);
    expect(out).toContain(
      [
        'Aid of a village',
        '2 of 4 cases are as expected, 2 are not.',
        '',
        'rich (case 3)',
        '  amount: expected 5.50, found 5.00',
        '  share: expected null, there is no such result',
        '',
        'nobody (case 4)',
        '  the question was refused: provision: The policy has no provision "ais" (did you mean "aid"?). It has: aid. (unknown-provision)',
        '',
        'What the cases do not reach',
      ].join('\n'),
    );
  });

  it('tells what the cases do not reach', async () => {
    const { exit, out } = await test('cases.ndjson');
    expect(exit).toBe(0);
    // Two members, both of 2012, with 100.00 and 99.99 yuan: the second row, the day and all other sides are missing.
    expect(out).toBe(
      [
        'Aid of a village',
        '2 of 2 cases are as expected.',
        '',
        'What the cases do not reach',
        '  Conditions: 4 of 8 reached',
        '    - the day asked about is on or after 2010-01-01, never false',
        '    - the day asked about is before 2020-01-01, never false',
        '    - a member, never false',
        '    - income is at most 100.00 yuan, never false',
        '  Rows of tables: 1 of 2 reached',
        '    - row 2: it is not so that income is at most 100.00 yuan',
        '  Boundaries (some may be beyond reach): 2 of 9 reached',
        '    - the day asked about is on or after 2010-01-01, never just below, never exactly at it, never just above',
        '    - the day asked about is before 2020-01-01, never just below, never exactly at it, never just above',
        '    - income is at most 100.00 yuan, never just above',
        '',
      ].join('\n'),
    );
  });

  it('reads a table, and prints in Chinese', async () => {
    const { exit, out } = await test('cases.csv', '--locale', 'zh');
    expect(exit).toBe(0);
    expect(out).toContain('《某村补助办法》\n共1例，全部与预期一致。\n\n案例没有触及之处\n  条件：共8处，触及4处\n');
    expect(out).toContain('    - 收入不超过100.00元，从未在界下一步，从未恰在界上\n');
    const wrong = await test('cases.json', '--locale', 'zh');
    expect(wrong.out).toContain('共4例，2例与预期一致，2例不一致。\n\nrich（第3例）\n  amount：应为5.50，得到5.00\n');
    expect(wrong.out).toContain('  share：应为null，没有这一项结果\n');
    expect(wrong.out).toContain('  问题无法回答：provision：');
  });

  it('prints its JSON, coverage included', async () => {
    const { exit, out } = await test('cases.json', '--json');
    expect(exit).toBe(1);
    const { passed, failed, coverage } = JSON.parse(out) as Record<string, readonly unknown[]>;
    expect([passed?.length, failed?.length]).toEqual([2, 2]);
    expect(coverage).toMatchObject({ notAsked: [], rows: [{ at: 'amount.rows[0]', hits: 2 }, { hits: 1 }] });
  });

  it('names the rules that no case asks about, and says which rule a condition is of', async () => {
    const { out } = await call(['test', 'liangfeng-2011', '--cases', 'none.json'], { files: { 'none.json': '[]' } });
    expect(out).toContain('\nThere are no cases.\n');
    expect(out).toContain('  Rules that no case asks about:\n    - ');
    expect(out).toContain(' (levy-minimum)\n');
    const one = {
      provision: 'levy-minimum',
      on: '2012-06-01',
      household: { children: [{ birthDate: '2012-01-10', birthAuthorised: true }] },
      expect: { status: 'not-due' },
    };
    const levy = await call(['test', 'liangfeng-2011', '--cases', 'one.json'], { files: { 'one.json': [one] } });
    expect(levy.exit).toBe(0);
    expect(levy.out).toContain('    - levy-minimum: row 1: ');
  });

  it('needs cases that can be read', async () => {
    expect(await call(['test', 'aid.json'], { files })).toEqual({
      exit: 2,
      out: '',
      err: "Required option '--cases <file>' not specified.\nSee: family-planning-rules test --help\n",
    });
    expect((await call(['test', 'aid.json', '--locale', 'zh'], { files })).err).toMatch(
      /^缺少必需的选项“--cases <文件>”。\n/,
    );
    expect(await test('cases.txt')).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/^The name of a file of cases ends with \.json, \.ndjson or \.csv\.\n/),
    });
    const bad = await call(['test', 'aid.json', '--cases', 'bad.csv'], {
      files: { ...files, 'bad.csv': 'provision,on,expect.amount\naid,2012-02-30,1.00' },
    });
    expect(bad).toMatchObject({
      exit: 1,
      out: '',
      err: expect.stringMatching(/^1 problem in bad\.csv:\n {2}row 2, on: /),
    });
  });
});
