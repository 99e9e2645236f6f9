import { describe, expect, it } from 'vitest';
import * as api from '../../src/indicators/index.js';
import { indicators } from '../../src/indicators/registry.js';
import { qiaojiaScoring, villageResponsibility } from '../../src/policies/index.js';
import { ArgumentError } from '../../src/value/issue.js';

type Call = (...given: readonly unknown[]) => unknown;

const births = api.form({ births: api.count });
const nineMonths = api.crudeBirthRate({ births: { value: 9, period: { months: 9 } }, population: 1000 });
const numberOfDoctors = {
  id: 'peoplePerDoctor',
  title: { zh: '每名医生的人数', en: 'People per doctor' },
  says: { zh: '每名医生的人数', en: 'People per doctor' },
  formula: { zh: '人数 ÷ 医生数', en: 'people ÷ doctors' },
  math: 'P / D',
  unit: 'ratio',
  denominators: ['total'],
  range: { hard: [0, null] },
  misuse: { zh: '无', en: 'none' },
  source: 'made up',
  reads: () => births,
  compute: () => api.plainly(1),
  cases: [{ given: { births: 1 }, gives: '1', from: 'by hand' }],
};
const ages = { ages: [0, 1], population: [100, 400], deaths: [10, 20], nax: 'half' };
const row = { rate: '5.0‰', numerator: 50, denominator: 10000 };
const nothing = 'nothing';
const number = ['number', 'bigint'] as const;

/** What may stand at a place besides a value of the right kind: by the words under which it is tried below. */
type Takes = readonly (typeof nothing | keyof typeof KINDS)[];

/** Of each kind one value. */
const KINDS = {
  null: null,
  text: 'x',
  list: [],
  number: 5,
  bigint: 5n,
  truth: true,
  symbol: Symbol('s'),
  function: () => 1,
  empty: {},
  map: new Map(),
};

const options: Takes = [nothing, 'empty', 'map'];

/** A right call of every function that is no indicator, and the kinds that each of its places takes. */
const CALLS: Readonly<Record<string, { readonly with: readonly unknown[]; readonly takes?: readonly Takes[] }>> = {
  annualise: { with: [nineMonths] },
  applyWarnings: { with: [[], []], takes: [['list'], ['list']] },
  assessTargets: { with: [{}, {}, {}], takes: [['empty', 'map'], ['empty', 'map'], options] },
  byarInterval: { with: [{ o: 5 }] },
  changeInPoints: { with: [api.percent(1), api.percent(2)] },
  checkConsistency: { with: [{ figures: { a: 1 }, relations: [] }] },
  checkLifeTable: { with: [{ ages: [0, 1] }] },
  checked: { with: [births, () => []], takes: [[], ['function']] },
  clopperPearsonInterval: { with: [{ x: 1, n: 2 }] },
  computeColumns: {
    with: ['crudeBirthRate', { births: [1], population: [10] }, {}],
    takes: [[], [], options],
  },
  computeIndicator: { with: ['crudeBirthRate', { births: 1, population: 10 }] },
  countIn: { with: [5, 'persons'], takes: [number, []] },
  decomposeRate: { with: [{ first: { a: 1, b: 2 }, second: { a: 2, b: 2 }, rate: 'product' }] },
  defineIndicator: { with: [numberOfDoctors] },
  denominator: { with: ['midYear'] },
  denominatorSearch: { with: [{ rate: '33.3%', from: 1, to: 12 }] },
  dobsonInterval: { with: [{ counts: [10], populations: [1000], weights: [1], per: 1000 }] },
  either: { with: [births] },
  exactPoissonInterval: { with: [{ o: 5 }] },
  form: { with: [{ births: api.count }], takes: [['empty', 'map']] },
  formatFigure: { with: [api.persons(5), {}], takes: [[], options] },
  grimPower: { with: [{ rate: '5%', denominator: 10 }] },
  indicatorColumn: {
    with: [api.crudeBirthRate, { births: [1], population: [10] }, {}],
    takes: [[], [], options],
  },
  inferRounding: { with: [[row]], takes: [['list']] },
  lifeExpectancyInterval: { with: [{ ...ages, atAge: 0 }] },
  lifeTable: { with: [ages] },
  listOf: { with: [api.count, 1], takes: [[], [nothing, 'number']] },
  named: { with: ['liveBirths', 4], takes: [[], ['number']] },
  newcombeInterval: { with: [{ x1: 56, n1: 70, x2: 48, n2: 80 }] },
  oneOf: { with: ['lower', 'upper'], takes: [['text'], ['text']] },
  optional: { with: [api.count] },
  parseFigure: { with: ['5%'] },
  perMille: { with: [5], takes: [number] },
  percent: { with: [5], takes: [number] },
  persons: { with: [5], takes: [number] },
  plainly: { with: [3, {}], takes: [['number'], options] },
  possibleDenominators: { with: [{ rate: '5%', numerator: 10 }] },
  possibleNumerators: { with: [{ rate: '5%', denominator: 10 }] },
  proportion: {
    with: [1, api.named('liveBirths', 10), 'part', 100],
    takes: [['number'], [], ['text'], [nothing, 'number']],
  },
  rateInterval: { with: [{ o: 5, population: 100, per: 1 }] },
  ratio: {
    with: [1, api.named('liveBirths', 4), 100, '%'],
    takes: [['number'], [], [nothing, 'number'], [nothing, 'text']],
  },
  scaleSlip: { with: [row] },
  scoreCard: { with: [{ items: [{ id: 'a', type: 'deduction', weight: 40, step: 5, actual: 2 }] }] },
  settleVillageContract: {
    with: [villageResponsibility, { cases: 0, concealments: 0 }, {}],
    takes: [[], [], options],
  },
  sexRatioInterval: { with: [{ male: 530, female: 470 }] },
  smrInterval: { with: [{ observed: 65, expected: 50 }] },
  staleDenominator: { with: [[row]], takes: [['list']] },
  standsFor: { with: ['5%'], takes: [number] },
  tenThousands: { with: [5], takes: [number] },
  undefinedBecause: { with: ['没有人口', 'There is nobody'], takes: [['text'], ['text']] },
  wilsonInterval: { with: [{ x: 1, n: 2 }] },
  withPopulation: { with: [{ births: api.count }], takes: [['empty', 'map']] },
  yellowCards: { with: [qiaojiaScoring, [], {}], takes: [[], ['list'], options] },
};

