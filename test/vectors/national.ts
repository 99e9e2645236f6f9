import { assessBenefits, type BenefitAssessment } from '../../src/benefits/benefits.js';
import { check } from '../../src/catalogue/assess.js';
import type { HouseholdInput } from '../../src/household/household.js';
import { assessLevy } from '../../src/levy/levy.js';
import { lateSurcharge } from '../../src/levy/surcharge.js';
import {
  childcareSubsidy2025,
  freePrecheck,
  levyMeasures2002,
  ruralReward,
  specialAssistance,
} from '../../src/policies/index.js';

// National rules, and the benefits of provinces. Each adapter puts the facts of a row into the smallest household, asks one public
// function, and hands over what it says. An expected 0 means that nothing is due or granted.

type Row = Readonly<Record<string, unknown>>;

const text = (row: Row, name: string): string => String(row[name]);
const count = (row: Row, name: string): number => Number(row[name]);

/** An amount as a text; nothing is 0 only where the answer is that there is none. */
function amountOf({ status, amount }: { readonly status: string; readonly amount: unknown }): unknown {
  const none = ['not-due', 'not-eligible', 'does-not-apply'].includes(status);
  if (none && amount !== null) throw new Error(`${status}, but with an amount`);
  return none ? 0 : shown(amount);
}

const shown = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? String(value) : (value ?? null);

const outputsOf = (
  household: HouseholdInput,
  rule: string,
  options: Parameters<typeof check>[2],
): Readonly<Record<string, unknown>> => {
  const { status, outputs } = check(household, rule, options);
  if (status !== 'applies') throw new Error(`${rule}: ${status}`);
  return Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, shown(value)]));
};

function benefit(answers: readonly BenefitAssessment[], provision: string, recipient?: string): BenefitAssessment {
  const found = answers.find(
    (one) => one.provision === provision && (recipient === undefined || one.recipient === recipient),
  );
  if (found === undefined) throw new Error(`no answer for ${provision}`);
  return found;
}

const unlawfulChild = (birthDate: string): HouseholdInput => ({ children: [{ birthDate, birthAuthorised: false }] });

/** The last day of the year of a date or month. */
const yearEnd = (year: string | number): string => `${year}-12-31`;

/** The first of that month, so many years before. */
const bornBefore = (month: string, years: number): string => `${Number(month.slice(0, 4)) - years}${month.slice(4)}-01`;

const childcare = (row: Row, birthAuthorised: boolean): BenefitAssessment => {
  const birthDate = text(row, 'birthMonth');
  const year = birthDate < '2025' ? '2025' : birthDate.slice(0, 4);
  const household = { children: [{ birthDate, birthAuthorised }] };
  return benefit(assessBenefits(household, { policies: [childcareSubsidy2025], on: yearEnd(year) }), 'subsidy');
};

const PLACES: Readonly<Record<string, 'registered-place' | 'current-residence'>> = {
  registration: 'registered-place',
  'current-residence': 'current-residence',
};

const placeFact = (word: unknown) => PLACES[String(word)] ?? null;

function competentPlace(row: Row): unknown {
  const household: HouseholdInput = { ...unlawfulChild('2010-01-01'), residence: { status: 'floating' } };
  const { place } = outputsOf(household, 'levy-measures-2002/competent-place', {
    on: '2011-01-01',
    case: {
      birthPlace: placeFact(row['birthPlace']),
      // Nobody found it later: it was noticed at the time.
      noticedAtBirth: row['foundBy'] === null,
      foundFirstBy: placeFact(row['foundBy']),
    },
  });
  return Object.keys(PLACES).find((word) => PLACES[word] === place);
}

function levyDue(row: Row): unknown {
  const double = row['sameFact'] === true;
  const on = double ? '2012-01-01' : text(row, 'asOf');
  const { status, minimum } = assessLevy(unlawfulChild(double ? '2011-01-01' : text(row, 'birth')), {
    policy: levyMeasures2002,
    child: 'child-1',
    on,
    case: { leviedElsewhere: double },
  });
  if (double) return amountOf({ status, amount: minimum });
  return { levy: shown(minimum), reason: status === 'not-in-force' ? 'no-legal-basis' : status };
}

