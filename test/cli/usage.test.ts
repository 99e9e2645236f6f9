import { describe, expect, it } from 'vitest';
import { VERSION } from '../../src/index.js';
import { call, rural } from './terminal.js';

const COMMANDS = [
  'assess',
  'levy',
  'benefits',
  'installments',
  'audit',
  'policies',
  'verify',
  'test',
  'compare',
  'indicator',
];
const latin = /[A-Za-z]{2,}/;

describe('help', () => {
  it('lists the commands', async () => {
    const { exit, out, err } = await call(['--help']);
    expect([exit, err]).toEqual([0, '']);
    expect(out).toMatch(/^Usage: family-planning-rules \[options\] \[command\]\n/);
    for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^  ${command} \\[options\\]`, 'm'));
  });

  it.each(COMMANDS)('shows how to use %s, with an example', async (command) => {
    const { exit, out } = await call([command, '--help']);
    expect(exit).toBe(0);
    expect(out).toContain(`\nExample:\n  $ family-planning-rules ${command} `);
    expect((await call(['help', command])).out).toBe(out);
  });

  it.each([[[]], ...COMMANDS.map((command) => [[command]])])('is in Chinese: %j', async (command) => {
    const { out } = await call([...command, '--help', '--locale', 'zh']);
    expect(out).toMatch(/^用法： /);
    for (const line of out.split('\n')) {
      const words = line
        .replace(/^( {2}\$.*| {2}-\S.*?(?= {2}))/, '')
        .replace(/family-planning-rules|--[a-z]+|PLAN\.json|\.(?:json|ndjson|csv|test\.ts)|JSON|CSV|SVG|extra/g, '')
        .replace(
          /\b(assess|levy|benefits?|installments|policies|verify|test|compare|audit|text|markdown|html|help|rule|rural|urban|unit-employee|zh|en|yes|no|indicator|csv|series|fertility|pyramid|funnel)\b/g,
          '',
        );
      expect(words).not.toMatch(latin);
    }
  });

  it('follows its terminal in colour', async () => {
    expect((await call(['--help'], { colour: true })).out).toContain('Usage:');
  });

  it('is shown on the standard error when there is no command', async () => {
    const { exit, out, err } = await call([]);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toContain('Usage: family-planning-rules');
  });
});

it('tells its version', async () => {
  expect(await call(['--version'])).toEqual({ exit: 0, out: `${VERSION}\n`, err: '' });
  expect((await call(['-V'])).out).toBe(`${VERSION}\n`);
});

describe('wrong usage ends with 2, a short message and where to look', () => {
  it.each([
    [['asess'], "Unknown command 'asess' (did you mean assess?).", '没有“asess”这一命令（是否指 assess）。', ''],
    [['frobnicate'], "Unknown command 'frobnicate'.", '没有“frobnicate”这一命令。', ''],
    [
      ['assess', '--locale'],
      "Option '--locale <zh|en>' argument missing.",
      '选项“--locale <zh|en>”缺少取值。',
      ' assess',
    ],
    [['assess', '--on'], "Option '--on <date>' argument missing.", '选项“--on <日期>”缺少取值。', ' assess'],
    [
      ['levy', '--polcy', 'x'],
      "Unknown option '--polcy' (did you mean --policy?).",
      '没有“--polcy”这一选项（是否指 --policy）。',
      ' levy',
    ],
    [['assess', 'a', 'b'], "Too many arguments for 'assess'. Expected 1 argument but got 2.", '参数过多。', ' assess'],
    [
      ['assess', '--reading', 'mixed-couple'],
      '"mixed-couple" is not of the form name=option.',
      '“mixed-couple”不是“名称=选项”的形式。',
      ' assess',
    ],
    [['assess', '--reading', '=x'], '"=x" is not of the form name=option.', '“=x”不是“名称=选项”的形式。', ' assess'],
  ])('%j', async (argv, english, chinese, command) => {
    const stdin = rural;
    expect(await call(argv, { stdin })).toEqual({
      exit: 2,
      out: '',
      err: `${english}\nSee: family-planning-rules${command} --help\n`,
    });
    expect(await call(argv, { stdin, env: { LANG: 'zh_CN.UTF-8' } })).toEqual({
      exit: 2,
      out: '',
      err: `${chinese}\n用法见：family-planning-rules${command} --help\n`,
    });
  });

  it('knows two languages', async () => {
    const { exit, err } = await call(['assess', '--locale', 'fr'], { stdin: rural });
    expect([exit, err]).toEqual([
      2,
      'There is no language "fr": write zh or en.\nSee: family-planning-rules assess --help\n',
    ]);
  });
});

describe('the language', () => {
  const day = async (argv: readonly string[], env: Record<string, string>) =>
    (await call([...argv], { stdin: rural, env })).out.split('\n')[0];

  it.each([
    [{}, 'On 2026-11-24'],
    [{ LANG: 'zh_CN.UTF-8' }, '所问之日：2026-11-24'],
    [{ LANG: 'zh' }, '所问之日：2026-11-24'],
    [{ LANG: 'zh_TW' }, '所问之日：2026-11-24'],
    [{ LANG: 'fr_FR.UTF-8' }, 'On 2026-11-24'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'On 2026-11-24'],
    [{ LANG: 'en_US', LC_ALL: '', LC_MESSAGES: 'zh_CN' }, '所问之日：2026-11-24'],
  ])('comes from the environment %j', async (env, expected) => {
    expect(await day(['assess', '--brief'], env)).toBe(expected);
  });

  it('is chosen by --locale, before or after the command', async () => {
    expect(await day(['assess', '--locale', 'zh'], {})).toBe('所问之日：2026-11-24');
    expect(await day(['--locale=zh', 'assess'], {})).toBe('所问之日：2026-11-24');
    expect(await day(['assess', '--locale', 'en'], { LANG: 'zh_CN' })).toBe('On 2026-11-24');
  });
});

it('tells a defect of its own as one, and throws nothing', async () => {
  const broken = (thrown: unknown) => ({
    stdin: rural,
    today: (): string => {
      throw thrown;
    },
  });
  const { exit, err } = await call(['assess'], broken(new Error('the roof leaks')));
  expect(exit).toBe(1);
  expect(err).toContain('Something went wrong inside the program. Please report this:\nError: the roof leaks');
  const chinese = await call(['assess', '--locale', 'zh'], broken('rain'));
  expect(chinese.err).toBe('程序内部出错，请报告以下内容：\nrain\n');
});
