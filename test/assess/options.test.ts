import { describe, expect, it } from 'vitest';
import {
  type Ask,
  checkExtra,
  checkOptions,
  inquiryOf,
  policyOf,
  provisionOf,
  subjectFrames,
} from '../../src/assess/options.js';
import { build } from '../../src/expr/build.js';
import { parseHousehold } from '../../src/household/parse.js';
import { definePolicy } from '../../src/policy/define.js';
import type { Policy } from '../../src/policy/policy.js';
import { dayFromText } from '../../src/value/civil-date.js';
import type { FamilyPlanningRulesError } from '../../src/value/issue.js';

const words = (one: string) => ({ zh: `${one}的话`, en: one });

const reading = (...options: readonly string[]) => ({
  asks: words('which?'),
  because: words('so'),
  default: options[0],
  options: Object.fromEntries(options.map((option) => [option, { says: words(option), cites: words('1') }])),
});

const named = (id: string, readings: object): Policy =>
  definePolicy({
    id,
    title: words(id),
    issuer: words('w'),
    documentNumber: null,
    rank: 'local-document',
    jurisdiction: { division: null },
    issuedOn: '2010-01-01',
    inForce: { from: '2010-01-01', until: '2020-01-01' },
    source: words('w'),
    extra: {
      boats: { type: 'number', label: words('boats'), question: words('boats?') },
      right: { type: 'truth', label: words('right'), question: words('right?') },
    },
    readings,
    provisions: {
      grant: {
        kind: 'benefit',
        says: words('g'),
        cites: '1',
        subject: 'household',
        when: build.fact('extra.right'),
        frequency: 'once',
        amount: 'in-kind',
      },
    },
  });

const one = named('one', { scope: reading('wide', 'narrow'), clock: reading('birth', 'decision') });
const two = named('two', { scope: reading('strict', 'wide') });

/** What is wrong: code and path of each issue, with the words in English. */
function issuesOf(run: () => unknown): readonly (readonly [string, string, string])[] {
  try {
    run();
  } catch (error) {
    return (error as FamilyPlanningRulesError).issues.map(({ code, path, message }) => [code, path, message.en]);
  }
  return [];
}

const wrong = (options: unknown, policies: readonly Policy[] = [one], own: readonly string[] = []) =>
  issuesOf(() => checkOptions(options, policies, own)).map(([code, path]) => `${code} ${path}`);

const on = '2015-05-05';
const ask: Ask = checkOptions({ on }, [one], []);

