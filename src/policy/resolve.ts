import type { Expr, Node } from '../expr/expr.js';
import { createInterner, type Interner } from '../expr/interner.js';
import { createPreparer, type Preparer } from '../expr/prepare.js';
import { type Type, typeName } from '../operators/operator.js';
import { type Issue, shown } from '../value/issue.js';
import type { Text } from '../value/text.js';
import { amountsOf, isTable } from './amounts.js';
import { type ForcePart, inForceParts } from './in-force.js';
import type { Amount, NoAmount, Policy, PolicyInput, Provision } from './policy.js';
import { statedWhen } from './stated.js';

/** A provision as expressions: what it answers is itself expressions, so that no back end decides it again. */
export interface Resolved {
  readonly policy: PolicyInput;
  readonly id: string;
  readonly provision: Provision;
  /** `not-in-force`, `applies` or `does-not-apply`. */
  readonly status: Node;
  readonly applies: Node;
  /** The conditions of being in force, each with what to cite when it fails. */
  readonly force: readonly ForcePart[];
  readonly inForce: Node;
  readonly amounts: Readonly<Record<string, ResolvedAmount>>;
  readonly outputs: Readonly<Record<string, ResolvedOutput>>;
  readonly needs: readonly { readonly id: string; readonly says: Text; readonly is: Node }[];
}

interface ResolvedAmount {
  /** `stated`, or the word for why there is none. */
  readonly status: Node;
  /** In fen; `null` where no row states an amount. */
  readonly amount: Node | null;
}

export interface ResolvedOutput {
  readonly says: Text;
  /** The value, or the word for why there is none. */
  readonly is: Node | NoAmount;
}

export type ResolvedPolicy = Readonly<Record<string, Resolved>>;

/** What the subject of a provision may name in its expressions. */
const FRAMES: Readonly<Record<Provision['subject'], readonly string[]>> = {
  household: [],
  child: ['child'],
  person: ['person'],
};

/** All provisions of a policy as expressions, and everything that is wrong with them. */
export function resolveChecked(
  policy: PolicyInput,
  asKnownOn: string | null = null,
  interner: Interner = createInterner(),
): { readonly provisions: ResolvedPolicy; readonly issues: readonly Issue[] } {
  const { parameters = {}, terms = {}, readings = {}, extra = {} } = policy;
  const preparer = createPreparer({ parameters, terms, readings, extra }, interner);
  // Terms and parameters are checked even where no provision uses them.
  for (const name of Object.keys(terms)) preparer.prepare({ term: name }, `terms.${name}`);
  for (const name of Object.keys(parameters)) preparer.prepare({ parameter: name }, `parameters.${name}`);
  const provisions: Record<string, Resolved> = {};
  for (const [id, provision] of Object.entries(policy.provisions)) {
    const resolved = resolveProvision({ policy, asKnownOn }, id, provision, preparer);
    if (resolved !== null) provisions[id] = resolved;
  }
  return { provisions, issues: distinct(preparer.issues) };
}

/** What is wrong at one place is told once, however many provisions rest on it. */
const distinct = (issues: readonly Issue[]): readonly Issue[] => [
  ...new Map(issues.map((one) => [`${one.code} ${one.path} ${one.message.en}`, one])).values(),
];

interface Document {
  readonly policy: PolicyInput;
  /** Acts issued after this day are left out; `null` = none is. */
  readonly asKnownOn: string | null;
}

const resolvedPolicies = new WeakMap<object, Map<string | null, ResolvedPolicy>>();

/** The provisions of a checked policy as expressions, by the law as it was known on a day; made once. */
export function resolve(policy: Policy, asKnownOn: string | null): ResolvedPolicy {
  const known = resolvedPolicies.get(policy) ?? new Map<string | null, ResolvedPolicy>();
  resolvedPolicies.set(policy, known);
  const provisions = known.get(asKnownOn) ?? resolveChecked(policy, asKnownOn).provisions;
  known.set(asKnownOn, provisions);
  return provisions;
}

