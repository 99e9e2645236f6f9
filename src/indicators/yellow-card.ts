import { addMonths, dayFromText, dayText } from '../value/civil-date.js';
import { ArgumentError, type Issue, issue, nearestName, refuse, shown } from '../value/issue.js';
import { isJson } from '../value/json.js';
import { yuanFromFen } from '../value/money.js';
import { type Decimal, exactToText, partsOf } from '../value/rate.js';
import { bothLanguages, type Text } from '../value/text.js';
import { notList, notThis, objectAt } from './kinds.js';
import type { ReportedInput } from './reported.js';
import {
  type ChosenReadings,
  fenIn,
  neighbours,
  numberIn,
  readingsOf,
  type SchemeDocument,
} from './scorecard-document.js';
import { applyWarnings, type RuleFinding, some, type WarnedUnit, type WarningRule } from './scorecard-warnings.js';

/** A township under a scheme of yellow cards. */
export interface CardedUnit {
  readonly id: string;
  /** The overall score; `null`: not known. */
  readonly score: ReportedInput | null;
  /** The part of its figures that is false (水分); `null` or absent: not known. */
  readonly falseFigures?: ReportedInput | null;
  /** The triggers of earlier years, the last year first: `score`, `false-figures`; `null` for a year not known. */
  readonly history?: readonly (readonly CardTrigger[] | null)[];
  /** The people responsible are others than in the years before. */
  readonly officeHoldersChanged?: boolean;
}

export type CardTrigger = 'score' | 'false-figures';

/** The consequence of a scheme for one township, as its text has it. */
export interface YellowCard {
  readonly id: string;
  /** `null`: not determined. */
  readonly carded: boolean | null;
  /** The people responsible are removed after years of cards running; `null`: not determined, or not said. */
  readonly removal: boolean | null;
  readonly findings: readonly RuleFinding[];
  /** Responsibility money; `each` is `null` where only a sum is meant. `null` without a card. */
  readonly money: { readonly people: number; readonly each: Decimal | null; readonly total: Decimal } | null;
  /** How long no honours are given: up to a day, or for years of assessment. `null` without a card or a day. */
  readonly withoutHonours: { readonly until: string } | { readonly years: readonly number[] } | null;
  readonly readings: ChosenReadings;
  /** The questions of reading that would change the answer for this township. */
  readonly dependsOn: readonly string[];
  readonly message: Text;
}

const QUESTIONS = ['threshold', 'worst-three', 'money', 'one-year', 'two-years'];
const TRIGGERS: readonly CardTrigger[] = ['score', 'false-figures'];

/**
 * Who gets a yellow card under a scheme whose numbers and readings a document carries: by the score, by rank of false figures, and what
 * follows for the people responsible.
 *
 * @throws {ArgumentError} for bad units, a reading that is none, or a document without the parameters.
 * @example yellowCards(qiaojiaScoring, [{ id: 'a', score: 70 }], { readings: { threshold: 'at-most-70' } })[0].carded // true
 */
export function yellowCards(
  document: SchemeDocument,
  units: readonly CardedUnit[],
  options: { readonly readings?: ChosenReadings /** The day of the cards. */; readonly on?: string } = {},
): readonly YellowCard[] {
  refuse(ArgumentError, unitProblems(units));
  objectAt(options, 'options');
  const readings = readingsOf(document, QUESTIONS, options.readings);
  const day = options.on === undefined ? null : dayOf(options.on);
  const asRead = (chosen: ChosenReadings): readonly Bare[] => cardsOf(document, units, { readings: chosen, day });
  const others = neighbours(document, readings).map(({ question, readings: chosen }) => ({
    question,
    cards: asRead(chosen).map((card) => essence(card)),
  }));
  return asRead(readings).map((card, index) => {
    const changed = others.filter(({ cards }) => cards[index] !== essence(card)).map(({ question }) => question);
    return Object.freeze({ ...card, readings, dependsOn: [...new Set(changed)], message: messageOf(card) });
  });
}

const KEYS = ['id', 'score', 'falseFigures', 'history', 'officeHoldersChanged'];

function unitProblems(units: unknown): readonly Issue[] {
  const expected = { zh: '列表，各为 { id, score }', en: 'a list; each is { id, score }' };
  if (!Array.isArray(units)) return [notThis(units, 'units', expected)];
  return units.flatMap((unit: unknown, index) => {
    const path = `units[${index}]`;
    if (!isJson(unit)) return [notThis(unit, path, expected)];
    const strange = Object.keys(unit).filter((key) => !KEYS.includes(key));
    return [
      ...strange.map((key) => issue('unknown-key', `${path}.${key}`, { given: key, nearest: nearestName(key, KEYS) })),
      ...(unit['history'] === undefined || Array.isArray(unit['history'])
        ? []
        : [notList(unit['history'], `${path}.history`)]),
      ...(unit['score'] === undefined ? [issue('missing-key', `${path}.score`, { expected: SCORE })] : []),
    ];
  });
}

