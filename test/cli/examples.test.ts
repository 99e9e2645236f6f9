import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allPolicies, assess, check, definePolicy, type Policy, parseHousehold } from '../../src/index.js';
import { call, OWN_POLICY } from './terminal.js';

const folder = 'examples/households';
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const ownPolicy = (file: string): readonly string[] => (file.includes('own-policy') ? ['--policy', OWN_POLICY] : []);

const readJson = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;

/** What a heading cites, also in English. */
const DOCUMENT_NUMBERS = allPolicies().flatMap(({ documentNumber }) => documentNumber ?? []);

describe.each(files)('%s', (file) => {
  const argv = ['assess', `${folder}/${file}`, ...ownPolicy(file)];

  it('holds a household with a title and a day', () => {
    const { title, on, household } = readJson(`${folder}/${file}`);
    expect(title).toEqual({ zh: expect.stringMatching(/./), en: expect.stringMatching(/./) });
    expect(on).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(() => parseHousehold(household)).not.toThrow();
  });

  it('is answered in both languages, with and without reasons', async () => {
    for (const more of [[], ['--brief'], ['--json']]) {
      for (const locale of ['zh', 'en']) {
        const { exit, out, err } = await call([...argv, ...more, '--locale', locale]);
        expect([exit, err]).toEqual([0, '']);
        expect(out).not.toMatch(/undefined|\[object|NaN|[^\S\n]\n/);
      }
    }
  });

  it('has no English in the Chinese, beyond ids and paths', async () => {
    const { out } = await call([...argv, '--locale', 'zh']);
    const known = out
      .replace(/（[\w[\].]+）/g, '')
      .replace(new RegExp([...allPolicies().map(({ id }) => id), 'yunxi-2012'].join('|'), 'g'), '');
    expect(known.match(/[A-Za-z]{2,}/g) ?? []).toEqual([]);
  });

  it('has no Chinese in the English, beyond citations', async () => {
    const { out } = await call([...argv, '--brief', '--locale', 'en']);
    const known = DOCUMENT_NUMBERS.reduce((text, number) => text.replaceAll(number, ''), out);
    expect(known).not.toMatch(/[\u3000-\u9fff\uff00-\uffef]/);
  });
});

it('the examples give what their titles promise', async () => {
  const brief = async (name: string) => {
    const file = files.find((one) => one.startsWith(name)) ?? '';
    return (await call(['assess', `${folder}/${file}`, '--brief', ...ownPolicy(file)])).out;
  };
  expect(await brief('01')).toMatch(/13000\.00 yuan[\s\S]*20000\.00 yuan/);
  expect(await brief('02')).toContain('not less than 40000.00 yuan');
  expect(await brief('03')).toContain('Counting other readings: between 13000.00 yuan and 20000.00 yuan');
  expect(await brief('04')).toContain('Still to ask: Was the birth of c1 within the rules?');
  expect(await brief('05')).toContain('the minimum: not stated in the text');
  expect(await brief('06')).toContain('Eligible: 12000.00 yuan each time');
  expect(await brief('07')).toContain('Fee to pay: 75.00 yuan');
  expect(await brief('08')).toContain('left blank in the text');
  expect(await brief('09')).toContain('no longer in force from 2021-08-20 on');
  expect(await brief('09')).toContain('The rest that is not collected: 15000.00 yuan');
  expect(await brief('10')).toContain('130.00 yuan a month');
  expect(await brief('11')).toMatch(/Eligible: 3600\.00 yuan a year[\s\S]*one baby: 158[\s\S]*it all: 24000\.00 yuan/);
  expect(await brief('12')).toContain('Eligible: 960.00 yuan a year');
});

it("the policy of the user's own keeps its worked cases", () => {
  const policy: Policy = definePolicy(readJson(OWN_POLICY));
  for (const { provision, on, person, household, expect: expected } of policy.cases) {
    const rule = check(household, `${policy.id}/${provision}`, { policy, on, person });
    expect(rule.status).toBe('applies');
    const { benefits } = assess(household, { policies: [policy], on });
    const answer = benefits.find((one) => one.provision === provision && one.subject === person);
    expect(JSON.parse(JSON.stringify(answer))).toMatchObject(expected);
  }
  expect(policy.cases).not.toHaveLength(0);
});
