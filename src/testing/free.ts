import { factsRead, longestList } from '../assess/inquiry.js';
import type { Env } from '../cells/domains.js';
import type { Question } from '../cells/question.js';
import { type Witness, witnessOf } from '../cells/witness.js';
import type { Frames } from '../evaluate/interpret.js';
import { worldOf } from '../evaluate/world.js';
import type { Node } from '../expr/expr.js';
import { createInterner, type Interner } from '../expr/interner.js';
import { createPreparer, type Preparer } from '../expr/prepare.js';
import { parseHousehold } from '../household/parse.js';
import type { PolicyInput } from '../policy/policy.js';
import { type Resolved, type ResolvedPolicy, resolveChecked } from '../policy/resolve.js';
import { FIRST_DAY, LAST_DAY } from '../value/value.js';

/** A policy as expressions, with the means to make further ones over the same nodes. */
export interface Workbench {
  readonly provisions: ResolvedPolicy;
  readonly interner: Interner;
  readonly applied: Preparer['applied'];
}

/** Makes a policy ready for analysis; policies that share an interner share equal expressions. */
export function workbenchOf(policy: PolicyInput, interner: Interner = createInterner()): Workbench {
  const { provisions } = resolveChecked(policy, null, interner);
  const { applied } = createPreparer({ parameters: {}, terms: {}, readings: {}, extra: {} }, interner);
  return { provisions, interner, applied };
}

/** The subject of a provision: any child or person will do, so it is the first. */
export function subjectOf({ provision }: Pick<Resolved, 'provision'>): Frames {
  return provision.subject === 'household' ? {} : { [provision.subject]: 0 };
}

/** A question about every household there may be, on every day, under every reading; `roots` are all expressions it may ask. */
export function freeQuestion(
  resolved: Resolved,
  roots: readonly Node[],
  relevant: Question['relevant'] = () => roots,
): Question {
  const household = parseHousehold({});
  return {
    world: worldOf({ household, on: { least: FIRST_DAY, most: LAST_DAY }, readings: {}, case: undefined }),
    household,
    frames: subjectOf(resolved),
    relevant,
    longest: (list) => longestList(resolved, list),
    reads: factsRead(roots),
    extra: resolved.policy.extra ?? {},
    cuts: () => [],
  };
}

/** A household of the kind with its question; a child or person asked about is named by position. */
export interface Shown extends Witness {
  readonly child?: string;
  readonly person?: string;
}

export function shownBy(question: Question, env: Env): Shown | null {
  const witness = witnessOf(question, env);
  if (witness === null) return null;
  return {
    ...witness,
    on: witness.on ?? '2015-01-01',
    ...('child' in question.frames ? { child: 'child-1' } : {}),
    ...('person' in question.frames ? { person: 'partner-1' } : {}),
  };
}

/** How large a household is: members first, then facts. */
export function sizeOf({ household, readings, case: levyCase }: Witness): number {
  const members = Object.values(household).flatMap((value) => (Array.isArray(value) ? value : []));
  const facts = JSON.stringify([household, levyCase]).split('":').length;
  return members.length * 100 + facts + Object.keys(readings).length;
}
