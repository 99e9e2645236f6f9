import { plainData, withPlain } from '../household/plain.js';
import { type Issue, issue, nearestName, PolicyError, refuse } from '../value/issue.js';
import { asChecked, completed } from './document.js';
import type { LevyProvision, Limit, Policy, PolicyInput } from './policy.js';
import { resolveChecked } from './resolve.js';
import { policyShapeProblems } from './schema.js';

/**
 * Checks a policy document given as plain JSON, and freezes it: form, names, and the types of every expression.
 * It can run no code, and gives the same answers as one written in TypeScript.
 *
 * @throws {PolicyError} with every problem: code, path, and words in zh and en.
 * @example definePolicy(JSON.parse(text)).id // 'my-county-2015'
 */
export function definePolicy(input: unknown): Policy {
  // A copy: what the caller changes later changes nothing here, and only data comes in.
  const { data, problems } = plainData(input, 'json');
  refuse(PolicyError, withPlain(policyShapeProblems(data), problems));
  const policy = completed(JSON.parse(JSON.stringify(data)) as PolicyInput);
  refuse(PolicyError, [...documentProblems(policy), ...resolveChecked(policy).issues]);
  return asChecked(policy);
}

/** What is wrong between the parts of a document. */
const documentProblems = (policy: PolicyInput): readonly Issue[] => [
  ...inForceProblems(policy),
  ...readingProblems(policy),
  ...extraProblems(policy),
  ...provisionProblems(policy),
];

const missing = (path: string, zh: string, en: string): Issue => issue('missing-key', path, { expected: { zh, en } });

function inForceProblems({ inForce, issuedOn }: PolicyInput): readonly Issue[] {
  const { from, until, evidencedUntil } = inForce;
  const begins = from === 'not-stated' ? issuedOn : from;
  const issues: Issue[] = [];
  if (begins === 'not-stated')
    issues.push(
      missing('inForce.from', '发文日期，或起始日所在的区间', 'the day of issue, or the span in which it began'),
    );
  if (until === 'not-stated' && evidencedUntil === undefined)
    issues.push(
      missing('inForce.evidencedUntil', '有据可查的最后日期', 'the end of the years for which the text is evidenced'),
    );
  return [...issues, ...orderProblems(begins, until, 'inForce.until')];
}

/** A period that has no day. */
function orderProblems(from: Limit | undefined, until: Limit | undefined, path: string): readonly Issue[] {
  const [first, last] = [endOf(from, 'notBefore'), endOf(until, 'notAfter')];
  if (first === null || last === null || first < last) return [];
  const expected = {
    zh: `终止日（${last}）不晚于起始日（${first}）`,
    en: `the end (${last}) is not after the beginning (${first})`,
  };
  return [issue('contradiction', path, { expected })];
}

function endOf(limit: Limit | undefined, end: 'notBefore' | 'notAfter'): string | null {
  if (limit === undefined || limit === 'not-stated') return null;
  return typeof limit === 'string' ? limit : limit[end];
}

const readingProblems = ({ readings = {} }: PolicyInput): readonly Issue[] =>
  Object.entries(readings).flatMap(([name, { options, default: chosen }]) => {
    const names = Object.keys(options);
    if (names.includes(chosen)) return [];
    const expected = { zh: names.join('、'), en: names.join(', ') };
    const nearest = nearestName(chosen, names);
    return [issue('not-an-option', `readings.${name}.default`, { given: chosen, expected, nearest })];
  });

const extraProblems = ({ extra = {} }: PolicyInput): readonly Issue[] =>
  Object.entries(extra).flatMap(([name, { type, options = {} }]) =>
    type === 'options' && Object.keys(options).length === 0
      ? [missing(`extra.${name}.options`, 'options（各选项）', 'options (the choices)')]
      : [],
  );

/** A levy, its installments, the notes and the cases name provisions that there are. */
function provisionProblems({ provisions, notes = [], cases = [] }: PolicyInput): readonly Issue[] {
  const known = Object.keys(provisions);
  const named = (id: string, path: string, among: readonly string[] = known): readonly Issue[] => {
    if (among.includes(id)) return [];
    const expected = { zh: among.join('、'), en: among.join(', ') };
    return [issue('unknown-provision', path, { given: id, expected, nearest: nearestName(id, among) })];
  };
  return [
    ...Object.entries(provisions).flatMap(([id, provision]) => [
      ...(provision.periods ?? []).flatMap(({ from, until }, index) =>
        orderProblems(from, until, `provisions.${id}.periods[${index}].until`),
      ),
      ...(provision.kind === 'levy' ? levyProblems(id, provision, provisions, named) : []),
    ]),
    ...notes.flatMap(({ provisions: about = [] }, index) =>
      about.flatMap((id, place) => named(id, `notes[${index}].provisions[${place}]`)),
    ),
    ...cases.flatMap(({ provision }, index) => named(provision, `cases[${index}].provision`)),
  ];
}

/** A levy is owed for a child or by a household; its installments are about the same. */
function levyProblems(
  id: string,
  { subject, installments }: LevyProvision,
  provisions: PolicyInput['provisions'],
  named: (id: string, path: string, among: readonly string[]) => readonly Issue[],
): readonly Issue[] {
  const path = `provisions.${id}`;
  const expected = { zh: 'child、household', en: 'child, household' };
  const whose = subject === 'person' ? [issue('not-an-option', `${path}.subject`, { given: subject, expected })] : [];
  if (installments === undefined) return whose;
  const plans = Object.entries(provisions).filter(([, { kind }]) => kind === 'installments');
  const fitting = plans.filter(([, plan]) => plan.subject === subject || plan.subject === 'household');
  return [
    ...whose,
    ...named(
      installments,
      `${path}.installments`,
      fitting.map(([name]) => name),
    ),
  ];
}
