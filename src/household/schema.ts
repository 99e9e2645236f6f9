import * as z from 'zod/mini';
import { dayFromText } from '../value/civil-date.js';
import { type Issue, issue, shown } from '../value/issue.js';
import { once } from '../value/once.js';
import { isDecimal } from '../value/rate.js';
import { type HandChecked, translate } from '../value/shape.js';
import type { Text } from '../value/text.js';
import { DAY_PATTERN, type Leaf, leafSchema, readLeaf } from './leaf.js';
import { type FactSpec, householdObjects, type ListName, listNames, listSpec, objectSpec } from './vocabulary.js';

const ID: FactSpec = { type: 'text', label: { zh: '标识', en: 'id' }, question: { zh: '标识？', en: 'Which id?' } };
const WHOLE_DATE: Text = { zh: 'YYYY-MM-DD', en: 'YYYY-MM-DD' };
const FROM_SCHEMA = { description: 'from this day on', type: 'string', pattern: DAY_PATTERN };
const DIVISION = /^\d{6}$/;
const EXTRA: Text = { zh: 'true、false、文字、数或 null', en: 'true, false, a text, a number or null' };

/** The schema of a household, made from the vocabulary; `hand` collects the JSON Schema of each leaf. */
export function householdSchema(hand: HandChecked) {
  const required = (read: (given: unknown) => Leaf, schema: Record<string, unknown>) => {
    const leaf = z.unknown().check((context) => {
      const result = read(context.value);
      if ('problem' in result)
        context.issues.push({ code: 'custom', input: context.value, params: { issues: [result.problem] } });
    });
    hand.set(leaf, { json: schema });
    return leaf;
  };
  const fact = (spec: FactSpec, name = '') => {
    const own = leafSchema(spec);
    const leaf = z.optional(
      name === 'division'
        ? required((given) => readDivision(spec, given), { ...own, pattern: DIVISION.source })
        : required((given) => readLeaf(spec, given, ''), own),
    );
    if (spec.dated !== true) return leaf;
    return z.optional(z.nullable(eitherForm(series(leaf), leaf)));
  };
  /** A list is read as a dated series, everything else as one value: never "any of", whose errors name neither. */
  const eitherForm = (list: z.ZodMiniType, single: z.ZodMiniType) => {
    const form = z.unknown().check((context) => {
      const chosen = Array.isArray(context.value) ? list : single;
      const result = z.safeParse(chosen, context.value);
      if (!result.success) {
        for (const { input: _, ...problem } of result.error.issues)
          context.issues.push({ ...problem, input: context.value } as z.core.$ZodRawIssue);
      }
    });
    hand.set(form, { alternatives: [list, single] });
    return form;
  };
  const series = (value: z.ZodMiniType) =>
    z
      .array(z.strictObject({ from: required(readWholeDate, FROM_SCHEMA), value }))
      .check(z.minLength(1), z.maxLength(200));
  const facts = (specs: Readonly<Record<string, FactSpec>>) =>
    Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, fact(spec, name)]));
  const member = (list: ListName) => {
    const { facts: specs, idPrefix } = listSpec(list);
    const own = idPrefix === undefined ? {} : { id: fact(ID) };
    const parents =
      list === 'children' ? { parents: z.optional(z.nullable(z.array(z.string()).check(z.maxLength(2)))) } : {};
    return z.strictObject({ ...own, ...facts(specs), ...parents });
  };
  const lists = Object.fromEntries(
    listNames.map((list) => {
      const { least, most } = listSpec(list);
      return [list, z.optional(z.nullable(z.array(member(list)).check(z.minLength(least), z.maxLength(most))))];
    }),
  );
  const objects = Object.fromEntries(
    householdObjects.map((object) => {
      const { facts: specs, dated } = objectSpec(object);
      const single = z.strictObject(facts(specs));
      return [object, z.optional(z.nullable(dated === true ? eitherForm(series(single), single) : single))];
    }),
  );
  const ownFact = required(readExtra, { type: ['boolean', 'string', 'number', 'null'] });
  const extra = z.optional(z.nullable(z.record(z.string(), ownFact)));
  return z.strictObject({ id: fact(ID), ...facts(objectSpec('household').facts), ...lists, ...objects, extra });
}

function readDivision(spec: FactSpec, given: unknown): Leaf {
  const leaf = readLeaf(spec, given, '');
  if ('problem' in leaf || leaf.json === null || DIVISION.test(String(leaf.json))) return leaf;
  return {
    problem: issue('out-of-range', '', { given: shown(given), expected: { zh: '六位数字', en: 'six digits' } }),
  };
}

function readWholeDate(given: unknown): Leaf {
  if (given === undefined)
    return { problem: issue('missing-key', '', { expected: { zh: 'from（起始日期）', en: 'from (the first day)' } }) };
  return dayFromText(given) === null
    ? { problem: issue('not-a-date', '', { given: shown(given), expected: WHOLE_DATE }) }
    : { json: String(given) };
}

/** A fact of a policy's own: which kind it must be is known only when the policy is (`checkExtra`). */
export function readExtra(given: unknown): Leaf {
  if (given === undefined || given === null) return { json: null };
  if (typeof given === 'boolean' || typeof given === 'string' || Number.isFinite(given))
    return { json: typeof given === 'number' ? given + 0 : (given as boolean | string) };
  if (isDecimal(given)) return { json: given.toFixed() };
  return { problem: issue('wrong-type', '', { given: shown(given), expected: EXTRA }) };
}

/** The names that may stand at a place, for "did you mean". */
function siblingNames(path: readonly PropertyKey[]): readonly string[] {
  const names = path.filter((key) => typeof key === 'string' && key !== 'value');
  const [group] = names;
  if (group === undefined)
    return ['id', 'extra', ...Object.keys(objectSpec('household').facts), ...listNames, ...householdObjects];
  const list = listNames.find((name) => name === group);
  if (list !== undefined) return ['id', 'parents', ...Object.keys(listSpec(list).facts)];
  return householdObjects.filter((name) => name === group).flatMap((name) => Object.keys(objectSpec(name).facts));
}

/** Made when it is first used: making it takes a hundred times as long as using it. */
const checks = /* @__PURE__ */ once(() => householdSchema(new Map()));

/** What is wrong with the shape of a household, all of it. */
export function shapeProblems(input: unknown): readonly Issue[] {
  const result = z.safeParse(checks(), input);
  return result.success ? [] : translate(result.error.issues, input, siblingNames);
}
