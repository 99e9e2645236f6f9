import type { Text } from '../value/text.js';

/**
 * Every fact that the library knows, once. The schema, JSON Schema, CSV headers, questions and reference pages follow from it.
 * In a question `{who}` stands for the person asked about.
 */
export interface FactSpec {
  /**
   * `event`: a date that may never come; absent means that it has not happened, the text `unknown` that it is not known whether.
   * A declared convention for these facts and no others (`semantics.md` 1).
   */
  readonly type: 'truth' | 'date' | 'event' | 'money' | 'number' | 'text' | 'options';
  readonly options?: Readonly<Record<string, Text>>;
  /** May be given as a dated series `[{ from, value }]`. */
  readonly dated?: true;
  /** The greatest number allowed. */
  readonly most?: number;
  readonly label: Text;
  readonly question: Text;
  /** For a truth: the sentence that it affirms. */
  readonly says?: Text;
  /** And the sentence that it denies. */
  readonly denies?: Text;
}

interface GroupSpec {
  readonly label: Text;
  readonly facts: Readonly<Record<string, FactSpec>>;
}

interface ListSpec extends GroupSpec {
  readonly most: number;
  readonly least: number;
  /** One member, for "child 2". */
  readonly one: Text;
  /** The prefix of the id given by position. */
  readonly idPrefix?: string;
  /** The question when the whole list is absent. */
  readonly question: Text;
}

interface ObjectSpec extends GroupSpec {
  /** The whole object may be given as a dated series. */
  readonly dated?: true;
}

const grades = {
  none: { zh: '无', en: 'none' },
  'grade-1': { zh: '一级', en: 'grade 1' },
  'grade-2': { zh: '二级', en: 'grade 2' },
  'grade-3': { zh: '三级', en: 'grade 3' },
  'grade-4': { zh: '四级', en: 'grade 4' },
} as const;

const sexes = { female: { zh: '女', en: 'female' }, male: { zh: '男', en: 'male' } } as const;

