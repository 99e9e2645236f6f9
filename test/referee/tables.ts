import type { Expr } from '../../src/expr/expr.js';
import type { Amount, AmountTable, Limit, Policy, Provision } from '../../src/policy/policy.js';
import { other, truth } from './operators.js';
import { and, not, or, type Smt, type SmtOther, type SmtTruth } from './smtlib.js';
import { createTranslator, type Translator } from './translate.js';

/** A decision table of a policy in the logic of a solver. */
export interface SmtTable {
  readonly policy: Policy;
  readonly provision: string;
  /** `minimum`, `maximum` or `amount`. */
  readonly amount: string;
  readonly translator: Translator;
  /** The provision is in force and applies. */
  readonly guard: SmtTruth;
  readonly rows: readonly SmtTruth[];
  /** What each row gives: a number of fen, or a word for why there is none. */
  readonly gives: readonly (SmtOther | string)[];
  /** Every reading at its default. */
  readonly defaults: Smt;
}

/** A question about a table; `rows` are counted from 0. */
export interface TableQuestion {
  readonly kind: 'gap' | 'overlap' | 'dead-row';
  readonly rows: readonly number[];
  readonly holds: Smt;
}

const ON: Expr = { fact: 'on' };
const date = (value: string): Expr => ({ value, type: 'date' });
const truthOf = (value: boolean): Expr => ({ value, type: 'truth' });
const from = (day: Expr, first: string): Expr => ({ apply: 'onOrAfter', to: [day, date(first)] });
const until = (day: Expr, end: string): Expr => ({ apply: 'before', to: [day, date(end)] });

/** On this day the levy ended, whatever the text says (`semantics.md` 4). */
const LEVY_ENDED = '2021-08-20';

/** Inside a span the text does not say whether it has begun or ended: neither row holds. */
function limit(of: Exclude<Limit, 'not-stated'>, day: Expr, side: 'begins' | 'ends'): Expr {
  const begins = side === 'begins';
  if (typeof of === 'string') return begins ? from(day, of) : until(day, of);
  return {
    apply: 'table',
    to: [from(day, of.notAfter), truthOf(begins), until(day, of.notBefore), truthOf(!begins)],
  };
}

/** Being in force, as `semantics.md` 4 puts it. */
function inForce(policy: Policy, provision: Provision): Expr {
  const day = policy.governedBy ?? ON;
  const { evidencedUntil = '2999-12-31' } = policy.inForce;
  const begins = policy.inForce.from === 'not-stated' ? policy.issuedOn : policy.inForce.from;
  const ends = policy.inForce.until;
  const parts: Expr[] = [];
  if (begins !== 'not-stated') parts.push(limit(begins, day, 'begins'));
  if (ends !== 'not-stated') parts.push(limit(ends, day, 'ends'));
  else
    parts.push({
      reading: 'validity',
      is: { 'until-repealed': truthOf(true), 'evidenced-years': until(day, evidencedUntil) },
    });
  for (const { from: first, until: end, of = ON } of provision.periods ?? []) {
    if (first !== undefined) parts.push(limit(first, of, 'begins'));
    if (end !== undefined) parts.push(limit(end, of, 'ends'));
  }
  if (provision.kind === 'levy' || provision.kind === 'installments') parts.push(limit(LEVY_ENDED, ON, 'ends'));
  return { apply: 'all', to: parts };
}

function amountsOf(provision: Provision): Readonly<Record<string, Amount | undefined>> {
  if (provision.kind === 'levy') return { minimum: provision.minimum, maximum: provision.maximum };
  return provision.kind === 'benefit' ? { amount: provision.amount } : {};
}

const isTable = (amount: Amount | undefined): amount is AmountTable => typeof amount === 'object' && 'rows' in amount;

/** Every decision table of a policy. */
export function tablesOf(policy: Policy): readonly SmtTable[] {
  return Object.entries<Provision>(policy.provisions).flatMap(([id, provision]) =>
    Object.entries(amountsOf(provision)).flatMap(([amount, table]) =>
      isTable(table) ? [tableOf(policy, id, provision, amount, table)] : [],
    ),
  );
}

function tableOf(policy: Policy, id: string, provision: Provision, amount: string, table: AmountTable): SmtTable {
  const translator = createTranslator(policy);
  const { script, facts, translate, readings } = translator;
  if (provision.subject !== 'household')
    script.assert(facts.askAbout(provision.subject === 'child' ? 'children' : 'partners'));
  const guard = truth(translate({ apply: 'all', to: [inForce(policy, provision), provision.when] }));
  const rows = table.rows.map(({ when }) => truth(translate(when)));
  const gives = table.rows.map((row) => (typeof row.gives === 'string' ? row.gives : other(translate(row.gives))));
  facts.close();
  const defaults = [...readings].map(([name, chosen]) => {
    const { options, default: option } = policy.readings[name] as Policy['readings'][string];
    return `(= ${chosen} ${Object.keys(options).indexOf(option)})`;
  });
  return { policy, provision: id, amount, translator, guard, rows, gives, defaults: and(...defaults) };
}

/** Another word, another amount, or an amount where the other row states none. */
function differ(a: SmtOther | string | undefined, b: SmtOther | string | undefined): Smt {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b ? 'false' : 'true';
  return or(and(a.known, b.known, not(`(= ${a.is} ${b.is})`)), and(a.known, not(b.known)), and(not(a.known), b.known));
}

/** Is there a gap, an overlap of two rows that give different things, a row that can be the first to hold? */
export function questionsOf({ guard, rows, gives }: SmtTable): readonly TableQuestion[] {
  const none = (upTo: number): Smt => and(...rows.slice(0, upTo).map(({ no }) => no));
  const gap: TableQuestion = { kind: 'gap', rows: [], holds: and(guard.yes, none(rows.length)) };
  const overlaps = rows.flatMap((a, first) =>
    rows.flatMap((b, second): readonly TableQuestion[] =>
      first < second
        ? [
            {
              kind: 'overlap',
              rows: [first, second],
              holds: and(guard.yes, a.yes, b.yes, differ(gives[first], gives[second])),
            },
          ]
        : [],
    ),
  );
  const firsts = rows.map(
    ({ yes }, row): TableQuestion => ({ kind: 'dead-row', rows: [row], holds: and(guard.yes, yes, none(row)) }),
  );
  return [gap, ...overlaps, ...firsts];
}