describe('the options of a question', () => {
  it('are read whole', () => {
    const levyCase = { decidedOn: '2015-01-01', multiple: 2, payments: [], bases: null };
    // As facts of the case: a multiple in percent, and what was paid as a series of the sums paid until then; nobody tells the bases.
    const facts = { decidedOn: '2015-01-01', multiplePercent: 200, paid: [{ from: '1800-01-01', value: '0.00' }] };
    expect(
      checkOptions({ on, readings: { scope: 'narrow' }, asKnownOn: '2014-01-01', case: levyCase }, [one], []),
    ).toEqual({ on: dayFromText(on), asKnownOn: '2014-01-01', readings: { scope: 'narrow' }, case: facts });
    expect(ask).toEqual({ on: dayFromText(on), asKnownOn: null, readings: {}, case: undefined });
  });

  it.each<readonly [unknown, readonly string[]]>([
    [undefined, ['missing-key options']],
    [null, ['wrong-type options']],
    ['2015-05-05', ['wrong-type options']],
    [{}, ['missing-key on']],
    [{ on: '2015' }, ['not-a-date on']],
    [{ on: '2015-02-29' }, ['not-a-date on']],
    [{ on: null }, ['not-a-date on']],
    [{ on, asKnownOn: '2015-13-01' }, ['not-a-date asKnownOn']],
    [{ on, asKnownOn: null }, ['not-a-date asKnownOn']],
    [{ on, asKnownOn: undefined }, []],
    [{ on, child: 'c' }, ['unknown-key child']],
    [{ no: on, asKnown: on }, ['unknown-key no', 'unknown-key asKnown', 'missing-key on']],
    [{ on, readings: 'wide' }, ['wrong-type readings']],
    [{ on, readings: null }, ['wrong-type readings']],
    [{ on, readings: ['wide'] }, ['wrong-type readings']],
    [{ on, readings: { scop: 'wide' } }, ['unknown-reading readings.scop']],
    [{ on, readings: { toString: 'wide' } }, ['unknown-reading readings.toString']],
    [{ on, readings: { scope: 'strict' } }, ['not-an-option readings.scope']],
    [{ on, readings: { scope: 1 } }, ['not-an-option readings.scope']],
    [{ on, readings: { 'one/scope': 'narrow' } }, []],
    [{ on, readings: { 'two/scope': 'wide' } }, ['unknown-reading readings.two/scope']],
    [{ on, case: 1 }, ['wrong-type case']],
    [{ on, case: null }, ['wrong-type case']],
    [{ on, case: [] }, ['wrong-type case']],
    [{ on, case: { decidedOn: 'soon' } }, ['not-a-date case.decidedOn']],
    [{ on, case: { decided: '2015-01-01' } }, ['unknown-key case.decided']],
    [{ on, case: { toString: 1 } }, ['unknown-key case.toString']],
    [{ on, case: { multiple: true } }, ['wrong-type case.multiple']],
    [{ on, case: { multiple: '2' } }, []],
    [{ on, case: { multiple: null, payments: null, bases: [] } }, []],
    [{ on, case: { payments: {}, bases: 'none' } }, ['wrong-type case.payments', 'wrong-type case.bases']],
  ])('are refused or taken: %j', (options, expected) => {
    expect(wrong(options)).toEqual(expected);
  });

  it('may have a key of the call itself', () => {
    expect(wrong({ on, child: 'c' }, [one], ['child'])).toEqual([]);
  });

  it('are copied, so that a later change by the caller changes nothing', () => {
    const readings = { scope: 'narrow' };
    const taken = checkOptions({ on, readings }, [one], []);
    readings.scope = 'wide';
    expect(taken.readings).toEqual({ scope: 'narrow' });
  });

  it('name the near ones', () => {
    const [key] = issuesOf(() => checkOptions({ on, reading: {} }, [one], []));
    expect(key?.[2]).toContain('did you mean "readings"?');
    const [name] = issuesOf(() => checkOptions({ on, readings: { scopes: 'wide' } }, [one], []));
    expect(name?.[2]).toContain('did you mean "scope"?');
    expect(name?.[2]).toContain('There are: scope, clock.');
    const [option] = issuesOf(() => checkOptions({ on, readings: { scope: 'wild' } }, [one], []));
    expect(option?.[2]).toContain('did you mean "wide"?');
    expect(option?.[2]).toContain('wide, narrow');
    const [fact] = issuesOf(() => checkOptions({ on, case: { decideOn: on } }, [one], []));
    expect(fact?.[2]).toContain('did you mean "decidedOn"?');
  });

  it('take of a reading that two policies have an option of both, or one by the name of its policy', () => {
    const both = [one, two];
    expect(wrong({ on, readings: { scope: 'wide' } }, both)).toEqual([]);
    expect(wrong({ on, readings: { scope: 'narrow' } }, both)).toEqual(['not-an-option readings.scope']);
    expect(wrong({ on, readings: { scope: 'strict' } }, both)).toEqual(['not-an-option readings.scope']);
    expect(wrong({ on, readings: { 'one/scope': 'narrow', 'two/scope': 'strict' } }, both)).toEqual([]);
  });
});

describe('the readings of one policy', () => {
  const household = parseHousehold({});
  const asked = (readings: Readonly<Record<string, string>>) => {
    const { grant } = { grant: provisionOf(one, 'grant', null) };
    const inquiry = inquiryOf(one, grant, household, {}, { ...ask, readings });
    return [inquiry.readings, inquiry.picked];
  };

  it('are those picked, and the defaults', () => {
    expect(asked({})).toEqual([{ scope: 'wide', clock: 'birth' }, []]);
    expect(asked({ clock: 'decision' })).toEqual([{ scope: 'wide', clock: 'decision' }, ['clock']]);
    expect(asked({ scope: 'wide' })).toEqual([{ scope: 'wide', clock: 'birth' }, ['scope']]);
  });

  it('are by the name of the policy before the plain name', () => {
    expect(asked({ scope: 'wide', 'one/scope': 'narrow', 'two/scope': 'strict' })[0]).toMatchObject({
      scope: 'narrow',
    });
  });
});

