import { describe, expect, it } from 'vitest';
import { type AssessOptions, assess } from '../../src/catalogue/assess.js';
import type { HouseholdInput } from '../../src/household/household.js';
import { liangfeng2011, taibai2009, xijie2013 } from '../../src/policies/index.js';
import { certificate, father, lawful, mother, refusal, unlawful } from './families.js';

const ON = '2014-03-01';

/** Other documents may join the catalogue: only what these three say is looked at. */
const THREE: readonly string[] = [liangfeng2011.id, taibai2009.id, xijie2013.id];

const LIANGFENG = { division: '511722', place: '凉风乡' };
const TAIBAI = { division: '340521', place: '太白镇' };
const XIJIE = { division: '522322', place: '西街社区' };

const family: HouseholdInput = {
  partners: [mother(), father()],
  children: [lawful('c1', '2008-01-10'), unlawful('c2', '2012-01-10')],
  certificates: [certificate('only-child')],
  agreements: [{ policy: 'xijie-2013', signedOn: '2013-05-05' }],
};

const asked = (facts: HouseholdInput, options: Partial<AssessOptions> = {}) =>
  assess({ ...family, ...facts }, { on: ON, ...options });

/** The documents that were applied. */
function applied(answer: ReturnType<typeof assess>): readonly string[] {
  const policies = [...answer.levies, ...answer.benefits, ...answer.others].map(({ policy }) => policy);
  return THREE.filter((id) => policies.includes(id));
}

/** The documents that may apply, each with the fact that would tell. */
const mayApply = ({ mayAlsoApply }: ReturnType<typeof assess>): readonly string[] =>
  mayAlsoApply.filter(({ policy }) => THREE.includes(policy)).map(({ policy, path }) => `${policy}: ${path}`);

describe('the documents of a residence', () => {
  it.each([
    ['liangfeng-2011', LIANGFENG],
    ['taibai-2009', TAIBAI],
    ['xijie-2013', XIJIE],
  ])('are applied where the family lives: %s', (policy, residence) => {
    const answer = asked({ residence });
    expect(applied(answer)).toEqual([policy]);
    expect(mayApply(answer)).toEqual([]);
  });

  it('may apply where the place is not known', () => {
    const answer = asked({ residence: { division: '511722' } });
    expect(applied(answer)).toEqual([]);
    expect(mayApply(answer)).toEqual(['liangfeng-2011: residence.place']);
    expect(answer.mayAlsoApply.find(({ policy }) => policy === 'liangfeng-2011')).toMatchObject({
      place: '凉风乡',
      title: liangfeng2011.title,
    });
  });

  it('are not applied in another place of the same county', () => {
    const answer = asked({ residence: { division: '511722', place: '南坝镇' } });
    expect(applied(answer)).toEqual([]);
    expect(mayApply(answer)).toEqual([]);
  });

  it('are not applied in another county, whatever the place is called', () => {
    for (const residence of [{ division: '511723' }, { division: '511723', place: '凉风乡' }]) {
      expect(applied(asked({ residence }))).toEqual([]);
      expect(mayApply(asked({ residence }))).toEqual([]);
    }
  });

  it('may apply where the county is not known, and the place does not speak against it', () => {
    expect(mayApply(asked({ residence: { place: '凉风乡' } }))).toEqual(['liangfeng-2011: residence.division']);
    expect(mayApply(asked({ residence: { place: '南坝镇' } }))).toEqual([]);
  });

  it('may all apply where no residence is known', () => {
    for (const residence of [undefined, null, {}]) {
      const answer = asked({ residence });
      expect(applied(answer)).toEqual([]);
      expect(mayApply(answer)).toEqual(THREE.map((id) => `${id}: residence.division`));
    }
  });

  it('are those of the residence on the day asked about', () => {
    const residence = [
      { from: '2013-10-01', value: LIANGFENG },
      { from: '2014-01-01', value: TAIBAI },
    ];
    const on = (day: string) => asked({ residence }, { on: day });
    expect(applied(on('2013-12-31'))).toEqual(['liangfeng-2011']);
    expect(applied(on('2014-01-01'))).toEqual(['taibai-2009']);
    expect(applied(on('2013-09-30'))).toEqual([]);
    expect(mayApply(on('2013-09-30'))).toHaveLength(3);
  });

  it('are applied also where they are not in force, and say so', () => {
    const { levies } = asked({ residence: LIANGFENG }, { on: '2021-08-20' });
    const own = levies.filter(({ policy }) => policy === 'liangfeng-2011');
    expect(own.map(({ status }) => status)).toEqual(['not-in-force', 'not-in-force']);
  });
});

