import { type Issue, issue, shown } from '../value/issue.js';
import { isDecimal } from '../value/rate.js';
import { pathText } from '../value/shape.js';
import type { Text } from '../value/text.js';

/** What a caller gave, as a copy that is plain data, and what in it was none. */
export interface PlainData {
  readonly data: unknown;
  readonly problems: readonly Issue[];
}

type Path = readonly PropertyKey[];

/** No list or object is nested deeper, and no input holds more values: none can fill the memory or the stack. */
const MOST_DEPTH = 400;
const MOST_VALUES = 500_000;

const PLAIN: Text = {
  zh: '纯数据（对象、列表、文字、数、true、false、null）',
  en: 'plain data (objects, lists, texts, numbers, true, false, null)',
};
const RING: Text = { zh: '不含自身的数据', en: 'data that does not hold itself' };
const LEVELS: Text = { zh: `${MOST_DEPTH}层`, en: `${MOST_DEPTH} levels` };
const VALUES: Text = { zh: `${MOST_VALUES}个值`, en: `${MOST_VALUES} values` };

const isPlainLeaf = (given: unknown): boolean =>
  typeof given === 'number' ? Number.isFinite(given) : !['bigint', 'symbol', 'function'].includes(typeof given);

/**
 * Copies lists and plain objects; what is neither stays as it is, for the check of its place to refuse. A key `__proto__`
 * is refused: it would be lost, or change what an object inherits. With `json`, every value that JSON cannot hold is refused
 * too, and what is undefined is absent.
 */
export function plainData(input: unknown, kind: 'javascript' | 'json' = 'javascript'): PlainData {
  const problems: Issue[] = [];
  const open = new Set<object>();
  let values = 0;

  const refuse = (code: Issue['code'], path: Path, given: unknown, expected: Text): null => {
    problems.push(issue(code, pathText(path), { given: shown(given), expected }));
    return null;
  };

  function copied(given: unknown, path: Path): unknown {
    if (typeof given !== 'object' || given === null || isDecimal(given)) {
      if (kind === 'json' && !isPlainLeaf(given)) refuse('wrong-type', path, given, PLAIN);
      return given;
    }
    const isList = Array.isArray(given);
    const tag = Object.prototype.toString.call(given).slice('[object '.length, -1);
    if (!isList && tag !== 'Object') {
      refuse('wrong-type', path, tag, PLAIN);
      return given;
    }
    if (open.has(given)) return refuse('wrong-type', path, given, RING);
    if (path.length > MOST_DEPTH) return refuse('limit-exceeded', path.slice(0, 1), path[0], LEVELS);
    values += isList ? given.length : 1;
    // What lies beyond the limit is not looked at.
    if (values > MOST_VALUES) return null;
    open.add(given);
    const copy = isList
      ? Array.from(given, (part: unknown, index) => copied(part, [...path, index]))
      : copiedObject(given as Readonly<Record<string, unknown>>, path);
    open.delete(given);
    return copy;
  }

  function copiedObject(given: Readonly<Record<string, unknown>>, path: Path): Record<string, unknown> {
    const copy: Record<string, unknown> = {};
    for (const key of Object.keys(given)) {
      if (key === '__proto__') problems.push(issue('unknown-key', pathText([...path, key]), { given: key }));
      else if (kind !== 'json' || given[key] !== undefined) copy[key] = copied(given[key], [...path, key]);
    }
    return copy;
  }

  try {
    const data = copied(input, []);
    if (values <= MOST_VALUES) return { data, problems };
    return { data: null, problems: [issue('limit-exceeded', '', { given: typeof input, expected: VALUES })] };
  } catch {
    // A getter or a proxy of the caller may throw anything.
    return { data: null, problems: [issue('wrong-type', '', { given: typeof input, expected: PLAIN })] };
  }
}

/** What is wrong with the form, and what was no plain data where the form says nothing of that place. */
export function withPlain(form: readonly Issue[], plain: readonly Issue[]): readonly Issue[] {
  const whole = plain.find(({ path }) => path === '');
  if (whole !== undefined) return [whole];
  const told = (one: Issue): boolean =>
    form.some(({ code, path }) => isWithin(one.path, path) || (code === 'limit-exceeded' && code === one.code));
  return [...form, ...plain.filter((one) => !told(one))];
}

const isWithin = (path: string, place: string): boolean =>
  path === place || (place !== '' && (path.startsWith(`${place}.`) || path.startsWith(`${place}[`)));
