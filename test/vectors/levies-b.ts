import type { LevyCase } from '../../src/assess/levy-case.js';
import { check } from '../../src/catalogue/assess.js';
import type { HouseholdInput } from '../../src/household/household.js';
import { levyAccount } from '../../src/levy/account.js';
import { assessLevy, type LevyAssessment } from '../../src/levy/levy.js';
import {
  anhuiLevyArt48,
  chongqingLevyArt51,
  fujianLevyUndated,
  guizhouLevy2016,
  guizhouLevyArt64,
  hunanLevyArt42,
  liaoningLevy2003,
  shaanxiLevyArt44,
} from '../../src/policies/index.js';
import type { Policy } from '../../src/policy/policy.js';

// The levies of Hunan, Anhui, Chongqing, Guizhou, Shaanxi, Liaoning and Fujian. A row that tells no income is about people whose
// income brings nothing on top; one that tells no registration, about rural ones; one that tells no day gets a day on which the
// text was in force.

type Row = Readonly<Record<string, unknown>>;
type Partner = NonNullable<HouseholdInput['partners']>[number];
type Way = 'extra-child' | 'without-permit' | 'early';
type Money = string | number;

const rural: Partner = { registration: 'rural', annualIncome: '0.00', employment: 'none' };

interface Levied {
  readonly policy: Policy;
  readonly on: string;
  readonly birth: string;
  readonly partners: readonly Partner[];
  readonly way?: Way;
  /** The how manieth extra child. */
  readonly extra?: number;
  readonly facts: LevyCase;
  readonly household?: HouseholdInput;
}

const BIRTHS_BEFORE = ['2003-05-01', '2001-05-01'];

function levied({ policy, on, birth, partners, way = 'extra-child', extra = 1, facts, household }: Levied) {
  const unlawful = { birthAuthorised: false, unlawfulAs: way } as const;
  const before = BIRTHS_BEFORE.slice(0, extra - 1).map((birthDate) => ({ birthDate, ...unlawful }));
  const children = [...before, { id: 'asked', birthDate: birth, ...unlawful }];
  return assessLevy({ ...household, partners, children }, { policy, child: 'asked', on, case: facts });
}

const figure = (row: Row, year: number, base: unknown): LevyCase => ({
  bases: [
    {
      kind: row['status'] === 'urban' ? 'urban-disposable-income' : 'rural-net-income',
      year,
      amount: base as Money,
    },
  ],
});

const ends = ({ minimum, maximum }: LevyAssessment) => ({ min: minimum, max: maximum });

const registered = (row: Row): Partner => ({ ...rural, registration: row['status'] === 'urban' ? 'urban' : 'rural' });

interface Person {
  readonly base: number;
}

/** Several persons of whom each has the same figure. */
function byPersons(policy: Policy, row: Row, on: string, birth: string, year: number) {
  const persons = row['persons'] as readonly Person[];
  const partners = persons.map(() => rural);
  const extra = (row['extra'] as number | undefined) ?? 1;
  return levied({ policy, on, birth, partners, extra, facts: figure(row, year, persons[0]?.base) });
}

/** A case of Wangcheng county: what each parent and both owe, and what is left after a payment. */
function wangcheng(row: Row) {
  const persons = row['persons'] as readonly (Person & { readonly multiple: number })[];
  const on = '2010-06-01';
  const facts = {
    ...figure(row, row['baseYear'] as number, persons[0]?.base),
    multiple: persons[0]?.multiple,
  };
  const owed = (partners: readonly Partner[]) => {
    const asked = { policy: hunanLevyArt42, on, birth: row['birth'] as string, partners, facts };
    return levied(asked).outputs['at-multiple'] as Money;
  };
  const total = owed(persons.map(() => rural));
  const payments = [{ on, amount: row['paid'] as Money }];
  return { each: owed([rural]), total, outstanding: levyAccount({ total, dueOn: on, payments, on }).outstanding };
}

