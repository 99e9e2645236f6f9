import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseHousehold } from '../../src/index.js';
import { arbitraryHousehold } from '../../src/testing/arbitraries.js';
import { readCases } from '../../src/testing/cases.js';

type Json = Readonly<Record<string, unknown>>;

const isEmpty = (value: unknown): boolean =>
  value === null || (typeof value === 'object' && !Array.isArray(value) && Object.keys(value as object).length === 0);

/** Without what a table has no cell for: facts that are null, objects and members of which nothing is told. */
function told(value: unknown): unknown {
  if (Array.isArray(value)) {
    const parts = value.map(told).filter((part) => !isEmpty(part));
    return parts.length === 0 && value.length > 0 ? null : parts;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, told(part)] as const);
  // An entry of a series that has no value is none.
  if ('from' in value && isEmpty(entries.find(([key]) => key === 'value')?.[1] ?? null)) return null;
  return Object.fromEntries(entries.filter(([, part]) => !isEmpty(part)));
}

function* cells(value: unknown, path: string): Generator<readonly [column: string, cell: string]> {
  if (Array.isArray(value) && value.length === 0) yield [path, '[]'];
  else if (Array.isArray(value)) for (const [index, part] of value.entries()) yield* cells(part, `${path}[${index}]`);
  else if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value as Json)) yield* cells(part, path === '' ? key : `${path}.${key}`);
  else yield [path, String(value)];
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

it('gives back every household that is written as a row', () => {
  fc.assert(
    fc.property(fc.array(arbitraryHousehold(), { minLength: 1, maxLength: 4 }), (households) => {
      const facts = households.map((household) => told(parseHousehold(household)));
      const rows = facts.map((one) => new Map(cells(one, '')));
      const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))].filter((column) => column !== '');
      const lines = [
        ['provision', 'on', 'expect.status', ...columns],
        ...rows.map((row) => ['roll', '2016-03-01', 'applies', ...columns.map((column) => row.get(column) ?? '')]),
      ];
      const text = lines.map((line) => line.map(quoted).join(',')).join('\r\n');
      const read = readCases(text, 'csv').map(({ household }) => told(parseHousehold(household)));
      expect(read).toEqual(facts);
    }),
    { numRuns: 150 },
  );
});