const lists = {
  partners: {
    label: { zh: '夫妻一方', en: 'partners' },
    one: { zh: '夫妻一方', en: 'partner' },
    question: { zh: '夫妻双方各是谁？', en: 'Who are the partners?' },
    least: 1,
    most: 2,
    idPrefix: 'partner',
    facts: {
      birthDate: {
        type: 'date',
        label: { zh: '出生日期', en: 'date of birth' },
        question: { zh: '{who}何时出生？', en: 'When was {who} born?' },
      },
      deathDate: {
        type: 'event',
        label: { zh: '死亡', en: 'death' },
        question: { zh: '{who}是否去世，何时？', en: 'Has {who} died, and when?' },
      },
      sex: {
        type: 'options',
        options: sexes,
        label: { zh: '性别', en: 'sex' },
        question: { zh: '{who}的性别？', en: 'What is the sex of {who}?' },
      },
      registration: {
        type: 'options',
        dated: true,
        options: { rural: { zh: '农村', en: 'rural' }, urban: { zh: '城镇', en: 'urban' } },
        label: { zh: '户口性质', en: 'household registration' },
        question: { zh: '{who}的户口是农村还是城镇？', en: 'Is {who} registered as rural or urban?' },
      },
      employment: {
        type: 'options',
        dated: true,
        options: {
          'unit-employee': { zh: '单位职工', en: 'employee of a unit' },
          other: { zh: '其他就业', en: 'otherwise employed' },
          'self-employed': { zh: '个体工商户、私营业主或经商人员', en: 'self-employed, owner of a firm or trader' },
          none: { zh: '无业或务农', en: 'not employed' },
        },
        label: { zh: '就业身份', en: 'employment' },
        question: { zh: '{who}是否为单位职工？', en: 'Is {who} an employee of a unit?' },
      },
      annualIncome: {
        type: 'money',
        label: { zh: '年收入', en: 'annual income' },
        question: { zh: '{who}的年收入是多少？', en: 'What is the annual income of {who}?' },
      },
      pension: {
        type: 'options',
        dated: true,
        options: {
          rural: { zh: '农村养老保险', en: 'rural pension' },
          'social-insurance': { zh: '城镇社会保险', en: 'urban social insurance' },
          none: { zh: '未参保', en: 'none' },
        },
        label: { zh: '养老保险', en: 'pension' },
        question: { zh: '{who}参加哪种养老保险？', en: 'Which pension does {who} have?' },
      },
      landless: {
        type: 'truth',
        label: { zh: '失地农民', en: 'landless farmer' },
        says: { zh: '{who}是失地农民', en: '{who} is a landless farmer' },
        denies: { zh: '{who}不是失地农民', en: '{who} is not a landless farmer' },
        question: { zh: '{who}是不是失地农民？', en: 'Is {who} a landless farmer?' },
      },
      complication: {
        type: 'options',
        dated: true,
        options: {
          none: { zh: '无', en: 'none' },
          'grade-1': { zh: '一级', en: 'grade 1' },
          'grade-2': { zh: '二级', en: 'grade 2' },
          'grade-3': { zh: '三级', en: 'grade 3' },
        },
        label: { zh: '计划生育手术并发症等级', en: 'certified complication of an operation' },
        question: {
          zh: '{who}有无经鉴定的计划生育手术并发症，几级？',
          en: 'Has {who} a certified complication of a family-planning operation, and of which grade?',
        },
      },
    },
  },
  children: {
    label: { zh: '子女', en: 'children' },
    one: { zh: '子女', en: 'child' },
    question: { zh: '有哪些子女？', en: 'Which children are there?' },
    least: 0,
    most: 30,
    idPrefix: 'child',
    facts: {
      birthDate: {
        type: 'date',
        label: { zh: '出生日期', en: 'date of birth' },
        question: { zh: '{who}何时出生？', en: 'When was {who} born?' },
      },
      sex: {
        type: 'options',
        options: sexes,
        label: { zh: '性别', en: 'sex' },
        question: { zh: '{who}的性别？', en: 'What is the sex of {who}?' },
      },
      deathDate: {
        type: 'event',
        label: { zh: '死亡', en: 'death' },
        question: { zh: '{who}是否去世，何时？', en: 'Has {who} died, and when?' },
      },
      adoptedOn: {
        type: 'event',
        label: { zh: '收养', en: 'adoption' },
        question: { zh: '{who}是否收养，何时？', en: 'Was {who} adopted, and when?' },
      },
      birthAuthorised: {
        type: 'truth',
        label: { zh: '出生符合规定', en: 'birth within the rules' },
        says: { zh: '{who}的出生符合规定', en: 'the birth of {who} was within the rules' },
        denies: { zh: '{who}的出生不符合规定', en: 'the birth of {who} was outside the rules' },
        question: { zh: '{who}的出生是否符合当时的规定？', en: 'Was the birth of {who} within the rules?' },
      },
      unlawfulAs: {
        type: 'options',
        options: {
          'extra-child': { zh: '多生育子女', en: 'an extra child' },
          unmarried: { zh: '未办理结婚登记生育', en: 'born without marriage registration' },
          'outside-marriage': { zh: '有配偶而与他人生育', en: 'born of a married person and somebody else' },
          'without-permit': { zh: '符合条件而未办证', en: 'conditions met, without a permit' },
          spacing: { zh: '未达生育间隔', en: 'born before the interval had passed' },
          early: { zh: '未达法定年龄生育', en: 'born before the lawful age of marriage' },
          'unlawful-adoption': { zh: '违法收养', en: 'unlawful adoption' },
        },
        label: { zh: '违法生育的情形', en: 'kind of unlawful birth' },
        question: { zh: '{who}的出生属于哪种违法情形？', en: 'In which way was the birth of {who} outside the rules?' },
      },
      difficultBirth: {
        type: 'truth',
        label: { zh: '难产', en: 'difficult birth' },
        says: { zh: '{who}出生时难产', en: 'the birth of {who} was difficult' },
        denies: { zh: '{who}出生时没有难产', en: 'the birth of {who} was not difficult' },
        question: { zh: '{who}出生时是否难产？', en: 'Was the birth of {who} difficult?' },
      },
      disability: {
        type: 'options',
        dated: true,
        options: grades,
        label: { zh: '残疾等级', en: 'disability' },
        question: { zh: '{who}有无残疾，几级？', en: 'Is {who} disabled, and of which grade?' },
      },
      admissionTier: {
        type: 'options',
        options: {
          'first-batch': { zh: '一本', en: 'first batch' },
          'second-batch': { zh: '二本', en: 'second batch' },
          lower: { zh: '二本以下', en: 'below the second batch' },
          none: { zh: '未升入大学', en: 'has not gone to university' },
        },
        label: { zh: '录取批次', en: 'admission batch' },
        question: { zh: '{who}考上的是哪一批次？', en: 'In which batch was {who} admitted?' },
      },
      university: {
        type: 'options',
        options: {
          tsinghua: { zh: '清华大学', en: 'Tsinghua University' },
          peking: { zh: '北京大学', en: 'Peking University' },
          fudan: { zh: '复旦大学', en: 'Fudan University' },
          other: { zh: '其他大学', en: 'another university' },
        },
        label: { zh: '录取大学', en: 'university' },
        question: { zh: '{who}考上哪所大学？', en: 'To which university was {who} admitted?' },
      },
    },
  },
  certificates: {
    label: { zh: '证件', en: 'certificates' },
    one: { zh: '证件', en: 'certificate' },
    question: { zh: '持有哪些计划生育证件？', en: 'Which certificates does the household hold?' },
    least: 0,
    most: 20,
    facts: {
      kind: {
        type: 'options',
        options: {
          'only-child': { zh: '独生子女证', en: 'only child' },
          'two-daughters': { zh: '双女户', en: 'two daughters' },
          'two-daughters-sterilised': { zh: '两女绝育户', en: 'two daughters, sterilised (as on the paper)' },
          'few-children': { zh: '少生快富', en: 'fewer births, faster prosperity (as on the paper)' },
          'further-birth-given-up': { zh: '放弃再生育指标户', en: 'permit for a further birth given up' },
        },
        label: { zh: '证件种类', en: 'kind of certificate' },
        question: { zh: '证件是哪一种？', en: 'What kind of certificate is it?' },
      },
      issuedOn: {
        type: 'date',
        label: { zh: '发证日期', en: 'date of issue' },
        question: { zh: '证件何时发给？', en: 'When was the certificate issued?' },
      },
      revokedOn: {
        type: 'event',
        label: { zh: '注销', en: 'revocation' },
        question: { zh: '证件是否已注销，何时？', en: 'Was the certificate revoked, and when?' },
      },
    },
  },
  agreements: {
    label: { zh: '协议', en: 'agreements' },
    one: { zh: '协议', en: 'agreement' },
    question: { zh: '签订了哪些协议？', en: 'Which agreements has the household signed?' },
    least: 0,
    most: 20,
    facts: {
      policy: {
        type: 'text',
        label: { zh: '协议所属文件', en: 'policy of the agreement' },
        question: { zh: '协议属于哪份文件？', en: 'To which policy does the agreement belong?' },
      },
      signedOn: {
        type: 'date',
        label: { zh: '签订日期', en: 'date of signing' },
        question: { zh: '协议何时签订？', en: 'When was the agreement signed?' },
      },
      breachedOn: {
        type: 'event',
        label: { zh: '违约', en: 'breach' },
        question: { zh: '户方是否违约，何时？', en: 'Has the household broken the agreement, and when?' },
      },
      breachFound: {
        type: 'truth',
        label: { zh: '违约已认定', en: 'breach found' },
        says: { zh: '违约已经认定', en: 'the breach was found' },
        denies: { zh: '违约尚未认定', en: 'the breach has not been found' },
        question: { zh: '违约是否已经认定？', en: 'Has the breach been found?' },
      },
      breachCured: {
        type: 'truth',
        label: { zh: '违约已改正', en: 'breach made good' },
        says: { zh: '违约已经改正', en: 'the breach was made good' },
        denies: { zh: '违约尚未改正', en: 'the breach has not been made good' },
        question: { zh: '违约是否已经改正？', en: 'Has the breach been made good?' },
      },
      breachMaterial: {
        type: 'truth',
        label: { zh: '违约属重大', en: 'material breach' },
        says: { zh: '违约属重大', en: 'the breach is a material one' },
        denies: { zh: '违约不属重大', en: 'the breach is not a material one' },
        question: { zh: '违约是否重大？', en: 'Is the breach a material one?' },
      },
    },
  },
} as const satisfies Record<string, ListSpec>;

