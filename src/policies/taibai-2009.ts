import { build } from '../expr/build.js';
import type { Expr } from '../expr/expr.js';
import { builtIn } from '../policy/document.js';
import { targetsOf } from './parts/targets.js';

const {
  add,
  all,
  any,
  count,
  equal,
  every,
  fact,
  greatest,
  happened,
  not,
  reading,
  smallest,
  some,
  subtract,
  term,
  times,
  yuan,
} = build;

const SECTION = '狠抓三个到位：政策落实到位';

/** A certificate of that kind that was issued and not revoked. */
const holds = (kind: 'only-child' | 'two-daughters' | 'two-daughters-sterilised' | 'further-birth-given-up') =>
  some('certificates', all(equal(fact('each.kind'), kind), not(happened(fact('each.revokedOn')))));

const living = not(happened(fact('each.deathDate')));

const [TOWN, VILLAGE, HOUSEHOLD] = [{ parameter: 'town' }, { parameter: 'village' }, { parameter: 'household' }];

/** What is left of the price when others have paid their part; never less than nothing. */
const restAfter = (...paid: readonly Expr[]) =>
  greatest(
    yuan('0.00'),
    paid.reduce<Expr>((rest, amount) => subtract(rest, amount), fact('cableTv.price')),
  );

/** 太白镇 experience report: what the town adds for only-child and two-daughter households. */
export const taibai2009 = builtIn({
  id: 'taibai-2009',
  title: {
    zh: '当涂县太白镇扎实推进计划生育基层基础工作',
    en: 'Taibai town, Dangtu county: steady progress in grass-roots family planning work',
  },
  issuer: { zh: '当涂县太白镇', en: 'Taibai town, Dangtu county' },
  documentNumber: null,
  rank: 'township-document',
  jurisdiction: {
    division: '340521',
    place: '太白镇',
    inferred: {
      zh: '原文印有当涂县；省、市及区划代码据县名推定',
      en: 'Dangtu county is printed; province, prefecture and division code follow from its name',
    },
  },
  issuedOn: 'not-stated',
  inForce: {
    from: { notBefore: '2009-01-01', notAfter: '2009-12-31' },
    until: 'not-stated',
    evidencedUntil: '2010-01-01',
    evidence: {
      zh: '原文未写日期；同一简报载有2009年督查考评会，据此推定为2009年',
      en: 'No date is printed; the same bulletin reports a review meeting on the inspection of 2009, hence 2009',
    },
  },
  source: {
    zh: '乡镇计划生育工作简报，第三部分“乡镇经验”',
    en: 'Township family planning bulletin, third part, "experience of the townships"',
  },

  readings: {
    'cable-price': {
      asks: {
        zh: '有线电视入户价格不是380元时，哪一项不变？',
        en: 'What stays fixed when the cable connection does not cost 380 yuan?',
      },
      options: {
        'shares-fixed': {
          says: { zh: '三项数额照原文不变', en: 'the three amounts stand as printed' },
          cites: { zh: '原文列出三项数额，未提价格', en: 'the text prints three amounts and no price' },
        },
        'household-pays-80': {
          says: { zh: '农户支付80元，差额由镇补足', en: 'the household pays 80 yuan, the town makes up the rest' },
          cites: {
            zh: '“农户仅支付80元”；差额由谁承担，原文未写',
            en: 'the household pays "only" 80 yuan; who bears the difference is not said',
          },
        },
        'subsidy-300': {
          says: { zh: '补贴共300元，其余由农户支付', en: 'the subsidy is 300 yuan, the household pays the rest' },
          cites: { zh: '“每户补贴”200元、100元', en: 'the subsidies are given "per household"' },
        },
      },
      default: 'shares-fixed',
      because: { zh: '原文只列出这三项数额', en: 'The text states these three amounts and nothing else.' },
    },
    'cable-certificate': {
      asks: { zh: '“领证”是否也限定双女户？', en: 'Must the two-daughter household hold a certificate too?' },
      options: {
        'certificate-for-only-child': {
          says: { zh: '只要求独生子女户领证', en: 'only the only-child household must' },
          cites: { zh: '双女户没有独生子女证', en: 'a two-daughter household has no only-child certificate' },
        },
        'certificate-for-both': {
          says: { zh: '两类都须领证', en: 'both must' },
          cites: { zh: '“领证”置于两类之前', en: 'the word stands before both' },
        },
      },
      default: 'certificate-for-only-child',
      because: {
        zh: '领证指独生子女证，双女户没有此证',
        en: 'The certificate meant is the only-child certificate, which a two-daughter household does not have.',
      },
    },
    'two-daughters': {
      asks: { zh: '“双女户”指哪些家庭？', en: 'Which households are "two-daughter households"?' },
      options: {
        'two-daughters': {
          says: { zh: '有两个女儿的家庭', en: 'those with two daughters' },
          cites: { zh: '此句作“双女户”', en: 'this sentence says so' },
        },
        'two-daughters-sterilised': {
          says: { zh: '证件载明的两女绝育户', en: 'those certified as sterilised two-daughter households' },
          cites: { zh: '同段他处作“两女绝育户”', en: 'the narrower word stands elsewhere in the paragraph' },
        },
      },
      default: 'two-daughters',
      because: {
        zh: '同段另用“两女绝育户”，此处用词较宽',
        en: 'The paragraph uses the narrower word elsewhere, so the wider one is meant here.',
      },
    },
    'land-doubles': {
      asks: { zh: '征地拆迁时什么按双倍计算？', en: 'What is counted double in land compensation?' },
      options: {
        'child-counts-as-two': {
          says: { zh: '该子女按两人计', en: 'the child counts as two' },
          cites: {
            zh: '上海市条例第三十九条：分配自留地、宅基地时独生子女按两人计',
            en: 'the Shanghai regulation, article 39, counts an only child as two when plots are shared out',
          },
        },
        'household-doubled': {
          says: { zh: '全户补偿加倍', en: "the household's whole compensation is doubled" },
          cites: {
            zh: '原文未写加倍的是一人还是全户',
            en: 'the text does not say whether one person or the whole household is meant',
          },
        },
      },
      default: 'child-counts-as-two',
      because: { zh: '原文加倍的对象是“领证独生子女”', en: 'It is the certified only child that is counted double.' },
    },
    'only-child-household': {
      asks: {
        zh: '招工优先中的“独生子女户”是否须领证？',
        en: 'For the hiring priority, must an only-child household hold the certificate?',
      },
      options: {
        certified: {
          says: { zh: '须领独生子女证', en: 'it must' },
          cites: {
            zh: '同段有线电视、征地拆迁两项均限“领证”',
            en: 'the paragraph says "certified" for cable television and for land taking',
          },
        },
        'one-child': {
          says: { zh: '现有一个子女即可', en: 'one living child is enough' },
          cites: { zh: '此句未写“领证”', en: 'this sentence does not say "certified"' },
        },
      },
      default: 'certified',
      because: {
        zh: '独生子女户通常以证件认定',
        en: 'An only-child household is ordinarily known by its certificate.',
      },
    },
  },

  parameters: {
    town: { says: { zh: '镇政府补贴', en: 'subsidy of the town' }, is: yuan('200.00'), cites: SECTION },
    village: { says: { zh: '村补贴', en: 'subsidy of the village' }, is: yuan('100.00'), cites: SECTION },
    household: { says: { zh: '农户支付', en: 'paid by the household' }, is: yuan('80.00'), cites: SECTION },
    double: { says: { zh: '双倍', en: 'double' }, is: { value: 2, type: 'number' }, cites: SECTION },
  },

  terms: {
    'only-child-certificate': {
      says: { zh: '持有效独生子女证', en: 'a valid only-child certificate is held' },
      is: holds('only-child'),
    },
    'two-daughter-certificate': {
      says: { zh: '证件载明双女户', en: 'a certificate names the household a two-daughter household' },
      is: any(holds('two-daughters'), term('sterilised-certificate')),
    },
    'sterilised-certificate': {
      says: { zh: '证件载明两女绝育户', en: 'a certificate names the household a sterilised two-daughter household' },
      is: holds('two-daughters-sterilised'),
    },
    'given-up-certificate': {
      says: {
        zh: '证件载明放弃再生育指标户',
        en: 'a certificate says that the permit for a further birth was given up',
      },
      is: holds('further-birth-given-up'),
    },
    'one-living-child': {
      says: { zh: '现有一个子女', en: 'there is one living child' },
      is: equal(count('children', living), 1),
    },
    'has-two-daughters': {
      says: { zh: '现有两个子女，均为女孩', en: 'there are two living children, both girls' },
      is: all(
        equal(count('children', living), 2),
        every('children', any(not(living), equal(fact('each.sex'), 'female'))),
      ),
    },
    'two-daughter-household': {
      says: { zh: '属双女户', en: 'it is a two-daughter household' },
      is: reading('two-daughters', {
        'two-daughters': any(
          term('two-daughter-certificate'),
          reading('cable-certificate', {
            'certificate-for-only-child': term('has-two-daughters'),
            'certificate-for-both': false,
          }),
        ),
        'two-daughters-sterilised': term('sterilised-certificate'),
      }),
    },
    'town-pays': {
      says: { zh: '镇政府承担', en: 'what the town bears' },
      is: reading('cable-price', {
        'shares-fixed': TOWN,
        'household-pays-80': restAfter(HOUSEHOLD, VILLAGE),
        'subsidy-300': smallest(TOWN, fact('cableTv.price')),
      }),
    },
    'village-pays': {
      says: { zh: '村承担', en: 'what the village bears' },
      is: reading('cable-price', {
        'shares-fixed': VILLAGE,
        'household-pays-80': smallest(VILLAGE, restAfter(HOUSEHOLD)),
        'subsidy-300': smallest(VILLAGE, restAfter(TOWN)),
      }),
    },
    'household-pays': {
      says: { zh: '农户承担', en: 'what the household bears' },
      is: reading('cable-price', {
        'shares-fixed': HOUSEHOLD,
        'household-pays-80': smallest(HOUSEHOLD, fact('cableTv.price')),
        'subsidy-300': restAfter(TOWN, VILLAGE),
      }),
    },
    'shares-doubled': {
      says: { zh: '加倍的份数', en: 'the shares that are doubled' },
      is: reading('land-doubles', {
        'child-counts-as-two': fact('landCompensation.childShare'),
        'household-doubled': fact('landCompensation.householdShares'),
      }),
    },
  },

  provisions: {
    'cable-subsidy': {
      kind: 'benefit',
      says: { zh: '有线电视入户补贴', en: 'Subsidy for the cable-TV connection' },
      cites: SECTION,
      subject: 'household',
      when: any(term('only-child-certificate'), term('two-daughter-household')),
      amount: add(term('town-pays'), term('village-pays')),
      frequency: 'once',
      shares: [
        { payer: { zh: '镇政府', en: 'town' }, amount: term('town-pays') },
        { payer: { zh: '村', en: 'village' }, amount: term('village-pays') },
        { payer: { zh: '农户', en: 'household' }, amount: term('household-pays') },
      ],
      outputs: {
        town: { says: { zh: '镇政府承担', en: 'borne by the town' }, is: term('town-pays') },
        village: { says: { zh: '村承担', en: 'borne by the village' }, is: term('village-pays') },
        household: { says: { zh: '农户承担', en: 'borne by the household' }, is: term('household-pays') },
        price: {
          says: { zh: '三项之和', en: 'the three added up' },
          is: add(term('town-pays'), term('village-pays'), term('household-pays')),
        },
      },
    },
    'land-double': {
      kind: 'benefit',
      says: {
        zh: '征地拆迁时领证独生子女双倍计份（金额为增加部分）',
        en: 'The certified only child counts double in land taking and demolition (the amount is what this adds)',
      },
      cites: SECTION,
      subject: 'household',
      when: term('only-child-certificate'),
      amount: times(fact('landCompensation.amountPerShare'), term('shares-doubled')),
      frequency: 'per-event',
      outputs: {
        factor: { says: { zh: '倍数', en: 'factor' }, is: { parameter: 'double' } },
        shares: {
          says: { zh: '计算份数', en: 'shares counted' },
          is: times(term('shares-doubled'), { parameter: 'double' }),
        },
      },
    },
    'hiring-priority': {
      kind: 'benefit',
      says: { zh: '镇内企业招工优先', en: 'Priority when firms of the town hire' },
      cites: SECTION,
      subject: 'household',
      when: any(
        reading('only-child-household', {
          certified: term('only-child-certificate'),
          'one-child': any(term('only-child-certificate'), term('one-living-child')),
        }),
        term('sterilised-certificate'),
      ),
      amount: 'in-kind',
      frequency: null,
    },
    'statutory-rewards': {
      kind: 'benefit',
      says: {
        zh: '法定奖励（独生子女保健费，两女绝育户和放弃再生育指标户的一次性奖励）',
        en: 'Statutory rewards (only-child health fee; one-off rewards for sterilised two-daughter households and for giving up the permit for a further birth)',
      },
      cites: SECTION,
      subject: 'household',
      when: any(term('only-child-certificate'), term('sterilised-certificate'), term('given-up-certificate')),
      amount: 'not-stated',
      frequency: null,
      outputs: {
        'only-child-health-fee': {
          says: { zh: '独生子女保健费', en: 'only-child health fee' },
          is: term('only-child-certificate'),
        },
        'two-daughters-reward': {
          says: { zh: '两女绝育户一次性奖励', en: 'one-off reward, sterilised two-daughter household' },
          is: term('sterilised-certificate'),
        },
        'given-up-reward': {
          says: { zh: '放弃再生育指标户一次性奖励', en: 'one-off reward, further birth given up' },
          is: term('given-up-certificate'),
        },
      },
    },
  },

  targets: targetsOf(
    {
      cites: '围绕一个中心、把握两个关键、狠抓三个到位',
      period: { zh: '原文未写（推定2009年）', en: 'not stated (inferred 2009)' },
    },
    {
      policy: {
        says: { zh: '出生人口政策符合率', en: 'births within policy' },
        is: ['=', '100', '%'],
        of: { zh: '全镇的出生', en: 'births of the town' },
        cites: '围绕一个中心',
      },
      longacting: {
        says: { zh: '期内长效节育措施到位率', en: 'long-acting measures in the period' },
        is: ['=', '100', '%'],
        of: { zh: '任务单所列对象', en: 'those on the weekly lists' },
        cites: '把握两个关键',
        coercive: true,
      },
      check: {
        says: { zh: '孕检环检参检率', en: 'attendance at the checks' },
        is: ['=', '100', '%'],
        of: { zh: '应参检的妇女', en: 'women who are to attend' },
        cites: '狠抓三个到位：孕检环检到位',
        coercive: true,
      },
    },
  ),

  notes: [
    {
      id: 'price-derived',
      says: {
        zh: '原文未写入户价格，380元由三项数额相加得出；其他价格原文未作规定，须另选解读',
        en: 'No price is printed: 380 yuan is the sum of the three amounts. For any other price the text says nothing, and another option of the reading has to be chosen',
      },
      provisions: ['cable-subsidy'],
    },
    {
      id: 'price-limits-shares',
      says: {
        zh: '按实际价格计算的，各方承担额合计等于价格，且不为负数',
        en: 'Where the price counts, the shares add up to it and none is below zero',
      },
      provisions: ['cable-subsidy'],
    },
    {
      id: 'once-per-household',
      says: {
        zh: '原文作“每户”，此处按每户享受一次处理',
        en: 'The text says "per household"; here once for each household',
      },
      provisions: ['cable-subsidy'],
    },
    {
      id: 'which-standard',
      says: {
        zh: '原文未写是哪一项标准，此处按人均份额计算；双女户不在此列',
        en: 'The text does not say which standard; here it is taken as shares per head. Two-daughter households are not named',
      },
      provisions: ['land-double'],
    },
    {
      id: 'adult-only-child',
      says: { zh: '原文未写子女的年龄上限', en: 'No age limit is stated for the child' },
      provisions: ['land-double'],
    },
  ],

  notModelled: [
    {
      what: {
        zh: '手术任务、孕检环检、长效节育措施和包保责任',
        en: 'Surgery quotas, compulsory checks, targets for long-acting contraception, and officials answering for named people',
      },
      because: { zh: '属强制手段，本库不计算', en: 'Means of coercion, which this library does not compute' },
    },
    {
      what: {
        zh: '社会抚养费征收到位率95.2%等工作成绩',
        en: 'Results, such as the levy collection rate of 95.2 %',
      },
      because: { zh: '是结果，不是规定', en: 'Results, not rules' },
    },
    {
      what: {
        zh: '例会、专干调整、服务室投资、统计报表和随访',
        en: 'Meetings, staff changes, investment in service rooms, statistics and follow-up visits',
      },
      because: { zh: '不是关于家庭的规定', en: 'Not rules about a household' },
    },
  ],

  cases: [
    {
      name: { zh: '领证独生子女户装有线电视', en: 'Certified only-child household connects cable TV' },
      provision: 'cable-subsidy',
      on: '2010-03-01',
      household: {
        certificates: [{ kind: 'only-child', issuedOn: '2005-06-01' }],
        children: [{ birthDate: '2004-05-01' }],
      },
      expect: { status: 'eligible', amountStatus: 'stated', amount: '300.00' },
    },
    {
      name: { zh: '领证独生子女按两人计', en: 'A certified only child counts as two' },
      provision: 'land-double',
      on: '2010-03-01',
      household: {
        certificates: [{ kind: 'only-child', issuedOn: '2005-06-01' }],
        landCompensation: { childShare: 1, amountPerShare: '12000.00' },
      },
      expect: { status: 'eligible', amountStatus: 'stated', amount: '12000.00' },
    },
  ],
});
