// Leaves out the mutants of texts for people: a word changed in `zh: '…'` or `en: '…'` is for a reader to judge, not for a test.
// Only the text itself is left out, and only one without a computation inside; every other string (an id, an option) is mutated.
const isWords = (path) => {
  const { node, parent } = path;
  const isText =
    node.type === 'StringLiteral' ||
    (node.type === 'TemplateLiteral' &&
      node.expressions.every(({ type }) => type === 'Identifier' || type === 'MemberExpression'));
  return isText && parent.type === 'ObjectProperty' && parent.value === node && ['zh', 'en'].includes(parent.key.name);
};

export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'words',
    value: { shouldIgnore: (path) => (isWords(path) ? 'a text for people' : undefined) },
  },
];
