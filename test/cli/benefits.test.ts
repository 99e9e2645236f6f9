import { describe, expect, it } from 'vitest';
import { assessBenefits } from '../../src/benefits/index.js';
import { taibai2009 } from '../../src/policies/index.js';
import { call } from './terminal.js';

const household = {
  certificates: [{ kind: 'only-child', issuedOn: '2005-06-01' }],
  children: [{ birthDate: '2004-05-01' }],
};
const ask = ['benefits', '--policy', 'taibai-2009', '--on', '2010-03-01'];

describe('benefits', () => {
  it('tells each benefit with its amount and who bears it', async () => {
    const { exit, out } = await call(ask, { stdin: household });
    expect(exit).toBe(0);
    expect(out).toContain('Eligible: 300.00 yuan, once\n     Borne by the town: 200.00 yuan\n');
    expect(out).toContain('Why');
    const chinese = await call([...ask, '--brief', '--locale', 'zh'], { stdin: household });
    expect(chinese.out).toContain('可享受：一次性300.00元\n     镇政府承担：200.00元\n');
  });

  it("prints exactly the result's JSON", async () => {
    const { out } = await call([...ask, '--json'], { stdin: household });
    const expected = assessBenefits(household, { policies: [taibai2009], on: '2010-03-01' });
    expect(out).toBe(`${JSON.stringify(expected, null, 2)}\n`);
  });

  it('says so when the documents have no benefit', async () => {
    const { exit, out } = await call(['benefits', '--policy', 'liangfeng-2011'], { stdin: household });
    expect([exit, out]).toEqual([0, 'On 2026-11-24\n\nThese documents have no benefit to answer for.\n']);
  });

  it('needs a document, and takes that of the input', async () => {
    expect((await call(['benefits'], { stdin: household })).exit).toBe(2);
    const wrapped = await call(['benefits', '--brief'], {
      stdin: { on: '2010-03-01', policies: ['taibai-2009'], household },
    });
    expect(wrapped.out).toContain('Eligible: 300.00 yuan, once');
  });

  it("refuses facts that are not as the user's own policy declares them", async () => {
    const stdin = { household: { extra: { carer: 'neighbours' } } };
    const { exit, err } = await call(['benefits', '--policy', 'examples/policies/yunxi-2012.json'], { stdin });
    expect(exit).toBe(1);
    expect(err).toContain('household.extra.carer: "neighbours" is not one of the options');
  });
});
