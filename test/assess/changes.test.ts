import { describe, expect, it } from 'vitest';
import { check } from '../../src/catalogue/assess.js';
import { type ChangeOptions, whatWouldChange } from '../../src/catalogue/change.js';
import { build } from '../../src/expr/build.js';
import { samplePolicy } from '../sample-policy.js';

const { above, add, all, any, atLeast, atMost, count, date, equal, fact, not, onOrAfter, some, text, yuan } = build;
const words = (one: string) => ({ zh: `${one}的话`, en: one });

const asked = (type: string, name: string, more: object = {}) => ({
  [name]: { type, label: { zh: `${name}项`, en: `the ${name}` }, question: words(`${name}?`), ...more },
});

const benefit = (more: object) => ({
  kind: 'benefit',
  says: words('g'),
  cites: '1',
  subject: 'household',
  when: fact('extra.member'),
  frequency: 'once',
  amount: 'in-kind',
  ...more,
});

const policy = samplePolicy({
  id: 'ladder',
  issuedOn: '2010-01-01',
  inForce: { from: '2010-01-01', until: '2020-01-01' },
  extra: {
    ...asked('truth', 'member'),
    ...asked('money', 'income'),
    ...asked('number', 'boats'),
    ...asked('date', 'since'),
    ...asked('text', 'place'),
    ...asked('options', 'area', { options: { hill: words('hill'), plain: words('plain'), town: words('town') } }),
  },
  provisions: {
    /** 300 up to 1000, 200 up to 3000, nothing stated above. */
    pay: benefit({
      amount: {
        rows: [
          { when: atMost(fact('extra.income'), yuan('1000.00')), gives: yuan('300.00') },
          { when: atMost(fact('extra.income'), yuan('3000.00')), gives: yuan('200.00') },
        ],
        otherwise: 'not-stated',
      },
    }),
    kind: benefit({ amount: 'in-kind' }),
    sum: benefit({ amount: add(yuan('10.00'), fact('extra.income')) }),
    boats: benefit({ when: all(atLeast(fact('extra.boats'), 3), atMost(fact('extra.boats'), 5)) }),
    old: benefit({ when: onOrAfter(fact('on'), fact('extra.since')) }),
    late: benefit({
      when: any(onOrAfter(fact('on'), date('2016-01-01')), all(fact('extra.member'), atLeast(fact('extra.boats'), 3))),
    }),
    couple: benefit({ when: atLeast(count('partners', true), 2) }),
    rich: benefit({ when: above(fact('extra.income'), yuan('500.00')) }),
    place: benefit({ when: equal(fact('extra.place'), text('north')) }),
    elsewhere: benefit({ when: not(equal(fact('extra.place'), text('north'))) }),
    area: benefit({ when: any(equal(fact('extra.area'), 'hill'), equal(fact('extra.area'), 'town')) }),
    child: benefit({ subject: 'child', when: equal(fact('child.sex'), 'female') }),
    girls: benefit({ when: some('children', equal(fact('each.sex'), 'female')) }),
    rural: benefit({ subject: 'person', when: equal(fact('person.registration'), 'rural') }),
    paper: benefit({
      when: some('certificates', equal(fact('each.kind'), 'only-child')),
    }),
  },
});

const ON = '2015-05-05';

function ask(provision: string, household: object, options: Partial<ChangeOptions> = {}) {
  return whatWouldChange(household, { provision: `ladder/${provision}`, policy, on: ON, ...options });
}

const sets = (found: ReturnType<typeof ask>) => found.map((set) => set.map(({ path, to }) => [path, to]));
const says = (found: ReturnType<typeof ask>) => found[0]?.map((change) => change.says);

