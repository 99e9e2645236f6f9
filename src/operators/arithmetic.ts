import {
  compareExact,
  type Exact,
  fraction,
  greaterOf,
  minus,
  partsOf,
  plus,
  smallerOf,
  times,
} from '../value/rate.js';
import { ANY_NUMBER, point, type Range, unknown, type Value } from '../value/value.js';
import {
  allMove,
  asRange,
  type Move,
  NOWHERE,
  type Operator,
  operators,
  type SqlRange,
  sqlRange,
  takes,
} from './operator.js';

const sameKind: Operator['infer'] = ([first, ...rest]) =>
  (first === 'number' || first === 'money') && rest.length > 0 && rest.every((type) => type === first)
    ? { gives: first }
    : { needs: { zh: '两个以上的数，或两个以上的金额', en: 'two or more numbers, or two or more amounts' } };

const product: Operator['infer'] = ([a, b, ...rest]) =>
  rest.length === 0 && b === 'number' && (a === 'number' || a === 'money')
    ? { gives: a }
    : { needs: { zh: '数或金额，乘以数', en: 'a number or an amount, times a number' } };

const ifBoth = (a: Exact | null, b: Exact | null, join: (a: Exact, b: Exact) => Exact): Exact | null =>
  a === null || b === null ? null : join(a, b);

const notNegative = (range: Range): boolean => range.least !== null && compareExact(range.least, 0) >= 0;
const isZero = (range: Range): boolean => range.least === 0 && range.most === 0;

/** The range of a product: from the corners when all ends are known; what cannot be negative keeps its lower end. */
function multiplied(a: Range, b: Range): Range {
  if (isZero(a) || isZero(b)) return point(0);
  if (notNegative(a) && notNegative(b)) {
    return { least: ifBoth(a.least, b.least, times), most: ifBoth(a.most, b.most, times) };
  }
  if (a.least === null || a.most === null || b.least === null || b.most === null) return ANY_NUMBER;
  const corners = [times(a.least, b.most), times(a.most, b.least), times(a.most, b.most)];
  const first = times(a.least, b.least);
  return { least: corners.reduce(smallerOf, first), most: corners.reduce(greaterOf, first) };
}

/** A product grows with one factor where the other is not negative, and falls where it is. */
function bySign(other: Value = unknown): Move {
  const { least, most } = asRange(other);
  if (least !== null && compareExact(least, 0) >= 0) return 'up';
  return most !== null && compareExact(most, 0) <= 0 ? 'down' : NOWHERE;
}

function multipliedSql(a: SqlRange, b: SqlRange): SqlRange {
  const zero = `(${a.least} = 0 AND ${a.most} = 0) OR (${b.least} = 0 AND ${b.most} = 0)`;
  const positive = `${a.least} >= 0 AND ${b.least} >= 0`;
  const corners = [a.least, a.most].flatMap((x) => [b.least, b.most].map((y) => `${x} * ${y}`));
  const complete = [a.least, a.most, b.least, b.most].map((end) => `${end} IS NOT NULL`).join(' AND ');
  const end = (positiveEnd: string, pick: string): string =>
    `CASE WHEN ${zero} THEN 0 WHEN ${positive} THEN ${positiveEnd} WHEN ${complete} THEN ${pick}(${corners.join(', ')}) END`;
  return { least: end(`${a.least} * ${b.least}`, 'LEAST'), most: end(`${a.most} * ${b.most}`, 'GREATEST') };
}

/** Lists hold no more members, and no rule doubles for anything else. */
const MOST_DOUBLINGS = 30;

/** A part of a doubling lies between two whole ones. */
function powerOfTwo(end: Exact | null, side: keyof Range): number {
  if (end === null) return side === 'least' ? 1 : 2 ** MOST_DOUBLINGS;
  if (compareExact(end, 0) <= 0) return 1;
  if (compareExact(end, MOST_DOUBLINGS) >= 0) return 2 ** MOST_DOUBLINGS;
  const { numerator, denominator } = partsOf(end);
  const below = Number(numerator / denominator);
  return 2 ** (side === 'most' && denominator !== 1n ? below + 1 : below);
}

const FEN_OF_A_YUAN = 100;

/** The whole yuan in an amount of fen. */
function cutToYuan(fen: Exact | null): Exact | null {
  if (fen === null) return null;
  const { numerator, denominator } = partsOf(fen);
  const yuan = denominator * BigInt(FEN_OF_A_YUAN);
  const part = ((numerator % yuan) + yuan) % yuan;
  return fraction(numerator - part, denominator);
}

const between = (args: readonly string[], word: string): string => args.join(` ${word} `);

/** LEAST and GREATEST of SQL skip NULL, which is wrong for the end that an open argument leaves open. */
const allKnown = (ends: readonly string[], result: string): string =>
  `CASE WHEN ${ends.map((end) => `${end} IS NOT NULL`).join(' AND ')} THEN ${result} END`;

const outermost = (ends: readonly (Exact | null)[], pick: (a: Exact, b: Exact) => Exact): Exact | null =>
  ends.reduce((a, b) => ifBoth(a, b, pick));

