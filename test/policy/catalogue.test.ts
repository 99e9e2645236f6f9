import { describe, expect, it } from 'vitest';
import {
  allPolicies,
  assess,
  findPolicies,
  getPolicy,
  type HouseholdInput,
  type PolicyFilter,
} from '../../src/index.js';
import { liangfeng2011, taibai2009, xijie2013 } from '../../src/policies/index.js';

const ids = (filter?: PolicyFilter) =>
  findPolicies(filter)
    .map(({ id }) => id)
    .filter((id) => ['liangfeng-2011', 'taibai-2009', 'xijie-2013'].includes(id));

describe('the catalogue', () => {
  it('has each document once, by its id', () => {
    const all = allPolicies();
    expect(all).toEqual(expect.arrayContaining([liangfeng2011, taibai2009, xijie2013]));
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const policy of all) expect(getPolicy(policy.id as 'taibai-2009')).toBe(policy);
  });

  it('finds all without a filter', () => {
    expect(findPolicies()).toEqual(allPolicies());
    expect(findPolicies({})).toEqual(allPolicies());
  });

  it.each<readonly [string, PolicyFilter, readonly string[]]>([
    ['a county', { division: '511722' }, ['liangfeng-2011']],
    ['another county', { division: '340521' }, ['taibai-2009']],
    ['a province, to which no county’s text belongs', { division: '510000' }, []],
    ['a county with none', { division: '110101' }, []],
    ['a place', { place: '太白镇' }, ['taibai-2009']],
    ['a place with none', { place: '凤凰镇' }, []],
    ['a county and a place of another', { division: '511722', place: '太白镇' }, []],
    ['levies', { kind: 'levy' }, ['liangfeng-2011']],
    ['installments', { kind: 'installments' }, ['liangfeng-2011']],
    ['benefits', { kind: 'benefit' }, ['taibai-2009', 'xijie-2013']],
    ['rules', { kind: 'rule' }, ['xijie-2013']],
    ['the day before any', { on: '2008-12-31' }, []],
    ['a day inside the span of the first', { on: '2009-01-01' }, ['taibai-2009']],
    ['the first day of the second', { on: '2011-09-05' }, ['liangfeng-2011', 'taibai-2009']],
    ['the day before', { on: '2011-09-04' }, ['taibai-2009']],
    ['a day inside the span of the third', { on: '2013-01-01' }, ['liangfeng-2011', 'taibai-2009', 'xijie-2013']],
    ['the last day of the levy', { on: '2021-08-19' }, ['liangfeng-2011', 'taibai-2009', 'xijie-2013']],
    ['the day after', { on: '2021-08-20' }, ['taibai-2009', 'xijie-2013']],
    ['what is undefined filters nothing', { on: undefined, kind: 'rule' } as unknown as PolicyFilter, ['xijie-2013']],
  ])('finds by %s', (_, filter, expected) => {
    expect([...ids(filter)].sort()).toEqual(expected);
  });
});

describe('the documents of a residence', () => {
  const facts = {
    partners: [{ registration: 'rural', employment: 'none' }],
    children: [],
    certificates: [],
    agreements: [],
  } as const;

  const documents = (residence: HouseholdInput['residence'], on = '2014-01-01') => {
    const { benefits, others, levies, mayAlsoApply } = assess({ ...facts, residence }, { on });
    const built = ['liangfeng-2011', 'taibai-2009', 'xijie-2013'];
    return {
      applied: [...new Set([...benefits, ...others, ...levies].map(({ policy }) => policy))].filter((id) =>
        built.includes(id),
      ),
      possible: mayAlsoApply.filter(({ policy }) => built.includes(policy)).map(({ policy, path }) => [policy, path]),
    };
  };

  it('are those of its division and its place', () => {
    expect(documents({ division: '340521', place: '太白镇' })).toEqual({ applied: ['taibai-2009'], possible: [] });
    expect(documents({ division: '522322', place: '西街社区' })).toEqual({ applied: ['xijie-2013'], possible: [] });
  });

  it('are not those of another place or another division', () => {
    expect(documents({ division: '340521', place: '凤凰镇' })).toEqual({ applied: [], possible: [] });
    expect(documents({ division: '110101', place: '太白镇' })).toEqual({ applied: [], possible: [] });
  });

  it('may also be those of a place that is not known', () => {
    expect(documents({ division: '340521' })).toEqual({ applied: [], possible: [['taibai-2009', 'residence.place']] });
    expect(documents({ place: '太白镇' })).toEqual({ applied: [], possible: [['taibai-2009', 'residence.division']] });
  });

  it('may be any where nothing is known of the residence', () => {
    const any = [
      ['liangfeng-2011', 'residence.division'],
      ['taibai-2009', 'residence.division'],
      ['xijie-2013', 'residence.division'],
    ];
    expect(documents(undefined).possible.sort()).toEqual(any);
    expect(documents(null).possible.sort()).toEqual(any);
    expect(documents({ division: null, place: null }).possible.sort()).toEqual(any);
  });

  it('are those of the residence on the day asked about', () => {
    const moved = [
      { from: '2010-01-01', value: { division: '340521', place: '太白镇' } },
      { from: '2013-06-01', value: { division: '522322', place: '西街社区' } },
    ];
    expect(documents(moved, '2013-05-31').applied).toEqual(['taibai-2009']);
    expect(documents(moved, '2013-06-01').applied).toEqual(['xijie-2013']);
    // Nobody told where they lived then; of the three documents that of 2009 alone had begun.
    expect(documents(moved, '2009-12-31').possible).toEqual([['taibai-2009', 'residence.division']]);
  });

  it('name what may also apply with its title and place', () => {
    const { mayAlsoApply } = assess({ ...facts, residence: { division: '340521' } }, { on: '2014-01-01' });
    expect(mayAlsoApply).toContainEqual({
      policy: 'taibai-2009',
      title: taibai2009.title,
      place: '太白镇',
      path: 'residence.place',
    });
  });

  it('do not matter for policies that the caller names', () => {
    const { benefits, mayAlsoApply } = assess(
      { ...facts, residence: { division: '110101' } },
      { on: '2014-01-01', policies: ['taibai-2009'] },
    );
    expect(new Set(benefits.map(({ policy }) => policy))).toEqual(new Set(['taibai-2009']));
    expect(mayAlsoApply).toEqual([]);
    expect(assess(facts, { on: '2014-01-01', policies: [] })).toMatchObject({ levies: [], benefits: [], others: [] });
  });

  it('give a levy for each child that may have been born', () => {
    const children = [
      { id: 'a', birthDate: '2010-01-01', birthAuthorised: false },
      { id: 'b', birthDate: '2013-01-01', birthAuthorised: false },
      { id: 'later', birthDate: '2014-01-02', birthAuthorised: false },
    ];
    const household = { ...facts, children, residence: { division: '511722', place: '凉风乡' } };
    const { levies } = assess(household, { on: '2014-01-01' });
    const own = levies.filter(({ policy }) => policy === 'liangfeng-2011');
    expect(own.map(({ subject, minimum }) => [subject, minimum?.toFixed(2)])).toEqual([
      ['a', '13000.00'],
      ['b', '20000.00'],
    ]);
  });
});
