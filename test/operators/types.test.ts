import { describe, expect, it } from 'vitest';
import { groupTable, operatorTable } from '../../src/operators/index.js';
import {
  commonType,
  comparable,
  type Inference,
  isOrdered,
  type Type,
  takes,
  takesMany,
  typeList,
  typeName,
} from '../../src/operators/operator.js';

const PLACES: Type = ['urban', 'rural'];
const OTHERS: Type = ['rural', 'elsewhere'];

const needs = (inference: Inference): string =>
  'needs' in inference ? inference.needs.en : `gives ${inference.gives}`;

describe('a type', () => {
  it('has an order or not', () => {
    expect((['number', 'money', 'date'] as const).every(isOrdered)).toBe(true);
    expect(['truth' as const, 'text' as const, PLACES].some(isOrdered)).toBe(false);
  });

  it.each<[Type, string, string]>([
    ['truth', '是非', 'yes or no'],
    ['number', '数', 'a number'],
    ['money', '金额', 'an amount'],
    ['date', '日期', 'a date'],
    ['text', '文字', 'a text'],
    [PLACES, '选项（urban、rural）', 'one of urban, rural'],
  ])('%s has a name in both languages', (type, zh, en) => {
    expect(typeName(type)).toEqual({ zh, en });
  });

  it('is listed with others', () => {
    expect(typeList(['date', 'number'])).toEqual({ zh: '日期、数', en: 'a date, a number' });
  });

  it.each<[readonly Type[], Type | null]>([
    [['number', 'number'], 'number'],
    [['number', 'money'], null],
    [['text', PLACES], null],
    [[PLACES, 'text'], null],
    [[PLACES, PLACES], PLACES],
    [
      [PLACES, OTHERS],
      ['urban', 'rural', 'elsewhere'],
    ],
    [[PLACES], PLACES],
    [[], null],
  ])('common to %j is %j', (types, common) => {
    expect(commonType(types)).toEqual(common);
  });

  it('can be equal to another of its kind; options must share one', () => {
    expect(comparable('date', 'date')).toBe(true);
    expect(comparable('number', 'money')).toBe(false);
    expect(comparable(PLACES, OTHERS)).toBe(true);
    expect(comparable(PLACES, ['elsewhere'])).toBe(false);
    expect(comparable(PLACES, 'text')).toBe(false);
    expect(comparable('text', PLACES)).toBe(false);
  });
});

describe('what an operator takes', () => {
  it('may be a fixed list of types', () => {
    const infer = takes(['date', 'number'], 'date');
    expect(infer(['date', 'number'])).toEqual({ gives: 'date' });
    for (const wrong of [[], ['date'], ['number', 'date'], ['date', 'number', 'number']] as const) {
      expect(needs(infer(wrong))).toBe('a date, a number');
    }
  });

  it('may be any number of one type, but at least one', () => {
    const infer = takesMany('truth');
    expect(infer(['truth'])).toEqual({ gives: 'truth' });
    expect(infer(['truth', 'truth', 'truth', 'truth'])).toEqual({ gives: 'truth' });
    expect(needs(infer([]))).toBe('yes or no');
    expect(needs(infer(['truth', 'number']))).toBe('yes or no');
  });

  it.each<[keyof typeof operatorTable, readonly Type[], Type | string]>([
    ['equal', ['truth', 'truth'], 'truth'],
    ['equal', [PLACES, OTHERS], 'truth'],
    ['equal', [PLACES, ['elsewhere']], 'two values that can be equal'],
    ['equal', ['number', 'number', 'number'], 'two values that can be equal'],
    ['below', ['number', 'number'], 'truth'],
    ['below', ['money', 'money'], 'truth'],
    ['below', ['money', 'number'], 'two numbers, or two amounts'],
    ['below', ['date', 'date'], 'two numbers, or two amounts'],
    ['before', ['date', 'date'], 'truth'],
    ['before', ['number', 'number'], 'a date, a date'],
    ['add', ['money', 'money', 'money'], 'money'],
    ['add', ['money'], 'two or more numbers, or two or more amounts'],
    ['add', ['money', 'number'], 'two or more numbers, or two or more amounts'],
    ['add', ['date', 'date'], 'two or more numbers, or two or more amounts'],
    ['subtract', ['number', 'number'], 'number'],
    ['subtract', ['number', 'number', 'number'], 'two numbers, or two amounts'],
    ['subtract', ['money', 'number'], 'two or more numbers, or two or more amounts'],
    ['times', ['money', 'number'], 'money'],
    ['times', ['number', 'number'], 'number'],
    ['times', ['number', 'number', 'number'], 'a number or an amount, times a number'],
    ['times', ['number', 'money'], 'a number or an amount, times a number'],
    ['times', ['money', 'money'], 'a number or an amount, times a number'],
    ['table', ['truth', 'money'], 'money'],
    ['table', ['truth', 'money', 'truth', 'money'], 'money'],
    ['table', ['truth', 'money', 'number', 'money'], 'rows of a condition (yes or no) and a value'],
    ['table', ['truth', 'money', 'truth', 'money', 'truth', 'number'], 'values of the same kind in all rows'],
    ['table', ['truth', PLACES, OTHERS], ['urban', 'rural', 'elsewhere']],
    ['table', ['truth', 'money', 'number'], 'values of the same kind in all rows'],
    ['table', ['number', 'money'], 'rows of a condition (yes or no) and a value'],
    ['table', ['truth'], 'rows of a condition (yes or no) and a value'],
    ['choose', ['truth', 'date', 'date'], 'date'],
    ['choose', ['truth', 'date'], 'a condition, a value, another value'],
    ['choose', ['truth', 'date', 'truth', 'date', 'date'], 'a condition, a value, another value'],
  ])('%s of %j is %j', (id, types, expected) => {
    const inference = operatorTable[id].infer(types);
    expect('gives' in inference ? inference.gives : inference.needs.en).toEqual(expected);
  });

  it.each<[keyof typeof groupTable, Type, Type | string]>([
    ['count', 'truth', 'number'],
    ['count', 'number', 'a condition (yes or no)'],
    ['some', 'truth', 'truth'],
    ['every', 'money', 'a condition (yes or no)'],
    ['total', 'money', 'money'],
    ['total', 'number', 'number'],
    ['total', 'date', 'a number or an amount'],
  ])('%s over members of type %s is %s', (id, type, expected) => {
    const inference = groupTable[id].infer(type);
    expect('gives' in inference ? inference.gives : inference.needs.en).toEqual(expected);
  });
});
