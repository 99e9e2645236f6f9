import { build } from '../expr/build.js';
import type { DatedSeries } from '../expr/definitions.js';
import { builtIn } from '../policy/document.js';

const {
  age,
  all,
  any,
  atLeast,
  before,
  choose,
  count,
  equal,
  every,
  fact,
  happened,
  not,
  on,
  onOrAfter,
  reading,
  rows,
  some,
  term,
  times,
} = build;

const TABLE = '扶助标准';
const CONDITIONS = '扶助对象条件';

const series = (...amounts: readonly (readonly [from: string, amount: string])[]): DatedSeries => ({
  series: amounts.map(([from, value]) => ({ from, value: { value, type: 'money' } })),
});

const dead = happened(fact('each.deathDate'));
const living = not(dead);

const female = equal(fact('each.sex'), 'female');

const is49 = atLeast(age(fact('each.birthDate'), on), { parameter: 'wife-age' });

const disabled = any(...['grade-1', 'grade-2', 'grade-3'].map((grade) => equal(fact('each.disability', on), grade)));

const rural = equal(fact('person.registration', on), 'rural');

const grade = (name: string) => equal(fact('person.complication', on), name);

/** What both receive where both qualify: the amount is for each person. */
const both = (amount: string) => ({
  both: {
    says: { zh: '夫妻两人均符合的，两人每月合计', en: 'what both receive in a month, where both qualify' },
    is: times(term(amount), 2),
  },
});

