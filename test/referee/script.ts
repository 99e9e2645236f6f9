import { type Smt, type SmtValue, SORTS } from './smtlib.js';

/** The commands of one question, in order, and the numbers of the words in it. */
export interface Script {
  readonly declare: (name: string, sort: 'Bool' | 'Int') => Smt;
  readonly assert: (truth: Smt) => void;
  /** A name for a long term, so that one that is used often is written once. */
  readonly share: (term: Smt, sort: 'Bool' | 'Int' | 'Real') => Smt;
  readonly shareValue: (value: SmtValue) => SmtValue;
  readonly word: (text: string) => number;
  readonly wordOf: (number: number) => string | null;
  readonly commands: () => readonly string[];
}

const SHORT = 60;

export function createScript(prelude: readonly string[]): Script {
  const commands = [...prelude];
  const words: string[] = [];
  const shared = new Map<string, Smt>();

  const share: Script['share'] = (term, sort) => {
    if (term.length <= SHORT) return term;
    const known = shared.get(term);
    if (known !== undefined) return known;
    const name = `t${shared.size}`;
    commands.push(`(define-fun ${name} () ${sort} ${term})`);
    shared.set(term, name);
    return name;
  };

  return {
    declare(name, sort) {
      commands.push(`(declare-const |${name}| ${sort})`);
      return `|${name}|`;
    },
    assert: (truth) => void (truth === 'true' || commands.push(`(assert ${truth})`)),
    share,
    shareValue(value) {
      if (value.kind !== 'truth')
        return { ...value, is: share(value.is, SORTS[value.kind]), known: share(value.known, 'Bool') };
      const yes = share(value.yes, 'Bool');
      return { kind: 'truth', yes, no: value.no === `(not ${value.yes})` ? `(not ${yes})` : share(value.no, 'Bool') };
    },
    word(text) {
      const index = words.indexOf(text);
      return index < 0 ? words.push(text) - 1 : index;
    },
    wordOf: (number) => words[number] ?? null,
    commands: () => commands,
  };
}
