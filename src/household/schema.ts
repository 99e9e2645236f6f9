import * as z from 'zod/mini';
import { dayFromText } from '../value/civil-date.js';
import { type Issue, issue, shown } from '../value/issue.js';
import { translate } from '../value/shape.js';
import type { Text } from '../value/text.js';
import { type Leaf, leafSchema, readLeaf } from './leaf.js';
import { type FactSpec, householdObjects, type ListName, listNames, listSpec, objectSpec } from './vocabulary.js';

type JsonSchemas = Map<unknown, Record<string, unknown>>;

const ID: FactSpec = { type: 'text', label: { zh: '标识', en: 'id' }, question: { zh: '标识?', en: 'Which id?' } };
const FROM: FactSpec = {
  type: 'date',
  label: { zh: '起始日期', en: 'from this day on' },
  question: { zh: '从何时起?', en: 'From when on?' },
};
const WHOLE_DATE: Text = { zh: 'YYYY-MM-DD', en: 'YYYY-MM-DD' };
const DIVISION = /^\d{6}$/;

/** The schema of a household, made from the vocabulary; `json` collects the JSON Schema of each leaf. */
function household(json: JsonSchemas) {
  const custom = (read: (given: unknown, path: string) => Leaf, schema: Record<string, unknown>) => {
    const leaf = z.unknown().check((context) => {
      const result = read(context.value, '');
      if ('problem' in result)
        context.issues.push({ code: 'custom', input: context.value, params: { issues: [result.problem] } });
    });
    json.set(leaf, schema);
    return z.optional(leaf);
  };
  const fact = (spec: FactSpec, name = '') => {
    const leaf = custom(
      (given, path) => (name === 'division' ? readDivision(spec, given, path) : readLeaf(spec, given, path)),
      leafSchema(spec),
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
    json.set(form, { anyOf: [toJson(list, json), toJson(single, json)] });
    return form;
  };
  const series = (value: z.ZodMiniType) =>
    z
      .array(
        z.strictObject({
          from: required(custom((given, path) => readWholeDate(given, path), leafSchema(FROM))),
          value,
        }),
      )
      .check(z.minLength(1), z.maxLength(200));
  const required = (leaf: z.ZodMiniType) => leaf;
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
  const extra = z.optional(
    z.nullable(z.record(z.string(), z.nullable(z.union([z.boolean(), z.string(), z.number()])))),
  );
  return z.strictObject({ id: fact(ID), ...facts(objectSpec('household').facts), ...lists, ...objects, extra });
}

function readDivision(spec: FactSpec, given: unknown, path: string): Leaf {
  const leaf = readLeaf(spec, given, path);
  if ('problem' in leaf || leaf.json === null || DIVISION.test(String(leaf.json))) return leaf;
  return {
    problem: issue('out-of-range', path, { given: shown(given), expected: { zh: '六位数字', en: 'six digits' } }),
  };
}

function readWholeDate(given: unknown, path: string): Leaf {
  const day = dayFromText(given);
  return day !== null
    ? { json: String(given) }
    : { problem: issue('not-a-date', path, { given: shown(given), expected: WHOLE_DATE }) };
}

/** The names that may stand at a place, for "did you mean". */
function siblingNames(path: readonly PropertyKey[]): readonly string[] {
  const names = path.filter((key) => typeof key === 'string' && key !== 'value');
  const [group] = names;
  if (group === undefined)
    return ['id', 'extra', ...Object.keys(objectSpec('household').facts), ...listNames, ...householdObjects];
  const list = listNames.find((name) => name === group);
  if (list !== undefined) return ['id', 'parents', ...Object.keys(listSpec(list).facts)];
  const object = householdObjects.find((name) => name === group);
  return object === undefined ? [] : Object.keys(objectSpec(object).facts);
}

/** What is wrong with the shape of a household, all of it. */
export function shapeProblems(input: unknown): readonly Issue[] {
  const result = z.safeParse(household(new Map()), input);
  return result.success ? [] : translate(result.error.issues, input, siblingNames);
}

function toJson(schema: z.ZodMiniType, json: JsonSchemas): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const own = json.get(zodSchema);
      if (own !== undefined) Object.assign(jsonSchema, own);
    },
  });
  return rest;
}

/** JSON Schema (2020-12) of a household, from the same vocabulary as the checks. */
export function householdJsonSchema(): Record<string, unknown> {
  const json: JsonSchemas = new Map();
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Household',
    ...toJson(household(json), json),
  };
}
