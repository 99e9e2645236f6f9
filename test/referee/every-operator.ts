import { build } from '../../src/expr/build.js';
import type { Expr } from '../../src/expr/expr.js';
import { definePolicy } from '../../src/policy/define.js';
import type { Policy } from '../../src/policy/policy.js';

const b = build;
const words = (text: string) => ({ zh: text, en: text });
const fact = b.fact;
const own = (name: string): Expr => fact(`extra.${name}`);
const number = (value: number | string): Expr => ({ value, type: 'number' });
const living = b.not(b.happened(fact('each.deathDate')));
const sameSex = b.equal(fact('each.sex'), fact('other.sex'));

/** Conditions in which every operator stands at least once, with every kind of fact and every place where one can stand. */
export const CONDITIONS: Readonly<Record<string, Expr>> = {
  'all, any, not': b.any(b.all(own('a'), b.not(own('b'))), b.all(own('b'), b.not(own('a')))),
  'equal truths': b.equal(own('a'), own('b')),
  'equal options': b.equal(own('k'), 'y'),
  'equal facts with options': b.equal(fact('child.sex'), own('sex')),
  'equal texts': b.equal(own('t'), b.text('here')),
  'equal numbers': b.equal(b.add(own('n'), 1), own('m')),
  'equal amounts': b.equal(b.times(own('x'), number('0.5')), b.yuan('1.50')),
  'equal dates': b.equal(own('d'), own('e')),
  'below and at most': b.all(b.below(own('n'), own('m')), b.atMost(own('m'), 5)),
  'above and at least': b.any(b.above(own('n'), own('m')), b.atLeast(own('x'), b.yuan('3.00'))),
  'before and on or after': b.any(b.before(own('d'), own('e')), b.onOrAfter(own('d'), b.date('2016-03-01'))),
  'after and on or before': b.all(b.after(own('d'), b.date('2015-12-31')), b.onOrBefore(own('d'), b.on)),
  subtract: b.below(b.subtract(own('n'), own('m')), 0),
  'times, negative': b.above(b.times(b.subtract(own('n'), 3), own('m')), number('-2.5')),
  'smallest and greatest': b.equal(b.smallest(own('n'), own('m'), 4), b.greatest(own('m'), 2)),
  'months later': b.onOrBefore(b.addMonths(own('d'), 1), own('e')),
  'months from a fact': b.onOrAfter(b.addMonths(own('d'), own('n')), own('e')),
  'months earlier': b.before(b.addMonths(own('d'), number(-13)), b.addMonths(own('e'), number(-12))),
  'months after what may not happen': b.onOrBefore(b.addMonths(fact('child.deathDate'), 2), b.on),
  'days later': b.before(b.addDays(own('d'), 30), own('e')),
  'days from a fact': b.equal(b.addDays(own('d'), own('n')), own('e')),
  happened: b.happened(fact('child.deathDate')),
  age: b.atLeast(b.age(own('d'), b.on), 4),
  'age of two': b.equal(b.age(own('d'), own('e')), b.age(own('e'), own('d'))),
  'age on 28 February': b.atLeast(b.ageFebruary28(own('d'), own('e')), 1),
  'age the day after': b.atLeast(b.ageDayAfter(own('d'), own('e')), 1),
  'age at an event': b.below(b.age(fact('child.birthDate'), fact('child.deathDate')), 3),
  'start of the year': b.onOrBefore(b.yearStart(own('d')), own('e')),
  'start of the year of an event': b.before(b.yearStart(fact('child.deathDate')), own('e')),
  'months of the calendar': b.atLeast(b.calendarMonths(own('d'), own('e')), 2),
  doublings: b.above(b.doublings(own('n')), own('m')),
  'whole yuan': b.above(b.wholeYuan(own('x')), b.yuan('1.00')),
  table: b.table(own('a'), own('b'), b.below(own('n'), 3), true, false),
  'table without a last row': b.table(own('a'), false, own('b'), true),
  'amount that is not stated': b.atLeast(b.table(own('a'), own('x'), own('b'), b.yuan('9.00')), b.yuan('3.00')),
  choose: b.equal(b.choose(own('a'), own('n'), own('m')), 2),
  'dated series': b.above({ parameter: 'rising' }, b.yuan('1.00')),
  'series by birth': b.above({ parameter: 'by-birth' }, b.yuan('1.00')),
  count: b.equal(b.count('children', living), 2),
  some: b.some(
    'certificates',
    b.all(b.equal(fact('each.kind'), 'only-child'), b.not(b.happened(fact('each.revokedOn')))),
  ),
  every: b.every(
    'agreements',
    b.any(b.equal(fact('each.policy'), b.text('here')), b.happened(fact('each.breachedOn'))),
  ),
  total: b.above(b.total('partners', fact('each.annualIncome')), b.yuan('3.00')),
  nested: b.some(
    'partners',
    b.some('children', b.all(sameSex, b.onOrBefore(fact('other.birthDate'), fact('each.birthDate'))), 'other'),
  ),
  rank: b.equal(b.rankOfChild(fact('each.bornToPartners')), 2),
  'born to the partners': fact('child.bornToPartners'),
  position: b.below(fact('child.position'), 1),
  'fact now': b.equal(fact('child.disability'), 'none'),
  'fact at the birth': b.equal(fact('child.disability', fact('child.birthDate')), 'grade-1'),
  'fact of a partner at the birth': b.some(
    'partners',
    b.equal(fact('each.registration', fact('child.birthDate')), 'rural'),
  ),
  'fact of a partner at the end': b.some(
    'partners',
    b.equal(fact('each.registration', fact('child.deathDate')), 'urban'),
  ),
  reading: { reading: 'r', is: { one: own('a'), two: b.below(own('n'), own('m')) } },
  residence: b.equal(fact('residence.place'), b.text('there')),
  marriage: b.before(fact('marriedOn'), fact('child.birthDate')),
  case: b.all(fact('case.appliedInWriting'), b.before(fact('case.decidedOn'), b.on)),
  'births of the partners': b.every(
    'partners',
    b.before(b.addMonths(fact('each.birthDate'), 1), fact('child.birthDate')),
  ),
};