function resolveProvision(
  { policy, asKnownOn }: Document,
  id: string,
  provision: Provision,
  preparer: Preparer,
): Resolved | null {
  const path = `provisions.${id}`;
  const expectAt = (expr: Expr, place: string, type: Type | 'option'): Node | null => {
    const node = preparer.prepare(expr, place);
    if (node === null) return null;
    if (!fits(node.type, type)) {
      const expected = type === 'option' ? { zh: '选项', en: 'an option' } : typeName(type);
      return preparer.fail('type-mismatch', place, { given: typeName(node.type).en, expected });
    }
    const foreign = node.frames.find((frame) => !FRAMES[provision.subject].includes(frame));
    if (foreign === undefined) return node;
    return preparer.fail('unknown-name', place, { given: shown(foreign), expected: SUBJECT });
  };
  const expect: Expect = (expr, place, type) => expectAt(expr, `${path}.${place}`, type);
  const applies = expect(provision.when, 'when', 'truth');
  // The days that govern are looked at by themselves first, so that what is wrong is told with the place that the policy gives it.
  const days = [
    ...(policy.governedBy === undefined ? [] : [expectAt(policy.governedBy, 'governedBy', 'date')]),
    ...(provision.periods ?? []).flatMap(({ of }, index) =>
      of === undefined ? [] : [expect(of, `periods[${index}].of`, 'date')],
    ),
  ];
  const force = days.includes(null)
    ? null
    : inForceParts(policy, provision, asKnownOn, (expr, place) => expect(expr, place, 'truth'));
  const amounts = resolveAmounts(provision, preparer, expect);
  const outputs = resolveOutputs(provision, expect, preparer, `${path}.outputs`);
  const needs = (provision.kind === 'installments' ? provision.needs : []).map((need, index) => ({
    ...need,
    is: expect(need.is, `needs[${index}].is`, 'truth'),
  }));
  if (applies === null || force === null || amounts === null || outputs === null || !needs.every(hasNode)) return null;
  const { applied } = preparer;
  const inForce = applied('all', ...force.map(({ node }) => node));
  const conditions = needs.length === 0 ? applies : applied('all', applies, ...needs.map(({ is }) => is));
  const status = applied(
    'table',
    applied('not', inForce),
    option(preparer, 'not-in-force'),
    conditions,
    option(preparer, 'applies'),
    option(preparer, 'does-not-apply'),
  );
  return { policy, id, provision, status, applies: conditions, force, inForce, amounts, outputs, needs };
}

/** Options fit where each of them is among those expected. */
function fits(given: Type, expected: Type | 'option'): boolean {
  if (expected === 'option') return typeof given !== 'string';
  if (typeof expected === 'string' || typeof given === 'string') return given === expected;
  return given.every((option) => expected.includes(option));
}

const SUBJECT: Text = { zh: '本规定的对象', en: 'subject of this provision' };

const hasNode = (need: {
  readonly id: string;
  readonly says: Text;
  readonly is: Node | null;
}): need is { id: string; says: Text; is: Node } => need.is !== null;

type Expect = (expr: Expr, place: string, type: Type | 'option') => Node | null;

function resolveAmounts(
  provision: Provision,
  preparer: Preparer,
  expect: Expect,
): Readonly<Record<string, ResolvedAmount>> | null {
  const place = (name: string): string => (name.startsWith('shares[') ? `${name}.amount` : name);
  const resolved = Object.entries(amountsOf(provision)).map(
    ([name, amount]) => [name, resolveAmount(amount, place(name), preparer, expect)] as const,
  );
  return resolved.every((entry): entry is readonly [string, ResolvedAmount] => entry[1] !== null)
    ? Object.fromEntries(resolved)
    : null;
}

const option = (preparer: Preparer, value: string): Node =>
  preparer.node([value], [], { kind: 'value', value, words: { zh: value, en: value } });

