import type { Command } from 'commander';
import { type DenominatorKind, type Indicator, type IndicatorId, indicatorIds } from '../indicators/index.js';
import { indicators } from '../indicators/registry.js';
import { DENOMINATORS } from '../indicators/units.js';
import { readCsv } from '../testing/csv.js';
import { ArgumentError, issue, nearestName } from '../value/issue.js';
import { bothLanguages, type Locale, type Text } from '../value/text.js';
import { collect, readingsOf, withOutputOptions } from './ask.js';
import { WrongUsage } from './failure.js';
import { exampleText, VALUES } from './help.js';
import { KINDS, type Kind, plot } from './indicator-plot.js';
import { type ComputedTable, computeTable } from './indicator-table.js';
import { readText } from './input.js';
import { type Context, printJson, printLines } from './io.js';

const WORDS = {
  command: {
    zh: '按表格计算人口和计划生育指标，可画图',
    en: 'compute a population or programme indicator for a table, and draw it',
  },
  id: { zh: '指标编号（见 --list）', en: 'the id of an indicator (see --list)' },
  csv: {
    zh: 'CSV 表格，列名即输入名，另有列可写其口径；-：标准输入',
    en: 'a CSV table, its columns named as the inputs, others saying of what kind they are; -: the standard input',
  },
  list: { zh: '列出指标；写明编号时列出其输入', en: 'list the indicators; with an id, its inputs' },
  label: {
    zh: '给各行命名的列；默认为第一个不是输入的列',
    en: 'the column that names the rows; default: the first that is no input',
  },
  set: {
    zh: '各行相同的输入或口径，名称=值；可重复',
    en: 'an input, or its kind, that is the same for all rows; repeatable',
  },
  digits: { zh: '小数位数，默认 2', en: 'decimals, default 2' },
  format: { zh: '输出 text 或 csv', en: 'print text or csv' },
  plot: { zh: '把图画到这个 SVG 文件', en: 'draw a chart into this SVG file' },
  kind: { zh: `图形：${KINDS.join('、')}`, en: `the chart: ${KINDS.join(', ')}` },
  line: { zh: '按此列的值分线', en: 'a line for each value of this column' },
  target: { zh: '画目标线', en: 'draw a line at this target' },
  band: { zh: '画区间带，写置信水平，如 0.95', en: 'draw the interval at this confidence, such as 0.95' },
} as const satisfies Record<string, Text>;

interface Flags {
  readonly csv?: string;
  readonly list?: true;
  readonly label?: string;
  readonly set?: readonly string[];
  readonly digits?: string;
  readonly format?: string;
  readonly plot?: string;
  readonly kind?: string;
  readonly line?: string;
  readonly target?: string;
  readonly band?: string;
  readonly json?: true;
}

/** `indicator`: an indicator for every row of a table, and a chart of it. */
export function indicatorCommand(program: Command, context: Context, done: (exit: number) => void): Command {
  const { locale } = context;
  const value = (name: keyof typeof VALUES): string => `<${VALUES[name][locale]}>`;
  const command = program
    .command('indicator')
    .description(WORDS.command[locale])
    .argument(`[${VALUES.id[locale]}]`, WORDS.id[locale])
    .option('--list', WORDS.list[locale])
    .option(`--csv ${value('file')}`, WORDS.csv[locale])
    .option(`--label ${value('column')}`, WORDS.label[locale])
    .option(`--set ${value('value')}`, WORDS.set[locale], collect)
    .option(`--digits ${value('number')}`, WORDS.digits[locale])
    .option('--format <text|csv>', WORDS.format[locale])
    .option(`--plot ${value('file')}`, WORDS.plot[locale])
    .option(`--kind ${value('kind')}`, WORDS.kind[locale])
    .option(`--line ${value('column')}`, WORDS.line[locale])
    .option(`--target ${value('number')}`, WORDS.target[locale])
    .option(`--band ${value('number')}`, WORDS.band[locale]);
  return withOutputOptions(command, context)
    .addHelpText('after', exampleText(context, EXAMPLE, KIND_EXAMPLE, 'indicator --list'))
    .action(async (id: string | undefined, flags: Flags) => {
      if (flags.list === true) list(id === undefined ? null : known(id), flags, context);
      else await compute(known(required(id, NO_ID)), flags, context);
      done(0);
    });
}

const EXAMPLE =
  'indicator crudeBirthRate --csv examples/indicators/births.csv --plot births.svg --target 12 --band 0.95';

const KIND_EXAMPLE = 'indicator crudeBirthRate --csv examples/indicators/births.csv --set population.kind=midYear';

