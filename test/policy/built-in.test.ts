import { describe, expect, it } from 'vitest';
import { assessBenefits } from '../../src/benefits/index.js';
import {
  allPolicies,
  check,
  definePolicy,
  type HouseholdInput,
  type Policy,
  policyJsonSchema,
} from '../../src/index.js';
import { assessLevy } from '../../src/levy/index.js';
import { liangfeng2011, taibai2009, xijie2013 } from '../../src/policies/index.js';
import { policyHash } from '../../src/policy/hash.js';
import { holds, schemasIn } from '../household/json-schema.js';
import { riverCounty, riverJson, riverWith } from '../own-policy/river-county.js';

const documents = allPolicies().map((policy) => [policy.id, policy] as const);

const fromJson = (policy: Policy): Policy => definePolicy(JSON.parse(JSON.stringify(policy)));

/** The words of a document outside its numbers and sources. */
function textsIn(value: unknown): readonly { readonly zh: string; readonly en: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('zh' in value && 'en' in value) return [value as { zh: string; en: string }];
  return Object.values(value).flatMap(textsIn);
}

describe.each(documents)('the document %s', (id, policy) => {
  it('is one that definePolicy takes', () => {
    expect(fromJson(policy)).toEqual(policy);
    expect(fromJson(policy).id).toBe(id);
  });

  it('keeps its hash by way of JSON', () => {
    expect(policyHash(fromJson(policy))).toBe(policyHash(policy));
    expect(policyHash(policy)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is held by the JSON Schema of policies', () => {
    expect(holds(policyJsonSchema(), JSON.parse(JSON.stringify(policy)))).toBe(true);
  });

  it('is frozen, every part of it', () => {
    const objects = (value: unknown): readonly object[] =>
      typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(objects)] : [];
    expect(objects(policy).filter((object) => !Object.isFrozen(object))).toEqual([]);
  });

  it('gives each reading the reason of its default, and each option what supports it', () => {
    for (const [name, reading] of Object.entries(policy.readings)) {
      expect([name, Object.keys(reading.options)]).toEqual([name, expect.arrayContaining([reading.default])]);
      expect(Object.keys(reading.options).length).toBeGreaterThan(1);
      expect(reading.because.zh).not.toBe('');
      for (const { cites } of Object.values(reading.options)) expect(cites.en).not.toBe('');
    }
  });

  it('has words in both languages, and English without Chinese', () => {
    for (const { zh, en } of textsIn(policy)) {
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(en.replaceAll('等', '')).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });
});

describe('the hash', () => {
  it('is that of the content, not of the order of its keys', () => {
    const turned = Object.fromEntries(Object.entries(riverJson()).reverse());
    expect(policyHash(definePolicy(turned))).toBe(policyHash(riverCounty));
  });

  it('changes with the content', () => {
    const other = definePolicy(riverWith({ 'parameters.aid.is.value': '300.01' }));
    expect(policyHash(other)).not.toBe(policyHash(riverCounty));
    const { cases: written } = riverCounty;
    const turned = definePolicy(riverWith({ cases: [...written].reverse() }));
    expect(policyHash(turned)).not.toBe(policyHash(riverCounty));
  });
});

describe('the JSON Schema of a policy', () => {
  const schema = policyJsonSchema();

  it('says which dialect it is of, and names the expression once', () => {
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'Policy' });
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    expect(Object.keys(schema['$defs'] as object)).toEqual(['expr']);
    const refs = schemasIn(schema).flatMap(({ $ref }) => (typeof $ref === 'string' ? [$ref] : []));
    expect(new Set(refs)).toEqual(new Set(['#/$defs/expr']));
  });

  it('holds a policy of one’s own', () => {
    expect(holds(schema, riverJson())).toBe(true);
  });

  it.each([
    ['an unknown key', { tittle: {} }],
    ['no title', { title: undefined }],
    ['an empty text', { 'title.zh': '' }],
    ['a blank text', { 'title.en': ' ' }],
    ['an unknown rank', { rank: 'king' }],
    ['a capital in the id', { id: 'River' }],
    ['a division of five digits', { 'jurisdiction.division': '51172' }],
    ['an unknown kind', { 'provisions.roll.kind': 'rules' }],
    ['an unknown operator', { 'provisions.roll.when': { apply: 'nott', to: [] } }],
    ['an expression of two kinds', { 'provisions.roll.when': { term: 'a', fact: 'on' } }],
    ['an expression without its arguments', { 'provisions.roll.when': { apply: 'not' } }],
    ['an unknown list', { 'provisions.roll.when': { each: 'childs', how: 'some', of: { fact: 'on' } } }],
    ['a table without what applies otherwise', { 'provisions.birth-levy.minimum.otherwise': undefined }],
    ['a word for an amount that there is not', { 'provisions.child-aid.amount': 'unknown' }],
    ['a name that begins with a digit', { 'terms.2boats': { says: { zh: '两', en: 'two' }, is: { fact: 'on' } } }],
    ['a case without a household', { 'cases[0].household': undefined }],
  ])('does not hold one with %s', (_, changes) => {
    expect(holds(schema, riverWith(changes))).toBe(false);
    expect(() => definePolicy(riverWith(changes))).toThrow();
  });
});

