import { describe, expect, it } from 'vitest';
import { auditDecision } from '../../src/levy/index.js';
import { liangfeng2011 } from '../../src/policies/index.js';
import { call, rural } from './terminal.js';

// The receipt on 10 June: 30 days, the day of receipt not counted, end on 10 July. Two months late on 9000 are 36 yuan.
const levyCase = {
  decidedOn: '2012-06-01',
  receivedOn: '2012-06-10',
  amount: '9000',
  payments: [{ on: '2012-09-15', amount: 4000 }],
};
const files = { 'h.json': { household: rural, case: levyCase }, 'bare.json': rural };
const ask = ['audit', 'h.json', '--policy', 'liangfeng-2011', '--child', 'c2'];

describe('audit', () => {
  it('prints a page: the result first, then each finding with its figures and sources', async () => {
    const { exit, out } = await call(ask, { files });
    expect(exit).toBe(0);
    expect(out).toMatch(/^Audit of a levy decision: c2\n/);
    expect(out).toContain('not in order: the least amount, payment in time, the late surcharge');
    expect(out).toContain('- amount decided: 9000\n');
    expect(out).toContain('surcharge = 36');
    expect(out).toContain('国务院令第357号, 第八条');
    expect(out).toContain('still to ask: Which place decided the levy? (case.decidedBy)');
  });

  it('says the same in Chinese, with Chinese punctuation', async () => {
    const { out } = await call([...ask, '--locale', 'zh'], { files });
    expect(out).toContain('不符：最低额、缴纳期限、滞纳金');
    expect(out).toContain('决定征收额9000.00元低于最低额13000.00元');
    expect(out).not.toMatch(/\p{Script=Han}[,;:?()]/u);
  });

  it('gives the findings of the library as JSON', async () => {
    const { out } = await call([...ask, '--json'], { files });
    const expected = auditDecision(rural, { policy: liangfeng2011, child: 'c2', case: levyCase });
    expect(out).toBe(`${JSON.stringify(expected, null, 2)}\n`);
  });

  it('can be filed as Markdown and as HTML, escaped', async () => {
    expect((await call([...ask, '--format', 'markdown'], { files })).out).toMatch(/^## Audit of a levy decision/);
    const titled = { 'h.json': { ...files['h.json'], title: { zh: '<甲>', en: '<A>' } } };
    const { out } = await call([...ask, '--format', 'html'], { files: titled });
    expect(out).toMatch(/^<section><h2>Audit of a levy decision: &lt;A&gt;: c2<\/h2>/);
  });

  it('looks at the case on the day that is given', async () => {
    expect((await call([...ask, '--on', '2021-09-01'], { files })).out).toContain(
      'the 4000.00 yuan paid are not refunded, the other 5000.00 yuan are not collected',
    );
  });

  it('tells what is missing from the call', async () => {
    const without = await call(['audit', 'h.json', '--policy', 'liangfeng-2011'], { files });
    expect([without.exit, without.err]).toEqual([2, expect.stringContaining('Name the child with --child')]);
    const two = await call([...ask, '--policy', 'xijie-2013'], { files });
    expect([two.exit, two.err]).toEqual([2, expect.stringContaining('one document at a time')]);
    const format = await call([...ask, '--format', 'pdf'], { files });
    expect([format.exit, format.err]).toEqual([2, expect.stringContaining('text, markdown, html')]);
    const bare = await call(['audit', 'bare.json', '--policy', 'liangfeng-2011', '--child', 'c2'], { files });
    expect([bare.exit, bare.out]).toEqual([0, expect.stringContaining('(case.decidedOn)')]);
  });
});
