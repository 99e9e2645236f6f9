import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import { ONLY_CHILD_HOUSEHOLD, onlyChildHousehold, PRACTISES, stated } from './parts/households.js';
import { targetsOf } from './parts/targets.js';

const { all, fact, term } = build;

const SUPPORT = '三';

const YEAR = { zh: '原文年份已删（推定2006年）', en: 'year removed from the text (inferred 2006)' };
const REGISTERED = { zh: '户籍人口', en: 'registered population' };
const RESIDENT = { zh: '常住人口', en: 'resident population' };

/** 人口计生工作计划 of a Shanghai district: targets, and support measures without amounts. */
export const nanhui2006 = builtIn({
  id: 'nanhui-2006',
  title: { zh: '人口计生工作计划（区）', en: 'Work plan of a district on population and family planning' },
  issuer: {
    zh: '区人口和计划生育委员会（推定，区名已删）',
    en: 'Population commission of a district (inferred; name removed)',
  },
  documentNumber: null,
  rank: 'local-document',
  jurisdiction: {
    division: '310119',
    inferred: {
      zh: '区名已删；文中有“洋山精神”、“两港一城”、康桥镇和新场镇坦东村，推定为当时的上海市南汇区及其代码',
      en: "The district's name was removed; Yangshan, Kangqiao town and Tandong village of Xinchang town point to Nanhui, Shanghai, with its code of the time",
    },
  },
  issuedOn: 'not-stated',
  inForce: {
    from: '2006-01-01',
    until: '2007-01-01',
    evidence: {
      zh: '原文年份已删；文称当年是五年规划的第一年，又引“十一五”规划纲要，推定为2006年的计划',
      en: 'The year was removed; it is the first year of a five-year plan, and the eleventh plan is cited: the plan of 2006',
    },
  },
  source: { zh: '区工作计划，原文第四篇', en: 'Work plan of a district, fourth text of the source' },

  readings: { 'only-child-household': ONLY_CHILD_HOUSEHOLD },

  terms: {
    'only-child-household': {
      says: { zh: '属独生子女家庭', en: 'it is an only-child family' },
      is: onlyChildHousehold,
    },
  },

  extra: {
    practises: PRACTISES,
    ofChildBearingAge: stated(
      { zh: '妇女属育龄', en: 'the woman is of child-bearing age' },
      {
        zh: '妇女是否属于“育龄”妇女（原文未写年龄）？',
        en: 'Is the woman of child-bearing age (the text names no age)?',
      },
    ),
    meetsRuralReward: stated(
      { zh: '符合农村部分计划生育家庭奖励扶助条件', en: 'conditions of the rural reward met' },
      {
        zh: '是否符合农村部分计划生育家庭奖励扶助制度的条件（条件由其他文件规定）？',
        en: 'Are the conditions of the rural reward scheme met (they are set by other documents)?',
      },
    ),
    inDifficulty: stated(
      { zh: '困难家庭', en: 'family in difficulty' },
      { zh: '是否被认定为困难家庭？', en: 'Is the family recognised as one in difficulty?' },
    ),
    especiallyPoor: stated(
      { zh: '特困家庭', en: 'especially poor family' },
      { zh: '是否被认定为特困家庭？', en: 'Is the family recognised as especially poor?' },
    ),
  },

  provisions: {
    'rural-reward': {
      kind: 'benefit',
      says: {
        zh: '农村部分计划生育家庭奖励扶助（数额由其他文件规定）',
        en: 'Rural reward assistance (the amount is set by other documents)',
      },
      cites: `${SUPPORT}、一`,
      subject: 'household',
      when: fact('extra.meetsRuralReward'),
      amount: 'not-stated',
      frequency: null,
    },
    'free-basic-services': {
      kind: 'benefit',
      says: {
        zh: '育龄夫妻免费的基本项目计划生育技术服务，包括流动人口',
        en: 'The basic technical services of family planning for couples of child-bearing age, free of charge, also for the floating population',
      },
      cites: `${SUPPORT}、二`,
      subject: 'household',
      when: all(fact('extra.practises'), fact('extra.ofChildBearingAge')),
      amount: 'in-kind',
      frequency: null,
    },
    'condolence-visit': {
      kind: 'benefit',
      says: { zh: '计划生育困难家庭慰问', en: 'Condolence visits to family-planning families in difficulty' },
      cites: `${SUPPORT}、三`,
      subject: 'household',
      when: all(fact('extra.practises'), fact('extra.inDifficulty')),
      amount: 'not-stated',
      frequency: null,
    },
    'lottery-help': {
      kind: 'benefit',
      says: {
        zh: '“扶助独生子女困难家庭”专题彩票救助',
        en: 'Help from the lottery for only-child families in difficulty',
      },
      cites: `${SUPPORT}、四`,
      subject: 'household',
      when: all(term('only-child-household'), fact('extra.inDifficulty')),
      amount: 'not-stated',
      frequency: null,
    },
    insurance: {
      kind: 'benefit',
      says: { zh: '独生子女家庭保险', en: 'Insurance for only-child families' },
      cites: `${SUPPORT}、五`,
      subject: 'household',
      when: term('only-child-household'),
      amount: 'not-stated',
      frequency: null,
    },
    'poor-family-help': {
      kind: 'benefit',
      says: { zh: '独生子女特困家庭救助', en: 'Help for especially poor only-child families' },
      cites: `${SUPPORT}、六`,
      subject: 'household',
      when: all(term('only-child-household'), fact('extra.especiallyPoor')),
      amount: 'not-stated',
      frequency: null,
    },
  },

  targets: targetsOf(
    { cites: '第二段', period: YEAR },
    {
      'resident-pop': {
        says: { zh: '常住人口', en: 'resident population' },
        is: ['~', '1050000', 'persons'],
        of: RESIDENT,
      },
      'resident-births': {
        says: { zh: '常住人口出生', en: 'resident births' },
        is: ['~', '8200', 'births'],
        of: RESIDENT,
      },
      'resident-birth-rate': {
        says: { zh: '常住人口出生率', en: 'resident birth rate' },
        is: ['~', '8.26', '‰'],
        of: RESIDENT,
      },
      'resident-growth': {
        says: { zh: '常住人口自然增长率', en: 'resident natural growth' },
        is: ['~', '2.27', '‰'],
        of: RESIDENT,
      },
      'registered-pop': {
        says: { zh: '户籍人口', en: 'registered population' },
        is: ['~', '725000', 'persons'],
        of: REGISTERED,
      },
      'registered-births': {
        says: { zh: '户籍人口出生', en: 'registered births' },
        is: ['~', '5600', 'births'],
        of: REGISTERED,
      },
      'registered-growth': {
        says: { zh: '户籍人口自然增长率', en: 'registered natural growth' },
        is: ['~', '1.52', '‰'],
        of: REGISTERED,
      },
      'plan-rate': { says: { zh: '计划生育率', en: 'planned births' }, is: ['>=', '99', '%'], of: REGISTERED },
    },
  ),

  notes: [
    {
      id: 'no-amounts',
      says: {
        zh: '各项奖励、慰问、救助的数额和对象标准原文均未写；是否属困难、特困由使用者提供',
        en: 'The text gives neither amounts nor conditions of these measures; whether a family is in difficulty or especially poor is stated by the caller',
      },
    },
    {
      id: 'services-not-listed',
      says: {
        zh: '免费项目的清单和育龄的年龄原文均未写',
        en: 'The free services are not listed, and no age is named for child-bearing age',
      },
      provisions: ['free-basic-services'],
    },
    {
      id: 'sought-only',
      says: {
        zh: '特困家庭救助原文只说“积极争取”基金会等的支持，保险只说“推进”',
        en: 'For the especially poor the text only says that support of foundations is sought; the insurance is to be promoted',
      },
      provisions: ['poor-family-help', 'insurance'],
    },
    {
      id: 'rates-carry-their-base',
      says: {
        zh: '8200除以1050000为7.81‰，原文印8.26‰：率的基数须另给，不能由人口指标重算',
        en: '8200 of 1 050 000 are 7.81 per mille, 8.26 is printed: a rate has a base of its own and must not be worked out from the population target',
      },
    },
    {
      id: 'about-no-tolerance',
      says: {
        zh: '“左右”无误差范围；“控制在……左右”可解作约数（默认）或上限',
        en: '"About" has no tolerance; "controlled at about" can be read as about (the default) or as a ceiling',
      },
    },
  ],

  notModelled: [
    {
      what: {
        zh: '孕情、环情检查和流动人口孕检',
        en: 'Checks of pregnancies and devices, also of the floating population',
      },
      because: { zh: '属强制手段，本库不计算', en: 'Means of coercion, which this library does not compute' },
    },
    {
      what: {
        zh: '人口研究、流动人口管理、宣传、服务站室建设、协会、队伍和“一票否决”',
        en: 'Research, management of the floating population, publicity, service rooms, associations, staff and the veto in assessments',
      },
      because: { zh: '不是关于家庭的规定', en: 'Not rules about a household' },
    },
  ],

  cases: [
    {
      name: { zh: '符合奖励扶助条件', en: 'Conditions of the reward met' },
      provision: 'rural-reward',
      on: '2006-06-01',
      household: { extra: { meetsRuralReward: true } },
      expect: { status: 'eligible', amountStatus: 'not-stated', amount: null },
    },
    {
      name: { zh: '不符合奖励扶助条件', en: 'Conditions of the reward not met' },
      provision: 'rural-reward',
      on: '2006-06-01',
      household: { extra: { meetsRuralReward: false } },
      expect: { status: 'not-eligible' },
    },
    {
      name: {
        zh: '流动人口中实行计划生育的夫妇',
        en: 'A couple of the floating population that practises family planning',
      },
      provision: 'free-basic-services',
      on: '2006-06-01',
      household: { residence: { status: 'floating' }, extra: { practises: true, ofChildBearingAge: true } },
      expect: { status: 'eligible', amountStatus: 'in-kind', amount: null },
    },
    {
      name: { zh: '不属实行计划生育的夫妇', en: 'A couple that does not practise family planning' },
      provision: 'free-basic-services',
      on: '2006-06-01',
      household: { extra: { practises: false, ofChildBearingAge: true } },
      expect: { status: 'not-eligible' },
    },
    {
      name: { zh: '计划生育困难家庭', en: 'A family-planning family in difficulty' },
      provision: 'condolence-visit',
      on: '2006-06-01',
      household: { extra: { practises: true, inDifficulty: true } },
      expect: { status: 'eligible', amountStatus: 'not-stated', amount: null },
    },
    {
      name: { zh: '无困难', en: 'No difficulty' },
      provision: 'condolence-visit',
      on: '2006-06-01',
      household: { extra: { practises: true, inDifficulty: false } },
      expect: { status: 'not-eligible' },
    },
    {
      name: { zh: '领证独生子女困难家庭', en: 'Certified only-child family in difficulty' },
      provision: 'lottery-help',
      on: '2006-06-01',
      household: { certificates: [{ kind: 'only-child', issuedOn: '2001-01-01' }], extra: { inDifficulty: true } },
      expect: { status: 'eligible', amountStatus: 'not-stated', amount: null },
    },
    {
      name: { zh: '未领证的困难家庭', en: 'A family in difficulty without the certificate' },
      provision: 'lottery-help',
      on: '2006-06-01',
      household: { certificates: [], extra: { inDifficulty: true } },
      expect: { status: 'not-eligible' },
    },
    {
      name: { zh: '领证独生子女家庭', en: 'Certified only-child family' },
      provision: 'insurance',
      on: '2006-06-01',
      household: { certificates: [{ kind: 'only-child', issuedOn: '2001-01-01' }] },
      expect: { status: 'eligible', amountStatus: 'not-stated', amount: null },
    },
    {
      name: { zh: '一个子女而未领证，按现有子女认定', en: 'One child without the certificate, known by its child' },
      provision: 'insurance',
      on: '2006-06-01',
      household: { certificates: [], children: [{ birthDate: '2000-01-01' }] },
      readings: { 'only-child-household': 'one-child' },
      expect: { status: 'eligible', amountStatus: 'not-stated', amount: null },
    },
    {
      name: { zh: '领证独生子女特困家庭', en: 'Certified only-child family that is especially poor' },
      provision: 'poor-family-help',
      on: '2006-06-01',
      household: { certificates: [{ kind: 'only-child', issuedOn: '2001-01-01' }], extra: { especiallyPoor: true } },
      expect: { status: 'eligible', amountStatus: 'not-stated', amount: null },
    },
    {
      name: { zh: '不属特困', en: 'Not especially poor' },
      provision: 'poor-family-help',
      on: '2006-06-01',
      household: { certificates: [{ kind: 'only-child', issuedOn: '2001-01-01' }], extra: { especiallyPoor: false } },
      expect: { status: 'not-eligible' },
    },
  ],
});
