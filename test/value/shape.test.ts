import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type Issue, issue } from '../../src/value/issue.js';
import { pathText, translate } from '../../src/value/shape.js';

const NAMES = ['name', 'births', 'kind'];

const schema = z.strictObject({
  name: z.string(),
  births: z.optional(z.array(z.strictObject({ year: z.number() })).check(z.minLength(1), z.maxLength(2))),
  kind: z.optional(z.literal('levy')),
});

function problemsOf(input: unknown, shape: z.ZodMiniType = schema): readonly Issue[] {
  const { error } = z.safeParse(shape, input);
  return translate(error?.issues ?? [], input, (path) => (path.length === 0 ? NAMES : ['year']));
}

const summary = (issues: readonly Issue[]): readonly string[] =>
  issues.map(({ code, path, message }) => `${code} at ${path}: ${message.en}`);

describe('a path as text', () => {
  it.each<[readonly PropertyKey[], string]>([
    [[], ''],
    [['children'], 'children'],
    [['children', 0, 'birthDate'], 'children[0].birthDate'],
    [[0, 'a', 'b'], '[0].a.b'],
  ])('%j', (path, text) => {
    expect(pathText(path)).toBe(text);
  });
});

describe('what is wrong with a shape', () => {
  it('is nothing where it fits', () => {
    expect(problemsOf({ name: 'a', births: [{ year: 2011 }] })).toEqual([]);
  });

  it.each<[string, unknown, readonly string[]]>([
    [
      'a name that is not known',
      { nam: 'a', name: 'b' },
      ['unknown-key at nam: There is no item "nam" (did you mean "name"?). Correct the name or remove it.'],
    ],
    [
      'a name that is not known further in',
      { name: 'b', births: [{ year: 1, yaer: 2 }] },
      ['unknown-key at births[0].yaer: There is no item "yaer" (did you mean "year"?). Correct the name or remove it.'],
    ],
    ['something missing', {}, ['missing-key at name: Something required is missing: name (a text). Add it.']],
    ['nothing at all', undefined, ['missing-key at : Something required is missing:  (an object). Add it.']],
    ['another kind', { name: 1 }, ['wrong-type at name: Wrong kind of value: expected a text, received 1.']],
    ['null', { name: null }, ['wrong-type at name: Wrong kind of value: expected a text, received null.']],
    ['a list', { name: [] }, ['wrong-type at name: Wrong kind of value: expected a text, received [].']],
    ['a text for an object', 'x', ['wrong-type at : Wrong kind of value: expected an object, received x.']],
    [
      'a kind without a name of its own',
      { name: 'a', births: [{ year: 'x' }] },
      ['wrong-type at births[0].year: Wrong kind of value: expected one of the forms allowed here, received x.'],
    ],
    [
      'another literal',
      { name: 'a', kind: 'tax' },
      ['wrong-type at kind: Wrong kind of value: expected one of the forms allowed here, received tax.'],
    ],
    ['too few', { name: 'a', births: [] }, ['too-small at births: births is too small: at least 1 entries.']],
    [
      'too many',
      { name: 'a', births: [1, 2, 3].map((year) => ({ year })) },
      ['limit-exceeded at births: births is above the limit: at most 2 entries.'],
    ],
  ])('is told: %s', (_, input, expected) => {
    expect(summary(problemsOf(input))).toEqual(expected);
  });

  it.each<[string, z.ZodMiniType, string, string]>([
    ['a list', z.array(z.string()), '列表', 'a list'],
    ['a truth', z.boolean(), 'true 或 false', 'true or false'],
    ['names with values', z.record(z.string(), z.number()), '对象', 'an object'],
    ['an object', z.strictObject({}), '对象', 'an object'],
    ['a text', z.string(), '文字', 'a text'],
  ])('is told in both languages where %s is expected', (_, shape, zh, en) => {
    expect(problemsOf(1, shape).map(({ message }) => message)).toEqual([
      { zh: `类型不对：应为${zh}，收到1。`, en: `Wrong kind of value: expected ${en}, received 1.` },
    ]);
  });

  it.each([[{}], [{ a: null }], [{ a: 'b' }], [null]])(
    'is that something is missing where %o has no such place',
    (input) => {
      const problem: z.core.$ZodIssue = { code: 'invalid_type', expected: 'string', path: ['a', 'b'], message: '' };
      expect(translate([problem], input, () => []).map(({ code, path }) => `${code} ${path}`)).toEqual([
        'missing-key a.b',
      ]);
    },
  );

  it('may have been found by the library, at a place inside', () => {
    const own = (path: string): z.ZodMiniType =>
      z
        .unknown()
        .check(
          z.superRefine((_, context) =>
            context.addIssue({ code: 'custom', params: { issues: [issue('not-a-policy', path)] } }),
          ),
        );
    const pathsOf = (path: string, shape: (inner: z.ZodMiniType) => z.ZodMiniType, input: unknown): readonly string[] =>
      problemsOf(input, shape(own(path))).map((one) => one.path);
    const inA = (inner: z.ZodMiniType): z.ZodMiniType => z.object({ a: inner });
    expect(pathsOf('', inA, { a: 1 })).toEqual(['a']);
    expect(pathsOf('b', inA, { a: 1 })).toEqual(['a.b']);
    expect(pathsOf('[2]', inA, { a: 1 })).toEqual(['a[2]']);
    expect(pathsOf('b', (inner) => inner, 1)).toEqual(['b']);
  });
});
