import { describe, expect, it } from 'vitest';
import { call, rural } from './terminal.js';

/** A document of which the test says the provisions; in force from 2012 on. */
const policy = (provisions: object, rest: object = {}) => ({
  id: 'made-up',
  title: { zh: '虚构文件', en: 'Invented document' },
  issuer: { zh: '虚构', en: 'invented' },
  documentNumber: null,
  rank: 'local-document',
  jurisdiction: { division: null },
  issuedOn: '2012-01-01',
  inForce: { from: '2012-01-01', until: '2021-08-20' },
  source: { zh: '虚构', en: 'invented' },
  provisions,
  ...rest,
});

const yuan = (value: string) => ({ value, type: 'money' });
const yes = { value: true, type: 'truth' };
const no = { value: false, type: 'truth' };
const says = { zh: '某项规定', en: 'Some rule' };
const base = { says, cites: '第一条', when: yes };
const income = { fact: 'person.annualIncome' };

const levy = (amounts: object) => ({ kind: 'levy', subject: 'child', ...base, ...amounts });
const benefit = (amount: unknown, rest: object = {}) => ({
  kind: 'benefit',
  subject: 'household',
  ...base,
  amount,
  frequency: null,
  ...rest,
});

async function answersOf(provisions: object, household: object, options: readonly string[] = [], rest: object = {}) {
  const files = { 'own.json': policy(provisions, rest), 'h.json': household };
  const argv = ['assess', 'h.json', '--policy', 'own.json', '--on', '2013-01-01', '--brief', ...options];
  const { exit, out, err } = await call(argv, { files });
  expect([exit, err]).toEqual([0, '']);
  return out;
}

const zh = ['--locale', 'zh'];
const child = { children: [{ birthDate: '2012-06-01' }] };
const oneEarner = (annualIncome: string | null) => ({ partners: [{ annualIncome }] });

