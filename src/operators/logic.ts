import { type Locale, listInWords, type Text } from '../value/text.js';
import { type Truth, unknown, type Value } from '../value/value.js';
import { allMove, asTruth, operators, sqlOne, takes, takesMany } from './operator.js';

const truths = (args: readonly Value[]): readonly Truth[] => args.map(asTruth);

/** Kleene: one that equals `decisive` settles it; else one unknown leaves it open. */
const fold = (args: readonly Value[], decisive: boolean): Truth => {
  const values = truths(args);
  if (values.includes(decisive)) return decisive;
  return values.includes(unknown) ? unknown : !decisive;
};

/** The arguments that show why: those that have the value themselves. */
const settling = (args: readonly Value[], value: Value): readonly number[] =>
  args.flatMap((arg, index) => (arg === value ? [index] : []));

const inBrackets = (text: string, locale: Locale): string => {
  if (!/ and | or |且|或/.test(text)) return text;
  return locale === 'zh' ? `（${text}）` : `(${text})`;
};

const joinedIn = (args: readonly string[], locale: Locale, last: Text): string =>
  listInWords(
    args.map((text) => inBrackets(text, locale)),
    locale,
    last,
  );

const joined = (last: Text) => ({
  zh: (args: readonly string[]) => joinedIn(args, 'zh', last),
  en: (args: readonly string[]) => joinedIn(args, 'en', last),
});

export const logic = operators({
  /** True when every argument is. */
  all: {
    infer: takesMany('truth'),
    apply: (args) => fold(args, false),
    sql: (args) => `(${args.map(sqlOne).join(' AND ')})`,
    moves: allMove('up'),
    say: joined({ zh: '且', en: ' and ' }),
    skips: (before) => before.includes(false),
    settledBy: settling,
  },
  /** True when at least one argument is. */
  any: {
    infer: takesMany('truth'),
    apply: (args) => fold(args, true),
    sql: (args) => `(${args.map(sqlOne).join(' OR ')})`,
    moves: allMove('up'),
    say: joined({ zh: '或', en: ' or ' }),
    skips: (before) => before.includes(true),
    settledBy: settling,
  },
  not: {
    infer: takes(['truth'], 'truth'),
    apply: ([a]) => (a === unknown ? unknown : !a),
    sql: ([a]) => `(NOT ${sqlOne(a)})`,
    moves: allMove('down'),
    say: {
      zh: ([a]) => `并非${inBrackets(a ?? '', 'zh')}`,
      en: ([a]) => `it is not so that ${inBrackets(a ?? '', 'en')}`,
    },
  },
});
