import { describe, expect, it } from 'vitest';
import type { Node } from '../../src/expr/expr.js';
import { factWords, optionWords, say, valueWords } from '../../src/expr/say.js';
import { build, type Expr } from '../../src/index.js';
import { dayFromText } from '../../src/value/civil-date.js';
import { MOST_FEN } from '../../src/value/money.js';
import { fraction } from '../../src/value/rate.js';
import { ANY_DAY, ANY_NUMBER, NEVER, point } from '../../src/value/value.js';
import { NAMES, prepared } from './prepared.js';

const { add, all, choose, count, equal, fact, happened, not, on, parameter, reading, some, table, term, total } = build;

describe('an expression in words', () => {
  it.each<readonly [string, Expr, string, string]>([
    ['a truth', { value: true, type: 'truth' }, '是', 'yes'],
    ['its contrary', { value: false, type: 'truth' }, '否', 'no'],
    ['an amount', build.yuan('13000'), '13000.00元', '13000.00 yuan'],
    ['a number', { value: 2, type: 'number' }, '2', '2'],
    ['a day', build.date('2015-01-01'), '2015-01-01', '2015-01-01'],
    ['a text', build.text('xijie'), 'xijie', 'xijie'],
    ['an option without words', { value: 'rural', type: 'option' }, 'rural', 'rural'],
    ['the day asked about', on, '所问之日', 'the day asked about'],
    ['a fact of the household', fact('marriedOn'), '结婚登记日期', 'date of marriage'],
    ['a fact of the child asked about', fact('child.birthDate'), '该子女的出生日期', 'the date of birth of this child'],
    [
      'a truth about the child asked about',
      fact('child.birthAuthorised'),
      '该子女的出生符合规定',
      'the birth of this child was within the rules',
    ],
    ['a truth that follows', fact('child.bornToPartners'), '该子女为夫妻所生', 'this child was born to the partners'],
    ['a fact of the person asked about', fact('person.sex'), '本人的性别', 'the sex of this person'],
    ['a fact of the policy', fact('extra.boats'), '船数', 'the number of boats'],
    ['a parameter', parameter('base'), '基数', 'the base'],
    ['a series', parameter('raised'), '基数', 'the raised base'],
    ['a term', term('area'), '地区', 'the area'],
    ['an operator', add(fact('extra.boats'), 1), '船数 + 1', 'the number of boats + 1'],
    [
      'an option in the words of the fact',
      equal(fact('child.sex'), 'male'),
      '该子女的性别为男',
      'the sex of this child is male',
    ],
    [
      'an option in the words of the policy',
      equal(fact('extra.right'), 'half'),
      '捕捞权为半额',
      'the fishing right is half a right',
    ],
    ['an option in the words of a term', equal(term('area'), 'urban'), '地区为城镇', 'the area is the town'],
    [
      'an option in the words of what a term uses',
      equal(term('plain'), 'full'),
      '无选项文字为全额',
      'without words of its own is a full right',
    ],
    [
      'two conditions',
      all(not(happened(fact('child.deathDate'))), fact('child.birthAuthorised')),
      '未发生该子女的死亡且该子女的出生符合规定',
      'the death of this child has not happened and the birth of this child was within the rules',
    ],
    [
      'a fact that has words for its contrary',
      not(fact('child.birthAuthorised')),
      '该子女的出生不符合规定',
      'the birth of this child was outside the rules',
    ],
    [
      'a truth that follows and has words for its contrary',
      not(fact('child.bornToPartners')),
      '该子女非夫妻所生',
      'this child was not born to the partners',
    ],
    [
      'a truth that follows and has none',
      not(fact('child.neverAdopted')),
      '并非该子女从未被收养',
      'it is not so that this child was never adopted',
    ],
    [
      'the contrary of a comparison',
      not(equal(fact('child.sex'), 'male')),
      '并非该子女的性别为男',
      'it is not so that the sex of this child is male',
    ],
    [
      'the contrary of a reading',
      not(reading('width', { wide: true, narrow: false })),
      '并非[从宽：是；从严：否]',
      'it is not so that [widely: yes; narrowly: no]',
    ],
    [
      'members',
      count('children', equal(fact('each.sex'), 'female')),
      '性别为女的子女数',
      'the number of children for whom sex is female',
    ],
    [
      'a truth about members',
      some('children', fact('each.birthAuthorised')),
      '有子女该名子女的出生符合规定',
      'for at least one of the children, the birth of that child was within the rules',
    ],
    ['all members', count('children', true), '子女人数', 'the number of children'],
    ['any member', some('children', true), '有子女是', 'for at least one of the children, yes'],
    [
      'a fact on a day of its own',
      fact('person.registration', build.date('2015-01-01')),
      '本人的户口性质（以2015-01-01为准）',
      'the household registration of this person (as on 2015-01-01)',
    ],
    [
      'a fact at another day',
      fact('person.registration', fact('child.birthDate')),
      '本人的户口性质（以该子女的出生日期为准）',
      'the household registration of this person (as on the date of birth of this child)',
    ],
    [
      'a fact at the day asked about',
      fact('person.registration', on),
      '本人的户口性质',
      'the household registration of this person',
    ],
    [
      'a sum',
      total('partners', fact('each.annualIncome')),
      '各夫妻一方的年收入之和',
      'the sum over the partners of annual income',
    ],
    [
      'members in words of their own',
      { ...count('children', true), says: { zh: '子女数', en: 'how many children' } },
      '子女数',
      'how many children',
    ],
    [
      'rows',
      table(fact('furtherBirth.allowed'), 1, 2),
      '夫妇符合二孩生育条件的，1；其他情形，2',
      '1 if the couple meets the conditions for a second child; otherwise 2',
    ],
    [
      'a reading',
      reading('width', { wide: true, narrow: fact('furtherBirth.allowed') }),
      '[从宽：是；从严：夫妇符合二孩生育条件]',
      '[widely: yes; narrowly: the couple meets the conditions for a second child]',
    ],
  ])('%s', (_, expr, zh, en) => {
    const node = prepared(expr);
    expect(say(node, 'zh')).toBe(zh);
    expect(say(node, 'en')).toBe(en);
  });
});

