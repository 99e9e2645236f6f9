import { build } from '../../../src/expr/build.js';
import type { Expr } from '../../../src/expr/expr.js';
import { father, mother, ruralCouple, unlawful } from '../../policies/families.js';
import { type Defect, edit, inTurn, leaveOut, put, putFirst, type Revealing } from './defect.js';

const { all, any, atLeast, below, choose, count, equal, every, fact, happened, not, on, parameter } = build;
const { reading, some, term, times, yuan } = build;

const due = (minimum: string) => ({ status: 'due', amountStatus: 'stated', minimum });
const NOT_STATED = { status: 'due', amountStatus: 'not-stated', minimum: null };

const levy = (facts: Omit<Revealing, 'provision' | 'on' | 'child'> & { readonly child?: string }): Revealing => ({
  provision: 'levy-minimum',
  on: '2014-06-01',
  child: 'c1',
  ...facts,
});

const first = unlawful('c1', '2012-01-10');
const second = [unlawful('c1', '2008-01-10'), unlawful('c2', '2012-01-10')];
const third = [...second, unlawful('c3', '2013-01-10')];
const urbanCouple = { partners: [mother({ registration: 'urban' }), father({ registration: 'urban' })] };

const ROWS = 'provisions/levy-minimum/minimum/rows';
const employed = (day = on) => equal(fact('each.employment', day), 'unit-employee');
const urban = equal(fact('each.registration', on), 'urban');
const isWoman = equal(fact('each.sex'), 'female');
const isMan = equal(fact('each.sex'), 'male');
const born = fact('child.birthDate');

