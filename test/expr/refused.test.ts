import { describe, expect, it } from 'vitest';
import type { Definitions } from '../../src/expr/definitions.js';
import { createInterner } from '../../src/expr/interner.js';
import { createPreparer } from '../../src/expr/prepare.js';
import { build, type Expr } from '../../src/index.js';
import { NAMES } from './prepared.js';

const { add, all, count, date, fact, not, on, parameter, reading, some, term, yuan } = build;

function refused(expr: Expr, definitions: Definitions = NAMES): readonly string[] {
  const preparer = createPreparer(definitions, createInterner());
  expect(preparer.prepare(expr, 'here')).toBeNull();
  return preparer.issues.map(({ code, path, message }) => `${code} ${path}: ${message.en}`);
}

const says = { zh: '话', en: 'words' };
const _terms = (named: Readonly<Record<string, Expr>>): Definitions => ({
  ...NAMES,
  terms: Object.fromEntries(Object.entries(named).map(([name, is]) => [name, { says, is }])),
});

const misfit = (path: string, what: string, given: string): string =>
  `type-mismatch ${path}: The expression does not fit: ${what}; received ${given}.`;

describe('an expression is refused', () => {
  it.each<[string, Expr, string]>([
    [
      'an option that is no text',
      { value: 1, type: 'option' },
      'wrong-type here.value: Wrong kind of value: expected a text, received 1.',
    ],
    [
      'a number that is a truth',
      { value: true, type: 'number' },
      'wrong-type here.value: Wrong kind of value: expected a number, received true.',
    ],
    [
      'a number with an exponent',
      { value: '1e3', type: 'number' },
      'wrong-type here.value: Wrong kind of value: expected a number, received 1e3.',
    ],
    [
      'an amount with three decimals',
      yuan('1.005'),
      'not-an-amount here.value: "1.005" is not an amount. Write yuan with at most two decimals, such as "150.00".',
    ],
    [
      'a truth that is a text',
      { value: 'yes', type: 'truth' },
      'wrong-type here.value: Wrong kind of value: expected true or false, received yes.',
    ],
    [
      'a fact that is not known',
      fact('child.birthDat'),
      'unknown-name here: There is no fact named "child.birthDat" here (did you mean "child.birthDate"?).',
    ],
    [
      'a fact of the policy that is not known',
      fact('extra.boat'),
      'unknown-name here: There is no fact named "extra.boat" here (did you mean "extra.boats"?).',
    ],
    [
      'a day for a fact that has no series',
      fact('child.sex', on),
      misfit('here.at', 'only a fact that may be a dated series is read at a day', 'child.sex'),
    ],
    [
      'a fact read at a number',
      fact('person.registration', fact('extra.boats')),
      misfit('here.at', 'a date', 'a number'),
    ],
    [
      'a fact read at a day that is not known',
      fact('person.registration', term('day')),
      'unknown-name here.at: There is no term named "day" here.',
    ],
    [
      'a parameter that is not known',
      parameter('bas'),
      'unknown-name here: There is no parameter named "bas" here (did you mean "base"?).',
    ],
    [
      'a parameter that every object inherits',
      parameter('toString'),
      'unknown-name here: There is no parameter named "toString" here.',
    ],
    [
      'a term that is not known',
      term('aria'),
      'unknown-name here: There is no term named "aria" here (did you mean "area"?).',
    ],
    ['a term that every object inherits', term('valueOf'), 'unknown-name here: There is no term named "valueOf" here.'],
    ['an operator over another type', all(yuan('1')), misfit('here', 'all takes yes or no', 'an amount')],
    [
      'an operator over several types',
      add(1, yuan('1')),
      misfit('here', 'add takes two or more numbers, or two or more amounts', 'a number, an amount'),
    ],
    [
      'an operator over something that is refused itself',
      all(true, not(term('x'))),
      'unknown-name here.to[1].to[0]: There is no term named "x" here.',
    ],
    [
      'a member with the name of a subject',
      some('children', true, 'child'),
      'duplicate-id here.as: The id "child" is used twice. Give each person an id of their own.',
    ],
    [
      'a member with the name of the member around it',
      some('children', some('partners', true)),
      'duplicate-id here.of.as: The id "each" is used twice. Give each person an id of their own.',
    ],
    [
      'a count of numbers',
      count('children', fact('each.position')),
      misfit('here.of', 'count takes a condition (yes or no)', 'a number'),
    ],
    [
      'a list whose members have no such fact',
      count('certificates', fact('each.sexx')),
      'unknown-name here.of: There is no fact named "each.sexx" here.',
    ],
    [
      'a reading that is not known',
      reading('wide', { wide: true, narrow: true }),
      'unknown-name here: There is no reading named "wide" here (did you mean "width"?).',
    ],
    [
      'a reading that every object inherits',
      reading('constructor', { wide: true }),
      'unknown-name here: There is no reading named "constructor" here.',
    ],
    [
      'a reading without one of its options',
      reading('width', { wide: true }),
      'missing-key here.is.narrow: Something required is missing: narrow. Add it.',
    ],
    [
      'a reading of two kinds of value',
      reading('width', { wide: 1, narrow: true }),
      misfit('here', 'the options must give the same kind of value', 'a number, yes or no'),
    ],
    [
      'a reading of which one option is refused',
      reading('width', { wide: term('x'), narrow: true }),
      'unknown-name here.is.wide: There is no term named "x" here.',
    ],
  ])('for %s', (_, expr, problem) => {
    expect(refused(expr)).toEqual([problem]);
  });

  it('for a day that does not exist', () => {
    expect(refused(date('2015-02-30'))[0]).toMatch(/^not-a-date here\.value: "2015-02-30" is not a date\./);
  });

  it('for an option that the reading does not have, with the one that may be meant', () => {
    expect(refused(reading('width', { wide: true, narow: true }))).toEqual([
      'unknown-name here.is.narow: There is no option of the reading named "narow" here (did you mean "narrow"?).',
      'missing-key here.is.narrow: Something required is missing: narrow. Add it.',
    ]);
    const preparer = createPreparer(NAMES, createInterner());
    preparer.prepare(reading('width', { wide: true, narrow: true, other: true }), 'here');
    expect(preparer.issues.map(({ code, path }) => `${code} ${path}`)).toEqual(['unknown-name here.is.other']);
  });

  it('for an option of the reading that the expression only inherits', () => {
    const readings = { width: { options: { wide: { says }, toString: { says } } } };
    expect(refused(reading('width', { wide: true }), { ...NAMES, readings })).toEqual([
      'missing-key here.is.toString: Something required is missing: toString. Add it.',
    ]);
  });

  it('in both languages', () => {
    const zh = (expr: Expr): string | undefined => {
      const preparer = createPreparer(NAMES, createInterner());
      preparer.prepare(expr, 'here');
      return preparer.issues[0]?.message.zh;
    };
    expect(zh(fact('xyzzy'))).toBe('此处没有名为“xyzzy”的事实。');
    expect(zh(parameter('xyzzy'))).toBe('此处没有名为“xyzzy”的参数。');
    expect(zh(term('xyzzy'))).toBe('此处没有名为“xyzzy”的术语。');
    expect(zh(reading('xyzzy', {}))).toBe('此处没有名为“xyzzy”的解读。');
    expect(zh(reading('width', { wide: true, narrow: true, xyzzy: true }))).toBe('此处没有名为“xyzzy”的解读选项。');
    expect(zh(all(yuan('1')))).toBe('表达式类型不合：all需要是非；收到an amount。');
    expect(zh(count('children', 1))).toBe('表达式类型不合：count需要条件（是非）；收到a number。');
    expect(zh(fact('child.sex', on))).toBe('表达式类型不合：只有可按日期记录的事实才有时点；收到child.sex。');
    expect(zh(reading('width', { wide: 1, narrow: true }))).toBe(
      '表达式类型不合：各选项同类；收到a number, yes or no。',
    );
  });
});

