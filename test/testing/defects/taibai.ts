import { build } from '../../../src/expr/build.js';
import { certificate, daughter, son } from '../../policies/families.js';
import { type Defect, put, type Revealing } from './defect.js';

// Source: 有线电视入户时对领证独生子女户或双女户，镇政府给予每户补贴200元，村给予每户补贴100元，农户仅支付80元；
// 征地拆迁时，对领证独生子女按标准的双倍计算；镇内企业招工对独生子女户、两女绝育户优先；法定奖励按规定兑现。

const { addMonths, after, age, all, any, below, count, equal, every, fact, happened, not, on } = build;
const { reading, some, term } = build;

const eligible = (amount: string) => ({ status: 'eligible', amountStatus: 'stated', amount });
const IN_KIND = { status: 'eligible', amountStatus: 'in-kind' };
const NOT_STATED = { status: 'eligible', amountStatus: 'not-stated', amount: null };
const NOT_ELIGIBLE = { status: 'not-eligible', amount: null };
const NOT_IN_FORCE = { status: 'not-in-force', amount: null };

const asked = (
  provision: string,
  facts: Omit<Revealing, 'provision' | 'on'> & { readonly on?: string },
): Revealing => ({
  provision,
  on: '2010-03-01',
  ...facts,
});

const living = not(happened(fact('each.deathDate')));
const isGirl = equal(fact('each.sex'), 'female');
const notRevoked = not(happened(fact('each.revokedOn')));
const ofKind = (kind: string) => equal(fact('each.kind'), kind);

const onlyChild = { certificates: [certificate('only-child')], children: [daughter('2004-05-01')] };
const twoDaughters = { certificates: [], children: [daughter('2003-05-01'), daughter('2006-05-01')] };
const land = { landCompensation: { childShare: 1, householdShares: 3, amountPerShare: '12000.00' } };

