import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groupTable, operatorTable } from '../src/operators/index.js';
import {
  type GroupOperator,
  isOrdered,
  type Member,
  type Operator,
  type SqlValue,
  type Type,
} from '../src/operators/operator.js';
import { compareExact, type Exact, exactToText, toDecimal } from '../src/value/rate.js';
import { FIRST_DAY, isRange, NEVER, type Truth, type Value } from '../src/value/value.js';
import { combinations, domainOf, fixedSequence } from './operators/domains.js';
import {
  answersInSql,
  argument,
  checkedRows,
  columnsAsArgument,
  type Database,
  listColumns,
  listTable,
  openDatabase,
  type SqlAnswer,
  sameAnswer,
  sqlParts,
} from './operators/in-duckdb.js';
import { memberSignaturesOf, type Signature, shortName, signatureName, signaturesOf } from './operators/signatures.js';

const OPERATORS: readonly (readonly [string, Operator])[] = Object.entries(operatorTable);
const GROUPS: readonly (readonly [string, GroupOperator])[] = Object.entries(groupTable);

// A run per mutant (scripts/mutate.mjs) has to be short.
const IN_BRIEF = process.env['MUTATION'] !== undefined;

/** At most so many rows of arguments for each signature. */
const MOST_ROWS = IN_BRIEF ? 150 : 3000;
const COMPOSITIONS = IN_BRIEF ? 10 : 250;

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

const rowsOf = ({ types }: Signature): readonly (readonly number[])[] =>
  combinations(
    types.map((type) => domainOf(type).length),
    MOST_ROWS,
  );

const argumentsOf = ({ types }: Signature, picks: readonly number[]): readonly Value[] =>
  types.map((type, index) => domainOf(type)[picks[index] ?? 0] ?? null);

const shownEnd = (end: Exact | null): string => (end === null ? '…' : exactToText(end));
const shown = (value: Value): string =>
  isRange(value) ? `[${shownEnd(value.least)}, ${shownEnd(value.most)}]` : JSON.stringify(value);

interface Difference {
  readonly of: string;
  readonly apply: string;
  readonly sql: string;
}

const difference = (of: readonly string[], value: Value, sql: SqlAnswer): Difference => ({
  of: of.join(' '),
  apply: shown(value),
  sql: JSON.stringify(sql),
});

/** Where the evaluator and DuckDB differ on one signature of an operator, over its small domain. */
async function differences(
  { apply, sql }: Pick<Operator, 'apply' | 'sql'>,
  signature: Signature,
  picks: readonly (readonly number[])[] = rowsOf(signature),
): Promise<readonly Difference[]> {
  const answers = await answersInSql(database, {
    ...signature,
    sql: sql(signature.types.map((type, index) => columnsAsArgument(type, argument(index)))),
    picks,
  });
  expect(answers).toHaveLength(picks.length);
  return picks.flatMap((row, index) => {
    const args = argumentsOf(signature, row);
    const [value, answer] = [apply(args), answers[index] ?? []];
    return sameAnswer(value, answer, signature.gives) ? [] : [difference(args.map(shown), value, answer)];
  });
}

/** Lists of every kind: absent, empty, each single member, and samples of two and three members. */
function listsOf(type: Type): readonly (readonly Member[] | null)[] {
  const belongings: readonly Truth[] = [true, false, null];
  const members = belongings.flatMap((belongs) => domainOf(type).map((value): Member => ({ belongs, value })));
  const longer = [1, 2, 3].flatMap((length) => combinations(Array(length).fill(members.length), MOST_ROWS / 5));
  return [null, [], ...longer.map((picks) => picks.flatMap((pick) => members[pick] ?? []))];
}

async function groupDifferences(
  { apply, sql }: Pick<GroupOperator, 'apply' | 'sql'>,
  { types: [type = 'truth'], gives }: Signature,
): Promise<readonly Difference[]> {
  const lists = listsOf(type);
  const parts = sqlParts(sql(listColumns(type)), gives);
  const answers = await checkedRows(database, parts, `FROM ${listTable(type, lists)} ORDER BY lists.id`);
  expect(answers).toHaveLength(lists.length);
  return lists.flatMap((members, index) => {
    const [value, answer] = [apply(members ?? [], members !== null), answers[index] ?? []];
    if (sameAnswer(value, answer, gives)) return [];
    const words = members?.map((member) => `${member.belongs}: ${shown(member.value)}`) ?? ['absent'];
    return [difference(words, value, answer)];
  });
}

