import { describe, expect, it } from 'vitest';
import { assess } from '../../src/catalogue/assess.js';
import { father, lawful, mother, remarks, unlawful } from './families.js';

const residence = { division: '511722', place: '凉风乡', status: 'registered' } as const;
const household = {
  partners: [mother({ annualIncome: '0.00' }), father({ annualIncome: '0.00' })],
  children: [lawful('c1', '2005-03-01'), unlawful('c2', '2011-11-11', { unlawfulAs: 'extra-child' })],
  residence,
};
// One figure for the year before the birth and one for the year before the discovery: they may count either.
const bases = [2010, 2011].map((year) => ({ kind: 'rural-net-income' as const, year, amount: 5000 }));
const ask = { on: '2012-06-01', case: { bases, discoveredOn: '2012-01-10' } };

const leviesOf = (given: object, on = ask.on) =>
  assess(given, { ...ask, on }).levies.filter(({ subject }) => subject === 'c2');

describe('a township and its province on one levy', () => {
  it('are both reported, and each names the other with its rank', () => {
    const levies = leviesOf(household);
    const [township, province] = ['liangfeng-2011', 'sichuan-levy-2004'].map((id) =>
      levies.find(({ policy }) => policy === id),
    );
    // 三、3: 13000 yuan; article 43: six to eight times 5000 yuan.
    expect([township?.minimum?.toFixed(2), province?.minimum?.toFixed(2), province?.maximum?.toFixed(2)]).toEqual([
      '13000.00',
      '30000.00',
      '40000.00',
    ]);
    const notes = township?.notes.filter(({ id }) => id === 'conflict-with-higher-text') ?? [];
    expect(notes.some(({ says }) => says.en.includes('(provincial regulation)'))).toBe(true);
    expect(notes.every(({ says }) => says.zh.includes('不得设定或提高征收标准'))).toBe(true);
    expect(remarks(province ?? { notes: [] })).toContain('conflict-with-lower-text');
  });

  it('stay the same answers otherwise, also as JSON', () => {
    const [township] = leviesOf(household).filter(({ policy }) => policy === 'liangfeng-2011');
    const json = JSON.parse(JSON.stringify(township)) as Record<string, unknown>;
    expect(json).toMatchObject({ status: 'due', minimum: '13000.00', robust: township?.robust });
    expect((json['notes'] as { id: string }[]).map(({ id }) => id)).toContain('conflict-with-higher-text');
    expect(township?.alternatives.length).toBeGreaterThan(0);
  });

  it('do not conflict about a birth within the rules, nor once the levy has ended', () => {
    const within = { ...household, children: [lawful('c1', '2005-03-01'), lawful('c2', '2011-11-11')] };
    for (const levy of [...leviesOf(within), ...leviesOf(household, '2021-08-20')])
      expect(remarks(levy).filter((id) => id.startsWith('conflict'))).toEqual([]);
  });

  it('are each alone where only one of them is asked', () => {
    const { levies } = assess(household, { ...ask, policies: ['liangfeng-2011'] });
    expect(levies.flatMap(remarks).filter((id) => id.startsWith('conflict'))).toEqual([]);
  });
});
