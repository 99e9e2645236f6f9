import fc from 'fast-check';
import { householdInput } from '../../household/draw.js';
import type { DocumentId } from './defect.js';
import { DEFECTS } from './index.js';

/** What names somebody or dates a series stays; any other fact may become unknown. */
const KEPT: readonly string[] = ['id', 'from', 'value', 'policy'];

/** The same household with some of its facts unknown, by the digits of a number. */
function blanked(household: object, digits: number): object {
  let left = digits;
  const next = (): boolean => {
    const blank = left % 6 === 0;
    left = Math.floor(left / 6);
    return blank && left > 0;
  };
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inside]) => [key, !KEPT.includes(key) && next() ? null : walk(inside)]),
    );
  };
  return walk(household) as object;
}

/** A household drawn at random, or one that reveals a defect of this document with facts made unknown. */
export const drawnFor = (document: DocumentId): fc.Arbitrary<object> =>
  fc.oneof(
    { weight: 1, arbitrary: householdInput },
    {
      weight: 3,
      arbitrary: fc
        .tuple(
          fc.constantFrom(
            ...DEFECTS.filter(({ policy }) => policy === document).map(({ reveals }) => reveals.household),
          ),
          fc.maxSafeNat(),
        )
        .map(([household, digits]) => blanked(household, digits)),
    },
  );
