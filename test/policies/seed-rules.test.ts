import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allPolicies } from '../../src/index.js';

// Every rule id of the list of rules in the seed documents, and where it went: a part of a document, written as
// `document/part/name`, or the page on what is not modelled.

const NOT_MODELLED = 'not-modelled';

const provision = (document: string, ...names: readonly string[]) =>
  names.map((name) => `${document}/provisions/${name}`);
const parameter = (document: string, ...names: readonly string[]) =>
  names.map((name) => `${document}/parameters/${name}`);
const reading = (document: string, ...names: readonly string[]) => names.map((name) => `${document}/readings/${name}`);
const note = (document: string, ...names: readonly string[]) => names.map((name) => `${document}/notes/${name}`);
const target = (document: string, ...names: readonly string[]) => names.map((name) => `${document}/targets/${name}`);

/** Rules whose id ends as the target is named. */
const targets = (prefix: string, document: string, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [`t-${prefix}-${name}`, target(document, name)]));

const LEVIES: Readonly<Record<string, readonly string[]>> = {
  'lf-levy-floor': provision('liangfeng-2011', 'levy-minimum'),
  'lf-levy-floor-1-rural': parameter('liangfeng-2011', 'first-rural'),
  'lf-levy-floor-1-urban': parameter('liangfeng-2011', 'first-urban'),
  'lf-levy-floor-2-rural': parameter('liangfeng-2011', 'second-rural'),
  'lf-levy-floor-2-urban': parameter('liangfeng-2011', 'second-urban'),
  'lf-levy-floor-employee': parameter('liangfeng-2011', 'employee'),
  'lf-levy-floor-3plus-*': reading('liangfeng-2011', 'later-births'),
  'lf-levy-instalment': [
    ...provision('liangfeng-2011', 'installments'),
    ...parameter('liangfeng-2011', 'limit-months'),
  ],
  'lf-levy-collector': note('liangfeng-2011', 'collector'),
  'lf-levy-no-misuse': [NOT_MODELLED],
  'tp-levy-use': note('taiping-2012', 'levy-use'),
  'nh1-levy-even': note('nanhui-2003', 'levy-even'),
  'w13-levy-enforce': note('plan-13', 'levy-enforced'),
  'w15-levy-return': note('qiaojia-scoring', 'levy-return'),
  'tb-levy-rate': [NOT_MODELLED],
};

const BENEFITS: Readonly<Record<string, readonly string[]>> = {
  'xj-fee-halving': [...provision('xijie-2013', 'fee-halving'), ...parameter('xijie-2013', 'half')],
  'xj-college-award': provision('xijie-2013', 'college-award'),
  'xj-forgo-second-award': provision('xijie-2013', 'forgo-second-award'),
  'xj-sterilisation-award': [NOT_MODELLED],
  'xj-priority': provision('xijie-2013', 'priority'),
  'xj-statutory-on-time': provision('xijie-2013', 'statutory-on-time'),
  'xj-collective-share': provision('xijie-2013', 'collective-share'),
  'xj-breach': provision('xijie-2013', 'breach'),
  'xj-validity': note('xijie-2013', 'start-blank', 'may-be-amended'),
  'tb-cable-subsidy': provision('taibai-2009', 'cable-subsidy'),
  'tb-land-double': provision('taibai-2009', 'land-double'),
  'tb-hiring-priority': provision('taibai-2009', 'hiring-priority'),
  'tb-statutory-rewards': provision('taibai-2009', 'statutory-rewards'),
  'dd-programmes-2009': provision(
    'dadukou-2009',
    ...['rural-reward', 'special-assistance', 'first-delivery', 'further-birth-given-up'],
    ...['only-child-parents', 'only-child-parents-arrears'],
  ),
  'dd-free-screening': provision('dadukou-2009', 'free-screening'),
  'w12-free-precheck': provision('plan-12', 'free-precheck'),
  'nh-free-basic-services': [
    ...provision('nanhui-2003', 'free-basic-services'),
    ...provision('nanhui-2006', 'free-basic-services'),
  ],
  'nh2-support': provision(
    'nanhui-2006',
    ...['rural-reward', 'condolence-visit', 'lottery-help', 'insurance', 'poor-family-help'],
  ),
  'lf-only-child-fund': [NOT_MODELLED],
  'lf-relief-priority': [NOT_MODELLED],
  'w10-kunshan-exit': provision('kunshan-rural-reward', 'exit'),
  'w10-kunshan-survey': note('kunshan-rural-reward', 'survey-in-august'),
  'w10-welfare-fund': note('kunshan-rural-reward', 'welfare-fund'),
  'w10-kunshan-network': [NOT_MODELLED],
  'w15-only-child-rural': [
    ...provision('qiaojia-scoring', 'only-child-rural'),
    ...note('qiaojia-scoring', 'promised-treatment'),
  ],
  'w13-special-help': provision('plan-13', 'special-help'),
  'w2-support': [...provision('plan-02', 'floating-priority'), ...note('plan-02', 'support-without-amounts')],
  'w3-late-marriage': provision('plan-03', 'late-marriage-and-birth'),
  'w5-older-mothers': provision('plan-05', 'older-mothers'),
  'xd-one-stop': [NOT_MODELLED],
};

