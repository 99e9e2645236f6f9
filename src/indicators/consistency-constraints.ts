import { type Exact, plus } from '../value/rate.js';
import { above, atLeast, atMost, EVERYTHING, onlyOne, type Range } from './consistency-ranges.js';
import { type Figures, isRate, perOf, type Relation } from './consistency-relations.js';
import type { Constraint, Place, System, Unknown } from './consistency-system.js';
import { isZero } from './exact.js';
import type { Reported } from './reported.js';

/** The ranges to use for each figure: one view of the group. */
export type Standing = Readonly<Record<string, Range>>;

/** The figures and relations as a system of exact constraints; the figures come first, in their order. */
export function systemOf(figures: Figures, relations: readonly Relation[], standing: Standing): System {
  const names = Object.keys(figures);
  const unknowns: Unknown[] = names.map((name) => {
    const { whole, value } = figures[name] as Reported;
    return { within: standing[name] ?? EVERYTHING, whole, first: value };
  });
  const hidden = (within: Range): Place => unknowns.push({ within, whole: false, first: null }) - 1;
  const place = (name: string): Place => names.indexOf(name);
  const constraints = relations.flatMap((relation) => constraintsOf(relation, { figures, place, hidden }));
  return { unknowns, constraints };
}

interface Tools {
  readonly figures: Figures;
  readonly place: (name: string) => Place;
  /** A number that no figure stands for. */
  readonly hidden: (within: Range) => Place;
}

type Weighted = readonly [of: Place, by: Exact];

function constraintsOf(relation: Relation, tools: Tools): readonly Constraint[] {
  const { figures, place, hidden } = tools;
  if (isRate(relation)) {
    const [rate, numerator, denominator] = [relation.rate, relation.numerator, relation.denominator].map(place);
    return [
      sum([[denominator as Place, 1]], above(0)),
      product(rate as Place, denominator as Place, numerator as Place, perOf(relation, figures)),
    ];
  }
  switch (relation.check) {
    case 'sumCheck':
      return [sum([[place(relation.whole), -1], ...relation.parts.map((name): Weighted => [place(name), 1])])];
    case 'shareSum': {
      const all = figures[relation.shares[0] ?? '']?.unit === '‰' ? 1000 : 100;
      const terms = relation.shares.map((name): Weighted => [place(name), 1]);
      return [sum(terms, onlyOne(all))];
    }
    case 'differenceCheck': {
      const { difference, from, less } = relation;
      return [balance([place(difference), place(less)], [place(from)])];
    }
    case 'growthCheck': {
      const { opening, closing, births, deaths, netMigration } = relation;
      const moved = netMigration === undefined ? hidden(EVERYTHING) : place(netMigration);
      return [balance([place(closing), place(deaths)], [place(opening), place(births), moved])];
    }
    case 'meanOfRates':
      return weightedMean(relation, tools);
    case 'periodCheck':
      return [notAbove(place(relation.part), place(relation.year))];
    case 'notAbove':
      return [notAbove(place(relation.smaller), place(relation.greater))];
  }
}

/** `Σ w·(total − rate) = 0`, with weights that are not all zero; without weights, between the least and the greatest rate. */
function weightedMean(
  { total, rates, weights }: Extract<Relation, { check: 'meanOfRates' }>,
  { place, hidden }: Tools,
): readonly Constraint[] {
  if (weights === undefined) return [{ kind: 'between', of: place(total), among: rates.map(place) }];
  const parts = rates.map((name, index) => {
    const weight = place(weights[index] ?? '');
    return { rate: place(name), weight, gap: hidden(EVERYTHING), part: hidden(EVERYTHING) };
  });
  return [
    ...parts.flatMap(({ rate, weight, gap, part }) => [
      balance([gap, rate], [place(total)]),
      product(weight, gap, part),
      sum([[weight, 1]], atLeast(0)),
    ]),
    sum(parts.map(({ part }): Weighted => [part, 1])),
    sum(
      parts.map(({ weight }): Weighted => [weight, 1]),
      above(0),
    ),
  ];
}

const product = (left: Place, right: Place, result: Place, times: Exact = 1): Constraint => ({
  kind: 'product',
  left,
  right,
  result,
  times,
});

/** What stands on the one side adds up to what stands on the other. */
const balance = (left: readonly Place[], right: readonly Place[]): Constraint =>
  sum([...left.map((of): Weighted => [of, -1]), ...right.map((of): Weighted => [of, 1])]);

const notAbove = (smaller: Place, greater: Place): Constraint =>
  sum(
    [
      [smaller, 1],
      [greater, -1],
    ],
    atMost(0),
  );

/** One term for each number, also where a relation names a figure twice. */
function sum(weighted: readonly Weighted[], within: Range = onlyOne(0)): Constraint {
  const places = [...new Set(weighted.map(([of]) => of))];
  const terms = places.flatMap((of) => {
    const by = weighted.filter(([place]) => place === of).reduce<Exact>((total, [, one]) => plus(total, one), 0);
    return isZero(by) ? [] : [{ of, by }];
  });
  return { kind: 'sum', terms, within };
}
