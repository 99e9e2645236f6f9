// Of a past decision: the text that governed, whether a levy was due, and the amount.

import type { LevyCase } from '../assess/levy-case.js';
import type { CaseInput } from '../household/household.js';
import { LEVY_MEASURES } from '../policy/levy-law.js';
import { type Policy, RANKS, type Rank } from '../policy/policy.js';
import { fenFromAmount, yuanText } from '../value/money.js';
import { Decimal } from '../value/rate.js';
import type { Text } from '../value/text.js';
import { type Found, missingOf } from './finding.js';
import type { LevyAssessment } from './levy.js';

/** Texts that may not set or raise a levy standard: the province does (Order 357, article 3). */
const BELOW_THE_PROVINCE: readonly Rank[] = ['local-document', 'township-document', 'community-agreement'];

const NOTHING_STATED: Text = { zh: '该文本未规定金额', en: 'The text states no amount' };

const NO_AMOUNT: readonly LevyAssessment['amountStatus'][] = [
  'not-stated',
  'blank-in-source',
  'set-locally',
  'in-kind',
];

const yuan = (fen: number): Text => ({ zh: `${yuanText(fen)}元`, en: `${yuanText(fen)} yuan` });

/** The findings on text, debt and amount; `levy`: the assessment on the day of the decision, `null` where that day is not told. */
export function amountFindings(
  policy: Policy,
  levy: LevyAssessment | null,
  told: CaseInput,
  levyCase: LevyCase,
): readonly Found[] {
  if (levy === null) {
    const missing = missingOf('decidedOn');
    const says = {
      zh: '决定日期未知，无从核对文本与金额',
      en: 'The day of the decision is not known: text and amount cannot be checked',
    };
    return [{ check: 'text', result: 'open', says, figures: {}, missing, citations: [] }];
  }
  const text = textFinding(policy, levy);
  if (levy.status === 'not-in-force') return [text];
  const due = dueFinding(levy);
  if (levy.status === 'not-due') return [text, due];
  return [
    text,
    due,
    leastFinding(levy, told, levyCase),
    greatestFinding(policy, levy, told),
    ...multipleFinding(levy, told),
  ];
}

function textFinding(policy: Policy, levy: LevyAssessment): Found {
  const { zh, en } = policy.title;
  const rank = RANKS[policy.rank];
  const inForce = levy.status !== 'not-in-force';
  const open = levy.status === 'undetermined' && levy.notes.some(({ id }) => id === 'day-left-blank');
  const low = BELOW_THE_PROVINCE.includes(policy.rank);
  const practice = {
    zh: '；此级文件不得设定或提高征收标准，其数额是当地做法，不是法定数额',
    en: '; a text of this rank may not set or raise a levy standard: its amounts are local practice, not the lawful amount',
  };
  const says = inForce
    ? {
        zh: `决定之日适用《${zh}》（${rank.zh}）${low ? practice.zh : ''}`,
        en: `On the day of the decision "${en}" (${rank.en}) was in force${low ? practice.en : ''}`,
      }
    : { zh: `决定之日《${zh}》未生效或已失效`, en: `On the day of the decision "${en}" was not in force` };
  const citations = [...levy.citations, ...(low ? [{ ...LEVY_MEASURES, place: '第三条' }] : [])];
  return {
    check: 'text',
    result: open ? 'open' : inForce ? 'in-order' : 'not-in-order',
    says,
    figures: { decidedOn: levy.receipt.on },
    missing: [],
    citations,
  };
}

function dueFinding({ status, missing, citations }: LevyAssessment): Found {
  const says = {
    due: { zh: '按该文本应征收', en: 'Under the text a levy was due' },
    'not-due': { zh: '按该文本不应征收', en: 'Under the text no levy was due' },
    undetermined: {
      zh: '是否应征收，取决于未知的事实',
      en: 'Whether a levy was due depends on facts that are not known',
    },
    'not-in-force': { zh: '该文本未生效', en: 'The text was not in force' },
  }[status];
  const result = status === 'due' ? 'in-order' : status === 'undetermined' ? 'open' : 'not-in-order';
  return { check: 'due', result, says, figures: {}, missing: status === 'undetermined' ? missing : [], citations };
}

