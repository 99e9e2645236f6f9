import { describe, expect, it } from 'vitest';
import { assessBenefits } from '../../src/benefits/index.js';
import { check, type Determination, explain, type Locale } from '../../src/index.js';
import { assessLevy } from '../../src/levy/index.js';
import { riverCounty } from './river-county.js';

const on = '2016-06-01';
const child = { id: 'c', birthDate: '2016-03-01', birthAuthorised: false, disability: 'none' } as const;
const partner = { id: 'm', registration: 'rural' } as const;
const full = {
  fishingRight: 'full',
  boats: 2,
  harvestIncome: '3000.00',
  lateReport: false,
  registeredOn: '2015-02-03',
};

const levy = (extra: Record<string, string | number | boolean>) =>
  assessLevy({ children: [child], extra }, { policy: riverCounty, child: 'c', on });

const text = (answer: Determination<string>, locale: Locale) => explain(answer, { locale, format: 'text' });

const answers: readonly Determination<string>[] = [
  levy(full),
  levy({}),
  levy({ fishingRight: 'half' }),
  ...assessBenefits({ partners: [partner], children: [child], extra: full }, { policies: [riverCounty], on }),
  ...assessBenefits({}, { policies: [riverCounty], on }),
  check({ extra: full }, 'river-county-2015/roll', { policy: riverCounty, on }),
  check({}, 'river-county-2015/roll', { policy: riverCounty, on: '2014-01-01' }),
];

describe('an explanation of a policy of one’s own', () => {
  it('tells the answer, the row, the facts, the other reading and the source in English', () => {
    const words = text(levy(full), 'en');
    expect(words).toMatch(/^The levy for a birth outside the rules, by fishing right: a levy is due/);
    expect(words).toContain('there are two boats and above');
    expect(words).toContain('boats = 2');
    expect(words).toContain('9000.00 yuan');
    expect(words).toContain(
      'Does "two boats and above" include two? Above: "it does"; if instead "it does not": a levy is due, set locally',
    );
    expect(words).toContain('Measures of River County on levies and rewards (invented)');
    expect(words).toContain('河府〔2015〕7号');
    expect(words).toContain('This document is invented');
  });

  it('tells the same in Chinese', () => {
    const words = text(levy(full), 'zh');
    expect(words).toMatch(/^违法生育的征收，按捕捞权分档：应征收/);
    expect(words).toContain('有两条船以上');
    expect(words).toContain('船数=2');
    expect(words).toContain('9000.00元');
    expect(words).toContain('“两条船以上”是否包括两条？');
    expect(words).toContain('《河口县计划生育征收与奖励办法（虚构）》');
  });

  it('asks for the facts that are missing in the words of the policy', () => {
    expect(text(levy({}), 'en')).toContain('Which fishing right does the household have? (extra.fishingRight)');
    expect(text(levy({}), 'zh')).toContain('有何捕捞权？（extra.fishingRight）');
  });

  it('says an option in the words of the policy', () => {
    const [grant] = assessBenefits(
      { partners: [partner], extra: { fishingRight: 'half' } },
      { policies: [riverCounty], on },
    );
    if (grant === undefined) throw new Error('there is a grant');
    expect(text(grant, 'en')).toContain('fishing right = half a right');
    expect(text(grant, 'zh')).toContain('捕捞权=半额捕捞权');
  });

  it.each([
    ['zh', 'text'],
    ['zh', 'markdown'],
    ['zh', 'html'],
    ['en', 'text'],
    ['en', 'markdown'],
    ['en', 'html'],
  ] as const)('is whole in %s as %s for every kind of answer', (locale, format) => {
    for (const answer of answers) {
      const words = explain(answer, { locale, format });
      expect(words).not.toMatch(/undefined|null|NaN|\[object|\{who\}/);
      expect(words.length).toBeGreaterThan(40);
    }
  });

  it('has no Chinese sentence in the English reasons', () => {
    for (const answer of answers) {
      const reasons = text(answer, 'en').split('\n\nSources')[0] ?? '';
      expect(reasons).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });
});