const asked = (text: string) => ({ label: words(text), question: words(text) });

/** A table with one row for each condition. */
export const everyOperator = definePolicy({
  id: 'every-operator',
  title: words('every operator'),
  issuer: words('nobody'),
  documentNumber: null,
  rank: 'local-document',
  jurisdiction: { division: null },
  issuedOn: '2015-12-01',
  inForce: {
    from: { notBefore: '2016-01-01', notAfter: '2016-01-31' },
    until: 'not-stated',
    evidencedUntil: '2016-03-01',
  },
  source: words('written for the referee'),
  governedBy: { reading: 'r', is: { one: b.on, two: fact('child.birthDate') } },
  readings: {
    r: {
      asks: words('which?'),
      options: { one: { says: words('one'), cites: words('one') }, two: { says: words('two'), cites: words('two') } },
      default: 'one',
      because: words('it is the first'),
    },
  },
  parameters: {
    rising: {
      says: words('rising'),
      cites: '1',
      is: {
        series: [
          { from: '2016-01-31', value: b.yuan('1.00') },
          { from: '2017-03-01', value: b.yuan('2.00') },
        ],
      },
    },
    'by-birth': {
      says: words('by birth'),
      cites: '1',
      is: {
        series: [
          { from: '2016-02-01', value: b.yuan('2.00') },
          { from: '2015-12-31', value: b.yuan('1.00') },
        ],
        by: fact('child.birthDate'),
      },
    },
  },
  extra: {
    a: { type: 'truth', ...asked('a') },
    b: { type: 'truth', ...asked('b') },
    k: { type: 'options', options: { x: words('x'), y: words('y'), z: words('z') }, ...asked('k') },
    sex: { type: 'options', options: { female: words('f'), male: words('m') }, ...asked('sex') },
    t: { type: 'text', ...asked('t') },
    n: { type: 'number', ...asked('n') },
    m: { type: 'number', ...asked('m') },
    x: { type: 'money', ...asked('x') },
    d: { type: 'date', ...asked('d') },
    e: { type: 'date', ...asked('e') },
  },
  provisions: {
    grant: {
      kind: 'benefit',
      says: words('a grant'),
      cites: '1',
      subject: 'child',
      when: own('a'),
      frequency: 'once',
      amount: {
        rows: Object.values(CONDITIONS).map((when) => ({ when, gives: b.yuan('1.00') })),
        otherwise: 'not-stated',
      },
      periods: [
        { from: '2016-01-02', until: '2016-04-01', of: fact('child.birthDate'), cites: { document: words('an act') } },
      ],
    },
  },
});

/** The document with a table of three rows: one condition, the contrary of another, both. */
export function tableOfTwo(first: Expr, second: Expr): Policy {
  const rows = [first, b.not(second), b.all(first, second)].map((when, index) => ({
    when,
    gives: b.yuan(`${index + 1}.00`),
  }));
  const grant = { ...everyOperator.provisions['grant'], amount: { rows, otherwise: 'not-stated' } };
  return definePolicy({ ...everyOperator, provisions: { grant } });
}
