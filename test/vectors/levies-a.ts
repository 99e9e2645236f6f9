import { check } from '../../src/catalogue/assess.js';
import type { HouseholdInput } from '../../src/household/household.js';
import { assessLevy, type LevyAssessment } from '../../src/levy/levy.js';
import {
  beijingLevy2002,
  guangdongLevy2002,
  guangdongLevy2008,
  henanLevy2016,
  henanLevyArt41,
  jiangsuLevy2002,
  shandongLevy2016,
  shanghaiLevy2002,
  sichuanLevy2004,
  zhejiangLevy2016,
} from '../../src/policies/index.js';
import type { Policy } from '../../src/policy/policy.js';

// The levies of Sichuan, Guangdong, Jiangsu, Zhejiang, Shandong, Henan, Shanghai and Beijing. A row that tells no income is about
// people whose income brings nothing on top; one that tells no day gets a day on which the text was in force.

type Row = Readonly<Record<string, unknown>>;

interface Person {
  readonly status?: 'rural' | 'urban';
  readonly base?: number;
  readonly multiple?: number;
  readonly income?: number;
}

interface Days {
  readonly birth: string;
  readonly on: string;
  readonly baseYear: number;
  readonly readings?: Readonly<Record<string, string>>;
}

const WAYS = {
  'extra-child': 'extra-child',
  'second-child': 'extra-child',
  spacing: 'spacing',
  'eligible-spacing': 'spacing',
  'eligible-not-approved': 'without-permit',
  'unmarried-first': 'unmarried',
  'unmarried-not-eligible': 'unmarried',
  'with-other-while-married': 'outside-marriage',
} as const;

const isWay = (kind: unknown): kind is keyof typeof WAYS => typeof kind === 'string' && kind in WAYS;

function wayOf(row: Row) {
  const { kind } = row;
  if (!isWay(kind)) throw new Error(`no such kind: ${String(kind)}`);
  return WAYS[kind];
}

/** Those who are charged: each parent, one parent alone, or a couple once. */
function personsOf(row: Row): readonly Person[] {
  const { persons, couple, coupleBase, statuses, base, multiple, income } = row;
  if (Array.isArray(persons)) return persons as readonly Person[];
  if (Array.isArray(statuses)) return statuses.map((status: Person['status']) => ({ status }) as Person);
  const one = { base, multiple, income } as Person;
  if (row['per'] === 'person') return [one];
  const pair = (couple ?? { base: coupleBase }) as Person;
  return [{ ...pair, ...(income === undefined ? {} : { income: Number(income) }) }, pair];
}

const KINDS = { rural: 'rural-net-income', urban: 'urban-disposable-income' } as const;

function basesOf(row: Row, persons: readonly Person[], year: number) {
  const told = [
    ...persons.map(({ status = 'rural', base }) => ({ status, base })),
    { status: 'rural' as const, base: row['ruralBase'] as number | undefined },
    { status: 'urban' as const, base: row['urbanBase'] as number | undefined },
  ];
  return told.flatMap(({ status, base }) => (base === undefined ? [] : [{ kind: KINDS[status], year, amount: base }]));
}

const LAWFUL_BEFORE = { birthDate: '2000-01-01', birthAuthorised: true };
const EARLIER = ['2002-01-01', '2003-01-01'];

/** The children up to the one asked about, and those of the same birth. */
function childrenOf(row: Row, birth: string): NonNullable<HouseholdInput['children']> {
  const unlawfulAs = wayOf(row);
  const extra = [...EARLIER, birth].slice(-Number(row['extra'] ?? 1));
  const lawfulBefore = unlawfulAs === 'extra-child' || unlawfulAs === 'spacing' ? [LAWFUL_BEFORE] : [];
  const born = extra.map((birthDate) => ({
    id: birthDate === birth ? 'child' : birthDate,
    birthDate,
    birthAuthorised: false,
    unlawfulAs,
  }));
  const twins = row['babiesInOneBirth'] === 2 ? born.map((child) => ({ ...child, id: 'twin' })) : [];
  return [...lawfulBefore, ...born, ...twins];
}

/** Exactly three months after the birth of Sichuan's row, and long after every birth. */
const IN_TIME = '2008-08-10';
const TOO_LATE = '2020-01-01';

