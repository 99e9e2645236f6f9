import { Decimal } from '../../src/value/rate.js';
import { decimalsOf } from './table.js';

/** A value that can be written with so many decimals. */
interface Shown {
  toFixed(digits: number): string;
}

/** A cell that cannot be reproduced, and why. */
export interface Known {
  readonly cell: string;
  readonly reason: string;
}

/** Keeps what was compared. */
export interface Recorder {
  /** The value, rounded half up to the decimals of the cell, is what the cell says. */
  readonly same: (where: string, published: string, value: Shown) => void;
  /** A cell computed in floating point: it agrees to the relative difference. */
  readonly near: (where: string, published: string, value: Decimal | null, relative: number) => void;
  /** A cell that lies within what the rounding of its inputs allows, as the caller has found. */
  readonly within: (where: string) => void;
  readonly wrong: (where: string, why: string) => void;
  /** A cell whose inputs are not published. */
  readonly without: (where: string, published: string, reason: string) => void;
  /** A cell with a known reason why it differs: it must differ still, and what the reason says must hold. */
  readonly known: (where: string, published: string, value: Shown, reason: string, evidence: boolean) => void;
}

export interface Kept {
  readonly recorder: Recorder;
  readonly result: () => {
    readonly cells: number;
    readonly wrong: readonly string[];
    readonly known: readonly Known[];
  };
}

export function keep(): Kept {
  let cells = 0;
  const wrong: string[] = [];
  const known: Known[] = [];
  return {
    result: () => ({ cells, wrong, known }),
    recorder: {
      same: (where, published, value) => {
        const text = value.toFixed(decimalsOf(published));
        if (text === published) cells += 1;
        else wrong.push(`${where}: published ${published}, computed ${text}`);
      },
      near: (where, published, value, relative) => {
        const gap = value === null ? new Decimal(Number.POSITIVE_INFINITY) : gapOf(value, published);
        if (gap.lessThanOrEqualTo(relative)) cells += 1;
        else wrong.push(`${where}: published ${published}, computed ${value}, relative difference ${gap}`);
      },
      within: () => {
        cells += 1;
      },
      wrong: (where, why) => {
        wrong.push(`${where}: ${why}`);
      },
      without: (where, published, reason) => {
        known.push({ cell: `${where}, published ${published}`, reason });
      },
      known: (where, published, value, reason, evidence) => {
        const text = value.toFixed(decimalsOf(published));
        if (text === published)
          wrong.push(`${where}: listed as not reproducible, but ${published} is what is computed`);
        else if (!evidence) wrong.push(`${where}: published ${published}, computed ${text}; not for the reason listed`);
        else known.push({ cell: `${where}, published ${published}, computed ${text}`, reason });
      },
    },
  };
}

const gapOf = (value: Decimal, published: string): Decimal =>
  Number(published) === 0 ? value.abs() : value.minus(published).div(published).abs();
