import * as z from 'zod/mini';
import { exprProblems, exprSchema } from '../expr/shape.js';
import { dayFromText } from '../value/civil-date.js';
import { type Issue, issue, shown } from '../value/issue.js';
import { translate } from '../value/shape.js';
import type { Text } from '../value/text.js';
import { RANKS } from './policy.js';

type Json = Readonly<Record<string, unknown>>;
type JsonSchemas = Map<unknown, Record<string, unknown>>;
type Check = (given: unknown) => readonly Issue[];

const EXPR = '#/$defs/expr';
const NAME = /^[A-Za-z][\w-]{0,99}$/;
const ID = /^[a-z][a-z0-9-]{0,99}$/;
const FREQUENCIES = ['once', 'monthly', 'yearly', 'per-event'] as const;
const NO_AMOUNTS = ['blank-in-source', 'not-stated', 'in-kind', 'set-locally'] as const;
const CONFIDENCES = ['verified', 'secondary', 'recalled'] as const;
const EXTRA_TYPES = ['truth', 'date', 'money', 'number', 'text', 'options'] as const;
const OPERATORS = ['>=', '<=', '=', '~'] as const;

const A_LIMIT: Text = {
  zh: '日期、{ notBefore, notAfter } 或 not-stated',
  en: 'a date, { notBefore, notAfter } or not-stated',
};
const A_NAME: Text = {
  zh: '以字母开头,只含字母、数字、- 和 _ 的名称',
  en: 'a name of letters, digits, - and _ that begins with a letter',
};

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The schema of a policy document; `json` collects the JSON Schema of what it checks by hand. */
function policySchema(json: JsonSchemas) {
  const custom = (check: Check, schema: Record<string, unknown>) => {
    const leaf = z.unknown().check((context) => {
      const issues = check(context.value);
      if (issues.length > 0) context.issues.push({ code: 'custom', input: context.value, params: { issues } });
    });
    json.set(leaf, schema);
    return leaf;
  };
  const wrong = (given: unknown, expected: Text): readonly Issue[] => [
    given === undefined
      ? issue('missing-key', '', { expected })
      : issue('wrong-type', '', { given: shown(given), expected }),
  ];
  const expr = custom((given) => exprProblems(given, ''), { $ref: EXPR });
  const text = z.strictObject({ zh: z.string().check(z.minLength(1)), en: z.string().check(z.minLength(1)) });
  const oneOf = (options: readonly string[]) =>
    custom(
      (given) =>
        typeof given === 'string' && options.includes(given)
          ? []
          : [
              issue('not-an-option', '', {
                given: shown(given),
                expected: { zh: options.join('、'), en: options.join(', ') },
              }),
            ],
      { enum: [...options] },
    );
  const date = custom(
    (given) =>
      dayFromText(given) === null
        ? [issue('not-a-date', '', { given: shown(given), expected: { zh: 'YYYY-MM-DD', en: 'YYYY-MM-DD' } })]
        : [],
    { type: 'string', format: 'date' },
  );
  const dateOr = (word: string) =>
    custom(
      (given) =>
        given === word || dayFromText(given) !== null
          ? []
          : [
              issue('not-a-date', '', {
                given: shown(given),
                expected: { zh: `YYYY-MM-DD 或 ${word}`, en: `YYYY-MM-DD or ${word}` },
              }),
            ],
      { type: 'string' },
    );
  const limit = custom((given) => limitProblems(given), {
    anyOf: [
      { type: 'string' },
      {
        type: 'object',
        properties: { notBefore: { type: 'string' }, notAfter: { type: 'string' } },
        required: ['notBefore', 'notAfter'],
      },
    ],
  });
  const table = <Value extends z.ZodMiniType>(value: Value, pattern: RegExp = NAME) =>
    z.record(
      custom(
        (given) =>
          typeof given === 'string' && pattern.test(given)
            ? []
            : [issue('wrong-type', '', { given: shown(given), expected: A_NAME })],
        { type: 'string' },
      ) as unknown as z.ZodMiniString,
      value,
    );
  const citation = z.strictObject({
    document: text,
    number: z.optional(z.nullable(z.string())),
    place: z.optional(z.string()),
    date: z.optional(z.nullable(z.string())),
    rank: z.optional(oneOf(Object.keys(RANKS))),
    confidence: z.optional(oneOf(CONFIDENCES)),
  });
  const noAmount = oneOf(NO_AMOUNTS);
  const amount = custom((given) => amountProblems(given), {
    anyOf: [
      { enum: [...NO_AMOUNTS] },
      { $ref: EXPR },
      {
        type: 'object',
        properties: { rows: { type: 'array' }, otherwise: { enum: [...NO_AMOUNTS] } },
        required: ['rows', 'otherwise'],
      },
    ],
  });
  const output = z.strictObject({
    says: text,
    is: custom((given) => (typeof given === 'string' ? wordProblems(given) : exprProblems(given, '')), {
      anyOf: [{ enum: [...NO_AMOUNTS] }, { $ref: EXPR }],
    }),
  });
  const period = z.strictObject({
    from: z.optional(date),
    until: z.optional(date),
    of: z.optional(expr),
    cites: citation,
  });
  const base = {
    says: text,
    cites: z.string(),
    subject: oneOf(['household', 'person', 'child']),
    when: expr,
    periods: z.optional(z.array(period)),
    outputs: z.optional(table(output)),
  };
  const provisions: Readonly<Record<string, z.ZodMiniType>> = {
    levy: z.strictObject({
      kind: oneOf(['levy']),
      ...base,
      minimum: amount,
      maximum: z.optional(amount),
      minimumOf: z.optional(expr),
      installments: z.optional(z.string()),
    }),
    installments: z.strictObject({
      kind: oneOf(['installments']),
      ...base,
      limitMonths: expr,
      clock: expr,
      needs: z.array(z.strictObject({ id: z.string(), says: text, is: expr })),
      firstAtLeast: z.optional(expr),
      maxCount: z.optional(expr),
    }),
    benefit: z.strictObject({
      kind: oneOf(['benefit']),
      ...base,
      amount,
      frequency: z.nullable(oneOf(FREQUENCIES)),
      shares: z.optional(z.array(z.strictObject({ payer: text, amount: expr }))),
    }),
    rule: z.strictObject({ kind: oneOf(['rule']), ...base }),
  };
  const provision = z.unknown().check((context) => {
    const kind = isJson(context.value) ? context.value['kind'] : undefined;
    const schema = typeof kind === 'string' && Object.hasOwn(provisions, kind) ? provisions[kind] : undefined;
    const issues =
      schema === undefined
        ? wrong(context.value, {
            zh: `kind 为 ${Object.keys(provisions).join('、')} 的规定`,
            en: `a provision whose kind is one of ${Object.keys(provisions).join(', ')}`,
          })
        : shapeIssues(schema, context.value);
    if (issues.length > 0) context.issues.push({ code: 'custom', input: context.value, params: { issues } });
  });
  json.set(provision, { anyOf: Object.values(provisions).map((schema) => toJson(schema, json)) });
  const words = table(text);
  const schema = z.strictObject({
    id: custom(
      (given) =>
        typeof given === 'string' && ID.test(given)
          ? []
          : wrong(given, { zh: '小写字母、数字和 - 组成的编号', en: 'an id of small letters, digits and -' }),
      { type: 'string', pattern: ID.source },
    ),
    title: text,
    issuer: text,
    documentNumber: z.nullable(z.string()),
    rank: oneOf(Object.keys(RANKS)),
    jurisdiction: z.strictObject({
      division: z.nullable(
        custom(
          (given) =>
            typeof given === 'string' && /^\d{6}$/.test(given)
              ? []
              : wrong(given, { zh: '六位数字', en: 'six digits' }),
          { type: 'string', pattern: '^\\d{6}$' },
        ),
      ),
      place: z.optional(z.string()),
      inferred: z.optional(text),
    }),
    issuedOn: dateOr('not-stated'),
    inForce: z.strictObject({
      from: limit,
      until: limit,
      evidence: z.optional(text),
      endedBy: z.optional(citation),
      evidencedUntil: z.optional(date),
    }),
    source: text,
    governedBy: z.optional(expr),
    readings: z.optional(
      table(
        z.strictObject({
          asks: text,
          options: table(z.strictObject({ says: text, cites: text })),
          default: z.string(),
          because: text,
        }),
      ),
    ),
    parameters: z.optional(
      table(
        z.strictObject({
          says: text,
          cites: z.string(),
          is: custom((given) => parameterProblems(given), {
            anyOf: [
              { $ref: EXPR },
              { type: 'object', properties: { series: { type: 'array' }, by: { $ref: EXPR } }, required: ['series'] },
            ],
          }),
        }),
      ),
    ),
    terms: z.optional(table(z.strictObject({ says: text, is: expr, options: z.optional(words) }))),
    extra: z.optional(
      table(z.strictObject({ type: oneOf(EXTRA_TYPES), options: z.optional(words), label: text, question: text })),
    ),
    provisions: table(provision),
    targets: z.optional(
      table(
        z.strictObject({
          says: text,
          operator: oneOf(OPERATORS),
          value: z.nullable(z.string()),
          unit: z.string(),
          cites: z.string(),
        }),
      ),
    ),
    notes: z.optional(
      z.array(z.strictObject({ id: z.string(), says: text, provisions: z.optional(z.array(z.string())) })),
    ),
    notModelled: z.optional(z.array(z.strictObject({ what: text, because: text }))),
    cases: z.optional(
      z.array(
        z.looseObject({
          name: text,
          provision: z.string(),
          on: date,
          household: z.looseObject({}),
          expect: z.looseObject({}),
        }),
      ),
    ),
  });
  return schema;
}

