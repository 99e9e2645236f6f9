import { describe, expect, it } from 'vitest';
import { groupTable, operatorTable } from '../../src/operators/index.js';

describe('the words of an operator', () => {
  it.each<[keyof typeof operatorTable, readonly string[], string, string]>([
    ['all', ['甲', '乙', '丙'], '甲、乙且丙', '甲, 乙 and 丙'],
    ['any', ['甲', '乙'], '甲或乙', '甲 or 乙'],
    ['all', ['A或B', 'C'], '（A或B）且C', '(A或B) and C'],
    ['all', ['A or B', 'C'], '（A or B）且C', '(A or B) and C'],
    ['any', ['A且B', 'C and D'], '（A且B）或（C and D）', '(A且B) or (C and D)'],
    ['not', ['A'], '并非A', 'it is not so that A'],
    ['not', ['A且B'], '并非（A且B）', 'it is not so that (A且B)'],
    ['equal', ['A', 'B'], 'A为B', 'A is B'],
    ['below', ['A', 'B'], 'A小于B', 'A is less than B'],
    ['atMost', ['A', 'B'], 'A不超过B', 'A is at most B'],
    ['above', ['A', 'B'], 'A大于B', 'A is more than B'],
    ['atLeast', ['A', 'B'], 'A不少于B', 'A is at least B'],
    ['before', ['A', 'B'], 'A早于B', 'A is before B'],
    ['onOrBefore', ['A', 'B'], 'A不晚于B', 'A is on or before B'],
    ['after', ['A', 'B'], 'A晚于B', 'A is after B'],
    ['onOrAfter', ['A', 'B'], 'A不早于B', 'A is on or after B'],
    ['add', ['A', 'B', 'C'], 'A + B + C', 'A + B + C'],
    ['subtract', ['A', 'B'], 'A − B', 'A − B'],
    ['times', ['A', 'B'], 'A × B', 'A × B'],
    ['wholeYuan', ['A'], 'A中的整元', 'the whole yuan of A'],
    ['smallest', ['A', 'B'], 'A、B中最小者', 'the smallest of A, B'],
    ['greatest', ['A', 'B'], 'A、B中最大者', 'the greatest of A, B'],
    ['addMonths', ['A', '36'], 'A后36个月', '36 months after A'],
    ['addDays', ['A', '30'], 'A后30天', '30 days after A'],
    ['age', ['A', 'B'], '自A起至B的周岁', 'the age in full years, born on A, on B'],
    [
      'ageFebruary28',
      ['A', 'B'],
      '自A起至B的周岁（2月29日出生者平年以2月28日为生日）',
      'the age in full years, born on A, on B (29 February counts as 28 February in a common year)',
    ],
    [
      'ageDayAfter',
      ['A', 'B'],
      '自A起至B的周岁（自生日次日起算）',
      'the age in full years, born on A, on B (reached on the day after the birthday)',
    ],
    ['table', ['C', '1', 'D', '2', '3'], 'C的，1；D的，2；其他情形，3', '1 if C; 2 if D; otherwise 3'],
    ['table', ['C', '1'], 'C的，1', '1 if C'],
    ['choose', ['C', '1', '2'], 'C的，1；其他情形，2', '1 if C; otherwise 2'],
  ])('%s of %j', (id, args, zh, en) => {
    const { say } = operatorTable[id];
    expect(say.zh(args)).toBe(zh);
    expect(say.en(args)).toBe(en);
  });

  it.each<[keyof typeof groupTable, string, string]>([
    ['count', '已婚的子女数', 'the number of children for whom 已婚'],
    ['some', '有子女已婚', 'for at least one of the children, 已婚'],
    ['every', '每一子女已婚', 'for each of the children, 已婚'],
    ['total', '各子女的已婚之和', 'the sum over the children of 已婚'],
  ])('%s over a list', (id, zh, en) => {
    expect(groupTable[id].say.zh(['子女', '已婚'])).toBe(zh);
    expect(groupTable[id].say.en(['children', '已婚'])).toBe(en);
  });
});
