import { build } from '../../../src/expr/build.js';
import type { Expr } from '../../../src/expr/expr.js';
import { certificate } from '../../policies/families.js';
import { type Defect, edit, everywhere, put, type Revealing } from './defect.js';

// Source: 三、2 乙方不履行承诺的，违约责任自负，并视为自动放弃享受国家优先优惠优待政策。

const { addMonths, all, every, fact, happened, not, onOrBefore, reading, some, term } = build;

const IN_KIND = { status: 'eligible', amountStatus: 'in-kind' };
const NOT_STATED = { status: 'eligible', amountStatus: 'not-stated' };
const NOT_ELIGIBLE = { status: 'not-eligible', amount: null };
const APPLIES = { status: 'applies' };
const DOES_NOT_APPLY = { status: 'does-not-apply' };

const asked = (provision: string, facts: Omit<Revealing, 'provision' | 'on'>): Revealing => ({
  provision,
  on: '2014-09-01',
  ...facts,
});

type Agreement = { readonly [fact: string]: string | boolean };

const couple = (...agreements: readonly Agreement[]) => ({
  certificates: [certificate('only-child')],
  agreements: agreements.map((agreement) => ({ policy: 'xijie-2013', signedOn: '2013-03-01', ...agreement })),
});
const breach = { breachedOn: '2014-02-01', breachFound: true, breachCured: false, breachMaterial: true };

const AT_ONCE = reading('breach-from', { 'from-breach': true, 'from-finding': fact('each.breachFound') });
const FOR_GOOD = reading('breach-end', { permanent: true, 'until-cured': not(fact('each.breachCured')) });

const BROKEN = 'terms/broken/is';
const inside = (condition: Expr) => edit(`${BROKEN}/of`, (old) => all(old as Expr, condition));

/** What the couple keeps by its promise and loses by a breach. */
export const XIJIE_BREACH: readonly Defect[] = [
  {
    id: 'xj-cured-is-forgiven',
    policy: 'xijie-2013',
    says: 'forgives a breach that is made good, which is the other option of breach-end',
    wrong: everywhere(FOR_GOOD, not(fact('each.breachCured'))),
    reveals: asked('breach', {
      household: couple({ ...breach, breachCured: true }),
      right: APPLIES,
      wrong: DOES_NOT_APPLY,
    }),
  },
  {
    id: 'xj-finding-needed',
    policy: 'xijie-2013',
    says: 'waits for somebody to find the breach, where the text says 自动',
    wrong: everywhere(AT_ONCE, fact('each.breachFound')),
    reveals: asked('breach', {
      household: couple({ ...breach, breachFound: false }),
      right: APPLIES,
      wrong: DOES_NOT_APPLY,
    }),
  },
  {
    id: 'xj-slight-breach-passed-over',
    policy: 'xijie-2013',
    says: 'passes over slight breaches: the default of breach-kind is switched',
    wrong: put('readings/breach-kind/default', 'material'),
    reveals: asked('breach', {
      household: couple({ ...breach, breachMaterial: false }),
      right: APPLIES,
      wrong: DOES_NOT_APPLY,
    }),
  },
  {
    id: 'xj-breach-in-the-first-year',
    policy: 'xijie-2013',
    says: 'invents a term of one year after signing, within which a breach counts',
    wrong: inside(onOrBefore(fact('each.breachedOn'), addMonths(fact('each.signedOn'), 12))),
    reveals: asked('breach', {
      household: couple({ ...breach, breachedOn: '2014-06-01' }),
      right: APPLIES,
      wrong: DOES_NOT_APPLY,
    }),
  },
  {
    id: 'xj-signing-again-heals',
    policy: 'xijie-2013',
    says: 'lets a new agreement that is kept heal the breach of the old one',
    wrong: inside(every('agreements', happened(fact('other.breachedOn')), 'other')),
    reveals: asked('breach', {
      household: couple(breach, { signedOn: '2014-05-05' }),
      right: APPLIES,
      wrong: DOES_NOT_APPLY,
    }),
  },
  {
    id: 'xj-any-agreement-will-do',
    policy: 'xijie-2013',
    says: 'takes an agreement with another community for this one',
    wrong: put('terms/signed/is', some('agreements', happened(fact('each.signedOn')))),
    reveals: asked('priority', {
      household: couple({ policy: 'elsewhere-2013' }),
      right: NOT_ELIGIBLE,
      wrong: IN_KIND,
    }),
  },
  {
    id: 'xj-breach-binds-two-kinds-only',
    policy: 'xijie-2013',
    says: 'takes the clause about a breach to be about “两户” only: it binds whoever signs',
    wrong: edit(BROKEN, (old) => all(old as Expr, term('two-household'))),
    reveals: asked('priority', {
      household: { ...couple(breach), certificates: [] },
      right: NOT_ELIGIBLE,
      wrong: IN_KIND,
    }),
  },
  {
    id: 'xj-breach-takes-community-awards',
    policy: 'xijie-2013',
    says: 'lets the breach take what the community adds along with priority and preference',
    wrong: put('terms/loses-additions/is/is/priority-and-preference-only', { value: true, type: 'truth' }),
    reveals: asked('forgo-second-award', {
      household: { ...couple(breach), furtherBirth: { allowed: true, givenUp: true } },
      right: { status: 'eligible', amountStatus: 'blank-in-source', amount: null },
      wrong: NOT_ELIGIBLE,
    }),
  },
  {
    id: 'xj-statutory-rewards-forfeited',
    policy: 'xijie-2013',
    says: 'puts the forfeiture with the statutory rewards, which the clause does not name',
    wrong: put('provisions/statutory-on-time/when', term('keeps-priority')),
    reveals: asked('statutory-on-time', { household: couple(breach), right: NOT_STATED, wrong: NOT_ELIGIBLE }),
  },
  {
    id: 'xj-collective-share-is-an-addition',
    policy: 'xijie-2013',
    says: 'takes the favour in collective shares for one of the awards that the community adds',
    wrong: put('provisions/collective-share/when', all(term('keeps-additions'), term('two-household'))),
    reveals: asked('collective-share', { household: couple(breach), right: NOT_ELIGIBLE, wrong: NOT_STATED }),
  },
  {
    id: 'xj-priority-for-two-kinds-only',
    policy: 'xijie-2013',
    says: 'narrows the promises of items 1, 3 and 5 to “两户”, of which item 4 speaks',
    wrong: put('provisions/priority/when', all(term('keeps-priority'), term('two-household'))),
    reveals: asked('priority', {
      household: { ...couple({}), certificates: [] },
      right: IN_KIND,
      wrong: NOT_ELIGIBLE,
    }),
  },
  {
    id: 'xj-notice-of-breach-tells-the-wrong-loss',
    policy: 'xijie-2013',
    says: 'tells the couple under "other promises" what becomes of the awards',
    wrong: put('provisions/breach/outputs/losesOtherPromises/is', term('loses-additions')),
    reveals: asked('breach', {
      household: couple(breach),
      readings: { 'breach-loses': 'community-additions-only' },
      right: { ...APPLIES, outputs: { losesCommunityAdditions: true, losesOtherPromises: false } },
      wrong: { ...APPLIES, outputs: { losesCommunityAdditions: true, losesOtherPromises: true } },
    }),
  },
];
