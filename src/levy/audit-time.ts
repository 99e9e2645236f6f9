// Of a past decision: was it paid, applied for and answered in time, and by lawful installments?
import { ANSWER_WITHIN_DAYS, APPLY_WITHIN_DAYS, PAY_WITHIN_DAYS } from '../policy/levy-law.js';
import { addDays, dayFromText, dayText } from '../value/civil-date.js';
import { yuanText } from '../value/money.js';
import type { Text } from '../value/text.js';
import { finding, paidBy, type Told, untold } from './audit-told.js';
import { type CheckId, type Found, missingOf } from './finding.js';
import type { LevyAssessment } from './levy.js';

/** The findings on payment, application, answer and installments. */
export const timeFindings = (levy: LevyAssessment | null, told: Told): readonly Found[] => [
  paymentFinding(told),
  applicationFinding(told),
  answerFinding(told),
  installmentsFinding(levy, told),
];

function paymentFinding(told: Told): Found {
  const { received, amount, payments, approved, on } = told;
  if (approved !== null)
    return finding('payment', 'does-not-apply', '已批准分期缴纳', 'Payment by installments was approved');
  if (received === null || amount === null || payments === null || on === null) {
    const missing = untold({ receivedOn: received, amount, paid: payments });
    return finding(
      'payment',
      'open',
      '是否按期缴清，取决于未知的事实',
      'Whether it was paid in time depends on facts that are not known',
      { missing },
    );
  }
  const due = addDays(received, PAY_WITHIN_DAYS);
  const figures = { dueOn: dayText(due), paid: yuanText(paidBy(told, due)), amount: yuanText(amount) };
  if (paidBy(told, due) >= amount)
    return finding(
      'payment',
      'in-order',
      `已在期限${dayText(due)}前缴清`,
      `It was paid in full by ${dayText(due)}, the last day`,
      { figures },
    );
  if (on <= due)
    return finding('payment', 'open', `期限至${dayText(due)}，尚未届满`, `It may be paid until ${dayText(due)}`, {
      figures,
    });
  return finding(
    'payment',
    'not-in-order',
    `至期限${dayText(due)}未缴清`,
    `It was not paid in full by ${dayText(due)}, the last day`,
    { figures },
  );
}

/** Something that had to be done within so many days of an event. */
function deadline(
  check: CheckId,
  [fromName, from]: readonly [string, number | null],
  [doneName, done]: readonly [string, number | null],
  days: number,
  words: { readonly done: Text },
): Found {
  if (from === null || done === null) {
    const missing = untold({ [fromName]: from, [doneName]: done });
    return finding(
      check,
      'open',
      `${words.done.zh}是否按期，取决于未知的事实`,
      `Whether ${words.done.en} in time depends on facts that are not known`,
      { missing },
    );
  }
  const last = dayText(addDays(from, days));
  const figures = { lastDay: last, done: dayText(done) };
  return done <= addDays(from, days)
    ? finding(
        check,
        'in-order',
        `${words.done.zh}在期限${last}之内`,
        `${capital(words.done.en)} by ${last}, the last day`,
        { figures },
      )
    : finding(
        check,
        'not-in-order',
        `${words.done.zh}超过期限${last}`,
        `${capital(words.done.en)} after ${last}, the last day`,
        { figures },
      );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const applicationFinding = ({ received, applied }: Told): Found =>
  deadline('application', ['receivedOn', received], ['appliedOn', applied], APPLY_WITHIN_DAYS, {
    done: { zh: '申请分期', en: 'installments were applied for' },
  });

const answerFinding = ({ applied, approved }: Told): Found =>
  deadline('answer', ['appliedOn', applied], ['approvedOn', approved], ANSWER_WITHIN_DAYS, {
    done: { zh: '答复分期申请', en: 'the application was answered' },
  });

/** The conditions of the text, and the payments against its limits. */
function installmentsFinding(levy: LevyAssessment | null, told: Told): Found {
  const terms = levy?.installments ?? null;
  if (levy === null || terms === null)
    return levy === null
      ? finding('installments', 'open', '决定日期未知', 'The day of the decision is not known', {
          missing: missingOf('decidedOn'),
        })
      : finding('installments', 'does-not-apply', '该文本未规定分期缴纳', 'The text says nothing of installments');
  const { citations } = levy;
  if (told.approved === null)
    return finding(
      'installments',
      'open',
      '是否批准分期缴纳未知',
      'It is not known whether installments were approved',
      {
        missing: missingOf('approvedOn'),
        citations,
      },
    );
  const unmet = terms.needs.filter(({ met }) => met === false);
  const unclear = terms.needs.filter(({ met }) => met === null);
  const last = Math.max(...(told.payments ?? []).map(({ on }) => on));
  const limit = dayFromText(terms.lastAllowedOn);
  const figures = {
    ...(terms.lastAllowedOn === null ? {} : { lastAllowedOn: terms.lastAllowedOn }),
    ...(Number.isFinite(last) ? { lastPayment: dayText(last) } : {}),
  };
  const more = { figures, citations };
  const list = (conditions: typeof unmet, locale: 'zh' | 'en'): string =>
    conditions.map(({ says }) => says[locale]).join(locale === 'zh' ? '；' : '; ');
  if (unmet.length > 0)
    return finding(
      'installments',
      'not-in-order',
      `未满足分期条件：${list(unmet, 'zh')}`,
      `A condition of installments is not met: ${list(unmet, 'en')}`,
      more,
    );
  if (limit !== null && Number.isFinite(last) && last > limit)
    return finding(
      'installments',
      'not-in-order',
      `最后一次缴纳（${dayText(last)}）超过期限${dayText(limit)}`,
      `The last payment (${dayText(last)}) is after ${dayText(limit)}, the last day allowed`,
      more,
    );
  if (terms.maxCount !== undefined && (told.payments?.length ?? 0) > terms.maxCount)
    return finding(
      'installments',
      'not-in-order',
      `分期次数超过${terms.maxCount}次`,
      `There are more than ${terms.maxCount} payments`,
      more,
    );
  if (unclear.length > 0 || limit === null || told.payments === null)
    return finding(
      'installments',
      'open',
      `尚不清楚：${list(unclear, 'zh') || '期限或缴纳情况'}`,
      `Not known: ${list(unclear, 'en') || 'the limit or the payments'}`,
      more,
    );
  return finding(
    'installments',
    'in-order',
    '分期条件与期限均符合',
    'The conditions and the limit of installments are kept',
    more,
  );
}
