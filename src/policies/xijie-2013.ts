import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';

const { all, any, equal, fact, happened, not, reading, some, subtract, term, text, times } = build;

const A6 = '一、6';
const BREACH = '三、2';

type Kind = 'only-child' | 'two-daughters' | 'two-daughters-sterilised';

const holds = (kind: Kind) =>
  some('certificates', all(equal(fact('each.kind'), kind), not(happened(fact('each.revokedOn')))));

const certificate = (kind: Kind, zh: string, en: string) => ({
  says: { zh: `持有有效的${zh}`, en: `a valid ${en} certificate is held` },
  is: holds(kind),
});

const ours = equal(fact('each.policy'), text('xijie-2013'));

/** The breach of this agreement counts, under the readings about which breach, from when and until when. */
const breached = all(
  happened(fact('each.breachedOn')),
  reading('breach-kind', { 'any-of-ten': true, material: fact('each.breachMaterial') }),
  reading('breach-from', { 'from-breach': true, 'from-finding': fact('each.breachFound') }),
  reading('breach-end', { permanent: true, 'until-cured': not(fact('each.breachCured')) }),
);

/** What a breach ends, by the reading of what is lost. */
const lostBy = (lost: { readonly priority: boolean; readonly additions: boolean }) =>
  reading('breach-loses', {
    'priority-and-preference-only': lost.priority,
    'all-party-a-promises': true,
    'community-additions-only': lost.additions,
  });

const LOSES = {
  priority: lostBy({ priority: true, additions: false }),
  additions: lostBy({ priority: false, additions: true }),
  'other-promises': lostBy({ priority: false, additions: false }),
};

const keptUnlessLost = (promise: keyof typeof LOSES) =>
  all(term('signed'), not(all(term('broken'), term(`loses-${promise}`))));

