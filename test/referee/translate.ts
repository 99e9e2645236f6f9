import type { DatedSeries } from '../../src/expr/definitions.js';
import type { EachExpr, Expr, FactExpr, ValueExpr } from '../../src/expr/expr.js';
import type { ListName } from '../../src/household/vocabulary.js';
import type { Policy } from '../../src/policy/policy.js';
import { CALENDAR, type Calendar, createCalendar, dayOf } from './calendar.js';
import { createFacts, type Facts, ON, type Places } from './facts.js';
import { GROUPS, OPERATORS, other, type SmtMember, type Tools } from './operators.js';
import { createScript, type Script } from './script.js';
import { and, certain, ite, not, or, real, type Smt, type SmtTruth, type SmtValue, truthIf, whole } from './smtlib.js';

export interface Translator {
  readonly script: Script;
  readonly facts: Facts;
  readonly translate: (expr: Expr) => SmtValue;
  /** The constants of the readings that were met: the number of the option taken. */
  readonly readings: ReadonlyMap<string, Smt>;
}

/** The names under which expressions of a provision speak of the one asked about. */
const SUBJECTS: Places = {
  child: { list: 'children', index: 'asked' },
  person: { list: 'partners', index: 'asked' },
};

/** From the expressions of one policy, as its JSON states them, to the logic of a solver: every fact of the household is known. */
export function createTranslator(policy: Policy): Translator {
  const script = createScript(CALENDAR);
  const calendar = createCalendar(script);
  const facts = createFacts(script, calendar, policy.extra);
  const tools: Tools = { script, calendar };
  const named = new Map<string, SmtValue>();
  const readings = new Map<string, Smt>();

  function translate(expr: Expr, places: Places): SmtValue {
    if ('value' in expr) return constant(expr);
    if ('fact' in expr) return fact(expr, places);
    if ('parameter' in expr) return once(`parameter ${expr.parameter}`, () => parameter(expr.parameter));
    if ('term' in expr) return once(`term ${expr.term}`, () => translate(termOf(expr.term), SUBJECTS));
    if ('apply' in expr)
      return OPERATORS[expr.apply](
        expr.to.map((arg) => translate(arg, places)),
        tools,
      );
    if ('each' in expr) return each(expr, places);
    return reading(expr.reading, expr.is, places);
  }

  function constant({ value, type }: ValueExpr): SmtValue {
    if (type === 'truth') return certain(value === true ? 'true' : 'false');
    const text = String(value);
    if (type === 'number') return { kind: 'number', is: real(text), known: 'true' };
    if (type === 'date') return { kind: 'date', is: whole(dayOf(text)), known: 'true' };
    if (type !== 'money') return { kind: 'word', is: whole(script.word(text)), known: 'true' };
    const [yuan = '', fen = ''] = text.split('.');
    return { kind: 'number', is: real(String(Number(`${yuan}${fen.padEnd(2, '0')}`))), known: 'true' };
  }

  function fact({ fact: name, at }: FactExpr, places: Places): SmtValue {
    return facts.read(
      name,
      places,
      isDated(name, places)
        ? other(at === undefined ? { kind: 'date', is: ON, known: 'true' } : translate(at, places))
        : null,
    );
  }

  function isDated(name: string, places: Places): boolean {
    const [head = '', tail = ''] = name.split('.');
    const list = places[head]?.list;
    return list === undefined ? head === 'residence' : DATED.includes(`${list}.${tail}`);
  }

  function once(key: string, make: () => SmtValue): SmtValue {
    const value = named.get(key) ?? script.shareValue(make());
    named.set(key, value);
    return value;
  }

  function parameter(name: string): SmtValue {
    const is = policy.parameters[name]?.is;
    if (is === undefined) throw new TypeError(`no parameter ${name}`);
    return 'series' in is ? series(is) : translate(is, SUBJECTS);
  }

  /** The value of the latest day that has come. */
  function series({ series: values, by }: DatedSeries): SmtValue {
    const day = other(by === undefined ? { kind: 'date', is: ON, known: 'true' } : translate(by, SUBJECTS));
    const latestFirst = [...values].sort((a, b) => dayOf(b.from) - dayOf(a.from));
    const args = latestFirst.flatMap(({ from, value }) => [
      truthIf(day.known, `(>= ${day.is} ${whole(dayOf(from))})`),
      constant(value),
    ]);
    return OPERATORS.table(args, tools);
  }

  function termOf(name: string): Expr {
    const term = policy.terms[name];
    if (term === undefined) throw new TypeError(`no term ${name}`);
    return term.is;
  }

  function each({ each: list, how, of, as = 'each' }: EachExpr, places: Places): SmtValue {
    const members = facts.places(list).map((index): SmtMember => {
      const inner = { ...places, [as]: { list, index } };
      return { belongs: belongs(list, index), value: translate(of, inner) };
    });
    return script.shareValue(GROUPS[how](members, script));
  }

  /** A member counts once it has been born, and adopted if it was, issued or signed (`semantics.md` 2). */
  function belongs(list: ListName, index: number): SmtTruth {
    const place = { each: { list, index } };
    const come = (name: string): Smt => `(<= ${other(facts.read(`each.${name}`, place, null)).is} ${ON})`;
    const days: Readonly<Record<ListName, () => Smt>> = {
      partners: () => 'true',
      children: () =>
        and(come('birthDate'), or((facts.read('each.neverAdopted', place, null) as SmtTruth).yes, come('adoptedOn'))),
      certificates: () => come('issuedOn'),
      agreements: () => come('signedOn'),
    };
    return certain(script.share(and(facts.isListed(list, index), days[list]()), 'Bool'));
  }

  function reading(name: string, is: Readonly<Record<string, Expr>>, places: Places): SmtValue {
    const options = Object.keys(policy.readings[name]?.options ?? {});
    const chosen = readings.get(name) ?? script.declare(`reading ${name}`, 'Int');
    if (!readings.has(name)) script.assert(`(and (<= 0 ${chosen}) (< ${chosen} ${options.length}))`);
    readings.set(name, chosen);
    const values = options.map((option) => translate(is[option] as Expr, places));
    return script.shareValue(
      values.reduceRight((rest, value, index) => pick(`(= ${chosen} ${index})`, value, rest, calendar)),
    );
  }

  return { script, facts, translate: (expr) => script.shareValue(translate(expr, SUBJECTS)), readings };
}

/** The facts that may be given as a dated series. */
const DATED = ['partners.registration', 'partners.employment', 'children.disability'];

function pick(here: Smt, value: SmtValue, rest: SmtValue, calendar: Calendar): SmtValue {
  if (value.kind !== 'truth') return calendar.choose(here, value, other(rest));
  if (rest.kind !== 'truth') throw new TypeError('a reading of two kinds');
  const yes = ite(here, value.yes, rest.yes);
  const twoValued = value.no === not(value.yes) && rest.no === not(rest.yes);
  return { kind: 'truth', yes, no: twoValued ? not(yes) : ite(here, value.no, rest.no) };
}