describe('an amount that is sought', () => {
  const member = (income: string | null, isMember = true) => ({ extra: { member: isMember, income } });

  it.each<readonly [string, object, ChangeOptions['wanted'], unknown[]]>([
    ['higher than 200', member('1500.00'), 'higher', [[['extra.income', '1000.00']]]],
    ['lower than 300', member('800.00'), 'lower', [[['extra.income', '1000.01']]]],
    ['lower than 200, which none is', member('1500.00'), 'lower', []],
    ['higher than 300, which none is', member('800.00'), 'higher', []],
    ['any, where the rule does not apply', member('1500.00', false), 'higher', [[['extra.member', true]]]],
    ['below one that there is not', member('5000.00'), 'lower', []],
    ['above 200', member('1500.00'), { above: '200.00' }, [[['extra.income', '1000.00']]]],
    ['above 300', member('1500.00'), { above: 300 }, []],
    ['below 300', member('800.00'), { below: '300.00' }, [[['extra.income', '1000.01']]]],
    ['below 200', member('800.00'), { below: 200 }, []],
    ['above what it is already', member('800.00'), { above: '299.99' }, [[]]],
    ['below what it is already', member('1500.00'), { below: '200.01' }, [[]]],
    [
      'above, where two facts stand against it',
      member('5000.00', false),
      { above: '200.00' },
      [
        [
          ['extra.member', true],
          ['extra.income', '1000.00'],
        ],
      ],
    ],
  ])('is %s', (_, household, wanted, expected) => {
    const found = ask('pay', household, { wanted });
    expect(sets(found)).toEqual(expected);
    expect(found.complete).toBe(true);
  });

  it('is any, where none is stated', () => {
    const found = ask('pay', member('5000.00'), { wanted: 'higher' });
    expect(sets(found)).toEqual([[['extra.income', expect.stringMatching(/^(1000|3000)\.00$/)]]]);
  });

  it('is beyond every end of an open amount', () => {
    // 10 yuan and an income of 0 to 10⁹ yuan.
    for (const wanted of ['higher', 'lower'] as const) expect(ask('sum', member(null), { wanted })).toEqual([]);
    expect(sets(ask('sum', member('5.00'), { wanted: { above: '1000.00' } }))).toEqual([[['extra.income', '990.01']]]);
    expect(sets(ask('sum', member('5.00'), { wanted: 'lower' }))).toEqual([[['extra.income', '4.99']]]);
  });

  it('is none in kind', () => {
    const found = ask('kind', member(null), { wanted: 'higher' });
    expect([sets(found), found.complete]).toEqual([[], true]);
  });
});

