import { describe, expect, it } from 'vitest';
import { createInterner } from '../../src/expr/interner.js';
import { createPreparer } from '../../src/expr/prepare.js';
import type { ListName } from '../../src/household/vocabulary.js';
import { build, type Expr } from '../../src/index.js';
import { dayFromText } from '../../src/value/civil-date.js';
import { point } from '../../src/value/value.js';
import { NAMES, prepared } from './prepared.js';

const { all, choose, count, date, equal, fact, on, onOrAfter, onOrBefore, table, term, yuan } = build;

describe('constants', () => {
  it.each([
    ['a truth', { value: false, type: 'truth' }, 'truth', false],
    ['a number', { value: 3, type: 'number' }, 'number', point(3)],
    ['a number as a text', { value: '3', type: 'number' }, 'number', point(3)],
    ['a number below nothing', { value: -2, type: 'number' }, 'number', point(-2)],
    ['a fraction', { value: '0.5', type: 'number' }, 'number', point({ numerator: 1n, denominator: 2n })],
    ['an amount in fen', yuan('13.05'), 'money', point(1305)],
    ['a day', date('1970-01-02'), 'date', point(1)],
    ['a month', date('1970-01'), 'date', { least: 0, most: 30 }],
    ['a text', build.text('p'), 'text', 'p'],
    ['an option', { value: 'rural', type: 'option' }, ['rural'], 'rural'],
  ] as const)('%s', (_, expr, type, value) => {
    expect(prepared(expr)).toMatchObject({ kind: 'value', type, value, frames: [] });
  });
});

describe('facts', () => {
  it('that may be a series are read on the day asked about unless another is named', () => {
    const asked = prepared(fact('person.registration'));
    expect(asked.kind === 'fact' && asked.at?.kind === 'fact' && asked.at.fact.name).toBe('on');
    const atBirth = prepared(fact('person.registration', fact('child.birthDate')));
    expect(atBirth.kind === 'fact' && atBirth.at?.kind === 'fact' && atBirth.at.fact.name).toBe('birthDate');
  });

  it('that have no series are read at no day', () => {
    const birth = prepared(fact('child.birthDate'));
    expect(birth.kind === 'fact' && birth.at).toBeNull();
  });
});

describe('lists', () => {
  it('hold the members that have begun by the day asked about; the partners are always both', () => {
    const interner = createInterner();
    const node = (expr: Expr) => prepared(expr, NAMES, interner);
    const belongs = (list: ListName) => {
      const each = node(count(list, true));
      return each.kind === 'each' ? each.belongs : undefined;
    };
    const condition = (list: ListName, of: Expr) => {
      const each = node(build.some(list, of));
      return each.kind === 'each' ? each.of : undefined;
    };
    expect(belongs('partners')).toBeNull();
    expect(node(build.some('partners', true)).frames).toEqual([]);
    expect(belongs('certificates')).toBe(condition('certificates', onOrBefore(fact('each.issuedOn'), on)));
    expect(belongs('agreements')).toBe(condition('agreements', onOrBefore(fact('each.signedOn'), on)));
    expect(belongs('children')).toBe(
      condition(
        'children',
        all(
          onOrBefore(fact('each.birthDate'), on),
          build.any(fact('each.neverAdopted'), onOrBefore(fact('each.adoptedOn'), on)),
        ),
      ),
    );
  });

  it('name their member as they are told to', () => {
    const inner = build.some('children', equal(fact('b.sex'), fact('a.sex')), 'b');
    const each = prepared(count('children', inner, 'a'));
    expect(each).toMatchObject({ kind: 'each', as: 'a', frames: [] });
    expect(each.kind === 'each' && each.of).toMatchObject({ kind: 'each', as: 'b', frames: ['a'] });
  });
});

describe('series', () => {
  it('are a table, the latest day first', () => {
    const interner = createInterner();
    const wanted = table(
      onOrAfter(on, date('2017-01-01')),
      yuan('200.00'),
      onOrAfter(on, date('2015-01-01')),
      yuan('100.00'),
    );
    const series = prepared({ parameter: 'raised' }, NAMES, interner);
    expect(series.kind === 'named' && series.is).toBe(prepared(wanted, NAMES, interner));
  });
});

describe('series of a policy', () => {
  const amount = (value: string) => ({ value, type: 'money' }) as const;
  const entries = [
    { from: '2017-01-01', value: amount('200.00') },
    { from: '2015-01-01', value: amount('100.00') },
    { from: '2016-01-01', value: amount('150.00') },
  ];

  it('may be given in any order, and by another day than the one asked about', () => {
    const interner = createInterner();
    const by = fact('child.birthDate');
    const rate = { says: { zh: '标准', en: 'the rate' }, is: { series: entries, by } };
    const latestFirst = ['2017-01-01', '2016-01-01', '2015-01-01'].map((from) => onOrAfter(by, date(from)));
    const wanted = table(
      ...latestFirst.flatMap((when, index) => [when, yuan(['200.00', '150.00', '100.00'][index] ?? '')]),
    );
    const node = prepared({ parameter: 'rate' }, { ...NAMES, parameters: { rate } }, interner);
    expect(node.kind === 'named' && node.is).toBe(prepared(wanted, NAMES, interner));
  });
});

describe('names', () => {
  it('say what they name', () => {
    expect(prepared({ parameter: 'base' })).toMatchObject({ kind: 'named', what: 'parameter', name: 'base' });
    expect(prepared(term('area'))).toMatchObject({ kind: 'named', what: 'term', name: 'area' });
  });

  it('are looked up once, and what is wrong in them is told once', () => {
    const bad = { says: { zh: '坏', en: 'bad' }, is: fact('child.nothing') };
    const preparer = createPreparer({ ...NAMES, terms: { bad } }, createInterner());
    expect(preparer.prepare(all(term('bad'), term('bad')), 'x')).toBeNull();
    expect(preparer.prepare(term('bad'), 'y')).toBeNull();
    expect(preparer.issues.map(({ path }) => path)).toEqual(['terms.bad.is']);
  });

  it('are told apart by what they are', () => {
    const same = {
      ...NAMES,
      terms: { x: { says: { zh: '术语', en: 'term' }, is: yuan('1.00') } },
      parameters: { x: { says: { zh: '参数', en: 'parameter' }, is: yuan('1.00') } },
    };
    const interner = createInterner();
    expect(prepared(term('x'), same, interner)).not.toBe(prepared({ parameter: 'x' }, same, interner));
  });

  it('say the options of the policy, and keep a text apart from an option', () => {
    const half = prepared(equal(fact('extra.right'), 'half'));
    expect(half.kind === 'apply' && half.args[1]).toMatchObject({ words: { zh: '半额', en: 'half a right' } });
    const inherited = prepared(equal(choose(true, 'toString', 'half'), 'toString'));
    expect(inherited.kind === 'apply' && inherited.args[1]).toMatchObject({
      words: { zh: 'toString', en: 'toString' },
    });
  });

  it('do not take for an option what every object inherits', () => {
    const bare = prepared(equal(build.reading('width', { wide: fact('extra.right'), narrow: 'valueOf' }), 'valueOf'));
    expect(bare.kind === 'apply' && bare.args[1]).toMatchObject({ words: { zh: 'valueOf', en: 'valueOf' } });
    expect(prepared(equal('valueOf', 'valueOf'))).toMatchObject({ args: [{ words: { en: 'valueOf' } }, {}] });
  });

  it('are days as the calendar has them', () => {
    expect(prepared(date('2016-02-29'))).toMatchObject({ value: point(dayFromText('2016-02-29') ?? 0) });
  });
});
