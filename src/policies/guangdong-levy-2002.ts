import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import {
  AT_MULTIPLE,
  GUANGDONG_AREA,
  GUANGDONG_READINGS,
  GUANGDONG_ROWS,
  GUANGDONG_TERMS,
  guangdongMultiples,
} from './parts/guangdong-levy.js';
import { betweenYears, LEFT_OUT, PARENTS_LISTED, tableOf } from './parts/levy-document.js';
import { as, GOVERNED_BY, GOVERNING_DATE, OTHER_WAYS, SECONDARY_SOURCE, TWINS } from './parts/levy-text.js';

const { all, any, fact, not, term } = build;

const ARTICLE = '第五十五条';

const urban = { registration: 'urban', annualIncome: '0.00' };

/** 广东省人口与计划生育条例 (2002): the levy on each parent, multiplied by the number of extra children. */
export const guangdongLevy2002 = builtIn({
  id: 'guangdong-levy-2002',
  title: {
    zh: '广东省人口与计划生育条例（2002年）',
    en: 'Population and family planning regulation of Guangdong of 2002',
  },
  issuer: {
    zh: '广东省人民代表大会常务委员会',
    en: "Standing committee of the Guangdong people's congress",
  },
  documentNumber: null,
  rank: 'provincial-regulation',
  jurisdiction: { division: '440000' },
  issuedOn: 'not-stated',
  inForce: betweenYears(2002, 2008),
  source: {
    zh: '网页转述的第五十五条，开平市2006年征收标准表',
    en: 'Article 55, restated on a web page, and the table of standards of Kaiping of 2006',
  },

  governedBy: GOVERNED_BY,
  readings: { 'governing-date': GOVERNING_DATE, ...GUANGDONG_READINGS },
  parameters: guangdongMultiples(ARTICLE),

  terms: {
    covered: {
      says: { zh: '属条文所列的情形', en: 'it is unlawful in a way that the article names' },
      is: any(
        as('unlawful-adoption'),
        all(
          fact('child.bornToPartners'),
          any(as('extra-child'), as('spacing'), as('unmarried'), as('outside-marriage')),
        ),
      ),
    },
    ...GUANGDONG_TERMS,
  },

  provisions: {
    levy: {
      kind: 'levy',
      says: { zh: '社会抚养费', en: 'The social maintenance fee' },
      cites: ARTICLE,
      subject: 'child',
      when: all(not(fact('child.birthAuthorised')), term('covered')),
      minimum: tableOf(GUANGDONG_ROWS, 'least'),
      maximum: tableOf(GUANGDONG_ROWS, 'greatest'),
      outputs: { 'at-multiple': AT_MULTIPLE },
    },
  },
  notes: [SECONDARY_SOURCE, OTHER_WAYS, PARENTS_LISTED, TWINS, GUANGDONG_AREA],
  notModelled: LEFT_OUT,
  cases: [
    {
      name: { zh: '开平2006年：城镇夫妻超生一个', en: 'Kaiping 2006: urban couple, one extra child' },
      provision: 'levy',
      on: '2006-08-01',
      child: 'c1',
      case: { bases: [{ kind: 'urban-disposable-income', year: 2005, amount: '12869.00' }] },
      household: {
        partners: [urban, urban],
        children: [{ id: 'c1', birthDate: '2006-03-10', birthAuthorised: false, unlawfulAs: 'extra-child' }],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '77214.00', maximum: '154428.00' },
    },
    {
      name: { zh: '开平2006年：未到间隔', en: 'Kaiping 2006: the interval had not passed' },
      provision: 'levy',
      on: '2006-08-01',
      child: 'c1',
      case: { bases: [{ kind: 'urban-disposable-income', year: 2005, amount: '12869.00' }] },
      household: {
        partners: [urban, urban],
        children: [{ id: 'c1', birthDate: '2006-03-10', birthAuthorised: false, unlawfulAs: 'spacing' }],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '25738.00', maximum: '51476.00' },
    },
    {
      name: {
        zh: '第二个超生子女，合法出生的和决定之后收养的均不计入；收入超过基数3000元，次年决定',
        en: 'Second extra child, none within the rules or adopted after the decision is counted; income 3000 above the base, decided in the year after',
      },
      provision: 'levy',
      on: '2007-08-01',
      child: 'c2',
      case: {
        bases: [
          { kind: 'urban-disposable-income', year: 2005, amount: '12869.00' },
          { kind: 'urban-disposable-income', year: 2006, amount: '14000.00' },
          { kind: 'rural-net-income', year: 2005, amount: '4000.00' },
          { kind: 'rural-net-income', year: 2006, amount: '4500.00' },
        ],
      },
      household: {
        partners: [
          { registration: 'urban', annualIncome: '15869.00' },
          { registration: 'rural', annualIncome: '0.00' },
        ],
        children: [
          { birthDate: '1998-01-10', birthAuthorised: true, unlawfulAs: 'extra-child' },
          { birthDate: '2000-01-10', birthAuthorised: false, unlawfulAs: 'extra-child', parents: [] },
          { id: 'c0', birthDate: '2002-01-10', birthAuthorised: false, unlawfulAs: 'spacing' },
          { id: 'c1', birthDate: '2004-01-10', birthAuthorised: false, unlawfulAs: 'extra-child' },
          {
            birthDate: '2005-01-10',
            birthAuthorised: false,
            unlawfulAs: 'extra-child',
            adoptedOn: '2008-01-01',
          },
          { id: 'c2', birthDate: '2006-03-10', birthAuthorised: false, unlawfulAs: 'extra-child' },
        ],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '107214.00', maximum: '214428.00' },
    },
  ],
});
