import { build } from '../../../src/expr/build.js';
import type { Expr } from '../../../src/expr/expr.js';
import { certificate, daughter } from '../../policies/families.js';
import { type Defect, inTurn, put, type Revealing } from './defect.js';

const { add, any, count, fact, greatest, happened, not, parameter, reading, smallest, subtract } = build;
const { term, times, yuan } = build;

const eligible = (amount: string) => ({ status: 'eligible', amountStatus: 'stated', amount });
const NOT_STATED = { status: 'eligible', amountStatus: 'not-stated', amount: null };

const asked = (provision: string, facts: Omit<Revealing, 'provision' | 'on'>): Revealing => ({
  provision,
  on: '2010-03-01',
  ...facts,
});

const onlyChild = { certificates: [certificate('only-child')], children: [daughter('2004-05-01')] };
const land = { landCompensation: { childShare: 1, householdShares: 3, amountPerShare: '12000.00' } };
const at = (price: string) => ({ ...onlyChild, cableTv: { price } });

const [TOWN, VILLAGE, HOUSEHOLD] = [parameter('town'), parameter('village'), parameter('household')];
const shares = (town: string, village: string, household: string) => [
  { payer: { zh: '镇政府', en: 'town' }, amount: town },
  { payer: { zh: '村', en: 'village' }, amount: village },
  { payer: { zh: '农户', en: 'household' }, amount: household },
];
const CABLE = 'provisions/cable-subsidy';
const PRICE = fact('cableTv.price');
const restAfter = (...paid: readonly Expr[]) =>
  greatest(
    yuan('0.00'),
    paid.reduce<Expr>((rest, amount) => subtract(rest, amount), PRICE),
  );

