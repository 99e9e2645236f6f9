import type { Frames } from '../evaluate/interpret.js';
import type { CaseInput, Household } from '../household/household.js';
import { readLeaf } from '../household/leaf.js';
import { plainData, withPlain } from '../household/plain.js';
import { requirePolicy } from '../policy/document.js';
import type { Policy, Provision } from '../policy/policy.js';
import { type Resolved, resolve } from '../policy/resolve.js';
import { dayFromText, daysOf, dayText } from '../value/civil-date.js';
import { ArgumentError, FactsError, type Issue, issue, nearestName, refuse, shown } from '../value/issue.js';
import type { Text } from '../value/text.js';
import type { Inquiry } from './inquiry.js';
import { caseFacts, caseIssues, type LevyCase } from './levy-case.js';

/** What every question shares. */
export interface AskOptions {
  /** The day of the decision, or asked about: `YYYY-MM-DD`. */
  readonly on: string;
  /** Options taken for readings, by name, or by `policy/reading` where two policies have one of the same name. */
  readonly readings?: Readonly<Record<string, string>> | undefined;
  /** Acts issued after this day are left out. */
  readonly asKnownOn?: string | undefined;
  /** What is known of a levy case. */
  readonly case?: LevyCase | undefined;
}

/** Checked options. */
export interface Ask {
  readonly on: number;
  readonly asKnownOn: string | null;
  readonly readings: Readonly<Record<string, string>>;
  readonly case: CaseInput | undefined;
}

const SHARED_KEYS = ['on', 'readings', 'asKnownOn', 'case'] as const;
const WHOLE_DATE: Text = { zh: 'YYYY-MM-DD', en: 'YYYY-MM-DD' };
const AN_ID: Text = { zh: '标识（文字）', en: 'an id (a text)' };
const AN_OBJECT: Text = { zh: '对象', en: 'an object' };

/** Checks the options of a call. @throws {ArgumentError} with every problem. */
export function checkOptions(options: unknown, policies: readonly Policy[], ownKeys: readonly string[]): Ask {
  if (typeof options !== 'object' || options === null) {
    const missing = issue('missing-key', 'options', { expected: { zh: '选项（on 等）', en: 'the options (on …)' } });
    const wrong = issue('wrong-type', 'options', { given: shown(options), expected: AN_OBJECT });
    throw new ArgumentError([options === undefined ? missing : wrong]);
  }
  const given = options as Readonly<Record<string, unknown>>;
  const keys = [...SHARED_KEYS, ...ownKeys];
  const unknownKeys = Object.keys(given)
    .filter((key) => !keys.includes(key))
    .map((key) => issue('unknown-key', key, { given: key, nearest: nearestName(key, keys) }));
  const on = dayFromText(given['on']);
  const asKnownOn = given['asKnownOn'];
  // Copies: what the caller changes later changes nothing in an answer that is made when it is asked for.
  const { data, problems } = plainData({ readings: given['readings'], case: given['case'] });
  const { readings, case: levyCase } = data as { readonly readings?: unknown; readonly case?: unknown };
  const form = [...readingIssues(readings, policies), ...caseIssues(levyCase)];
  const issues: Issue[] = [
    ...unknownKeys,
    ...(on === null ? [dateIssue('on', given['on'])] : []),
    ...(asKnownOn !== undefined && dayFromText(asKnownOn) === null ? [dateIssue('asKnownOn', asKnownOn)] : []),
    ...withPlain(form, problems),
  ];
  refuse(ArgumentError, issues);
  return {
    on: Number(on),
    asKnownOn: (asKnownOn as string | undefined) ?? null,
    readings: (readings as Record<string, string> | undefined) ?? {},
    case: caseFacts(levyCase as LevyCase | undefined),
  };
}

/** A date that is not told, or is none. */
export const dateIssue = (path: string, given: unknown): Issue =>
  given === undefined
    ? issue('missing-key', path, {
        expected: { zh: `${path}（日期，YYYY-MM-DD）`, en: `${path} (a date, YYYY-MM-DD)` },
      })
    : issue('not-a-date', path, { given: shown(given), expected: WHOLE_DATE });

function readingIssues(readings: unknown, policies: readonly Policy[]): readonly Issue[] {
  if (readings === undefined) return [];
  if (typeof readings !== 'object' || readings === null || Array.isArray(readings))
    return [issue('wrong-type', 'readings', { given: shown(readings), expected: AN_OBJECT })];
  const names = policies.flatMap(({ id, readings: declared }) =>
    Object.keys(declared).flatMap((name) => [name, `${id}/${name}`]),
  );
  return Object.entries(readings).flatMap(([name, option]) => {
    const path = `readings.${name}`;
    const meant = policies.flatMap(({ id, readings: declared }) => {
      const own = name.startsWith(`${id}/`) ? name.slice(id.length + 1) : name;
      const reading = Object.hasOwn(declared, own) ? declared[own] : undefined;
      return reading === undefined ? [] : [Object.keys(reading.options)];
    });
    const known = names.filter((one) => !one.includes('/'));
    const list: Text = { zh: known.join('、'), en: known.join(', ') };
    const [first, ...others] = meant;
    if (first === undefined)
      return [issue('unknown-reading', path, { given: name, expected: list, nearest: nearestName(name, names) })];
    // Where two policies have a reading of that name, an option that both have.
    const options = first.filter((one) => others.every((other) => other.includes(one)));
    if (typeof option === 'string' && options.includes(option)) return [];
    return [
      issue('not-an-option', path, {
        given: shown(option),
        expected: { zh: options.join('、'), en: options.join(', ') },
        nearest: typeof option === 'string' ? nearestName(option, options) : null,
      }),
    ];
  });
}

