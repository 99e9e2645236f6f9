import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import type { Citation, Parameter } from '../policy/policy.js';

const { all, atMost, choose, count, equal, fact, happened, not, on, onOrAfter, parameter, reading, some, term } = build;

const ARTICLE = '第十八条';
const ANSWER = '2015年10月31日官方答复';

const AMENDED_2015: Citation = {
  document: {
    zh: '中华人民共和国人口与计划生育法（2015年修正）',
    en: 'Population and Family Planning Law, as amended in 2015',
  },
  date: '2015-12-27',
  rank: 'law',
  confidence: 'recalled',
};

const since = (day: string) => onOrAfter(on, parameter(day));

const day = (zh: string, en: string, value: string, cites: string): Parameter => ({
  says: { zh, en },
  is: { value, type: 'date' },
  cites,
});

/** 人口与计划生育法: how many children a couple may have on a day, and the only-child certificate after the change of 2016. */
export const populationLaw = builtIn({
  id: 'population-law',
  title: { zh: '中华人民共和国人口与计划生育法', en: 'Population and Family Planning Law' },
  issuer: {
    zh: '全国人民代表大会常务委员会',
    en: "Standing Committee of the National People's Congress",
  },
  documentNumber: null,
  rank: 'law',
  jurisdiction: { division: null },
  issuedOn: '2001-12-29',
  inForce: {
    from: '2002-09-01',
    until: 'not-stated',
    evidencedUntil: '2027-01-01',
    evidence: {
      zh: '2001年通过，2015年、2021年两次修正，现行有效；修正后的施行日见各参数',
      en: 'Adopted in 2001, amended in 2015 and 2021, in force today; the days of the amendments stand with the figures',
    },
  },
  source: { zh: '法律文本及有关报道', en: 'The law and press reports' },

  readings: {
    'three-from': {
      asks: { zh: '从哪一天起可以生育三个子女？', en: 'From which day are three children allowed?' },
      options: {
        'amended-law': {
          says: { zh: '2021年8月20日修正施行之日', en: '20 August 2021, when the amended law came into force' },
          cites: { zh: '修正后的第十八条', en: 'article 18 as amended' },
        },
        announcement: {
          says: { zh: '2021年5月31日宣布之日', en: '31 May 2021, when it was announced' },
          cites: { zh: '中央政治局会议（凭记忆）', en: 'a meeting of the Politburo (recalled)' },
        },
      },
      default: 'amended-law',
      because: { zh: '法律自修正施行之日起才改变', en: 'The law only changed on that day.' },
    },
  },

  parameters: {
    two: {
      says: { zh: '2016年起可以生育的子女数', en: 'the children allowed from 2016' },
      is: { value: 2, type: 'number' },
      cites: ARTICLE,
    },
    three: {
      says: { zh: '2021年起可以生育的子女数', en: 'the children allowed from 2021' },
      is: { value: 3, type: 'number' },
      cites: ARTICLE,
    },
    'amended-on': day(
      '2021年修正施行之日',
      'the day on which the amendment of 2021 came into force',
      '2021-08-20',
      '2021年修正的第十八条',
    ),
    'announced-on': day(
      '三个子女的宣布之日',
      'the day on which three children were announced',
      '2021-05-31',
      '2021年中央政治局会议',
    ),
    'no-certificate-from': day(
      '不再发证的首个出生日期',
      'the first day of birth without a certificate',
      '2016-01-01',
      ANSWER,
    ),
  },

  terms: {
    certificate: {
      says: { zh: '持有效独生子女证', en: 'a valid only-child certificate is held' },
      is: some('certificates', all(equal(fact('each.kind'), 'only-child'), not(happened(fact('each.revokedOn'))))),
    },
  },

  provisions: {
    'children-allowed': {
      kind: 'rule',
      says: { zh: '一对夫妻可以生育几个子女', en: 'How many children a couple may have' },
      cites: ARTICLE,
      subject: 'household',
      when: { value: true, type: 'truth' },
      periods: [{ from: '2016-01-01', cites: AMENDED_2015 }],
      outputs: {
        children: {
          says: { zh: '可以生育的子女数', en: 'how many children' },
          is: choose(
            reading('three-from', { 'amended-law': since('amended-on'), announcement: since('announced-on') }),
            { parameter: 'three' },
            { parameter: 'two' },
          ),
        },
      },
    },
    'no-only-child-certificate': {
      kind: 'rule',
      says: { zh: '不再发给独生子女证', en: 'No only-child certificate is issued any more' },
      cites: ANSWER,
      subject: 'child',
      when: onOrAfter(fact('child.birthDate'), { parameter: 'no-certificate-from' }),
      outputs: { issued: { says: { zh: '发给', en: 'it is issued' }, is: { value: false, type: 'truth' } } },
    },
    'holders-keep-rewards': {
      kind: 'rule',
      says: {
        zh: '已领独生子女证且未再生育的，继续享受原有待遇',
        en: 'Holders of an only-child certificate without another child keep its rewards',
      },
      cites: ANSWER,
      subject: 'household',
      when: all(term('certificate'), atMost(count('children', not(happened(fact('each.deathDate')))), 1)),
      periods: [{ from: '2016-01-01', cites: AMENDED_2015 }],
    },
  },

  notes: [
    {
      id: 'before-2016',
      says: {
        zh: '2016年以前提倡一对夫妻生育一个子女，可以再生育的条件由各省规定，在此之前不作回答',
        en: 'Before 2016 one child was advocated and the provinces set who might have another; hence no answer',
      },
      provisions: ['children-allowed'],
    },
    {
      id: 'recalled',
      says: {
        zh: '2016年1月1日施行、2021年5月31日宣布两个日期系凭记忆',
        en: 'That the first change took effect on 1 January 2016 and the second was announced on 31 May 2021 is recalled',
      },
      provisions: ['children-allowed'],
    },
    {
      id: 'earlier-births',
      says: {
        zh: '2016年以前出生的子女是否发证，由各省规定，因此不作回答',
        en: 'Whether a certificate is issued for a child born before 2016 is for the province; hence no answer',
      },
      provisions: ['no-only-child-certificate'],
    },
    {
      id: 'further-child',
      says: {
        zh: '持证者再生育的，停止待遇，已领取的不退还；有无再生育，按所问之日在世的子女是否超过一个判断',
        en: 'Holders who have another child lose the rewards; what they received is not paid back. Whether there is another child is judged by more than one living on the day asked about',
      },
      provisions: ['holders-keep-rewards'],
    },
    {
      id: 'decision-of-july-2021',
      says: {
        zh: '2021年7月20日公布的中央决定取消社会抚养费等限制，既有案件妥善处理；法律一个月后修正',
        en: 'A decision published on 20 July 2021 already announced the end of the levy and other limits, and that old cases be handled properly; the law was amended a month later',
      },
      provisions: ['children-allowed'],
    },
  ],

  notModelled: [
    {
      what: {
        zh: '2013年至2014年各省实施的单独二孩',
        en: 'Two children where one parent was an only child, from 2013 and 2014',
      },
      because: { zh: '由各省分别实施，日期未核实', en: 'It began province by province; the days are not verified' },
    },
    {
      what: {
        zh: '2021年修正的第三十一条、第三十二条、第三十四条：独生子女父母的奖励和老年扶助',
        en: 'Articles 31, 32 and 34 as amended in 2021: rewards and old-age aid for the parents of an only child',
      },
      because: {
        zh: '由各省规定，见各省条例和特别扶助制度',
        en: 'Left to the provinces; see their regulations and the special assistance',
      },
    },
    {
      what: { zh: '再婚、病残儿等再生育的特别规定', en: 'Further children after remarriage or for a disabled child' },
      because: { zh: '由各省规定', en: 'Left to the provinces' },
    },
  ],

  cases: [
    {
      name: { zh: '2016年元旦：两个', en: '1 January 2016: two' },
      provision: 'children-allowed',
      on: '2016-01-01',
      household: {},
      expect: { status: 'applies', outputs: { children: 2 } },
    },
    {
      name: { zh: '今天：三个', en: 'Today: three' },
      provision: 'children-allowed',
      on: '2026-11-24',
      household: {},
      expect: { status: 'applies', outputs: { children: 3 } },
    },
    {
      name: { zh: '2016年3月出生：不发证', en: 'Born in March 2016: no certificate' },
      provision: 'no-only-child-certificate',
      on: '2016-06-01',
      household: { children: [{ birthDate: '2016-03-01' }] },
      expect: { status: 'applies', outputs: { issued: false } },
    },
    {
      name: { zh: '2015年底出生', en: 'Born at the end of 2015' },
      provision: 'no-only-child-certificate',
      on: '2016-06-01',
      household: { children: [{ birthDate: '2015-12-31' }] },
      expect: { status: 'does-not-apply' },
    },
    {
      name: { zh: '2015年已领证', en: 'A certificate of 2015' },
      provision: 'holders-keep-rewards',
      on: '2026-11-24',
      household: {
        children: [{ birthDate: '2014-03-01' }],
        certificates: [{ kind: 'only-child', issuedOn: '2015-01-01' }],
      },
      expect: { status: 'applies' },
    },
    {
      name: { zh: '领证后又生育', en: 'Another child after the certificate' },
      provision: 'holders-keep-rewards',
      on: '2026-11-24',
      household: {
        children: [{ birthDate: '2014-03-01' }, { birthDate: '2017-03-01' }],
        certificates: [{ kind: 'only-child', issuedOn: '2015-01-01' }],
      },
      expect: { status: 'does-not-apply' },
    },
  ],
});
