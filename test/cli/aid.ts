import { build, type PolicyInput } from '../../src/index.js';

const { fact, yuan, below, atMost } = build;
const both = (zh: string, en: string) => ({ zh, en });

interface Parts {
  /** The rows of its table, first to last. */
  readonly rows: readonly { readonly when: object; readonly gives: object }[];
  readonly until?: string;
}

/** An aid by income, as a JSON file of the user's own holds it. */
export const aidWith = ({ rows, until = '2020-01-01' }: Parts): PolicyInput => ({
  id: 'aid-2010',
  title: both('某村补助办法', 'Aid of a village'),
  issuer: both('某村', 'A village'),
  documentNumber: null,
  rank: 'local-document',
  jurisdiction: { division: null },
  issuedOn: '2010-01-01',
  inForce: { from: '2010-01-01', until },
  source: both('虚构', 'made up'),
  extra: {
    income: { type: 'money', label: both('收入', 'income'), question: both('收入多少？', 'What is the income?') },
    member: { type: 'truth', label: both('为本村村民', 'a member'), question: both('是否村民？', 'A member?') },
  },
  provisions: {
    aid: {
      kind: 'benefit',
      says: both('生活补助', 'The aid'),
      cites: '1',
      subject: 'household',
      when: fact('extra.member'),
      amount: { rows: rows as never, otherwise: 'not-stated' },
      frequency: 'monthly',
    },
  },
});

const row = (when: object, gives: string) => ({ when, gives: yuan(gives) });

/** Below 100 yuan 10, below 200 yuan 5, below 50 yuan 1: the third row never applies, the first comes before the second. */
export const faulty = aidWith({
  rows: [
    row(below(fact('extra.income'), yuan('100.00')), '10.00'),
    row(below(fact('extra.income'), yuan('200.00')), '5.00'),
    row(below(fact('extra.income'), yuan('50.00')), '1.00'),
  ],
});

const poor = atMost(fact('extra.income'), yuan('100.00'));

/** Up to 100 yuan 10, above 5: nothing can be found. */
export const sound = aidWith({ rows: [row(poor, '10.00'), row(build.not(poor), '5.00')] });

/** A case of this aid: a member with this income. */
export const aidCase = (name: string, income: string, expected: object): object => ({
  name,
  provision: 'aid',
  on: '2012-01-01',
  household: { extra: { income, member: true } },
  expect: expected,
});