describe('an answer that cannot be sought', () => {
  const refusal = (provision: string, wanted: unknown): string => {
    try {
      ask(provision, {}, { wanted: wanted as never });
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  };

  it.each([[5], [null], ['yes'], [{}], [{ above: '1.00', below: '2.00' }], [['above']]])(
    'is refused with what may be: %j',
    (wanted) => {
      expect(refusal('pay', wanted)).toContain(
        'Choose from: applies, does-not-apply, not-in-force, higher, lower, { above }, { below }.',
      );
    },
  );

  it('is a bad amount', () => {
    expect(refusal('pay', { above: 'much' })).toContain('wanted.above: "much" is not an amount');
    expect(refusal('pay', { below: '1.001' })).toContain('wanted.below: "1.001" is not an amount');
  });
});

describe('a value that does, near the one that is told', () => {
  it.each<readonly [string, string, object, unknown, readonly [string, string]]>([
    ['a truth', 'kind', { member: false }, ['extra.member', true], ['由否改为是', 'yes instead of no']],
    ['a number from below', 'boats', { boats: 1 }, ['extra.boats', 3], ['由1改为3', '3 instead of 1']],
    ['a number from above', 'boats', { boats: 8 }, ['extra.boats', 5], ['由8改为5', '5 instead of 8']],
    [
      'an amount',
      'rich',
      { income: '100.00' },
      ['extra.income', '500.01'],
      ['由100.00元改为500.01元', '500.01 yuan instead of 100.00 yuan'],
    ],
    [
      'a day',
      'old',
      { since: '2016-01-01' },
      ['extra.since', ON],
      [`由2016-01-01改为${ON}`, `${ON} instead of 2016-01-01`],
    ],
    ['a day that is not told', 'old', {}, ['extra.since', ON], [`${ON}（现在未知）`, `${ON} (unknown now)`]],
    ['a text', 'place', { place: 'south' }, ['extra.place', 'north'], ['由south改为north', 'north instead of south']],
    [
      'an option',
      'area',
      { area: 'plain' },
      ['extra.area', 'hill'],
      ['由plain的话改为hill的话', 'hill instead of plain'],
    ],
  ])('is of %s', (_, provision, extra, change, [zh, en]) => {
    const found = ask(provision, { extra }, { changeable: ['extra'] });
    expect(sets(found)).toEqual([[change]]);
    const name = String((change as readonly string[])[0]).replace('extra.', '');
    expect(says(found)).toEqual([{ zh: `${name}项：${zh}`, en: `the ${name}: ${en}` }]);
  });

  it('is another text than the one that is excluded', () => {
    const found = ask('elsewhere', { extra: { place: 'north' } });
    expect(found).toHaveLength(1);
    const place = String(found[0]?.[0]?.to);
    const { status } = check({ extra: { place } }, 'ladder/elsewhere', { policy, on: ON });
    expect([found[0]?.[0]?.path, status]).toEqual(['extra.place', 'applies']);
  });

  it('stands after a later day where it takes two facts', () => {
    const found = ask('late', { extra: { member: false, boats: 1 } });
    expect(sets(found).map((set) => set.map(([path, to]) => `${path} ${to}`).sort())).toEqual([
      ['on 2016-01-01'],
      ['extra.boats 3', 'extra.member true'],
    ]);
  });

  it('stands before a later day of the same size', () => {
    const found = ask('old', { extra: { since: '2016-01-01' } });
    expect(sets(found)).toEqual([[['extra.since', ON]], [['on', '2016-01-01']]]);
  });
});

describe('a change in words', () => {
  it('names the member by its id, or by its place', () => {
    const child = ask('child', { children: [{ id: 'c1', sex: 'male' }] }, { child: 'c1' });
    expect(says(child)).toEqual([{ zh: 'c1的性别：由男改为女', en: 'sex of c1: female instead of male' }]);
    const issuedOn = '2012-01-01';
    const papers = [
      { kind: 'two-daughters', issuedOn },
      { kind: 'further-birth-given-up', issuedOn },
    ];
    const second = ask('paper', { certificates: papers }, { changeable: ['certificates[1]'] });
    expect(says(second)).toEqual([
      {
        zh: '证件2的证件种类：由放弃再生育指标户改为独生子女证',
        en: 'kind of certificate of certificate 2: only child instead of permit for a further birth given up',
      },
    ]);
  });

  it('tells a series as it stands, and one value in its place', () => {
    const registration = [
      { from: '2000-01-01', value: 'rural' },
      { from: '2014-01-01', value: 'urban' },
    ];
    const found = ask('rural', { partners: [{ id: 'm', registration }] }, { person: 'm', changeable: ['partners'] });
    expect(sets(found)).toEqual([[['partners[0].registration', 'rural']]]);
    expect(says(found)).toEqual([
      {
        zh: 'm的户口性质：由自2000-01-01起农村，自2014-01-01起城镇改为农村',
        en: 'household registration of m: rural instead of rural from 2000-01-01 on, urban from 2014-01-01 on',
      },
    ]);
  });

  it('tells a list that is not told with its members, or that it has none', () => {
    const one = ask('girls', {});
    // A child that is there on the day asked about has been born by then.
    expect(sets(one)).toEqual([[['children', [{ birthDate: ON, sex: 'female' }]]]]);
    expect(says(one)).toEqual([
      {
        zh: `子女：子女1（出生日期：${ON}，性别：女）`,
        en: `children: child 1 (date of birth: ${ON}, sex: female)`,
      },
    ]);
    const none = ask('girls', {}, { wanted: 'does-not-apply' });
    expect(sets(none)).toEqual([[['children', []]]]);
    expect(says(none)).toEqual([{ zh: '没有子女', en: 'no children' }]);
  });

  it('tells members of whom nothing need be told by their number alone', () => {
    const found = ask('couple', {}, { changeable: ['partners'] });
    expect(sets(found)).toEqual([[['partners', [{}, {}]]]]);
    expect(says(found)).toEqual([{ zh: '夫妻一方：夫妻一方1和夫妻一方2', en: 'partners: partner 1 and partner 2' }]);
  });

  it('tells a member that is added', () => {
    const found = ask('paper', { certificates: [] }, { changeable: ['certificates'] });
    expect(sets(found)).toEqual([[['certificates[0]', { issuedOn: ON, kind: 'only-child' }]]]);
    expect(found[0]?.[0]?.from).toBeNull();
    expect(says(found)).toEqual([
      {
        zh: `增加一项证件：发证日期：${ON}，证件种类：独生子女证`,
        en: `one more certificate: date of issue: ${ON}, kind of certificate: only child`,
      },
    ]);
  });

  it('keeps the id of the child asked about where the list is not told', () => {
    const found = ask('child', {}, { child: 'c7' });
    expect(sets(found)).toEqual([[['children', [{ id: 'c7', sex: 'female' }]]]]);
  });
});

describe('the facts that may change', () => {
  const household = { extra: { member: false, income: '1500.00' } };

  it.each<readonly [readonly string[], boolean]>([
    [['extra'], true],
    [['extra.member'], true],
    [['extra.income'], false],
    [['children', 'on'], false],
    [[], false],
  ])('are those under %j', (changeable, isFound) => {
    const found = ask('pay', household, { changeable });
    expect(sets(found)).toEqual(isFound ? [[['extra.member', true]]] : []);
  });

  it('are no more than are named, also within a list', () => {
    const girls = [
      { id: 'c0', sex: 'male', birthDate: '2010-01-01' },
      { id: 'c1', sex: 'male', birthDate: '2010-01-01' },
    ];
    const found = ask('girls', { children: girls }, { changeable: ['children[1]'] });
    expect(sets(found)).toEqual([[['children[1].sex', 'female']]]);
  });
});
