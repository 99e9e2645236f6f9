import { describe, expect, it } from 'vitest';
import { bothLanguages, listInWords, plainText } from '../../src/value/text.js';

describe('a text in both languages', () => {
  it('may be the same words in both', () => {
    expect(plainText('凉委发〔2011〕38号')).toEqual({ zh: '凉委发〔2011〕38号', en: '凉委发〔2011〕38号' });
  });

  it('is written once for each language', () => {
    expect(bothLanguages((locale) => `(${locale})`)).toEqual({ zh: '(zh)', en: '(en)' });
  });
});

describe('a list in words', () => {
  it.each([
    [[], '', ''],
    [['a'], 'a', 'a'],
    [['a', 'b'], 'a和b', 'a and b'],
    [['a', 'b', 'c'], 'a、b和c', 'a, b and c'],
    [['a', 'b', 'c', 'd'], 'a、b、c和d', 'a, b, c and d'],
  ])('of %j', (items, zh, en) => {
    expect(listInWords(items, 'zh')).toBe(zh);
    expect(listInWords(items, 'en')).toBe(en);
  });

  it('may end with another word', () => {
    const or = { zh: '或', en: ' or ' };
    expect(listInWords(['a', 'b', 'c'], 'zh', or)).toBe('a、b或c');
    expect(listInWords(['a', 'b', 'c'], 'en', or)).toBe('a, b or c');
  });
});
