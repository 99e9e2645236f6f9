import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import { LEFT_OUT, PARENTS_LISTED } from './parts/levy-document.js';
import { PARENTS } from './parts/levy-terms.js';
import { amount, bornUnlawfully, GOVERNED_BY, GOVERNING_DATE, OTHER_WAYS } from './parts/levy-text.js';

const { equal, every, fact, parameter, reading, term, times } = build;

const ARTICLE = '最低标准';

const sum = (zh: string, en: string, value: string) => amount({ zh, en }, value, ARTICLE);

const child = { id: 'c1', birthDate: '2008-03-01', birthAuthorised: false, unlawfulAs: 'extra-child' };

/** 云阳县社会抚养费最低标准: a county's own minimum of 2008. */
export const yunyangMinimum2008 = builtIn({
  id: 'yunyang-minimum-2008',
  title: { zh: '云阳县社会抚养费最低标准', en: 'Minimum standard of the levy, Yunyang county' },
  issuer: { zh: '重庆市云阳县', en: 'Yunyang county, Chongqing' },
  documentNumber: null,
  rank: 'local-document',
  jurisdiction: { division: '500235' },
  issuedOn: 'not-stated',
  inForce: {
    from: '2008-06-04',
    until: 'not-stated',
    evidencedUntil: '2009-01-01',
    evidence: {
      zh: '只见2008年6月4日起执行',
      en: 'All that was read is that it applied from 4 June 2008',
    },
  },
  source: { zh: '县最低标准，只部分核实', en: 'The minimum standard of the county, verified in part' },
  governedBy: GOVERNED_BY,
  readings: {
    'governing-date': GOVERNING_DATE,
    'unit-of-charge': {
      asks: { zh: '最低标准是双方合计，还是每一方的？', en: 'Is the minimum for the couple or for each parent?' },
      options: {
        couple: {
          says: { zh: '双方合计', en: 'for the couple' },
          cites: { zh: '所见只是一个数额', en: 'what was read is one amount' },
        },
        'each-parent': {
          says: { zh: '每一方', en: 'for each parent' },
          cites: { zh: '市条例对双方分别征收', en: 'the regulation of the municipality charges each parent' },
        },
      },
      default: 'couple',
      because: { zh: '所见数额旁未写“分别”', en: 'The amount stands without "each".' },
    },
  },
  terms: { parents: PARENTS },
  parameters: {
    urban: sum('城镇，最低标准', 'urban, minimum standard', '118000.00'),
  },
  provisions: {
    levy: {
      kind: 'levy',
      says: { zh: '社会抚养费最低标准', en: 'Minimum standard of the levy' },
      cites: ARTICLE,
      subject: 'child',
      when: bornUnlawfully('extra-child'),
      minimum: {
        rows: [
          {
            when: every('partners', equal(fact('each.registration'), 'urban')),
            gives: reading('unit-of-charge', {
              couple: parameter('urban'),
              'each-parent': times(parameter('urban'), term('parents')),
            }),
          },
        ],
        otherwise: 'not-stated',
      },
    },
  },
  notes: [
    {
      id: 'secondary-source',
      says: {
        zh: '只见城镇标准；农村标准及双方户口不同的情形未见',
        en: 'Only the urban standard was seen; neither the rural one nor what holds for a couple of two registrations',
      },
    },
    OTHER_WAYS,
    PARENTS_LISTED,
    {
      id: 'rank',
      says: {
        zh: '县文件无权设定或提高征收标准；所得只是当地做法的最低额，不是应缴数额',
        en: 'A county cannot set or raise a levy standard: the result is the floor of local practice, not the amount owed',
      },
    },
  ],
  notModelled: LEFT_OUT,
  cases: [
    {
      name: { zh: '城镇夫妻', en: 'Urban couple' },
      provision: 'levy',
      on: '2008-07-01',
      child: 'c1',
      household: { partners: [{ registration: 'urban' }, { registration: 'urban' }], children: [child] },
      expect: { status: 'due', amountStatus: 'stated', minimum: '118000.00' },
    },
    {
      name: { zh: '农村夫妻：标准未见', en: 'Rural couple: the standard was not seen' },
      provision: 'levy',
      on: '2008-07-01',
      child: 'c1',
      household: { partners: [{ registration: 'rural' }, { registration: 'rural' }], children: [child] },
      expect: { status: 'due', amountStatus: 'not-stated', minimum: null },
    },
  ],
});