describe('the provision asked', () => {
  it('is known by its id', () => {
    expect(provisionOf(one, 'grant', null).id).toBe('grant');
    for (const id of ['grants', 'toString']) {
      const [found] = issuesOf(() => provisionOf(one, id, null));
      expect(found?.slice(0, 2)).toEqual(['unknown-provision', 'provision']);
      expect(found?.[2]).toContain('It has: grant.');
    }
  });

  it('is of a checked policy', () => {
    expect(policyOf(one)).toBe(one);
    expect(issuesOf(() => policyOf({})).map(([code, path]) => [code, path])).toEqual([['not-a-policy', 'policy']]);
  });
});

describe('the facts that a policy declares', () => {
  const bad = (extra: object) =>
    issuesOf(() => checkExtra(one, parseHousehold({ extra }))).map(([code, path]) => `${code} ${path}`);

  it('are of the declared kind, each or not told', () => {
    expect(bad({})).toEqual([]);
    expect(bad({ boats: 2, right: null })).toEqual([]);
    expect(bad({ boats: true, right: 'yes' })).toEqual(['wrong-type extra.boats', 'wrong-type extra.right']);
    expect(bad({ other: 'anything' })).toEqual([]);
  });
});

describe('whom a question is about', () => {
  const family = parseHousehold({
    partners: [{ id: 'm' }, { id: 'f' }],
    children: [
      { id: 'c1', birthDate: '2015-05-05' },
      { id: 'c2', birthDate: '2015-05-06' },
      { id: 'c3', birthDate: '2015-05' },
    ],
  });
  const alone = parseHousehold({ partners: [{ id: 'm' }], children: [{ id: 'c1', birthDate: '2016' }] });

  it('is nobody by name for the household', () => {
    expect(subjectFrames(family, 'household', ask, { child: 'c1' })).toEqual({});
  });

  it('is the child or person with that id', () => {
    expect(subjectFrames(family, 'child', ask, { child: 'c1' })).toEqual({ child: 0 });
    expect(subjectFrames(family, 'child', ask, { child: 'c3' })).toEqual({ child: 2 });
    expect(subjectFrames(family, 'person', ask, { person: 'f', child: 'c1' })).toEqual({ person: 1 });
  });

  it('is the only one, or an unknown one of a list that is absent', () => {
    expect(subjectFrames(alone, 'person', ask, {})).toEqual({ person: 0 });
    expect(subjectFrames(parseHousehold({}), 'child', ask, { child: 'x' })).toEqual({ child: 0 });
    expect(subjectFrames(parseHousehold({ children: null }), 'child', ask, {})).toEqual({ child: 0 });
    expect(subjectFrames(parseHousehold({}), 'person', ask, {})).toEqual({ person: 0 });
  });

  const refused = (household: typeof family, subject: 'child' | 'person', ids: object) =>
    issuesOf(() => subjectFrames(household, subject, ask, ids)).map(([code, path]) => `${code} ${path}`);

  it('must be told among several, by an id that there is', () => {
    expect(refused(family, 'child', {})).toEqual(['missing-key child']);
    expect(refused(family, 'person', {})).toEqual(['missing-key person']);
    expect(refused(family, 'person', { person: 1 })).toEqual(['wrong-type person']);
    expect(refused(family, 'child', { child: 'm' })).toEqual(['unknown-id child']);
    const [nobody] = issuesOf(() => subjectFrames(family, 'person', ask, { person: 'mm' }));
    expect(nobody?.[2]).toBe('There is no partner with the id "mm" (did you mean "m"?).');
    const [none] = issuesOf(() => subjectFrames(family, 'child', ask, { child: 'c9' }));
    expect(none?.[2]).toContain('no child with the id "c9"');
  });

  it('is a child who may have been born by the day', () => {
    expect(refused(family, 'child', { child: 'c2' })).toEqual(['event-after-on children[1].birthDate']);
    expect(refused(alone, 'child', {})).toEqual(['event-after-on children[0].birthDate']);
    const [late] = issuesOf(() => subjectFrames(family, 'child', ask, { child: 'c2' }));
    expect(late?.[2]).toContain('2015-05-05');
    expect(late?.[2]).toContain('2015-05-06');
  });
});