/** How much, from whom, how often. */
export const TAIBAI_AMOUNTS: readonly Defect[] = [
  {
    id: 'tb-payers-mixed-up',
    policy: 'taibai-2009',
    says: 'enters the 200 yuan for the village and the 100 yuan for the town, in the shares only',
    wrong: inTurn(
      put(`${CABLE}/shares/0/amount`, term('village-pays')),
      put(`${CABLE}/shares/1/amount`, term('town-pays')),
    ),
    reveals: asked('cable-subsidy', {
      household: onlyChild,
      right: { ...eligible('300.00'), shares: shares('200.00', '100.00', '80.00') },
      wrong: { ...eligible('300.00'), shares: shares('100.00', '200.00', '80.00') },
    }),
  },
  {
    id: 'tb-own-part-is-subsidy',
    policy: 'taibai-2009',
    says: 'adds what the household pays itself to what it is given',
    wrong: put(`${CABLE}/amount`, add(term('town-pays'), term('village-pays'), term('household-pays'))),
    reveals: asked('cable-subsidy', { household: onlyChild, right: eligible('300.00'), wrong: eligible('380.00') }),
  },
  {
    id: 'tb-town-alone',
    policy: 'taibai-2009',
    says: 'stops at the first of the two subsidies: 镇政府给予每户补贴200元',
    wrong: put(`${CABLE}/amount`, term('town-pays')),
    reveals: asked('cable-subsidy', { household: onlyChild, right: eligible('300.00'), wrong: eligible('200.00') }),
  },
  {
    id: 'tb-per-child',
    policy: 'taibai-2009',
    says: 'gives the subsidy for each child, where the text says 每户',
    wrong: put(
      `${CABLE}/amount`,
      times(add(term('town-pays'), term('village-pays')), count('children', not(happened(fact('each.deathDate'))))),
    ),
    reveals: asked('cable-subsidy', {
      household: { certificates: [], children: [daughter('2003-05-01'), daughter('2006-05-01')] },
      right: eligible('300.00'),
      wrong: eligible('600.00'),
    }),
  },
  {
    id: 'tb-by-the-month',
    policy: 'taibai-2009',
    says: 'spreads a sum paid once over the twelve months of a year',
    wrong: inTurn(put(`${CABLE}/amount`, yuan('25.00')), put(`${CABLE}/frequency`, 'monthly')),
    reveals: asked('cable-subsidy', {
      household: onlyChild,
      right: { ...eligible('300.00'), frequency: 'once' },
      wrong: { ...eligible('25.00'), frequency: 'monthly' },
    }),
  },
  {
    id: 'tb-doubling-added-in-full',
    policy: 'taibai-2009',
    says: 'gives the doubled sum as what the rule adds to the standard',
    wrong: put(
      'provisions/land-double/amount',
      times(times(fact('landCompensation.amountPerShare'), term('shares-doubled')), parameter('double')),
    ),
    reveals: asked('land-double', {
      household: { ...onlyChild, ...land },
      right: eligible('12000.00'),
      wrong: eligible('24000.00'),
    }),
  },
  {
    id: 'tb-household-doubled-for-the-child',
    policy: 'taibai-2009',
    says: 'gives the option about the child the meaning of the one about the whole household',
    wrong: put('terms/shares-doubled/is/is/child-counts-as-two', fact('landCompensation.householdShares')),
    reveals: asked('land-double', {
      household: { ...onlyChild, ...land },
      right: eligible('12000.00'),
      wrong: eligible('36000.00'),
    }),
  },
  {
    id: 'tb-child-added-to-the-household',
    policy: 'taibai-2009',
    says: 'reads "the whole household is doubled" as: the child once more on top of the whole household',
    wrong: put(
      'terms/shares-doubled/is/is/household-doubled',
      add(fact('landCompensation.householdShares'), fact('landCompensation.childShare')),
    ),
    reveals: asked('land-double', {
      household: { ...onlyChild, ...land },
      readings: { 'land-doubles': 'household-doubled' },
      right: eligible('36000.00'),
      wrong: eligible('48000.00'),
    }),
  },
  {
    id: 'tb-price-readings-crossed',
    policy: 'taibai-2009',
    says: 'gives the two readings of another price the meaning of each other, for the household only',
    wrong: put(
      'terms/household-pays/is',
      reading('cable-price', {
        'shares-fixed': HOUSEHOLD,
        'household-pays-80': restAfter(TOWN, VILLAGE),
        'subsidy-300': smallest(HOUSEHOLD, PRICE),
      }),
    ),
    reveals: asked('cable-subsidy', {
      // Of 500 yuan the household pays 80; the wrong copy leaves it 500 − 300.
      household: at('500.00'),
      readings: { 'cable-price': 'household-pays-80' },
      right: { ...eligible('420.00'), outputs: { household: '80.00' } },
      wrong: { ...eligible('420.00'), outputs: { household: '200.00' } },
    }),
  },
  {
    id: 'tb-village-makes-up-the-rest',
    policy: 'taibai-2009',
    says: 'lets the village and not the town make up what a dearer connection costs',
    wrong: inTurn(
      put('terms/town-pays/is/is/household-pays-80', smallest(TOWN, restAfter(HOUSEHOLD))),
      put('terms/village-pays/is/is/household-pays-80', restAfter(HOUSEHOLD, TOWN)),
    ),
    reveals: asked('cable-subsidy', {
      // 500 − 80 = 420, of which the village bears its 100 and the town 320; the wrong copy has 200 and 220.
      household: at('500.00'),
      readings: { 'cable-price': 'household-pays-80' },
      right: { ...eligible('420.00'), outputs: { town: '320.00', village: '100.00' } },
      wrong: { ...eligible('420.00'), outputs: { town: '200.00', village: '220.00' } },
    }),
  },
  {
    id: 'tb-fixed-for-the-town-only',
    policy: 'taibai-2009',
    says: 'lets the village bear what a dearer connection costs although the three amounts are read to stand',
    wrong: put('terms/village-pays/is/is/shares-fixed', restAfter(TOWN, HOUSEHOLD)),
    reveals: asked('cable-subsidy', {
      household: at('500.00'),
      right: eligible('300.00'),
      wrong: eligible('420.00'),
    }),
  },
  {
    id: 'tb-silence-is-zero',
    policy: 'taibai-2009',
    says: 'enters 0 yuan for the statutory rewards, whose amounts the report does not print',
    wrong: put('provisions/statutory-rewards/amount', yuan('0.00')),
    reveals: asked('statutory-rewards', { household: onlyChild, right: NOT_STATED, wrong: eligible('0.00') }),
  },
  {
    id: 'tb-health-fee-for-every-reward',
    policy: 'taibai-2009',
    says: 'gives everybody who is rewarded the only-child health fee as well',
    wrong: put(
      'provisions/statutory-rewards/outputs/only-child-health-fee/is',
      any(term('only-child-certificate'), term('sterilised-certificate'), term('given-up-certificate')),
    ),
    reveals: asked('statutory-rewards', {
      household: { ...onlyChild, certificates: [certificate('further-birth-given-up')] },
      right: { ...NOT_STATED, outputs: { 'only-child-health-fee': false, 'given-up-reward': true } },
      wrong: { ...NOT_STATED, outputs: { 'only-child-health-fee': true, 'given-up-reward': true } },
    }),
  },
];