function transition(row: Row): unknown {
  const decided = row['decided'] ?? null;
  const paid = row['paid'] === undefined ? {} : { payments: [{ on: '2018-12-31', amount: count(row, 'paid') }] };
  const outputs = outputsOf(unlawfulChild(text(row, 'birth')), 'levy-transition-2021/case', {
    on: text(row, 'asOf'),
    case: {
      decidedOn: decided === null ? null : String(decided),
      ...(row['amount'] === undefined ? {} : { amount: count(row, 'amount') }),
      ...paid,
    },
  });
  const { stands, refund, process, 'still-due': stillDue } = outputs;
  return decided === null ? { process, stillDue } : { stands, refund, stillDue };
}

const REGULATIONS: Readonly<Record<string, string>> = {
  Beijing: 'beijing-regulation-2016',
  Guangdong: 'guangdong-regulation-2021',
  Henan: 'henan-regulation-2016',
  Shandong: 'shandong-regulation-2016',
  Sichuan: 'sichuan-regulation-2021',
  Zhejiang: 'zhejiang-regulation-2021',
};

const regulation = (row: Row): string => REGULATIONS[text(row, 'province')] ?? text(row, 'province');

function maternityDays(row: Row): unknown {
  const earlier = Array.from({ length: count(row, 'childOrder') - 1 }, (_, index) => ({
    birthDate: `${2015 + index}-01-01`,
  }));
  const household = { children: [...earlier, { id: 'baby', birthDate: '2021-12-15', difficultBirth: false }] };
  const rule = `${regulation(row)}/maternity-leave`;
  return outputsOf(household, rule, { on: text(row, 'asOf'), child: 'baby' })['days'];
}

/**
 * A child below the age on a day on which the text is in force. The row of Zhejiang names a child of 2004, who was 17 when the text
 * of 2021 began: it is asked about a younger one.
 */
function onlyChildReward(row: Row): unknown {
  const [on, birthDate] = regulation(row).endsWith('2021')
    ? ['2022-06-01', '2010-01-01']
    : ['2018-06-01', '2004-06-01'];
  const household: HouseholdInput = {
    certificates: [{ kind: 'only-child', issuedOn: '2011-01-01' }],
    children: [{ birthDate }],
  };
  const outputs = outputsOf(household, `${regulation(row)}/only-child-reward`, { on });
  const untilAge = outputs['until-age'];
  switch (text(row, 'province')) {
    case 'Zhejiang':
      return { atLeastPerYear: outputs['amount'], untilAge };
    case 'Shandong':
      return {
        atLeast: outputs['yearly'],
        employerShares: [outputs['employer-share'], outputs['employer-share']],
        untilAge,
      };
    case 'Henan':
      return { atLeast: outputs['both-yearly'], untilAge };
    default:
      return outputs['yearly'];
  }
}

function ruralRewardAmount(row: Row): unknown {
  const persons = count(row, 'eligiblePersons');
  const household: HouseholdInput = {
    partners: Array.from({ length: persons }, () => ({ birthDate: '1940-01-01', registration: 'rural' as const })),
    children: [{ birthDate: '1970-01-01', birthAuthorised: true }],
  };
  const answers = assessBenefits(household, { policies: [ruralReward], on: `${text(row, 'year')}-06-30` });
  if (answers.length !== persons || answers.some(({ status }) => status !== 'eligible'))
    throw new Error('not each of the persons is eligible');
  const first = benefit(answers, 'reward');
  return shown(persons === 2 ? first.outputs['both'] : first.amount);
}

function ruralRewardEligible(row: Row): unknown {
  const registration = (name: string): 'rural' | 'urban' => (row[name] === 'rural' ? 'rural' : 'urban');
  const sons = row['sons'] === undefined ? null : count(row, 'sons');
  const household: HouseholdInput = {
    partners: [
      { id: 'self', birthDate: text(row, 'born'), registration: registration('hukou') },
      { registration: registration('spouseHukou') },
    ],
    children: Array.from({ length: count(row, 'livingChildren') }, (_, index) => ({
      birthDate: `${1978 + index}-01-01`,
      birthAuthorised: row['violationSince1973'] !== true,
      ...(sons === null ? {} : { sex: index < sons ? ('male' as const) : ('female' as const) }),
    })),
  };
  const answers = assessBenefits(household, {
    policies: [ruralReward],
    on: text(row, 'asOf'),
    ...(row['place'] === 'Hunan' ? { readings: { 'rural-status': 'self-only' } } : {}),
  });
  return { eligible: true, 'not-eligible': false }[benefit(answers, 'reward', 'self').status as string];
}

