import type { Cells } from '../cells/cells.js';
import { compatible } from '../cells/compatible.js';
import { isReadingPath, readingPath } from '../cells/domains.js';
import type { Question } from '../cells/question.js';
import { optionWords, valueWords } from '../expr/say.js';
import type { Provision } from '../policy/policy.js';
import type { Resolved } from '../policy/resolve.js';
import { comparedText } from '../value/json.js';
import { bothLanguages, type Locale, type Text } from '../value/text.js';
import { known } from '../value/value.js';
import { type Answer, SIDE_OUTPUTS, type Summary, summarise } from './answer.js';
import type { AnsweredLeaf } from './missing.js';
import { NO_AMOUNT_WORDS, statusWords } from './words.js';

/** For every completion of the unknown facts, do all open readings give the same answer? */
export function isRobust(question: Question, leaves: readonly AnsweredLeaf[]): boolean {
  return leaves.every((a, index) =>
    leaves
      .slice(index + 1)
      .every((b) => a.answer.key === b.answer.key || !compatible(question, a.env, b.env, isReadingPath)),
  );
}

type Readings = Readonly<Record<string, string>>;

/** The answer under other readings than those taken. */
export interface OtherAnswer {
  readonly readings: Readonly<Record<string, string>>;
  readonly says: Text;
  readonly summary: Summary;
  readonly complete: boolean;
}

/** Each answer that is not the one under the readings taken, with the smallest change of open readings that gives it. */
export function otherAnswers(
  resolved: Resolved,
  readings: Readings,
  { leaves, complete }: Cells<Answer>,
): readonly OtherAnswer[] {
  const options = (id: string): readonly string[] => Object.keys(resolved.policy.readings?.[id]?.options ?? {});
  const seen = new Set<string>();
  const found: OtherAnswer[] = [];
  for (const change of changesOfReadings(leaves, readings, options)) {
    const answers = change.leaves.map(({ answer }) => answer);
    const summary = summarise(resolved, answers);
    const key = summaryKey(summary);
    if (!seen.has(key) && seen.size > 0) {
      const says = alternativeWords(resolved, readings, change.readings, summary);
      found.push({ readings: change.readings, says, summary, complete });
    }
    seen.add(key);
  }
  return found;
}

/** The question, how it was answered above, and what follows if it is answered otherwise. */
function alternativeWords(resolved: Resolved, taken: Readings, changed: Readings, summary: Summary): Text {
  const { policy, provision } = resolved;
  return bothLanguages((locale) => {
    const option = (id: string, name: string | undefined): string =>
      policy.readings?.[id]?.options[`${name}`]?.says[locale] ?? `${name}`;
    const questions = Object.entries(changed).map(([id, name]) => {
      const asks = policy.readings?.[id]?.asks[locale] ?? id;
      return locale === 'zh'
        ? `${asks}以上按“${option(id, taken[id])}”；如按“${option(id, name)}”`
        : `${asks} Above: "${option(id, taken[id])}"; if instead "${option(id, name)}"`;
    });
    const [gap, end] = locale === 'zh' ? ['，同时：', '：'] : [', and: ', ': '];
    return `${questions.join(gap)}${end}${answerWords(provision.kind, summary, locale)}${outputWords(resolved, summary, locale)}`;
  });
}

function answerWords(kind: Provision['kind'], { status, amounts }: Summary, locale: Locale): string {
  const [amount] = Object.values(amounts);
  const bounds = amount?.bounds ?? null;
  const floor =
    kind === 'levy' && bounds !== null && known(bounds) !== null
      ? { zh: '不低于', en: 'not less than ' }
      : { zh: '', en: '' };
  const due = status === null && bounds !== null ? IF_AT_ALL[kind] : undefined;
  const figure = bounds === null ? null : (due?.[locale] ?? '') + floor[locale] + valueWords(bounds, 'money')[locale];
  const word =
    amount?.status === null || amount === undefined ? null : (NO_AMOUNT_WORDS[amount.status]?.[locale] ?? null);
  return [statusWords(status, kind)[locale], figure ?? word]
    .filter((part) => part !== null)
    .join(locale === 'zh' ? '，' : ', ');
}

/** A rule that is no levy and no benefit answers by what it gives. */
function outputWords({ provision, outputs }: Resolved, summary: Summary, locale: Locale): string {
  if (provision.kind !== 'rule') return '';
  const given = Object.entries(outputs).flatMap(([name, { says, is }]) => {
    const value = summary.outputs[name];
    if (typeof is === 'string' || value === undefined) return [];
    return [`${says[locale]}${locale === 'zh' ? '：' : ': '}${valueWords(value, is.type, optionWords(is))[locale]}`];
  });
  if (given.length === 0) return '';
  const before = summary.status === null ? { zh: '如适用，', en: 'if it applies, ' } : { zh: '', en: '' };
  return locale === 'zh' ? `（${before.zh}${given.join('；')}）` : ` (${before.en}${given.join('; ')})`;
}

/** Before an amount, where it is not settled whether there is one. */
const IF_AT_ALL: Readonly<Partial<Record<Provision['kind'], Text>>> = {
  levy: { zh: '如应征收，', en: 'if a levy is due ' },
  benefit: { zh: '如可享受，', en: 'if eligible ' },
};

const summaryKey = (summary: Summary): string => comparedText(summary, SIDE_OUTPUTS);

/** One change of open readings, and the kinds of household that are possible under it. */
interface ChangedReadings {
  readonly readings: Readonly<Record<string, string>>;
  readonly leaves: readonly AnsweredLeaf[];
}

/** No more changes of readings than these are looked at. */
const MOST_CHANGES = 5_000;

/** Every choice of the open readings that were reached, the smallest changes from the defaults first; first of all no change. */
function* changesOfReadings(
  leaves: readonly AnsweredLeaf[],
  defaults: Readonly<Record<string, string>>,
  options: (reading: string) => readonly string[],
): Generator<ChangedReadings> {
  const reached = [...new Set(leaves.flatMap(({ env }) => [...env.domains.keys()].filter(isReadingPath)))]
    .map((path) => path.slice(readingPath('').length))
    .sort();
  let looked = 0;
  for (let size = 0; size <= reached.length; size++) {
    for (const changed of combinations(reached, size)) {
      for (const readings of assignments(changed, defaults, options)) {
        if (++looked > MOST_CHANGES) return;
        yield {
          readings,
          leaves: leaves.filter(({ env }) =>
            reached.every((id) => allows(env.domains.get(readingPath(id)), readings[id] ?? defaults[id] ?? '')),
          ),
        };
      }
    }
  }
}

type ReadingDomain = { readonly value: unknown; readonly excluded: readonly string[] } | undefined;

const allows = (domain: ReadingDomain, option: string): boolean =>
  domain === undefined || domain.value === option || (domain.value === null && !domain.excluded.includes(option));

function* combinations(items: readonly string[], size: number): Generator<readonly string[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [index, first] of items.entries()) {
    for (const rest of combinations(items.slice(index + 1), size - 1)) yield [first, ...rest];
  }
}

/** Every way to take another option than the default for each of the readings. */
function* assignments(
  ids: readonly string[],
  defaults: Readonly<Record<string, string>>,
  options: (reading: string) => readonly string[],
): Generator<Readonly<Record<string, string>>> {
  const [id, ...rest] = ids;
  if (id === undefined) {
    yield {};
    return;
  }
  for (const option of options(id)) {
    if (option === defaults[id]) continue;
    for (const others of assignments(rest, defaults, options)) yield { [id]: option, ...others };
  }
}
