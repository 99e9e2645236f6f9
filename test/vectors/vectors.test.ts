import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/value/rate.js';
import { ADAPTERS } from '../vectors.js';

interface Row {
  readonly id: string;
  readonly rule: string;
  readonly inputs: string;
  readonly expected: string;
}

const rows: readonly Row[] = parse(readFileSync(new URL('vectors.csv', import.meta.url), 'utf8'), { columns: true });

/** Figures of a village contract, a scoring scheme and a rate: they belong to the indicators. */
const ELSEWHERE = /^(w8-|w15-|planned-birth-rate$)/;
const own = rows.filter(({ rule }) => !ELSEWHERE.test(rule));

/** Numbers, amounts and decimal texts in one form, so that 2154.2 and "2154.20" are equal, and 0 and null are not. */
function canonical(value: unknown): unknown {
  if (Decimal.isDecimal(value)) return (value as Decimal).toFixed();
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string' && /^-?\d+\.\d+$/.test(value)) return new Decimal(value).toFixed();
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, canonical(part)]));
}

describe('the worked examples of the reference', () => {
  it('are all there, each with an adapter', () => {
    expect(rows.length).toBeGreaterThan(140);
    expect([...new Set(own.map(({ rule }) => rule))].filter((rule) => ADAPTERS[rule] === undefined)).toEqual([]);
    expect(Object.keys(ADAPTERS).filter((rule) => !own.some((row) => row.rule === rule))).toEqual([]);
  });

  it.each(own.map((row) => [row.id, row] as const))('%s', (_, { rule, inputs, expected }) => {
    const answer = ADAPTERS[rule]?.(JSON.parse(inputs) as Readonly<Record<string, unknown>>);
    expect(canonical(answer)).toEqual(canonical(JSON.parse(expected)));
  });
});
