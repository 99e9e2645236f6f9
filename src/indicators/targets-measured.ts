import { type Issue, issue } from '../value/issue.js';
import { isJson } from '../value/json.js';
import { type Exact, isDecimal, times } from '../value/rate.js';
import type { Text } from '../value/text.js';
import { checkConsistency } from './consistency.js';
import { EVERYTHING, onlyOne, type Range } from './consistency-ranges.js';
import { isZero, over } from './exact.js';
import { figureUnit } from './figures.js';
import { type Reported, type ReportedInput, readReported } from './reported.js';

/** How a figure is compared with a target: `~` about, `+>=` growth of at least so much, `<previous` below that of the year before. */
export type TargetOperator = '>=' | '<=' | '=' | '~' | '+>=' | '<previous';

/** What a plan sets; a policy carries such targets. */
export interface ProgrammeTarget {
  readonly says: Text;
  readonly operator: TargetOperator;
  /** A decimal as printed; `null` where the source leaves it blank. */
  readonly value: string | null;
  readonly unit: string;
  readonly population?: Text;
  readonly period?: Text;
  /** A measure of coercion: kept as history, never to drive a decision. */
  readonly coercive?: true;
  readonly cites?: string;
}

/** A figure with what it may stand for. */
export interface Standing {
  readonly value: Exact;
  readonly within: Range;
}

/** What was reached, read. */
export interface Measured {
  readonly now: Standing | null;
  readonly previous: Standing | null;
  readonly estimate: boolean;
  /** Why the figure cannot be right. */
  readonly contradiction: Text | null;
}

interface Wanted {
  readonly unit: string;
  readonly operator: string;
}

/** Units of figures that a target in such a unit may be compared with; a bare number goes with any. */
const RATES = ['%', '‰'];

/** Reads the figure of a target: a reported figure, or an object with counts or the year before. */
export function readMeasured(
  given: unknown,
  target: Wanted,
  path: string,
): { readonly measured: Measured } | { readonly problems: readonly Issue[] } {
  const object = isJson(given) && !isDecimal(given) && !('value' in given) ? given : { now: given };
  const strange = Object.keys(object).filter((key) => !KEYS.includes(key));
  const read = (key: string) =>
    object[key] === undefined
      ? null
      : readReported(object[key], key === 'now' && object !== given ? path : `${path}.${key}`, key);
  const [now, numerator, denominator, previous] = ['now', 'numerator', 'denominator', 'previous'].map(read);
  const all = [now, numerator, denominator, previous];
  const problems = [
    ...strange.map((key) => issue('unknown-key', `${path}.${key}`, { given: key })),
    ...all.flatMap((one) => (one != null && 'problems' in one ? one.problems : [])),
    ...[now, previous].flatMap((one) => unitProblems(one, target, path)),
    ...pairProblems(object, path),
  ];
  if (problems.length > 0) return { problems };
  const counts = countsOf(numerator, denominator, target);
  const reported = standing(now);
  return {
    measured: {
      now: counts ?? reported,
      previous: standing(previous),
      estimate: object['estimate'] === true || (now != null && 'reported' in now && now.reported.about),
      contradiction: reported === null || counts === null ? null : contradictionOf(object),
    },
  };
}

const KEYS = ['now', 'numerator', 'denominator', 'previous', 'estimate'];

type Read = ReturnType<typeof readReported> | null | undefined;

const reportedIn = (read: Read): Reported | null => (read != null && 'reported' in read ? read.reported : null);

function standing(read: Read): Standing | null {
  const reported = reportedIn(read);
  return reported === null || reported.value === null ? null : { value: reported.value, within: reported.widest };
}

function unitProblems(read: Read, { unit, operator }: Wanted, path: string): readonly Issue[] {
  const own = reportedIn(read)?.unit ?? null;
  // Growth is in percent, of a figure in any unit.
  if (own === null || operator === '+>=') return [];
  const family = figureUnit(own).family;
  const fits = RATES.includes(unit)
    ? own === unit
    : unit.startsWith('yuan')
      ? family === 'money'
      : family === 'count' || family === 'ratio';
  return fits ? [] : [issue('mixed-units', path, { given: own, expected: { zh: unit, en: unit } })];
}

function pairProblems(object: Readonly<Record<string, unknown>>, path: string): readonly Issue[] {
  const [numerator, denominator] = [object['numerator'], object['denominator']];
  if ((numerator === undefined) === (denominator === undefined)) return [];
  const missing = numerator === undefined ? 'numerator' : 'denominator';
  const expected = { zh: `${missing}（分子和分母须同时给出）`, en: `${missing} (both counts, or none)` };
  return [issue('missing-key', `${path}.${missing}`, { expected })];
}

function countsOf(numerator: Read, denominator: Read, { unit }: Wanted): Standing | null {
  const [x, n] = [reportedIn(numerator), reportedIn(denominator)];
  if (x?.value == null || n?.value == null || isZero(n.value)) return null;
  const value = over(times(perOf(unit), x.value), n.value);
  const exact = x.whole && n.whole && !x.about && !n.about;
  return { value, within: exact ? onlyOne(value) : EVERYTHING };
}

const perOf = (unit: string): Exact => (unit === '%' ? 100 : unit === '‰' ? 1000 : 1);

/** The printed rate against its counts. */
function contradictionOf(object: Readonly<Record<string, unknown>>): Text | null {
  const { now, numerator, denominator } = object as Readonly<Record<string, ReportedInput>>;
  if (now === undefined || numerator === undefined || denominator === undefined) return null;
  const unit = reportedIn(readReported(now, '', ''))?.unit ?? null;
  const found = checkConsistency({
    figures: { rate: now, numerator, denominator },
    relations: [
      {
        check: 'targetCheck',
        rate: 'rate',
        numerator: 'numerator',
        denominator: 'denominator',
        ...(unit === null ? { per: 1 } : {}),
      },
    ],
  });
  return found.answer === 'inconsistent' ? found.explanation : null;
}
