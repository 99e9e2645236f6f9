import { describe, expect, it } from 'vitest';
import { check } from '../../src/catalogue/assess.js';
import * as builtIns from '../../src/policies/index.js';
import { definePolicy } from '../../src/policy/define.js';
import type { Policy } from '../../src/policy/policy.js';

const { liangfeng2011, taibai2009, xijie2013 } = builtIns;
const documents: readonly Policy[] = Object.values(builtIns);

interface Said {
  readonly path: string;
  readonly zh: string;
  readonly en: string;
}

/** How a rule says what a levy or a benefit says. */
const AS_A_RULE: Readonly<Record<string, string>> = {
  due: 'applies',
  eligible: 'applies',
  'not-due': 'does-not-apply',
  'not-eligible': 'does-not-apply',
};

/** Figures and readings about officials: no rule of a household uses them, the indicators do. */
const FOR_THE_INDICATORS: Readonly<Record<string, readonly string[]>> = {
  'qiaojia-scoring': [
    ...['threshold', 'worst-three', 'money', 'one-year', 'two-years'],
    ...['pass-mark', 'worst-townships', 'responsibility-money', 'people-responsible'],
    ...['years-without-honours', 'years-to-removal'],
  ],
  'village-responsibility': [
    ...['persons', 'deduction', 'bonus-and-deduction', 'fine'],
    ...['bonus', 'deduction', 'concealment-fine'],
  ],
};

/** Every text in two languages, with its place in the policy. */
function texts(value: unknown, path: string): readonly Said[] {
  if (typeof value !== 'object' || value === null) return [];
  const { zh, en } = value as Readonly<Record<string, unknown>>;
  if (typeof zh === 'string' && typeof en === 'string') return [{ path, zh, en }];
  return Object.entries(value).flatMap(([key, part]) => texts(part, `${path}.${key}`));
}

describe.each(documents.map((policy) => [policy.id, policy] as const))('%s', (_, policy) => {
  it('is a policy that passes every check, also as JSON', () => {
    expect(() => definePolicy(JSON.parse(JSON.stringify(policy)))).not.toThrow();
  });

  it('answers its worked cases as they say', () => {
    // A document that only sets targets has nothing to ask.
    expect(policy.cases.length > 0).toBe(Object.keys(policy.provisions).length > 0);
    for (const {
      provision,
      on,
      household,
      child,
      person,
      case: levyCase,
      readings,
      expect: expected,
    } of policy.cases) {
      const { status, ...amounts } = expected;
      const answer = check(household, `${policy.id}/${provision}`, {
        on,
        policy,
        ...(child === undefined ? {} : { child }),
        ...(person === undefined ? {} : { person }),
        ...(levyCase === undefined ? {} : { case: levyCase }),
        ...(readings === undefined ? {} : { readings }),
      });
      expect(answer.status).toBe(AS_A_RULE[String(status)] ?? status);
      // A case may say only that nothing is due or granted.
      if (Object.keys(amounts).length === 0) continue;
      const outputs = JSON.parse(JSON.stringify(answer)).outputs as Record<string, unknown>;
      const kind = 'minimum' in amounts ? 'minimum' : 'amount';
      expect([outputs[`${kind}Status`], outputs[kind]]).toEqual([amounts['amountStatus'], amounts[kind]]);
    }
  });

  it('says everything in Chinese and in English', () => {
    const all = texts(policy, policy.id);
    expect(all.length).toBeGreaterThan(10);
    expect(all.filter(({ zh }) => !/[\p{Script=Han}\d]/u.test(zh))).toEqual([]);
    expect(all.filter(({ en }) => !/[A-Za-z]/.test(en))).toEqual([]);
    // The one sign that a reading is about may stand in an English sentence.
    expect(all.filter(({ en }) => /\p{Script=Han}/u.test(en.replaceAll('等', '')))).toEqual([]);
  });

  it('has no English word in the Chinese, beyond ids', () => {
    const ids = [
      ...documents.map(({ id }) => id),
      ...Object.keys(policy.provisions),
      ...Object.keys(policy.readings),
      'DNA',
    ];
    const known = new RegExp(`(?<![\\w-])(?:${ids.join('|')})(?![\\w-])`, 'g');
    expect(texts(policy, policy.id).filter(({ zh }) => /[A-Za-z]{2,}/.test(zh.replace(known, '')))).toEqual([]);
  });

  it('writes Chinese with Chinese punctuation', () => {
    expect(
      texts(policy, policy.id).filter(({ zh }) => /\p{Script=Han}[,;:?()]|[,;:?()]\p{Script=Han}/u.test(zh)),
    ).toEqual([]);
  });

  it('gives each reading a default among at least two options, each with what supports it, and a reason', () => {
    for (const reading of Object.values(policy.readings)) {
      expect(Object.keys(reading.options).length).toBeGreaterThan(1);
      expect(Object.keys(reading.options)).toContain(reading.default);
      expect(reading.because.zh).not.toBe('');
    }
  });

  it('uses each of its readings and parameters', () => {
    const { readings, ...rest } = policy;
    const text = JSON.stringify(rest);
    const elsewhere = ['validity', ...(FOR_THE_INDICATORS[policy.id] ?? [])];
    const unused = (kind: 'reading' | 'parameter', ids: readonly string[]) =>
      ids.filter((id) => !elsewhere.includes(id) && !text.includes(`"${kind}":"${id}"`));
    expect(unused('reading', Object.keys(readings))).toEqual([]);
    expect(unused('parameter', Object.keys(policy.parameters))).toEqual([]);
    for (const id of Object.keys(policy.terms)) expect(text, id).toContain(`"term":"${id}"`);
  });

  it('says what it leaves out and why, and speaks in its remarks of provisions that it has', () => {
    expect(policy.notModelled.length).toBeGreaterThan(0);
    const provisions = policy.notes.flatMap((note) => note.provisions ?? []);
    expect(provisions.filter((id) => !(id in policy.provisions))).toEqual([]);
  });
});

