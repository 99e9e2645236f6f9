// One page for each indicator, in both languages, and the list of them: what a statistician checks before using a figure.

import { indicatorIds } from '../src/indicators/index.js';
import type { Bounds, IndicatorCase, IndicatorDefinition } from '../src/indicators/indicator.js';
import { indicators } from '../src/indicators/registry.js';
import { DENOMINATORS, SCOPES, unitInWords } from '../src/indicators/units.js';
import type { Locale } from '../src/value/text.js';

export const INDICATOR_PAGES = 'docs/indicators';

type Definition = Omit<IndicatorDefinition, 'compute'>;

const definitionOf = (id: keyof typeof indicators): Definition => indicators[id].definition as unknown as Definition;

/** The pages by their paths; `mark`: the line that says that a page is generated. */
export const indicatorPages = (mark: string): Readonly<Record<string, string>> => ({
  [`${INDICATOR_PAGES}/README.md`]: listPage(mark),
  ...Object.fromEntries(indicatorIds.map((id) => [`${INDICATOR_PAGES}/${id}.md`, pageOf(definitionOf(id), mark)])),
});

const WORDS = {
  zh: {
    formula: '公式',
    words: '文字表述',
    unit: '单位',
    denominators: '分母口径',
    none: '无',
    range: '取值范围',
    possible: '可能',
    usual: '通常',
    any: '不限',
    inputs: '输入',
    or: '或',
    optional: '可不写',
    misuse: '常见误用',
    source: '出处',
    cases: '算例',
    given: '输入',
    gives: '得',
    from: '依据',
    undefined: '无值',
    year: '年率：部分年度的数可用 annualise 折算为全年。',
  },
  en: {
    formula: 'Formula',
    words: 'In words',
    unit: 'Unit',
    denominators: 'Denominator',
    none: 'none',
    range: 'Range',
    possible: 'possible',
    usual: 'usual',
    any: 'any',
    inputs: 'Inputs',
    or: 'or',
    optional: 'optional',
    misuse: 'Often done wrong',
    source: 'Source',
    cases: 'Worked cases',
    given: 'inputs',
    gives: 'gives',
    from: 'from',
    undefined: 'not defined',
    year: 'A rate per year: of part of a year, `annualise` makes a full one.',
  },
} as const;

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');

function pageOf(definition: Definition, mark: string): string {
  const { id } = definition;
  return `${mark}

# ${id}

[中文](#中文) · [English](#english) · [all indicators](README.md)

<a id="中文"></a>

${section(definition, 'zh')}

<a id="english"></a>

${section(definition, 'en')}
`;
}

function section(definition: Definition, locale: Locale): string {
  const words = WORDS[locale];
  const { title, says, formula, math, unit, denominators, range, misuse, source, perYear } = definition;
  const kinds = denominators.map((kind) => DENOMINATORS[kind][locale]);
  const ranges = [
    `${words.possible} ${boundsIn(range.hard, locale)}`,
    ...(range.plausible === undefined ? [] : [`${words.usual} ${boundsIn(range.plausible, locale)}`]),
  ];
  const comma = locale === 'zh' ? '；' : '; ';
  return `## ${title[locale]}

${says[locale]}${perYear === true ? ` ${words.year}` : ''}

### ${words.formula}

$$
${math}
$$

${words.words}${locale === 'zh' ? '：' : ': '}${formula[locale]}

${table(
  ['', ''],
  [
    [words.unit, unitInWords(unit)[locale]],
    [words.denominators, kinds.length === 0 ? words.none : kinds.join(comma)],
    [words.range, ranges.join(comma)],
    [words.misuse, misuse[locale]],
    [words.source, source],
  ],
)}

### ${words.inputs}

${definition
  .reads()
  .forms.map((fields) => formOf(fields, locale))
  .join(`\n\n${words.or}\n\n`)}

### ${words.cases}

${table(
  [words.given, words.gives, words.from],
  definition.cases.map((one) => [`\`${givenText(one)}\``, one.gives ?? words.undefined, one.from]),
)}`;
}

type Forms = ReturnType<Definition['reads']>['forms'];

const formOf = (fields: Forms[number], locale: Locale): string =>
  Object.entries(fields)
    .map(([name, item]) => {
      const optional = item.optional === true ? `${locale === 'zh' ? '，' : ', '}${WORDS[locale].optional}` : '';
      return `- \`${name}\`${locale === 'zh' ? '：' : ': '}${item.says[locale]}${optional}${kindsOf(name, item.kinds ?? [], locale)}`;
    })
    .join('\n');

/** The kinds of denominator that may be named with an input, by their ids. */
function kindsOf(name: string, kinds: readonly (keyof typeof DENOMINATORS)[], locale: Locale): string {
  if (kinds.length === 0) return '';
  const ids = kinds.map((kind) =>
    locale === 'zh' ? `\`${kind}\`（${DENOMINATORS[kind].zh}）` : `\`${kind}\` (${DENOMINATORS[kind].en})`,
  );
  return locale === 'zh'
    ? `\n  - 口径 \`kind\`（表格中为列 \`${name}.kind\`）：${ids.join('、')}`
    : `\n  - its \`kind\` (in a table the column \`${name}.kind\`): ${ids.join(', ')}`;
}

/** Long lists are cut in their middle: the tests compute with the whole. */
const givenText = ({ given }: IndicatorCase): string =>
  JSON.stringify(given, (_, value: unknown) =>
    Array.isArray(value) && value.length > 12 ? [...value.slice(0, 4), '…', ...value.slice(-2)] : value,
  ).replaceAll('"…"', '…');

function boundsIn([least, most]: Bounds, locale: Locale): string {
  const zh = locale === 'zh';
  if (least === null && most === null) return WORDS[locale].any;
  if (least === null) return zh ? `不超过 ${most}` : `at most ${most}`;
  if (most === null) return zh ? `不小于 ${least}` : `at least ${least}`;
  return zh ? `${least} 至 ${most}` : `${least} to ${most}`;
}

function listPage(mark: string): string {
  const rows = indicatorIds.map((id) => {
    const { title, unit } = definitionOf(id);
    return [`[${id}](${id}.md)`, title.zh, title.en, unitInWords(unit).en];
  });
  return `${mark}

# The indicators 指标目录

${indicatorIds.length} indicators. Each is a function of \`family-planning-rules/indicators\` by its name, and is computed by its id with
\`computeIndicator\`, over the columns of a table with \`computeColumns\`, and of a CSV file with \`family-planning-rules indicator\`. Its page
is made from the same object: formula, unit, denominators, range, misuse, source, and worked cases that the tests compute.

A count or population may say more than its number: in code as an object, in a CSV file as columns beside it, or with \`--set\` for all rows.
What is not said is not assumed, and counts that say different things are not divided by each other.

| 列 column | 说明 what it says |
| --- | --- |
| \`population.kind\` | 分母口径，各指标页列出：the kind of denominator, such as \`midYear\`; the page of each indicator lists its own |
| \`births.scope\`, \`population.scope\` | ${Object.entries(SCOPES)
    .map(([scope, { zh, en }]) => `\`${scope}\` ${zh} ${en}`)
    .join('; ')} |
| \`births.unit\`, \`population.unit\` | \`persons\` 人, \`ten-thousands\` 万人, \`hundred-millions\` 亿人, \`person-times\` 人次; or in the cell itself: \`6.2万人\` |
| \`births.period.months\` | 部分年度的月数（1至12）：the months that the events were counted over; \`births.period.days\` goes with \`births.period.of\`, 365 or 366 |

${table(['id', '指标', 'indicator', 'unit'], rows)}
`;
}
