import { build } from '../../../src/expr/build.js';
import type { Expr } from '../../../src/expr/expr.js';
import { father, lawful, mother, ruralCouple, unlawful } from '../../policies/families.js';
import { type Defect, put, type Revealing } from './defect.js';

// Source: 三、3 违法生育第一孩的，农村人口不得低于13000元，城镇人口不得低于20000元；第二孩的，农村20000元，城镇30000元；单位职工40000元。

const { add, all, any, atLeast, before, below, choose, count, equal, every, fact, happened, not, on } = build;
const { onOrBefore, smallest, some, term } = build;

const due = (minimum: string) => ({ status: 'due', amountStatus: 'stated', minimum });

/** Asked about on a day after all that the family tells. */
const levy = (facts: Omit<Revealing, 'provision' | 'on'> & { readonly on?: string }): Revealing => ({
  provision: 'levy-minimum',
  on: '2014-06-01',
  ...facts,
});

const outsideTheRules = all(fact('each.bornToPartners'), not(fact('each.birthAuthorised')));
const another = not(equal(fact('each.position'), fact('child.position')));

/** Earlier by date of birth, ties as listed. */
const earlier = choose(
  below(fact('each.position'), fact('child.position')),
  onOrBefore(fact('each.birthDate'), fact('child.birthDate')),
  before(fact('each.birthDate'), fact('child.birthDate')),
);

const placeAfter = (counted: Expr) => add(count('children', counted), 1);
const countedAs = (counted: Expr) => put('terms/place-among-births/is/is/unlawful-births', placeAfter(counted));

