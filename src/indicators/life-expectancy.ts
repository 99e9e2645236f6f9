import { type Exact, toDecimal } from '../value/rate.js';
import { defineIndicator } from './indicator.js';
import { amount } from './items.js';
import { buildTable, obstacle, placeOf } from './life-table.js';
import { anybodyAt, at, expectancyAt } from './life-table-columns.js';
import { lifeTableInputs, type Told } from './life-table-inputs.js';
import { plainly, undefinedBecause } from './outcome.js';
import { named } from './population.js';
import { optional } from './read.js';

/**
 * The years that a person of an age (at birth, if none is named) still lives on average at the death rates of one year.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example lifeExpectancy({ ages: [0, 1], population: [100, 400], deaths: [10, 20], nax: 'half' }).toFixed(2) // '19.05'
 */
export const lifeExpectancy = /* @__PURE__ */ defineIndicator({
  id: 'lifeExpectancy',
  title: { zh: '平均预期寿命', en: 'Life expectancy' },
  says: {
    zh: '按某一年的年龄别死亡率，某年龄的人平均还能活的年数。',
    en: 'The years that a person of the age still lives on average at the death rates of this one year.',
  },
  formula: { zh: '该年龄以上的存活人年数 ÷ 活到该年龄的人数', en: 'years lived above the age ÷ survivors to the age' },
  math: 'e_x = \\frac{T_x}{l_x}',
  unit: 'years',
  denominators: ['survivors'],
  range: { hard: [0, null], plausible: [0.5, 95] },
  misuse: {
    zh: '当作实际死亡者的平均年龄；登记死亡未查完整性即计算。',
    en: 'Taken for the age at death of the actual dead; computed from registered deaths without a check of completeness.',
  },
  source: 'Preston et al., Demography (2001), ch. 3; Chiang (1968)',
  reads: () => lifeTableInputs({ atAge: optional(amount) }),
  compute: (read) => {
    const told = read as unknown as Told;
    const problem = obstacle(told);
    const place = placeOf(told, (read as { readonly atAge: Exact | null }).atAge ?? told.ages[0] ?? 0);
    if (problem !== null) {
      return problem.code === 'no-deaths-in-open-group'
        ? undefinedBecause(
            '开口组没有死亡，其人年数不确定。',
            'The open group has no deaths, so its person-years are not determined.',
          )
        : undefinedBecause('有一个年龄组没有人口。', 'An age group has no people.');
    }
    const { columns, exact } = buildTable(told);
    if (!anybodyAt(columns, place)) return undefinedBecause('没有人活到该年龄。', 'Nobody survives to the age.');
    const value = expectancyAt(columns, place);
    const years = { numerator: at(columns.T, place), denominator: named('survivors', at(columns.l, place)) };
    return plainly(exact ? value : toDecimal(value), years);
  },
  cases: [
    {
      given: { ages: [0, 1], population: [100, 400], deaths: [10, 20], nax: 'half' },
      gives: '19.05',
      from: 'q0 = 0.1/1.05; e0 = (1 − q0/2) + (1 − q0) × 20 = 19.0476…',
    },
    { given: { ages: [0, 1], rates: ['0.1', '0.05'], nax: 'half', atAge: 1 }, gives: '20.00', from: '1 over 0.05' },
    { given: { ages: [0, 1], rates: ['0.1', '0'], nax: 'half' }, gives: null, from: 'no deaths in the open group' },
  ],
});