/** Who gets something, and when. */
export const TAIBAI_HOUSEHOLDS: readonly Defect[] = [
  {
    id: 'tb-born-not-living',
    policy: 'taibai-2009',
    says: 'counts the daughters that were born where those that are alive make the household',
    wrong: put('terms/has-two-daughters/is', all(equal(count('children', true), 2), every('children', isGirl))),
    reveals: asked('cable-subsidy', {
      household: {
        ...twoDaughters,
        children: [...twoDaughters.children, daughter('2001-05-01', { deathDate: '2002-02-02' })],
      },
      right: eligible('300.00'),
      wrong: NOT_ELIGIBLE,
    }),
  },
  {
    id: 'tb-brother-overlooked',
    policy: 'taibai-2009',
    says: 'counts two daughters and overlooks that there is a son, too',
    wrong: put('terms/has-two-daughters/is', equal(count('children', all(living, isGirl)), 2)),
    reveals: asked('cable-subsidy', {
      household: { ...twoDaughters, children: [...twoDaughters.children, son('2008-05-01')] },
      right: NOT_ELIGIBLE,
      wrong: eligible('300.00'),
    }),
  },
  {
    id: 'tb-twin-daughters',
    policy: 'taibai-2009',
    says: 'reads 双女户 as twin daughters (双胞胎女儿)',
    wrong: put(
      'terms/has-two-daughters/is',
      all(
        equal(count('children', living), 2),
        every('children', any(not(living), isGirl)),
        every('children', every('children', equal(fact('one.birthDate'), fact('other.birthDate')), 'other'), 'one'),
      ),
    ),
    reveals: asked('cable-subsidy', { household: twoDaughters, right: eligible('300.00'), wrong: NOT_ELIGIBLE }),
  },
  {
    id: 'tb-year-of-grace',
    policy: 'taibai-2009',
    says: 'leaves a revoked certificate in effect for a year after it was revoked',
    wrong: put(
      'terms/only-child-certificate/is',
      some(
        'certificates',
        all(ofKind('only-child'), any(notRevoked, after(addMonths(fact('each.revokedOn'), 12), on))),
      ),
    ),
    reveals: asked('cable-subsidy', {
      household: { ...onlyChild, certificates: [certificate('only-child', { revokedOn: '2009-08-08' })] },
      right: NOT_ELIGIBLE,
      wrong: eligible('300.00'),
    }),
  },
  {
    id: 'tb-one-revoked-spoils-all',
    policy: 'taibai-2009',
    says: 'lets a revoked certificate bar the household although it was issued a new one',
    wrong: put(
      'terms/only-child-certificate/is',
      all(some('certificates', ofKind('only-child')), every('certificates', notRevoked)),
    ),
    reveals: asked('cable-subsidy', {
      household: {
        ...onlyChild,
        certificates: [
          certificate('only-child', { revokedOn: '2007-07-07' }),
          certificate('only-child', { issuedOn: '2007-08-08' }),
        ],
      },
      right: eligible('300.00'),
      wrong: NOT_ELIGIBLE,
    }),
  },
  {
    id: 'tb-two-daughters-count-double',
    policy: 'taibai-2009',
    says: 'extends the double count of land shares to two-daughter households, which are named for cable TV only',
    wrong: put('provisions/land-double/when', any(term('only-child-certificate'), term('two-daughter-certificate'))),
    reveals: asked('land-double', {
      household: { ...twoDaughters, ...land, certificates: [certificate('two-daughters')] },
      right: NOT_ELIGIBLE,
      wrong: eligible('12000.00'),
    }),
  },
  {
    id: 'tb-only-child-without-paper',
    policy: 'taibai-2009',
    says: 'passes over 领证: an only child is taken to be one without brothers and sisters',
    wrong: put('provisions/land-double/when', term('one-living-child')),
    reveals: asked('land-double', {
      household: { ...onlyChild, ...land, certificates: [] },
      right: NOT_ELIGIBLE,
      wrong: eligible('12000.00'),
    }),
  },
  {
    id: 'tb-minors-only',
    policy: 'taibai-2009',
    says: 'takes 子女 for children under eighteen',
    wrong: put(
      'provisions/land-double/when',
      all(term('only-child-certificate'), some('children', below(age(fact('each.birthDate'), on), 18))),
    ),
    reveals: asked('land-double', {
      household: { ...onlyChild, ...land, children: [daughter('1985-05-01')] },
      right: eligible('12000.00'),
      wrong: NOT_ELIGIBLE,
    }),
  },
  {
    id: 'tb-hiring-for-all-two-daughter-households',
    policy: 'taibai-2009',
    says: 'takes the narrower word 两女绝育户 for 双女户, which stands a sentence earlier',
    wrong: put(
      'provisions/hiring-priority/when',
      any(
        reading('only-child-household', {
          certified: term('only-child-certificate'),
          'one-child': any(term('only-child-certificate'), term('one-living-child')),
        }),
        term('two-daughter-certificate'),
      ),
    ),
    reveals: asked('hiring-priority', {
      household: { ...twoDaughters, certificates: [certificate('two-daughters')] },
      right: NOT_ELIGIBLE,
      wrong: IN_KIND,
    }),
  },
  {
    id: 'tb-births-for-the-only-child',
    policy: 'taibai-2009',
    says: 'denies a household whose other child has died to be an only-child household: births are counted',
    wrong: put('terms/one-living-child/is', equal(count('children', fact('each.bornToPartners')), 1)),
    reveals: asked('hiring-priority', {
      household: {
        certificates: [],
        children: [son('2001-05-01', { deathDate: '2002-02-02' }), daughter('2004-05-01')],
      },
      readings: { 'only-child-household': 'one-child' },
      right: IN_KIND,
      wrong: NOT_ELIGIBLE,
    }),
  },
  {
    id: 'tb-adopted-child-left-out',
    policy: 'taibai-2009',
    says: 'counts children of the body only: an adopted only child makes no only-child household',
    wrong: put(
      'terms/one-living-child/is',
      equal(count('children', all(living, not(happened(fact('each.adoptedOn'))))), 1),
    ),
    reveals: asked('hiring-priority', {
      household: { certificates: [], children: [daughter('2004-05-01', { adoptedOn: '2005-05-05' })] },
      readings: { 'only-child-household': 'one-child' },
      right: IN_KIND,
      wrong: NOT_ELIGIBLE,
    }),
  },
  {
    id: 'tb-word-instead-of-certificate',
    policy: 'taibai-2009',
    says: 'takes the word of a couple that it gives up a further birth, where 放弃再生育指标户 is a certified household',
    wrong: put('terms/given-up-certificate/is', all(fact('furtherBirth.allowed'), fact('furtherBirth.givenUp'))),
    reveals: asked('statutory-rewards', {
      household: { certificates: [], furtherBirth: { allowed: true, givenUp: true } },
      right: NOT_ELIGIBLE,
      wrong: NOT_STATED,
    }),
  },
  {
    id: 'tb-certificate-readings-merged',
    policy: 'taibai-2009',
    says: 'gives both options about 领证 the milder meaning',
    wrong: put(
      'terms/two-daughter-household/is/is/two-daughters',
      any(term('two-daughter-certificate'), term('has-two-daughters')),
    ),
    reveals: asked('cable-subsidy', {
      household: twoDaughters,
      readings: { 'cable-certificate': 'certificate-for-both' },
      right: NOT_ELIGIBLE,
      wrong: eligible('300.00'),
    }),
  },
  {
    id: 'tb-blank-year-filled',
    policy: 'taibai-2009',
    says: 'fills the day that is not printed with New Year: the year is inferred, and no more than the year',
    wrong: put('inForce/from', '2009-01-01'),
    reveals: asked('cable-subsidy', {
      household: onlyChild,
      on: '2009-06-01',
      right: { status: 'undetermined', amount: null },
      wrong: eligible('300.00'),
    }),
  },
  {
    id: 'tb-report-is-a-yearly-plan',
    policy: 'taibai-2009',
    says: 'takes the report for a plan of one year, which ends with it',
    wrong: put('inForce/until', '2010-01-01'),
    reveals: asked('cable-subsidy', { household: onlyChild, right: eligible('300.00'), wrong: NOT_IN_FORCE }),
  },
];
