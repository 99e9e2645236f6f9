/** A JSON Schema, as far as those of the library go. */
export type Schema = Readonly<Record<string, unknown>>;

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

const typeOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
};

const isOfType = (value: unknown, type: string): boolean =>
  typeOf(value) === type || (type === 'number' && typeOf(value) === 'integer');

/** What a keyword asks for: `inner` judges a part against a schema. */
type Keyword = (
  value: unknown,
  given: never,
  schema: Schema,
  inner: (value: unknown, schema: Schema) => boolean,
) => boolean;

/** Every keyword that the schemas of the library use; one that is not here is an error, not a silent yes. */
const KEYWORDS: Readonly<Record<string, Keyword>> = {
  type: (value, given: string | readonly string[]) => [given].flat().some((type) => isOfType(value, String(type))),
  enum: (value, given: readonly unknown[]) => given.includes(value),
  const: (value, given: unknown) => value === given,
  pattern: (value, given: string) => typeof value !== 'string' || new RegExp(given, 'u').test(value),
  minLength: (value, given: number) => typeof value !== 'string' || [...value].length >= given,
  maxLength: (value, given: number) => typeof value !== 'string' || [...value].length <= given,
  minimum: (value, given: number) => typeof value !== 'number' || value >= given,
  maximum: (value, given: number) => typeof value !== 'number' || value <= given,
  minItems: (value, given: number) => !Array.isArray(value) || value.length >= given,
  maxItems: (value, given: number) => !Array.isArray(value) || value.length <= given,
  items: (value, given: Schema, _, inner) => !Array.isArray(value) || value.every((item) => inner(item, given)),
  anyOf: (value, given: readonly Schema[], _, inner) => given.some((one) => inner(value, one)),
  oneOf: (value, given: readonly Schema[], _, inner) => given.filter((one) => inner(value, one)).length === 1,
  required: (value, given: readonly string[]) => !isJson(value) || given.every((key) => Object.hasOwn(value, key)),
  properties: (value, given: Readonly<Record<string, Schema>>, _, inner) =>
    !isJson(value) ||
    Object.entries(given).every(([key, schema]) => !Object.hasOwn(value, key) || inner(value[key], schema)),
  additionalProperties: (value, given: Schema | boolean, { properties = {} }, inner) =>
    !isJson(value) ||
    Object.keys(value)
      .filter((key) => !Object.hasOwn(properties as object, key))
      .every((key) => (typeof given === 'boolean' ? given : inner(value[key], given))),
  propertyNames: (value, given: Schema, _, inner) =>
    !isJson(value) || Object.keys(value).every((key) => inner(key, given)),
};

const SAYS_NOTHING = ['$schema', '$defs', 'title', 'description', 'format'];

/** Does the schema hold the value? */
export function holds(root: Schema, value: unknown): boolean {
  const inner = (part: unknown, schema: Schema): boolean =>
    Object.entries(schema).every(([keyword, given]) => {
      if (SAYS_NOTHING.includes(keyword)) return true;
      if (keyword === '$ref') return inner(part, referred(root, String(given)));
      const check = KEYWORDS[keyword];
      if (check === undefined) throw new Error(`the schema uses ${keyword}, which is not known here`);
      return check(part, given as never, schema, inner);
    });
  return inner(value, root);
}

function referred(root: Schema, ref: string): Schema {
  const found = ref
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((place, key) => (isJson(place) ? place[key] : undefined), root);
  if (!isJson(found)) throw new Error(`nothing at ${ref}`);
  return found;
}

/** Every schema inside, itself too. */
export function schemasIn(schema: unknown): readonly Schema[] {
  if (Array.isArray(schema)) return schema.flatMap(schemasIn);
  return isJson(schema) ? [schema, ...Object.values(schema).flatMap(schemasIn)] : [];
}