function limitProblems(given: unknown): readonly Issue[] {
  if (given === 'not-stated' || dayFromText(given) !== null) return [];
  if (isJson(given)) {
    const [notBefore, notAfter] = [given['notBefore'], given['notAfter']];
    const days = [dayFromText(notBefore), dayFromText(notAfter)];
    if (
      days[0] !== null &&
      days[0] !== undefined &&
      days[1] !== null &&
      days[1] !== undefined &&
      days[0] <= days[1] &&
      Object.keys(given).length === 2
    )
      return [];
  }
  return [issue('not-a-date', '', { given: shown(given), expected: A_LIMIT })];
}

const wordProblems = (given: string): readonly Issue[] =>
  (NO_AMOUNTS as readonly string[]).includes(given)
    ? []
    : [issue('not-an-option', '', { given, expected: { zh: NO_AMOUNTS.join('、'), en: NO_AMOUNTS.join(', ') } })];

function amountProblems(given: unknown): readonly Issue[] {
  if (typeof given === 'string') return wordProblems(given);
  if (!isJson(given) || !Object.hasOwn(given, 'rows')) return exprProblems(given, '');
  const { rows, otherwise, ...rest } = given;
  const unknownKeys = Object.keys(rest).map((key) => issue('unknown-key', key, { given: key }));
  const last =
    typeof otherwise === 'string'
      ? wordProblems(otherwise).map((one) => ({ ...one, path: 'otherwise' }))
      : [issue('missing-key', 'otherwise', { expected: { zh: 'otherwise', en: 'otherwise' } })];
  if (!Array.isArray(rows) || rows.length === 0)
    return [
      ...unknownKeys,
      ...last,
      issue('wrong-type', 'rows', {
        given: shown(rows),
        expected: { zh: '至少一行', en: 'a list of at least one row' },
      }),
    ];
  const inRows = rows.flatMap((row: unknown, index) => {
    const path = `rows[${index}]`;
    if (!isJson(row))
      return [
        issue('wrong-type', path, { given: shown(row), expected: { zh: '{ when, gives }', en: '{ when, gives }' } }),
      ];
    const { when, gives, ...others } = row;
    const extra = Object.keys(others).map((key) => issue('unknown-key', `${path}.${key}`, { given: key }));
    const value =
      typeof gives === 'string'
        ? wordProblems(gives).map((one) => ({ ...one, path: `${path}.gives` }))
        : exprProblems(gives, `${path}.gives`);
    return [...extra, ...exprProblems(when, `${path}.when`), ...value];
  });
  return [...unknownKeys, ...last, ...inRows];
}

