/** A term of SMT-LIB, as text. */
export type Smt = string;

/** A truth of Kleene's logic as two terms: is it surely so, is it surely not so. */
export interface SmtTruth {
  readonly kind: 'truth';
  readonly yes: Smt;
  readonly no: Smt;
}

/** Numbers and amounts (in fen) are reals; days are whole day numbers; options and texts are the numbers of their words. */
export interface SmtOther {
  readonly kind: 'number' | 'date' | 'word';
  readonly is: Smt;
  /** Is it known at all? A table in which no row applies states nothing. */
  readonly known: Smt;
}

export type SmtValue = SmtTruth | SmtOther;

export const SORTS = { truth: 'Bool', number: 'Real', date: 'Int', word: 'Int' } as const;

const joined = (word: 'and' | 'or', neutral: Smt, decisive: Smt, parts: readonly Smt[]): Smt => {
  const left = [...new Set(parts)].filter((part) => part !== neutral);
  if (left.includes(decisive)) return decisive;
  return left.length === 0 ? neutral : left.length === 1 ? (left[0] as Smt) : `(${word} ${left.join(' ')})`;
};

export const and = (...parts: readonly Smt[]): Smt => joined('and', 'true', 'false', parts);
export const or = (...parts: readonly Smt[]): Smt => joined('or', 'false', 'true', parts);

export function not(term: Smt): Smt {
  if (term === 'true') return 'false';
  if (term === 'false') return 'true';
  return term.startsWith('(not ') ? term.slice(5, -1) : `(not ${term})`;
}

export const ite = (condition: Smt, then: Smt, otherwise: Smt): Smt =>
  condition === 'true' || then === otherwise
    ? then
    : condition === 'false'
      ? otherwise
      : `(ite ${condition} ${then} ${otherwise})`;

export const whole = (value: number): Smt => (value < 0 ? `(- ${-value})` : String(value));

/** A decimal text as a real: `0.5`, `-3`. */
export function real(text: string): Smt {
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new TypeError(`no decimal: ${text}`);
  const digits = text.replace('-', '');
  const term = digits.includes('.') ? digits : `${digits}.0`;
  return text.startsWith('-') ? `(- ${term})` : term;
}

export const certain = (truth: Smt): SmtTruth => ({ kind: 'truth', yes: truth, no: not(truth) });

/** A truth about known things only; nothing is sure while they are not known. */
export const truthIf = (known: Smt, truth: Smt): SmtTruth => ({
  kind: 'truth',
  yes: and(known, truth),
  no: and(known, not(truth)),
});

export const isTwoValued = ({ yes, no }: SmtTruth): boolean => no === not(yes);

type Sexp = string | readonly Sexp[];

/** What a solver prints, one list for each. */
export function readAnswers(text: string): readonly Sexp[] {
  const tokens = text.match(/\|[^|]*\||"[^"]*"|[()]|[^\s()]+/g) ?? [];
  const stack: Sexp[][] = [[]];
  for (const token of tokens) {
    if (token === '(') stack.push([]);
    else if (token === ')') {
      const done = stack.pop() ?? [];
      stack.at(-1)?.push(done);
    } else stack.at(-1)?.push(token);
  }
  return stack[0] ?? [];
}

/** A value that a solver prints: `true`, `5`, `(- 5)`. */
export function readValue(printed: Sexp | undefined): boolean | number {
  if (printed === 'true' || printed === 'false') return printed === 'true';
  if (typeof printed === 'string' && /^\d+(\.0)?$/.test(printed)) return Number(printed);
  if (Array.isArray(printed) && printed.length === 2 && printed[0] === '-') return -Number(readValue(printed[1]));
  throw new TypeError(`not a value that a household can hold: ${JSON.stringify(printed)}`);
}

const isName = (printed: Sexp | undefined): printed is string => typeof printed === 'string' && !/^\d/.test(printed);
const quoted = (name: string): Smt => `|${name.replaceAll('|', '')}|`;

/** The constant whose value a truth states: `x`, `(not x)`, `(= x 5)`; `null` for any other truth. */
export function readStated(text: string): readonly [Smt, boolean | number] | null {
  const [printed] = readAnswers(text);
  if (isName(printed)) return [quoted(printed), true];
  const [word, a, b] = Array.isArray(printed) ? (printed as readonly Sexp[]) : [];
  if (word === 'not' && isName(a)) return [quoted(a), false];
  const [name, value] = isName(b) ? [b, a] : [a, b];
  return word === '=' && isName(name) && typeof value === 'string' && !isName(value)
    ? [quoted(name), readValue(value)]
    : null;
}
