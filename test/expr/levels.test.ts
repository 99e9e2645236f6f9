import { describe, expect, it } from 'vitest';
import type { Definitions } from '../../src/expr/definitions.js';
import { createInterner } from '../../src/expr/interner.js';
import { createPreparer } from '../../src/expr/prepare.js';
import { build, type Expr } from '../../src/index.js';
import { NAMES } from './prepared.js';

const { all, equal, fact, not, on, onOrAfter, parameter, some, term, text } = build;

function refused(expr: Expr, definitions: Definitions = NAMES): readonly string[] {
  const preparer = createPreparer(definitions, createInterner());
  expect(preparer.prepare(expr, 'here')).toBeNull();
  return preparer.issues.map(({ code, path, message }) => `${code} ${path}: ${message.en}`);
}

const says = { zh: '话', en: 'words' };
const terms = (named: Readonly<Record<string, Expr>>): Definitions => ({
  ...NAMES,
  terms: Object.fromEntries(Object.entries(named).map(([name, is]) => [name, { says, is }])),
});

const _misfit = (path: string, what: string, given: string): string =>
  `type-mismatch ${path}: The expression does not fit: ${what}; received ${given}.`;

describe('terms', () => {
  it('that need themselves are refused where the circle closes', () => {
    expect(refused(term('a'), terms({ a: not(term('b')), b: not(term('a')) }))).toEqual([
      'circular-term terms.b.is.to[0]: The term "a" is defined by way of itself. Break the circle.',
    ]);
  });

  it('may share the name of a parameter on which they rest', () => {
    const definitions: Definitions = {
      ...terms({ base: onOrAfter(parameter('base'), on) }),
      parameters: { base: { says, is: { value: '2015-01-01', type: 'date' } } },
    };
    expect(createPreparer(definitions, createInterner()).prepare(term('base'), 'here')).not.toBeNull();
  });

  it('are prepared without the subjects renamed: a member is not known inside a term', () => {
    const inner = terms({ sex: equal(fact('each.sex'), 'male') });
    expect(refused(some('children', term('sex')), inner).map((told) => told.split(':')[0])).toEqual([
      'unknown-name terms.sex.is.to[0]',
    ]);
  });
});

describe('levels', () => {
  const TOO_DEEP = /^limit-exceeded here\S*: here\S* is above the limit: at most 200 levels, through terms\.$/;
  const nested = (levels: number): Expr => (levels === 1 ? { value: true, type: 'truth' } : not(nested(levels - 1)));

  it('are two hundred at most', () => {
    const preparer = createPreparer(NAMES, createInterner());
    expect(preparer.prepare(nested(200), 'here')).not.toBeNull();
    expect(preparer.prepare(all(nested(199), nested(199)), 'here')).not.toBeNull();
    const problems = refused(nested(201));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(TOO_DEEP);
  });

  // Each term rests on the one before it, which is ready when it is looked at: a negation and a name are two levels more, so
  // that `t99` is 199 levels deep.
  const chain = Object.fromEntries(
    Array.from({ length: 101 }, (_, index) => [`t${index}`, index === 0 ? nested(1) : not(term(`t${index - 1}`))]),
  );

  it.each<[string, Expr, boolean]>([
    ['a name of the deepest term that is taken', term('t99'), true],
    ['one name more', term('alias'), false],
    ['two levels more', term('t100'), false],
    ['a deep part beside a flat one', term('deepFirst'), false],
    ['a deep part after a flat one', term('deepLast'), false],
    ['a part that leaves one level', term('fits'), true],
  ])('are counted through terms: %s', (_, expr, taken) => {
    const definitions = terms({
      ...chain,
      alias: term('t99'),
      deepFirst: all(term('t99'), true),
      deepLast: all(true, term('t99')),
      fits: all(term('t98'), true),
    });
    const preparer = createPreparer(definitions, createInterner());
    for (let index = 0; index < 100; index++) expect(preparer.prepare(term(`t${index}`), 'here')).not.toBeNull();
    expect(preparer.prepare(expr, 'here') !== null).toBe(taken);
    expect(preparer.issues.map(({ code, path }) => `${code} ${path}`)).toEqual(taken ? [] : ['limit-exceeded here']);
  });
});

describe('a preparer', () => {
  it('notes what its caller finds wrong', () => {
    const preparer = createPreparer(NAMES, createInterner());
    expect(preparer.fail('not-a-policy', 'there')).toBeNull();
    expect(preparer.issues.map(({ code, path }) => `${code} ${path}`)).toEqual(['not-a-policy there']);
  });

  it('says what an operator over nodes would have needed', () => {
    const preparer = createPreparer(NAMES, createInterner());
    const node = preparer.prepare(text('x'), 'here');
    if (node === null) throw new Error('a text');
    expect(() => preparer.applied('not', node)).toThrow(new TypeError('not: yes or no'));
  });
});