const OFFICIALS: Readonly<Record<string, readonly string[]>> = {
  'w8-village-contract': [
    ...note('village-responsibility', 'for-officials'),
    ...reading('village-responsibility', 'persons', 'bonus-and-deduction'),
  ],
  'w8-bonus': parameter('village-responsibility', 'bonus'),
  'w8-deduction': [
    ...parameter('village-responsibility', 'deduction'),
    ...reading('village-responsibility', 'deduction'),
    ...note('village-responsibility', 'besides-higher-penalties'),
  ],
  'w8-concealment-fine': [
    ...parameter('village-responsibility', 'concealment-fine'),
    ...reading('village-responsibility', 'fine'),
    ...note('village-responsibility', 'breaks-off'),
  ],
  'w15-yellow-card': [
    ...parameter('qiaojia-scoring', 'pass-mark', 'worst-townships', 'responsibility-money', 'people-responsible'),
    ...parameter('qiaojia-scoring', 'years-without-honours', 'years-to-removal'),
    ...reading('qiaojia-scoring', 'threshold', 'worst-three', 'money', 'one-year', 'two-years'),
    ...note('qiaojia-scoring', 'for-officials', 'card-effects', 'money-not-stated'),
  ],
  'w15-monitoring-count': target('qiaojia-scoring', 'monitor-count', 'monitor-cover'),
  'lf-duties': [NOT_MODELLED],
  'lf-school-report': [NOT_MODELLED],
  'lf-training': [NOT_MODELLED],
  'tb-monday-meeting': [NOT_MODELLED],
  'tb-staff': [NOT_MODELLED],
  'tb-investment': [NOT_MODELLED],
  'w5-meeting': target('plan-05', 'meetings'),
  'w7-meeting': [...target('plan-05', 'meetings'), ...note('plan-05', 'printed-twice')],
  'w9-report': [NOT_MODELLED],
  'w6-schedule': [NOT_MODELLED],
  'w12-check': target('plan-12', 'service-events', 'service-events-most'),
  'w13-yongzhou': target('plan-13', 'joint-meetings', 'duty-reports', 'checks-least', 'checks-most'),
  'jj-agreement': [
    ...provision('jinjiazhuang-jiangning-2009', 'free-services'),
    ...note('jinjiazhuang-jiangning-2009', 'no-figures'),
  ],
  'nh1-residence-tiers': provision('nanhui-2003', 'residence-tiers'),
  'nh1-tier-register': parameter('nanhui-2003', 'register-months'),
  'nh1-tier-card': parameter('nanhui-2003', 'card-months'),
  'nh1-tier-system': parameter('nanhui-2003', 'system-months'),
};

