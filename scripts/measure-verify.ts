// How the verification of a policy grows with it: `npm run measure:verify`, of made-up policies of which all conditions stand in one
// provision, and of such that have four in each. The figures stand in docs/testing.md. `npm run measure:verify -- 8 16` measures
// these sizes only; `-- --one 16` those in one provision, `-- --spread 16` those spread over several.
import { build } from '../src/expr/build.js';
import type { Expr } from '../src/expr/expr.js';
import { definePolicy } from '../src/policy/define.js';
import type { Policy, PolicyInput } from '../src/policy/policy.js';
import { verifyPolicy } from '../src/testing/verify.js';

const SIZES = [4, 8, 16, 32, 64];
const IN_ONE_PROVISION = 4;

const { all, any, fact, date, yuan, equal, below, atMost, above, onOrBefore, onOrAfter, atLeast, count, some, age } =
  build;
const both = (words: string): { readonly zh: string; readonly en: string } => ({ zh: words, en: words });
const day = (number: number): Expr => date(`${1980 + number}-01-01`);
const line = (number: number): Expr => yuan(`${1000 * (number + 1)}.00`);

/** The conditions of a rule as texts have them: days, options, counts over children, ages, papers, and one with two readings. */
const CONDITIONS: readonly ((number: number) => Expr)[] = [
  (number) => onOrAfter(fact('person.birthDate'), day(number % 40)),
  (number) => equal(fact(`extra.kind-${number % 6}`), 'a'),
  (number) => atMost(count('children', onOrBefore(fact('each.birthDate'), day(20 + (number % 20)))), 1 + (number % 2)),
  (number) => equal(fact(`extra.state-${number % 5}`), 'b'),
  (number) => atLeast(age(fact('person.birthDate'), fact('on')), 18 + (number % 40)),
  (number) => some('certificates', onOrBefore(fact('each.issuedOn'), day(10 + (number % 30)))),
  (number) =>
    build.reading('day', {
      birth: onOrBefore(fact('person.birthDate'), day(number % 40)),
      marriage: onOrBefore(fact('marriedOn'), day(number % 40)),
    }),
  (number) => above(fact(`extra.sum-${number % 4}`), line(number)),
];

/** One rule: half of its conditions, two by two, say who is meant; the others are the rows of a table by income. */
function provision(first: number, conditions: number): PolicyInput['provisions'][string] {
  const own = Array.from({ length: conditions - Math.floor(conditions / 2) }, (_, index) => {
    const number = first + index;
    return (CONDITIONS[number % CONDITIONS.length] as (number: number) => Expr)(number);
  });
  const pairs = own.flatMap((condition, index) => {
    const [next] = own.slice(index + 1);
    return index % 2 === 1 ? [] : [next === undefined ? condition : any(condition, next)];
  });
  const rows = Array.from({ length: Math.max(1, Math.floor(conditions / 2)) }, (_, index) => ({
    when: below(fact('extra.income'), line(index)),
    gives: yuan(`${10 * (100 - index)}.00`),
  }));
  return {
    kind: 'benefit',
    says: both(`rule ${first}`),
    cites: '1',
    subject: 'person',
    when: all(...pairs),
    amount: { rows, otherwise: 'not-stated' },
    frequency: 'monthly',
  };
}

/** A made-up policy with so many conditions in each of its provisions. */
function madeUp(sizes: readonly number[]): Policy {
  const label = both('a fact');
  const options = { a: both('a'), b: both('b'), c: both('c') };
  const numbered = (name: string, length: number, spec: object) =>
    Array.from({ length }, (_, number) => [`${name}-${number}`, { ...spec, label, question: label }] as const);
  return definePolicy({
    id: 'made-up-2010',
    title: both('Made up'),
    issuer: both('Nobody'),
    documentNumber: null,
    rank: 'local-document',
    jurisdiction: { division: null },
    issuedOn: '2010-01-01',
    inForce: { from: '2010-01-01', until: '2020-01-01' },
    source: both('made up'),
    extra: Object.fromEntries([
      ...numbered('kind', 6, { type: 'options', options }),
      ...numbered('state', 5, { type: 'options', options }),
      ...numbered('sum', 4, { type: 'money' }),
      ['income', { type: 'money', label, question: label }],
    ]),
    readings: {
      day: {
        asks: both('Which day counts?'),
        options: {
          birth: { says: both('the day of birth'), cites: both('1') },
          marriage: { says: both('the day of the marriage'), cites: both('1') },
        },
        default: 'birth',
        because: both('it stands first'),
      },
    },
    provisions: Object.fromEntries(sizes.map((size, index) => [`rule-${index}`, provision(3 * index, size)])),
  });
}

function measured(name: string, conditions: number, policy: Policy): void {
  const before = process.cpuUsage();
  const { edgeCases, findings, notSettled, mutation, complete } = verifyPolicy(policy);
  const { user, system } = process.cpuUsage(before);
  const open = findings.filter(({ settled }) => !settled).length + notSettled.length + mutation.notSettled.length;
  const seconds = ((user + system) / 1_000_000).toFixed(1);
  const cells = [conditions, name, seconds, mutation.mutants, edgeCases, open, complete ? 'yes' : 'no'];
  console.log(`| ${cells.join(' | ')} |`);
}

const given = process.argv.slice(2);
const sizes = given.filter((one) => /^\d+$/.test(one)).map(Number);
console.log('| conditions | in | seconds of the processor | mistakes | edge cases | not settled | all settled |');
console.log('| --- | --- | --- | --- | --- | --- | --- |');
for (const size of sizes.length === 0 ? SIZES : sizes) {
  if (!given.includes('--spread')) measured('one provision', size, madeUp([size]));
  const several = Array.from({ length: size / IN_ONE_PROVISION }, () => IN_ONE_PROVISION);
  if (!given.includes('--one') && several.length > 1) measured(`${several.length} provisions`, size, madeUp(several));
}
