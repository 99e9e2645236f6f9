import { type Issue, issue, nearestName, shown } from '../value/issue.js';
import { isJson } from '../value/json.js';
import type { Exact } from '../value/rate.js';
import type { Text } from '../value/text.js';
import { isZero, over } from './exact.js';
import { figureUnit } from './figures.js';
import { notOption, notThis } from './kinds.js';
import { exactFrom, type NumberInput } from './numbers.js';
import type { Reported } from './reported.js';

/** What should hold between figures; each names them. */
export type Relation =
  /** `rate = per × numerator / denominator`; `per` follows from ‰ or %. */
  | {
      readonly check: 'rateFromCounts' | 'targetCheck';
      readonly rate: string;
      readonly numerator: string;
      readonly denominator: string;
      readonly per?: NumberInput;
    }
  /** The parts add up to the whole. */
  | { readonly check: 'sumCheck'; readonly whole: string; readonly parts: readonly string[] }
  /** The shares add up to 100 % (1000 ‰). */
  | { readonly check: 'shareSum'; readonly shares: readonly string[] }
  /** `difference = from − less`, such as natural increase. */
  | { readonly check: 'differenceCheck'; readonly difference: string; readonly from: string; readonly less: string }
  /** The rate of all lies between those of its parts; with weights it is their weighted mean. */
  | {
      readonly check: 'meanOfRates';
      readonly total: string;
      readonly rates: readonly string[];
      readonly weights?: readonly string[];
    }
  /** What was counted over part of a year is not above the whole year. */
  | { readonly check: 'periodCheck'; readonly part: string; readonly year: string }
  /** `closing − opening = births − deaths + netMigration`; migration that is not named may be any number. */
  | {
      readonly check: 'growthCheck';
      readonly opening: string;
      readonly closing: string;
      readonly births: string;
      readonly deaths: string;
      readonly netMigration?: string;
    }
  /** One is not above the other: a part and its whole, a floor and what it asks for. */
  | { readonly check: 'notAbove'; readonly smaller: string; readonly greater: string };

export type CheckKind = Relation['check'];

export type RateRelation = Extract<Relation, { check: 'rateFromCounts' | 'targetCheck' }>;
export const isRate = (relation: Relation): relation is RateRelation =>
  relation.check === 'rateFromCounts' || relation.check === 'targetCheck';

/** The names that a relation gives, one or several at each. */
const SHAPES: Readonly<
  Record<CheckKind, Readonly<Record<string, 'one' | 'many' | 'maybe' | 'maybe-many' | 'number'>>>
> = {
  rateFromCounts: { rate: 'one', numerator: 'one', denominator: 'one', per: 'number' },
  targetCheck: { rate: 'one', numerator: 'one', denominator: 'one', per: 'number' },
  sumCheck: { whole: 'one', parts: 'many' },
  shareSum: { shares: 'many' },
  differenceCheck: { difference: 'one', from: 'one', less: 'one' },
  meanOfRates: { total: 'one', rates: 'many', weights: 'maybe-many' },
  periodCheck: { part: 'one', year: 'one' },
  growthCheck: { opening: 'one', closing: 'one', births: 'one', deaths: 'one', netMigration: 'maybe' },
  notAbove: { smaller: 'one', greater: 'one' },
};

const CHECKS = Object.keys(SHAPES) as readonly CheckKind[];

/** The figures that a relation is about. */
export const namesIn = (relation: Relation): readonly string[] =>
  Object.entries(SHAPES[relation.check]).flatMap(([key, kind]) => {
    const given = (relation as Readonly<Record<string, unknown>>)[key];
    return kind === 'number' || given === undefined ? [] : [given].flat().map(String);
  });

export type Figures = Readonly<Record<string, Reported>>;

/** What is wrong with a relation: its kind, its names, its units. */
export function relationProblems(given: unknown, path: string, figures: Figures): readonly Issue[] {
  const check = isJson(given) ? given['check'] : undefined;
  const shape = CHECKS.find((one) => one === check);
  if (!isJson(given) || shape === undefined) {
    return [notOption(check, `${path}.check`, CHECKS, true)];
  }
  const keys = SHAPES[shape];
  const strange = Object.keys(given).filter((key) => key !== 'check' && !(key in keys));
  const own = [
    ...strange.map((key) =>
      issue('unknown-key', `${path}.${key}`, { given: key, nearest: nearestName(key, Object.keys(keys)) }),
    ),
    ...Object.entries(keys).flatMap(([key, kind]) => nameProblems(given[key], kind, `${path}.${key}`, figures)),
  ];
  return own.length > 0 ? own : unitProblems(given as unknown as Relation, path, figures);
}

