import { describe, expect, it } from 'vitest';
import { build, check, definePolicy, type PolicyInput } from '../../src/index.js';
import { liangfeng2011 } from '../../src/policies/index.js';
import { asChecked, isPolicy, requirePolicy } from '../../src/policy/document.js';
import { riverCounty, riverJson, riverWith } from '../own-policy/river-county.js';

const least: PolicyInput = {
  id: 'least',
  title: { zh: '最简', en: 'The least' },
  issuer: { zh: '无', en: 'nobody' },
  documentNumber: null,
  rank: 'local-document',
  jurisdiction: { division: null },
  issuedOn: '2015-01-01',
  inForce: { from: '2015-01-01', until: '2020-01-01' },
  source: { zh: '无', en: 'none' },
  provisions: {
    always: {
      kind: 'rule',
      says: { zh: '总是', en: 'Always' },
      cites: '一',
      subject: 'household',
      when: build.all(true),
    },
  },
};

describe('definePolicy', () => {
  it('fills in what a document may leave out', () => {
    const policy = definePolicy(least);
    expect(policy).toEqual({
      ...least,
      readings: {},
      parameters: {},
      terms: {},
      extra: {},
      targets: {},
      notes: [],
      notModelled: [],
      cases: [],
    });
    expect(check({}, 'least/always', { policy, on: '2016-01-01' }).status).toBe('applies');
  });

  it('takes one that is written in TypeScript, and one that was defined before', () => {
    expect(definePolicy(riverCounty)).toEqual(riverCounty);
    expect(definePolicy(liangfeng2011)).toEqual(liangfeng2011);
    expect(definePolicy(Object.freeze(structuredClone(least)))).toEqual(definePolicy(least));
  });

  it('takes a copy: what the caller changes later changes nothing', () => {
    const own = riverJson();
    const policy = definePolicy(own);
    const parameters = own['parameters'] as Record<string, { is: { value: string } }>;
    const provisions = own['provisions'] as Record<string, { when: unknown }>;
    if (parameters['aid'] !== undefined) parameters['aid'].is.value = '1.00';
    if (provisions['roll'] !== undefined) provisions['roll'].when = { value: false, type: 'truth' };
    own['id'] = 'other';
    expect(policy).toEqual(riverCounty);
    const status = check({ extra: { registeredOn: '2015-01-01' } }, 'river-county-2015/roll', {
      policy,
      on: '2016-01-01',
    });
    expect(status.status).toBe('applies');
  });

  it('does not freeze what the caller gave', () => {
    const own = riverJson();
    definePolicy(own);
    expect(Object.isFrozen(own)).toBe(false);
    expect(Object.isFrozen(own['provisions'])).toBe(false);
  });

  it('freezes every part of its own copy', () => {
    const objects = (value: unknown): readonly object[] =>
      typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(objects)] : [];
    expect(objects(riverCounty).filter((object) => !Object.isFrozen(object))).toEqual([]);
  });

  it('leaves out what is undefined, as JSON does', () => {
    const { governedBy: _, ...plain } = { ...least, governedBy: undefined, terms: undefined };
    expect(definePolicy({ ...least, governedBy: undefined, terms: undefined })).toEqual(definePolicy(plain));
  });

  it('declares the reading of a text that names no end, by itself, and no other text', () => {
    expect(Object.keys(riverCounty.readings)).toEqual(['validity', 'two-boats', 'reporting']);
    expect(riverCounty.readings['validity']).toMatchObject({
      default: 'until-repealed',
      options: { 'until-repealed': {}, 'evidenced-years': {} },
    });
    expect(definePolicy(riverWith({ 'inForce.until': '2030-01-01' })).readings).not.toHaveProperty('validity');
  });

  it('keeps the words of a reading that the document declares itself', () => {
    const validity = {
      ...riverCounty.readings['validity'],
      default: 'evidenced-years',
      because: { zh: '只有这些年份', en: 'These years only.' },
    };
    const policy = definePolicy(riverWith({ 'readings.validity': validity }));
    expect(policy.readings['validity']).toEqual(validity);
    const known = { extra: { registeredOn: '2015-02-01' } };
    const status = (on: string) => check(known, 'river-county-2015/roll', { policy, on }).status;
    expect([status('2017-12-31'), status('2018-01-01')]).toEqual(['applies', 'not-in-force']);
  });

  it('makes a policy that other calls take, and nothing else is one', () => {
    expect(isPolicy(riverCounty)).toBe(true);
    expect(requirePolicy(riverCounty, 'policy')).toBe(riverCounty);
    expect(isPolicy({ ...riverCounty })).toBe(false);
    expect(isPolicy(null)).toBe(false);
    expect(isPolicy('river-county-2015')).toBe(false);
    expect(isPolicy(asChecked(least))).toBe(true);
  });
});