describe('a built-in document read from JSON answers as the one written in TypeScript', () => {
  const rural = [{ sex: 'female', registration: 'rural', employment: 'none' }] as const;
  const certificates = [{ kind: 'only-child', issuedOn: '2005-06-01' }] as const;
  const agreements = [{ policy: 'xijie-2013', signedOn: '2013-03-01' }] as const;

  const levies: readonly (readonly [string, HouseholdInput, string])[] = [
    [
      'a first unlawful birth',
      { partners: rural, children: [{ id: 'c', birthDate: '2012-01-10', birthAuthorised: false }] },
      '2012-06-01',
    ],
    ['a birth of which nothing is known', { partners: rural, children: [{ id: 'c' }] }, '2012-06-01'],
    [
      'an employee, after the law',
      { partners: [{ employment: 'unit-employee' }], children: [{ id: 'c', birthAuthorised: false }] },
      '2022-01-01',
    ],
    [
      'a couple of two kinds and a birth in a year',
      {
        partners: [
          { sex: 'female', registration: 'urban', employment: 'none' },
          { sex: 'male', registration: 'rural', employment: 'other' },
        ],
        children: [
          { birthDate: '2010', birthAuthorised: false },
          { id: 'c', birthDate: '2011', birthAuthorised: false },
        ],
      },
      '2013-01-01',
    ],
  ];

  it.each(levies)('for the levy of %s', (_, household, on) => {
    const [written, read] = [liangfeng2011, fromJson(liangfeng2011)].map((policy) =>
      assessLevy(household, { policy, child: 'c', on }),
    );
    expect(read?.toJSON()).toEqual(written?.toJSON());
    expect(read?.receipt).toEqual(written?.receipt);
  });

  const benefits: readonly (readonly [string, Policy, HouseholdInput, string])[] = [
    [
      'cable TV, certified',
      taibai2009,
      { certificates, children: [{ birthDate: '2004-05-01', sex: 'female' }], cableTv: { price: '400.00' } },
      '2010-03-01',
    ],
    ['cable TV inside the year of the document', taibai2009, { certificates, children: [] }, '2009-07-01'],
    [
      'land, amounts unknown',
      taibai2009,
      { certificates, children: [], landCompensation: { childShare: 1 } },
      '2010-03-01',
    ],
    [
      'a certificate fee',
      xijie2013,
      { certificates, agreements, children: [], certificateFee: { kind: 'other', amount: '0.01' } },
      '2014-03-01',
    ],
    [
      'an agreement that may be broken',
      xijie2013,
      {
        certificates,
        agreements: [{ policy: 'xijie-2013', signedOn: '2013-03-01', breachedOn: '2014' }],
        children: [{ admissionTier: 'second-batch' }],
      },
      '2014-09-01',
    ],
  ];

  it.each(benefits)('for %s', (_, policy, household, on) => {
    const [written, read] = [policy, fromJson(policy)].map((one) => assessBenefits(household, { policies: [one], on }));
    expect(read?.map((one) => one.toJSON())).toEqual(written?.map((one) => one.toJSON()));
    expect(written?.length).toBeGreaterThan(3);
  });

  it('for a rule', () => {
    const household = { agreements: [{ policy: 'xijie-2013', signedOn: '2013-03-01', breachedOn: '2013-05-01' }] };
    const [written, read] = [xijie2013, fromJson(xijie2013)].map((policy) =>
      check(household, 'xijie-2013/breach', { policy, on: '2014-06-01' }).toJSON(),
    );
    expect(read).toEqual(written);
    expect(written).toMatchObject({ status: 'applies', outputs: { losesPriority: true } });
  });
});