/** “双诚信双承诺”协议书: what the community promises to a couple that signs, and what a breach ends. */
export const xijie2013 = builtIn({
  id: 'xijie-2013',
  title: {
    zh: '人口计生“双诚信双承诺”协议书',
    en: 'Family planning agreement of "double good faith and double promise"',
  },
  issuer: {
    zh: '西街社区居民委员会（受巴铃镇人民政府委托）',
    en: "Xijie residents' committee, entrusted by the government of Baling town",
  },
  documentNumber: null,
  rank: 'community-agreement',
  jurisdiction: {
    division: '522322',
    place: '西街社区',
    inferred: {
      zh: '原文只印巴铃镇；贵州省兴仁县及其当时的区划代码据镇名推定',
      en: 'Only Baling town is printed; Xingren county in Guizhou and its code of the time follow from the name',
    },
  },
  issuedOn: 'not-stated',
  inForce: {
    from: { notBefore: '2013-01-01', notAfter: '2013-12-31' },
    until: 'not-stated',
    evidencedUntil: '2014-01-01',
    evidence: {
      zh: '原文写明自2013年起生效，月、日空白',
      en: 'The form prints the year 2013 for its start and leaves month and day blank',
    },
  },
  source: { zh: '协议书，原文第一篇', en: 'Agreement form, first text of the source' },

  readings: {
    'two-household': {
      asks: { zh: '“两户”指哪些家庭？', en: 'Which households are the "two kinds of household"?' },
      options: {
        'only-child-and-two-daughter': {
          says: { zh: '独生子女户和二女户', en: 'only-child and two-daughter households' },
          cites: { zh: '按词义，原文未加限定', en: 'the plain meaning: the agreement adds nothing to the word' },
        },
        'only-child-and-sterilised-two-daughter': {
          says: {
            zh: '独生子女户和二女绝育户',
            en: 'only-child households and certified sterilised two-daughter households',
          },
          cites: { zh: '当地常用的合称', en: 'the usual local pair of terms' },
        },
      },
      default: 'only-child-and-two-daughter',
      because: { zh: '协议未对“两户”作限定', en: 'The agreement does not narrow the word.' },
    },
    'fee-list': {
      asks: {
        zh: '“等办证费用”是否包括其他证件？',
        en: 'Does "and other certificate fees" cover certificates that are not named?',
      },
      options: {
        'open-list': {
          says: { zh: '包括到村办理的其他证件', en: 'it covers other certificates handled at the village' },
          cites: { zh: '“等”字表示列举未尽', en: 'the word 等 leaves the list open' },
        },
        'closed-list': {
          says: { zh: '只限宅基地和自用木材砍伐', en: 'only homestead and timber for own use' },
          cites: { zh: '原文只列出两项', en: 'only two are named' },
        },
      },
      default: 'open-list',
      because: { zh: '“等”字通常表示列举未尽', en: 'The word 等 ordinarily leaves a list open.' },
    },
    'fee-charged-by': {
      asks: { zh: '谁收取的费用减半？', en: 'Whose fee is halved?' },
      options: {
        'village-fee-only': {
          says: { zh: '只限村（社区）收取的费用', en: 'only what the village or community charges' },
          cites: { zh: '社区不能减免国家收费', en: 'a community cannot halve a state fee' },
        },
        'any-certificate-fee': {
          says: { zh: '任何办证费用', en: 'any certificate fee' },
          cites: { zh: '原文未写收费单位', en: 'the text names no charging body' },
        },
      },
      default: 'village-fee-only',
      because: { zh: '社区无权减免国家收费', en: 'A community cannot halve a state fee.' },
    },
    'second-batch': {
      asks: { zh: '“二本以上”是否包括二本？', en: 'Does "second batch or above" include the second batch?' },
      options: {
        inclusive: {
          says: { zh: '包括二本', en: 'it does' },
          cites: { zh: '“以上”通常包括本数', en: '"or above" ordinarily includes the step named' },
        },
        exclusive: {
          says: { zh: '不包括二本', en: 'it does not' },
          cites: { zh: '字面亦可指高于二本', en: 'the words can also mean above it' },
        },
      },
      default: 'inclusive',
      because: { zh: '“以上”通常包括本数', en: '"Or above" ordinarily includes the step named.' },
    },
    'breach-loses': {
      asks: { zh: '乙方违约后失去什么？', en: 'What does the couple lose by a breach?' },
      options: {
        'priority-and-preference-only': {
          says: { zh: '只失去优先优惠优待', en: 'only priority and preference' },
          cites: {
            zh: '原文作“国家优先优惠优待政策”',
            en: 'the words are "priority and preference policies of the state"',
          },
        },
        'all-party-a-promises': {
          says: { zh: '失去甲方全部承诺', en: 'everything that the community promised' },
          cites: { zh: '协议是双方互相承诺', en: 'the promises are mutual' },
        },
        'community-additions-only': {
          says: { zh: '只失去社区新增的奖扶', en: 'only what the community adds' },
          cites: { zh: '社区只能收回自己给予的待遇', en: 'a community can withdraw only what is its own' },
        },
      },
      default: 'priority-and-preference-only',
      because: {
        zh: '原文只写放弃“国家优先优惠优待政策”',
        en: 'The clause names the priority and preference policies only.',
      },
    },
    'breach-from': {
      asks: { zh: '从何时起失去？', en: 'From when on is it lost?' },
      options: {
        'from-breach': {
          says: { zh: '自违约时', en: 'from the breach' },
          cites: { zh: '“视为自动放弃”', en: 'it is deemed given up automatically' },
        },
        'from-finding': {
          says: { zh: '自认定违约时', en: 'from the finding of the breach' },
          cites: { zh: '是否违约须有人认定', en: 'somebody must find that there was a breach' },
        },
      },
      default: 'from-breach',
      because: { zh: '原文作“自动放弃”', en: 'The text says that it is given up automatically.' },
    },
    'breach-end': {
      asks: { zh: '失去到何时为止？', en: 'Until when is it lost?' },
      options: {
        permanent: {
          says: { zh: '一直失去', en: 'for good' },
          cites: { zh: '原文未写终止', en: 'the text names no end' },
        },
        'until-cured': {
          says: { zh: '至改正为止', en: 'until the breach is made good' },
          cites: { zh: '一般协议允许改正', en: 'agreements ordinarily allow a breach to be made good' },
        },
      },
      default: 'permanent',
      because: { zh: '原文未规定恢复', en: 'The text provides for no restoring.' },
    },
    'breach-kind': {
      asks: { zh: '哪些违约算数？', en: 'Which breach counts?' },
      options: {
        'any-of-ten': {
          says: { zh: '违反十项承诺中的任何一项', en: 'a breach of any of the ten promises' },
          cites: { zh: '原文只说“不履行承诺”', en: 'the text speaks of promises not kept, without more' },
        },
        material: {
          says: { zh: '只限重大违约', en: 'a material breach only' },
          cites: { zh: '后果较重，轻微违约不宜适用', en: 'the consequence is too heavy for a slight breach' },
        },
      },
      default: 'any-of-ten',
      because: { zh: '原文未区分轻重', en: 'The text makes no difference between breaches.' },
    },
  },

  parameters: {
    half: { says: { zh: '减半', en: 'one half' }, is: { value: '0.5', type: 'number' }, cites: `${A6}(1)` },
  },

  terms: {
    signed: { says: { zh: '已签订本协议', en: 'the agreement was signed' }, is: some('agreements', ours) },
    'keeps-priority': {
      says: { zh: '仍享有优先优惠优待', en: 'the couple still has priority and preference' },
      is: keptUnlessLost('priority'),
    },
    'keeps-additions': {
      says: { zh: '仍享有社区新增的奖扶', en: 'the couple still has what the community adds' },
      is: keptUnlessLost('additions'),
    },
    'keeps-other-promises': {
      says: { zh: '仍享有其他承诺', en: 'the couple still has the other promises' },
      is: keptUnlessLost('other-promises'),
    },
    'loses-priority': {
      says: { zh: '违约即失去优先优惠优待', en: 'a breach costs priority and preference' },
      is: LOSES.priority,
    },
    'loses-additions': {
      says: { zh: '违约即失去社区新增的奖扶', en: 'a breach costs what the community adds' },
      is: LOSES.additions,
    },
    'loses-other-promises': {
      says: { zh: '违约即失去其他承诺', en: 'a breach costs the other promises' },
      is: LOSES['other-promises'],
    },
    broken: {
      says: { zh: '乙方违约的后果存续', en: 'a breach by the couple has its effect' },
      is: some('agreements', all(ours, breached)),
    },
    'two-household': {
      says: { zh: '属计生“两户”', en: 'it is one of the two kinds of household' },
      is: any(term('only-child-certificate'), term('sterilised-certificate'), term('two-daughter-household-counted')),
    },
    'two-daughter-household-counted': {
      says: { zh: '属计入“两户”的双女户', en: 'it is a two-daughter household that counts' },
      is: reading('two-household', {
        'only-child-and-two-daughter': term('two-daughter-certificate'),
        'only-child-and-sterilised-two-daughter': false,
      }),
    },
    'only-child-certificate': certificate('only-child', '独生子女证', 'only-child'),
    'two-daughter-certificate': certificate('two-daughters', '双女户证件', 'two-daughter'),
    'sterilised-certificate': certificate(
      'two-daughters-sterilised',
      '两女绝育户证件',
      'sterilised two-daughter household',
    ),
    'fee-covered': {
      says: { zh: '属费用减半的办证事项', en: 'the certificate is one of those covered' },
      is: any(
        equal(fact('certificateFee.kind'), 'homestead'),
        equal(fact('certificateFee.kind'), 'own-use-timber'),
        term('other-certificate-covered'),
      ),
    },
    'other-certificate-covered': {
      says: { zh: '属列举以外而包括在内的证件', en: 'the certificate is covered without being named' },
      is: reading('fee-list', { 'open-list': equal(fact('certificateFee.kind'), 'other'), 'closed-list': false }),
    },
    'fee-chargeable': {
      says: { zh: '属可减半的收费', en: 'the fee is one that can be halved' },
      is: reading('fee-charged-by', {
        'village-fee-only': equal(fact('certificateFee.chargedBy'), 'village'),
        'any-certificate-fee': true,
      }),
    },
    reduction: {
      says: { zh: '减免额', en: 'the reduction' },
      is: times(fact('certificateFee.amount'), { parameter: 'half' }),
    },
  },

  provisions: {
    'fee-halving': {
      kind: 'benefit',
      says: {
        zh: '“两户”到村办证费用减半（金额为减免额）',
        en: 'Certificate fees at the village are halved (the amount is the reduction)',
      },
      cites: `${A6}(1)`,
      subject: 'household',
      when: all(term('keeps-additions'), term('two-household'), term('fee-covered'), term('fee-chargeable')),
      amount: term('reduction'),
      frequency: 'per-event',
      outputs: {
        feeToPay: {
          says: { zh: '应缴费用', en: 'fee to pay' },
          is: subtract(fact('certificateFee.amount'), term('reduction')),
        },
      },
    },
    'college-award': {
      kind: 'benefit',
      says: {
        zh: '“两户”子女升入二本以上大学的奖励',
        en: 'Award for a child admitted to a university of the second batch or above',
      },
      cites: `${A6}(2)`,
      subject: 'child',
      when: all(
        term('keeps-additions'),
        term('two-household'),
        any(
          equal(fact('child.admissionTier'), 'first-batch'),
          reading('second-batch', { inclusive: equal(fact('child.admissionTier'), 'second-batch'), exclusive: false }),
        ),
      ),
      amount: 'blank-in-source',
      frequency: 'once',
      outputs: {
        namedUniversity: {
          says: {
            zh: '属另列奖励的三所大学（清华、北大、复旦），数额同样空白',
            en: 'one of the three universities with an award of its own (Tsinghua, Peking, Fudan), equally blank',
          },
          is: any(
            equal(fact('child.university'), 'tsinghua'),
            equal(fact('child.university'), 'peking'),
            equal(fact('child.university'), 'fudan'),
          ),
        },
      },
    },
    'forgo-second-award': {
      kind: 'benefit',
      says: {
        zh: '可生育二孩而自愿放弃的夫妇的一次性奖励',
        en: 'One-off award for giving up a second child although the conditions are met',
      },
      cites: `${A6}(3)`,
      subject: 'household',
      when: all(term('keeps-additions'), fact('furtherBirth.allowed'), fact('furtherBirth.givenUp')),
      amount: 'blank-in-source',
      frequency: 'once',
    },
    priority: {
      kind: 'benefit',
      says: {
        zh: '社会待遇、扶贫、项目、教育、医疗、就业和办事等方面的优先优惠优待',
        en: 'Priority and preference in social treatment, poverty relief, projects, education, medical care, work, errands and other matters',
      },
      cites: '一、1、3、5',
      subject: 'household',
      when: term('keeps-priority'),
      amount: 'in-kind',
      frequency: null,
    },
    'statutory-on-time': {
      kind: 'benefit',
      says: {
        zh: '法定奖励和各级奖励扶助按时足额发放',
        en: 'Statutory rewards and the reward and assistance schemes of all levels are paid in full and on time',
      },
      cites: '一、2',
      subject: 'household',
      when: term('keeps-other-promises'),
      amount: 'not-stated',
      frequency: null,
    },
    'collective-share': {
      kind: 'benefit',
      says: {
        zh: '集体资产、收益和征地补偿款的分配照顾“两户”',
        en: 'Collective assets, income and land compensation are shared out in favour of the two kinds of household',
      },
      cites: '一、4',
      subject: 'household',
      when: all(term('keeps-priority'), term('two-household')),
      amount: 'not-stated',
      frequency: null,
    },
    breach: {
      kind: 'rule',
      says: { zh: '乙方不履行承诺的后果', en: 'What follows when the couple does not keep its promises' },
      cites: BREACH,
      subject: 'household',
      when: term('broken'),
      outputs: {
        losesPriority: {
          says: { zh: '失去优先优惠优待', en: 'priority and preference are lost' },
          is: LOSES.priority,
        },
        losesCommunityAdditions: {
          says: { zh: '失去社区新增奖扶', en: 'what the community adds is lost' },
          is: LOSES.additions,
        },
        losesOtherPromises: {
          says: { zh: '失去其他承诺', en: 'the other promises are lost' },
          is: LOSES['other-promises'],
        },
      },
    },
  },

  notes: [
    {
      id: 'start-blank',
      says: {
        zh: '生效的月、日空白，2013年内无法判断是否已经生效',
        en: 'Month and day of the start are blank: inside 2013 it cannot be told whether the agreement is in force',
      },
    },
    {
      id: 'statutory-not-waivable',
      says: {
        zh: '法定奖励不能因社区协议而丧失；此处所指只是社区自己的承诺',
        en: 'A statutory reward cannot be lost through a community agreement; only the promise of the community is meant here',
      },
      provisions: ['statutory-on-time', 'breach'],
    },
    {
      id: 'awards-stack',
      says: {
        zh: '三所大学的奖励是代替一般奖励还是另加，原文未写，两项数额均空白；此处每名子女只计一次',
        en: 'Whether the award for the three universities replaces the general one or comes on top is not said, and both amounts are blank; it is taken once for each child',
      },
      provisions: ['college-award'],
    },
    {
      id: 'per-couple',
      says: {
        zh: '此项奖励按每对夫妇一次处理；以后又生育的是否退还，原文未写',
        en: 'The award is taken as one for the couple; whether it is paid back after a later birth is not said',
      },
      provisions: ['forgo-second-award'],
    },
    {
      id: 'no-rounding',
      says: { zh: '原文未写不足一分的如何处理', en: 'The text does not say what becomes of a fraction of a fen' },
      provisions: ['fee-halving'],
    },
    {
      id: 'tilt-unspecified',
      says: { zh: '原文未写倾斜的幅度', en: 'By how much they are favoured is not stated' },
      provisions: ['collective-share'],
    },
    {
      id: 'category-by-certificate',
      says: {
        zh: '原文未界定“两户”；此处以证件载明的类别为准',
        en: 'The agreement does not define the two kinds of household; here the category on the certificate decides',
      },
      provisions: ['fee-halving', 'college-award', 'collective-share'],
    },
    {
      id: 'state-policies',
      says: {
        zh: '原文写的是放弃“国家”的优先优惠优待政策；此处也适用于社区承诺的同类待遇，包括集体分配中的倾斜',
        en: 'The clause speaks of the policies of the state; here it also reaches the like promises of the community, the favour in collective shares included',
      },
      provisions: ['priority', 'collective-share', 'breach'],
    },
    {
      id: 'may-be-amended',
      says: {
        zh: '法律政策调整时，协议内容可以修改；未见修改文本',
        en: 'The agreement may be changed when law or policy changes; no changed text is known',
      },
    },
  ],

  notModelled: [
    {
      what: { zh: '按期结扎的奖励（数额空白）', en: 'The award for sterilisation on time (amount blank)' },
      because: {
        zh: '本库不涉及绝育；数额亦空白',
        en: 'The library does not deal with sterilisation, and the amount is blank',
      },
    },
    {
      what: { zh: '计划生育全程优质服务', en: 'Family planning services of good quality throughout' },
      because: { zh: '原文未写内容和数额', en: 'The text says neither what they are nor how many' },
    },
    {
      what: { zh: '乙方的十项承诺', en: "The couple's ten promises" },
      because: {
        zh: '多涉及强制避孕、检查和举报，本库不计算；是否违约由使用者提供',
        en: 'Mostly coerced contraception, checks and informing, which this library does not compute; a breach is stated by the caller',
      },
    },
    {
      what: {
        zh: '违约责任自负，以及按《村民自治章程》《村规民约》的处理',
        en: 'The liability of the couple, and what follows under the village charter and the village rules',
      },
      because: { zh: '原文未写数额、期限和程序', en: 'The text gives no amount, period or procedure' },
    },
    {
      what: {
        zh: '甲方违约时乙方要求兑现、向上反映，以及对干部的追究',
        en: 'Demanding performance, reporting upwards and holding officials to account when the community breaks its promise',
      },
      because: { zh: '不是关于家庭的规定，也未写数额', en: 'Not a rule about a household, and without a figure' },
    },
  ],

  cases: [
    {
      name: { zh: '“两户”办宅基地证，费用150元', en: 'Homestead certificate of 150 yuan' },
      provision: 'fee-halving',
      on: '2014-03-01',
      household: {
        certificates: [{ kind: 'only-child', issuedOn: '2008-01-01' }],
        agreements: [{ policy: 'xijie-2013', signedOn: '2013-03-01' }],
        certificateFee: { kind: 'homestead', chargedBy: 'village', amount: '150.00' },
      },
      expect: { status: 'eligible', amountStatus: 'stated', amount: '75.00' },
    },
    {
      name: { zh: '考上清华大学：数额空白', en: 'Admitted to Tsinghua: the amount is blank' },
      provision: 'college-award',
      on: '2014-09-01',
      child: 'c1',
      household: {
        certificates: [{ kind: 'only-child', issuedOn: '2008-01-01' }],
        agreements: [{ policy: 'xijie-2013', signedOn: '2013-03-01' }],
        children: [{ id: 'c1', birthDate: '1996-05-01', admissionTier: 'first-batch', university: 'tsinghua' }],
      },
      expect: { status: 'eligible', amountStatus: 'blank-in-source', amount: null },
    },
  ],
});
