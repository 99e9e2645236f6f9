import { describe, expect, it } from 'vitest';
import { runCase } from '../run-cases.js';
import { riverCounty } from './river-county.js';

describe('the worked cases of the invented document', () => {
  it.each(riverCounty.cases.map((worked) => [worked.name.en, worked] as const))('%s', (_, worked) => {
    runCase(riverCounty, worked);
  });

  it('cover every provision', () => {
    expect([...new Set(riverCounty.cases.map(({ provision }) => provision))].sort()).toEqual(
      Object.keys(riverCounty.provisions).sort(),
    );
  });

  it('fail when the document and the case differ', () => {
    const [first] = riverCounty.cases;
    if (first === undefined) throw new Error('the document has cases');
    const wrong = (expectation: Readonly<Record<string, unknown>>) => () =>
      runCase(riverCounty, { ...first, expect: { ...first.expect, ...expectation } });
    expect(wrong({ minimum: '6000.01' })).toThrow();
    expect(wrong({ minimum: null })).toThrow();
    expect(wrong({ status: 'not-due' })).toThrow();
  });
});