const objects = {
  household: {
    label: { zh: '家庭', en: 'household' },
    facts: {
      marriedOn: {
        type: 'date',
        label: { zh: '结婚登记日期', en: 'date of marriage' },
        question: { zh: '何时登记结婚？', en: 'When was the marriage registered?' },
      },
      couldMarry: {
        type: 'truth',
        label: { zh: '符合结婚条件', en: 'conditions for marriage met' },
        says: { zh: '双方符合结婚条件', en: 'the two meet the conditions for marriage' },
        denies: { zh: '双方不符合结婚条件', en: 'the two do not meet the conditions for marriage' },
        question: { zh: '双方是否符合结婚条件？', en: 'Do the two meet the conditions for marriage?' },
      },
    },
  },
  residence: {
    label: { zh: '居住', en: 'residence' },
    dated: true,
    facts: {
      division: {
        type: 'text',
        label: { zh: '区划代码', en: 'division code' },
        question: { zh: '居住地的六位区划代码？', en: 'What is the six-digit division code of the residence?' },
      },
      place: {
        type: 'text',
        label: { zh: '乡镇或社区', en: 'township or community' },
        question: { zh: '居住在哪个乡镇或社区？', en: 'In which township or community is the residence?' },
      },
      status: {
        type: 'options',
        options: { registered: { zh: '户籍人口', en: 'registered' }, floating: { zh: '流动人口', en: 'floating' } },
        label: { zh: '人口类别', en: 'residence status' },
        question: { zh: '是户籍人口还是流动人口？', en: 'Is the household registered there or floating?' },
      },
      since: {
        type: 'date',
        label: { zh: '居住起始日期', en: 'resident since' },
        question: { zh: '何时开始居住？', en: 'Since when has the household lived there?' },
      },
      separated: {
        type: 'truth',
        label: { zh: '人户分离', en: 'residence apart from registration' },
        says: { zh: '居住地与户籍地分离', en: 'the household lives apart from where it is registered' },
        denies: { zh: '居住地与户籍地一致', en: 'the household lives where it is registered' },
        question: { zh: '是否人户分离？', en: 'Does the household live apart from where it is registered?' },
      },
    },
  },
  pregnancy: {
    label: { zh: '怀孕', en: 'pregnancy' },
    facts: {
      planned: {
        type: 'truth',
        label: { zh: '计划怀孕', en: 'pregnancy planned' },
        says: { zh: '夫妇计划怀孕', en: 'the couple plans a pregnancy' },
        denies: { zh: '夫妇没有计划怀孕', en: 'the couple does not plan a pregnancy' },
        question: { zh: '夫妇是否计划怀孕？', en: 'Does the couple plan a pregnancy?' },
      },
      lawful: {
        type: 'truth',
        label: { zh: '符合生育政策', en: 'within the birth policy' },
        says: { zh: '这次怀孕或计划符合生育政策', en: 'the pregnancy or plan is within the birth policy' },
        denies: { zh: '这次怀孕或计划不符合生育政策', en: 'the pregnancy or plan is not within the birth policy' },
        question: { zh: '这次怀孕或计划是否符合生育政策？', en: 'Is the pregnancy or plan within the birth policy?' },
      },
      months: {
        type: 'number',
        most: 12,
        label: { zh: '已怀孕月数', en: 'months of pregnancy' },
        question: {
          zh: '已怀孕几个月（未怀孕为0，不足一月按一月计）？',
          en: 'In which month is the pregnancy (0: not pregnant; a part of a month counts as one)?',
        },
      },
      freeChecks: {
        type: 'number',
        most: 100,
        label: { zh: '为此次计划生育的子女已享受的免费检查次数', en: 'free checks already had for this planned child' },
        question: {
          zh: '为此次计划生育的子女已享受过几次免费检查？',
          en: 'How many free checks has the couple had for this planned child?',
        },
      },
    },
  },
  furtherBirth: {
    label: { zh: '再生育', en: 'further birth' },
    facts: {
      allowed: {
        type: 'truth',
        label: { zh: '符合再生育条件', en: 'conditions for a second child met' },
        says: { zh: '夫妇符合二孩生育条件', en: 'the couple meets the conditions for a second child' },
        denies: { zh: '夫妇不符合二孩生育条件', en: 'the couple does not meet the conditions for a second child' },
        question: { zh: '夫妇是否符合二孩生育条件？', en: 'Does the couple meet the conditions for a second child?' },
      },
      givenUp: {
        type: 'truth',
        label: { zh: '主动放弃再生育', en: 'second child given up of their own will' },
        says: { zh: '夫妇主动放弃二孩', en: 'the couple has given up the second child of its own will' },
        denies: { zh: '夫妇没有主动放弃二孩', en: 'the couple has not given up the second child of its own will' },
        question: { zh: '夫妇是否主动放弃二孩生育？', en: 'Has the couple given up the second child of its own will?' },
      },
    },
  },
  cableTv: {
    label: { zh: '有线电视', en: 'cable television' },
    facts: {
      price: {
        type: 'money',
        label: { zh: '有线电视入户价格', en: 'price of the cable-TV connection' },
        question: { zh: '有线电视入户价格是多少？', en: 'What is the price of the cable-TV connection?' },
      },
    },
  },
  landCompensation: {
    label: { zh: '征地拆迁补偿', en: 'land compensation' },
    facts: {
      childShare: {
        type: 'number',
        most: 1000,
        label: { zh: '子女按标准应计份数', en: 'shares of the child at the standard' },
        question: { zh: '子女按标准应计几份？', en: 'How many shares does the child count for at the standard?' },
      },
      householdShares: {
        type: 'number',
        most: 1000,
        label: { zh: '全户按标准应计份数', en: 'shares of the household at the standard' },
        question: { zh: '全户按标准应计几份？', en: 'How many shares does the household count for at the standard?' },
      },
      amountPerShare: {
        type: 'money',
        label: { zh: '每份补偿金额', en: 'compensation for one share' },
        question: { zh: '每份补偿多少元？', en: 'How many yuan does one share give?' },
      },
    },
  },
  certificateFee: {
    label: { zh: '办证费用', en: 'certificate fee' },
    facts: {
      kind: {
        type: 'options',
        options: {
          homestead: { zh: '宅基地', en: 'homestead' },
          'own-use-timber': { zh: '自用木材砍伐', en: 'timber for own use' },
          other: { zh: '其他办证', en: 'another certificate' },
        },
        label: { zh: '办证事项', en: 'what the certificate is for' },
        question: { zh: '办理哪一种证？', en: 'Which certificate is applied for?' },
      },
      chargedBy: {
        type: 'options',
        options: {
          village: { zh: '村（社区）', en: 'the village or community' },
          state: { zh: '国家机关', en: 'a state authority' },
        },
        label: { zh: '收费单位', en: 'who charges the fee' },
        question: { zh: '费用由谁收取？', en: 'Who charges the fee?' },
      },
      amount: {
        type: 'money',
        label: { zh: '办证费用金额', en: 'the certificate fee' },
        question: { zh: '办证费用是多少？', en: 'What is the certificate fee?' },
      },
    },
  },
  case: {
    label: { zh: '征收案件', en: 'levy case' },
    facts: {
      discoveredOn: {
        type: 'date',
        label: { zh: '发现日期', en: 'date of discovery' },
        question: { zh: '何时发现？', en: 'When was the birth discovered?' },
      },
      decidedOn: {
        type: 'date',
        label: { zh: '决定日期', en: 'date of the decision' },
        question: { zh: '何时作出征收决定？', en: 'When was the levy decided?' },
      },
      receivedOn: {
        type: 'date',
        label: { zh: '送达日期', en: 'date of receipt' },
        question: { zh: '何时收到征收决定书？', en: 'When was the decision received?' },
      },
      appliedOn: {
        type: 'date',
        label: { zh: '申请分期日期', en: 'date of the application' },
        question: { zh: '何时申请分期缴纳？', en: 'When was payment by installments applied for?' },
      },
      appliedInWriting: {
        type: 'truth',
        label: { zh: '书面申请分期', en: 'applied in writing' },
        says: { zh: '已书面申请分期缴纳', en: 'installments were applied for in writing' },
        denies: { zh: '未书面申请分期缴纳', en: 'installments were not applied for in writing' },
        question: { zh: '是否书面申请分期缴纳？', en: 'Was payment by installments applied for in writing?' },
      },
      difficultyShown: {
        type: 'truth',
        label: { zh: '一次性缴纳确有困难', en: 'difficulty shown' },
        says: { zh: '已证明一次性缴纳确有困难', en: 'it was shown that paying at once is really difficult' },
        denies: { zh: '未证明一次性缴纳确有困难', en: 'it was not shown that paying at once is really difficult' },
        question: { zh: '是否证明一次性缴纳确有困难？', en: 'Was it shown that paying at once is really difficult?' },
      },
      approvedOn: {
        type: 'date',
        label: { zh: '批准分期日期', en: 'date of approval' },
        question: { zh: '何时批准分期缴纳？', en: 'When were the installments approved?' },
      },
      multiplePercent: {
        type: 'number',
        most: 100_000,
        label: { zh: '决定采用的倍数（百分数）', en: 'multiple decided, in percent' },
        question: { zh: '决定按计征基数的百分之几征收？', en: 'At how many percent of the base was the levy decided?' },
      },
      ruralBase: {
        type: 'money',
        dated: true,
        label: { zh: '农村居民人均纯收入', en: 'rural net income per head' },
        question: {
          zh: '文件所指地区、年份的农村居民人均纯收入是多少？',
          en: 'What was the rural net income per head in the area and year that the text names?',
        },
      },
      urbanBase: {
        type: 'money',
        dated: true,
        label: { zh: '城镇居民人均可支配收入', en: 'urban disposable income per head' },
        question: {
          zh: '文件所指地区、年份的城镇居民人均可支配收入是多少？',
          en: 'What was the urban disposable income per head in the area and year that the text names?',
        },
      },
      residentBase: {
        type: 'money',
        dated: true,
        label: { zh: '居民人均可支配收入', en: 'disposable income per head of all residents' },
        question: {
          zh: '文件所指地区、年份的居民人均可支配收入是多少？',
          en: 'What was the disposable income per head of all residents in the area and year that the text names?',
        },
      },
      paid: {
        type: 'money',
        dated: true,
        label: { zh: '已缴金额', en: 'paid so far' },
        question: { zh: '已缴多少元？', en: 'How much has been paid?' },
      },
      birthPlace: {
        type: 'options',
        options: {
          'registered-place': { zh: '户籍地', en: 'the place of registration' },
          'current-residence': { zh: '现居住地', en: 'the present residence' },
        },
        label: { zh: '生育行为发生地', en: 'where the birth took place' },
        question: {
          zh: '生育行为发生在户籍地还是现居住地？',
          en: 'Did the birth take place where they are registered or where they live?',
        },
      },
      noticedAtBirth: {
        type: 'truth',
        label: { zh: '当时已被发现', en: 'noticed at the time' },
        says: { zh: '生育当时已被发现', en: 'the birth was noticed at the time' },
        denies: { zh: '生育当时未被发现', en: 'the birth was not noticed at the time' },
        question: {
          zh: '生育当时是否已被户籍地或现居住地发现？',
          en: 'Was the birth noticed at the time, by either place?',
        },
      },
      foundFirstBy: {
        type: 'options',
        options: {
          'registered-place': { zh: '户籍地', en: 'the place of registration' },
          'current-residence': { zh: '现居住地', en: 'the present residence' },
        },
        label: { zh: '首先发现地', en: 'who discovered it first' },
        question: { zh: '由哪一地首先发现？', en: 'Which of the two places discovered it first?' },
      },
      decidedBy: {
        type: 'options',
        options: {
          'registered-place': { zh: '户籍地', en: 'the place of registration' },
          'current-residence': { zh: '现居住地', en: 'the present residence' },
        },
        label: { zh: '作出决定之地', en: 'which place decided' },
        question: { zh: '由户籍地还是现居住地作出征收决定？', en: 'Which place decided the levy?' },
      },
      leviedElsewhere: {
        type: 'truth',
        label: { zh: '已在别处征收', en: 'levied elsewhere already' },
        says: { zh: '同一事实已在别处征收', en: 'a levy was raised elsewhere for the same fact' },
        denies: { zh: '同一事实未在别处征收', en: 'no levy was raised elsewhere for the same fact' },
        question: { zh: '同一事实是否已在别处征收？', en: 'Was a levy raised elsewhere for the same fact?' },
      },
      amount: {
        type: 'money',
        label: { zh: '决定征收金额', en: 'amount decided' },
        question: { zh: '决定征收多少元？', en: 'What amount was decided?' },
      },
    },
  },
} as const satisfies Record<string, ObjectSpec>;

