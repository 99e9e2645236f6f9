import { describe, expect, it } from 'vitest';
import { allPolicies, findPolicies, getPolicy } from '../../src/index.js';
import { call, OWN_POLICY } from './terminal.js';

describe('the catalogue', () => {
  it('lists each document with its number, place, force and kinds of rules', async () => {
    const { exit, out } = await call(['policies']);
    expect(exit).toBe(0);
    for (const { id } of allPolicies()) expect(out).toContain(id);
    expect(out).toContain(
      '凉委发〔2011〕38号; 511722 凉风乡; in force from 2011-09-05, until 2021-08-20 (that day excluded); levy, installments\n',
    );
    expect(out).toContain('from a day between 2013-01-01 and 2013-12-31, the end not stated; benefits, other rules\n');
    const chinese = await call(['policies', '--locale', 'zh']);
    expect(chinese.out).toContain('2011-09-05起有效，至2021-08-20（当日不含）；社会抚养费、分期缴纳\n');
  });

  it('filters', async () => {
    const filter = { division: '511722', place: '凉风乡', on: '2012-06-01', kind: 'levy' } as const;
    const { out } = await call([
      'policies',
      '--division',
      '511722',
      '--place',
      '凉风乡',
      '--on',
      '2012-06-01',
      '--kind',
      'levy',
      '--json',
    ]);
    const rows = JSON.parse(out) as { id: string; kinds: string[]; inForce: object }[];
    expect(rows.map(({ id }) => id)).toEqual(findPolicies(filter).map(({ id }) => id));
    expect(rows.find(({ id }) => id === 'liangfeng-2011')).toMatchObject({
      kinds: ['levy', 'installments'],
      inForce: { from: '2011-09-05', until: '2021-08-20' },
    });
    const none = await call(['policies', '--on', '1950-01-01']);
    expect([none.exit, none.out]).toEqual([0, 'No document fits.\n']);
  });

  it('refuses a bad day and an unknown kind', async () => {
    expect(await call(['policies', '--on', 'yesterday'])).toMatchObject({ exit: 1, out: '' });
    const { exit, err } = await call(['policies', '--kind', 'fine']);
    expect([exit, err]).toEqual([
      2,
      'There is no kind "fine": write levy, installments, benefit, rule.\nSee: family-planning-rules policies --help\n',
    ]);
  });
});