/** 计划生育家庭特别扶助: a monthly sum for parents whose only child died or is disabled, and for complications of operations. */
export const specialAssistance = builtIn({
  id: 'special-assistance',
  title: {
    zh: '计划生育家庭特别扶助制度',
    en: 'Special assistance scheme for family planning households',
  },
  issuer: {
    zh: '国家人口和计划生育主管部门、财政部（发文机关未见）',
    en: 'National family planning authority and Ministry of Finance (the issuer was not seen)',
  },
  documentNumber: null,
  rank: 'national-document',
  jurisdiction: { division: null },
  issuedOn: 'not-stated',
  inForce: {
    from: '2008-01-01',
    until: 'not-stated',
    evidencedUntil: '2024-01-01',
    evidence: {
      zh: '2007年试点，2008年起全国施行，所见资料只写年份；2023年9月28日起施行的制度管理规范（国卫办人口发〔2023〕15号，未见全文）仍规范这一制度',
      en: 'A pilot in 2007, national from 2008, the sources give the year only; administrative rules in force from 28 September 2023 (not read) still govern it',
    },
  },
  source: { zh: '历年标准及地方文本，转述', en: 'The standards of the years and local texts, restated' },

  readings: {
    'only-child': {
      asks: { zh: '曾有其他子女而已死亡的，是否也算？', en: 'Do parents count who once had other children, all dead?' },
      options: {
        'one-child': {
          says: { zh: '不算，只限一生只有一个子女的', en: 'no, there must have been one child only' },
          cites: { zh: '对象为独生子女的父母', en: 'it is for the parents of an only child' },
        },
        'others-died': {
          says: { zh: '算，其他子女均已死亡即可', en: 'yes, if all the others died' },
          cites: {
            zh: '部分文本包括曾生育多个、现无存活或只存活一个的',
            en: 'some texts include parents who had more children of whom none, or only one, is left',
          },
        },
      },
      default: 'one-child',
      because: { zh: '多数文本只写独生子女', en: 'Most texts speak of an only child.' },
    },
    'unified-from': {
      asks: {
        zh: '2016年城乡统一的标准从哪一月起发？',
        en: 'From which month of 2016 was the amount for town and country the same?',
      },
      options: {
        april: {
          says: { zh: '自通知所在的4月起', en: 'from April, when the notice came' },
          cites: { zh: '通知印发于2016年4月', en: 'the notice is of April 2016' },
        },
        january: {
          says: { zh: '自1月起', en: 'from January' },
          cites: { zh: '其他年份的标准多自年初起', en: 'in other years the amounts mostly changed in January' },
        },
      },
      default: 'april',
      because: { zh: '未见追溯至1月的依据', en: 'Nothing that was read reaches back to January.' },
    },
    'complication-from': {
      asks: {
        zh: '手术并发症400、300、200元的标准从何时起？',
        en: 'From when do the 400, 300 and 200 yuan for complications hold?',
      },
      options: {
        'with-2018': {
          says: { zh: '自2018年起，此前未见标准', en: 'from 2018; before that no amount is known' },
          cites: {
            zh: '与450元、350元同于2022年6月30日止，作同一次标准看待',
            en: 'they end on the same day as the 450 and 350 yuan, and are taken as one set of amounts',
          },
        },
        'from-the-start': {
          says: { zh: '自制度施行起', en: 'from the start of the scheme' },
          cites: { zh: '资料只写“2022年6月30日前”', en: 'the source only says "until 30 June 2022"' },
        },
      },
      default: 'with-2018',
      because: { zh: '更早是否同一数额，未见资料', en: 'That the amounts were the same earlier is not known.' },
    },
  },

  parameters: {
    death: {
      says: { zh: '子女死亡，每人每月', en: 'child died, for each person and month' },
      is: series(
        ['2008-01-01', '100.00'],
        ['2012-01-01', '135.00'],
        ['2014-01-01', '340.00'],
        ['2018-01-01', '450.00'],
        ['2022-07-01', '590.00'],
      ),
      cites: TABLE,
    },
    disability: {
      says: { zh: '子女伤残，每人每月', en: 'child disabled, for each person and month' },
      is: series(
        ['2008-01-01', '80.00'],
        ['2012-01-01', '110.00'],
        ['2014-01-01', '270.00'],
        ['2018-01-01', '350.00'],
        ['2022-07-01', '460.00'],
      ),
      cites: TABLE,
    },
    'death-rural': {
      says: {
        zh: '子女死亡，农村，2014年起至城乡统一',
        en: 'child died, rural, from 2014 until the amounts were unified',
      },
      is: { value: '170.00', type: 'money' },
      cites: TABLE,
    },
    'disability-rural': {
      says: {
        zh: '子女伤残，农村，2014年起至城乡统一',
        en: 'child disabled, rural, from 2014 until the amounts were unified',
      },
      is: { value: '150.00', type: 'money' },
      cites: TABLE,
    },
    'grade-1': {
      says: { zh: '手术并发症一级，每月', en: 'complication of grade 1, a month' },
      is: series(['2008-01-01', '400.00'], ['2022-07-01', '520.00']),
      cites: TABLE,
    },
    'grade-2': {
      says: { zh: '手术并发症二级，每月', en: 'complication of grade 2, a month' },
      is: series(['2008-01-01', '300.00'], ['2022-07-01', '390.00']),
      cites: TABLE,
    },
    'grade-3': {
      says: { zh: '手术并发症三级，每月', en: 'complication of grade 3, a month' },
      is: series(['2008-01-01', '200.00'], ['2022-07-01', '260.00']),
      cites: TABLE,
    },
    'wife-age': {
      says: { zh: '49周岁', en: '49 years' },
      is: { value: 49, type: 'number' },
      cites: CONDITIONS,
    },
    'born-from': {
      says: { zh: '所要求的最早出生日期', en: 'the earliest day of birth that is asked for' },
      is: { value: '1933-01-01', type: 'date' },
      cites: CONDITIONS,
    },
    'split-from': {
      says: { zh: '2014年年初', en: 'the beginning of 2014' },
      is: { value: '2014-01-01', type: 'date' },
      cites: TABLE,
    },
    'unified-april': {
      says: { zh: '通知印发之月的月初', en: 'the beginning of the month of the notice' },
      is: { value: '2016-04-01', type: 'date' },
      cites: '2016年4月的通知',
    },
    'unified-january': {
      says: { zh: '通知印发之年的年初', en: 'the beginning of the year of the notice' },
      is: { value: '2016-01-01', type: 'date' },
      cites: '2016年4月的通知',
    },
    'complication-2018': {
      says: { zh: '2018年年初', en: 'the beginning of 2018' },
      is: { value: '2018-01-01', type: 'date' },
      cites: TABLE,
    },
    'complication-start': {
      says: { zh: '制度施行之日', en: 'the day on which the scheme began' },
      is: { value: '2008-01-01', type: 'date' },
      cites: TABLE,
    },
  },

  terms: {
    'person-fits': {
      says: { zh: '本人在世，1933年1月1日以后出生', en: 'the person lives and was born on or after 1 January 1933' },
      is: all(not(happened(fact('person.deathDate'))), onOrAfter(fact('person.birthDate'), { parameter: 'born-from' })),
    },
    'age-reached': {
      says: {
        zh: '女方满49周岁；无女方的，在世一方满49周岁',
        en: 'the wife is 49; where there is none, the one who lives is',
      },
      // Said of the couple, not of the person asked about: where no wife is left the one who lives is that person (note `couple`).
      is: all(every('partners', any(dead, not(female), is49)), some('partners', all(living, is49))),
    },
    'only-one-child': {
      says: { zh: '一生只有一个子女', en: 'there was one child only' },
      is: equal(count('children', true), 1),
    },
    'child-died': {
      says: { zh: '独生子女死亡，现无子女', en: 'the only child died and no child is left' },
      is: all(
        some('children', dead),
        reading('only-child', {
          'one-child': term('only-one-child'),
          'others-died': every('children', dead),
        }),
      ),
    },
    'child-disabled': {
      says: { zh: '独生子女伤残三级以上', en: 'the only child is disabled, of grade 3 or worse' },
      is: all(
        some('children', all(living, disabled)),
        reading('only-child', {
          'one-child': term('only-one-child'),
          'others-died': equal(count('children', living), 1),
        }),
      ),
    },
    split: {
      says: { zh: '城乡标准不同的期间', en: 'town and country have amounts of their own' },
      is: all(
        onOrAfter(on, { parameter: 'split-from' }),
        before(
          on,
          reading('unified-from', { april: { parameter: 'unified-april' }, january: { parameter: 'unified-january' } }),
        ),
      ),
    },
    'death-amount': {
      says: { zh: '子女死亡的月标准', en: 'the monthly amount for a child that died' },
      is: choose(all(term('split'), rural), { parameter: 'death-rural' }, { parameter: 'death' }),
    },
    'disability-amount': {
      says: { zh: '子女伤残的月标准', en: 'the monthly amount for a disabled child' },
      is: choose(all(term('split'), rural), { parameter: 'disability-rural' }, { parameter: 'disability' }),
    },
    'complication-known': {
      says: { zh: '手术并发症的标准已有资料', en: 'the amounts for complications are known for the day' },
      is: onOrAfter(
        on,
        reading('complication-from', {
          'with-2018': { parameter: 'complication-2018' },
          'from-the-start': { parameter: 'complication-start' },
        }),
      ),
    },
  },

  provisions: {
    death: {
      kind: 'benefit',
      says: { zh: '独生子女死亡家庭扶助金（每人每月）', en: 'Only child died: for each person and month' },
      cites: CONDITIONS,
      subject: 'person',
      when: all(term('child-died'), term('person-fits'), term('age-reached')),
      amount: term('death-amount'),
      frequency: 'monthly',
      outputs: both('death-amount'),
    },
    disability: {
      kind: 'benefit',
      says: { zh: '独生子女伤残家庭扶助金（每人每月）', en: 'Only child disabled: for each person and month' },
      cites: CONDITIONS,
      subject: 'person',
      when: all(term('child-disabled'), term('person-fits'), term('age-reached')),
      amount: term('disability-amount'),
      frequency: 'monthly',
      outputs: both('disability-amount'),
    },
    complication: {
      kind: 'benefit',
      says: {
        zh: '计划生育手术并发症人员扶助金（每月）',
        en: 'Complication of a family planning operation, each month',
      },
      cites: CONDITIONS,
      subject: 'person',
      when: all(not(happened(fact('person.deathDate'))), any(grade('grade-1'), grade('grade-2'), grade('grade-3'))),
      amount: rows(
        [all(term('complication-known'), grade('grade-1')), { parameter: 'grade-1' }],
        [all(term('complication-known'), grade('grade-2')), { parameter: 'grade-2' }],
        [all(term('complication-known'), grade('grade-3')), { parameter: 'grade-3' }],
      ),
      frequency: 'monthly',
    },
  },

  notes: [
    {
      id: 'national-minimum',
      says: {
        zh: '这是国家标准，多数省份更高，省级标准不在此计算',
        en: 'This is the national amount; most provinces pay more, which is not computed here',
      },
    },
    {
      id: 'recalled',
      says: {
        zh: '450元、350元的数额已核实，自2018年1月1日起系凭记忆，有一市同幅度提高其标准为旁证',
        en: 'The amounts of 450 and 350 yuan are verified; that they began on 1 January 2018 is recalled, and supported by one city that raised its own by as much on that day',
      },
      provisions: ['death', 'disability'],
    },
    {
      id: 'year-only',
      says: {
        zh: '2008年、2012年的标准，资料只写年份，按当年1月1日起计算',
        en: 'For the amounts of 2008 and 2012 the sources give the year only; they are taken from 1 January',
      },
      provisions: ['death', 'disability'],
    },
    {
      id: 'after-2022',
      says: {
        zh: '2022年7月1日以后国家标准有无调整，未见资料',
        en: 'Whether the national amounts changed after 1 July 2022 is not known',
      },
    },
    {
      id: 'ends',
      says: {
        zh: '本人死亡、子女康复、再生育或收养的，扶助终止；按所问之日的情况判断',
        en: 'It ends when the person dies, the child recovers, or another child is born or adopted; the day asked about decides',
      },
      provisions: ['death', 'disability'],
    },
    {
      id: 'couple',
      says: {
        zh: '所列夫妻为一男一女或其中一方；女方须满49周岁，无在世女方的，在世一方须满49周岁',
        en: 'The partners listed are taken to be husband and wife, or one of them: the wife must be 49, or, where no wife lives, the one who lives',
      },
      provisions: ['death', 'disability'],
    },
    {
      id: 'lawful-adoption',
      says: {
        zh: '独生子女包括依法收养的子女；收养是否合法由使用者判断',
        en: 'An only child may be a lawfully adopted one; whether the adoption was lawful is for the caller to judge',
      },
      provisions: ['death', 'disability'],
    },
  ],

  notModelled: [
    {
      what: {
        zh: '各省的附加条件（如须持独生子女证）和更高标准',
        en: 'Conditions that provinces add, such as the only-child certificate, and their higher amounts',
      },
      because: { zh: '属地方文件', en: 'They belong to local texts' },
    },
    {
      what: {
        zh: '部分文本中“曾生育多个但始终只有一个存活”的情形',
        en: 'Parents who had several children but never more than one alive, as in some texts',
      },
      because: {
        zh: '只按所问之日在世的子女判断，见关于曾有其他子女的解读',
        en: 'Only the children living on the day are looked at; see the reading on parents who once had other children',
      },
    },
    {
      what: { zh: '2007年试点地区的扶助', en: 'The pilot of 2007' },
      because: { zh: '试点地区未见资料', en: 'Where it ran is not known' },
    },
    {
      what: { zh: '申请、鉴定和发放手续', en: 'Application, certification and payment' },
      because: { zh: '不影响资格和金额', en: 'They change neither eligibility nor amount' },
    },
  ],

  cases: [
    {
      name: { zh: '现行：独生子女死亡，女方50周岁', en: 'In force today: the only child died, the wife is 50' },
      provision: 'death',
      person: 'him',
      on: '2026-11-24',
      household: {
        partners: [
          { id: 'her', birthDate: '1976-03-01', sex: 'female', registration: 'urban' },
          { id: 'him', birthDate: '1978-03-01', sex: 'male', registration: 'urban' },
        ],
        children: [{ birthDate: '2001-05-01', deathDate: '2020-02-01' }],
      },
      expect: { status: 'eligible', amountStatus: 'stated', amount: '590.00', outputs: { both: '1180.00' } },
    },
    {
      name: { zh: '女方48周岁', en: 'The wife is 48' },
      provision: 'death',
      person: 'him',
      on: '2023-01-15',
      household: {
        partners: [
          { id: 'her', birthDate: '1974-06-01', sex: 'female', registration: 'urban' },
          { id: 'him', birthDate: '1970-03-01', sex: 'male', registration: 'urban' },
        ],
        children: [{ birthDate: '2001-05-01', deathDate: '2020-02-01' }],
      },
      expect: { status: 'not-eligible', amountStatus: null, amount: null },
    },
    {
      name: { zh: '独生子女三级残疾，农村，2014年6月', en: 'Only child disabled of grade 3, rural, June 2014' },
      provision: 'disability',
      person: 'her',
      on: '2014-06-15',
      household: {
        partners: [{ id: 'her', birthDate: '1964-01-01', sex: 'female', registration: 'rural' }],
        children: [{ birthDate: '1990-05-01', disability: 'grade-3' }],
      },
      expect: { status: 'eligible', amountStatus: 'stated', amount: '150.00' },
    },
    {
      name: { zh: '独生子女四级残疾', en: 'Only child disabled of grade 4' },
      provision: 'disability',
      person: 'her',
      on: '2023-01-15',
      household: {
        partners: [{ id: 'her', birthDate: '1964-01-01', sex: 'female', registration: 'rural' }],
        children: [{ birthDate: '1990-05-01', disability: 'grade-4' }],
      },
      expect: { status: 'not-eligible', amountStatus: null, amount: null },
    },
    {
      name: { zh: '手术并发症三级，2022年6月', en: 'Complication of grade 3, June 2022' },
      provision: 'complication',
      person: 'her',
      on: '2022-06-15',
      household: { partners: [{ id: 'her', complication: 'grade-3' }] },
      expect: { status: 'eligible', amountStatus: 'stated', amount: '200.00' },
    },
    {
      name: { zh: '手术并发症二级，2022年7月起', en: 'Complication of grade 2, from July 2022' },
      provision: 'complication',
      person: 'her',
      on: '2026-11-24',
      household: { partners: [{ id: 'her', complication: 'grade-2' }] },
      expect: { status: 'eligible', amountStatus: 'stated', amount: '390.00' },
    },
  ],
});
