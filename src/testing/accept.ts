import { ArgumentError, type Issue, issue, nearestName, refuse, shown } from '../value/issue.js';
import { isJson, type Json } from '../value/json.js';
import { plainText, type Text } from '../value/text.js';
import type { PolicyChange } from './compare.js';
import type { IdleProbe } from './edge-cases.js';
import type { Finding, FindingKind } from './finding.js';
import { type Mutant, mistakeWords } from './mutants.js';
import type { Verification } from './verify.js';

/** Everything that a verification can find and a person can accept. */
export type JudgedKind = FindingKind | 'idle-condition' | 'idle-boundary' | 'idle-reading' | 'survivor' | 'changed';

/** A finding of any kind: of the tables, something that never matters, a mistake that no case shows, another answer than before. */
export interface JudgedFinding extends Omit<Finding, 'kind'> {
  readonly kind: JudgedKind;
}

/** A finding that is as it should be, and why. */
export interface AcceptedFinding {
  readonly kind: JudgedKind;
  readonly provision: string;
  /** As the finding has it: `minimum`, `minimum.rows[1]`, `condition 3 true`, the id of a mistake, `due 100.00 -> due 200.00`. */
  readonly at: string;
  /** The rows, counted from 0; left out: whichever they are. */
  readonly rows?: readonly number[];
  readonly reason: Text | string;
}

export interface Judgement {
  /** What was found and is not accepted. */
  readonly open: readonly JudgedFinding[];
  /** Those not settled this time are among them: whether they are still there is not known. */
  readonly accepted: readonly { readonly finding: JudgedFinding; readonly reason: Text }[];
  /** Probes and mistakes that could not be settled, and that are not accepted. */
  readonly notSettled: readonly JudgedFinding[];
  /** What is accepted but is not found any more. */
  readonly stale: readonly AcceptedFinding[];
}

/**
 * Parts what a verification found into what is accepted, with its reason, and what is not; and tells what is accepted in vain.
 * Worked cases that fail cannot be accepted and are not among it.
 *
 * @throws {ArgumentError} `wrong-type`, `missing-key` … where what is accepted is malformed.
 * @example judge(verifyPolicy(policy), []).open // []
 */
export function judge(verification: Verification, accepted: readonly AcceptedFinding[]): Judgement {
  const known = acceptedFrom(accepted);
  const findings = findingsOf(verification);
  const unsettled = unsettledOf(verification);
  const byOf = (finding: JudgedFinding): AcceptedFinding | undefined => known.find((one) => isAbout(one, finding));
  return {
    open: findings.filter((finding) => byOf(finding) === undefined),
    accepted: [...findings, ...unsettled].flatMap((finding) => {
      const by = byOf(finding);
      return by === undefined
        ? []
        : [{ finding, reason: typeof by.reason === 'string' ? plainText(by.reason) : by.reason }];
    }),
    notSettled: unsettled.filter((finding) => byOf(finding) === undefined),
    stale: known.filter((one) => ![...findings, ...unsettled].some((finding) => isAbout(one, finding))),
  };
}

function findingsOf({ findings, idle, mutation, changes }: Verification): readonly JudgedFinding[] {
  const survivors = mutation.survivors.map(({ mutant, provision, witness }) => ({
    ...findingOfMistake(mutant, provision),
    witness,
  }));
  const changed = changes?.changes.map(findingOfChange) ?? [];
  return [...findings, ...idle.map(findingOfProbe), ...survivors, ...changed];
}

/** In which provision a mistake or a change that is not settled might be seen is not known: it stands under the policy. */
const unsettledOf = ({ policy, notSettled, mutation, changes }: Verification): readonly JudgedFinding[] =>
  [
    ...notSettled.map(findingOfProbe),
    ...mutation.notSettled.map((mutant) => findingOfMistake(mutant, policy)),
    ...(changes?.complete === false ? [furtherChanges(policy)] : []),
  ].map((finding) => ({ ...finding, settled: false }));

/** A change stands at its two answers: it is accepted as that, and not as anything that might change there. */
export function findingOfChange({ provision, says, witness, before, after }: PolicyChange): JudgedFinding {
  const at = [before, after].map(brief).join(' -> ');
  return { kind: 'changed', provision, at, rows: [], says, witness, settled: true };
}

/** The results of an answer that there are: `due 100.00`. */
const brief = (results: Json | null): string =>
  Object.values(results ?? {})
    .flatMap((result) => (result === null ? [] : [isText(result) ? String(result) : JSON.stringify(result)]))
    .join(' ');

