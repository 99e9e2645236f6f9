import { build } from '../../../src/expr/build.js';
import type { Expr } from '../../../src/expr/expr.js';
import { edit, everywhere, inTurn, leaveOut, put, type Same } from './defect.js';

const { above, add, all, any, atLeast, before, below, choose, count, equal, every, fact, greatest, happened } = build;
const { not, on, parameter, reading, some, subtract, term, times, yuan } = build;

const ROWS = 'provisions/levy-minimum/minimum/rows';

const living = not(happened(fact('each.deathDate')));
const PRICE = fact('cableTv.price');

const placed = (by: (births: { readonly own: Expr; readonly other: Expr }) => Expr, where: Expr) =>
  add(
    count(
      'children',
      all(
        not(equal(fact('each.position'), fact('child.position'))),
        where,
        by({ own: fact('child.birthDate'), other: fact('each.birthDate') }),
      ),
    ),
    1,
  );

/** Earlier, told by what is not earlier. */
const notLater = ({ own, other }: { readonly own: Expr; readonly other: Expr }) =>
  choose(below(fact('each.position'), fact('child.position')), not(before(own, other)), before(other, own));

export const SAME_COPIES: readonly Same[] = [
  {
    id: 'lf-term-renamed',
    policy: 'liangfeng-2011',
    says: 'a term has another name',
    same: inTurn(
      everywhere(term('employee'), term('works-for-a-unit')),
      (document) => put('terms/works-for-a-unit', document.terms?.['employee'])(document),
      leaveOut('terms/employee'),
    ),
  },
  {
    id: 'lf-de-morgan',
    policy: 'liangfeng-2011',
    says: '"born to the partners and not authorised" as "neither born elsewhere nor authorised"',
    same: put('terms/unlawful-birth/is', not(any(not(fact('child.bornToPartners')), fact('child.birthAuthorised')))),
  },
  {
    id: 'lf-rows-in-another-order',
    policy: 'liangfeng-2011',
    says: 'the four rows of rural and urban births, of which one at most applies, the other way round',
    same: edit(ROWS, (old) => {
      const [employee, ...births] = old as readonly unknown[];
      return [employee, ...births.reverse()];
    }),
  },
  {
    id: 'lf-parameter-in-two',
    policy: 'liangfeng-2011',
    says: 'the amount for employees as two parameters of equal value, one for a second birth',
    same: inTurn(
      (document) => put('parameters/employee-second', document.parameters?.['employee'])(document),
      edit(ROWS, (old) => [
        { when: all(term('employee-row'), equal(term('place'), 2)), gives: parameter('employee-second') },
        ...(old as readonly unknown[]),
      ]),
    ),
  },
  {
    id: 'lf-not-before',
    policy: 'liangfeng-2011',
    says: '"on or before" as "not after"',
    same: inTurn(
      put('terms/place-among-births/is/is/children', placed(notLater, fact('each.bornToPartners'))),
      put(
        'terms/place-among-births/is/is/unlawful-births',
        placed(notLater, all(fact('each.bornToPartners'), not(fact('each.birthAuthorised')))),
      ),
    ),
  },
  {
    id: 'lf-counted-partners',
    policy: 'liangfeng-2011',
    says: '"one of the partners" as "the number of partners is at least one"',
    same: put('terms/employee/is', atLeast(count('partners', equal(fact('each.employment', on), 'unit-employee')), 1)),
  },
  {
    id: 'lf-reading-outside',
    policy: 'liangfeng-2011',
    says: 'the reading about employees around the whole condition and not inside it',
    same: put(
      'terms/employee-row/is',
      reading('employee-scope', {
        'any-birth': term('employee'),
        'second-only': all(equal(term('place'), 2), term('employee')),
      }),
    ),
  },
  {
    id: 'lf-at-most-two-by-cases',
    policy: 'liangfeng-2011',
    says: '"the smaller of the place and two" as two cases',
    same: put(
      'terms/place/is/is/as-second',
      choose(above(term('place-among-births'), 2), 2, term('place-among-births')),
    ),
  },
  {
    id: 'lf-other-words',
    policy: 'liangfeng-2011',
    says: 'titles, notes, sections and the words of terms are others',
    same: inTurn(
      put('title/en', 'Opinion on population work'),
      put('source/en', 'Third text of the file'),
      put('provisions/levy-minimum/cites', '第三部分第3项'),
      put('provisions/levy-minimum/says/en', 'Least levy'),
      put('parameters/first-rural/cites', '第三部分第3项'),
      put('parameters/first-rural/says/en', 'first, rural'),
      put('terms/unlawful-birth/says/en', 'born outside the rules'),
      put('readings/birth-counted/because/en', 'So it says.'),
      put('notes', []),
      put('notModelled', []),
    ),
  },
  {
    id: 'tb-every-as-none-not',
    policy: 'taibai-2009',
    says: '"all are girls" as "there is none that is alive and no girl"',
    same: put(
      'terms/has-two-daughters/is',
      all(
        equal(count('children', living), 2),
        not(some('children', all(living, not(equal(fact('each.sex'), 'female'))))),
      ),
    ),
  },
  {
    id: 'tb-subtracted-at-once',
    policy: 'taibai-2009',
    says: 'two subtractions as one of the sum',
    same: put(
      'terms/household-pays/is/is/subsidy-300',
      greatest(subtract(PRICE, add(parameter('village'), parameter('town'))), yuan('0.00')),
    ),
  },
  {
    id: 'tb-nested-alternatives',
    policy: 'taibai-2009',
    says: 'three alternatives as one and two, in another order, and a term inlined',
    same: put(
      'provisions/statutory-rewards/when',
      any(
        term('given-up-certificate'),
        any(
          not(
            every(
              'certificates',
              any(not(equal(fact('each.kind'), 'two-daughters-sterilised')), happened(fact('each.revokedOn'))),
            ),
          ),
          term('only-child-certificate'),
        ),
      ),
    ),
  },
  {
    id: 'xj-kept-unless-lost',
    policy: 'xijie-2013',
    says: '"not both broken and lost" as "not broken, or not lost"',
    same: put('terms/keeps-additions/is', all(any(not(term('broken')), not(term('loses-additions'))), term('signed'))),
  },
  {
    id: 'xj-term-written-out',
    policy: 'xijie-2013',
    says: 'the reduction is written out where it is used',
    same: everywhere(term('reduction'), times(fact('certificateFee.amount'), parameter('half'))),
  },
  {
    id: 'xj-conditions-in-another-order',
    policy: 'xijie-2013',
    says: 'the conditions of the halving in another order, those about the fee together',
    same: put(
      'provisions/fee-halving/when',
      all(all(term('fee-chargeable'), term('fee-covered')), all(term('two-household'), term('keeps-additions'))),
    ),
  },
];
