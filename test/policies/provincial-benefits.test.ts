import { describe, expect, it } from 'vitest';
import { check } from '../../src/catalogue/assess.js';
import type { HouseholdInput } from '../../src/household/household.js';
import { asksFor, type CertificateInput, type ChildInput, certificate, father, mother } from './families.js';

// Expected: 98 national days, 15 more for a difficult birth; what the regulation of each province adds; the reward for only-child parents
// and the age of the child up to which it is paid.

const shown = (value: unknown): unknown => (typeof value === 'object' && value !== null ? String(value) : value);

function ask(rule: string, on: string, household: HouseholdInput, child?: string) {
  const { status, outputs, missing } = check(household, rule, { on, ...(child === undefined ? {} : { child }) });
  const entries = Object.entries(outputs).map(([name, value]) => [name, shown(value)] as const);
  return { status, ...Object.fromEntries(entries), asks: asksFor({ missing }) } as Readonly<Record<string, unknown>>;
}

const DAYS: readonly (readonly [
  policy: string,
  on: string,
  all: number,
  added: number,
  father: number,
  childcare: number | undefined,
])[] = [
  ['sichuan-regulation-2021', '2022-01-01', 158, 60, 20, 10],
  ['guangdong-regulation-2021', '2022-01-01', 178, 80, 15, 10],
  ['zhejiang-regulation-2021', '2022-01-01', 158, 60, 15, 10],
  ['shanghai-regulation-2021', '2022-01-01', 158, 60, 10, 5],
  ['shandong-regulation-2016', '2018-01-01', 158, 60, 7, undefined],
  ['beijing-regulation-2016', '2018-01-01', 128, 30, 15, undefined],
];

describe.each(DAYS)('maternity leave, %s', (policy, on, days, added, father, childcare) => {
  const rule = `${policy}/maternity-leave`;
  const born = (facts: ChildInput = {}): HouseholdInput => ({
    children: [{ birthDate: `${Number(on.slice(0, 4)) - 1}-12-05`, difficultBirth: false, ...facts }],
  });

  it(`adds ${added} days to the national ones`, () => {
    expect(ask(rule, on, born())).toMatchObject({ status: 'applies', days, 'added-days': added, father, asks: [] });
    expect(ask(rule, on, born())['childcare']).toBe(childcare);
    expect(ask(rule, on, born({ difficultBirth: true }))).toMatchObject({ days: days + 15, 'each-further-baby': 15 });
  });

  it('asks whether the birth was difficult, and is about a child who was born to them', () => {
    expect(ask(rule, on, born({ difficultBirth: null }))).toMatchObject({
      status: 'applies',
      days: null,
      asks: ['children[0].difficultBirth'],
    });
    expect(ask(rule, on, born({ adoptedOn: on }))['status']).toBe('does-not-apply');
  });

  it('had not begun in the year before', () => {
    const year = Number(policy.slice(-4)) - 1;
    const household = { children: [{ birthDate: `${year}-01-01`, difficultBirth: false }] };
    expect(ask(rule, `${year}-12-31`, household)['status']).toBe('not-in-force');
    expect(ask(rule, `${year + 1}-06-30`, household)['status']).toBe('undetermined');
  });
});

describe('maternity leave', () => {
  it('in Zhejiang is longer for a child who is not the first', () => {
    const second = {
      children: [{ birthDate: '2018-01-01' }, { id: 'c2', birthDate: '2021-12-05', difficultBirth: false }],
    };
    expect(ask('zhejiang-regulation-2021/maternity-leave', '2022-01-01', second, 'c2')).toMatchObject({
      days: 188,
      'added-days': 90,
    });
    const twins = {
      children: [{ birthDate: '2021-12-05' }, { id: 'c2', birthDate: '2021-12-05', difficultBirth: false }],
    };
    expect(ask('zhejiang-regulation-2021/maternity-leave', '2022-01-01', twins, 'c2')).toMatchObject({ days: 158 });
  });

  it('in Henan is stated in months, on top of the national days', () => {
    const born = { children: [{ birthDate: '2017-12-05', difficultBirth: false }] };
    expect(ask('henan-regulation-2016/maternity-leave', '2018-01-01', born)).toMatchObject({
      status: 'applies',
      'national-days': 98,
      'added-months': 3,
      'father-months': 1,
    });
  });

  it('of the nation is 98 days, and 15 more for a difficult birth', () => {
    const days = (difficultBirth: boolean) =>
      ask('maternity-leave-2012/maternity-leave', '2026-11-24', {
        children: [{ birthDate: '2026-10-01', difficultBirth }],
      })['days'];
    expect([days(false), days(true)]).toEqual([98, 113]);
  });
});

