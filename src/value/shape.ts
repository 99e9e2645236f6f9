import type * as z from 'zod/mini';
import { type Issue, issue, nearestName, shown } from './issue.js';
import type { Text } from './text.js';

/** The JSON Schema of every part of a schema that is checked by hand: its own, or that of the alternatives it chooses among. */
export type HandChecked = Map<
  unknown,
  { readonly json: Record<string, unknown> } | { readonly alternatives: readonly z.ZodMiniType[] }
>;

/** A path of keys and positions as text: `children[0].birthDate`. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}${text === '' ? '' : '.'}${String(key)}`),
    '',
  );

const EXPECTED: Readonly<Record<string, Text>> = {
  object: { zh: '对象', en: 'an object' },
  record: { zh: '对象', en: 'an object' },
  array: { zh: '列表', en: 'a list' },
  string: { zh: '文字', en: 'a text' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
};

const OTHERWISE: Text = { zh: '所列的形式之一', en: 'one of the forms allowed here' };

/** Translates what zod found into the library's own issues, one for each problem. `namesAt` lists the names that may stand at a place. */
export function translate(
  problems: readonly z.core.$ZodIssue[],
  input: unknown,
  namesAt: (path: readonly PropertyKey[]) => readonly string[],
): readonly Issue[] {
  return problems.flatMap((problem): readonly Issue[] => {
    const path = pathText(problem.path);
    const given = (): string => shown(valueAt(input, problem.path));
    switch (problem.code) {
      case 'custom': {
        const own = (problem.params as { issues: readonly Issue[] }).issues;
        return own.map((one) => ({ ...one, path: joined(path, one.path) }));
      }
      case 'unrecognized_keys':
        return problem.keys.map((key) =>
          issue('unknown-key', pathText([...problem.path, key]), {
            given: key,
            nearest: nearestName(key, namesAt(problem.path)),
          }),
        );
      case 'too_big':
        return [
          issue('limit-exceeded', path, {
            given: path,
            expected: { zh: `${problem.maximum}项`, en: `${problem.maximum} entries` },
          }),
        ];
      case 'too_small':
        return [
          issue('too-small', path, {
            given: path,
            expected: { zh: `${problem.minimum}项`, en: `${problem.minimum} entries` },
          }),
        ];
      case 'invalid_type': {
        const absent = valueAt(input, problem.path) === undefined;
        const expected = EXPECTED[problem.expected] ?? OTHERWISE;
        return [
          absent
            ? issue('missing-key', path, {
                expected: { zh: `${path}（${expected.zh}）`, en: `${path} (${expected.en})` },
              })
            : issue('wrong-type', path, { given: given(), expected }),
        ];
      }
      default:
        return [issue('wrong-type', path, { given: given(), expected: OTHERWISE })];
    }
  });
}

const joined = (outer: string, inner: string): string =>
  inner === '' ? outer : outer === '' || inner.startsWith('[') ? `${outer}${inner}` : `${outer}.${inner}`;

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    input,
  );
