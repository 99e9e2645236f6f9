import type { GroupOperator, Operator, Type } from '../../src/operators/operator.js';

/** The kinds of argument that are tried on every operator: each simple type, and two option lists that overlap. */
export const TYPES: readonly Type[] = [
  'truth',
  'number',
  'money',
  'date',
  'text',
  ['urban', 'rural', 'mixed'],
  ['rural', 'mixed', 'elsewhere'],
];

export interface Signature {
  readonly types: readonly Type[];
  readonly gives: Type;
}

const tuples = (length: number): readonly (readonly Type[])[] =>
  length === 0 ? [[]] : tuples(length - 1).flatMap((head) => TYPES.map((type) => [...head, type]));

const repeated = (rows: number, row: readonly Type[]): readonly Type[] =>
  Array.from({ length: rows }, () => row).flat();

/** Longer calls follow a pattern: one type throughout, or rows of a condition and a value, with and without otherwise. */
const patterns: readonly (readonly Type[])[] = TYPES.flatMap((type) => [
  repeated(4, [type]),
  ...[2, 3].flatMap((rows) => [repeated(rows, ['truth', type]), [...repeated(rows, ['truth', type]), type]]),
]);

const unlike = (types: readonly Type[], index: number, list: readonly (readonly Type[])[]): boolean =>
  list.findIndex((other) => JSON.stringify(other) === JSON.stringify(types)) === index;

const CANDIDATES = [...[0, 1, 2, 3].flatMap(tuples), ...patterns].filter(unlike);

/** Every call of the operator that its own `infer` accepts, among the candidates. */
export function signaturesOf({ infer }: Pick<Operator, 'infer'>): readonly Signature[] {
  return CANDIDATES.flatMap((types) => {
    const inferred = infer(types);
    return 'gives' in inferred ? [{ types, gives: inferred.gives }] : [];
  });
}

/** Every type whose values the operator over a list accepts. */
export function memberSignaturesOf({ infer }: Pick<GroupOperator, 'infer'>): readonly Signature[] {
  return TYPES.flatMap((type) => {
    const inferred = infer(type);
    return 'gives' in inferred ? [{ types: [type], gives: inferred.gives }] : [];
  });
}

export const shortName = (type: Type): string => (typeof type === 'string' ? type : `options ${type.join('|')}`);

export const signatureName = ({ types }: Signature): string => `(${types.map(shortName).join(', ')})`;