/** Is it a value of the type, in the one form that it has? */
function isOfType(value: Value, type: Type): boolean {
  if (!isRange(value)) {
    if (typeof type !== 'string') return value === null || type.includes(String(value));
    if (type === 'truth') return value === null || typeof value === 'boolean';
    return value === null || (type === 'text' && typeof value === 'string');
  }
  const { least, most } = value;
  const ends = [least, most].filter((end) => end !== null);
  if (!isOrdered(type) || !ends.every(isNormal)) return false;
  if (least !== null && most !== null && compareExact(least, most) > 0) return false;
  return type !== 'date' || ends.every((end) => typeof end === 'number' && end >= FIRST_DAY && end <= NEVER);
}

const isNormal = (end: Exact): boolean =>
  typeof end === 'number'
    ? Number.isSafeInteger(end) && !Object.is(end, -0)
    : end.denominator > 1n || (end.denominator === 1n && !Number.isSafeInteger(Number(end.numerator)));

const LOCALES = ['zh', 'en'] as const;

describe.each(OPERATORS)('the operator %s', (_, operator) => {
  const signatures = signaturesOf(operator);

  it('accepts some arguments of the types that there are', () => {
    expect(signatures).not.toEqual([]);
  });

  it('means the same to the evaluator and to DuckDB', async () => {
    for (const signature of signatures) {
      expect((await differences(operator, signature)).slice(0, 5), signatureName(signature)).toEqual([]);
    }
  });

  it('yields a value of its type for all arguments, exact and never an error', () => {
    for (const signature of signatures) {
      const wrong = rowsOf(signature).flatMap((row) => {
        const args = argumentsOf(signature, row);
        const value = operator.apply(args);
        return isOfType(value, signature.gives) ? [] : [{ args: args.map(shown), value: shown(value) }];
      });
      expect(wrong.slice(0, 5), signatureName(signature)).toEqual([]);
    }
  });

  it.each(LOCALES)('has words in %s that say every argument', (locale) => {
    for (const { types } of signatures) {
      const names = types.map((_type, index) => `«${index}»`);
      const words = operator.say[locale](names);
      for (const name of names) expect(words).toContain(name);
    }
  });

  it('says in both languages what it would need instead of no arguments', () => {
    const inferred = operator.infer([]);
    expect(inferred).toEqual({ needs: { zh: expect.stringMatching(/./), en: expect.stringMatching(/./) } });
  });
});

describe.each(GROUPS)('the operator over a list %s', (_, operator) => {
  const signatures = memberSignaturesOf(operator);

  it('accepts some type of member', () => {
    expect(signatures).not.toEqual([]);
  });

  it('means the same to the evaluator and to DuckDB', async () => {
    for (const signature of signatures) {
      expect((await groupDifferences(operator, signature)).slice(0, 5), signatureName(signature)).toEqual([]);
    }
  });

  it('yields a value of its type for all lists, exact and never an error', () => {
    for (const { types, gives } of signatures) {
      for (const members of listsOf(types[0] ?? 'truth')) {
        for (const complete of [true, false]) {
          const value = operator.apply(members ?? [], complete);
          expect(isOfType(value, gives), shown(value)).toBe(true);
        }
      }
    }
  });

  it.each(LOCALES)('has words in %s that say the list and what is asked of its members', (locale) => {
    const words = operator.say[locale](['«list»', '«what»']);
    expect(words).toContain('«list»');
    expect(words).toContain('«what»');
  });

  it('says in both languages what it would need instead of texts', () => {
    expect(operator.infer('text')).toEqual({
      needs: { zh: expect.stringMatching(/./), en: expect.stringMatching(/./) },
    });
  });
});

