import { build } from '../../../src/expr/build.js';
import { ruralCouple, unlawful } from '../../policies/families.js';
import { type Defect, put } from './defect.js';

// Source: 二、（二）4 一次性缴纳确有困难的，应向人口计生局书面申请分期缴纳，分期缴纳的期限不得超过三年；凉委发〔2011〕38号，2011年9月5日。

const { any, fact, on, onOrBefore, reading } = build;

const DUE = { status: 'due', amountStatus: 'stated', minimum: '13000.00' };
const NOT_IN_FORCE = { status: 'not-in-force', minimum: null };

/** A rural couple's first birth outside the rules on that day. */
const born = (birthDate: string) => ({ household: ruralCouple(unlawful('c1', birthDate)), child: 'c1' });

const installments = {
  provision: 'installments',
  on: '2014-06-01',
  ...born('2012-01-10'),
  case: { appliedInWriting: true, difficultyShown: true },
};

/** When the document governs, and how it lets people pay. */
export const LIANGFENG_TIME: readonly Defect[] = [
  {
    id: 'lf-thirty-days-after-issue',
    policy: 'liangfeng-2011',
    says: 'lets the opinion begin thirty days after its issue, as regulations do',
    wrong: put('inForce/from', '2011-10-05'),
    reveals: { provision: 'levy-minimum', on: '2011-09-20', ...born('2011-03-10'), right: DUE, wrong: NOT_IN_FORCE },
  },
  {
    id: 'lf-ends-with-the-three-child-decision',
    policy: 'liangfeng-2011',
    says: 'ends the levy with the decision on three children, which changed no law',
    wrong: put('inForce/until', '2021-05-31'),
    reveals: { provision: 'levy-minimum', on: '2021-07-01', ...born('2015-03-10'), right: DUE, wrong: NOT_IN_FORCE },
  },
  {
    id: 'lf-birth-always-governs',
    policy: 'liangfeng-2011',
    says: 'lets the day of birth govern under both options of governing-date',
    wrong: put(
      'governedBy',
      reading('governing-date', { decision: fact('child.birthDate'), birth: fact('child.birthDate') }),
    ),
    reveals: { provision: 'levy-minimum', on: '2012-06-01', ...born('2011-03-10'), right: DUE, wrong: NOT_IN_FORCE },
  },
  {
    id: 'lf-total-and-first-payment-crossed',
    policy: 'liangfeng-2011',
    says: 'takes 首征标准 for a first payment by default: the two options have each other’s meaning',
    wrong: put(
      'provisions/levy-minimum/minimumOf',
      reading('first-levy', { total: 'first-payment', 'first-payment': 'total' }),
    ),
    reveals: {
      provision: 'levy-minimum',
      on: '2012-06-01',
      ...born('2012-01-10'),
      right: { ...DUE, minimumOf: 'total' },
      wrong: { ...DUE, minimumOf: 'first-payment' },
    },
  },
  {
    id: 'lf-years-entered-as-months',
    policy: 'liangfeng-2011',
    says: 'enters the three of 三年 where months are asked for',
    wrong: put('parameters/limit-months/is/value', 3),
    reveals: {
      ...installments,
      right: { status: 'applies', outputs: { limitMonths: 36, clock: 'decision' } },
      wrong: { status: 'applies', outputs: { limitMonths: 3, clock: 'decision' } },
    },
  },
  {
    id: 'lf-application-or-difficulty',
    policy: 'liangfeng-2011',
    says: 'takes the hardship and the written application for two ways to installments',
    wrong: put('provisions/installments/needs', [
      {
        id: 'applied-in-writing',
        says: { zh: '书面申请或者确有困难', en: 'a written application, or a difficulty' },
        is: any(fact('case.appliedInWriting'), fact('case.difficultyShown')),
      },
    ]),
    reveals: {
      ...installments,
      case: { appliedInWriting: true, difficultyShown: false },
      right: { status: 'does-not-apply' },
      wrong: { status: 'applies' },
    },
  },
  {
    id: 'lf-approval-invented',
    policy: 'liangfeng-2011',
    says: 'asks for an approval under the head of the hardship, which the text does not ask for',
    wrong: put('provisions/installments/needs/1/is', onOrBefore(fact('case.approvedOn'), on)),
    reveals: {
      ...installments,
      case: { appliedInWriting: true, difficultyShown: true, approvedOn: '2014-07-15' },
      right: { status: 'applies' },
      wrong: { status: 'does-not-apply' },
    },
  },
  {
    id: 'lf-clock-readings-merged',
    policy: 'liangfeng-2011',
    says: 'starts the three years with the decision also where they are read to run from its receipt',
    wrong: put(
      'provisions/installments/clock',
      reading('installment-clock', { decision: 'decision', approval: 'approval', receipt: 'decision' }),
    ),
    reveals: {
      ...installments,
      readings: { 'installment-clock': 'receipt' },
      right: { status: 'applies', outputs: { clock: 'receipt' } },
      wrong: { status: 'applies', outputs: { clock: 'decision' } },
    },
  },
];
