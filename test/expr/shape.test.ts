import { describe, expect, it } from 'vitest';
import { exprProblems, exprSchema } from '../../src/expr/shape.js';
import { groupTable, operatorTable } from '../../src/operators/index.js';

const told = (given: unknown, path = ''): readonly string[] =>
  exprProblems(given, path).map((issue) => `${issue.code} ${issue.path}: ${issue.message.en}`);

const ON = { fact: 'on' };
const FORMS = 'an expression (value, fact, parameter, term, apply, each or reading)';

describe('the form of an expression', () => {
  it.each([
    [{ value: true, type: 'truth' }],
    [{ value: 'rural', type: 'option' }],
    [{ value: '', type: 'text' }],
    [{ value: 2, type: 'number' }],
    [{ value: '1.50', type: 'money' }],
    [{ value: '2015', type: 'date' }],
    [ON],
    [{ fact: 'person.registration', at: ON }],
    [{ fact: 'on', at: undefined }],
    [{ parameter: 'p' }],
    [{ term: 't' }],
    [{ apply: 'all', to: [] }],
    [{ apply: 'add', to: [ON, { term: 't' }] }],
    [{ each: 'children', how: 'count', of: ON }],
    [{ each: 'partners', how: 'some', of: ON, as: 'one', says: { zh: '有', en: 'some' } }],
    [{ each: 'partners', how: 'some', of: ON, as: undefined, says: undefined }],
    [{ reading: 'r', is: {} }],
    [{ reading: 'r', is: { wide: ON, narrow: { term: 't' } } }],
  ])('may be %j', (given) => {
    expect(told(given)).toEqual([]);
  });

  it.each([
    [null, 'null'],
    [1, '1'],
    ['on', 'on'],
    [[], '[]'],
    [{}, '{}'],
    [{ facts: 'on' }, '{"facts":"on"}'],
  ])('is not %j', (given, shown) => {
    expect(told(given, 'is')).toEqual([`wrong-type is: Wrong kind of value: expected ${FORMS}, received ${shown}.`]);
  });

  it('is not what an object inherits, nor nothing', () => {
    expect(exprProblems(Object.create(ON), 'is').map(({ code }) => code)).toEqual(['wrong-type']);
    expect(told(undefined, 'is')).toEqual([`missing-key is: Something required is missing: ${FORMS}. Add it.`]);
  });

  it('is that of the first kind whose name it has; other names are not known', () => {
    expect(told({ value: 1, type: 'number', fact: 'on' }, 'is')).toEqual([
      'unknown-key is.fact: There is no item "fact". Correct the name or remove it.',
    ]);
    expect(told({ each: 'children', how: 'count', off: ON, of: ON })).toEqual([
      'unknown-key off: There is no item "off" (did you mean "of"?). Correct the name or remove it.',
    ]);
  });

  it.each<[unknown, readonly string[]]>([
    [{ value: 1 }, ['missing-key type']],
    [{ value: 1, type: 7 }, ['wrong-type type']],
    [{ value: 1, type: 'nmber' }, ['not-an-option type']],
    [{ value: null, type: 'truth' }, ['wrong-type value']],
    [{ value: undefined, type: 'truth' }, ['missing-key value']],
    [{ value: [], type: 'text' }, ['wrong-type value']],
    [{ fact: 1 }, ['wrong-type fact']],
    [{ fact: undefined }, ['missing-key fact']],
    [{ fact: 'on', at: null }, ['wrong-type at']],
    [{ fact: 'on', at: { fact: 2 } }, ['wrong-type at.fact']],
    [{ parameter: 1 }, ['wrong-type parameter']],
    [{ term: [] }, ['wrong-type term']],
    [{ apply: 'al', to: [] }, ['not-an-option apply']],
    [{ apply: 'count', to: [] }, ['not-an-option apply']],
    [{ apply: 'all' }, ['missing-key to']],
    [{ apply: 'all', to: {} }, ['wrong-type to']],
    [{ apply: 'all', to: [{ fact: 1 }, ON, 3] }, ['wrong-type to[0].fact', 'wrong-type to[2]']],
    [{ each: 'child', how: 'all', of: ON }, ['not-an-option each', 'not-an-option how']],
    [{ each: 'children', how: 'count' }, ['missing-key of']],
    [{ each: 'children', how: 'count', of: { term: 1 }, as: 1 }, ['wrong-type of.term', 'wrong-type as']],
    [{ each: 'children', how: 'count', of: ON, says: null }, ['wrong-type says']],
    [{ each: 'children', how: 'count', of: ON, says: { zh: '数' } }, ['wrong-type says']],
    [{ each: 'children', how: 'count', of: ON, says: { zh: '数', en: 1 } }, ['wrong-type says']],
    [{ each: 'children', how: 'count', of: ON, says: { zh: 1, en: 'number' } }, ['wrong-type says']],
    [{ each: 'children', how: 'count', of: ON, says: { zh: '数', fr: 'nombre' } }, ['wrong-type says']],
    [{ each: 'children', how: 'count', of: ON, says: { zh: '数', en: 'number', fr: 'nombre' } }, ['wrong-type says']],
    [{ reading: 1, is: {} }, ['wrong-type reading']],
    [{ reading: 'r' }, ['missing-key is']],
    [{ reading: 'r', is: [] }, ['wrong-type is']],
    [{ reading: 'r', is: { wide: { fact: 1 }, narrow: 2 } }, ['wrong-type is.wide.fact', 'wrong-type is.narrow']],
  ])('is refused with every problem: %j', (given, wanted) => {
    const places = (path: string): readonly string[] =>
      exprProblems(given, path).map((issue) => `${issue.code} ${issue.path}`);
    expect(places('')).toEqual(wanted);
    expect(places('terms.t.is')).toEqual(wanted.map((problem) => problem.replace(' ', ' terms.t.is.')));
  });

  it.each<[unknown, string, string]>([
    [{ value: [], type: 'text' }, '常数', 'a constant'],
    [{ term: 1 }, '文字', 'a text'],
    [{ apply: 'all', to: 1 }, '表达式列表', 'a list of expressions'],
    [{ reading: 'r', is: 1 }, '各选项的表达式', 'an expression for each option'],
    [{ each: 'children', how: 'count', of: ON, says: 1 }, '{ zh, en }', '{ zh, en }'],
    [1, '表达式（value、fact、parameter、term、apply、each 或 reading）', FORMS],
    [{ value: 1, type: 1 }, 'truth、option、text、number、money、date', 'truth, option, text, number, money, date'],
  ])('is told in both languages what it should be: %j', (given, zh, en) => {
    const [issue] = exprProblems(given, 'is');
    expect(issue?.message.zh).toContain(`应为${zh}，收到`);
    expect(issue?.message.en).toContain(`expected ${en}, received `);
  });

  it('asks for the option that may be meant', () => {
    expect(told({ value: 1, type: 'nmber' })).toEqual([
      'not-an-option type: "nmber" is not one of the options (did you mean "number"?). ' +
        'Choose from: truth, option, text, number, money, date.',
    ]);
    expect(exprProblems({ value: 1, type: 'x' }, '')[0]?.message.zh).toBe(
      '“x”不是可选值。可选：truth、option、text、number、money、date。',
    );
  });

  it('has at most sixty levels below the outermost', () => {
    const nested = (levels: number): unknown => (levels === 0 ? ON : { apply: 'not', to: [nested(levels - 1)] });
    expect(told(nested(60))).toEqual([]);
    const deep = `to[0]${'.to[0]'.repeat(60)}`;
    expect(told(nested(61))).toEqual([`limit-exceeded ${deep}: ${deep} is above the limit: at most 60 levels.`]);
    expect(exprProblems(nested(61), '')[0]?.message.zh).toBe(`${deep}超过限度：最多60层。`);
  });

  it.each([
    ['at', (inner: unknown) => ({ fact: 'on', at: inner })],
    ['of', (inner: unknown) => ({ each: 'children', how: 'some', of: inner })],
    ['is', (inner: unknown) => ({ reading: 'r', is: { a: inner } })],
  ])('counts the levels through %s too', (_, wrap) => {
    const nested = (levels: number): unknown => (levels === 0 ? ON : wrap(nested(levels - 1)));
    expect(told(nested(60))).toEqual([]);
    expect(exprProblems(nested(61), '').map(({ code }) => code)).toEqual(['limit-exceeded']);
  });
});