/** Who falls into which row, and what the row gives. */
export const LIANGFENG_AMOUNTS: readonly Defect[] = [
  {
    id: 'lf-both-employees',
    policy: 'liangfeng-2011',
    says: 'takes 单位职工 for a couple both of whom are employees',
    wrong: put('terms/employee/is', every('partners', employed())),
    reveals: levy({
      household: { partners: [mother(), father({ employment: 'unit-employee' })], children: [first] },
      right: due('40000.00'),
      wrong: due('13000.00'),
    }),
  },
  {
    id: 'lf-any-job-is-a-unit',
    policy: 'liangfeng-2011',
    says: 'takes 单位职工 for anybody with a job',
    wrong: put('terms/employee/is', some('partners', any(employed(), equal(fact('each.employment', on), 'other')))),
    reveals: levy({
      household: { partners: [mother({ employment: 'other' }), father()], children: [first] },
      right: due('13000.00'),
      wrong: due('40000.00'),
    }),
  },
  {
    id: 'lf-dead-partner-left-out',
    policy: 'liangfeng-2011',
    says: 'looks only at the partner who is alive when it is decided',
    wrong: put('terms/employee/is', some('partners', all(employed(), not(happened(fact('each.deathDate')))))),
    reveals: levy({
      household: {
        partners: [mother(), father({ employment: 'unit-employee', deathDate: '2013-05-05' })],
        children: [first],
      },
      right: due('40000.00'),
      wrong: due('13000.00'),
    }),
  },
  {
    id: 'lf-employment-at-birth',
    policy: 'liangfeng-2011',
    says: 'reads who is an employee on the day of birth and not on that of the decision',
    wrong: put('terms/employee/is', some('partners', employed(born))),
    reveals: levy({
      household: {
        partners: [
          mother(),
          father({
            employment: [
              { from: '2000-01-01', value: 'unit-employee' },
              { from: '2013-01-01', value: 'none' },
            ],
          }),
        ],
        children: [first],
      },
      right: due('13000.00'),
      wrong: due('40000.00'),
    }),
  },
  {
    id: 'lf-registration-at-birth',
    policy: 'liangfeng-2011',
    says: 'reads the registration on the day of birth and not on that of the decision',
    wrong: put(
      'terms/higher-registration/is',
      choose(some('partners', equal(fact('each.registration', born), 'urban')), 'urban', 'rural'),
    ),
    reveals: levy({
      household: {
        partners: [
          mother({
            registration: [
              { from: '1990-01-01', value: 'rural' },
              { from: '2013-01-01', value: 'urban' },
            ],
          }),
          father(),
        ],
        children: [first],
      },
      right: due('20000.00'),
      wrong: due('13000.00'),
    }),
  },
  {
    id: 'lf-mixed-couple-lower',
    policy: 'liangfeng-2011',
    says: 'gives a mixed couple the lower amount, since 不得低于 is read as a mildness',
    wrong: put('terms/higher-registration/is', choose(every('partners', urban), 'urban', 'rural')),
    reveals: levy({
      household: { partners: [mother({ registration: 'urban' }), father()], children: [first] },
      right: due('20000.00'),
      wrong: due('13000.00'),
    }),
  },
  {
    id: 'lf-first-listed-partner',
    policy: 'liangfeng-2011',
    says: 'takes the registration of the head of the household, who is listed first',
    wrong: put(
      'terms/higher-registration/is',
      choose(some('partners', all(below(fact('each.position'), 1), urban)), 'urban', 'rural'),
    ),
    reveals: levy({
      household: { partners: [father(), mother({ registration: 'urban' })], children: [first] },
      right: due('20000.00'),
      wrong: due('13000.00'),
    }),
  },
  {
    id: 'lf-mother-and-father-crossed',
    policy: 'liangfeng-2011',
    says: "gives the option mother of mixed-couple the meaning of father's registration, and the other way round",
    wrong: inTurn(
      put('terms/registration-of-mother/is', choose(some('partners', all(isMan, urban)), 'urban', 'rural')),
      put('terms/registration-of-father/is', choose(some('partners', all(isWoman, urban)), 'urban', 'rural')),
    ),
    reveals: levy({
      household: { partners: [mother({ registration: 'urban' }), father()], children: [first] },
      readings: { 'mixed-couple': 'mother' },
      right: due('20000.00'),
      wrong: due('13000.00'),
    }),
  },
  {
    id: 'lf-second-only-takes-later-births',
    policy: 'liangfeng-2011',
    says: 'reads "the second birth only" as "the second birth and those after it"',
    wrong: put(
      'terms/employee-row/is',
      all(term('employee'), reading('employee-scope', { 'any-birth': true, 'second-only': atLeast(term('place'), 2) })),
    ),
    reveals: levy({
      household: { partners: [mother({ employment: 'unit-employee' }), father()], children: third },
      child: 'c3',
      readings: { 'employee-scope': 'second-only' },
      right: NOT_STATED,
      wrong: due('40000.00'),
    }),
  },
  {
    id: 'lf-employees-are-urban',
    policy: 'liangfeng-2011',
    says: 'takes it for granted that an employee of a unit is registered as urban',
    wrong: edit('terms/employee-row/is', (old) => all(old as Expr, equal(term('registration'), 'urban'))),
    reveals: levy({
      household: { partners: [mother({ employment: 'unit-employee' }), father()], children: second },
      child: 'c2',
      right: due('40000.00'),
      wrong: due('20000.00'),
    }),
  },
  {
    id: 'lf-silence-is-zero',
    policy: 'liangfeng-2011',
    says: 'enters 0 yuan where the table says nothing',
    wrong: put(`${ROWS}/end`, { when: { value: true, type: 'truth' }, gives: yuan('0.00') }),
    reveals: levy({ household: ruralCouple(...third), child: 'c3', right: NOT_STATED, wrong: due('0.00') }),
  },
  {
    id: 'lf-third-guessed',
    policy: 'liangfeng-2011',
    says: 'fills the third birth with a guess: the step from the first to the second once more',
    wrong: put(`${ROWS}/end`, {
      when: all(equal(term('place'), 3), equal(term('registration'), 'rural')),
      gives: yuan('27000.00'),
    }),
    reveals: levy({ household: ruralCouple(...third), child: 'c3', right: NOT_STATED, wrong: due('27000.00') }),
  },
  {
    id: 'lf-later-births-doubled',
    policy: 'liangfeng-2011',
    says: "brings the province's doubling for each further child into the township's table",
    wrong: putFirst(ROWS, {
      when: all(
        reading('later-births', { 'not-stated': false, 'as-second': atLeast(term('place-among-births'), 3) }),
        equal(term('registration'), 'rural'),
        not(term('employee-row')),
      ),
      gives: times(parameter('second-rural'), 2),
    }),
    reveals: levy({
      household: ruralCouple(...third),
      child: 'c3',
      readings: { 'later-births': 'as-second' },
      right: due('20000.00'),
      wrong: due('40000.00'),
    }),
  },
  {
    id: 'lf-four-wan-misread',
    policy: 'liangfeng-2011',
    says: 'enters the 40000 of the employees in 万, where yuan is asked for',
    wrong: put('parameters/employee/is/value', '4.00'),
    reveals: levy({
      household: {
        partners: [mother({ registration: 'urban', employment: 'unit-employee' }), father({ registration: 'urban' })],
        children: [first],
      },
      right: due('40000.00'),
      wrong: due('4.00'),
    }),
  },
  {
    id: 'lf-each-parent-pays',
    policy: 'liangfeng-2011',
    says: 'charges the amount to each partner, where it is one for the couple',
    wrong: put(`${ROWS}/1/gives`, times(parameter('first-rural'), count('partners', { value: true, type: 'truth' }))),
    reveals: levy({ household: ruralCouple(first), right: due('13000.00'), wrong: due('26000.00') }),
  },
  {
    id: 'lf-heading-row-first',
    policy: 'liangfeng-2011',
    says: 'enters a heading "urban population" as a row of its own, which shadows the rows below it',
    wrong: putFirst(ROWS, {
      when: all(equal(term('registration'), 'urban'), not(term('employee-row')), below(term('place'), 3)),
      gives: parameter('first-urban'),
    }),
    reveals: levy({
      household: { ...urbanCouple, children: second },
      child: 'c2',
      right: due('30000.00'),
      wrong: due('20000.00'),
    }),
  },
  {
    id: 'lf-table-cut-at-the-page',
    policy: 'liangfeng-2011',
    says: 'loses the last row of the table, which stands on the next page',
    wrong: leaveOut(`${ROWS}/4`),
    reveals: levy({
      household: { ...urbanCouple, children: second },
      child: 'c2',
      right: due('30000.00'),
      wrong: NOT_STATED,
    }),
  },
];
