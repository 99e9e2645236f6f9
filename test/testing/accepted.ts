import type { JudgedKind } from '../../src/testing/index.js';
import { LEVY_PLACES } from './accepted/levy-places.js';
import { LEVY_TABLES } from './accepted/levy-tables.js';
import { NATIONAL } from './accepted/national.js';

/**
 * What `verify` finds in a built-in policy, or cannot settle, and what was looked at and left as it is, with the reason in the
 * paper. A mistake that is not settled stands under the id of the policy, with its own id as the place.
 */
export interface Accepted {
  readonly policy: string;
  readonly kind: JudgedKind;
  readonly provision: string;
  /** The table or the probe. */
  readonly at: string;
  readonly rows: readonly number[];
  readonly because: string;
}

// Source: 三、3 违法生育第一孩的，农村人口不得低于13000元，城镇人口不得低于20000元；第二孩的，农村20000元，城镇30000元；单位职工40000元。

const table = (rows: readonly number[], because: string): Accepted => ({
  policy: 'liangfeng-2011',
  kind: rows.length === 0 ? 'gap' : 'overlap',
  provision: 'levy-minimum',
  at: 'minimum',
  rows,
  because,
});

const EMPLOYEE_FIRST =
  'the clause on employees stands alone and names no registration, so it goes before the rows by registration; an employee of a unit meets both';

const idle =
  (policy: string, provision: string) =>
  (at: string, because: string): Accepted => ({
    policy,
    kind: at.startsWith('reading ') ? 'idle-reading' : 'idle-condition',
    provision,
    at,
    rows: [],
    because,
  });

const levy = idle('liangfeng-2011', 'levy-minimum');
const installments = idle('liangfeng-2011', 'installments');

const SAME_END =
  'the text prints no last day: it ends on the day on which the law took the levy away, and after that day the law alone already ends it';
const ITSELF =
  'a child is not born before itself: that the child asked about is not among the others follows from the order of births';
const ADOPTED = 'a child that was adopted is not born to the partners, so the day of the adoption decides nothing';
const TWO_REGISTRATIONS = 'there are two registrations, and the row before takes every couple that is not urban';

const LIANGFENG: readonly Accepted[] = [
  table(
    [],
    'the table stops at the second birth; later births are not stated, and a reading of their own asks about them',
  ),
  ...[1, 2, 3, 4].map((row) => table([0, row], EMPLOYEE_FIRST)),
  levy('condition 2 false', SAME_END),
  levy('boundary 2 at', SAME_END),
  levy('condition 9 true', ITSELF),
  levy('condition 15 false', 'a birth before that of a child who is born is itself in the past'),
  levy('condition 16 false', ADOPTED),
  levy('condition 17 true', ADOPTED),
  levy('condition 17 false', ADOPTED),
  levy('boundary 17 at', ADOPTED),
  levy('condition 28 false', TWO_REGISTRATIONS),
  installments('condition 2 false', SAME_END),
  installments('boundary 2 at', SAME_END),
];

const PRIORITY_LOST =
  '“国家优先优惠优待政策” is lost under the default, and of course also where every promise is lost: for this promise the two readings say the same';

const XIJIE: readonly Accepted[] = [
  idle('xijie-2013', 'fee-halving')(
    'condition 22 false',
    'with 等 left open every certificate is covered: one that is neither of the two named is another one',
  ),
  idle('xijie-2013', 'priority')('reading breach-loses all-party-a-promises', PRIORITY_LOST),
  idle('xijie-2013', 'collective-share')('reading breach-loses all-party-a-promises', PRIORITY_LOST),
  idle('xijie-2013', 'statutory-on-time')(
    'reading breach-loses community-additions-only',
    'what the law itself grants is neither priority nor an addition of the community: it is kept under both readings',
  ),
  idle('xijie-2013', 'breach')('condition 10 false', 'an agreement cannot be broken before it is signed'),
];

const SERVICES_LATER =
  'the text is about the year 2003, and the free services began on 1 July of it: before that day they are not in force anyway';

const services = idle('nanhui-2003', 'free-basic-services');

const NANHUI: readonly Accepted[] = [
  services('condition 1 false', SERVICES_LATER),
  services('boundary 1 at', SERVICES_LATER),
];

/** Of the Taibai report nothing: it has no table, and every condition and reading matters. */
export const ACCEPTED: readonly Accepted[] = [
  ...LIANGFENG,
  ...NANHUI,
  ...XIJIE,
  ...NATIONAL,
  ...LEVY_TABLES,
  ...LEVY_PLACES,
];
