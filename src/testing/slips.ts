import type { ApplyExpr, EachExpr, Expr, ReadingExpr, ValueExpr } from '../expr/expr.js';
import type { OperatorId } from '../operators/index.js';
import { addMonths, dayFromText, dayText } from '../value/civil-date.js';
import { fenFromAmount, yuanText } from '../value/money.js';
import type { Text } from '../value/text.js';

/** The kinds of mistake that people make when they write a rule down. */
export type SlipKind =
  | 'strictness'
  | 'reversed'
  | 'off-by-one'
  | 'wrong-year'
  | 'wrong-amount'
  | 'wrong-option'
  | 'lost-condition'
  | 'and-for-or'
  | 'negation'
  | 'swapped-rows'
  | 'lost-row'
  | 'some-for-every'
  | 'wrong-base'
  | 'swapped-readings'
  | 'wrong-default'
  | 'unknown-as-false';

/** One expression in place of another. */
export interface Slip {
  readonly kind: SlipKind;
  readonly by: Expr;
  readonly says: Text;
}

/** What a policy offers for a mistake about names. */
export interface Names {
  /** Parameters of the same type as the one named. */
  readonly alike: (parameter: string) => readonly string[];
  /** Options that the fact or term may have. */
  readonly options: (expr: Expr) => readonly string[];
}

const STRICTNESS: Readonly<Partial<Record<OperatorId, OperatorId>>> = {
  before: 'onOrBefore',
  onOrBefore: 'before',
  after: 'onOrAfter',
  onOrAfter: 'after',
  below: 'atMost',
  atMost: 'below',
  above: 'atLeast',
  atLeast: 'above',
};

const REVERSED: Readonly<Partial<Record<OperatorId, OperatorId>>> = {
  before: 'after',
  onOrBefore: 'onOrAfter',
  after: 'before',
  onOrAfter: 'onOrBefore',
  below: 'above',
  atMost: 'atLeast',
  above: 'below',
  atLeast: 'atMost',
  smallest: 'greatest',
  greatest: 'smallest',
  add: 'subtract',
};

const SAYS = {
  strictness: { zh: '界限本身算与不算', en: 'the limit itself counts, or not' },
  reversed: { zh: '比较方向颠倒', en: 'the comparison is the wrong way round' },
  'off-by-one': { zh: '差一', en: 'off by one' },
  'wrong-year': { zh: '年份差一', en: 'a year off' },
  'wrong-amount': { zh: '金额有误', en: 'another amount' },
  'wrong-option': { zh: '选项有误', en: 'another option' },
  'lost-condition': { zh: '漏一条件', en: 'a condition is lost' },
  'and-for-or': { zh: '“且”“或”混淆', en: 'and for or' },
  negation: { zh: '是非颠倒', en: 'yes for no' },
  'swapped-rows': { zh: '两行互换', en: 'two rows are swapped' },
  'lost-row': { zh: '漏一行', en: 'a row is lost' },
  'some-for-every': { zh: '“有一”“每一”混淆', en: 'some for every' },
  'wrong-base': { zh: '用错参数', en: 'another parameter' },
  'swapped-readings': { zh: '两种解读互换', en: 'two readings are swapped' },
  'wrong-default': { zh: '默认解读有误', en: 'another default reading' },
  'unknown-as-false': { zh: '不明当作否', en: 'unknown is taken as no' },
} as const satisfies Record<SlipKind, Text>;

export const slipWords = (kind: SlipKind): Text => SAYS[kind];

/** Every mistake that can be made at the top of this expression; those inside are made there. */
export function slipsOf(expr: Expr, names: Names): readonly Slip[] {
  const slip = (kind: SlipKind, by: Expr): Slip => ({ kind, by, says: SAYS[kind] });
  if ('apply' in expr) return applySlips(expr, names).map(([kind, by]) => slip(kind, by));
  if ('value' in expr) return valueSlips(expr).map(([kind, by]) => slip(kind, by));
  if ('parameter' in expr) return names.alike(expr.parameter).map((parameter) => slip('wrong-base', { parameter }));
  if ('each' in expr) return eachSlips(expr).map((by) => slip('some-for-every', by));
  if ('reading' in expr) return readingSlips(expr).map((by) => slip('swapped-readings', by));
  return [];
}

type Found = readonly [SlipKind, Expr];

