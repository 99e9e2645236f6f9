import { inBrackets, labelled } from '../assess/phrases.js';
import type { Policy } from '../policy/policy.js';
import type { Coverage, CoverageItem } from '../testing/coverage.js';
import type { CaseRun, FailedCase } from '../testing/run.js';
import type { Locale, Text } from '../value/text.js';
import { problemLine } from './failure.js';
import type { Context } from './io.js';
import { resultWords, ruleName } from './shown.js';

/** How many cases came out as expected. */
export function countLine({ passed, failed }: Pick<CaseRun, 'passed' | 'failed'>, locale: Locale): string {
  const all = passed.length + failed.length;
  if (all === 0) return NO_CASES[locale];
  if (failed.length === 0)
    return locale === 'zh' ? `共${all}例，全部与预期一致。` : `${all} of ${all} cases are as expected.`;
  return locale === 'zh'
    ? `共${all}例，${passed.length}例与预期一致，${failed.length}例不一致。`
    : `${passed.length} of ${all} cases are as expected, ${failed.length} ${failed.length === 1 ? 'is' : 'are'} not.`;
}

const NO_CASES: Text = { zh: '没有案例。', en: 'There are no cases.' };
const EXPECTED: Text = { zh: '应为', en: 'expected ' };
const FOUND: Text = { zh: '得到', en: 'found ' };
const NO_RESULT: Text = { zh: '没有这一项结果', en: 'there is no such result' };
const REFUSED: Text = { zh: '问题无法回答', en: 'the question was refused' };

/** Each case that failed: what was expected and what was found. */
export const failureLines = (failed: readonly FailedCase[], { locale, paint }: Context): readonly string[] =>
  failed.flatMap(({ name, index, differences, issues }) => {
    const place = locale === 'zh' ? `第${index + 1}例` : `case ${index + 1}`;
    return [
      '',
      paint.bad(name[locale] + (name[locale] === place ? '' : inBrackets(place, locale))),
      ...differences.map(({ result, expected, found }) => {
        const instead = found === undefined ? NO_RESULT[locale] : FOUND[locale] + resultWords(found);
        const words = `${EXPECTED[locale]}${resultWords(expected)}${locale === 'zh' ? '，' : ', '}${instead}`;
        return `  ${labelled({ zh: result, en: result }, words, locale)}`;
      }),
      ...issues.map((one) => `  ${labelled(REFUSED, problemLine(one, locale), locale)}`),
    ];
  });

const WORDS = {
  heading: { zh: '案例没有触及之处', en: 'What the cases do not reach' },
  conditions: { zh: '条件', en: 'Conditions' },
  rows: { zh: '表中各行', en: 'Rows of tables' },
  readings: { zh: '解读', en: 'Readings' },
  boundaries: { zh: '界限（有的可能无法触及）', en: 'Boundaries (some may be beyond reach)' },
  notAsked: { zh: '没有案例问及的规定', en: 'Rules that no case asks about' },
} as const satisfies Record<string, Text>;

/** What no case reaches, by kind; of rules that no case asks about only their names. */
export function coverageLines(coverage: Coverage, policy: Policy, { locale, paint }: Context): readonly string[] {
  const { notAsked } = coverage;
  const section = (heading: Text, items: readonly CoverageItem[], gather: Gather): readonly string[] => {
    const own = items.filter(({ provision }) => !notAsked.includes(provision));
    const missed = own.filter(({ hits }) => hits === 0);
    if (own.length === 0) return [];
    const [reached, all] = [own.length - missed.length, own.length];
    const count = locale === 'zh' ? `共${all}处，触及${reached}处` : `${reached} of ${all} reached`;
    return [`  ${labelled(heading, count, locale)}`, ...gather(missed, policy, locale).map((line) => `    - ${line}`)];
  };
  const names = notAsked.map((id) => ruleName(policy, id, locale));
  return [
    '',
    paint.heading(WORDS.heading[locale]),
    ...section(WORDS.conditions, coverage.conditions, sidesMissed),
    ...section(WORDS.rows, coverage.rows, eachMissed),
    ...section(WORDS.readings, coverage.readings, eachMissed),
    ...section(WORDS.boundaries, coverage.boundaries, sidesMissed),
    ...(names.length === 0
      ? []
      : [`  ${labelled(WORDS.notAsked, '', locale).trimEnd()}`, ...names.map((name) => `    - ${name}`)]),
  ];
}

/** What was missed, in lines. */
type Gather = (missed: readonly CoverageItem[], policy: Policy, locale: Locale) => readonly string[];

/** With several rules each line says which it is about. */
const ofRule = (policy: Policy, id: string, locale: Locale): string =>
  Object.keys(policy.provisions).length > 1 ? `${id}${locale === 'zh' ? '：' : ': '}` : '';

const eachMissed: Gather = (missed, policy, locale) =>
  missed.map(({ provision, says }) => ofRule(policy, provision, locale) + says[locale]);

/** The sides of a condition: its place ends with one of these, and its words begin with how that side is called. */
const SIDES: Readonly<Record<string, Text>> = {
  true: { zh: '从未成立', en: 'never true' },
  false: { zh: '从未不成立', en: 'never false' },
  below: { zh: '从未在界下一步', en: 'never just below' },
  at: { zh: '从未恰在界上', en: 'never exactly at it' },
  above: { zh: '从未在界上一步', en: 'never just above' },
};

/** One line for each condition, with the sides of it that were missed. */
const sidesMissed: Gather = (missed, policy, locale) => {
  const lines = new Map<string, string>();
  for (const { provision, at, says } of missed) {
    const [, number = '', side = ''] = /^(.+) (\w+)$/.exec(at) ?? [];
    const words = says[locale].replace(locale === 'zh' ? /^[^：]*：/ : /^[^:]*: /, '');
    const key = `${provision} ${number}`;
    const before = lines.get(key) ?? ofRule(policy, provision, locale) + words;
    lines.set(key, `${before}${locale === 'zh' ? '，' : ', '}${SIDES[side]?.[locale] ?? side}`);
  }
  return [...lines.values()];
};
