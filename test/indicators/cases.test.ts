import { describe, expect, it } from 'vitest';
import { indicatorIds } from '../../src/indicators/index.js';
import { indicators } from '../../src/indicators/registry.js';
import { DENOMINATORS } from '../../src/indicators/units.js';

const all = Object.entries(indicators);

/** Every id of the tables of `indicators.md`, sections 1 to 5 and 7. */
const REFERENCE =
  `crudeBirthRate crudeDeathRate naturalIncreaseRate growthRateArithmetic growthRateGeometric growthRateExponential
  doublingTime balancingEquation grossMigrationRate netMigrationRate inMigrationRate outMigrationRate floatingPopulationShare
  sexRatio sexRatioAtBirth childWomanRatio childDependencyRatio oldAgeDependencyRatio totalDependencyRatio ageingIndex medianAge
  ageShare urbanShare myersIndex whippleIndex generalFertilityRate maritalFertilityRate ageSpecificFertilityRate
  orderSpecificFertilityRate totalFertilityRate totalFertilityRateByOrder grossReproductionRate netReproductionRate
  intrinsicGrowthRate replacementFertility meanAgeAtChildbearing adolescentBirthRate birthOrderShare parityProgressionRatio
  cohortFertilityFromPPR meanBirthInterval birthIntervalCompliance lateMarriageShare lateChildbearingShare bongaartsIndices
  ageSpecificDeathRate infantMortalityRate under5MortalityRate maternalMortalityRatio lifeTableProbability lifeExpectancy
  directlyStandardisedRate indirectlyStandardisedRate standardisedMortalityRatio kitagawaDecomposition dasGuptaDecomposition
  contraceptivePrevalenceRate modernMethodShare longActingMethodRate unmetNeed policyCompliantBirthRate plannedBirthRate
  certificateIssuingRate certificateCheckRate feedbackRate submissionRate timelinessRate examinationRate pregnancyCheckCoverage
  followUpRate statisticsAccuracy omissionRate onlyChildCertificateRate birthsToAbortionsRatio levyCollectionRate
  perCapitaInvestment awarenessRate satisfactionRate targetAttainment compositeScore
  wilson clopperPearson byar exactPoisson rateInterval dobson smrInterval differenceNewcombe sexRatioInterval`.split(
    /\s+/,
  );

describe('the indicators', () => {
  it('are all those of the reference', () => {
    expect(REFERENCE.filter((id) => !(id in indicators))).toEqual([]);
    expect(indicatorIds).toHaveLength(all.length);
    expect([...indicatorIds].sort()).toEqual([...indicatorIds]);
  });

  it.each(all)('%s tells what it is, in both languages', (name, { definition }) => {
    const { id, title, says, formula, misuse, math, source, denominators, range } = definition;
    expect(id).toBe(name);
    for (const text of [title, says, formula, misuse]) {
      expect(text.zh).toMatch(/[\u4e00-\u9fff₀α×÷]/);
      expect(text.en).toMatch(/[a-zA-Z]/);
      expect(text.en).not.toMatch(/[\u3000-\u303f\uff00-\uffef]/);
    }
    expect(says.zh).toMatch(/。$/);
    expect(says.en).toMatch(/\.$/);
    // TeX whose braces are balanced.
    expect(math.replace(/[^{]/g, '').length).toBe(math.replace(/[^}]/g, '').length);
    expect(source).not.toBe('');
    expect(denominators.every((kind) => kind in DENOMINATORS)).toBe(true);
    const [least, most] = range.hard;
    if (least !== null && most !== null) expect(least).toBeLessThan(most);
  });

  const cases = all.flatMap(([name, indicator]) =>
    indicator.definition.cases.map((one, index) => ({ name, index, one, indicator: indicator as unknown as Compute })),
  );

  it.each(cases)('$name gives what its case $index says: $one.gives', ({ one, indicator }) => {
    const result = indicator(one.given);
    const digits = one.gives?.split('.')[1]?.length ?? 0;
    if (one.gives === null) {
      expect(result.value).toBeNull();
      expect(result.exact).toBeNull();
      expect(result.undefinedBecause?.zh).toMatch(/。$/);
      expect(result.undefinedBecause?.en).toMatch(/\.$/);
      expect(result.toFixed(2)).toBe('—');
    } else {
      expect(result.toFixed(digits)).toBe(one.gives);
      expect(result.undefinedBecause).toBeNull();
    }
    const kind = result.denominator?.kind;
    if (kind !== undefined) expect(indicator.definition.denominators).toContain(kind);
    expect(JSON.parse(JSON.stringify(result))).toMatchObject({ id: result.id, unit: result.unit });
  });
});

type Compute = ((inputs: unknown) => ReturnType<(typeof indicators)['crudeBirthRate']>) & {
  readonly definition: { readonly denominators: readonly string[] };
};