describe('the JSON schema of an expression', () => {
  const self = { $ref: '#/$defs/expr' };
  const text = { type: 'string' };
  const alternative = (properties: Record<string, unknown>, required: readonly string[]) => ({
    type: 'object',
    properties,
    required,
    additionalProperties: false,
  });

  it('has one alternative for each kind', () => {
    expect(exprSchema('#/$defs/expr')).toEqual({
      oneOf: [
        alternative(
          {
            value: { type: ['boolean', 'string', 'number'] },
            type: { enum: ['truth', 'option', 'text', 'number', 'money', 'date'] },
          },
          ['value', 'type'],
        ),
        alternative({ fact: text, at: self }, ['fact']),
        alternative({ parameter: text }, ['parameter']),
        alternative({ term: text }, ['term']),
        alternative({ apply: { enum: Object.keys(operatorTable) }, to: { type: 'array', items: self } }, [
          'apply',
          'to',
        ]),
        alternative(
          {
            each: { enum: ['partners', 'children', 'certificates', 'agreements'] },
            how: { enum: Object.keys(groupTable) },
            of: self,
            as: text,
            says: alternative({ zh: text, en: text }, ['zh', 'en']),
          },
          ['each', 'how', 'of'],
        ),
        alternative({ reading: text, is: { type: 'object', additionalProperties: self } }, ['reading', 'is']),
      ],
    });
  });
});
