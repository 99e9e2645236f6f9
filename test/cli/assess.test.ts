import { describe, expect, it } from 'vitest';
import { allPolicies, assess } from '../../src/index.js';
import { call, OWN_POLICY, rural } from './terminal.js';

const files = { 'h.json': rural };

describe('assess', () => {
  it('gives every answer first, then the reasons, with what all have in common told once', async () => {
    const ask = ['assess', 'h.json', '--on', '2012-06-01', '--policy', 'liangfeng-2011'];
    const { exit, out, err } = await call(ask, { files });
    expect([exit, err]).toEqual([0, '']);
    expect(out).toMatch(/^On 2012-06-01\n/);
    expect(out).toContain('  1. Child c1 – The first levy standard');
    expect(out).toContain(
      '     No levy is due\n     Because this does not hold: the birth of this child was outside the rules [',
    );
    expect(out).toContain('     A levy is due: not less than 13000.00 yuan (for the whole levy)');
    expect(out).toContain(
      'Payable by installments on the conditions below: within 36 months of the day of the decision',
    );
    expect(out).toContain('the last by 2015-06-01\n       - installments were applied for in writing: unknown\n');
    expect(out.indexOf('A levy is due')).toBeLessThan(out.indexOf('Reasons, one by one'));
    expect(out.indexOf('Remarks on all of these')).toBeGreaterThan(out.indexOf('Sources'));
    expect(out.match(/A township text cannot set or raise a levy standard/g)).toHaveLength(1);
    expect(out).not.toMatch(/[^\S\n]\n|\n\n\n/);
  });

  it('goes through the documents of the residence, its province and the nation one by one', async () => {
    const { out } = await call(['assess', 'h.json', '--on', '2012-06-01'], { files });
    const [, ...documents] = out.split(/^(?=\S.*\((?:.+, )?[a-z]+(?:-[a-z\d]+)+\)$)/m);
    const of = (id: string) =>
      documents.find((text) => /\((?:.+, )?(\S+)\)$/.exec(text.split('\n')[0] ?? '')?.[1] === id);
    expect(of('liangfeng-2011')).toMatch(
      /A levy is due[\s\S]*\nReasons, one by one\n[\s\S]*\n {2}Remarks on all of these\n/,
    );
    expect(of('sichuan-levy-2004')).toContain('Child c2 – The social maintenance fee\n     Undetermined');
    expect(out).toMatch(
      /\nDocuments not in force on that day\n[\s\S]* {2}- Plan for a childcare subsidy \(childcare-subsidy-2025\): in force from 2025-01-01 only\n/,
    );
    // The document of the township first, those of the nation last.
    expect(documents[0]).toBe(of('liangfeng-2011'));
    expect(out.indexOf('sichuan-levy-2004')).toBeLessThan(out.indexOf('levy-measures-2002'));
    expect(out).not.toContain('beijing');
    expect(out.match(/A township text cannot set or raise a levy standard/g)).toHaveLength(1);
    expect(out).not.toMatch(/[^\S\n]\n|\n\n\n/);
  });

  it('answers in Chinese', async () => {
    const { out } = await call(['assess', 'h.json', '--on', '2012-06-01', '--locale', 'zh'], { files });
    expect(out).toMatch(/^所问之日：2012-06-01\n/);
    expect(out).toContain('子女c2——');
    expect(out).toContain('应征收：不低于13000.00元（指征收总额）');
    expect(out).toContain('原因，下列条件不成立：该子女属违法生育〔');
    expect(out).toContain('逐项理由');
  });

  it('leaves the reasons out in brief, and says what to ask and which answers other readings can change', async () => {
    const household = { ...rural, partners: [rural.partners[0], { ...rural.partners[1], employment: null }] };
    const { out } = await call(['assess', '-', '--on', '2012-06-01', '--brief'], { stdin: household });
    expect(out).not.toContain('Why');
    expect(out).toContain('the minimum depends on facts that are not known, between 13000.00 yuan and 40000.00 yuan');
    expect(out).toContain('Still to ask: Is B an employee of a unit? (partners[1].employment)');
    expect(out).toContain('Other readings of the text can give other answers');
  });

  it('names the answers that other readings can change, where they are not all', async () => {
    const file = 'examples/households/10-old-couple-own-policy.json';
    const own = ['assess', file, '--policy', OWN_POLICY, '--brief'];
    expect((await call(own)).out).toContain('Other readings of the text can give other answers to 1.');
    expect((await call([...own, '--locale', 'zh'])).out).toContain('按其他解读，第1项的答案可能不同。');
  });

  it("prints exactly the result's JSON", async () => {
    const { out } = await call(['assess', 'h.json', '--on', '2012-06-01', '--json'], { files });
    expect(out).toBe(`${JSON.stringify(assess(rural, { on: '2012-06-01' }), null, 2)}\n`);
  });

  it('asks about today unless told otherwise, and says what ended the levy', async () => {
    const { out } = await call(['assess', 'h.json', '--brief'], { files });
    expect(out).toMatch(/^On 2026-11-24\n/);
    expect(out).toMatch(
      / {2}- .*\(.*liangfeng-2011\): no longer in force from 2021-08-20 on \(Population and Family Planning Law/,
    );
    const early = await call(['assess', 'h.json', '--on', '2011-01-01', '--policy', 'liangfeng-2011', '--brief'], {
      files,
    });
    expect(early.out).toContain('Not in force\n     In force from 2011-09-05 only\n');
    const chinese = await call(['assess', 'h.json', '--brief'], { files, env: { LANG: 'zh_CN.UTF-8' } });
    expect(chinese.out).toContain('当日未施行或已失效的文件\n');
  });

  it('takes readings and the law as known on a day from the command line', async () => {
    const mixed = { ...rural, partners: [rural.partners[0], { ...rural.partners[1], registration: 'urban' }] };
    const ask = ['assess', '-', '--on', '2012-06-01', '--brief'];
    const plain = await call(ask, { stdin: mixed });
    expect(plain.out).toContain('not less than 20000.00 yuan');
    expect(plain.out).toContain('Counting other readings: between 13000.00 yuan and 30000.00 yuan');
    const mother = await call([...ask, '--reading', 'mixed-couple=mother', '--reading', 'first-levy=first-payment'], {
      stdin: mixed,
    });
    expect(mother.out).toContain('not less than 13000.00 yuan (for the first payment)');
    const known = await call(['assess', 'h.json', '--on', '2021-09-01', '--as-known-on', '2020-01-01', '--brief'], {
      files,
    });
    expect(known.out).toContain('A levy is due');
  });

  it('names other documents that may apply, and the fact that would tell', async () => {
    const stdin = { ...rural, residence: { division: '511722' } };
    const ask = ['assess', '--on', '2012-06-01'];
    const { exit, out } = await call(ask, { stdin });
    expect(exit).toBe(0);
    expect(out).toMatch(
      /May also apply\n {2}In which township or community is the residence\? \(residence\.place\)\n {4}- .*\(凉风乡, liangfeng-2011\)/,
    );
    const chinese = await call(ask, { stdin, env: { LC_ALL: 'zh_CN' } });
    expect(chinese.out).toMatch(/ {2}居住在哪个乡镇或社区？（residence\.place）\n {4}- .*（凉风乡，liangfeng-2011）/);
    const nowhere = await call(ask, { stdin: {} });
    expect(nowhere.out).toContain('(residence.division)');
  });

  it('answers under the national documents where none of the place is known, and says so when none has an answer', async () => {
    // Hebei: no document of this province is built in.
    const elsewhere = await call(['assess'], { stdin: { residence: { division: '130102', place: '某街道' } } });
    expect(elsewhere).toMatchObject({ exit: 0, err: '' });
    expect(elsewhere.out).not.toMatch(/no rule to answer|May also apply/);
    const named = [...elsewhere.out.matchAll(/^\S.*[ (]([a-z\d-]+)\)$/gm)].map(([, id]) => id);
    expect(named).toContain('population-law');
    expect(
      named.filter((id) => allPolicies().find((policy) => policy.id === id)?.jurisdiction.division !== null),
    ).toEqual([]);
    const childless = await call(['assess', '--policy', 'liangfeng-2011'], { stdin: { children: [] } });
    expect(childless.out).toContain('no rule to answer');
  });

  it("assesses under a policy of the user's own", async () => {
    const file = 'examples/households/10-old-couple-own-policy.json';
    const { exit, out } = await call(['assess', file, '--policy', OWN_POLICY]);
    expect(exit).toBe(0);
    expect(out).toContain('Partner B – Monthly support from the age of sixty\n     Eligible: 130.00 yuan a month');
    expect(out).toContain(
      'Because this does not hold: the person counts as rural [partner 1: household registration = urban]',
    );
    const later = await call(['assess', file, '--policy', OWN_POLICY, '--on', '2016-08-01', '--locale', 'zh']);
    expect(later.out).toContain('可享受：每月150.00元');
  });

  it('says bad facts with the file and the place', async () => {
    const bad = { children: [{ birthDate: '2012-13-01', sexx: 'male' }], residence: { division: '51' } };
    const { exit, out, err } = await call(['assess', 'bad.json'], { files: { 'bad.json': bad } });
    expect([exit, out]).toEqual([1, '']);
    expect(err).toContain('3 problems in bad.json:\n');
    expect(err).toContain('  children[0].birthDate: "2012-13-01" is not a date.');
    expect(err).toContain('(did you mean "sex"?)');
    expect(err).toContain('(unknown-key)\n');
    const chinese = await call(['assess', '-', '--locale=zh'], { stdin: { household: bad } });
    expect(chinese.err).toContain('标准输入有3处问题：\n');
    expect(chinese.err).toContain('  household.children[0].birthDate：“2012-13-01”不是日期。');
  });

  it('says bad options', async () => {
    const { exit, err } = await call(['assess', 'h.json', '--on', '2012-02-30', '--reading', 'mixed-couple=aunt'], {
      files,
    });
    expect(exit).toBe(1);
    expect(err).toContain('2 problems in the input:\n  on: "2012-02-30" is not a date.');
    expect(err).toContain('  readings.mixed-couple: "aunt" is not one of the options');
  });
});