function parameterProblems(given: unknown): readonly Issue[] {
  if (!isJson(given) || !Object.hasOwn(given, 'series')) return exprProblems(given, '');
  const { series, by, ...rest } = given;
  const unknownKeys = Object.keys(rest).map((key) => issue('unknown-key', key, { given: key }));
  const day = by === undefined ? [] : exprProblems(by, 'by');
  if (!Array.isArray(series) || series.length === 0)
    return [
      ...unknownKeys,
      ...day,
      issue('wrong-type', 'series', {
        given: shown(series),
        expected: { zh: '至少一项 { from, value }', en: 'a list of at least one { from, value }' },
      }),
    ];
  const entries = series.flatMap((entry: unknown, index) => {
    const path = `series[${index}]`;
    if (!isJson(entry))
      return [
        issue('wrong-type', path, { given: shown(entry), expected: { zh: '{ from, value }', en: '{ from, value }' } }),
      ];
    const from =
      dayFromText(entry['from']) === null
        ? [
            issue('not-a-date', `${path}.from`, {
              given: shown(entry['from']),
              expected: { zh: 'YYYY-MM-DD', en: 'YYYY-MM-DD' },
            }),
          ]
        : [];
    return [...from, ...exprProblems(entry['value'], `${path}.value`)];
  });
  return [...unknownKeys, ...day, ...entries];
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
];

function shapeIssues(schema: z.ZodMiniType, input: unknown): readonly Issue[] {
  const result = z.safeParse(schema, input);
  return result.success ? [] : translate(result.error.issues, input, () => KEYS);
}

/** What is wrong with the form of a policy document, all of it. */
export const policyShapeProblems = (input: unknown): readonly Issue[] => shapeIssues(policySchema(new Map()), input);

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

/** JSON Schema (2020-12) of a policy document. */
export function policyJsonSchema(): Record<string, unknown> {
  const json: JsonSchemas = new Map();
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Policy',
    ...toJson(policySchema(json), json),
    $defs: { expr: exprSchema(EXPR) },
  };
}
