// Of a past decision: the competent place, a levy raised twice, the late surcharge, and what became of it in 2021.
import type { CaseInput } from '../household/household.js';
import { LAW_OF_2021, LEVY_ENDED_ON, LEVY_MEASURES, PAY_WITHIN_DAYS, TRANSITION_OF_2021 } from '../policy/levy-law.js';
import { addDays, dayFromText, dayText } from '../value/civil-date.js';
import { yuanText } from '../value/money.js';
import { levyAccount } from './account.js';
import { finding, paidBy, type Told, untold } from './audit-told.js';
import { type Found, missingOf } from './finding.js';

/** The findings on the place. */
export const placeFindings = (facts: CaseInput): readonly Found[] => [placeFinding(facts), doubleFinding(facts)];

/** The findings on what was owed late, and in 2021. */
export const endFindings = (told: Told): readonly Found[] => [surchargeFinding(told), transitionFinding(told)];

const ARTICLE_5 = [{ ...LEVY_MEASURES, place: '第五条' }];

const PLACES = {
  'registered-place': { zh: '户籍地', en: 'the place of registration' },
  'current-residence': { zh: '现居住地', en: 'the present residence' },
} as const;

/** The place of the birth; where neither place noticed it at the time, the one that discovered it first (Order 357, article 5). */
function competentPlace({ birthPlace, noticedAtBirth, foundFirstBy }: CaseInput): keyof typeof PLACES | null {
  if (noticedAtBirth === true) return birthPlace ?? null;
  if (noticedAtBirth === false) return foundFirstBy ?? null;
  return birthPlace !== undefined && birthPlace === foundFirstBy ? birthPlace : null;
}

function placeFinding(facts: CaseInput): Found {
  const { decidedBy } = facts;
  const place = competentPlace(facts);
  if (place === null || decidedBy === undefined || decidedBy === null) {
    const ask = facts.noticedAtBirth === false ? ['foundFirstBy'] : ['birthPlace', 'noticedAtBirth'];
    const names = [...(place === null ? ask : []), 'decidedBy'] as const;
    const open = names.filter((name) => (facts[name as keyof CaseInput] ?? null) === null);
    return finding(
      'place',
      'open',
      '由哪一地征收，取决于未知的事实（流动人口；第五条）',
      'Which place was competent depends on facts that are not known (floating population; article 5)',
      { missing: missingOf(...open), citations: ARTICLE_5 },
    );
  }
  const figures = { competent: place, decidedBy };
  return place === decidedBy
    ? finding(
        'place',
        'in-order',
        `由有权的${PLACES[place].zh}决定`,
        `It was decided by ${PLACES[place].en}, which was competent`,
        { figures, citations: ARTICLE_5 },
      )
    : finding('place', 'not-in-order', `应由${PLACES[place].zh}决定`, `It was for ${PLACES[place].en} to decide`, {
        figures,
        citations: ARTICLE_5,
      });
}

function doubleFinding({ leviedElsewhere }: CaseInput): Found {
  if (leviedElsewhere === undefined || leviedElsewhere === null)
    return finding(
      'double-levy',
      'open',
      '同一事实是否已在别处征收未知',
      'It is not known whether a levy was raised elsewhere for the same fact',
      {
        missing: missingOf('leviedElsewhere'),
        citations: ARTICLE_5,
      },
    );
  return leviedElsewhere
    ? finding(
        'double-levy',
        'not-in-order',
        '同一事实已在别处征收，不得再次征收',
        'A levy was raised elsewhere for the same fact: it may not be raised again',
        { citations: ARTICLE_5 },
      )
    : finding('double-levy', 'in-order', '同一事实未在别处征收', 'No levy was raised elsewhere for the same fact', {
        citations: ARTICLE_5,
      });
}

function surchargeFinding(told: Told): Found {
  const { received, amount, payments, decided, approved, on } = told;
  const citations = [{ ...LEVY_MEASURES, place: '第八条' }];
  if (approved !== null)
    return finding(
      'surcharge',
      'open',
      '已批准分期：滞纳金取决于各期到期日（见 levyAccount）',
      'Installments were approved: the surcharge depends on their due days (see levyAccount)',
      { citations },
    );
  if (received === null || amount === null || payments === null || on === null) {
    const missing = untold({ receivedOn: received, amount, paid: payments });
    return finding('surcharge', 'open', '滞纳金取决于未知的事实', 'The surcharge depends on facts that are not known', {
      missing,
      citations,
    });
  }
  const account = levyAccount({
    total: yuanText(amount),
    dueOn: dayText(addDays(received, PAY_WITHIN_DAYS)),
    payments: payments.map((payment) => ({ on: dayText(payment.on), amount: yuanText(payment.amount) })),
    on: dayText(on),
    ...(decided === null ? {} : { decidedOn: dayText(decided) }),
  });
  const figures = { on: dayText(on), surcharge: account.exact, overdue: account.overdue.toFixed(2) };
  return account.surcharge.isZero()
    ? finding('surcharge', 'in-order', `至${dayText(on)}无滞纳金`, `No surcharge had accrued by ${dayText(on)}`, {
        figures,
        citations: account.citations,
      })
    : finding(
        'surcharge',
        'not-in-order',
        `至${dayText(on)}滞纳金为${account.exact}元`,
        `By ${dayText(on)} a surcharge of ${account.exact} yuan had accrued`,
        { figures, citations: account.citations },
      );
}

/** Executed stands; of the partly executed nothing is refunded and the rest is not collected (`semantics.md` 4). */
function transitionFinding(told: Told): Found {
  const { decided, amount, payments, on } = told;
  const citations = [LAW_OF_2021, TRANSITION_OF_2021];
  const ended = dayFromText(LEVY_ENDED_ON) as number;
  if (on === null || on < ended)
    return finding(
      'transition',
      'does-not-apply',
      `所查日期在${LEVY_ENDED_ON}之前`,
      `The case is looked at before ${LEVY_ENDED_ON}`,
      { citations },
    );
  if (decided !== null && decided >= ended)
    return finding(
      'transition',
      'not-in-order',
      `${LEVY_ENDED_ON}起不得再作出征收决定`,
      `No levy could be decided from ${LEVY_ENDED_ON} on`,
      { citations },
    );
  if (decided === null || amount === null || payments === null)
    return finding(
      'transition',
      'open',
      '如何衔接，取决于未知的事实；未作决定的不再处理',
      'What follows depends on facts that are not known; what was not decided is not opened',
      {
        missing: untold({ decidedOn: decided, amount, paid: payments }),
        citations,
      },
    );
  const paid = paidBy(told, on);
  const figures = { paid: yuanText(paid), amount: yuanText(amount), stillDue: yuanText(0) };
  return paid >= amount
    ? finding(
        'transition',
        'in-order',
        '已执行完毕，决定维持，不退还',
        'It was executed in full: it stands, and nothing is refunded',
        { figures, citations },
      )
    : finding(
        'transition',
        'in-order',
        `未执行完毕：已缴${yuanText(paid)}元不退还，其余${yuanText(amount - paid)}元不再征收`,
        `It was executed in part: the ${yuanText(paid)} yuan paid are not refunded, the other ${yuanText(amount - paid)} yuan are not collected`,
        { figures, citations },
      );
}