/** Which births are counted, in which order. */
export const LIANGFENG_BIRTHS: readonly Defect[] = [
  {
    id: 'lf-all-births-by-default',
    policy: 'liangfeng-2011',
    says: 'takes 违法生育第二孩 for a second child that is unlawful: the default of birth-counted is switched',
    wrong: put('readings/birth-counted/default', 'children'),
    reveals: levy({
      household: ruralCouple(lawful('c1', '2008-01-10'), unlawful('c2', '2012-01-10')),
      child: 'c2',
      right: due('13000.00'),
      wrong: due('20000.00'),
    }),
  },
  {
    id: 'lf-children-reading-counts-unlawful',
    policy: 'liangfeng-2011',
    says: 'writes the two readings of 第一孩 with one meaning: both count unlawful births',
    wrong: put('terms/place-among-births/is/is/children', placeAfter(all(another, outsideTheRules, earlier))),
    reveals: levy({
      household: ruralCouple(lawful('c1', '2008-01-10'), unlawful('c2', '2012-01-10')),
      child: 'c2',
      readings: { 'birth-counted': 'children' },
      right: due('20000.00'),
      wrong: due('13000.00'),
    }),
  },
  {
    id: 'lf-adopted-counted',
    policy: 'liangfeng-2011',
    says: 'counts an adopted child among the births (收养子女 taken for 生育)',
    wrong: countedAs(
      all(
        another,
        any(outsideTheRules, all(happened(fact('each.adoptedOn')), not(fact('each.birthAuthorised')))),
        earlier,
      ),
    ),
    reveals: levy({
      household: ruralCouple(unlawful('a1', '2005-01-10', { adoptedOn: '2010-01-10' }), unlawful('c2', '2012-01-10')),
      child: 'c2',
      right: due('13000.00'),
      wrong: due('20000.00'),
    }),
  },
  {
    id: 'lf-order-as-listed',
    policy: 'liangfeng-2011',
    says: 'takes the place in the household register for the order of birth',
    wrong: countedAs(all(below(fact('each.position'), fact('child.position')), outsideTheRules)),
    reveals: levy({
      household: ruralCouple(unlawful('young', '2013-01-10'), unlawful('old', '2011-10-10')),
      child: 'young',
      right: due('20000.00'),
      wrong: due('13000.00'),
    }),
  },
  {
    id: 'lf-twins-one-birth',
    policy: 'liangfeng-2011',
    says: 'counts deliveries (胎) and not children (孩): twins get the same place',
    wrong: countedAs(all(another, outsideTheRules, before(fact('each.birthDate'), fact('child.birthDate')))),
    reveals: levy({
      household: ruralCouple(unlawful('t1', '2012-01-10'), unlawful('t2', '2012-01-10')),
      child: 't2',
      right: due('20000.00'),
      wrong: due('13000.00'),
    }),
  },
  {
    id: 'lf-living-children-only',
    policy: 'liangfeng-2011',
    says: 'counts the children that are alive (现有子女) and not those that were born',
    wrong: countedAs(all(another, outsideTheRules, not(happened(fact('each.deathDate'))), earlier)),
    reveals: levy({
      household: ruralCouple(unlawful('c1', '2008-01-10', { deathDate: '2010-03-03' }), unlawful('c2', '2012-01-10')),
      child: 'c2',
      right: due('20000.00'),
      wrong: due('13000.00'),
    }),
  },
  {
    id: 'lf-counted-on-the-day-of-decision',
    policy: 'liangfeng-2011',
    says: 'puts every child in the tier of the number of unlawful children there are when it is decided',
    wrong: countedAs(all(another, outsideTheRules)),
    reveals: levy({
      household: ruralCouple(unlawful('c1', '2011-10-10'), unlawful('c2', '2013-01-10')),
      child: 'c1',
      right: due('13000.00'),
      wrong: due('20000.00'),
    }),
  },
  {
    id: 'lf-first-after-lawful-is-second',
    policy: 'liangfeng-2011',
    says: 'starts the count of unlawful births at two where a lawful child is there already (超生 always second)',
    wrong: put(
      'terms/place-among-births/is/is/unlawful-births',
      add(
        count('children', all(another, outsideTheRules, earlier)),
        choose(some('children', all(fact('each.bornToPartners'), fact('each.birthAuthorised'))), 2, 1),
      ),
    ),
    reveals: levy({
      // The lawful child comes after the unlawful one: no way of counting births puts the older in the second tier.
      household: ruralCouple(unlawful('c1', '2008-01-10'), lawful('c2', '2012-01-10')),
      child: 'c1',
      right: due('13000.00'),
      wrong: due('20000.00'),
    }),
  },
  {
    id: 'lf-later-as-second-for-a-first',
    policy: 'liangfeng-2011',
    says: 'reads "as a second birth" as: every birth of a couple with more than two children is a second one',
    wrong: put(
      'terms/place/is/is/as-second',
      choose(atLeast(count('children', fact('each.bornToPartners')), 3), 2, smallest(term('place-among-births'), 2)),
    ),
    reveals: levy({
      household: ruralCouple(unlawful('c1', '2008-01-10'), unlawful('c2', '2010-01-10'), unlawful('c3', '2012-01-10')),
      child: 'c1',
      readings: { 'later-births': 'as-second' },
      right: due('13000.00'),
      wrong: due('20000.00'),
    }),
  },
  {
    id: 'lf-married-only',
    policy: 'liangfeng-2011',
    says: 'asks for a registered marriage before the levy is due, since the text is read to speak of 夫妻',
    wrong: put(
      'terms/unlawful-birth/is',
      all(fact('child.bornToPartners'), not(fact('child.birthAuthorised')), onOrBefore(fact('marriedOn'), on)),
    ),
    reveals: levy({
      household: { ...ruralCouple(unlawful('c1', '2012-01-10')), marriedOn: '2015-05-01' },
      child: 'c1',
      right: due('13000.00'),
      wrong: { status: 'not-due', minimum: null },
    }),
  },
  {
    id: 'lf-registered-residents-only',
    policy: 'liangfeng-2011',
    says: 'leaves out the floating population, which the township levies like its own',
    wrong: put(
      'terms/unlawful-birth/is',
      all(
        fact('child.bornToPartners'),
        not(fact('child.birthAuthorised')),
        equal(fact('residence.status'), 'registered'),
      ),
    ),
    reveals: levy({
      household: {
        ...ruralCouple(unlawful('c1', '2012-01-10')),
        residence: { division: '511722', place: '凉风乡', status: 'floating' },
      },
      child: 'c1',
      right: due('13000.00'),
      wrong: { status: 'not-due', minimum: null },
    }),
  },
  {
    id: 'lf-dead-child-pardoned',
    policy: 'liangfeng-2011',
    says: 'treats the levy for a child that has died as lapsed',
    wrong: put(
      'terms/unlawful-birth/is',
      all(fact('child.bornToPartners'), not(any(fact('child.birthAuthorised'), happened(fact('child.deathDate'))))),
    ),
    reveals: levy({
      household: ruralCouple(unlawful('c1', '2012-01-10', { deathDate: '2012-03-03' })),
      child: 'c1',
      right: due('13000.00'),
      wrong: { status: 'not-due', minimum: null },
    }),
  },
  {
    id: 'lf-whole-family-pardoned',
    policy: 'liangfeng-2011',
    says: 'asks of all children what is asked of the child in hand: one lawful child frees the others',
    wrong: put(
      'terms/unlawful-birth/is',
      all(fact('child.bornToPartners'), every('children', not(fact('each.birthAuthorised')))),
    ),
    reveals: levy({
      household: {
        partners: [mother({ registration: 'urban' }), father({ registration: 'urban' })],
        children: [lawful('c1', '2008-01-10'), unlawful('c2', '2012-01-10')],
      },
      child: 'c2',
      right: due('20000.00'),
      wrong: { status: 'not-due', minimum: null },
    }),
  },
];