/** One amount from the incomes of a couple; no figure is so high that it counts instead. */
function ofIncome(row: Row) {
  const way = row['kind'] === 'extra-child' ? 'extra-child' : 'without-permit';
  const partners = [{ ...rural, annualIncome: row['coupleIncome'] as Money }, rural];
  const facts = { ...figure(row, 2009, '0.00'), multiple: row['multipleFirst'] as number | undefined };
  const extra = (row['extra'] as number | undefined) ?? 1;
  const answer = levied({ policy: hunanLevyArt42, on: '2011-03-01', birth: '2010-05-01', partners, way, extra, facts });
  return way === 'extra-child' ? answer.outputs['at-multiple'] : answer.minimum;
}

function hunanBase(row: Row) {
  const answer = levied({
    policy: hunanLevyArt42,
    on: '2011-03-01',
    birth: '2010-05-01',
    partners: [{ ...registered(row), annualIncome: row['income'] as Money }],
    facts: figure(row, 2009, row['townshipNetIncome']),
  });
  return answer.outputs['base'];
}

function installments({ total }: Row) {
  const { outputs } = check(
    { children: [{ id: 'asked', birthDate: '2010-01-01', birthAuthorised: false, unlawfulAs: 'extra-child' }] },
    'liaoning-levy-2003/installments',
    {
      on: '2010-09-01',
      child: 'asked',
      case: { amount: total as Money, appliedInWriting: true, difficultyShown: true },
    },
  );
  const { 'limit-years': maxYears, maxCount: maxInstalments, firstAtLeast } = outputs;
  return { maxYears, maxInstalments, firstAtLeast };
}

export const adapters: Readonly<Record<string, (inputs: Row) => unknown>> = {
  'levy-hunan-art42-1-2': wangcheng,
  'levy-hunan-art42': ofIncome,
  'levy-hunan-base': hunanBase,
  'levy-anhui-art48-late': (row) =>
    levied({
      policy: anhuiLevyArt48,
      on: '2015-12-31',
      birth: '2015-05-01',
      partners: [rural],
      extra: row['extra'] as number,
      facts: figure(row, 2014, row['base']),
      household: { extra: { familyIncomePerHead: '0.00' } },
    }).minimum,
  'levy-chongqing-art51': (row) =>
    ends(
      levied({
        policy: chongqingLevyArt51,
        on: '2013-12-31',
        birth: '2013-03-01',
        partners: [registered(row)],
        facts: { ...figure(row, 2012, row['base']), discoveredOn: '2013-06-01' },
      }),
    ),
  'levy-liaoning-2003': (row) => {
    const facts = { ...figure(row, row['baseYear'] as number, row['base']), multiple: row['multiple'] as number };
    const partners = [registered(row), registered(row)];
    return levied({ policy: liaoningLevy2003, on: '2010-09-01', birth: '2010-03-01', partners, facts }).outputs[
      'at-multiple'
    ];
  },
  'levy-liaoning-instalment': installments,
  'levy-shaanxi-art44': (row) => ends(byPersons(shaanxiLevyArt44, row, '2015-12-31', '2015-05-01', 2014)),
  'levy-fujian': (row) =>
    ends(
      levied({
        policy: fujianLevyUndated,
        on: '2015-12-31',
        birth: '2015-05-01',
        partners: [rural],
        way: 'early',
        facts: { ...figure(row, 2014, row['base']), discoveredOn: '2015-06-01' },
      }),
    ),
  'levy-guizhou-art64-old': (row) =>
    ends(
      levied({
        policy: guizhouLevyArt64,
        on: '2008-12-31',
        birth: '2008-05-01',
        partners: [{ ...rural, employment: 'self-employed' }],
        facts: figure(row, 2007, row['base']),
      }),
    ),
  'levy-guizhou-2016-art59': (row) => ends(byPersons(guizhouLevy2016, row, '2017-06-01', '2017-02-01', 2016)),
};