const REWARDS: readonly (readonly [
  policy: string,
  until: number,
  on: string,
  outputs: Readonly<Record<string, unknown>>,
])[] = [
  ['sichuan-regulation-2021', 18, '2022-06-01', { amountStatus: 'set-locally', amount: null, least: '5', most: '10' }],
  ['guangdong-regulation-2021', 14, '2022-06-01', { amountStatus: 'stated', amount: '10' }],
  ['zhejiang-regulation-2021', 14, '2022-06-01', { amountStatus: 'stated', amount: '100' }],
  ['shanghai-regulation-2021', 16, '2022-06-01', { amountStatus: 'set-locally', amount: null }],
  [
    'shandong-regulation-2016',
    18,
    '2018-06-01',
    { amountStatus: 'stated', amount: '10', yearly: '120', 'employer-share': '0.5' },
  ],
  ['beijing-regulation-2016', 18, '2018-06-01', { amountStatus: 'stated', amount: '10', yearly: '120' }],
  ['henan-regulation-2016', 18, '2018-06-01', { amountStatus: 'stated', amount: '20', 'both-yearly': '480' }],
  [
    'chongqing-only-child-reward',
    14,
    '2018-06-01',
    { amountStatus: 'set-locally', amount: null, 'monthly-least': '2.5', 'monthly-most': '5', 'once-least': '300' },
  ],
];

describe.each(REWARDS)('the only-child reward, %s', (policy, until, on, outputs) => {
  const rule = `${policy}/only-child-reward`;
  const year = Number(on.slice(0, 4));
  const family = (birthDate: string | null, facts: ChildInput = {}, held: CertificateInput = {}): HouseholdInput => ({
    partners: [mother({ registration: 'urban' }), father({ registration: 'urban' })],
    certificates: [certificate('only-child', { issuedOn: `${year - 3}-01-01`, ...held })],
    children: [{ birthDate, ...facts }],
  });
  const young = `${year - until}-06-02`;

  it(`is paid until the child is ${until}`, () => {
    expect(ask(rule, on, family(young))).toMatchObject({ status: 'applies', asks: [], 'until-age': until, ...outputs });
    expect(ask(rule, on, family(`${year - until}-06-01`))['status']).toBe('does-not-apply');
  });

  it('needs the certificate and one living child', () => {
    expect(ask(rule, on, family(young, {}, { revokedOn: `${year - 1}-01-01` }))['status']).toBe('does-not-apply');
    expect(ask(rule, on, family(young, {}, { kind: 'two-daughters' }))['status']).toBe('does-not-apply');
    expect(ask(rule, on, family(young, { deathDate: `${year - 1}-01-01` }))['status']).toBe('does-not-apply');
    const two = { ...family(young), children: [{ id: 'c1', birthDate: young }, { birthDate: `${year - 1}-01-01` }] };
    expect(ask(rule, on, two, 'c1')['status']).toBe('does-not-apply');
  });

  it.each<[string, HouseholdInput]>([
    ['certificates', { children: [{ birthDate: young }] }],
    ['children[0].birthDate', family(null)],
    ['children[0].deathDate', family(young, { deathDate: 'unknown' })],
  ])('asks for %s', (path, household) => {
    const answer = ask(rule, on, household);
    expect(answer['status']).toBe('undetermined');
    expect(answer['asks']).toContain(path);
  });
});

describe('what single regulations add', () => {
  const held = { certificates: [certificate('only-child')], children: [{ birthDate: '2007-06-01' }] };

  it('Beijing: 1000 yuan once, at 55 for women and 60 for men', () => {
    const at = (sex: 'female' | 'male' | null, birthDate: string | null, facts = {}) =>
      ask('beijing-regulation-2016/old-age-reward', '2018-06-01', {
        ...held,
        partners: [{ sex, birthDate, ...facts }],
      });
    expect(at('female', '1963-06-01')).toMatchObject({ status: 'applies', amount: '1000' });
    expect(at('female', '1963-06-02')['status']).toBe('does-not-apply');
    expect(at('male', '1958-06-01')['status']).toBe('applies');
    expect(at('male', '1958-06-02')['status']).toBe('does-not-apply');
    expect(at('male', '1950-06-02', { deathDate: '2017-01-01' })['status']).toBe('does-not-apply');
    expect(at(null, '1960-06-02')).toMatchObject({ status: 'undetermined', asks: ['partners[0].sex'] });
    expect(at('male', null)).toMatchObject({ status: 'undetermined', asks: ['partners[0].birthDate'] });
  });

  it("Shanghai: a farmer's only child counts as two", () => {
    const plot = (registration: 'rural' | 'urban' | null) =>
      ask('shanghai-regulation-2021/plot-share', '2022-06-01', { ...held, partners: [{ registration }] });
    expect(plot('rural')).toMatchObject({ status: 'applies', amountStatus: 'in-kind', 'counts-as': 2 });
    expect(plot('urban')['status']).toBe('does-not-apply');
    expect(plot(null)).toMatchObject({ status: 'undetermined', asks: ['partners[0].registration'] });
  });

  it('few children, faster prosperity: 3000 yuan once for the certificate', () => {
    const reward = (household: HouseholdInput, on = '2012-06-01') =>
      ask('few-children-faster-prosperity/reward', on, household);
    const few = (facts: CertificateInput = {}): HouseholdInput => ({
      certificates: [certificate('few-children', facts)],
    });
    expect(reward(few())).toMatchObject({ status: 'applies', amountStatus: 'stated', amount: '3000' });
    expect(reward(few({ revokedOn: '2011-01-01' }))['status']).toBe('does-not-apply');
    expect(reward(held)['status']).toBe('does-not-apply');
    expect(reward({})).toMatchObject({ status: 'undetermined', asks: ['certificates'] });
    expect(reward(few(), '2002-08-31')['status']).toBe('not-in-force');
  });
});