describe('an answer in one line', () => {
  it('tells the least and the greatest levy, and an exact amount that is no whole fen', async () => {
    const third = { apply: 'times', to: [yuan('100.01'), { value: '0.5', type: 'number' }] };
    const provisions = { levy: levy({ minimum: third, maximum: yuan('900.00') }) };
    const line = 'not less than 50.01 yuan (exactly 50.005 yuan), not more than 900.00 yuan (for the whole levy)';
    expect(await answersOf(provisions, child)).toContain(`A levy is due: ${line}`);
    expect(await answersOf(provisions, child, zh)).toContain(
      '不低于50.01元（精确值50.005元），不高于900.00元（指征收总额）',
    );
  });

  it('names a child or partner without an id of its own by its number, and one that is not listed as such', async () => {
    const provisions = { levy: levy({ minimum: yuan('5.00') }), pay: benefit(yuan('5.00'), { subject: 'person' }) };
    const listed = await answersOf(provisions, { ...child, partners: [{}] });
    expect(listed).toContain('1. Child 1 – Some rule');
    expect(listed).toContain('2. Partner 1 – Some rule');
    const absent = await answersOf(provisions, {});
    expect(absent).toContain('1. Child – Some rule');
    expect(await answersOf(provisions, {}, zh)).toContain('2. 夫妻一方——某项规定');
  });

  it('says of an open amount in which range it lies, as far as something narrows it', async () => {
    const capped = { apply: 'smallest', to: [income, yuan('700.00')] };
    const raised = { apply: 'greatest', to: [income, yuan('700.00')] };
    const person = { subject: 'person' };
    const provisions = {
      capped: benefit(capped, person),
      raised: benefit(raised, person),
      plain: benefit(income, person),
    };
    const out = await answersOf(provisions, oneEarner(null));
    expect(out).toContain('the amount depends on facts that are not known, between 0.00 yuan and 700.00 yuan');
    expect(out).toContain('the amount depends on facts that are not known, at least 700.00 yuan');
    expect(out).toMatch(/the amount depends on facts that are not known\n/);
    const chinese = await answersOf(provisions, oneEarner(null), zh);
    expect(chinese).toContain('可享受；金额取决于未知事实，0.00元至700.00元之间');
    expect(chinese).toContain('可享受；金额取决于未知事实，至少700.00元');
  });

  it('says where a range is not proved tight', async () => {
    const nothing = { apply: 'subtract', to: [income, income] };
    const within = { apply: 'greatest', to: [yuan('0.00'), { apply: 'smallest', to: [yuan('5.00'), nothing] }] };
    const provisions = { pay: benefit(within, { subject: 'person' }) };
    const range = 'between 0.00 yuan and 5.00 yuan (the true range may be narrower)';
    expect(await answersOf(provisions, oneEarner(null))).toContain(range);
    expect(await answersOf(provisions, oneEarner(null), zh)).toContain('0.00元至5.00元之间（实际范围可能更窄）');
  });

  it('says that other readings can give another answer where none can be named', async () => {
    const option = (en: string) => ({ says: { zh: en, en }, cites: { zh: '无', en: 'none' } });
    const readings = {
      whose: {
        asks: { zh: '谁的？', en: 'Whose?' },
        options: { first: option('first'), second: option('second') },
        default: 'first',
        because: { zh: '无', en: 'none' },
      },
    };
    const amount = {
      reading: 'whose',
      is: { first: { fact: 'cableTv.price' }, second: { fact: 'certificateFee.amount' } },
    };
    const files = { 'own.json': policy({ pay: benefit(amount) }, { readings }), 'h.json': {} };
    const argv = ['assess', 'h.json', '--policy', 'own.json', '--on', '2013-01-01'];
    expect((await call(argv, { files })).out).toContain('     Other readings of the text can give another answer\n');
    expect((await call([...argv, ...zh], { files })).out).toContain('     按其他解读，答案可能不同\n');
  });

  it('says of an undetermined answer how much it would be', async () => {
    const when = { fact: 'furtherBirth.allowed' };
    const provisions = {
      one: benefit(yuan('80.00'), { when }),
      other: benefit('blank-in-source', { when }),
      levy: levy({ when: { apply: 'not', to: [{ fact: 'child.birthAuthorised' }] }, minimum: 'not-stated' }),
    };
    const out = await answersOf(provisions, child);
    expect(out).toContain('Undetermined; if eligible, the amount is 80.00 yuan\n');
    expect(out.match(/Undetermined\n/g)).toHaveLength(2);
    expect(await answersOf(provisions, child, zh)).toContain('无法确定；如可享受，金额为80.00元');
  });

  it('says why there is no amount, and how often one is given', async () => {
    const provisions = {
      blank: benefit('blank-in-source'),
      kind: benefit('in-kind'),
      local: benefit('set-locally'),
      once: benefit(yuan('1.00'), { frequency: 'once' }),
      yearly: benefit(yuan('2.00'), { frequency: 'yearly' }),
      never: benefit(yuan('3.00'), { when: no }),
    };
    const out = await answersOf(provisions, {});
    expect(out).toContain('Eligible (the amount: left blank in the text)');
    expect(out).toContain('Eligible (in kind: there is no amount)');
    expect(out).toContain('Eligible (the amount: set locally)');
    expect(out).toContain('Eligible: 1.00 yuan, once');
    expect(out).toContain('Eligible: 2.00 yuan a year');
    expect(out).toContain('Not eligible\n     Because this does not hold: no\n');
    expect(await answersOf(provisions, {}, zh)).toContain('可享受：每年2.00元');
  });

  it('tells the parts of an amount and the named outputs, each once', async () => {
    const half = {
      apply: 'times',
      to: [
        { value: 7, type: 'number' },
        { value: '0.5', type: 'number' },
      ],
    };
    const outputs = {
      whole: { says: { zh: '整数', en: 'whole' }, is: { value: 7, type: 'number' } },
      half: { says: { zh: '半数', en: 'half' }, is: half },
      day: { says: { zh: '日期', en: 'day' }, is: { value: '2013-02-03', type: 'date' } },
      sum: { says: { zh: '金额', en: 'sum' }, is: yuan('12.00') },
      sure: { says: { zh: '确定', en: 'sure' }, is: yes },
      kind: { says: { zh: '批次', en: 'batch' }, is: { fact: 'certificateFee.kind' } },
      blank: { says: { zh: '空白项', en: 'blank' }, is: 'blank-in-source' },
      same: { says: { zh: '甲承担', en: 'borne by the first' }, is: yuan('4.00') },
    };
    const shares = [
      { payer: { zh: '甲', en: 'first' }, amount: yuan('4.00') },
      { payer: { zh: '乙', en: 'second' }, amount: { fact: 'cableTv.price' } },
    ];
    const provisions = {
      pay: benefit(yuan('10.00'), { outputs, shares }),
      rule: { kind: 'rule', subject: 'household', ...base },
    };
    const known = { certificateFee: { kind: 'homestead' } };
    const out = await answersOf(provisions, known);
    expect(out).toContain(
      [
        '     Borne by the first: 4.00 yuan',
        '     Borne by the second: unknown',
        '     Whole: 7',
        '     Half: 3.5',
        '     Day: 2013-02-03',
        '     Sum: 12.00 yuan',
        '     Sure: yes',
        '     Batch: homestead',
        '     Blank: left blank in the text',
      ].join('\n'),
    );
    expect(out.match(/Borne by the first/g)).toHaveLength(1);
    expect(out).toContain('     It applies');
    const open = await answersOf(provisions, {}, zh);
    expect(open).toContain('批次：未知');
    expect(open).toContain('确定：是');
  });

  it('tells the first share and the number of installments, and an unknown clock by its name', async () => {
    const option = (value: string) => ({ value, type: 'option' });
    const provisions = {
      levy: levy({ minimum: yuan('900.00'), installments: 'split' }),
      split: {
        kind: 'installments',
        subject: 'child',
        ...base,
        limitMonths: { value: 12, type: 'number' },
        clock: option('harvest'),
        needs: [],
        firstAtLeast: yuan('300.00'),
        maxCount: { value: 3, type: 'number' },
      },
    };
    const out = await answersOf(provisions, child);
    expect(out).toContain(
      'Payable by installments: within 12 months of harvest, the first at least 300.00 yuan, at most 3 of them\n',
    );
    expect(out).not.toContain('2. ');
    expect(await answersOf(provisions, child, zh)).toContain(
      '可分期缴纳：自harvest起12个月内，首期至少300.00元，最多3期',
    );
  });

  it('tells installments that no levy names as an answer of their own', async () => {
    const need = {
      id: 'written',
      says: { zh: '已书面申请', en: 'applied in writing' },
      is: { fact: 'case.appliedInWriting' },
    };
    const split = (clock: string) => ({
      kind: 'installments',
      subject: 'child',
      ...base,
      limitMonths: { value: 12, type: 'number' },
      clock: { value: clock, type: 'option' },
      needs: [need],
    });
    const household = { household: child, case: { appliedInWriting: true } };
    const provisions = { levy: levy({ minimum: yuan('9.00') }), split: split('approval') };
    const out = await answersOf(provisions, household);
    expect(out).toContain('Installments are possible\n');
    expect(out).toContain('the day the installments are approved');
    expect(await answersOf(provisions, household, zh)).toContain('批准分期之日');
  });

  it('says when the first day is left blank', async () => {
    const span = {
      inForce: {
        from: { notBefore: '2013-01-01', notAfter: '2013-12-31' },
        until: 'not-stated',
        evidencedUntil: '2014-01-01',
      },
    };
    const out = await answersOf({ pay: benefit(yuan('1.00')) }, {}, ['--on', '2013-06-01'], span);
    expect(out).toContain('Undetermined');
    expect(out).toContain('The first day lies between 2013-01-01 and 2013-12-31');
  });

  it('tells of a composed condition the part that failed', async () => {
    const held = { each: 'certificates', how: 'some', of: yes };
    const terms = { holds: { says: { zh: '持证', en: 'a certificate is held' }, is: held } };
    const both = (...to: unknown[]) => ({ apply: 'all', to });
    const provisions = {
      part: benefit(yuan('1.00'), { when: both({ fact: 'furtherBirth.allowed' }, { term: 'holds' }) }),
      fact: benefit(yuan('1.00'), { when: both({ fact: 'furtherBirth.allowed' }, { fact: 'furtherBirth.givenUp' }) }),
      constant: benefit(yuan('1.00'), { when: both({ fact: 'furtherBirth.allowed' }, no) }),
    };
    const household = { certificates: [], furtherBirth: { allowed: true, givenUp: false } };
    const reasons = (out: string) =>
      out
        .split('\n')
        .filter((line) => /Because|原因/.test(line))
        .map((line) => line.trim());
    expect(reasons(await answersOf(provisions, household, [], { terms }))).toEqual([
      'Because this does not hold: a certificate is held',
      'Because this does not hold: second child given up of their own will',
      expect.stringContaining('Because this does not hold: the couple meets the conditions for a second child'),
    ]);
    expect(reasons(await answersOf(provisions, household, zh, { terms }))[0]).toBe('原因，下列条件不成立：持证');
  });

  it('colours by what the answer says', async () => {
    const argv = ['assess', '-', '--on', '2012-06-01'];
    const { out } = await call(argv, { stdin: { title: { zh: '标题', en: 'Title' }, household: rural }, colour: true });
    expect(out).toContain('\u001b[1;36mTitle\u001b[0m');
    expect(out).toContain('\u001b[1;32mA levy is due');
    expect(out).toContain('\u001b[2mNo levy is due');
    expect(out).toContain('\u001b[1mWhy\u001b[0m');
    const open = await call(argv, { stdin: { ...rural, children: [{}] }, colour: true });
    expect(open.out).toContain('\u001b[1;33mUndetermined');
    const bad = await call(argv, { stdin: 'no JSON', colour: true });
    expect(bad.err).toContain('\u001b[31m1 problem');
  });
});
