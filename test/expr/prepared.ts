import type { Definitions } from '../../src/expr/definitions.js';
import type { Expr, Node } from '../../src/expr/expr.js';
import { createInterner, type Interner } from '../../src/expr/interner.js';
import { createPreparer } from '../../src/expr/prepare.js';

const text = (words: string) => ({ zh: `${words}的话`, en: words });

/** Some names for expressions to use: a reading, a term of options, a parameter, and facts of a policy's own. */
export const NAMES: Definitions = {
  parameters: {
    base: { says: { zh: '基数', en: 'the base' }, is: { value: '100.00', type: 'money' } },
    raised: {
      says: { zh: '基数', en: 'the raised base' },
      is: {
        series: [
          { from: '2015-01-01', value: { value: '100.00', type: 'money' } },
          { from: '2017-01-01', value: { value: '200.00', type: 'money' } },
        ],
      },
    },
  },
  terms: {
    area: {
      says: { zh: '地区', en: 'the area' },
      options: { rural: { zh: '农村', en: 'the country' }, urban: { zh: '城镇', en: 'the town' } },
      is: {
        apply: 'choose',
        to: [{ fact: 'furtherBirth.allowed' }, { value: 'rural', type: 'option' }, { value: 'urban', type: 'option' }],
      },
    },
    plain: {
      says: { zh: '无选项文字', en: 'without words of its own' },
      is: {
        apply: 'choose',
        to: [{ fact: 'furtherBirth.allowed' }, { fact: 'extra.right' }, { value: 'half', type: 'option' }],
      },
    },
  },
  readings: {
    width: {
      options: { wide: { says: { zh: '从宽', en: 'widely' } }, narrow: { says: { zh: '从严', en: 'narrowly' } } },
    },
  },
  extra: {
    right: {
      type: 'options',
      options: { full: { zh: '全额', en: 'a full right' }, half: { zh: '半额', en: 'half a right' } },
      label: { zh: '捕捞权', en: 'the fishing right' },
      question: text('which right?'),
    },
    boats: { type: 'number', label: { zh: '船数', en: 'the number of boats' }, question: text('how many?') },
  },
};

/** The node of an expression that has nothing wrong. */
export function prepared(expr: Expr, definitions: Definitions = NAMES, interner: Interner = createInterner()): Node {
  const preparer = createPreparer(definitions, interner);
  const node = preparer.prepare(expr, 'here');
  if (node === null) throw new Error(preparer.issues.map(({ path, message }) => `${path}: ${message.en}`).join('\n'));
  return node;
}
