import { type Issue, issue, PolicyError, refuse } from '../value/issue.js';
import { asChecked, completed } from './document.js';
import type { Policy, PolicyInput } from './policy.js';
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
  refuse(PolicyError, policyShapeProblems(input));
  // A copy by way of JSON: what the caller changes later changes nothing here, and only data comes in.
  const policy = completed(plainCopy(input));
  refuse(PolicyError, [...documentProblems(policy), ...resolveChecked(policy).issues]);
  return asChecked(policy);
}

function plainCopy(input: unknown): PolicyInput {
  try {
    return JSON.parse(JSON.stringify(input)) as PolicyInput;
  } catch {
    throw new PolicyError([
      issue('wrong-type', '', {
        given: 'what JSON cannot hold',
        expected: { zh: '纯 JSON 数据', en: 'plain JSON data' },
      }),
    ]);
  }
}

/** What is wrong between the parts of a document. */
function documentProblems(policy: PolicyInput): readonly Issue[] {
  const { inForce, issuedOn, readings = {}, provisions, notes = [], cases = [] } = policy;
  const issues: Issue[] = [];
  if (inForce.from === 'not-stated' && issuedOn === 'not-stated') {
    issues.push(
      issue('missing-key', 'inForce.from', {
        expected: { zh: '发文日期,或起始日所在的区间', en: 'the day of issue, or the span in which it began' },
      }),
    );
  }
  if (inForce.until === 'not-stated' && inForce.evidencedUntil === undefined) {
    issues.push(
      issue('missing-key', 'inForce.evidencedUntil', {
        expected: { zh: '有据可查的最后日期', en: 'the end of the years for which the text is evidenced' },
      }),
    );
  }
  if (
    typeof inForce.from === 'string' &&
    typeof inForce.until === 'string' &&
    inForce.from !== 'not-stated' &&
    inForce.until <= inForce.from
  ) {
    issues.push(
      issue('contradiction', 'inForce.until', {
        expected: { zh: '终止日不晚于起始日', en: 'the end is not after the beginning' },
      }),
    );
  }
  for (const [name, { options, default: chosen }] of Object.entries(readings)) {
    const names = Object.keys(options);
    if (!names.includes(chosen)) {
      issues.push(
        issue('not-an-option', `readings.${name}.default`, {
          given: chosen,
          expected: { zh: names.join('、'), en: names.join(', ') },
        }),
      );
    }
  }
  const known = Object.keys(provisions);
  const unknownProvision = (path: string, given: string): Issue =>
    issue('unknown-provision', path, { given, expected: { zh: known.join('、'), en: known.join(', ') } });
  for (const [id, provision] of Object.entries(provisions)) {
    const linked = provision.kind === 'levy' ? provision.installments : undefined;
    if (linked !== undefined && provisions[linked]?.kind !== 'installments')
      issues.push(unknownProvision(`provisions.${id}.installments`, linked));
  }
  notes.forEach(({ provisions: about = [] }, index) => {
    for (const id of about) if (!known.includes(id)) issues.push(unknownProvision(`notes[${index}].provisions`, id));
  });
  cases.forEach(({ provision }, index) => {
    if (!known.includes(provision)) issues.push(unknownProvision(`cases[${index}].provision`, provision));
  });
  return issues;
}