function applySlips(expr: ApplyExpr, names: Names): readonly Found[] {
  const { apply, to } = expr;
  const strictness = STRICTNESS[apply];
  const reversed = REVERSED[apply];
  const other: Found[] = [
    ...(strictness === undefined ? [] : [['strictness', { apply: strictness, to }] as const]),
    ...(reversed === undefined ? [] : [['reversed', { apply: reversed, to }] as const]),
  ];
  if (apply === 'all' || apply === 'any') {
    const lost =
      to.length < 2 ? [] : to.map((_, index): Found => ['lost-condition', { apply, to: without(to, index) }]);
    const mixed: Found[] = to.length < 2 ? [] : [['and-for-or', { apply: apply === 'all' ? 'any' : 'all', to }]];
    return [...other, ...lost, ...mixed];
  }
  if (apply === 'not') return [['negation', to[0] as Expr]];
  if (apply === 'equal') return [...other, ...optionSlips(expr, names)];
  if (apply === 'table' || apply === 'choose') return rowSlips(expr);
  return other;
}

/** "The kind is this one" as "the kind is that one"; and "is" as "is not". */
function optionSlips({ apply, to }: ApplyExpr, names: Names): readonly Found[] {
  const at = to.findIndex((arg) => 'value' in arg && arg.type === 'option');
  const constant = to[at];
  if (constant === undefined || !('value' in constant)) return [['negation', { apply: 'not', to: [{ apply, to }] }]];
  const others = names.options(to[1 - at] as Expr).filter((option) => option !== constant.value);
  return others.map(
    (option): Found => [
      'wrong-option',
      { apply, to: to.map((arg, index) => (index === at ? { value: option, type: 'option' } : arg)) },
    ],
  );
}

function rowSlips({ apply, to }: ApplyExpr): readonly Found[] {
  const pairs = Math.floor(to.length / 2);
  const row = (index: number): readonly Expr[] => to.slice(2 * index, 2 * index + 2);
  const swapped = Array.from({ length: Math.max(0, pairs - 1) }, (_, index): Found => {
    const rows = Array.from({ length: pairs }, (_unused, place) =>
      row(place === index ? index + 1 : place === index + 1 ? index : place),
    );
    return ['swapped-rows', { apply, to: [...rows.flat(), ...to.slice(2 * pairs)] }];
  });
  if (apply === 'choose') {
    const [when, yes, no] = to as readonly [Expr, Expr, Expr];
    return [['swapped-rows', { apply, to: [when, no, yes] }]];
  }
  const lost =
    pairs < 2
      ? []
      : Array.from(
          { length: pairs },
          (_, index): Found => ['lost-row', { apply, to: [...to.slice(0, 2 * index), ...to.slice(2 * index + 2)] }],
        );
  return [...swapped, ...lost];
}

function valueSlips({ value, type }: ValueExpr): readonly Found[] {
  if (type === 'number' && typeof value === 'number')
    return [-1, 1].map((by): Found => ['off-by-one', { value: value + by, type }]);
  if (type === 'truth') return [['negation', { value: value !== true, type }]];
  if (type === 'money') {
    const fen = fenFromAmount(value);
    return fen === null ? [] : [['wrong-amount', { value: yuanText(10 * fen + 100), type }]];
  }
  const day = type === 'date' ? dayFromText(value) : null;
  if (day === null) return [];
  return [
    ...[-1, 1].map((by): Found => ['off-by-one', { value: dayText(day + by), type }]),
    ...[-12, 12].map((by): Found => ['wrong-year', { value: dayText(addMonths(day, by)), type }]),
  ];
}

function eachSlips(expr: EachExpr): readonly Expr[] {
  if (expr.how === 'some') return [{ ...expr, how: 'every' }];
  return expr.how === 'every' ? [{ ...expr, how: 'some' }] : [];
}

/** The meanings of two options of a reading, changed about, where they are not the same. */
function readingSlips({ reading, is }: ReadingExpr): readonly Expr[] {
  const names = Object.keys(is);
  return names.slice(1).flatMap((name, index) => {
    const before = names[index] as string;
    if (JSON.stringify(is[name]) === JSON.stringify(is[before])) return [];
    return [{ reading, is: { ...is, [name]: is[before] as Expr, [before]: is[name] as Expr } }];
  });
}

const without = <T>(items: readonly T[], at: number): readonly T[] => items.filter((_, index) => index !== at);