const NO_ID: Text = { zh: '请写指标编号（见 --list）。', en: 'Name an indicator (--list shows them).' };
const NO_CSV: Text = { zh: '请用 --csv 指明表格。', en: 'Name a table with --csv.' };

function required(given: string | undefined, says: Text): string {
  if (given === undefined) throw new WrongUsage(says);
  return given;
}

function known(id: string): IndicatorId {
  const found = indicatorIds.find((one) => one === id);
  if (found !== undefined) return found;
  throw new ArgumentError([issue('unknown-indicator', 'id', { given: id, nearest: nearestName(id, indicatorIds) })]);
}

async function compute(id: IndicatorId, flags: Flags, context: Context): Promise<void> {
  const { io, locale } = context;
  const file = required(flags.csv, NO_CSV);
  const digits = wholeNumber(flags.digits ?? '2');
  const kind = kindOf(flags.kind ?? 'series');
  const format = flags.format ?? 'text';
  if (format !== 'text' && format !== 'csv') throw new WrongUsage(notOne(format, ['text', 'csv']));
  const [target, band] = [numberOf(flags.target), flags.band];
  if (band !== undefined && !(Number(band) > 0 && Number(band) < 1)) throw new WrongUsage(NOT_CONFIDENCE);
  const text = await readText(io, file, file);
  const table = computeTable(id, readCsv(text), { label: flags.label, constants: readingsOf(flags.set) }, file);
  if (flags.plot !== undefined) {
    const drawn = plot(table, { kind, locale, digits, line: flags.line, target, band });
    if (io.writeFile === undefined) throw new WrongUsage(NOWHERE);
    await io.writeFile(flags.plot, drawn);
  }
  if (flags.json === true) printJson(context, jsonOf(table));
  else printLines(context, format === 'csv' ? csvLines(table, digits, context) : textLines(table, digits, context));
}

const NOWHERE: Text = { zh: '此处不能写文件。', en: 'No file can be written here.' };
const NOT_CONFIDENCE: Text = {
  zh: '--band 须大于0、小于1，如 0.95。',
  en: '--band is more than 0 and less than 1, such as 0.95.',
};

const notOne = (given: string, options: readonly string[]): Text => ({
  zh: `没有“${given}”：请写 ${options.join('、')}。`,
  en: `There is no "${given}": write ${options.join(', ')}.`,
});

function kindOf(given: string): Kind {
  const kind = KINDS.find((one) => one === given);
  if (kind === undefined) throw new WrongUsage(notOne(given, KINDS));
  return kind;
}

function wholeNumber(given: string): number {
  if (/^\d{1,2}$/.test(given)) return Number(given);
  throw new WrongUsage({
    zh: `--digits 须为0至99的整数：${given}。`,
    en: `--digits is a whole number from 0 to 99: ${given}.`,
  });
}

function numberOf(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (/^-?\d+(\.\d+)?$/.test(given)) return Number(given);
  throw new WrongUsage({ zh: `“${given}”不是数。`, en: `"${given}" is not a number.` });
}

const jsonOf = ({ labelColumn, rows }: ComputedTable): unknown =>
  rows.map(({ name, indicator }) => ({
    [labelColumn === '' ? 'row' : labelColumn]: name,
    ...(indicator.toJSON() as object),
  }));

const HEADS = {
  zh: {
    row: '行',
    value: '值',
    unit: '单位',
    numerator: '分子',
    denominator: '分母',
    kind: '分母口径',
    period: '期间',
    undefined: '无值原因',
  },
  en: {
    row: 'row',
    value: 'value',
    unit: 'unit',
    numerator: 'numerator',
    denominator: 'denominator',
    kind: 'kind',
    period: 'period',
    undefined: 'undefined because',
  },
} as const;

function cellsOf(table: ComputedTable, digits: number, { locale }: Context): readonly (readonly string[])[] {
  return table.rows.map(({ name, indicator }) => [
    name,
    indicator.value === null ? '' : indicator.toFixed(digits),
    indicator.unitName[locale],
    indicator.numerator?.toFixed() ?? '',
    indicator.denominator?.value.toFixed() ?? '',
    indicator.denominator?.says[locale] ?? '',
    periodText(indicator.period, locale),
    indicator.undefinedBecause?.[locale] ?? '',
  ]);
}

/** The part of a year; nothing for a whole one. */
function periodText(period: Indicator['period'], locale: Locale): string {
  if (period === null) return '';
  const [count, zh, en] = 'months' in period ? [period.months, '个月', 'month'] : [period.days, '天', 'day'];
  return locale === 'zh' ? `${count}${zh}` : `${count} ${en}${count === 1 ? '' : 's'}`;
}