/** The least of several: an open upper end does not matter while another is known. */
const innermost = (ends: readonly (Exact | null)[], pick: (a: Exact, b: Exact) => Exact): Exact | null =>
  ends.reduce((a, b) => (a === null ? b : b === null ? a : pick(a, b)));

const lowerEnds = (args: readonly Range[]): readonly (Exact | null)[] => args.map(({ least }) => least);
const upperEnds = (args: readonly Range[]): readonly (Exact | null)[] => args.map(({ most }) => most);

export const arithmetic = operators({
  add: {
    infer: sameKind,
    apply: (args) =>
      args
        .map(asRange)
        .reduce((a, b) => ({ least: ifBoth(a.least, b.least, plus), most: ifBoth(a.most, b.most, plus) })),
    sql: (args) => ({
      least: `(${args.map((arg) => sqlRange(arg).least).join(' + ')})`,
      most: `(${args.map((arg) => sqlRange(arg).most).join(' + ')})`,
    }),
    moves: allMove('up'),
    say: { zh: (args) => between(args, '+'), en: (args) => between(args, '+') },
  },
  subtract: {
    infer: (types) =>
      types.length === 2 ? sameKind(types) : { needs: { zh: '两个数，或两个金额', en: 'two numbers, or two amounts' } },
    apply: ([a, b]) => {
      const [x, y] = [asRange(a), asRange(b)];
      return { least: ifBoth(x.least, y.most, minus), most: ifBoth(x.most, y.least, minus) };
    },
    sql: ([a, b]) => ({
      least: `(${sqlRange(a).least} - ${sqlRange(b).most})`,
      most: `(${sqlRange(a).most} - ${sqlRange(b).least})`,
    }),
    moves: () => ['up', 'down'],
    say: { zh: (args) => between(args, '−'), en: (args) => between(args, '−') },
  },
  times: {
    infer: product,
    apply: ([a, b]) => multiplied(asRange(a), asRange(b)),
    sql: ([a, b]) => multipliedSql(sqlRange(a), sqlRange(b)),
    moves: ([a, b]) => [bySign(b), bySign(a)],
    say: { zh: (args) => between(args, '×'), en: (args) => between(args, '×') },
  },
  /** Doubled so many times: 2 to the power of a whole number from 0 to 30; outside these the nearest of them. */
  doublings: {
    infer: takes(['number'], 'number'),
    apply: ([times]) => {
      const { least, most } = asRange(times);
      return { least: powerOfTwo(least, 'least'), most: powerOfTwo(most, 'most') };
    },
    sql: ([times]) => {
      const { least, most } = sqlRange(times);
      const power = (end: string): string =>
        `(1::BIGINT << CAST(GREATEST(0, LEAST(${MOST_DOUBLINGS}, ${end})) AS INTEGER))`;
      return {
        least: power(`FLOOR(COALESCE(${least}, 0))`),
        most: power(`CEIL(COALESCE(${most}, ${MOST_DOUBLINGS}))`),
      };
    },
    moves: allMove('up'),
    say: { zh: ([n]) => `2的${n}次方`, en: ([n]) => `2 to the power of ${n}` },
  },
  /** The whole yuan of an amount: a part of a yuan is cut off. */
  wholeYuan: {
    infer: takes(['money'], 'money'),
    apply: ([amount]) => {
      const { least, most } = asRange(amount);
      return { least: cutToYuan(least), most: cutToYuan(most) };
    },
    sql: ([amount]) => {
      const { least, most } = sqlRange(amount);
      const cut = (fen: string): string =>
        `(${fen} - ((${fen} % ${FEN_OF_A_YUAN}) + ${FEN_OF_A_YUAN}) % ${FEN_OF_A_YUAN})`;
      return { least: cut(least), most: cut(most) };
    },
    moves: allMove('up'),
    say: { zh: ([amount]) => `${amount}中的整元`, en: ([amount]) => `the whole yuan of ${amount}` },
  },
  smallest: {
    infer: sameKind,
    apply: (args) => {
      const ranges = args.map(asRange);
      return { least: outermost(lowerEnds(ranges), smallerOf), most: innermost(upperEnds(ranges), smallerOf) };
    },
    sql: (args) => {
      const lower = args.map((arg) => sqlRange(arg).least);
      return {
        least: allKnown(lower, `LEAST(${lower.join(', ')})`),
        most: `LEAST(${args.map((arg) => sqlRange(arg).most).join(', ')})`,
      };
    },
    moves: allMove('up'),
    say: { zh: (args) => `${args.join('、')}中最小者`, en: (args) => `the smallest of ${args.join(', ')}` },
  },
  greatest: {
    infer: sameKind,
    apply: (args) => {
      const ranges = args.map(asRange);
      return { least: innermost(lowerEnds(ranges), greaterOf), most: outermost(upperEnds(ranges), greaterOf) };
    },
    sql: (args) => {
      const upper = args.map((arg) => sqlRange(arg).most);
      return {
        least: `GREATEST(${args.map((arg) => sqlRange(arg).least).join(', ')})`,
        most: allKnown(upper, `GREATEST(${upper.join(', ')})`),
      };
    },
    moves: allMove('up'),
    say: { zh: (args) => `${args.join('、')}中最大者`, en: (args) => `the greatest of ${args.join(', ')}` },
  },
});
