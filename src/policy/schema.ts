import * as z from 'zod/mini';
import type { Issue } from '../value/issue.js';
import { isJson } from '../value/json.js';
import { once } from '../value/once.js';
import { type HandChecked, translate } from '../value/shape.js';
import { A_LIMIT, A_PARAMETER, limitProblems, parameterProblems } from './hand-checked.js';
import { RANKS, TARGET_OPERATORS } from './policy.js';
import { provisionSchemas } from './provision-schema.js';
import { createKit, EXPR, wrongKind } from './schema-kit.js';

const EXTRA_TYPES = ['truth', 'date', 'money', 'number', 'text', 'options'] as const;

const SPAN = {
  type: 'object',
  properties: { notBefore: { type: 'string' }, notAfter: { type: 'string' } },
  required: ['notBefore', 'notAfter'],
};
const SERIES = { type: 'object', properties: { series: { type: 'array' }, by: { $ref: EXPR } }, required: ['series'] };

/** The schema of a policy document; `hand` collects the JSON Schema of what it checks by hand. */
export function policySchema(hand: HandChecked) {
  const kit = createKit(hand);
  const { custom, matching, oneOf, date, text, table, expr, citation } = kit;
  const limit = custom(A_LIMIT, limitProblems, { anyOf: [{ type: 'string' }, SPAN] });
  const division = matching(/^\d{6}$/, { zh: '六位数字', en: 'six digits' });
  const reading = z.strictObject({
    asks: text,
    options: table(z.strictObject({ says: text, cites: text })),
    default: z.string(),
    because: text,
  });
  const parameter = z.strictObject({
    says: text,
    cites: z.string(),
    is: custom(A_PARAMETER, parameterProblems, { anyOf: [{ $ref: EXPR }, SERIES] }),
  });
  const extra = z.strictObject({
    type: oneOf(EXTRA_TYPES),
    options: z.optional(table(text)),
    label: text,
    question: text,
  });
  const target = z.strictObject({
    says: text,
    operator: oneOf(TARGET_OPERATORS),
    value: z.nullable(z.string()),
    unit: z.string(),
    population: z.optional(text),
    period: z.optional(text),
    coercive: z.optional(z.literal(true)),
    cites: z.string(),
  });
  const worked = z.strictObject({
    name: text,
    provision: z.string(),
    on: date(),
    child: z.optional(z.string()),
    person: z.optional(z.string()),
    household: z.looseObject({}),
    case: z.optional(z.looseObject({})),
    readings: z.optional(table(z.string())),
    expect: z.looseObject({}),
  });
  return z.strictObject({
    id: matching(/^[a-z][a-z0-9-]{0,99}$/, {
      zh: '小写字母、数字和 - 组成的编号',
      en: 'an id of small letters, digits and -',
    }),
    title: text,
    issuer: text,
    documentNumber: z.nullable(z.string()),
    rank: oneOf(Object.keys(RANKS)),
    jurisdiction: z.strictObject({
      division: z.nullable(division),
      place: z.optional(z.string()),
      placeWithheld: z.optional(z.literal(true)),
      inferred: z.optional(text),
    }),
    issuedOn: date('not-stated'),
    inForce: z.strictObject({
      from: limit,
      until: limit,
      evidence: z.optional(text),
      endedBy: z.optional(citation),
      evidencedUntil: z.optional(date()),
    }),
    source: text,
    governedBy: z.optional(expr),
    readings: z.optional(table(reading)),
    parameters: z.optional(table(parameter)),
    terms: z.optional(table(z.strictObject({ says: text, is: expr, options: z.optional(table(text)) }))),
    extra: z.optional(table(extra)),
    provisions: table(anyProvision(provisionSchemas(kit), hand)),
    targets: z.optional(table(target)),
    notes: z.optional(
      z.array(z.strictObject({ id: z.string(), says: text, provisions: z.optional(z.array(z.string())) })),
    ),
    notModelled: z.optional(z.array(z.strictObject({ what: text, because: text }))),
    cases: z.optional(z.array(worked)),
  });
}

/** A provision is read by its kind: never "any of", whose errors name none. */
function anyProvision(kinds: Readonly<Record<string, z.ZodMiniType>>, hand: HandChecked) {
  const names = Object.keys(kinds);
  const expected = {
    zh: `kind 为 ${names.join('、')} 的规定`,
    en: `a provision whose kind is one of ${names.join(', ')}`,
  };
  const provision = z.unknown().check((context) => {
    const kind = isJson(context.value) ? context.value['kind'] : undefined;
    const schema = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    const issues = schema === undefined ? wrongKind(context.value, expected) : shapeIssues(schema, context.value);
    if (issues.length > 0) context.issues.push({ code: 'custom', input: context.value, params: { issues } });
  });
  hand.set(provision, { alternatives: Object.values(kinds) });
  return provision;
}

/** Every key that a policy document knows, for "did you mean". */
const KEYS: readonly string[] = [
  ...[
    'id',
    'title',
    'issuer',
    'documentNumber',
    'rank',
    'jurisdiction',
    'issuedOn',
    'inForce',
    'source',
    'governedBy',
    'readings',
    'parameters',
    'terms',
    'extra',
  ],
  ...[
    'provisions',
    'targets',
    'notes',
    'notModelled',
    'cases',
    'division',
    'place',
    'inferred',
    'from',
    'until',
    'evidence',
    'endedBy',
    'evidencedUntil',
    'asks',
  ],
  ...[
    'options',
    'default',
    'because',
    'says',
    'cites',
    'is',
    'kind',
    'subject',
    'when',
    'periods',
    'outputs',
    'minimum',
    'maximum',
    'minimumOf',
    'installments',
  ],
  ...[
    'limitMonths',
    'clock',
    'needs',
    'firstAtLeast',
    'maxCount',
    'amount',
    'frequency',
    'shares',
    'payer',
    'type',
    'label',
    'question',
    'zh',
    'en',
  ],
  ...['name', 'provision', 'on', 'child', 'person', 'household', 'case', 'expect', 'what', 'operator', 'value', 'unit'],
  ...['document', 'number', 'date', 'confidence'],
];

/** What is wrong with a name in a table is wrapped by zod; our own words are inside. */
const ownProblem = (problem: z.core.$ZodIssue): z.core.$ZodIssue => {
  const [inner] = problem.code === 'invalid_key' ? problem.issues : [];
  return inner === undefined ? problem : { ...inner, path: problem.path };
};

function shapeIssues(schema: z.ZodMiniType, input: unknown): readonly Issue[] {
  const result = z.safeParse(schema, input);
  return result.success ? [] : translate(result.error.issues.map(ownProblem), input, () => KEYS);
}

/** What is wrong with the form of a policy document, all of it. */
export const policyShapeProblems = (input: unknown): readonly Issue[] => shapeIssues(checks(), input);

/** Made when it is first used: making it takes longer than using it. */
const checks = /* @__PURE__ */ once(() => policySchema(new Map()));