/** Operators that take the results of others as their arguments, as expressions of a policy do. */
describe('operators within operators', () => {
  const next = fixedSequence(2011);
  const pick = <T>(list: readonly T[]): T | undefined => list[next(list.length)];
  const calls = OPERATORS.flatMap(([id, operator]) =>
    signaturesOf(operator).map((signature) => ({ id, operator, signature })),
  );

  interface Composed extends Pick<Operator, 'apply' | 'sql'> {
    readonly words: string;
    readonly signature: Signature;
  }

  const argumentOf = (type: Type): Composed => ({
    words: shortName(type),
    signature: { types: [type], gives: type },
    apply: ([value = null]) => value,
    sql: ([sql = 'NULL']) => sql,
  });

  function composed(gives: Type | null, depth: number): Composed {
    const fitting = calls.filter(({ signature }) => gives === null || String(signature.gives) === String(gives));
    const call = depth === 0 ? undefined : pick(fitting);
    if (call === undefined) return argumentOf(gives ?? 'truth');
    const inner = call.signature.types.map((type) => composed(type, next(3) === 0 ? 0 : depth - 1));
    const applied = <T, R>(args: readonly T[], each: (part: Composed, args: readonly T[]) => R): readonly R[] => {
      let start = 0;
      return inner.map((part) => {
        const own = args.slice(start, start + part.signature.types.length);
        start += own.length;
        return each(part, own);
      });
    };
    return {
      words: `${call.id}(${inner.map(({ words }) => words).join(', ')})`,
      signature: { types: inner.flatMap(({ signature }) => signature.types), gives: call.signature.gives },
      apply: (args) => call.operator.apply(applied(args, (part, own) => part.apply(own))),
      sql: (args) => call.operator.sql(applied(args, (part, own) => part.sql(own))),
    };
  }

  /** Products of products leave the numbers that a column of a database can hold. */
  const isModerate = (value: Value): boolean =>
    !isRange(value) ||
    [value.least, value.most].every((end) => end === null || Math.abs(Number(toDecimal(end))) < 1e12);

  it('mean the same to the evaluator and to DuckDB', async () => {
    const examined = new Set<string>();
    while (examined.size < COMPOSITIONS) {
      const expression = composed(null, 2);
      const { signature } = expression;
      const sql = expression.sql(signature.types.map((type, index) => columnsAsArgument(type, argument(index))));
      if (signature.types.length > 8 || examined.has(expression.words) || JSON.stringify(sql).length > 20_000) continue;
      examined.add(expression.words);
      const moderate = signature.types.map((type) =>
        domainOf(type).flatMap((value, index) => (isModerate(value) ? [index] : [])),
      );
      const picks = Array.from({ length: 60 }, () => moderate.map((indexes) => pick(indexes) ?? 0));
      expect((await differences(expression, signature, picks)).slice(0, 5), expression.words).toEqual([]);
    }
  });
});

describe('the comparison with DuckDB', () => {
  const literal = (type: Type): string =>
    type === 'truth' ? 'FALSE' : isOrdered(type) ? '0' : typeof type === 'string' ? "'a'" : `'${type[0]}'`;

  const wrong = (part: string, type: Type): string =>
    type === 'truth' ? `(NOT ${part})` : isOrdered(type) ? `(${part} + 1)` : `(${part} || '?')`;

  type Fault = (part: string, type: Type) => string;
  const FAULTS: readonly (readonly [string, Fault])[] = [
    ['never knows anything', (part) => `NULLIF(${part}, ${part})`],
    ['is off by one, or says the opposite', wrong],
    ['takes the unknown for a value', (part, type) => `COALESCE(${part}, ${literal(type)})`],
  ];

  const spoiled = (sql: SqlValue, type: Type, fault: Fault): SqlValue =>
    typeof sql === 'string' ? fault(sql, type) : { least: fault(sql.least, type), most: fault(sql.most, type) };

  const isOpen = (value: Value): boolean =>
    value === null || (isRange(value) && (value.least === null || value.most === null));

  describe.each(FAULTS)('notices SQL that %s', (name, fault) => {
    it.each(OPERATORS)('in %s', async (_id, operator) => {
      for (const signature of signaturesOf(operator).slice(0, 4)) {
        // An age or a date always has two ends: there is no unknown to take for a value.
        const mayBeOpen = rowsOf(signature).some((row) => isOpen(operator.apply(argumentsOf(signature, row))));
        if (name === 'takes the unknown for a value' && !mayBeOpen) continue;
        const sql = (args: readonly SqlValue[]): SqlValue => spoiled(operator.sql(args), signature.gives, fault);
        expect(await differences({ ...operator, sql }, signature), signatureName(signature)).not.toEqual([]);
      }
    });

    it.each(GROUPS)('in %s', async (_id, operator) => {
      for (const signature of memberSignaturesOf(operator)) {
        const sql: GroupOperator['sql'] = (members) => spoiled(operator.sql(members), signature.gives, fault);
        expect(await groupDifferences({ ...operator, sql }, signature), signatureName(signature)).not.toEqual([]);
      }
    });
  });

  it('notices when one operator has the SQL of another that takes the same arguments', async () => {
    const unnoticed: string[] = [];
    for (const [id, operator] of OPERATORS) {
      for (const [otherId, other] of OPERATORS) {
        const shared = signaturesOf(operator).filter((one) =>
          signaturesOf(other).some((same) => JSON.stringify(same) === JSON.stringify(one)),
        );
        const signature = shared.at(-1);
        if (signature === undefined || other.apply === operator.apply) continue;
        const mixedUp = await differences({ apply: operator.apply, sql: other.sql }, signature);
        if (mixedUp.length === 0) unnoticed.push(`${id} with the SQL of ${otherId}`);
      }
    }
    expect(unnoticed).toEqual([]);
  });

  it('refuses SQL that computes in binary floating point', async () => {
    const { add } = operatorTable;
    const sql = (): SqlValue => ({ least: '1 / 4', most: '1 / 4' });
    const found = differences({ ...add, sql }, { types: ['number', 'number'], gives: 'number' });
    await expect(found).rejects.toThrow('DOUBLE');
  });
});