const furtherChanges = (policy: string): JudgedFinding => ({
  kind: 'changed',
  provision: policy,
  at: 'further changes',
  rows: [],
  says: {
    zh: '与审阅过的版本相比，可能还有其他不同',
    en: 'there may be further changes from the version that was reviewed',
  },
  witness: null,
  settled: true,
});

const findingOfMistake = (mutant: Mutant, provision: string): JudgedFinding => ({
  kind: 'survivor',
  provision,
  at: mutant.id,
  rows: [],
  says: mistakeWords(mutant),
  witness: null,
  settled: true,
});

function findingOfProbe({ provision, probe }: IdleProbe): JudgedFinding {
  const { kind, at, says } = probe;
  const idle = kind === 'reading' || kind === 'boundary' ? (`idle-${kind}` as const) : 'idle-condition';
  return { kind: idle, provision, at, rows: [], says, witness: null, settled: true };
}

function isAbout({ kind, provision, at, rows }: AcceptedFinding, finding: JudgedFinding): boolean {
  if (kind !== finding.kind || at !== finding.at) return false;
  const standsUnderPolicy = !finding.settled && kind === 'survivor';
  if (provision !== finding.provision && !standsUnderPolicy) return false;
  return rows === undefined || JSON.stringify(rows) === JSON.stringify(finding.rows);
}

const KINDS = [
  'gap',
  'overlap',
  'dead-row',
  'idle-condition',
  'idle-reading',
  'idle-boundary',
  'survivor',
  'changed',
] as const satisfies readonly JudgedKind[];

const KEYS = ['kind', 'provision', 'at', 'rows', 'reason'];
const A_LIST: Text = { zh: '已接受事项的列表', en: 'a list of accepted findings' };
const AN_OBJECT: Text = { zh: '对象', en: 'an object' };
const A_TEXT: Text = { zh: '文字', en: 'a text' };
const A_REASON: Text = { zh: '理由：文字，或 { zh, en }', en: 'a reason: a text, or { zh, en }' };
const ROWS: Text = { zh: '行号列表，从0起', en: 'a list of row numbers, counted from 0' };

/**
 * Checks a list of accepted findings, as JSON has it.
 *
 * @throws {ArgumentError} with every problem and its place: `[2].reason`.
 * @example acceptedFrom([{ kind: 'gap', provision: 'levy', at: 'minimum', reason: 'the paper stops at two' }]).length // 1
 */
export function acceptedFrom(json: unknown): readonly AcceptedFinding[] {
  if (!Array.isArray(json))
    throw new ArgumentError([issue('wrong-type', '', { given: shown(json), expected: A_LIST })]);
  refuse(
    ArgumentError,
    json.flatMap((given: unknown, index) => problemsOf(given, `[${index}]`)),
  );
  return json as readonly AcceptedFinding[];
}

function problemsOf(given: unknown, place: string): readonly Issue[] {
  if (!isJson(given)) return [issue('wrong-type', place, { given: shown(given), expected: AN_OBJECT })];
  const strange = Object.keys(given)
    .filter((key) => !KEYS.includes(key))
    .map((key) => issue('unknown-key', `${place}.${key}`, { given: key, nearest: nearestName(key, KEYS) }));
  const needs = (key: string, fits: (value: unknown) => boolean, expected: Text): readonly Issue[] => {
    if (fits(given[key])) return [];
    const details = { given: shown(given[key]), expected };
    return [issue(given[key] === undefined ? 'missing-key' : 'wrong-type', `${place}.${key}`, details)];
  };
  return [
    ...strange,
    ...kindProblems(given, place),
    ...needs('provision', isText, A_TEXT),
    ...needs('at', isText, A_TEXT),
    ...(given['rows'] === undefined ? [] : needs('rows', isRows, ROWS)),
    ...needs('reason', (reason) => isText(reason) || isBoth(reason), A_REASON),
  ];
}

function kindProblems({ kind }: Json, place: string): readonly Issue[] {
  const expected = { zh: KINDS.join('、'), en: KINDS.join(', ') };
  if (kind === undefined) return [issue('missing-key', `${place}.kind`, { expected })];
  if (KINDS.some((one) => one === kind)) return [];
  const nearest = typeof kind === 'string' ? nearestName(kind, KINDS) : null;
  return [issue('not-an-option', `${place}.kind`, { given: shown(kind), expected, nearest })];
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
const isBoth = (value: unknown): boolean => isJson(value) && isText(value['zh']) && isText(value['en']);
const isRows = (value: unknown): boolean => Array.isArray(value) && value.every((row) => Number.isInteger(row));
