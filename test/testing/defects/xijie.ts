import { build } from '../../../src/expr/build.js';
import type { Expr } from '../../../src/expr/expr.js';
import { certificate, daughter } from '../../policies/families.js';
import { type Defect, edit, put, type Revealing } from './defect.js';

// Source: 一、6(1)“两户家庭”到村办理宅基地、自用木材砍伐等办证费用减半；(2)“两户家庭”子女考上二本以上大学每人奖励　元（其中清华、北大、复旦每人奖励　元）；
// (3) 符合二孩生育条件，但主动放弃二孩生育的夫妇一次性奖励　元。从2013年　月　日起生效。

const { add, all, any, before, count, equal, fact, happened, not, onOrBefore, reading, some } = build;
const { term, yuan } = build;

const eligible = (amount: string) => ({ status: 'eligible', amountStatus: 'stated', amount });
const BLANK = { status: 'eligible', amountStatus: 'blank-in-source', amount: null };
const NOT_ELIGIBLE = { status: 'not-eligible', amount: null };

const asked = (
  provision: string,
  facts: Omit<Revealing, 'provision' | 'on'> & { readonly on?: string },
): Revealing => ({
  provision,
  on: '2014-09-01',
  ...facts,
});

/** A couple that has signed and holds the certificate, with a fee of 150 yuan for a homestead to pay at the village. */
const couple = {
  certificates: [certificate('only-child')],
  agreements: [{ policy: 'xijie-2013', signedOn: '2013-03-01' }],
  certificateFee: { kind: 'homestead', chargedBy: 'village', amount: '150.00' },
} as const;
const student = (id: string, birthDate: string, facts: Parameters<typeof daughter>[1] = {}) =>
  daughter(birthDate, { id, admissionTier: 'first-batch', university: 'other', ...facts });
const forgoes = { ...couple, furtherBirth: { allowed: true, givenUp: true } };

const FEE = 'provisions/fee-halving';
const COLLEGE = 'provisions/college-award';

const also = (path: string, condition: Expr) => edit(path, (old) => all(old as Expr, condition));