const TARGETS: Readonly<Record<string, readonly string[]>> = {
  ...targets('tp', 'taiping-2012', [
    ...['birth-rate', 'policy-resident', 'policy-floating', 'contraception', 'check-key', 'check-resident'],
    ...[
      'card-mailback',
      'birth-stat-accuracy',
      'longacting',
      'longacting-timely',
      'floating-cert',
      'floating-feedback',
    ],
    ...['budget-per-head', 'levy-use', 'q1-resident', 'q1-away'],
  ]),
  't-tp-supplies': target('taiping-2012', 'supplies-use', 'supplies-effective', 'supplies-follow-up'),
  ...targets('nh2', 'nanhui-2006', [
    ...['resident-pop', 'resident-births', 'resident-birth-rate', 'resident-growth'],
    ...['registered-pop', 'registered-births', 'registered-growth', 'plan-rate'],
  ]),
  ...targets('nh1', 'nanhui-2003', [
    ...['registered-pop', 'registered-births', 'registered-birth-rate', 'registered-growth'],
    ...['resident-pop', 'resident-births', 'resident-birth-rate', 'resident-growth'],
    ...['plan-registered', 'plan-resident', 'abortion', 'spend-growth', 'knowledge', 'indicators'],
  ]),
  ...targets('tb', 'taibai-2009', ['policy', 'longacting', 'check']),
  ...targets('w3', 'plan-03', ['cert', 'survey']),
  ...targets('w6', 'plan-06', [
    ...['plan', 'contraception', 'first-cert', 'pregnancy-survey', 'statistics', 'marriage', 'late-birth', 'early'],
    ...['birth-abortion', 'men'],
  ]),
  ...targets('w8', 'village-responsibility', ['plan', 'early', 'late-marriage', 'late-birth', 'iud', 'cert', 'check']),
  ...targets('w9', 'plan-09', ['check']),
  't-w9-learning': target('plan-09', 'learning', 'knowledge'),
  't-w11-set': target(
    'plan-11',
    ...['plan', 'late-marriage', 'late-birth', 'statistics', 'supplies-follow-up', 'publicity', 'policy'],
  ),
  ...targets('w11', 'plan-11', ['contraception', 'supplies-effective']),
  ...targets('w13', 'plan-13', ['quarter-check', 'knowledge']),
  't-w13-yongzhou-counts': target(
    'plan-13',
    ...['yongzhou-cases', 'yongzhou-towns', 'yongzhou-villages', 'yongzhou-programmes', 'yongzhou-boards'],
    ...['yongzhou-corridors', 'yongzhou-lawful-towns'],
  ),
  't-w13-checks': target('plan-13', 'checks-least', 'checks-most'),
  ...targets('w15', 'qiaojia-scoring', [
    'monitor-count',
    'monitor-cover',
    'no-multi-town',
    'no-multi-village',
    'focus',
  ]),
};

const WHERE: Readonly<Record<string, readonly string[]>> = { ...LEVIES, ...BENEFITS, ...OFFICIALS, ...TARGETS };

/** What the list of rules says of each target: operator, value and unit; `C` for a coercive measure. */
const FIGURES = `
t-tp-birth-rate <= 15 ‰
t-tp-policy-resident >= 96 %
t-tp-policy-floating >= 85 %
t-tp-contraception >= 86 % C
t-tp-check-key >= 98 % C
t-tp-check-resident >= 100 % C
t-tp-card-mailback >= 85 %
t-tp-birth-stat-accuracy >= 99 %
t-tp-longacting = 87 % C
t-tp-longacting-timely = 85 % C
t-tp-floating-cert >= 95 %
t-tp-floating-feedback >= 100 %
t-tp-supplies = 100 %
t-tp-budget-per-head >= 5 yuan per head
t-tp-levy-use = 100 %
t-tp-q1-resident = 100 % C
t-tp-q1-away >= 95 % C
t-nh2-resident-pop ~ 1050000 persons
t-nh2-resident-births ~ 8200 births
t-nh2-resident-birth-rate ~ 8.26 ‰
t-nh2-resident-growth ~ 2.27 ‰
t-nh2-registered-pop ~ 725000 persons
t-nh2-registered-births ~ 5600 births
t-nh2-registered-growth ~ 1.52 ‰
t-nh2-plan-rate >= 99 %
t-nh1-registered-pop ~ 695000 persons
t-nh1-registered-births ~ 4700 births
t-nh1-registered-birth-rate = 6.76 ‰
t-nh1-registered-growth = 0.22 ‰
t-nh1-resident-pop ~ 915000 persons
t-nh1-resident-births ~ 6200 births
t-nh1-resident-birth-rate <= 6.9 ‰
t-nh1-resident-growth = 1.9 ‰
t-nh1-plan-registered >= 99 %
t-nh1-plan-resident >= 96 %
t-nh1-abortion <previous null %
t-nh1-spend-growth +>= 20 %
t-nh1-knowledge >= 98 %
t-nh1-indicators = 33 indicators
t-tb-policy = 100 %
t-tb-longacting = 100 % C
t-tb-check = 100 % C
t-w3-cert = 100 %
t-w3-survey = 100 % C
t-w6-plan = 100 %
t-w6-contraception = 100 % C
t-w6-first-cert = 100 %
t-w6-pregnancy-survey = 100 % C
t-w6-statistics = 100 %
t-w6-marriage = 100 %
t-w6-late-birth = 100 %
t-w6-early = 0 cases
t-w6-birth-abortion <= 0.2 abortions per birth
t-w6-men = 0 cases
t-w8-plan = 100 %
t-w8-early = 0 cases
t-w8-late-marriage = 100 %
t-w8-late-birth = 100 %
t-w8-iud = 100 % C
t-w8-cert = 100 %
t-w8-check = 100 % C
t-w9-check = 100 %
t-w9-learning = 100 %
t-w11-set = 100 %
t-w11-contraception = 100 % C
t-w11-supplies-effective >= 100 %
t-w13-quarter-check >= 100 % C
t-w13-knowledge >= 95 %
t-w13-yongzhou-counts >= null items
t-w13-checks 1 to 2 checks
t-w15-monitor-count >= 2 times a year C
t-w15-monitor-cover >= 90 % C
t-w15-no-multi-town = 2 towns
t-w15-no-multi-village = 14 villages
t-w15-focus = 8 places
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'not-modelled.md'), 'utf8');

/** The rules of the page, each with the reason in the last column. */
const leftOut = new Map(
  [...page.matchAll(/^\| `([^`]+)` \| [^|]+ \| ([^|]+) \|$/gm)].map(([, id = '', reason = '']) => [id, reason]),
);

