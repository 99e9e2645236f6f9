import { describe, expect, it } from 'vitest';
import { createInterpreter, frameKey } from '../../src/evaluate/interpret.js';
import type { Node } from '../../src/expr/expr.js';
import { createInterner } from '../../src/expr/interner.js';
import { build, type Expr } from '../../src/index.js';
import { NAMES, prepared } from '../expr/prepared.js';
import { told } from './told.js';

const { all, count, equal, fact, not } = build;

const shared = createInterner();
const node = (expr: Expr): Node => prepared(expr, NAMES, shared);

describe('what an analysis has decided', () => {
  it('stands for a condition, which is then not looked into', () => {
    const [allowed, expr] = [node(fact('furtherBirth.allowed')), not(fact('furtherBirth.allowed'))];
    const { world, asked } = told({});
    const interpreter = createInterpreter(world, (one) => (one === allowed ? false : null));
    expect(interpreter.step(node(expr), {}).value).toBe(true);
    expect(interpreter.step(allowed, {})).toEqual({ node: allowed, frames: {}, value: false, steps: [], path: null });
    expect(asked).toEqual([]);
  });

  it('is asked of conditions alone, with their keys', () => {
    const keys: string[] = [];
    const { world } = told({ facts: { 'children[1].sex': 'male' } });
    const expr = equal(fact('child.sex'), 'male');
    createInterpreter(world, (_node, _frames, key) => {
      keys.push(key);
      return null;
    }).step(node(expr), { child: 1 });
    expect(keys).toEqual([`${node(expr).id},1`]);
  });
});

describe('what a world that knew less had settled', () => {
  const [allowed, authorised] = [fact('furtherBirth.allowed'), fact('child.birthAuthorised')];
  const both = node(all(allowed, authorised));
  const keyOf = (expr: Expr): string => frameKey(node(expr), { child: 0 });

  it('is every step whose value is decided, once it was made', () => {
    const { world } = told({ facts: { 'furtherBirth.allowed': true } });
    const interpreter = createInterpreter(world);
    expect(interpreter.settled(keyOf(allowed))).toBeUndefined();
    expect(interpreter.step(both, { child: 0 }).value).toBeNull();
    expect(interpreter.settled(keyOf(allowed))).toMatchObject({ node: node(allowed), value: true });
    expect(interpreter.settled(keyOf(authorised))).toBeUndefined();
    expect(interpreter.settled(frameKey(both, { child: 0 }))).toBeUndefined();
  });

  it('stands in a world that knows more, and is not looked into again', () => {
    const before = createInterpreter(told({ facts: { 'furtherBirth.allowed': true } }).world);
    before.step(both, { child: 0 });
    const { world, asked } = told({ facts: { 'children[0].birthAuthorised': true } });
    const after = createInterpreter(world, undefined, 'lazy', before.settled);
    expect(after.settled(keyOf(allowed))).toBe(before.settled(keyOf(allowed)));
    expect(after.step(both, { child: 0 }).value).toBe(true);
    expect(asked).toEqual(['children[0].birthAuthorised']);
    expect(after.settled(keyOf(authorised))).toMatchObject({ value: true });
    expect(after.evaluated()).toBe(2);
  });
});

describe('members that are known to be there', () => {
  const listed = { members: 2, complete: true, present: true };
  const { world } = told({ lengths: { children: listed, certificates: listed } });
  const steps = (list: 'children' | 'certificates', frames: Readonly<Record<string, number>>): readonly number[] =>
    createInterpreter(world)
      .step(node(count(list, equal(fact('each.position'), 0))), frames)
      .steps.map((inner) => inner.frames['each'] ?? Number.NaN);

  it('are not asked whether they belong, except the child that is asked about', () => {
    expect(steps('children', {})).toEqual([0, 1]);
    expect(steps('children', { child: 1 })).toEqual([0, 1, 1]);
    expect(steps('certificates', { child: 1 })).toEqual([0, 1]);
  });
});
