import { describe, expect, it } from 'vitest';
import type { Determination } from '../../src/assess/determination.js';
import { citationWords, type ExplainOptions, explain } from '../../src/assess/render.js';

const same = (words: string) => ({ zh: `${words}的话`, en: words });
const fact = (name: string, value: string) => ({ path: name, label: same(name), value: same(value) });
const step = (rule: string, value: string, more: object = {}) => ({
  rule: same(rule),
  value: same(value),
  facts: [],
  steps: [],
  ...more,
});

const citation = {
  document: { zh: '办法', en: 'Measures' },
  number: '府〔2011〕1号',
  place: '第二条',
  date: '2011-09-05',
  rank: 'township-document',
} as const;

/** An answer with one of everything. */
const whole = {
  explanation: step('the rule', 'it applies', {
    steps: [
      step('in force', 'yes'),
      step('both hold', 'yes', {
        facts: [fact('sex', 'female'), fact('age', '7')],
        steps: [step('inner', 'no', { facts: [fact('kind', 'old')] })],
      }),
    ],
  }),
  missing: [{ path: 'extra.x', question: same('What is x?') }],
  alternatives: [{ readings: {}, says: same('otherwise'), status: 'applies' }],
  notes: [{ id: 'n', says: same('a remark') }],
  citations: [citation],
} as unknown as Determination<string>;

/** One with reasons alone. */
const bare = (explanation: object) =>
  ({ explanation, missing: [], alternatives: [], notes: [], citations: [] }) as unknown as Determination<string>;

describe('an answer for people', () => {
  it('is a title and lists, as text', () => {
    expect(explain(whole, { locale: 'en', format: 'text' }).split('\n')).toEqual([
      'the rule: it applies',
      '',
      'Why',
      '  - in force: yes',
      '  - both hold: yes [sex = female; age = 7]',
      '    - inner: no [kind = old]',
      '',
      'Facts still needed',
      '  - What is x? (extra.x)',
      '',
      'Under other readings',
      '  - otherwise',
      '',
      'Remarks',
      '  - a remark',
      '',
      'Sources',
      '  - Measures, 府〔2011〕1号, 第二条, 2011-09-05, township document',
    ]);
  });

  it('is the same in Chinese, with its own punctuation', () => {
    const lines = explain(whole, { locale: 'zh', format: 'text' }).split('\n');
    expect(lines[0]).toBe('the rule的话：it applies的话');
    expect(lines).toContain('  - both hold的话：yes的话〔sex的话=female的话；age的话=7的话〕');
    expect(lines).toContain('  - What is x?的话（extra.x）');
    expect(lines.at(-1)).toMatch(/^ {2}- 《办法》，府〔2011〕1号，第二条，2011-09-05，\S+$/);
  });

  it('leaves out what there is nothing of', () => {
    const answer = bare(step('the rule', 'no'));
    expect(explain(answer, { locale: 'en', format: 'text' })).toBe('the rule: no');
    expect(explain(answer, { locale: 'en', format: 'markdown' })).toBe('## the rule: no');
    expect(explain(answer, { locale: 'en', format: 'html' })).toBe('<section><h2>the rule: no</h2></section>');
  });

  it('is nested as Markdown, its signs made harmless', () => {
    const steps = [step('a*b', '[x]', { steps: [step('c_d', '#1 <i> | `e` {f} \\ >')] })];
    expect(explain(bare(step('1 * 2', 'no', { steps })), { locale: 'en', format: 'markdown' }).split('\n')).toEqual([
      '## 1 \\* 2: no',
      '',
      '### Why',
      '',
      '- a\\*b: \\[x\\]',
      '  - c\\_d: \\#1 \\<i\\> \\| \\`e\\` \\{f\\} \\\\ \\>',
    ]);
  });

  it('is nested as HTML, its signs escaped', () => {
    const steps = [step('a & b', '<i>', { steps: [step('"c"', "d's")] }), step('e', 'f')];
    expect(explain(bare(step('1 < 2', '&', { steps })), { locale: 'en', format: 'html' })).toBe(
      '<section><h2>1 &lt; 2: &amp;</h2><h3>Why</h3>' +
        '<ul><li>a &amp; b: &lt;i&gt;<ul><li>&quot;c&quot;: d&#39;s</li></ul></li><li>e: f</li></ul></section>',
    );
  });
});

describe('a source in words', () => {
  it('leaves out what is not printed', () => {
    const { document, place } = citation;
    expect(citationWords({ document, number: null, place } as never, 'en')).toBe('Measures, 第二条');
    expect(citationWords({ document, number: null, place } as never, 'zh')).toBe('《办法》，第二条');
  });

  it('says where it was not read itself', () => {
    const words = (confidence: string) => citationWords({ document: citation.document, confidence } as never, 'en');
    expect(words('secondary')).toBe('Measures, read in a secondary source');
    expect(words('recalled')).toBe('Measures, recalled, not read');
    expect(words('read')).toBe('Measures');
  });
});

describe('what cannot be explained', () => {
  const refused = (code: string, ...paths: readonly string[]) =>
    expect.objectContaining({ code, issues: paths.map((path) => expect.objectContaining({ code, path })) });
  const en = { locale: 'en', format: 'text' } as const;

  it.each([[null], [undefined], ['text'], [{}]])('is refused: %j', (answer) => {
    expect(() => explain(answer as never, en)).toThrow(refused('wrong-type', 'determination'));
  });

  it.each<readonly [unknown, readonly string[]]>([
    [undefined, ['locale', 'format']],
    [{}, ['locale', 'format']],
    [{ locale: 'fr', format: 'text' }, ['locale']],
    [{ locale: 'zh', format: 'pdf' }, ['format']],
  ])('is refused with the options %j', (options, paths) => {
    expect(() => explain(whole, options as ExplainOptions)).toThrow(refused('not-an-option', ...paths));
  });

  it('says what may be chosen', () => {
    expect(() => explain(whole, { locale: 'en', format: 'pdf' as never })).toThrow(/text, markdown, html/);
  });
});