describe('a fact in words', () => {
  it.each([
    ['partners', '该方', 'that partner'],
    ['certificates', '该证件', 'that certificate'],
    ['agreements', '该协议', 'that agreement'],
  ] as const)('names a member of the %s', (list, zh, en) => {
    const node = prepared(some(list, equal(fact('each.position'), 0)));
    const inner = node.kind === 'each' && node.of.kind === 'apply' ? node.of.args[0] : undefined;
    if (inner?.kind !== 'fact') throw new Error('a fact of a member');
    const told = { ...inner.fact, spec: { ...inner.fact.spec, says: { zh: '{who}在内', en: '{who} is there' } } };
    expect(factWords(told, 'zh')).toBe(`${zh}在内`);
    expect(factWords(told, 'en')).toBe(`${en} is there`);
  });
});

describe('a value in words', () => {
  const day = (text: string) => dayFromText(text) ?? 0;
  const fen = (least: number | null, most: number | null) => ({ least, most });

  it.each([
    ['nothing known', null, 'truth', '未知', 'unknown'],
    ['yes', true, 'truth', '是', 'yes'],
    ['no', false, 'truth', '否', 'no'],
    ['an option', 'rural', ['rural'], 'rural', 'rural'],
    ['a day', point(day('2015-01-31')), 'date', '2015-01-31', '2015-01-31'],
    ['a month', { least: day('2015-02-01'), most: day('2015-02-28') }, 'date', '2015-02', '2015-02'],
    ['a year', { least: day('2015-01-01'), most: day('2015-12-31') }, 'date', '2015', '2015'],
    ['a leap year', { least: day('2016-01-01'), most: day('2016-12-31') }, 'date', '2016', '2016'],
    [
      'some days',
      { least: day('2015-01-02'), most: day('2015-01-05') },
      'date',
      '2015-01-02/2015-01-05',
      '2015-01-02/2015-01-05',
    ],
    [
      'days within a year and a day',
      { least: day('2015-01-02'), most: day('2016-01-03') },
      'date',
      '2015-01-02/2016-01-03',
      '2015-01-02/2016-01-03',
    ],
    ['days beyond that', { least: day('2015-01-02'), most: day('2016-01-04') }, 'date', '未知', 'unknown'],
    ['any day', ANY_DAY, 'date', '未知', 'unknown'],
    ['no day at all', ANY_NUMBER, 'date', '未知', 'unknown'],
    ['what has not happened', point(NEVER), 'date', '未发生', 'has not happened'],
    ['what may yet happen on the last days', { least: NEVER - 3, most: NEVER }, 'date', '未知', 'unknown'],
    ['a number', point(3), 'number', '3', '3'],
    ['a fraction', point(fraction(1n, 3n)), 'number', '1/3', '1/3'],
    ['any number', ANY_NUMBER, 'number', '未知', 'unknown'],
    ['a number at least', fen(2, null), 'number', '至少2', 'at least 2'],
    ['a number at most', fen(null, 2), 'number', '至多2', 'at most 2'],
    ['a number between', fen(1, 2), 'number', '1至2之间', 'between 1 and 2'],
    ['an amount', point(1_300_000), 'money', '13000.00元', '13000.00 yuan'],
    ['an amount of half a fen', point(fraction(1n, 2n)), 'money', '0.005元', '0.005 yuan'],
    ['any amount', fen(0, MOST_FEN), 'money', '未知', 'unknown'],
    ['an amount between', fen(100, 200), 'money', '1.00元至2.00元之间', 'between 1.00 yuan and 2.00 yuan'],
    ['an amount at least', fen(100, null), 'money', '至少1.00元', 'at least 1.00 yuan'],
    ['an amount that may be fifty million yuan', fen(100, 5_000_000_000), 'money', '至少1.00元', 'at least 1.00 yuan'],
    ['a number that may be as large', fen(1, 5_000_000_000), 'number', '1至5000000000之间', 'between 1 and 5000000000'],
    ['an amount from nothing to little', fen(0, 100), 'money', '0.00元至1.00元之间', 'between 0.00 yuan and 1.00 yuan'],
  ] as const)('%s', (_, value, type, zh, en) => {
    expect(valueWords(value, type)).toEqual({ zh, en });
  });

  it('says an option in the words that it is given', () => {
    const words = { half: { zh: '半额', en: 'half a right' } };
    expect(valueWords('half', ['half'], words)).toEqual(words.half);
    expect(valueWords('toString', ['toString'], words)).toEqual({ zh: 'toString', en: 'toString' });
  });
});