const SCORE = { zh: '得分，或 null', en: 'the score, or null' };

type Bare = Omit<YellowCard, 'readings' | 'dependsOn' | 'message'>;

const essence = ({ carded, removal, money, withoutHonours }: Bare): string =>
  JSON.stringify({ carded, removal, money, withoutHonours });

function dayOf(on: string): number {
  const day = dayFromText(on);
  if (day !== null) return day;
  const expected = { zh: '年-月-日', en: 'year-month-day' };
  throw new ArgumentError([issue('not-a-date', 'on', { given: shown(on), expected })]);
}

interface Read {
  readonly readings: ChosenReadings;
  readonly day: number | null;
}

/** The scheme as rules. */
function rulesOf(document: SchemeDocument, readings: ChosenReadings): readonly WarningRule[] {
  const including = readings['threshold'] === 'at-most-70';
  const apart = readings['worst-three'] === 'among-not-yet-carded';
  const places = wholeIn(document, 'worst-townships');
  const mark = exactToText(numberIn(document, 'pass-mark'));
  return [
    { id: 'score', kind: 'below', of: 'score', mark, including },
    { id: 'false-figures', kind: 'worst', of: 'false-figures', places, ...(apart ? { exceptFiredBy: 'score' } : {}) },
    {
      id: 'removal',
      kind: 'repeated',
      rules: TRIGGERS,
      years: wholeIn(document, 'years-to-removal'),
      same: readings['two-years'] === 'same-trigger',
    },
  ];
}

const wholeIn = (document: SchemeDocument, name: string): number => Number(partsOf(numberIn(document, name)).numerator);

function cardsOf(document: SchemeDocument, units: readonly CardedUnit[], { readings, day }: Read): readonly Bare[] {
  const warned = units.map(
    ({ id, score, falseFigures = null, history = [] }): WarnedUnit => ({
      id,
      values: { score, 'false-figures': falseFigures },
      history,
    }),
  );
  const people = wholeIn(document, 'people-responsible');
  const fen = fenIn(document, 'responsibility-money');
  const each = readings['money'] === 'each-500';
  return applyWarnings(rulesOf(document, readings), warned).map(({ id, findings }, index) => {
    const fired = (rule: string): boolean | null => findings.find((one) => one.rule === rule)?.fired ?? null;
    const carded = some(TRIGGERS.map(fired));
    const removal = fired('removal');
    const changed = units[index]?.officeHoldersChanged === true;
    return {
      id,
      carded,
      removal: removal === true && changed ? null : removal,
      findings,
      money:
        carded === true
          ? { people, each: each ? yuanFromFen(fen) : null, total: yuanFromFen(each ? fen * people : fen) }
          : null,
      withoutHonours: carded === true && day !== null ? honours(document, readings, day) : null,
    };
  });
}

/** One year: months from the day of the card, or years of assessment after it. */
function honours(document: SchemeDocument, readings: ChosenReadings, day: number): YellowCard['withoutHonours'] {
  const years = wholeIn(document, 'years-without-honours');
  if (readings['one-year'] === 'twelve-months') return { until: dayText(addMonths(day, 12 * years)) };
  const year = Number(dayText(day).slice(0, 4));
  return { years: Array.from({ length: years }, (_, index) => year + 1 + index) };
}

const messageOf = ({ id, carded, removal, money, findings }: Bare): Text =>
  bothLanguages((locale) => {
    const zh = locale === 'zh';
    const card =
      carded === null
        ? zh
          ? '是否黄牌未定'
          : 'a card is not determined'
        : carded
          ? zh
            ? '黄牌警告'
            : 'a yellow card'
          : zh
            ? '无黄牌'
            : 'no card';
    const sum =
      money === null
        ? ''
        : zh
          ? `，责任金共${money.total.toFixed(2)}元`
          : `, ${money.total.toFixed(2)} yuan of responsibility money`;
    const again =
      removal === true ? (zh ? '，连续受牌，按原文免职' : ', cards running: removal, as the text has it') : '';
    const reasons = findings.filter(({ fired }) => fired !== false).map(({ message }) => message[locale]);
    return `${id}${zh ? '：' : ': '}${card}${sum}${again}${zh ? '。' : '.'}${reasons.length === 0 ? '' : `${zh ? '' : ' '}${reasons.join(zh ? '' : ' ')}`}`;
  });
