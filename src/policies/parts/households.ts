// Household words that several plans use without defining them, with what they leave open.
import { build } from '../../expr/build.js';
import type { Expr } from '../../expr/expr.js';
import type { ExtraFact } from '../../household/household.js';
import type { Reading } from '../../policy/policy.js';

const { all, any, count, equal, every, fact, happened, not, reading, some } = build;

/** A certificate of that kind that was issued and not revoked. */
export const holds = (kind: 'only-child'): Expr =>
  some('certificates', all(equal(fact('each.kind'), kind), not(happened(fact('each.revokedOn')))));

const oneLivingChild = equal(count('children', not(happened(fact('each.deathDate')))), 1);

/** An only-child household, under the reading `only-child-household`. */
export const onlyChildHousehold: Expr = reading('only-child-household', {
  certified: holds('only-child'),
  'one-child': any(holds('only-child'), oneLivingChild),
});

export const ONLY_CHILD_HOUSEHOLD: Reading = {
  asks: { zh: '“独生子女家庭”是否须领独生子女证？', en: 'Must an "only-child family" hold the certificate?' },
  options: {
    certified: {
      says: { zh: '须领独生子女证', en: 'it must' },
      cites: {
        zh: '独生子女待遇通常凭证享受',
        en: 'what only children are granted is ordinarily given on the certificate',
      },
    },
    'one-child': {
      says: { zh: '现有一个子女即可', en: 'one living child is enough' },
      cites: { zh: '原文未写“领证”', en: 'the text does not say "certified"' },
    },
  },
  default: 'certified',
  because: {
    zh: '独生子女家庭通常以证件认定',
    en: 'An only-child family is ordinarily known by its certificate.',
  },
};

const rural = equal(fact('each.registration', build.on), 'rural');

/** A rural couple, under the reading `rural-couple`. */
export const ruralCouple: Expr = reading('rural-couple', {
  both: every('partners', rural),
  either: some('partners', rural),
});

export const RURAL_COUPLE: Reading = {
  asks: {
    zh: '夫妻只有一方为农村户口的，是否属农村夫妇？',
    en: 'Is a couple rural when only one partner is registered as rural?',
  },
  options: {
    both: {
      says: { zh: '双方均为农村户口', en: 'both must be rural' },
      cites: { zh: '按词义，指农村的夫妇', en: 'the plain meaning: the couple is rural' },
    },
    either: {
      says: { zh: '一方为农村户口即可', en: 'one rural partner is enough' },
      cites: { zh: '原文未要求双方', en: 'the text does not ask it of both' },
    },
  },
  default: 'both',
  because: {
    zh: '原文所称是农村的夫妇，未写一方即可',
    en: 'The text speaks of a rural couple and does not say that one partner is enough.',
  },
};

/** A truth that the text uses without defining it: the caller states it. */
export const stated = (label: ExtraFact['label'], question: ExtraFact['question']): ExtraFact => ({
  type: 'truth',
  label,
  question,
});

/** Whether the household practises family planning: the texts say so without saying what it takes. */
export const PRACTISES = stated(
  { zh: '实行计划生育', en: 'practises family planning' },
  { zh: '夫妇是否属于“实行计划生育”的夫妇？', en: 'Is the couple one that "practises family planning"?' },
);
