import { describe, expect, it } from 'vitest';
import { build } from '../../src/index.js';
import { point, type Value } from '../../src/value/value.js';
import { dayOf } from '../value/calendar.js';
import type { Told } from './told.js';
import { explain, lines } from './told-out.js';

const { reading, add, count, equal, every, fact, some, total } = build;

const _told2 = (facts: Readonly<Record<string, Value>>, more: Told = {}): Told => ({ facts, ...more });

const SEX = 'children[0].sex (child 1: sex = male)';
const says = (words: string) => ({ zh: `${words}的话`, en: words });

describe('a list', () => {
  const lengths = { children: { members: 2, complete: true }, partners: { members: 2, complete: true } };
  const facts = {
    'children[0].birthDate': point(dayOf('2010-01-01')),
    'children[1].birthDate': point(dayOf('2015-01-01')),
    'children[0].sex': 'male',
    'children[1].sex': 'female',
    'children[0].birthAuthorised': true,
    'children[1].birthAuthorised': false,
    'partners[0].annualIncome': point(100),
    'partners[1].annualIncome': point(200),
  };
  const world: Told = { facts, lengths };
  const male = equal(fact('each.sex'), 'male');
  const authorised = fact('each.birthAuthorised');

  it('tells the members that count, each with its number', () => {
    const step = explain(count('children', male), world);
    expect(lines(step)).toEqual([
      'the number of children for whom sex is male: 1',
      '- child 1: sex is male: yes [children[0].sex (child 1: sex = male)]',
    ]);
    expect(step.steps[0]?.rule.zh).toBe('子女1：性别为男');
  });

  it('says what is asked of the members by the reading that was taken', () => {
    const asked = some('children', reading('width', { wide: male, narrow: authorised }));
    expect(explain(asked, { ...world, reading: 'wide' }).rule.en).toBe('for at least one of the children, sex is male');
  });

  it('tells of none the facts and no members', () => {
    const girls = { ...world, facts: { ...facts, 'children[0].sex': 'female' } };
    expect(lines(explain(some('children', male), girls))).toEqual([
      'for at least one of the children, sex is male: no [children[0].sex (child 1: sex = female), children[1].sex (child 2: sex = female)]',
    ]);
  });

  it('tells of all the facts and the members', () => {
    const boys = { ...world, facts: { ...facts, 'children[1].sex': 'male' } };
    expect(lines(explain(every('children', male), boys))).toEqual([
      'for each of the children, sex is male: yes [children[0].sex (child 1: sex = male), children[1].sex (child 2: sex = male)]',
      '- child 1: sex is male: yes [children[0].sex (child 1: sex = male)]',
      '- child 2: sex is male: yes [children[1].sex (child 2: sex = male)]',
    ]);
  });

  it('numbers its members from one, however many there are', () => {
    const many: Told = {
      facts: { 'children[10].sex': 'male', 'children[10].birthDate': point(dayOf('2010-01-01')) },
      lengths: { children: { members: 11, complete: true } },
    };
    expect(explain(count('children', male), many).steps.map(({ facts: [used] }) => used?.label.en)).toContain(
      'child 11: sex',
    );
  });

  it('tells the exceptions where something does not hold for all', () => {
    expect(lines(explain(every('children', male), world))).toEqual([
      'for each of the children, sex is male: no',
      '- child 2: sex is male: no [children[1].sex (child 2: sex = female)]',
    ]);
  });

  it('uses all members where none is one of whom it holds, or each is', () => {
    const child = (number: number, answer: string): string =>
      `children[${number - 1}].birthAuthorised (child ${number}: birth within the rules = ${answer})`;
    const allNo = { ...world, facts: { ...facts, 'children[0].birthAuthorised': false } };
    expect(lines(explain(some('children', authorised), allNo))).toEqual([
      `for at least one of the children, the birth of that child was within the rules: no [${child(1, 'no')}, ${child(2, 'no')}]`,
    ]);
    const allYes = { ...world, facts: { ...facts, 'children[1].birthAuthorised': true } };
    expect(lines(explain(every('children', authorised), allYes))).toEqual([
      `for each of the children, the birth of that child was within the rules: yes [${child(1, 'yes')}, ${child(2, 'yes')}]`,
    ]);
    expect(lines(explain(some('children', authorised), world))).toEqual([
      `for at least one of the children, the birth of that child was within the rules: yes [${child(1, 'yes')}]`,
    ]);
  });

  it('tells what it adds up', () => {
    expect(lines(explain(total('partners', fact('each.annualIncome')), world))).toEqual([
      'the sum over the partners of annual income: 3.00 yuan [partners[0].annualIncome (partner 1: annual income = 1.00 yuan), partners[1].annualIncome (partner 2: annual income = 2.00 yuan)]',
    ]);
  });

  it('with words of its own tells its facts and no members', () => {
    const own = { ...count('children', male), says: says('boys') };
    expect(lines(explain(own, world))).toEqual([`boys: 1 [${SEX}]`]);
  });

  it('without members is told by its words', () => {
    const none: Told = { lengths: { children: { members: 0, complete: true } } };
    expect(lines(explain(count('children', male), none))).toEqual(['the number of children for whom sex is male: 0']);
  });

  it('of amounts tells every member', () => {
    const sums = total('partners', add(fact('each.annualIncome'), build.yuan('1')));
    expect(lines(explain(sums, world))).toEqual([
      'the sum over the partners of annual income + 1.00 yuan: 5.00 yuan',
      '- partner 1: annual income + 1.00 yuan: 2.00 yuan [partners[0].annualIncome (partner 1: annual income = 1.00 yuan)]',
      '- partner 2: annual income + 1.00 yuan: 3.00 yuan [partners[1].annualIncome (partner 2: annual income = 2.00 yuan)]',
    ]);
  });
});
