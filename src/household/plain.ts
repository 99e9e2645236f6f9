import { type Issue, issue, shown } from '../value/issue.js';
import { isDecimal } from '../value/rate.js';
import { pathText } from '../value/shape.js';
import type { Text } from '../value/text.js';

/** What a caller gave, as a copy that is plain data, and what in it was none. */
export interface PlainData {
  readonly data: unknown;
  readonly problems: readonly Issue[];
}

/** No list or object is nested deeper, and no input holds more values: it cannot fill the memory or the stack. */
const MOST_DEPTH = 400;
const MOST_VALUES = 500_000;

const PLAIN: Text = {
  zh: '纯数据(对象、列表、文字、数、true、false、null)',
  en: 'plain data (objects, lists, texts, numbers, true, false, null)',
};
const RING: Text = { zh: '不含自身的数据', en: 'data that does not hold itself' };

class TooMuch extends Error {}

/**
 * Copies lists and plain objects; what is nothing of that kind stays as it is, for the check of its place to refuse.
 * A key `__proto__` is refused: it would be lost, or change what an object inherits. With `json`, so is every value that JSON cannot hold.
 */
export function plainData(input: unknown, kind: 'javascript' | 'json' = 'javascript'): PlainData {
  const problems: Issue[] = [];
  const open = new Set<object>();
  let values = 0;

  const refused = (path: readonly PropertyKey[], given: unknown, expected: Text = PLAIN): null => {
    problems.push(issue('wrong-type', pathText(path), { given: shown(given), expected }));
    return null;
  };

  const within = (size: number, path: readonly PropertyKey[]): boolean => {
    values += size;
    if (values > MOST_VALUES) throw new TooMuch();
    if (path.length <= MOST_DEPTH) return true;
    const expected = { zh: `${MOST_DEPTH}层`, en: `${MOST_DEPTH} levels` };
    problems.push(issue('limit-exceeded', pathText(path.slice(0, 1)), { given: pathText(path.slice(0, 1)), expected }));
    return false;
  };

  function copied(given: unknown, path: readonly PropertyKey[]): unknown {
    if (typeof given !== 'object' || given === null || isDecimal(given)) return leaf(given, path);
    if (open.has(given)) return refused(path, given, RING);
    const isList = Array.isArray(given);
    if (!isList && Object.prototype.toString.call(given) !== '[object Object]') {
      refused(path, given);
      return given;
    }
    if (!within(isList ? given.length : 1, path)) return null;
    open.add(given);
    const copy = isList
      ? Array.from(given, (part: unknown, index) => copied(part, [...path, index]))
      : object(given as Readonly<Record<string, unknown>>, path);
    open.delete(given);
    return copy;
  }

  function object(given: Readonly<Record<string, unknown>>, path: readonly PropertyKey[]): Record<string, unknown> {
    const copy: Record<string, unknown> = {};
    for (const key of Object.keys(given)) {
      if (key === '__proto__') problems.push(issue('unknown-key', pathText([...path, key]), { given: key }));
      else copy[key] = copied(given[key], [...path, key]);
    }
    return copy;
  }

  function leaf(given: unknown, path: readonly PropertyKey[]): unknown {
    const fits = typeof given === 'number' ? Number.isFinite(given) : !['bigint', 'symbol', 'function'].includes(typeof given);
    if (kind === 'json' && !fits) refused(path, given);
    return given;
  }

  try {
    return { data: copied(input, []), problems };
  } catch (error) {
    // A getter or a proxy of the caller may throw anything.
    const expected = { zh: `${MOST_VALUES}个值`, en: `${MOST_VALUES} values` };
    const tooMuch = issue('limit-exceeded', '', { given: shown(typeof input), expected });
    return { data: null, problems: [error instanceof TooMuch ? tooMuch : issue('wrong-type', '', { given: 'object', expected: PLAIN })] };
  }
}

/** What is wrong with the form, and what was no plain data where the form says nothing about that place. */
export const withPlain = (form: readonly Issue[], plain: readonly Issue[]): readonly Issue[] => [
  ...form,
  ...plain.filter(({ path }) => !form.some((other) => other.path === path || (other.code === 'limit-exceeded' && path.startsWith(other.path)))),
];