const functions = Object.entries(api).flatMap(([name, one]) =>
  typeof one === 'function' ? [[name, one as Call] as const] : [],
);

const callOf = (name: string) =>
  CALLS[name] ?? { with: [indicators[name as api.IndicatorId].definition.cases[0].given] };

/** The problems of a call; an error that is not of the library is a failure, and so is none. */
function refused(run: () => unknown, what: string): ArgumentError {
  try {
    run();
  } catch (error) {
    if (error instanceof ArgumentError) return error;
    throw new Error(`${what}: ${String(error)}`);
  }
  throw new Error(`${what} is not refused`);
}

const replaced = (list: readonly unknown[], place: number, value: unknown): readonly unknown[] =>
  list.map((one, index) => (index === place ? value : one));

function expectWords({ code, issues }: ArgumentError, what: string): void {
  expect(code, what).toBe(issues[0]?.code);
  for (const { message } of issues) {
    expect(message.zh, what).toMatch(/[\u4e00-\u9fff].*[。？]$/);
    expect(message.en, what).toMatch(/[a-z]{3}.*\.$/);
    expect(`${message.zh}${message.en}`, what).not.toMatch(/undefined|NaN|\[object/);
  }
}

describe('every function of the subpath', () => {
  it('is an indicator, or has a right call here', () => {
    const names = functions.map(([name]) => name).sort();
    // Three ids are those of functions that give a whole interval; the indicator, one end of it, is reached by its id alone.
    expect(names).toEqual([...new Set([...api.indicatorIds, ...Object.keys(CALLS)])].sort());
  });

  it.each(functions)('%s takes its right call', (name, call) => {
    expect(() => call(...callOf(name).with)).not.toThrow();
  });

  it.each(functions)('%s called with nothing says what is missing', (name, call) => {
    const error = refused(() => call(), `${name}()`);
    expect(error.code).toBe('missing-key');
    expectWords(error, name);
  });

  it.each(functions)('%s refuses a value of a wrong kind at each of its places', (name, call) => {
    const { with: right, takes = [] } = callOf(name);
    for (const place of right.keys()) {
      const taken = takes[place] ?? [];
      const wrong = Object.entries({ ...KINDS, [nothing]: undefined }).filter(
        ([kind]) => !taken.some((one) => one === kind),
      );
      for (const [kind, value] of wrong) {
        const what = `${name}, place ${place}, ${kind}`;
        expectWords(
          refused(() => call(...replaced(right, place, value)), what),
          what,
        );
      }
      for (const kind of taken) {
        const value = kind === nothing ? undefined : KINDS[kind];
        expect(() => call(...replaced(right, place, value)), `${name}, place ${place}, ${kind}`).not.toThrow();
      }
    }
  });
});