describe('a series is refused', () => {
  const series = (
    by: Expr | undefined,
    ...values: readonly { value: string; type: 'money' | 'number' }[]
  ): Definitions => ({
    ...NAMES,
    parameters: {
      rate: {
        says,
        is: {
          series: values.map((value, index) => ({ from: `201${index}-01-01`, value })),
          ...(by === undefined ? {} : { by }),
        },
      },
    },
  });
  const [good, bad] = [
    { value: '1', type: 'money' as const },
    { value: 'x', type: 'money' as const },
  ];

  it('at the place of a value that is wrong', () => {
    expect(refused(parameter('rate'), series(undefined, good, bad)).map((told) => told.split(':')[0])).toEqual([
      'not-an-amount parameters.rate.is.series[1].value.value',
    ]);
  });

  it('by something that is no day, or is wrong itself', () => {
    expect(refused(parameter('rate'), series(fact('extra.boats'), good))).toEqual([
      misfit('parameters.rate.is.by', 'a date', 'a number'),
    ]);
    expect(refused(parameter('rate'), series(term('x'), good))).toEqual([
      'unknown-name parameters.rate.is.by: There is no term named "x" here.',
    ]);
  });

  it('when its values are of two kinds', () => {
    const mixed = series(undefined, good, { value: '1', type: 'number' });
    expect(refused(parameter('rate'), mixed)).toEqual([
      misfit(
        'parameters.rate.is',
        'table takes values of the same kind in all rows',
        'yes or no, a number, yes or no, an amount',
      ),
    ]);
  });
});