function marriageOf(row: Row): HouseholdInput {
  if (wayOf(row) !== 'unmarried') return {};
  const inTime = row['registeredWithinMonths'] === 3;
  return { couldMarry: row['kind'] !== 'unmarried-not-eligible', marriedOn: inTime ? IN_TIME : TOO_LATE };
}

const same = ({ minimum, maximum }: LevyAssessment): boolean => String(minimum) === String(maximum);

function levy(policy: Policy, days: Days, row: Row): unknown {
  const persons = personsOf(row);
  const birth = String(row['birth'] ?? days.birth);
  const [first] = persons;
  const household: HouseholdInput = {
    ...marriageOf(row),
    partners: persons.map(({ status = 'rural', income = 0 }) => ({ registration: status, annualIncome: income })),
    children: childrenOf(row, birth),
  };
  const { multiple } = first ?? {};
  const options = {
    policy,
    on: days.on,
    readings: days.readings ?? {},
    case: {
      discoveredOn: birth,
      bases: basesOf(row, persons, Number(row['baseYear'] ?? days.baseYear)),
      ...(multiple === undefined ? {} : { multiple }),
    },
  };
  const answer = assessLevy(household, { ...options, child: 'child' });
  if (row['babiesInOneBirth'] === 2) {
    const { status } = assessLevy(household, { ...options, child: 'twin' });
    if (status !== 'not-due') throw new Error(`the other child of the birth: ${status}`);
  }
  if (answer.status === 'not-due' && answer.minimum === null) return 0;
  if (answer.status !== 'due') throw new Error(answer.status);
  if (same(answer)) return String(answer.minimum);
  const isRange = multiple === undefined || 'excessOverBaseWhenIncomeAtLeastTwiceBase' in row;
  return isRange
    ? { min: String(answer.minimum), max: String(answer.maximum) }
    : String(answer.outputs['at-multiple'] ?? null);
}

const levies =
  (policy: Policy, birth: string, on: string, baseYear: number) =>
  (row: Row): unknown =>
    levy(policy, { birth, on, baseYear }, row);

/** The district whose notice cuts a part of a yuan off is known by its base; Kaiping rounds. */
const BASE_OF_THE_DISTRICT = 28226;

const unapproved = (row: Row): unknown =>
  levy(
    guangdongLevy2008,
    {
      birth: '2012-03-10',
      on: '2012-08-01',
      baseYear: 2011,
      readings: { rounding: row['base'] === BASE_OF_THE_DISTRICT ? 'cut' : 'nearest-yuan' },
    },
    row,
  );

const shandong = levies(shandongLevy2016, '2017-01-10', '2017-12-01', 2016);

const fine = (row: Row): unknown => {
  const household: HouseholdInput = {
    partners: Number(row['persons']) === 2 ? [{}, {}] : [{}],
    children: [{ id: 'child', birthDate: '2017-01-10', birthAuthorised: false, unlawfulAs: wayOf(row) }],
  };
  const rule = 'shandong-levy-2016/fine-without-permit';
  const { status, outputs } = check(household, rule, { on: '2017-12-01', child: 'child' });
  return status === 'applies' ? String(outputs['fine']) : status;
};

export const adapters: Readonly<Record<string, (row: Row) => unknown>> = {
  'levy-sichuan-2004-art43': levies(sichuanLevy2004, '2008-05-10', '2009-06-01', 2007),
  'levy-guangdong-art55': levies(guangdongLevy2002, '2006-03-10', '2006-08-01', 2005),
  'levy-guangdong-art53': levies(guangdongLevy2008, '2013-03-10', '2013-08-01', 2012),
  'levy-guangdong-unapproved-2pct': unapproved,
  'levy-jiangsu-2002': levies(jiangsuLevy2002, '2012-03-10', '2012-08-01', 2011),
  'levy-zhejiang-2016': levies(zhejiangLevy2016, '2017-12-10', '2018-03-01', 2016),
  'levy-shandong-2016-art37': shandong,
  'levy-shandong-2016-art38': shandong,
  'fine-shandong-2016-art37': fine,
  'levy-henan-art35': levies(henanLevy2016, '2018-03-10', '2018-08-01', 2017),
  'levy-henan-art41': levies(henanLevyArt41, '2012-03-10', '2012-08-01', 2011),
  'levy-shanghai-2002': levies(shanghaiLevy2002, '2010-03-10', '2010-08-01', 2009),
  'levy-beijing-2002': levies(beijingLevy2002, '2009-03-10', '2010-08-01', 2009),
};