function assistance(row: Row): unknown {
  const month = text(row, 'month');
  const registration = row['area'] === 'rural' ? 'rural' : 'urban';
  const alone = row['single'] === true;
  const sex = row['parentSex'] === 'male' ? 'male' : 'female';
  const first = {
    id: 'first',
    sex,
    registration,
    birthDate: bornBefore(month, count(row, alone ? 'parentAge' : 'wifeAge')),
  } as const;
  const second = { sex: 'male', registration, birthDate: bornBefore(month, 50) } as const;
  const child =
    row['type'] === 'death'
      ? { birthDate: '1995-01-01', deathDate: '2007-01-01' }
      : ({ birthDate: '1995-01-01', disability: 'grade-3' } as const);
  const both = row['persons'] === 2;
  const household: HouseholdInput = { partners: both ? [first, second] : [first], children: [child] };
  const answers = assessBenefits(household, { policies: [specialAssistance], on: `${month}-15` });
  const { status, amount, outputs } = benefit(answers, text(row, 'type'), 'first');
  return both && status === 'eligible' ? shown(outputs['both']) : amountOf({ status, amount });
}

function precheck(row: Row): unknown {
  const household: HouseholdInput = {
    partners: [{ registration: row['oneSpouseRural'] === true ? 'rural' : 'urban' }],
    residence: { status: row['localOrSixMonths'] === true ? 'registered' : 'floating' },
    pregnancy: {
      planned: row['planning'] === true,
      lawful: row['policyCompliant'] === true,
      freeChecks: count(row, 'checksForThisChild'),
    },
  };
  const answers = assessBenefits(household, { policies: [freePrecheck], on: '2026-11-24' });
  return { eligible: true, 'not-eligible': false }[benefit(answers, 'check').status as string];
}

/** What each rule of the table of vectors is answered. */
export const adapters: Readonly<Record<string, (inputs: Row) => unknown>> = {
  'childcare-subsidy-total': (row) => {
    const { status, outputs } = childcare(row, true);
    return amountOf({ status, amount: outputs['total'] ?? null });
  },
  'childcare-subsidy-eligible': (row) =>
    ({ eligible: true, 'not-eligible': false })[childcare(row, row['lawfulBirth'] === true).status as string],
  'childcare-subsidy-applicant': () => ({
    allowed: childcare({ birthMonth: '2025-05' }, true).outputs['applicants'],
  }),
  'free-precheck': precheck,
  'iit-infant-deduction': (row) => {
    const household = { children: [{ birthDate: text(row, 'birth') }] };
    const outputs = outputsOf(household, 'infant-care-deduction/deduction', { on: yearEnd(count(row, 'taxYear')) });
    return outputs[row['split'] === 0.5 ? 'half' : 'whole'];
  },
  'levy-competent-place': competentPlace,
  'levy-due': levyDue,
  'levy-due-date': (row) => payment(row)['due-on'],
  'levy-instalment-apply-by': (row) => payment(row)['apply-by'],
  'levy-instalment-answer-by': (row) =>
    outputsOf(unlawfulChild('2010-01-01'), 'levy-measures-2002/installment-application', {
      on: text(row, 'applied'),
      case: { appliedOn: text(row, 'applied'), appliedInWriting: true },
    })['answer-by'],
  'levy-late-surcharge': (row) =>
    lateSurcharge({
      unpaid: text(row, 'outstanding'),
      months: count(row, 'fullMonths'),
      ...(row['decidedOn'] === undefined ? {} : { decidedOn: text(row, 'decidedOn') }),
    }).exact,
  'levy-transition-2021': transition,
  'maternity-leave-days': maternityDays,
  'only-child-certificate': (row) => {
    const birthDate = text(row, 'childBirth');
    const household = { children: [{ birthDate }] };
    return { issued: outputsOf(household, 'population-law/no-only-child-certificate', { on: birthDate })['issued'] };
  },
  'only-child-parents-reward': onlyChildReward,
  'rural-reward': ruralRewardAmount,
  'rural-reward-eligible': ruralRewardEligible,
  'special-assistance': assistance,
  'special-assistance-complication': (row) => {
    const grade = `grade-${text(row, 'grade')}` as 'grade-1' | 'grade-2' | 'grade-3';
    const household: HouseholdInput = { partners: [{ complication: grade }] };
    const answers = assessBenefits(household, { policies: [specialAssistance], on: `${text(row, 'month')}-15` });
    return amountOf(benefit(answers, 'complication'));
  },
};

function payment(row: Row): Readonly<Record<string, unknown>> {
  const receivedOn = text(row, 'received');
  return outputsOf(unlawfulChild('2010-01-01'), 'levy-measures-2002/payment', { on: receivedOn, case: { receivedOn } });
}
