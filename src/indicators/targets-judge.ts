import { compareExact, type Exact, minus, times } from '../value/rate.js';
import { bothLanguages, type Text } from '../value/text.js';
import {
  atLeast,
  atMost,
  below,
  meet,
  onlyOne,
  productRange,
  quotientRange,
  type Range,
  scaled,
  sumRange,
} from './consistency-ranges.js';
import { brief } from './consistency-words.js';
import { fixedText, isZero, over } from './exact.js';
import type { Measured, ProgrammeTarget, Standing } from './targets-measured.js';

export type TargetStatus = 'met' | 'missed' | 'undetermined' | 'inconsistent';

/** The judgement on one target. */
export interface Judgement {
  readonly status: TargetStatus;
  readonly figure: Exact | null;
  readonly margin: Exact | null;
  readonly borderline: boolean;
  readonly message: Text;
}

/** Compares what was reached with what was wanted. */
export function judged(target: ProgrammeTarget, wanted: Exact | null, measured: Measured | null): Judgement {
  const { operator, says } = target;
  const now = measured?.now ?? null;
  if (now === null) return open(says, null, { zh: '没有数字', en: 'there is no figure' });
  if (operator === '<previous') return belowPrevious(target, now, measured?.previous ?? null);
  if (wanted === null) {
    return open(says, now.value, { zh: '原文没有目标值', en: 'the source states no value for the target' });
  }
  if (operator === '~') return about(target, wanted, now);
  const figure = operator === '+>=' ? growth(now, measured?.previous ?? null) : now;
  if (figure === null) {
    return open(says, null, { zh: '缺少上年的数字，或其为0', en: 'the figure of the year before is missing or zero' });
  }
  if (operator === '=') return equal(target, wanted, figure);
  const most = operator === '<=';
  const margin = most ? minus(wanted, figure.value) : minus(figure.value, wanted);
  return closedJudgement(target, figure, { margin, holds: most ? atMost(wanted) : atLeast(wanted) });
}

const open = (says: Text, figure: Exact | null, why: Text): Judgement => ({
  status: 'undetermined',
  figure,
  margin: null,
  borderline: false,
  message: { zh: `“${says.zh}”无从判断：${why.zh}。`, en: `Not determined (${says.en}): ${why.en}.` },
});

interface Bar {
  readonly margin: Exact;
  /** Where the target is met. */
  readonly holds: Range;
}

function closedJudgement(target: ProgrammeTarget, { value, within }: Standing, { margin, holds }: Bar): Judgement {
  const met = meet(onlyOne(value), holds) !== null;
  const borderline = straddles(within, holds);
  return {
    status: met ? 'met' : 'missed',
    figure: value,
    margin,
    borderline,
    message: verdictText(target, { value, margin, met, borderline }),
  };
}

/** Do some values that the figure may stand for meet the target and others not? */
function straddles(within: Range, { least, most }: Range): boolean {
  const inside = meet(within, { least, most }) !== null;
  const outside =
    (least !== null && meet(within, { least: null, most: { at: least.at, open: !least.open } }) !== null) ||
    (most !== null && meet(within, { least: { at: most.at, open: !most.open }, most: null }) !== null);
  return inside && outside;
}

function belowPrevious(target: ProgrammeTarget, now: Standing, previous: Standing | null): Judgement {
  if (previous === null) {
    return open(target.says, now.value, { zh: '缺少上年的数字', en: 'the figure of the year before is missing' });
  }
  const change = sumRange(now.within, scaled(previous.within, -1));
  const margin = minus(previous.value, now.value);
  const figure = { value: times(margin, -1), within: change };
  return { ...closedJudgement(target, figure, { margin, holds: below(0) }), figure: now.value };
}

/** By how many percent it grew. */
function growth(now: Standing, previous: Standing | null): Standing | null {
  if (previous === null || isZero(previous.value)) return null;
  const ratio = quotientRange(now.within, previous.within);
  const value = minus(times(100, over(now.value, previous.value)), 100);
  const within = ratio === null ? onlyOne(value) : sumRange(productRange(ratio, onlyOne(100)), onlyOne(-100));
  return { value, within };
}

/** 左右 has no tolerance: the deviation is told, and nothing is decided. */
function about({ says, unit }: ProgrammeTarget, wanted: Exact, { value }: Standing): Judgement {
  const margin = minus(value, wanted);
  const signed = `${compareExact(margin, 0) > 0 ? '+' : ''}${brief(margin)}`;
  return {
    status: 'undetermined',
    figure: value,
    margin,
    borderline: false,
    message: {
      zh: `“${says.zh}”为${brief(value)}，与目标“${brief(wanted)}左右”相差${signed}（${unit}）；可差多少原文未写。`,
      en: `${says.en}: ${brief(value)} is ${signed} off "about ${brief(wanted)}" (${unit}); the source does not say how far off it may be.`,
    },
  };
}

/**
 * A target at an end of the scale (0, or 100 %) is met by that value only. Elsewhere a figure that rounds to the target, with its decimals, may
 * be meant: that is not decided.
 */
function equal(target: ProgrammeTarget, wanted: Exact, figure: Standing): Judgement {
  const off = minus(figure.value, wanted);
  const margin = compareExact(off, 0) > 0 ? times(off, -1) : off;
  const judgement = closedJudgement(target, figure, { margin, holds: onlyOne(wanted) });
  const end = isZero(wanted) || (target.unit === '%' && compareExact(wanted, 100) === 0);
  const decimals = target.value?.split('.')[1]?.length ?? 0;
  const rounds = fixedText(figure.value, decimals) === fixedText(wanted, decimals);
  if (isZero(off) || end || !rounds) return judgement;
  return {
    ...judgement,
    ...open(target.says, figure.value, {
      zh: `${brief(figure.value)}按目标的位数取舍后与其相等，本身不等`,
      en: `${brief(figure.value)} equals the target once rounded to its decimals, but not by itself`,
    }),
    margin,
    borderline: true,
  };
}

const LIMITS: Readonly<Record<string, Text>> = {
  '>=': { zh: '不低于', en: 'at least ' },
  '<=': { zh: '不高于', en: 'at most ' },
  '=': { zh: '', en: 'exactly ' },
  '+>=': { zh: '增幅不低于', en: 'growth of at least ' },
};

function verdictText(
  { says, operator, value: wanted, unit }: ProgrammeTarget,
  told: { readonly value: Exact; readonly margin: Exact; readonly met: boolean; readonly borderline: boolean },
): Text {
  const { met, borderline } = told;
  const size = brief(compareExact(told.margin, 0) < 0 ? times(told.margin, -1) : told.margin);
  const words = LIMITS[operator] ?? { zh: '低于上年', en: 'below the year before' };
  return bothLanguages((locale) => {
    const bar = `${words[locale]}${wanted === null ? '' : `${wanted} ${unit}`}`;
    const value = operator === '<previous' ? '' : brief(told.value);
    const by = isZero(told.margin) ? '' : size;
    if (locale === 'zh') {
      const near = borderline ? '差距小于数字的取舍误差。' : '';
      return `“${says.zh}”${value}，目标${bar}：${met ? '达到' : '未达到'}${by === '' ? '' : `，${met ? '余' : '差'}${by}`}。${near}`;
    }
    const near = borderline ? ' This is less than the rounding of the figure.' : '';
    return `${says.en}: ${value === '' ? '' : `${value}, `}target ${bar}: ${met ? 'met' : 'missed'}${by === '' ? '' : ` by ${by}`}.${near}`;
  });
}
