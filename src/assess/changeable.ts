import { householdObjects, listNames, listSpec, objectSpec } from '../household/vocabulary.js';
import { type Issue, issue, nearestName, shown } from '../value/issue.js';
import type { Text } from '../value/text.js';
import type { Inquiry } from './inquiry.js';

const PATHS: Text = {
  zh: '路径列表，如["children[0].sex", "on"]',
  en: 'a list of paths, such as ["children[0].sex", "on"]',
};
const A_FACT: Text = { zh: '事实', en: 'fact' };

/** What is wrong with the paths that a caller says may change. */
export function pathIssues(changeable: unknown, { resolved }: Inquiry): readonly Issue[] {
  if (changeable === undefined) return [];
  if (!Array.isArray(changeable))
    return [issue('wrong-type', 'changeable', { given: shown(changeable), expected: PATHS })];
  const names = pathNames(Object.keys(resolved.policy.extra ?? {}));
  return Array.from(changeable, (path: unknown, index) => ({ path, at: `changeable[${index}]` })).flatMap(
    ({ path, at }) => {
      if (typeof path !== 'string') return [issue('wrong-type', at, { given: shown(path), expected: A_FACT })];
      const name = path.replace(/^(\w+)\[(?:0|[1-9]\d*)\]/, '$1[0]');
      if (names.includes(name)) return [];
      const nearest = nearestName(name, names);
      return [issue('unknown-name', at, { given: path, expected: A_FACT, nearest })];
    },
  );
}

/** Every fact, and whatever stands before a `.` or `[` in one; of a list those of its first member. */
function pathNames(extra: readonly string[]): readonly string[] {
  return [
    'on',
    ...Object.keys(objectSpec('household').facts),
    ...listNames.flatMap((list) => [
      list,
      `${list}[0]`,
      ...Object.keys(listSpec(list).facts).map((fact) => `${list}[0].${fact}`),
    ]),
    ...([...householdObjects, 'case'] as const).flatMap((object) => [
      object,
      ...Object.keys(objectSpec(object).facts).map((fact) => `${object}.${fact}`),
    ]),
    'extra',
    ...extra.map((fact) => `extra.${fact}`),
  ];
}