function nameProblems(given: unknown, kind: string, path: string, figures: Figures): readonly Issue[] {
  if (kind === 'number') return [];
  if (given === undefined && kind.startsWith('maybe')) return [];
  const many = kind.endsWith('many');
  const says: Text = many
    ? { zh: '数字名称的列表，至少一项', en: 'a list of names of figures, at least one' }
    : { zh: '数字的名称', en: 'the name of a figure' };
  if (many ? !Array.isArray(given) || given.length === 0 : typeof given !== 'string') {
    return [notThis(given, path, says)];
  }
  return [given].flat().flatMap((name) => {
    if (Object.hasOwn(figures, String(name))) return [];
    const nearest = nearestName(String(name), Object.keys(figures));
    return [issue('unknown-name', path, { given: shown(name), expected: { zh: '数字', en: 'figure' }, nearest })];
  });
}

/** Figures that are added, subtracted or compared are of one kind; a rate without a unit needs `per`. */
function unitProblems(relation: Relation, path: string, figures: Figures): readonly Issue[] {
  if (isRate(relation)) return rateProblems(relation, path, figures);
  const weights = 'weights' in relation ? (relation.weights ?? []) : [];
  const alike = relation.check === 'meanOfRates' ? [relation.total, ...relation.rates] : namesIn(relation);
  const families = alike.map((name) => familyOf(figures[name] as Reported));
  const odd = alike.filter((_, index) => families[index] !== families[0]);
  const [first] = alike;
  const mixed = odd.map((name) =>
    issue('mixed-units', path, {
      given: `${name} (${figures[name]?.unit ?? '—'})`,
      expected: { zh: `与${first}同单位`, en: `the unit of ${first}` },
    }),
  );
  const uneven =
    relation.check === 'meanOfRates' && weights.length > 0 && weights.length !== relation.rates.length
      ? [
          issue('lengths-differ', `${path}.weights`, {
            given: String(weights.length),
            expected: { zh: String(relation.rates.length), en: String(relation.rates.length) },
          }),
        ]
      : [];
  return [...mixed, ...uneven];
}

/** A bare number counts as a count. */
const familyOf = ({ unit }: Reported): string => (unit === null ? 'count' : figureUnit(unit).family);

function rateProblems(relation: RateRelation, path: string, figures: Figures): readonly Issue[] {
  const rate = figures[relation.rate] as Reported;
  const own = multiplierOf(rate);
  const per = relation.per === undefined ? null : exactFrom(relation.per);
  if (per !== null && (!('exact' in per) || isZero(per.exact))) {
    const expected = { zh: '大于0的数', en: 'a number above 0' };
    return [issue('out-of-range', `${path}.per`, { given: shown(relation.per), expected })];
  }
  if (own === null && per === null) {
    const expected = { zh: `${relation.rate}没有单位，须给出 per`, en: `per, since ${relation.rate} has no unit` };
    return [issue('missing-key', `${path}.per`, { expected })];
  }
  if (own !== null && per !== null && over(own, per.exact) !== 1) {
    const expected = { zh: `${relation.rate}的单位与 per`, en: `the unit of ${relation.rate} and per` };
    return [issue('contradiction', `${path}.per`, { expected })];
  }
  const rates = ['%', '‰', 'percentage-points', 'per-mille-points'];
  return [relation.numerator, relation.denominator]
    .filter((name) => rates.includes(figures[name]?.unit ?? ''))
    .map((name) =>
      issue('mixed-units', path, {
        given: `${name} (${figures[name]?.unit})`,
        expected: { zh: '数量', en: 'a count' },
      }),
    );
}

function multiplierOf({ unit }: Reported): Exact | null {
  return unit === '%' ? 100 : unit === '‰' ? 1000 : unit === 'one-to' ? 1 : null;
}

/** What a rate is multiplied by. */
export function perOf(relation: RateRelation, figures: Figures): Exact {
  const given = relation.per === undefined ? null : exactFrom(relation.per);
  return given !== null && 'exact' in given ? given.exact : (multiplierOf(figures[relation.rate] as Reported) ?? 1);
}
