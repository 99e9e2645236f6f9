import fc from 'fast-check';
import type { Io } from '../../src/cli/io.js';
import { allPolicies, check, definePolicy, type Expr, type PolicyInput, parseHousehold } from '../../src/index.js';
import { count, form, named, ratio } from '../../src/indicators/index.js';
import { planInstallments } from '../../src/levy/index.js';

/** What the examples in doc comments may name beside the public exports. */

const grant: PolicyInput = {
  id: 'my-county-2015',
  title: { zh: '某县入学补助办法（虚构）', en: 'School grants of a county (made up)' },
  issuer: { zh: '某县人民政府', en: 'Government of a county' },
  documentNumber: null,
  rank: 'local-document',
  jurisdiction: { division: null },
  issuedOn: '2015-01-01',
  inForce: { from: '2015-01-01', until: '2020-01-01' },
  source: { zh: '虚构', en: 'made up' },
  provisions: {
    'school-grant': {
      kind: 'benefit',
      says: { zh: '入学补助', en: 'The school grant' },
      cites: '1',
      subject: 'child',
      when: {
        apply: 'atLeast',
        to: [
          { apply: 'age', to: [{ fact: 'child.birthDate' }, { fact: 'on' }] },
          { value: 3, type: 'number' },
        ],
      },
      amount: { value: '600.00', type: 'money' },
      frequency: 'yearly',
    },
  },
};

/** A policy of one's own as JSON text, and the same checked. */
const text = JSON.stringify(grant);
const policy = definePolicy(grant);

const atLeastAge = (years: number): Expr => ({
  apply: 'atLeast',
  to: [
    { apply: 'age', to: [{ fact: 'child.birthDate' }, { fact: 'on' }] },
    { value: years, type: 'number' },
  ],
});

/** The same with a decision table in which the second row never applies. */
const table = definePolicy({
  ...grant,
  provisions: {
    'school-grant': {
      ...grant.provisions['school-grant'],
      when: { value: true, type: 'truth' },
      amount: {
        rows: [
          { when: atLeastAge(3), gives: { value: '600.00', type: 'money' } },
          { when: atLeastAge(6), gives: { value: '300.00', type: 'money' } },
        ],
        otherwise: 'not-stated',
      },
    },
  },
});

/** A rural couple of 凉风乡 with one birth outside the rules. */
const household = parseHousehold({
  partners: [
    { id: 'mother', sex: 'female', registration: 'rural', employment: 'none' },
    { id: 'father', sex: 'male', registration: 'rural', employment: 'other' },
  ],
  children: [{ id: 'c1', birthDate: '2012-01-10', birthAuthorised: false }],
  residence: { division: '511722', place: '凉风乡' },
});

const determination = check(household, 'my-county-2015/school-grant', { policy, on: '2016-03-01' });
const plan = planInstallments({ total: 100, start: '2012-01-31', count: 3, everyMonths: 1, limitMonths: 36 });

/** The id of a built-in document, whichever it is. */
const id = allPolicies()[0]?.id;

/** A world without files and without a terminal, for the command line. */
const io: Io = {
  readFile: () => Promise.reject(new Error('no files here')),
  readStdin: () => Promise.resolve(''),
  stdout: () => {},
  stderr: () => {},
  colour: false,
  interactive: false,
  today: () => '2016-03-01',
  env: {},
};

/** The single years from one age to another. */
const ages = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** An indicator of one's own. */
const peoplePerDoctor = {
  id: 'peoplePerDoctor',
  title: { zh: '每名医生服务人数', en: 'People per doctor' },
  says: { zh: '每名医生对应的人数。', en: 'People for each doctor.' },
  formula: { zh: '人数 ÷ 医生数', en: 'people ÷ doctors' },
  math: '\\frac{P}{D}',
  unit: 'ratio',
  denominators: [],
  range: { hard: [0, null] },
  misuse: { zh: '无', en: 'none' },
  source: 'made up',
  reads: () => form({ people: count, doctors: count }),
  compute: ({ people, doctors }: { readonly people: number; readonly doctors: number }) =>
    ratio(people, named('total', doctors)),
  cases: [{ given: { people: 3000, doctors: 2 }, gives: '1500', from: 'by hand' }],
};

export const fixtures = {
  ages,
  peoplePerDoctor,
  fc,
  household,
  policy,
  table,
  text,
  determination,
  plan,
  id,
  io,
};
