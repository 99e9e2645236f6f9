import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import {
  AT_MULTIPLE,
  GUANGDONG_AREA,
  GUANGDONG_READINGS,
  GUANGDONG_ROWS,
  GUANGDONG_TERMS,
  guangdongMultiples,
  ofEachUnapproved,
  ROUNDING,
  unapprovedFigures,
} from './parts/guangdong-levy.js';
import { betweenYears, hadChildBefore, LEFT_OUT, PARENTS_LISTED, tableOf } from './parts/levy-document.js';
import { as, GOVERNED_BY, GOVERNING_DATE, number, OTHER_WAYS, SECONDARY_SOURCE, TWINS } from './parts/levy-text.js';

const { addDays, all, any, fact, not, onOrBefore, parameter, term } = build;

const ARTICLE = '第五十三条';

const ROWS = [...GUANGDONG_ROWS, [as('without-permit'), () => ofEachUnapproved]] as const;

const urban = { registration: 'urban', annualIncome: '0.00' };

/** 广东省人口与计划生育条例 (2008): the same multiples as in 2002, and a small levy where only the approval was missing. */
export const guangdongLevy2008 = builtIn({
  id: 'guangdong-levy-2008',
  title: {
    zh: '广东省人口与计划生育条例（2008年修正）',
    en: 'Population and family planning regulation of Guangdong, as amended in 2008',
  },
  issuer: {
    zh: '广东省人民代表大会常务委员会',
    en: "Standing committee of the Guangdong people's congress",
  },
  documentNumber: null,
  rank: 'provincial-regulation',
  jurisdiction: { division: '440000' },
  issuedOn: 'not-stated',
  inForce: betweenYears(2008, 2016),
  source: {
    zh: '网页转述的第五十三条，中山市古镇镇2013年征收标准，开平市和另一区的标准表',
    en: 'Article 53, restated on a web page, and tables of standards of Guzhen (2013), Kaiping and another district',
  },

  governedBy: GOVERNED_BY,
  readings: { 'governing-date': GOVERNING_DATE, ...GUANGDONG_READINGS, rounding: ROUNDING },
  parameters: {
    ...guangdongMultiples(ARTICLE),
    ...unapprovedFigures(ARTICLE),
    'registration-days': number({ zh: '补办结婚登记的天数', en: 'days for registering the marriage' }, 60, ARTICLE),
  },

  terms: {
    'registered-in-time': {
      says: { zh: '生育后六十日内办理结婚登记', en: 'the marriage was registered within sixty days of the birth' },
      is: onOrBefore(fact('marriedOn'), addDays(fact('child.birthDate'), parameter('registration-days'))),
    },
    covered: {
      says: { zh: '属条文所列的情形', en: 'it is unlawful in a way that the article names' },
      is: any(
        as('unlawful-adoption'),
        all(
          fact('child.bornToPartners'),
          any(
            as('extra-child'),
            as('spacing'),
            as('outside-marriage'),
            as('without-permit'),
            all(as('unmarried'), any(hadChildBefore, not(term('registered-in-time')))),
          ),
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
      minimum: tableOf(ROWS, 'least'),
      maximum: tableOf(ROWS, 'greatest'),
      outputs: { 'at-multiple': AT_MULTIPLE },
    },
  },
  notes: [SECONDARY_SOURCE, OTHER_WAYS, PARENTS_LISTED, TWINS, GUANGDONG_AREA],
  notModelled: LEFT_OUT,
  cases: [
    {
      name: {
        zh: '古镇镇2013年：一方城镇、一方农村，超生一个',
        en: 'Guzhen 2013: one urban, one rural, one extra child',
      },
      provision: 'levy',
      on: '2013-08-01',
      child: 'c1',
      case: {
        bases: [
          { kind: 'urban-disposable-income', year: 2012, amount: '31130.00' },
          { kind: 'rural-net-income', year: 2012, amount: '16217.00' },
        ],
      },
      household: {
        partners: [urban, { ...urban, registration: 'rural' }],
        children: [{ id: 'c1', birthDate: '2013-03-10', birthAuthorised: false, unlawfulAs: 'extra-child' }],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '142041.00', maximum: '284082.00' },
    },
    {
      name: { zh: '开平：符合条件未经批准，一方', en: 'Kaiping: conditions met, not approved, one parent' },
      provision: 'levy',
      on: '2011-08-01',
      child: 'c1',
      case: { bases: [{ kind: 'urban-disposable-income', year: 2010, amount: '18512.00' }] },
      household: {
        partners: [urban],
        children: [{ id: 'c1', birthDate: '2011-03-10', birthAuthorised: false, unlawfulAs: 'without-permit' }],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '370.24', maximum: '370.24' },
    },
    {
      name: {
        zh: '第二个超生子女，合法出生的和决定之后收养的均不计入；收入超过基数3000元，次年决定',
        en: 'Second extra child, none within the rules or adopted after the decision is counted; income 3000 above the base, decided in the year after',
      },
      provision: 'levy',
      on: '2012-08-01',
      child: 'c2',
      case: {
        bases: [
          { kind: 'urban-disposable-income', year: 2010, amount: '18512.00' },
          { kind: 'urban-disposable-income', year: 2011, amount: '20000.00' },
        ],
      },
      household: {
        partners: [{ registration: 'urban', annualIncome: '21512.00' }],
        children: [
          { birthDate: '2003-01-10', birthAuthorised: true, unlawfulAs: 'extra-child' },
          { birthDate: '2005-01-10', birthAuthorised: false, unlawfulAs: 'extra-child', parents: [] },
          { id: 'c0', birthDate: '2007-01-10', birthAuthorised: false, unlawfulAs: 'spacing' },
          { id: 'c1', birthDate: '2009-01-10', birthAuthorised: false, unlawfulAs: 'extra-child' },
          {
            birthDate: '2010-01-10',
            birthAuthorised: false,
            unlawfulAs: 'extra-child',
            adoptedOn: '2013-01-01',
          },
          { id: 'c2', birthDate: '2011-03-10', birthAuthorised: false, unlawfulAs: 'extra-child' },
        ],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '117072.00', maximum: '234144.00' },
    },
    {
      name: { zh: '开平：185.80元记作186元', en: 'Kaiping: 185.80 yuan is written 186' },
      provision: 'levy',
      on: '2011-08-01',
      child: 'c1',
      case: { bases: [{ kind: 'rural-net-income', year: 2010, amount: '9290.00' }] },
      readings: { rounding: 'nearest-yuan' },
      household: {
        partners: [{ registration: 'rural' }],
        children: [{ id: 'c1', birthDate: '2011-03-10', birthAuthorised: false, unlawfulAs: 'without-permit' }],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '186.00', maximum: '186.00' },
    },
  ],
});
