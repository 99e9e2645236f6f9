import { describe, expect, it } from 'vitest';
import { dobsonInterval, lifeExpectancyInterval, lifeTable, smrInterval } from '../../src/indicators/index.js';
import { betaQuantile, gammaQuantile, normalQuantile } from '../../src/indicators/quantiles.js';
import { Decimal } from '../../src/value/rate.js';

const big = {
  counts: [127, 25, 18, 21, 12, 27, 48, 27, 29, 32, 32, 34, 45, 65, 38, 68, 74, 82, 91],
  populations: [636, 558, 609, 543, 384, 594, 669, 843, 660, 576, 606, 522, 426, 273, 300, 288, 153, 123, 207],
  weights: [
    5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500, 1000,
  ],
};

describe('published intervals', () => {
  it('Dobson: PHEindicatormethods, testdata_big, per 10 000', () => {
    const interval = dobsonInterval({ ...big, per: 10000 });
    expect(interval.estimate.toFixed(6)).toBe('1043.024799');
    expect(interval.lower.toFixed(6)).toBe('971.770907');
    expect(interval.upper.toFixed(6)).toBe('1117.894092');
    const wide = dobsonInterval({ ...big, per: 10000, confidence: '0.998' });
    expect([wide.lower, wide.upper].map((end) => end.toFixed(6))).toEqual(['932.328788', '1162.059600']);
  });

  it('Chiang with Silcocks: PHEindicatormethods, life expectancy at birth', () => {
    const ages = [0, 1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90];
    const population = [
      7060, 35059, 46974, 48489, 43219, 38561, 46009, 57208, 61435, 55601, 50209, 56416, 46411, 39820, 37978, 37039,
      33288, 23306, 11936, 11936,
    ];
    const deaths = [17, 9, 4, 8, 20, 15, 24, 33, 50, 71, 100, 163, 263, 304, 536, 872, 1390, 1605, 1936, 1937];
    const interval = lifeExpectancyInterval({ ages, population, deaths, nax: 'chiang', atAge: 0 });
    // The source takes 1.96 for the normal quantile 1.959963984….
    const reach = interval.upper
      .minus(interval.estimate)
      .div(normalQuantile(new Decimal('0.975')))
      .times('1.96');
    expect(interval.estimate.minus(reach).toFixed(8)).toBe('79.88268548');
    expect(interval.estimate.plus(reach).toFixed(8)).toBe('80.45653078');
    const { rows } = lifeTable({ ages, population, deaths, nax: 'chiang' });
    expect(rows[1]?.e?.toFixed(8)).toBe('79.36245674');
  });

  it('an exact Poisson interval below 10 events: 5 of 10 expected', () => {
    expect(smrInterval({ observed: 5, expected: 10 }).method).toBe('exactPoisson');
    expect(smrInterval({ observed: 5, expected: 10 }).upper.toFixed(9)).toBe('1.166833208');
  });
});

/** Made with mpmath at 60 digits, by bisection of its incomplete gamma and beta functions. */
describe('quantiles to 20 digits', () => {
  const near = (value: Decimal, text: string) => value.div(text).minus(1).abs().lessThan('1e-20');

  it.each<readonly [string, number, string]>([
    ['0.025', 1, '0.02531780798428987540372302'],
    ['0.025', 5, '1.623486390118420538078366'],
    ['0.025', 10, '4.795388696132433635686553'],
    ['0.025', 100, '81.36399125092314043272913'],
    ['0.025', 10001, '9805.942667599955355774704'],
    ['0.975', 1, '3.688879454113936302852456'],
    ['0.975', 5, '10.24158867540369827608579'],
    ['0.975', 10, '17.08480345141917031228505'],
    ['0.975', 100, '120.5289477531554613192989'],
    ['0.975', 10001, '10197.95162466147297532544'],
    ['0.001', 1, '0.001000500333583533500142982'],
    ['0.001', 5, '0.7393717319178325168260922'],
    ['0.001', 10, '2.960520372743759570018842'],
    ['0.001', 100, '71.92139749500040723684865'],
    ['0.001', 10001, '9694.808935161911182498467'],
  ])('gamma %s of shape %s', (probability, shape, expected) => {
    expect(near(gammaQuantile(new Decimal(probability), shape), expected)).toBe(true);
  });

  it.each<readonly [string, number, number, string]>([
    ['0.025', 1, 20, '0.001265089497949803694292934'],
    ['0.025', 20, 1, '0.8315665290169146629355531'],
    ['0.025', 821, 112, '0.8583577149812960792600962'],
    ['0.025', 822, 111, '0.8595080662661492522061633'],
    ['0.025', 5, 3, '0.2904208637373427101434127'],
    ['0.025', 66, 35, '0.5584667322490411008144359'],
    ['0.025', 1, 1000, '0.00002531748749129404313370781'],
    ['0.025', 3, 5000, '0.0001237020328189206293956692'],
    ['0.025', 499, 502, '0.4675521862537381461397533'],
    ['0.025', 1045, 3956, '0.197802395764344620696177'],
    ['0.975', 1, 20, '0.1684334709830853370644469'],
    ['0.975', 20, 1, '0.9987349105020501963057071'],
    ['0.975', 821, 112, '0.9000142150482202718988772'],
    ['0.975', 822, 111, '0.9010031446335524050559683'],
    ['0.975', 5, 3, '0.9010117215574921353604275'],
    ['0.975', 66, 35, '0.7427062214685488298122073'],
    ['0.975', 1, 1000, '0.003682083896865672086051229'],
    ['0.975', 3, 5000, '0.001443605655300398769049933'],
    ['0.975', 499, 502, '0.529456482645998216669046'],
    ['0.975', 1045, 3956, '0.2203345018046674960844093'],
    ['0.001', 1, 20, '0.0000500237654488941579500258'],
    ['0.001', 20, 1, '0.7079457843841379108022149'],
    ['0.001', 821, 112, '0.8448223898525253337199985'],
    ['0.001', 822, 111, '0.8460144641362056624644925'],
    ['0.001', 5, 3, '0.1437738501609825362875748'],
    ['0.001', 66, 35, '0.5016499513368726403323083'],
    ['0.001', 1, 1000, '0.000001000499833083241666678972'],
    ['0.001', 3, 5000, '0.00003809833047468585371733972'],
    ['0.001', 499, 502, '0.4497779255230801145350334'],
    ['0.001', 1045, 3956, '0.1915307464092321744799048'],
  ])('beta %s of shapes %s and %s', (probability, alpha, beta, expected) => {
    expect(near(betaQuantile(new Decimal(probability), alpha, beta), expected)).toBe(true);
  });

  it('normal, as the reference prints them', () => {
    expect(normalQuantile(new Decimal('0.975')).toFixed(15)).toBe('1.959963984540054');
    expect(normalQuantile(new Decimal('0.999')).toFixed(15)).toBe('3.090232306167814');
  });
});