describe('the words of options', () => {
  it('are those of the facts, terms and constants from which an expression takes them', () => {
    const right = NAMES.extra['right']?.options;
    expect(optionWords(prepared(fact('extra.right')))).toEqual(right);
    expect(optionWords(prepared(term('area')))).toEqual(NAMES.terms['area']?.options);
    expect(optionWords(prepared(term('plain')))).toEqual(right);
    expect(optionWords(prepared(reading('width', { wide: 'a', narrow: fact('extra.right') })))).toEqual({
      a: { zh: 'a', en: 'a' },
      ...right,
    });
  });

  it('are not those of the conditions that choose', () => {
    const chosen = prepared(choose(equal(fact('child.sex'), 'male'), 'x', 'y'));
    expect(Object.keys(optionWords(chosen))).toEqual(['x', 'y']);
    expect(optionWords(prepared(equal(fact('child.sex'), 'male')))).toEqual({});
  });

  it('are none for a fact that declares none', () => {
    const right = prepared(fact('extra.right'));
    if (right.kind !== 'fact') throw new Error('a fact');
    const { options: _, ...spec } = right.fact.spec;
    expect(optionWords({ ...right, id: 'made up', fact: { ...right.fact, spec } })).toEqual({});
  });

  it('would be those of its members for a list', () => {
    const right = prepared(fact('extra.right'));
    const list = prepared(count('children', true));
    if (list.kind !== 'each') throw new Error('a list');
    const node: Node = { ...list, id: 'made up', type: right.type, of: right };
    expect(optionWords(node)).toEqual(optionWords(right));
  });
});
