import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { computeIndicator, type IndicatorId, type InputsOf, indicatorIds } from '../../src/indicators/index.js';

interface Row {
  readonly id: string;
  readonly indicator: string;
  readonly inputs: string;
  readonly expected: string;
  readonly decimals: string;
  readonly kind: 'published' | 'computed' | 'inconsistency';
  readonly computed_if_different: string;
}

const rows: readonly Row[] = parse(readFileSync(join(import.meta.dirname, 'indicator-vectors.csv'), 'utf8'), {
  columns: true,
  bom: true,
});

const computed = ({ indicator, inputs, decimals }: Row): string => {
  const id = indicator as IndicatorId;
  return computeIndicator(id, JSON.parse(inputs) as InputsOf<typeof id>).toFixed(Number(decimals));
};

/** The same number with so many decimals: the file writes 12 for 12.00 in places. */
const written = (text: string, decimals: string): string => {
  const [whole = '', digits = ''] = text.split('.');
  const padded = digits.padEnd(Number(decimals), '0');
  return padded === '' ? whole : `${whole}.${padded}`;
};

describe('the reference vectors', () => {
  it('are all there, each of an indicator that is known', () => {
    expect(rows).toHaveLength(155);
    expect(rows.filter(({ indicator }) => !indicatorIds.some((id) => id === indicator))).toEqual([]);
  });

  it.each(rows)('$id: $indicator is $expected ($kind)', (row) => {
    const { expected, decimals, kind, computed_if_different: other } = row;
    const right = kind === 'inconsistency' ? other : expected;
    expect(right).not.toBe('');
    expect(computed(row)).toBe(written(right, decimals));
    if (kind === 'inconsistency') expect(computed(row)).not.toBe(written(expected, decimals));
  });
});