describe('documents named by the caller', () => {
  it('are applied whatever the residence', () => {
    for (const residence of [undefined, LIANGFENG, { division: '110101' }]) {
      const answer = asked({ residence }, { policies: ['taibai-2009'] });
      expect(applied(answer)).toEqual(['taibai-2009']);
      expect(answer.levies).toEqual([]);
      expect(answer.mayAlsoApply).toEqual([]);
    }
  });

  it('may be named by id or given as policies, several at once', () => {
    const answer = asked({}, { policies: ['taibai-2009', liangfeng2011, 'xijie-2013'] });
    expect(applied(answer)).toEqual(THREE);
    expect(answer.levies.map(({ policy, subject }) => `${policy} ${subject}`)).toEqual([
      'liangfeng-2011 c1',
      'liangfeng-2011 c2',
    ]);
  });

  it('may be none', () => {
    expect(asked({ residence: LIANGFENG }, { policies: [] }).toJSON()).toEqual({
      levies: [],
      benefits: [],
      others: [],
      mayAlsoApply: [],
    });
  });

  it('must be policies', () => {
    expect(refusal(() => asked({}, { policies: ['liangfeng-2012' as 'liangfeng-2011'] }))).toBe('unknown-policy');
    expect(refusal(() => asked({}, { policies: [{ ...liangfeng2011 }] }))).toBe('not-a-policy');
    expect(refusal(() => asked({}, { policies: 'liangfeng-2011' as unknown as [] }))).toBe('wrong-type');
  });

  it('share a reading of the same name, unless it is picked for one of them', () => {
    const statuses = (readings: Record<string, string>) => {
      const { benefits } = asked({}, { policies: ['taibai-2009', 'xijie-2013'], readings });
      const status = (policy: string, provision: string) =>
        benefits.find((one) => one.policy === policy && one.provision === provision)?.status;
      return [status('taibai-2009', 'hiring-priority'), status('xijie-2013', 'priority')];
    };
    expect(statuses({})).toEqual(['eligible', 'eligible']);
    expect(statuses({ validity: 'evidenced-years' })).toEqual(['not-in-force', 'not-in-force']);
    expect(statuses({ 'taibai-2009/validity': 'evidenced-years' })).toEqual(['not-in-force', 'eligible']);
    expect(refusal(() => statuses({ 'taibai-2009/breach-end': 'permanent' }))).toBe('unknown-reading');
  });
});

describe('whom an answer is about', () => {
  const subjects = (facts: HouseholdInput, options: Partial<AssessOptions> = {}) => {
    const { levies, benefits, others } = asked(facts, { policies: ['liangfeng-2011', 'xijie-2013'], ...options });
    return [...levies, ...benefits, ...others].map(({ provision, subject }) => `${provision}: ${subject}`);
  };

  it('is each child for a levy and an award, and the household for the rest', () => {
    expect(subjects({})).toEqual([
      'levy-minimum: c1',
      'levy-minimum: c2',
      'fee-halving: household',
      'college-award: c1',
      'college-award: c2',
      'forgo-second-award: household',
      'priority: household',
      'statutory-on-time: household',
      'collective-share: household',
      'installments: c1',
      'installments: c2',
      'breach: household',
    ]);
  });

  it('is named by position where the children have no ids', () => {
    const children = [{ birthDate: '2008-01-10' }, { birthDate: '2012-01-10' }];
    expect(subjects({ children }).slice(0, 2)).toEqual(['levy-minimum: child-1', 'levy-minimum: child-2']);
  });

  it('is no child who is born after the day', () => {
    expect(subjects({}, { on: '2012-01-09' }).filter((one) => one.startsWith('levy-minimum'))).toEqual([
      'levy-minimum: c1',
    ]);
    expect(subjects({}, { on: '2012-01-10' }).filter((one) => one.startsWith('levy-minimum'))).toHaveLength(2);
    const children = [unlawful('c1', '2014')];
    expect(subjects({ children }).filter((one) => one.startsWith('levy-minimum'))).toEqual(['levy-minimum: c1']);
  });

  it('is nobody where there is no child, and an unknown child where the children are not known', () => {
    expect(subjects({ children: [] }).filter((one) => one.startsWith('levy-minimum'))).toEqual([]);
    const { levies } = asked({ children: null }, { policies: ['liangfeng-2011'] });
    expect(levies.map(({ status, missing }) => [status, missing.map(({ path }) => path)])).toEqual([
      ['undetermined', ['children']],
    ]);
  });

  it('tells a benefit its recipient', () => {
    const { benefits } = asked({}, { policies: ['xijie-2013'] });
    expect(benefits.filter(({ provision }) => provision === 'college-award').map(({ recipient }) => recipient)).toEqual(
      ['c1', 'c2'],
    );
  });
});

describe('the whole answer', () => {
  it('is plain JSON', () => {
    const json = JSON.parse(JSON.stringify(asked({}, { policies: ['liangfeng-2011', 'taibai-2009'] })));
    expect(json.levies[1]).toMatchObject({ subject: 'c2', status: 'due', minimum: '13000.00' });
    expect(json.benefits[0]).toMatchObject({ status: 'eligible', amount: '300.00' });
  });

  it('passes the case on to the installments', () => {
    const { levies, others } = asked(
      {},
      {
        policies: ['liangfeng-2011'],
        case: { appliedInWriting: true, difficultyShown: true, receivedOn: '2014-03-11' },
      },
    );
    expect(others.map(({ subject, status }) => [subject, status])).toEqual([
      ['c1', 'does-not-apply'],
      ['c2', 'applies'],
    ]);
    expect(levies[1]?.installments?.needs.map(({ met }) => met)).toEqual([true, true]);
  });

  it('refuses a bad day, and a household that contradicts itself', () => {
    expect(refusal(() => asked({}, { on: '2014-3-1' }))).toBe('not-a-date');
    expect(refusal(() => asked({ certificates: [certificate('only-child', { revokedOn: '2001-01-01' })] }))).toBe(
      'contradiction',
    );
  });
});
