import { describe, expect, it } from 'vitest';
import { call } from '../cli/terminal.js';

const POLICY = 'test/own-policy/river-county-2015.json';

/** A fishing household with one birth outside the rules. */
const household = {
  partners: [{ id: 'A' }],
  children: [{ id: 'c1', birthDate: '2016-03-01', birthAuthorised: false }],
  extra: { boats: 3 },
};

describe('the program with a document that it has never seen', () => {
  it('tells what the document says', async () => {
    const { exit, out, err } = await call(['policies', POLICY, '--locale', 'en']);
    expect([exit, err]).toEqual([0, '']);
    expect(out).toContain('river-county-2015');
  });

  it('assesses a household under it, in both languages', async () => {
    for (const locale of ['zh', 'en']) {
      const argv = ['assess', '-', '--policy', POLICY, '--on', '2016-06-01', '--locale', locale];
      const { exit, out, err } = await call(argv, { stdin: household });
      expect([exit, err]).toEqual([0, '']);
      expect(out).toMatch(locale === 'zh' ? /征收/ : /levy/);
    }
  });

  it('gives the levy as JSON, with its bounds and the facts that are missing', async () => {
    const argv = ['levy', '-', '--policy', POLICY, '--child', 'c1', '--on', '2016-06-01', '--json'];
    const { exit, out } = await call(argv, { stdin: household });
    expect(exit).toBe(0);
    const text = JSON.stringify(JSON.parse(out));
    expect(text).toContain('"policy":"river-county-2015"');
    expect(text).toContain('"missing"');
    expect(text).toContain('"bounds"');
  });

  it('refuses a fact of the document that is of another kind', async () => {
    const argv = ['assess', '-', '--policy', POLICY, '--on', '2016-06-01', '--locale', 'en'];
    const { exit, err } = await call(argv, { stdin: { ...household, extra: { boats: 'many' } } });
    expect(exit).toBe(1);
    expect(err).toContain('extra.boats');
  });
});