/** Fees and awards of the community. */
export const XIJIE_AWARDS: readonly Defect[] = [
  {
    id: 'xj-homestead-is-a-village-matter',
    policy: 'xijie-2013',
    says: 'takes every homestead fee for one of the village, whoever charges it',
    wrong: put(
      'terms/fee-chargeable/is/is/village-fee-only',
      any(equal(fact('certificateFee.chargedBy'), 'village'), equal(fact('certificateFee.kind'), 'homestead')),
    ),
    reveals: asked('fee-halving', {
      household: { ...couple, certificateFee: { ...couple.certificateFee, chargedBy: 'state' } },
      right: NOT_ELIGIBLE,
      wrong: eligible('75.00'),
    }),
  },
  {
    id: 'xj-open-and-closed-list-crossed',
    policy: 'xijie-2013',
    says: 'gives the open list the meaning of the closed one: the 等 is overlooked',
    wrong: put(
      'terms/other-certificate-covered/is',
      reading('fee-list', { 'open-list': false, 'closed-list': equal(fact('certificateFee.kind'), 'other') }),
    ),
    reveals: asked('fee-halving', {
      household: { ...couple, certificateFee: { ...couple.certificateFee, kind: 'other' } },
      right: eligible('75.00'),
      wrong: NOT_ELIGIBLE,
    }),
  },
  {
    id: 'xj-half-as-percent',
    policy: 'xijie-2013',
    says: 'enters the half as 50, as a percentage',
    wrong: put('parameters/half/is/value', '50'),
    reveals: asked('fee-halving', { household: couple, right: eligible('75.00'), wrong: eligible('7500.00') }),
  },
  {
    id: 'xj-half-off-is-half-more',
    policy: 'xijie-2013',
    says: 'shows what the household still has to pay as the fee and the reduction together',
    wrong: put(`${FEE}/outputs/feeToPay/is`, add(fact('certificateFee.amount'), term('reduction'))),
    reveals: asked('fee-halving', {
      household: couple,
      right: { ...eligible('75.00'), outputs: { feeToPay: '75.00' } },
      wrong: { ...eligible('75.00'), outputs: { feeToPay: '225.00' } },
    }),
  },
  {
    id: 'xj-two-kinds-are-two-children',
    policy: 'xijie-2013',
    says: 'takes “两户” for households with two children',
    wrong: put('terms/two-household/is', equal(count('children', { value: true, type: 'truth' }), 2)),
    reveals: asked('fee-halving', {
      household: { ...couple, children: [daughter('2005-05-01')] },
      right: eligible('75.00'),
      wrong: NOT_ELIGIBLE,
    }),
  },
  {
    id: 'xj-two-household-readings-merged',
    policy: 'xijie-2013',
    says: 'lets every two-daughter certificate count also where only sterilised households are meant',
    wrong: put('terms/two-daughter-household-counted/is', term('two-daughter-certificate')),
    reveals: asked('fee-halving', {
      household: { ...couple, certificates: [certificate('two-daughters')] },
      readings: { 'two-household': 'only-child-and-sterilised-two-daughter' },
      right: NOT_ELIGIBLE,
      wrong: eligible('75.00'),
    }),
  },
  {
    id: 'xj-certificate-before-agreement',
    policy: 'xijie-2013',
    says: 'asks that the certificate be older than the agreement',
    wrong: put(
      'terms/only-child-certificate/is',
      some(
        'certificates',
        all(
          equal(fact('paper.kind'), 'only-child'),
          not(happened(fact('paper.revokedOn'))),
          some('agreements', onOrBefore(fact('paper.issuedOn'), fact('each.signedOn'))),
        ),
        'paper',
      ),
    ),
    reveals: asked('fee-halving', {
      household: { ...couple, certificates: [certificate('only-child', { issuedOn: '2013-08-01' })] },
      right: eligible('75.00'),
      wrong: NOT_ELIGIBLE,
    }),
  },
  {
    id: 'xj-any-college',
    policy: 'xijie-2013',
    says: 'reads 二本以上大学 as any university that a child is admitted to',
    wrong: put(
      `${COLLEGE}/when/to/2`,
      any(
        equal(fact('child.admissionTier'), 'first-batch'),
        equal(fact('child.admissionTier'), 'second-batch'),
        equal(fact('child.admissionTier'), 'lower'),
      ),
    ),
    reveals: asked('college-award', {
      household: { ...couple, children: [student('c1', '1996-05-01', { admissionTier: 'lower' })] },
      child: 'c1',
      right: NOT_ELIGIBLE,
      wrong: BLANK,
    }),
  },
  {
    id: 'xj-named-three-excepted',
    policy: 'xijie-2013',
    says: 'takes the 其中 of the three universities for an exception from the award',
    wrong: also(`${COLLEGE}/when`, equal(fact('child.university'), 'other')),
    reveals: asked('college-award', {
      household: { ...couple, children: [student('c1', '1996-05-01', { university: 'tsinghua' })] },
      child: 'c1',
      right: BLANK,
      wrong: NOT_ELIGIBLE,
    }),
  },
  {
    id: 'xj-one-award-a-household',
    policy: 'xijie-2013',
    says: 'gives the award to the first child only: 每人 read as 每户',
    wrong: also(
      `${COLLEGE}/when`,
      equal(count('children', before(fact('each.birthDate'), fact('child.birthDate'))), 0),
    ),
    reveals: asked('college-award', {
      household: {
        ...couple,
        certificates: [certificate('two-daughters')],
        children: [student('c1', '1993-05-01'), student('c2', '1996-05-01')],
      },
      child: 'c2',
      right: BLANK,
      wrong: NOT_ELIGIBLE,
    }),
  },
  {
    id: 'xj-adopted-child-no-award',
    policy: 'xijie-2013',
    says: 'gives no award to an adopted child of the household',
    wrong: also(`${COLLEGE}/when`, fact('child.bornToPartners')),
    reveals: asked('college-award', {
      household: { ...couple, children: [student('c1', '1996-05-01', { adoptedOn: '1998-05-05' })] },
      child: 'c1',
      right: BLANK,
      wrong: NOT_ELIGIBLE,
    }),
  },
  {
    id: 'xj-blank-is-zero',
    policy: 'xijie-2013',
    says: 'turns the blank before 元 into 0 yuan',
    wrong: put(`${COLLEGE}/amount`, yuan('0.00')),
    reveals: asked('college-award', {
      household: { ...couple, children: [student('c1', '1996-05-01')] },
      child: 'c1',
      right: BLANK,
      wrong: eligible('0.00'),
    }),
  },
  {
    id: 'xj-blank-filled-from-elsewhere',
    policy: 'xijie-2013',
    says: "fills the blank with the amount of a neighbouring community's form",
    wrong: put('provisions/forgo-second-award/amount', yuan('1000.00')),
    reveals: asked('forgo-second-award', { household: forgoes, right: BLANK, wrong: eligible('1000.00') }),
  },
  {
    id: 'xj-forgoing-for-two-kinds-only',
    policy: 'xijie-2013',
    says: 'carries “两户家庭” over from the two items before: the third speaks of couples',
    wrong: also('provisions/forgo-second-award/when', term('two-household')),
    reveals: asked('forgo-second-award', {
      household: { ...forgoes, certificates: [] },
      right: BLANK,
      wrong: NOT_ELIGIBLE,
    }),
  },
  {
    id: 'xj-forgoing-needs-a-paper',
    policy: 'xijie-2013',
    says: 'asks for a certificate of the birth given up, which another document knows',
    wrong: put(
      'provisions/forgo-second-award/when',
      all(
        term('keeps-additions'),
        fact('furtherBirth.allowed'),
        some('certificates', equal(fact('each.kind'), 'further-birth-given-up')),
      ),
    ),
    reveals: asked('forgo-second-award', { household: forgoes, right: BLANK, wrong: NOT_ELIGIBLE }),
  },
  {
    id: 'xj-form-of-one-year',
    policy: 'xijie-2013',
    says: 'ends the agreement with the year that is printed on the form',
    wrong: put('inForce/until', '2014-01-01'),
    reveals: asked('fee-halving', {
      household: couple,
      right: eligible('75.00'),
      wrong: { status: 'not-in-force', amount: null },
    }),
  },
];