/** `stated`, and where the text states nothing at this place, `not-stated`. */
function wordOf(amount: Node, preparer: Preparer): Node {
  const [stated, when] = [option(preparer, 'stated'), statedWhen(amount, preparer)];
  return when === null ? stated : preparer.applied('table', when, stated, option(preparer, 'not-stated'));
}

function resolveAmount(amount: Amount, place: string, preparer: Preparer, expect: Expect): ResolvedAmount | null {
  if (typeof amount === 'string') return { status: option(preparer, amount), amount: null };
  if (!isTable(amount)) {
    const node = expect(amount, place, 'money');
    return node === null ? null : { status: wordOf(node, preparer), amount: node };
  }
  const rows = amount.rows.map(({ when, gives }, index) => ({
    when: expect(when, `${place}.rows[${index}].when`, 'truth'),
    gives: typeof gives === 'string' ? gives : expect(gives, `${place}.rows[${index}].gives`, 'money'),
  }));
  if (!rows.every((row): row is { when: Node; gives: Node | NoAmount } => row.when !== null && row.gives !== null))
    return null;
  const { applied } = preparer;
  const status = rows.flatMap(({ when, gives }) => [
    when,
    typeof gives === 'string' ? option(preparer, gives) : wordOf(gives, preparer),
  ]);
  const stated = rows.flatMap(({ when, gives }, index) => {
    if (typeof gives === 'string') return [];
    // A row without an amount that comes first keeps this one from applying.
    const earlier = rows.slice(0, index).filter((row) => typeof row.gives === 'string');
    return [
      earlier.length === 0 ? when : applied('all', when, ...earlier.map((row) => applied('not', row.when))),
      gives,
    ];
  });
  return {
    status: applied('table', ...status, option(preparer, amount.otherwise)),
    amount: stated.length === 0 ? null : applied('table', ...stated),
  };
}

function resolveOutputs(
  provision: Provision,
  expect: Expect,
  preparer: Preparer,
  path: string,
): Readonly<Record<string, ResolvedOutput>> | null {
  const resolved: Record<string, ResolvedOutput> = {};
  let sound = true;
  const put = (name: string, says: Text, node: Node | NoAmount | null): void => {
    if (node === null) sound = false;
    else resolved[name] = { says, is: node };
  };
  if (provision.kind === 'levy')
    put(
      'minimumOf',
      MINIMUM_OF,
      expect(provision.minimumOf ?? { value: 'total', type: 'option' }, 'minimumOf', MINIMA),
    );
  if (provision.kind === 'installments') {
    put('limitMonths', LIMIT, expect(provision.limitMonths, 'limitMonths', 'number'));
    put('clock', CLOCK, expect(provision.clock, 'clock', 'option'));
    if (provision.firstAtLeast !== undefined)
      put('firstAtLeast', FIRST, expect(provision.firstAtLeast, 'firstAtLeast', 'money'));
    if (provision.maxCount !== undefined) put('maxCount', COUNT, expect(provision.maxCount, 'maxCount', 'number'));
  }
  for (const [name, { says, is }] of Object.entries(provision.outputs ?? {})) {
    if (Object.hasOwn(resolved, name)) {
      preparer.fail('duplicate-id', `${path}.${name}`, { given: name });
      sound = false;
    } else if (typeof is === 'string') put(name, says, is);
    else {
      const node = preparer.prepare(is, `${path}.${name}.is`);
      put(name, says, node === null ? null : expect(is, `outputs.${name}.is`, node.type));
    }
  }
  return sound ? resolved : null;
}

/** What a minimum can be the minimum of. */
const MINIMA = ['total', 'first-payment'] as const;

const MINIMUM_OF: Text = { zh: '最低额所指', en: 'what the minimum is of' };
const LIMIT: Text = { zh: '分期期限（月）', en: 'limit of the installments in months' };
const CLOCK: Text = { zh: '期限起算', en: 'what starts the clock' };
const FIRST: Text = { zh: '首期至少', en: 'least first installment' };
const COUNT: Text = { zh: '最多期数', en: 'greatest number of installments' };