describe('one document', () => {
  it('prints where it comes from, its rules in words, and what it leaves open', async () => {
    const { exit, out } = await call(['policies', 'liangfeng-2011']);
    expect(exit).toBe(0);
    const { higher } = getPolicy('liangfeng-2011').readings['mixed-couple']?.options ?? {};
    for (const part of [
      '  - Id: liangfeng-2011\n',
      '  - Number: 凉委发〔2011〕38号\n',
      '  - Rank: township document\n',
      '  - In force: from 2011-09-05, until 2021-08-20 (that day excluded)\n    - evidence: ',
      '    - ended by: Population and Family Planning Law, as amended in 2021, 2021-08-20, law\n',
      ' and the registration that counts is rural | 13000.00 yuan (first unlawful birth, rural)\n',
      '    - otherwise | not stated in the text\n',
      'by the reading first-levy): the whole levy, or the first payment\n',
      '  - limit in months: 36 (',
      '  - needs: installments were applied for in writing\n',
      'Amounts and other parameters\n',
      ` (mixed-couple)\n    - ${higher?.says.en} (higher, default)\n      - support: ${higher?.cites.en}\n`,
      '    - why the default: ',
      'Left blank or not stated\n  - ',
      'Not modelled\n  - ',
    ])
      expect(out).toContain(part);
    expect(out).not.toMatch(/[^\S\n]\n|\n\n\n/);
  });

  it('prints every built-in document in both languages', async () => {
    for (const { id, title, notes } of allPolicies()) {
      const [english, chinese] = [await call(['policies', id]), await call(['policies', id, '--locale', 'zh'])];
      expect(english.out.split('\n')[0]).toBe(title.en);
      expect(chinese.out.split('\n')[0]).toBe(`《${title.zh}》`);
      for (const { says } of notes) expect(chinese.out).toContain(says.zh);
    }
  });

  it('prints blanks, parts of an amount and other rules', async () => {
    const { out } = await call(['policies', 'xijie-2013']);
    for (const part of [
      '  - The number of the document\n',
      '  - The day of issue\n',
      '  - The exact first day\n',
      '  - The last day\n',
    ])
      expect(out).toContain(part);
    expect(out).toContain('    - evidenced until: 2014-01-01\n');
    expect(out).toContain('left blank in the text\n');
    expect(out).toContain('[by the reading breach-loses – ');
    const shares = await call(['policies', 'taibai-2009', '--locale', 'zh']);
    expect(shares.out).toContain('  - 分担：农户：');
    expect(shares.out).toContain('〔依解读 ');
  });

  it("prints a policy of the user's own: its facts and its dated series", async () => {
    const { exit, out } = await call(['policies', OWN_POLICY]);
    expect(exit).toBe(0);
    expect(out).toContain('    - from 2014-01-01: 80.00 yuan\n');
    expect(out).toContain('  - carer: Who looks after the couple?\n');
    expect(out).toContain('the age of sixty is reached');
    const chinese = await call(['policies', OWN_POLICY, '--locale', 'zh']);
    expect(chinese.out).toContain('    - 自2014-01-01起：80.00元\n');
  });

  it('prints the rarer parts of a document', async () => {
    const yuan = (value: string) => ({ value, type: 'money' });
    const base = { says: { zh: '规定', en: 'Rule' }, cites: '一', when: { value: true, type: 'truth' } };
    const sum = { apply: 'add', to: [yuan('1.00'), yuan('2.00')] };
    const rows = [{ when: { fact: 'child.birthAuthorised' }, gives: 'set-locally' }];
    const policy = {
      id: 'rare',
      title: { zh: '少见', en: 'Rare' },
      issuer: { zh: '虚构', en: 'invented' },
      documentNumber: '1号',
      rank: 'local-document',
      jurisdiction: { division: null },
      issuedOn: '2003-01-01',
      inForce: { from: 'not-stated', until: '2004-01-01' },
      source: { zh: '虚构', en: 'invented' },
      governedBy: { fact: 'on' },
      provisions: {
        levy: {
          kind: 'levy',
          subject: 'child',
          ...base,
          minimum: { rows, otherwise: 'set-locally' },
          maximum: sum,
          minimumOf: { value: 'total', type: 'option' },
        },
        plain: { kind: 'levy', subject: 'child', ...base, minimum: 'not-stated' },
        split: {
          kind: 'installments',
          subject: 'child',
          ...base,
          limitMonths: { value: 12, type: 'number' },
          clock: { value: 'decision', type: 'option' },
          needs: [],
          firstAtLeast: yuan('5.00'),
          maxCount: { value: 3, type: 'number' },
        },
        rule: {
          kind: 'rule',
          subject: 'household',
          ...base,
          periods: [
            { from: '2003-02-01', cites: { document: { zh: '甲', en: 'A' } } },
            { from: '2003-03-01', until: '2003-12-01', cites: { document: { zh: '甲', en: 'A' } } },
          ],
          outputs: { much: { says: { zh: '数额', en: 'how much' }, is: 'not-stated' } },
        },
      },
    };
    const { exit, out } = await call(['policies', './rare'], { files: { './rare': policy } });
    expect(exit).toBe(0);
    for (const part of [
      '  - Applies in: no single division\n',
      '  - In force: from 2003-01-01, until 2004-01-01',
      '  - The day that decides which text applies: the day asked about\n',
      '    - the birth of this child was within the rules | set locally\n',
      '  - the maximum: 1.00 yuan + 2.00 yuan\n',
      '  - the minimum is that of: the whole levy\n',
      '  - the clock starts: the day of the decision\n',
      '  - the first at least: 5.00 yuan\n',
      '  - at most so many: 3\n',
      '  - only: from 2003-02-01 (A)\n',
      '  - only: from 2003-03-01, until 2003-12-01 (that day excluded) (A)\n',
      '  - also gives: how much: not stated in the text\n',
    ])
      expect(out).toContain(part);
    const chinese = await call(['policies', './rare', '--locale', 'zh'], { files: { './rare': policy } });
    expect(chinese.out).toContain('  - 另限期间：自2003-03-01起，至2003-12-01（当日不含）（《甲》）\n');
    expect(chinese.out).toContain('  - 最低额所指：征收总额\n');
  });

  it('prints targets as a table, kept as data', async () => {
    const { out } = await call(['policies', 'taiping-2012', '--format', 'markdown', '--locale', 'zh']);
    expect(out).toContain('| 人口出生率 | 不高于 | 15 ‰ |');
    const bad = await call(['policies', 'taiping-2012', '--format', 'pdf']);
    expect([bad.exit, bad.err]).toEqual([2, expect.stringContaining('text, markdown, html')]);
  });

  it('prints its JSON', async () => {
    const { out } = await call(['policies', 'liangfeng-2011', '--json']);
    expect(out).toBe(`${JSON.stringify(getPolicy('liangfeng-2011'), null, 2)}\n`);
  });

  it('suggests an id, and takes no filters', async () => {
    const unknown = await call(['policies', 'liangfeng']);
    expect(unknown.exit).toBe(1);
    expect(unknown.err).toContain(
      'There is no policy with the id "liangfeng" (did you mean "liangfeng-2011"?). (unknown-policy)',
    );
    expect((await call(['policies', 'taibei-2009'])).err).toContain('did you mean "taibai-2009"?');
    expect(await call(['policies', 'liangfeng-2011', '--kind', 'levy'])).toMatchObject({ exit: 2, out: '' });
  });

  it('lists every problem of a bad policy, with its file', async () => {
    const { exit, err } = await call(['policies', 'own.json'], { files: { 'own.json': { id: 'X' } } });
    expect(exit).toBe(1);
    expect(err).toMatch(/^\d+ problems in own\.json:\n/);
    expect(err).toContain('id: ');
  });
});
