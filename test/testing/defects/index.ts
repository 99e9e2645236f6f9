import { liangfeng2011, taibai2009, xijie2013 } from '../../../src/policies/index.js';
import { definePolicy } from '../../../src/policy/define.js';
import type { Policy, PolicyInput } from '../../../src/policy/policy.js';
import type { Change, Defect, DocumentId, Same } from './defect.js';
import { LIANGFENG_AMOUNTS } from './liangfeng-amounts.js';
import { LIANGFENG_BIRTHS } from './liangfeng-births.js';
import { LIANGFENG_TIME } from './liangfeng-time.js';
import { SAME_COPIES } from './same.js';
import { TAIBAI_HOUSEHOLDS } from './taibai.js';
import { TAIBAI_AMOUNTS } from './taibai-amounts.js';
import { XIJIE_AWARDS } from './xijie.js';
import { XIJIE_BREACH } from './xijie-breach.js';

/** Copies of the three documents as somebody would get them wrong, none of them made by a mutation operator. */
export const DEFECTS: readonly Defect[] = [
  ...LIANGFENG_BIRTHS,
  ...LIANGFENG_AMOUNTS,
  ...LIANGFENG_TIME,
  ...TAIBAI_HOUSEHOLDS,
  ...TAIBAI_AMOUNTS,
  ...XIJIE_AWARDS,
  ...XIJIE_BREACH,
];

/** Copies that are written otherwise and mean the same. */
export const SAME: readonly Same[] = SAME_COPIES;

export const ORIGINALS: Readonly<Record<DocumentId, Policy>> = {
  'liangfeng-2011': liangfeng2011,
  'taibai-2009': taibai2009,
  'xijie-2013': xijie2013,
};

/** A document changed and checked anew, as a policy of somebody's own. */
const changed = (document: DocumentId, change: Change): Policy =>
  definePolicy(change(JSON.parse(JSON.stringify(ORIGINALS[document])) as PolicyInput));

/** The wrong copy, or the one that means the same. */
export const copyOf = (one: Defect | Same): Policy => changed(one.policy, 'wrong' in one ? one.wrong : one.same);