describe('what the papers print', () => {
  it('Liangfeng: number, date, county, and the table', () => {
    expect(liangfeng2011).toMatchObject({
      documentNumber: '凉委发〔2011〕38号',
      issuedOn: '2011-09-05',
      rank: 'township-document',
      jurisdiction: { division: '511722', place: '凉风乡' },
      inForce: { from: '2011-09-05', until: '2021-08-20' },
    });
    const values = Object.fromEntries(
      Object.entries(liangfeng2011.parameters).map(([id, { is }]) => [id, 'value' in is ? is.value : null]),
    );
    expect(values).toEqual({
      'first-rural': '13000.00',
      'first-urban': '20000.00',
      'second-rural': '20000.00',
      'second-urban': '30000.00',
      employee: '40000.00',
      'limit-months': 36,
    });
  });

  it('Liangfeng: the seven readings of the contract, their options, the default first', () => {
    const readings = Object.entries(liangfeng2011.readings).map(([id, reading]) => [
      id,
      [reading.default, ...Object.keys(reading.options).filter((option) => option !== reading.default)],
    ]);
    expect(Object.fromEntries(readings)).toEqual({
      'birth-counted': ['unlawful-births', 'children'],
      'employee-scope': ['any-birth', 'second-only'],
      'mixed-couple': ['higher', 'mother', 'father'],
      'later-births': ['not-stated', 'as-second'],
      'first-levy': ['total', 'first-payment'],
      'installment-clock': ['decision', 'approval', 'receipt'],
      'governing-date': ['decision', 'birth'],
    });
    expect(Object.keys(liangfeng2011.provisions)).toEqual(['levy-minimum', 'installments']);
  });

  it('Taibai: no date and no number, three amounts and a factor', () => {
    expect(taibai2009).toMatchObject({
      documentNumber: null,
      issuedOn: 'not-stated',
      jurisdiction: { division: '340521', place: '太白镇' },
      inForce: {
        from: { notBefore: '2009-01-01', notAfter: '2009-12-31' },
        until: 'not-stated',
        evidencedUntil: '2010-01-01',
      },
    });
    const values = Object.fromEntries(
      Object.entries(taibai2009.parameters).map(([id, { is }]) => [id, 'value' in is ? is.value : null]),
    );
    expect(values).toEqual({ town: '200.00', village: '100.00', household: '80.00', double: 2 });
    expect(Object.keys(taibai2009.provisions)).toEqual([
      'cable-subsidy',
      'land-double',
      'hiring-priority',
      'statutory-rewards',
    ]);
  });

  it('Xijie: the year 2013 without month and day, one half, and no amount', () => {
    expect(xijie2013).toMatchObject({
      documentNumber: null,
      issuedOn: 'not-stated',
      rank: 'community-agreement',
      jurisdiction: { division: '522322', place: '西街社区' },
      inForce: {
        from: { notBefore: '2013-01-01', notAfter: '2013-12-31' },
        until: 'not-stated',
        evidencedUntil: '2014-01-01',
      },
    });
    expect(Object.keys(xijie2013.parameters)).toEqual(['half']);
    expect(JSON.stringify(xijie2013.provisions)).not.toMatch(/"type":"money"/);
  });
});
