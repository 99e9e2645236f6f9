import { factType, placeAt } from '../expr/names.js';
import { UNKNOWN, valueWords } from '../expr/say.js';
import type { ExtraFact } from '../household/household.js';
import { type LeafJson, leafValue } from '../household/leaf.js';
import { type FactSpec, type ListName, listSpec } from '../household/vocabulary.js';
import { bothLanguages, type Locale, listInWords, type Text } from '../value/text.js';
import { type Facts, isList, jsonAt, listOf } from './facts-at.js';

type Extra = Readonly<Record<string, ExtraFact>>;

const GAP: Text = { zh: '，', en: ', ' };
const COLON: Text = { zh: '：', en: ': ' };

/** One change in words: "sex of child-1: female instead of male". */
export function changeWords(facts: Facts, path: string, to: unknown, extra: Extra): Text {
  const list = listOf(path);
  if (list !== null && isList(path)) return bothLanguages((locale) => listWords(list, to, locale));
  if (list !== null && path.endsWith(']')) {
    const { one } = listSpec(list);
    return bothLanguages((locale) => {
      const more = locale === 'zh' ? `增加一项${one.zh}` : `one more ${one.en}`;
      const told = memberWords(list, to, locale);
      return told === '' ? more : more + COLON[locale] + told;
    });
  }
  const { spec } = placeAt(path, extra);
  const from = jsonAt(facts, path);
  return bothLanguages((locale) => {
    const what = factName(facts, path, spec, locale);
    const [before, after] = [valueText(spec, from, locale), valueText(spec, to, locale)];
    const isOpen = before === UNKNOWN[locale];
    if (locale === 'zh') return isOpen ? `${what}：${after}（现在未知）` : `${what}：由${before}改为${after}`;
    return isOpen ? `${what}: ${after} (unknown now)` : `${what}: ${after} instead of ${before}`;
  });
}

/** Nothing changes but the day. */
export const waitWords = (day: string): Text => ({
  zh: `事实不变，自${day}起即是如此`,
  en: `no fact need change: it is so from ${day} on`,
});

function factName(facts: Facts, path: string, { label }: FactSpec, locale: Locale): string {
  const [list = '', index] = path.split(/[[\].]/);
  if (!isList(list)) return label[locale];
  const { id } = (jsonAt(facts, `${list}[${index}]`) ?? {}) as { readonly id?: string };
  const number = Number(index) + 1;
  const who = id ?? (locale === 'zh' ? `${listSpec(list).one.zh}${number}` : `${listSpec(list).one.en} ${number}`);
  return locale === 'zh' ? `${who}的${label.zh}` : `${label.en} of ${who}`;
}

interface Dated {
  readonly from: string;
  readonly value: unknown;
}

function valueText(spec: FactSpec, json: unknown, locale: Locale): string {
  if (Array.isArray(json)) {
    const entries = (json as readonly Dated[]).map(({ from, value }) => {
      const words = valueText(spec, value, locale);
      return locale === 'zh' ? `自${from}起${words}` : `${words} from ${from} on`;
    });
    return entries.join(GAP[locale]);
  }
  return valueWords(leafValue(spec, (json ?? null) as LeafJson), factType(spec), spec.options)[locale];
}

function listWords(list: ListName, to: unknown, locale: Locale): string {
  const members = Array.isArray(to) ? to : [];
  const { label, one } = listSpec(list);
  if (members.length === 0) return locale === 'zh' ? `没有${label.zh}` : `no ${label.en}`;
  const told = members.map((member: unknown, index) => {
    const words = memberWords(list, member, locale);
    const name = locale === 'zh' ? `${one.zh}${index + 1}` : `${one.en} ${index + 1}`;
    return words === '' ? name : locale === 'zh' ? `${name}（${words}）` : `${name} (${words})`;
  });
  return label[locale] + COLON[locale] + listInWords(told, locale);
}

/** What is told of a member, its id apart. */
function memberWords(list: ListName, member: unknown, locale: Locale): string {
  const { facts } = listSpec(list);
  return Object.entries((member ?? {}) as Readonly<Record<string, unknown>>)
    .flatMap(([name, value]) => {
      const spec = Object.hasOwn(facts, name) ? facts[name] : undefined;
      return spec === undefined ? [] : [spec.label[locale] + COLON[locale] + valueText(spec, value, locale)];
    })
    .join(GAP[locale]);
}
