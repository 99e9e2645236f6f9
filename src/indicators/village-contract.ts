import { ArgumentError, type Issue, issue, refuse } from '../value/issue.js';
import { isJson } from '../value/json.js';
import { yuanFromFen } from '../value/money.js';
import type { Decimal } from '../value/rate.js';
import { bothLanguages, type Text } from '../value/text.js';
import { notObject, notThis, objectAt } from './kinds.js';
import {
  type ChosenReadings,
  countProblems,
  fenIn,
  neighbours,
  readingsOf,
  type SchemeDocument,
} from './scorecard-document.js';

/** What happened in a year under a village contract. */
export interface ContractFacts {
  /** Cases against a target. */
  readonly cases: number;
  /** Findings of hiding or false reports. */
  readonly concealments: number;
  /** Were all targets reached, the cases apart? Absent: without a case they were; with one it is not known. */
  readonly targetsMet?: boolean | null;
}

/** What is due under the contract, in yuan. Nobody's fact is judged: it is the arithmetic of the text. */
export interface ContractSettlement {
  /** `null` where it is not known whether all targets were reached. */
  readonly bonus: Decimal | null;
  readonly deduction: Decimal;
  readonly fine: Decimal;
  /** Bonus less deduction and fine; below zero: to pay. */
  readonly total: Decimal | null;
  /** The least and the most that the total may be. */
  readonly between: readonly [Decimal, Decimal];
  /** The text does not say whether the sum may fall below zero. */
  readonly belowZero: boolean;
  readonly readings: ChosenReadings;
  /** The questions of reading on which the total hangs. */
  readonly dependsOn: readonly string[];
  readonly message: Text;
}

const QUESTIONS = ['persons', 'deduction', 'bonus-and-deduction', 'fine'];

/**
 * Bonus, deduction and fine under a village contract whose amounts and readings a document carries.
 *
 * @throws {ArgumentError} for bad facts, a reading that is none, or a document without the parameters.
 * @example settleVillageContract(villageResponsibility, { cases: 2, concealments: 1 }).total // '-1200'
 */
export function settleVillageContract(
  document: SchemeDocument,
  facts: ContractFacts,
  options: { readonly readings?: ChosenReadings } = {},
): ContractSettlement {
  refuse(ArgumentError, factProblems(facts));
  objectAt(options, 'options');
  const readings = readingsOf(document, QUESTIONS, options.readings);
  const sums = sumsOf(document, facts, readings);
  const others = neighbours(document, readings).filter(({ readings: other }) => {
    const [least, most] = between(sumsOf(document, facts, other));
    const [here, there] = between(sums);
    return least !== here || most !== there;
  });
  const [least, most] = between(sums);
  const total = sums.bonus === null ? null : least;
  const shownTotal = total === null ? null : yuanFromFen(total);
  return Object.freeze({
    bonus: sums.bonus === null ? null : yuanFromFen(sums.bonus),
    deduction: yuanFromFen(sums.deduction),
    fine: yuanFromFen(sums.fine),
    total: shownTotal,
    between: [yuanFromFen(least), yuanFromFen(most)] as const,
    belowZero: least < 0,
    readings,
    dependsOn: [...new Set(others.map(({ question }) => question))],
    message: messageOf(sums, { least, most }),
  });
}

/** In fen. */
interface Sums {
  readonly bonus: number | null;
  /** What the bonus would be. */
  readonly offered: number;
  readonly deduction: number;
  readonly fine: number;
}

function sumsOf(document: SchemeDocument, facts: ContractFacts, readings: ChosenReadings): Sums {
  const { cases, concealments } = facts;
  const people = readings['persons'] === 'each-of-two' ? 2 : 1;
  const times = (count: number, once: boolean): number => (once ? Math.min(count, 1) : count) * people;
  const offered = fenIn(document, 'bonus') * people;
  const met = allMet(facts, readings['bonus-and-deduction'] === 'exclusive');
  return {
    bonus: met === null ? null : met ? offered : 0,
    offered,
    deduction: fenIn(document, 'deduction') * times(cases, readings['deduction'] === 'once-a-year'),
    fine: fenIn(document, 'concealment-fine') * times(concealments, readings['fine'] === 'once'),
  };
}

/** Where bonus and deduction exclude each other, one case means that not all targets were reached. */
function allMet({ cases, targetsMet }: ContractFacts, exclusive: boolean): boolean | null {
  if (exclusive && cases > 0) return false;
  if (targetsMet !== undefined) return targetsMet;
  return cases === 0 ? true : null;
}

const between = ({ bonus, offered, deduction, fine }: Sums): readonly [number, number] => [
  (bonus ?? 0) - deduction - fine,
  (bonus ?? offered) - deduction - fine,
];

function messageOf({ bonus, deduction, fine }: Sums, { least, most }: { least: number; most: number }): Text {
  const yuan = (fen: number): string => yuanFromFen(fen).toFixed(2);
  return bothLanguages((locale) => {
    const zh = locale === 'zh';
    const prize = bonus === null ? (zh ? '未定' : 'not determined') : yuan(bonus);
    const sum = least === most ? yuan(least) : zh ? `${yuan(least)}至${yuan(most)}` : `${yuan(least)} to ${yuan(most)}`;
    const below =
      least >= 0
        ? ''
        : zh
          ? '合计能否低于零，原文未写。'
          : ' The text does not say whether the sum may fall below zero.';
    return zh
      ? `奖励${prize}元，扣罚${yuan(deduction)}元，罚款${yuan(fine)}元，合计${sum}元。${below}`
      : `Bonus ${prize}, deduction ${yuan(deduction)}, fine ${yuan(fine)}: ${sum} yuan in all.${below}`;
  });
}

function factProblems(facts: unknown): readonly Issue[] {
  if (!isJson(facts)) return [notObject(facts, 'facts')];
  const met = facts['targetsMet'];
  const keys = ['cases', 'concealments', 'targetsMet'];
  return [
    ...countProblems(facts['cases'], 'cases'),
    ...countProblems(facts['concealments'], 'concealments'),
    ...(met === undefined || met === null || typeof met === 'boolean'
      ? []
      : [notThis(met, 'targetsMet', { zh: 'true、false 或 null', en: 'true, false or null' })]),
    ...Object.keys(facts)
      .filter((key) => !keys.includes(key))
      .map((key) => issue('unknown-key', key, { given: key })),
  ];
}
