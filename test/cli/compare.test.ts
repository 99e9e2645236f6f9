import { describe, expect, it } from 'vitest';
import { build } from '../../src/index.js';
import { aidWith, sound } from './aid.js';
import { call } from './terminal.js';

const { fact, yuan, atMost, not } = build;
const poor = atMost(fact('extra.income'), yuan('100.00'));

/** More for the poor. */
const raised = aidWith({
  rows: [
    { when: poor, gives: yuan('12.00') },
    { when: not(poor), gives: yuan('5.00') },
  ],
});
const reworded = { ...sound, title: { zh: '某村补助办法（新）', en: 'Aid of a village, new' } };
const renamed = { ...sound, provisions: { help: sound.provisions['aid'] } };

const files = { 'old.json': sound, 'new.json': raised, 'words.json': reworded, 'names.json': renamed };
const compare = (...argv: readonly string[]) => call(['compare', ...argv], { files });

describe('compare', () => {
  it('prints each change with a household and both answers', async () => {
    const { exit, out, err } = await compare('old.json', 'new.json');
    expect([exit, err]).toEqual([0, '']);
    expect(out).toMatch(/^before: Aid of a village\nafter: Aid of a village\n\nThe aid \(aid\): the answer changes\n/);
    expect(out).toMatch(/\n {2}For example \(on 20\d\d-\d\d-\d\d\) a household with \{"extra":\{.*"member":true/);
    expect(out).toContain('\n  before: eligible; the amount: 10.00 yuan\n  after: eligible; the amount: 12.00 yuan\n');
    expect(out).toMatch(/\n\nThese are all the changes\.\n$/);
  });

  it('prints in Chinese', async () => {
    const { out } = await compare('old.json', 'new.json', '--locale', 'zh');
    expect(out).toMatch(
      /^原文件：《某村补助办法》\n新文件：《某村补助办法》\n\n生活补助（aid）：答案不同\n {2}例如（所问之日/,
    );
    expect(out).toContain('\n  原文件：可享受；金额：10.00元\n  新文件：可享受；金额：12.00元\n');
    expect(out).toMatch(/\n\n以上为全部变化。\n$/);
  });

  it('says that a change of wording changes no answer', async () => {
    const { exit, out } = await compare('old.json', 'words.json');
    expect([exit, out]).toEqual([
      0,
      'before: Aid of a village\nafter: Aid of a village, new\n\nEvery kind of household was looked at: none gets another answer.\n',
    ]);
  });

  it('names rules that only one of the two has', async () => {
    const { out } = await compare('old.json', 'names.json');
    expect(out).toContain('\nThe aid (aid): the new text has no such provision\n');
    expect(out).toContain('\nThe aid (help): the old text had no such provision\n');
  });

  it('prints its JSON', async () => {
    const { exit, out } = await compare('old.json', 'new.json', '--json');
    const { changes, complete } = JSON.parse(out) as { changes: readonly object[]; complete: boolean };
    expect([exit, complete]).toEqual([0, true]);
    expect(changes[0]).toMatchObject({ before: { amount: '10.00' }, after: { amount: '12.00' } });
  });

  it('needs two documents', async () => {
    expect(await compare('old.json')).toMatchObject({ exit: 2, out: '' });
    expect(await compare('old.json', 'nowhere.json')).toMatchObject({ exit: 1, out: '' });
    expect((await compare('old.json', 'liangfang-2011')).err).toContain('did you mean "liangfeng-2011"?');
  });
});
