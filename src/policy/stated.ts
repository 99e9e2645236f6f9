import type { Node, ReadingOption } from '../expr/expr.js';
import type { Preparer } from '../expr/prepare.js';

const CONSTANT: Readonly<Record<'true' | 'false', Parameters<Preparer['node']>[2]>> = {
  true: { kind: 'value', value: true, words: { zh: '是', en: 'yes' } },
  false: { kind: 'value', value: false, words: { zh: '否', en: 'no' } },
};

/**
 * When a text states this value at all; `null` = always. A table without a last row, such as a dated series before its first day,
 * states nothing where no row applies.
 */
export function statedWhen(node: Node, { applied, node: made }: Preparer): Node | null {
  const known = new Map<Node, Node | null>();
  const constant = (value: 'true' | 'false'): Node => made('truth', [], CONSTANT[value]);

  function when(inner: Node): Node | null {
    const before = known.get(inner);
    if (before !== undefined) return before;
    const found = look(inner);
    known.set(inner, found);
    return found;
  }

  function look(inner: Node): Node | null {
    if (inner.kind === 'named') return when(inner.is);
    if (inner.kind === 'reading') return whenReading(inner);
    if (inner.kind !== 'apply') return null;
    return inner.operator === 'table' || inner.operator === 'choose' ? whenRows(inner.args) : whenAll(inner.args);
  }

  function whenReading(inner: Node & { kind: 'reading' }): Node | null {
    if (inner.options.every(({ is }) => when(is) === null)) return null;
    const options = inner.options.map(
      (option): ReadingOption => ({ ...option, is: when(option.is) ?? constant('true') }),
    );
    const frames = options.flatMap(({ is }) => is.frames);
    return made('truth', frames, { kind: 'reading', reading: inner.reading, options });
  }

  /** Conditions and values by turns, and a last value where the number is odd. */
  function whenRows(args: readonly Node[]): Node | null {
    const complete = args.length % 2 === 1;
    const isValue = (index: number): boolean => index % 2 === 1 || (complete && index === args.length - 1);
    if (complete && args.every((arg, index) => !isValue(index) || when(arg) === null)) return null;
    const rows = args.map((arg, index) => (isValue(index) ? (when(arg) ?? constant('true')) : arg));
    return applied('table', ...rows, ...(complete ? [] : [constant('false')]));
  }

  function whenAll(args: readonly Node[]): Node | null {
    const parts = args.flatMap((arg) => when(arg) ?? []);
    return parts.length === 0 ? null : applied('all', ...parts);
  }

  return when(node);
}