/** The amount against the least one; of a first payment where that is what the text limits. */
function leastFinding(levy: LevyAssessment, told: CaseInput, levyCase: LevyCase): Found {
  const ofFirst = levy.minimumOf === 'first-payment';
  const amount = fenFromAmount(ofFirst ? firstPayment(levyCase) : told.amount);
  const found = (result: Found['result'], says: Text, more: Partial<Found> = {}): Found => ({
    check: 'least',
    result,
    says,
    figures: {
      ...(amount === null ? {} : { amount: yuanText(amount) }),
      ...(levy.minimum === null ? {} : { least: levy.minimum.toFixed(2) }),
    },
    missing: [],
    citations: levy.citations,
    ...more,
  });
  if (NO_AMOUNT.some((status) => status === levy.amountStatus)) return found('open', NOTHING_STATED);
  if (amount === null) {
    const what = ofFirst
      ? { zh: '首次缴纳的金额未知', en: 'The first payment is not known' }
      : { zh: '决定征收的金额未知', en: 'The amount decided is not known' };
    return found('open', what, { missing: missingOf(ofFirst ? 'paid' : 'amount') });
  }
  const name = ofFirst ? { zh: '首次缴纳', en: 'The first payment' } : { zh: '决定征收额', en: 'The amount decided' };
  const [least, most] = levy.minimum === null ? [levy.bounds?.least, levy.bounds?.most] : [levy.minimum, levy.minimum];
  const own = yuan(amount);
  const given = new Decimal(amount).div(100);
  if (least !== undefined && given.lessThan(least))
    return found('not-in-order', {
      zh: `${name.zh}${own.zh}低于最低额${least.toFixed(2)}元`,
      en: `${name.en}, ${own.en}, is below the least one of ${least.toFixed(2)} yuan`,
    });
  if (most !== undefined && most !== null && given.greaterThanOrEqualTo(most))
    return found('in-order', {
      zh: `${name.zh}${own.zh}不低于最低额${most.toFixed(2)}元`,
      en: `${name.en}, ${own.en}, is at least the least one of ${most.toFixed(2)} yuan`,
    });
  const says = { zh: '最低额取决于未知的事实', en: 'The least amount depends on facts that are not known' };
  return found('open', says, { missing: levy.missing });
}

const firstPayment = ({ payments }: LevyCase): unknown =>
  [...(payments ?? [])].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))[0]?.amount;

function greatestFinding(policy: Policy, levy: LevyAssessment, told: CaseInput): Found {
  const amount = fenFromAmount(told.amount);
  const { maximum, citations } = levy;
  const provision = policy.provisions[levy.provision];
  const figures = {
    ...(amount === null ? {} : { amount: yuanText(amount) }),
    ...(maximum === null ? {} : { greatest: maximum.toFixed(2) }),
  };
  const found = (result: Found['result'], says: Text, missing: Found['missing'] = []): Found => ({
    check: 'greatest',
    result,
    says,
    figures,
    missing,
    citations,
  });
  if (provision?.kind === 'levy' && provision.maximum === undefined)
    return found('does-not-apply', { zh: '该文本未规定最高额', en: 'The text states no greatest amount' });
  if (maximum === null)
    return found(
      'open',
      {
        zh: '最高额取决于未知的事实，或文本未规定',
        en: 'The greatest amount depends on facts that are not known, or is not stated',
      },
      levy.missing,
    );
  if (amount === null)
    return found('open', { zh: '决定征收的金额未知', en: 'The amount decided is not known' }, missingOf('amount'));
  const [own, most] = [yuan(amount), maximum.toFixed(2)];
  return new Decimal(amount).div(100).greaterThan(maximum)
    ? found('not-in-order', {
        zh: `决定征收额${own.zh}高于最高额${most}元`,
        en: `The amount decided, ${own.en}, is above the greatest one of ${most} yuan`,
      })
    : found('in-order', {
        zh: `决定征收额${own.zh}不高于最高额${most}元`,
        en: `The amount decided, ${own.en}, is at most the greatest one of ${most} yuan`,
      });
}

/** Where the multiple is told and the text gives the amount at it. */
function multipleFinding({ outputs, citations, missing }: LevyAssessment, told: CaseInput): readonly Found[] {
  if (!('at-multiple' in outputs) || (told.multiplePercent ?? null) === null) return [];
  const expected = outputs['at-multiple'];
  const amount = fenFromAmount(told.amount);
  const base = { check: 'multiple', citations } as const;
  if (!Decimal.isDecimal(expected) || amount === null) {
    const says = {
      zh: '按所定倍数计算的金额，取决于未知的事实',
      en: 'The amount at the multiple decided depends on facts that are not known',
    };
    return [{ ...base, result: 'open', says, figures: {}, missing: amount === null ? missingOf('amount') : missing }];
  }
  const at = (expected as Decimal).toFixed(2);
  const same = yuanText(amount) === at;
  const says = same
    ? {
        zh: `按所定倍数计算为${at}元，与决定一致`,
        en: `At the multiple decided the amount is ${at} yuan, as it was decided`,
      }
    : {
        zh: `按所定倍数计算应为${at}元，决定为${yuanText(amount)}元`,
        en: `At the multiple decided the amount is ${at} yuan; ${yuanText(amount)} yuan were decided`,
      };
  return [
    {
      ...base,
      result: same ? 'in-order' : 'not-in-order',
      says,
      figures: { amount: yuanText(amount), 'at-multiple': at },
      missing: [],
    },
  ];
}