/** The option of each reading of one policy: what the caller picked, else the default. */
function readingsFor(
  policy: Policy,
  ask: Ask,
): { readonly readings: Readonly<Record<string, string>>; readonly picked: readonly string[] } {
  const own = (name: string): string | undefined =>
    Object.hasOwn(ask.readings, name) ? ask.readings[name] : undefined;
  const given = (name: string): string | undefined => own(`${policy.id}/${name}`) ?? own(name);
  return {
    readings: Object.fromEntries(
      Object.entries(policy.readings).map(([name, reading]) => [name, given(name) ?? reading.default]),
    ),
    picked: Object.keys(policy.readings).filter((name) => given(name) !== undefined),
  };
}

/** The facts that the policy itself declares must be of the declared kind. @throws {FactsError} */
export function checkExtra(policy: Policy, household: Household): void {
  const told = new Map(Object.entries(household.extra ?? {}));
  const problems = Object.entries(policy.extra).flatMap(([name, spec]) => {
    const leaf = readLeaf(spec, told.get(name), `extra.${name}`);
    return 'problem' in leaf ? [leaf.problem] : [];
  });
  refuse(FactsError, problems);
}

/** The policy that a call names. @throws {ArgumentError} */
export const policyOf = (value: unknown): Policy => requirePolicy(value, 'policy');

/** One provision of a policy. @throws {ArgumentError} `unknown-provision` */
export function provisionOf(policy: Policy, id: string, asKnownOn: string | null): Resolved {
  const provisions = resolve(policy, asKnownOn);
  const resolved = Object.hasOwn(provisions, id) ? provisions[id] : undefined;
  if (resolved !== undefined) return resolved;
  const names = Object.keys(provisions);
  throw new ArgumentError([
    issue('unknown-provision', 'provision', {
      given: id,
      expected: { zh: names.join('、'), en: names.join(', ') },
      nearest: nearestName(id, names),
    }),
  ]);
}

/** The position of the child or person with that id; position 0 of a list that is absent. */
export function subjectFrames(
  household: Household,
  subject: Provision['subject'],
  ask: Ask,
  ids: { readonly child?: string | undefined; readonly person?: string | undefined },
): Frames {
  if (subject === 'household') return {};
  const [list, id, frame] =
    subject === 'child' ? (['children', ids.child, 'child'] as const) : (['partners', ids.person, 'person'] as const);
  const members = household[list];
  if (members === undefined || members === null) return { [frame]: 0 };
  if (id === undefined && members.length === 1) return checkBorn(household, { [frame]: 0 }, ask);
  if (id === undefined)
    throw new ArgumentError([
      issue('missing-key', frame, { expected: { zh: `${frame}（标识）`, en: `${frame} (an id)` } }),
    ]);
  if (typeof id !== 'string')
    throw new ArgumentError([issue('wrong-type', frame, { given: shown(id), expected: AN_ID })]);
  const index = members.findIndex((member) => member.id === id);
  if (index >= 0) return checkBorn(household, { [frame]: index }, ask);
  const names = members.map((member) => member.id);
  const expected = subject === 'child' ? { zh: '子女', en: 'child' } : { zh: '夫妻一方', en: 'partner' };
  throw new ArgumentError([issue('unknown-id', frame, { given: id, expected, nearest: nearestName(id, names) })]);
}

/** The child asked about has been born by the day asked about. */
function checkBorn(household: Household, frames: Frames, ask: Ask): Frames {
  const { child } = frames;
  const birth = child === undefined ? null : household.children?.[child]?.birthDate;
  const days = typeof birth === 'string' ? daysOf(birth) : null;
  if (days === null || days.least <= ask.on) return frames;
  const on = dayText(ask.on);
  throw new ArgumentError([
    issue('event-after-on', `children[${child}].birthDate`, { given: String(birth), expected: { zh: on, en: on } }),
  ]);
}

/** A whole inquiry from checked options. */
export function inquiryOf(policy: Policy, resolved: Resolved, household: Household, frames: Frames, ask: Ask): Inquiry {
  return { resolved, household, frames, on: ask.on, case: ask.case, ...readingsFor(policy, ask) };
}