/** The part of a document at that place. */
function partAt(place: string): unknown {
  const [document, part = '', name] = place.split('/');
  const policy = allPolicies().find(({ id }) => id === document);
  if (policy === undefined) return undefined;
  if (part === 'notes') return policy.notes.find(({ id }) => id === name);
  return (policy as unknown as Record<string, Record<string, unknown>>)[part]?.[name ?? ''];
}

interface Figures {
  readonly operator: string;
  readonly value: string | null;
  readonly unit: string;
  readonly coercive?: boolean;
}

describe('the rules of the seed documents', () => {
  it.each(Object.entries(WHERE))('%s has a place', (id, places) => {
    expect(places.length).toBeGreaterThan(0);
    for (const place of places) {
      if (place === NOT_MODELLED) expect(leftOut.get(id), id).toMatch(/\w{4}/);
      else expect(partAt(place), place).toBeDefined();
    }
  });

  it('are in a document or on the page, not both', () => {
    const listed = Object.entries(WHERE).flatMap(([id, places]) => (places.includes(NOT_MODELLED) ? [id] : []));
    expect([...leftOut.keys()].sort()).toEqual(listed.sort());
    expect(Object.values(WHERE).filter((places) => places.includes(NOT_MODELLED) && places.length > 1)).toEqual([]);
  });

  it('number 143', () => {
    expect(Object.keys(WHERE)).toHaveLength(143);
  });

  it('use every target, and every provision of the documents that are wholly from the seeds', () => {
    const used = new Set(Object.values(WHERE).flat());
    const documents = new Set(
      [...used].flatMap((place) => (place === NOT_MODELLED ? [] : (place.split('/')[0] ?? ''))),
    );
    const parts = allPolicies()
      .filter(({ id }) => documents.has(id))
      .flatMap(({ id, provisions, targets: own }) => [
        ...provision(id, ...Object.keys(provisions)),
        ...target(id, ...Object.keys(own)),
      ]);
    expect(parts.filter((part) => !used.has(part))).toEqual([]);
  });
});

describe('the targets', () => {
  it('are those of the list', () => {
    expect(FIGURES.map(([id]) => id).sort()).toEqual(Object.keys(TARGETS).sort());
  });

  it.each(FIGURES.map((figures) => [figures[0] ?? '', figures] as const))('%s', (id, [, operator, value, ...rest]) => {
    const coercive = rest.at(-1) === 'C';
    const unit = rest.slice(0, coercive ? -1 : undefined).join(' ');
    const found = (TARGETS[id] ?? []).map((place) => partAt(place) as Figures);
    expect(found.map((one) => one.coercive ?? false)).toEqual(found.map(() => coercive));
    if (operator === '1') {
      // "1-2 checks": at least one and at most two.
      expect(found.map((one) => `${one.operator} ${one.value} ${one.unit}`)).toEqual(['>= 1 checks', '<= 2 checks']);
      return;
    }
    for (const one of found) {
      expect([one.operator, String(one.value)]).toEqual([operator, value]);
      // Counts that are hidden are of several kinds of things.
      if (unit !== 'items') expect(one.unit).toBe(unit);
    }
  });

  it('say of whom they are and when', () => {
    for (const place of Object.values(TARGETS).flat()) {
      const { population, period } = partAt(place) as { readonly population?: object; readonly period?: object };
      expect([place, population !== undefined, period !== undefined]).toEqual([place, true, true]);
    }
  });
});
