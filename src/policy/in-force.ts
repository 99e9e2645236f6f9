import { build } from '../expr/build.js';
import type { Expr, Node } from '../expr/expr.js';
import type { Text } from '../value/text.js';
import { LEVY_PERIOD } from './levy-law.js';
import type { Citation, Limit, Period, PolicyInput, Provision, Reading } from './policy.js';

/** One condition of being in force, with what to say and cite when it fails. */
export interface ForcePart {
  readonly node: Node;
  readonly side: 'begun' | 'not-ended';
  readonly cites: Citation;
  /** The date is inferred or lies in a span: the evidence, or the span. */
  readonly note: Text | null;
  /** The day or span of the limit, as text. */
  readonly limit: string;
}

const { onOrAfter, before, date, rows, reading, on } = build;

/** The name of the reading that every document without a stated end declares. */
export const VALIDITY = 'validity';

/** The reading of a text that does not say when it ends (`semantics.md` 4). */
export const VALIDITY_READING: Reading = {
  asks: { zh: '未写明失效日期的文件何时失效？', en: 'When does a text end that does not say so?' },
  options: {
    'until-repealed': {
      says: { zh: '至被废止为止', en: 'until it is repealed' },
      cites: { zh: '未见废止文件', en: 'no repealing act is known' },
    },
    'evidenced-years': {
      says: { zh: '仅限有据可查的年份', en: 'only in the years for which it is evidenced' },
      cites: { zh: '原文只提到这些年份', en: 'the source speaks of these years only' },
    },
  },
  default: 'until-repealed',
  because: { zh: '文件一般在被废止前有效。', en: 'A text generally stays in force until something ends it.' },
};

/** The day from which, or before which: a truth over the governing date; unknown inside a span. */
function limitExpr(limit: Exclude<Limit, 'not-stated'>, day: Expr, side: ForcePart['side']): Expr {
  const begun = (from: string): Expr => onOrAfter(day, date(from));
  if (typeof limit === 'string') return side === 'begun' ? begun(limit) : before(day, date(limit));
  const { notBefore, notAfter } = limit;
  // Inside the span neither row holds, and nothing is stated: that is what the blank on the paper says.
  return side === 'begun'
    ? rows([begun(notAfter), true], [before(day, date(notBefore)), false])
    : rows([begun(notAfter), false], [before(day, date(notBefore)), true]);
}

const limitText = (limit: Exclude<Limit, 'not-stated'>): string =>
  typeof limit === 'string' ? limit : `${limit.notBefore}/${limit.notAfter}`;

/** The document itself, as a citation. */
export const citationOf = (policy: PolicyInput, place?: string): Citation => ({
  document: policy.title,
  number: policy.documentNumber,
  date: policy.issuedOn === 'not-stated' ? null : policy.issuedOn,
  rank: policy.rank,
  ...(place === undefined ? {} : { place }),
});

const FROM_ISSUE: Text = {
  zh: '原文未写生效日：自发文之日起',
  en: 'The first day is not printed: from the day of issue',
};

const NOTHING: Expr = { value: true, type: 'truth' };

/** Everything that must hold for the provision to be in force; `null` when an expression is wrong. */
export function inForceParts(
  policy: PolicyInput,
  provision: Provision,
  asKnownOn: string | null,
  prepare: (expr: Expr, place: string) => Node | null,
): readonly ForcePart[] | null {
  const { from, until, evidence = null } = policy.inForce;
  const begun = from === 'not-stated' ? (evidence ?? FROM_ISSUE) : evidence;
  const day = policy.governedBy ?? on;
  const own = citationOf(policy);
  const begins = from === 'not-stated' ? policy.issuedOn : from;
  const parts: (Omit<ForcePart, 'node'> & { readonly expr: Expr })[] = [];
  if (begins !== 'not-stated') {
    parts.push({
      expr: limitExpr(begins, day, 'begun'),
      side: 'begun',
      cites: own,
      note: begun,
      limit: limitText(begins),
    });
  }
  if (until === 'not-stated') {
    const evidenced = before(day, date(policy.inForce.evidencedUntil ?? '2999-12-31'));
    const expr = reading(VALIDITY, { 'until-repealed': true, 'evidenced-years': evidenced });
    parts.push({ expr, side: 'not-ended', cites: own, note: evidence, limit: policy.inForce.evidencedUntil ?? '' });
  } else {
    const cites = policy.inForce.endedBy ?? own;
    parts.push({
      expr: limitExpr(until, day, 'not-ended'),
      side: 'not-ended',
      cites,
      note: evidence,
      limit: limitText(until),
    });
  }
  const isLevy = provision.kind === 'levy' || provision.kind === 'installments';
  for (const period of [...(provision.periods ?? []), ...(isLevy ? [LEVY_PERIOD] : [])])
    parts.push(...periodParts(period));
  const knownThen = ({ cites }: { readonly cites: Citation }): boolean =>
    asKnownOn === null || cites.date === undefined || cites.date === null || cites.date <= asKnownOn;
  // An act issued later was not known then; the document itself is in force only once it is issued.
  const acts = parts.map((part) =>
    knownThen(part) ? part : part.side === 'begun' ? { ...part, expr: build.not(NOTHING) } : { ...part, expr: NOTHING },
  );
  const prepared = acts.map(({ expr, ...rest }) => ({ ...rest, node: prepare(expr, 'periods') }));
  if (!prepared.every((part): part is ForcePart => part.node !== null)) return null;
  // A text that itself names the day on which the higher act ended it says nothing new.
  return prepared.filter(({ node }, index) => prepared.findIndex((other) => other.node === node) === index);
}

function periodParts({
  from,
  until,
  of = on,
  cites,
}: Period): readonly (Omit<ForcePart, 'node'> & { readonly expr: Expr })[] {
  const begun =
    from === undefined
      ? []
      : [{ expr: limitExpr(from, of, 'begun'), side: 'begun' as const, cites, note: null, limit: from }];
  const ended =
    until === undefined
      ? []
      : [{ expr: limitExpr(until, of, 'not-ended'), side: 'not-ended' as const, cites, note: null, limit: until }];
  return [...begun, ...ended];
}