export const vocabulary = { lists, objects } as const;

export type ListName = keyof typeof lists;
export type ObjectName = keyof typeof objects;

export const listNames = Object.keys(lists) as readonly ListName[];

export const listSpec = (list: ListName): ListSpec => lists[list];
export const objectSpec = (object: ObjectName): ObjectSpec => objects[object];

/** Objects given beside the household, not in it. */
export const OUTSIDE_HOUSEHOLD: readonly ObjectName[] = ['case'];
export const householdObjects = (Object.keys(objects) as readonly ObjectName[]).filter(
  (name) => name !== 'household' && !OUTSIDE_HOUSEHOLD.includes(name),
);

/**
 * Which event cannot come before which, in one element of a list or between two lists. The same pairs check a household
 * and bound what an unknown date can be.
 */
export const DATE_ORDERS = [
  { earlier: 'partners[].birthDate', later: 'partners[].deathDate' },
  { earlier: 'partners[].birthDate', later: 'marriedOn' },
  { earlier: 'partners[].birthDate', later: 'children[].birthDate' },
  { earlier: 'children[].birthDate', later: 'children[].deathDate' },
  { earlier: 'children[].birthDate', later: 'children[].adoptedOn' },
  { earlier: 'certificates[].issuedOn', later: 'certificates[].revokedOn' },
  { earlier: 'agreements[].signedOn', later: 'agreements[].breachedOn' },
] as const satisfies readonly { earlier: string; later: string }[];
