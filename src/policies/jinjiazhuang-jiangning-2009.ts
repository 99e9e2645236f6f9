import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import { stated } from './parts/households.js';
import { NOT_ABOUT_HOUSEHOLDS } from './parts/plan-collection.js';

const { all, equal, fact } = build;

/** The agreement of two districts of Ma'anshan and Nanjing on services for the floating population. */
export const jinjiazhuangJiangning2009 = builtIn({
  id: 'jinjiazhuang-jiangning-2009',
  title: {
    zh: '流动人口计划生育双向服务管理协议',
    en: 'Agreement on family planning services and management for the floating population in both directions',
  },
  issuer: {
    zh: '金家庄区人口计生委、南京市江宁区人口计生局',
    en: 'Population authorities of Jinjiazhuang district and of Jiangning district, Nanjing',
  },
  documentNumber: null,
  rank: 'local-document',
  jurisdiction: {
    division: '340502',
    inferred: {
      zh: '金家庄区属马鞍山市，用当时的代码；协议对南京市江宁区同样有效',
      en: "Jinjiazhuang is a district of Ma'anshan, with its code of the time; the agreement holds for Jiangning, Nanjing, as well",
    },
  },
  issuedOn: '2009-07-31',
  inForce: {
    from: '2009-07-31',
    until: 'not-stated',
    evidencedUntil: '2010-01-01',
    evidence: {
      zh: '原文只印7月31日；同一简报载有2009年督查考评会，据此推定年份；期限未写',
      en: 'Only 31 July is printed; the same bulletin reports a review of 2009, hence the year; no term is stated',
    },
  },
  source: {
    zh: '乡镇计划生育工作简报，第二部分',
    en: 'Township family planning bulletin, second part',
  },
  extra: {
    ofChildBearingAge: stated(
      { zh: '属育龄', en: 'of child-bearing age' },
      {
        zh: '是否属于“育龄群众”（原文未写年龄）？',
        en: 'Are they of child-bearing age (the text names no age)?',
      },
    ),
  },
  provisions: {
    'free-services': {
      kind: 'benefit',
      says: {
        zh: '流动人口育龄群众免费的避孕节育、生殖健康服务',
        en: 'Free contraceptive and reproductive-health services for people of child-bearing age of the floating population',
      },
      cites: '第二部分第二段',
      subject: 'household',
      when: all(equal(fact('residence.status'), 'floating'), fact('extra.ofChildBearingAge')),
      amount: 'in-kind',
      frequency: null,
    },
  },
  notes: [
    {
      id: 'no-figures',
      says: {
        zh: '服务的清单、次数、育龄的年龄和协议期限原文均未写',
        en: 'Neither a list of the services nor their number, nor an age for child-bearing age, nor the term of the agreement is stated',
      },
      provisions: ['free-services'],
    },
  ],
  notModelled: [
    {
      what: {
        zh: '定期联系、婚育证明办理和信息通报反馈',
        en: 'Regular contact, the handling of certificates and the feedback of information',
      },
      because: NOT_ABOUT_HOUSEHOLDS,
    },
  ],
  cases: [
    {
      name: { zh: '流动人口', en: 'Floating population' },
      provision: 'free-services',
      on: '2009-10-01',
      household: { residence: { status: 'floating' }, extra: { ofChildBearingAge: true } },
      expect: { status: 'eligible', amountStatus: 'in-kind', amount: null },
    },
    {
      name: { zh: '户籍人口', en: 'Registered there' },
      provision: 'free-services',
      on: '2009-10-01',
      household: { residence: { status: 'registered' }, extra: { ofChildBearingAge: true } },
      expect: { status: 'not-eligible' },
    },
  ],
});
