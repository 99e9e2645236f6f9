import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import {
  plannedBirthRate,
  type SchemeDocument,
  settleVillageContract,
  yellowCards,
} from '../../src/indicators/index.js';
import { qiaojiaScoring, villageResponsibility } from '../../src/policies/index.js';

// The rows of the worked examples that are about a village contract, a scheme of yellow cards and a rate.

interface Row {
  readonly id: string;
  readonly rule: string;
  readonly inputs: string;
  readonly expected: string;
}

const rows: readonly Row[] = parse(readFileSync(new URL('../vectors/vectors.csv', import.meta.url), 'utf8'), {
  columns: true,
});

/** The options named, each under the question that has it. */
const readingsIn = ({ readings }: SchemeDocument, options: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    options
      .split(',')
      .filter(Boolean)
      .map((option) => {
        const [question] = Object.entries(readings).find(([, { options: all }]) => option in all) ?? [];
        if (question === undefined) throw new Error(`no reading ${option}`);
        return [question, option];
      }),
  );

interface Inputs {
  readonly score: string;
  readonly reading: string;
  readonly cases: number;
  readonly concealments: number;
  readonly planned: number;
  readonly births: number;
}

const ADAPTERS: Readonly<Record<string, (inputs: Inputs) => unknown>> = {
  'w15-yellow-card': ({ score, reading }) =>
    yellowCards(
      qiaojiaScoring,
      [
        { id: 'a', score, falseFigures: '0%' },
        { id: 'b', score: 90, falseFigures: '5%' },
        { id: 'c', score: 90, falseFigures: '6%' },
        { id: 'd', score: 90, falseFigures: '7%' },
      ],
      { readings: readingsIn(qiaojiaScoring, reading ?? '') },
    )[0]?.carded,
  'w15-responsibility-money': ({ reading }) =>
    yellowCards(qiaojiaScoring, [{ id: 'a', score: '0' }], {
      readings: readingsIn(qiaojiaScoring, reading),
    })[0]?.money?.total.toNumber(),
  'w8-village-contract': ({ cases, concealments, reading }) =>
    settleVillageContract(
      villageResponsibility,
      { cases, concealments },
      { readings: readingsIn(villageResponsibility, reading) },
    ).total?.toNumber(),
  'planned-birth-rate': ({ planned, births }) => {
    const rate = plannedBirthRate({ planned, births });
    return { percent: rate.toFixed(2), printed: rate.toFixed(1) };
  },
};

const own = rows.filter(({ rule }) => /^(w8-|w15-|planned-birth-rate$)/.test(rule));

describe('the worked examples about officials and rates', () => {
  it('are all there', () => {
    expect(own.map(({ id }) => id)).toEqual([
      'seed-w15-69',
      'seed-w15-70-a',
      'seed-w15-70-b',
      'seed-w15-money',
      'seed-w8-ok',
      'seed-w8-two',
      'seed-nh1-rate',
    ]);
  });

  it.each(own)('$id', ({ rule, inputs, expected }) => {
    expect(ADAPTERS[rule]?.(JSON.parse(inputs))).toEqual(JSON.parse(expected));
  });
});