function csvLines(table: ComputedTable, digits: number, context: Context): readonly string[] {
  const { row, ...others } = HEADS[context.locale];
  const head = [table.labelColumn === '' ? row : table.labelColumn, ...Object.values(others)];
  const quoted = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return [head, ...cellsOf(table, digits, context)].map((cells) => cells.map(quoted).join(','));
}

const widthOf = (words: string): number => [...words].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0);

function textLines(table: ComputedTable, digits: number, context: Context): readonly string[] {
  const { locale, paint } = context;
  const [first] = table.rows;
  if (first === undefined) return [];
  const { title, unitName, formula, citation } = first.indicator;
  const heads = HEADS[locale];
  const lines = cellsOf(table, digits, context).map((cells, index) => {
    const [name = '', value = '', , above = '', below = '', kind = '', period = '', why = ''] = cells;
    const said = table.rows[index]?.indicator.denominator?.kind === 'unstated' || above === '' ? '' : kind;
    return [
      name,
      value === '' ? '—' : value,
      ...(above === '' ? [] : [`${above} / ${below}`]),
      ...[said, period, why].filter((one) => one !== ''),
    ];
  });
  const head = [table.labelColumn === '' ? heads.row : table.labelColumn, heads.value];
  const widest = (place: number): number => Math.max(...[head, ...lines].map((cells) => widthOf(cells[place] ?? '')));
  const [left, right] = [widest(0), widest(1)];
  const written = ([name = '', value = '', ...rest]: readonly string[]): string =>
    `${name}${' '.repeat(left - widthOf(name))}  ${' '.repeat(right - widthOf(value))}${value}${rest.map((one) => `  ${one}`).join('')}`;
  const warnings = table.rows.flatMap(({ name, indicator }) =>
    indicator.warnings.map(({ message }) => `${name}${locale === 'zh' ? '：' : ': '}${message[locale]}`),
  );
  const unstated = table.rows.some(({ indicator }) => indicator.denominator?.kind === 'unstated');
  return [
    paint.title(`${title[locale]}${locale === 'zh' ? '（' : ' ('}${unitName[locale]}${locale === 'zh' ? '）' : ')'}`),
    `${formula[locale]}${locale === 'zh' ? '。' : '. '}${citation}`,
    '',
    paint.heading(written(head)),
    ...lines.map(written),
    ...(warnings.length === 0 ? [] : ['', ...warnings]),
    ...(unstated ? ['', UNSTATED[locale]] : []),
  ];
}

const UNSTATED: Text = {
  zh: '分母的口径未说明：可加列 population.kind，或写 --set population.kind=midYear（见 --list）。',
  en: 'The kind of denominator is not stated: add a column population.kind, or write --set population.kind=midYear (see --list).',
};

/** The kinds of denominator with their ids, as a table names them. */
const kindsText = (kinds: readonly DenominatorKind[]): Text =>
  bothLanguages((locale) =>
    kinds
      .map((kind) => (locale === 'zh' ? `${kind}（${DENOMINATORS[kind].zh}）` : `${kind} (${DENOMINATORS[kind].en})`))
      .join(locale === 'zh' ? '、' : ', '),
  );

/** The indicators with their names; or the inputs of one, form by form. */
function list(id: IndicatorId | null, { json }: Flags, context: Context): void {
  const { locale, paint } = context;
  if (id === null) {
    const all = indicatorIds.map((one) => ({ id: one, title: indicators[one].definition.title }));
    if (json === true) printJson(context, all);
    else
      printLines(
        context,
        all.map((one) => `${one.id}  ${one.title[locale]}`),
      );
    return;
  }
  const { title, says, formula, misuse, source, reads } = indicators[id].definition;
  const forms = reads().forms.map((fields) =>
    Object.entries(fields).flatMap(([name, item]) => [
      { name, optional: item.optional === true, says: item.says },
      ...(item.kinds === undefined ? [] : [{ name: `${name}.kind`, optional: true, says: kindsText(item.kinds) }]),
    ]),
  );
  if (json === true) {
    printJson(context, { id, title, says, formula, misuse, source, inputs: forms });
    return;
  }
  const optional = { zh: '（可不写）', en: ' (optional)' }[locale];
  printLines(context, [
    paint.title(title[locale]),
    says[locale],
    `${formula[locale]}${locale === 'zh' ? '。' : '. '}${source}`,
    ...forms.flatMap((items) => [
      '',
      ...items.map((item) => `${item.name}${item.optional ? optional : ''}  ${item.says[locale]}`),
    ]),
    '',
    `${locale === 'zh' ? '常见误用：' : 'Often done wrong: '}${misuse[locale]}`,
  ]);
}
