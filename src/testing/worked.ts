import { caseFacts } from '../assess/levy-case.js';
import type { WorkedCase } from '../policy/policy.js';
import type { Resolved } from '../policy/resolve.js';
import { isJson, type Json } from '../value/json.js';
import { oncePer } from '../value/once.js';
import type { Shown } from './shown.js';

/**
 * The households of a policy's own worked cases about a provision, as a search shows them: members are named by their place in
 * the list, and what is told of the case stands under its facts.
 */
export const workedFor = ({ policy, provision }: Pick<Resolved, 'policy' | 'provision'>): readonly Shown[] =>
  shownIn(policy).flatMap(({ of, shown }) => (policy.provisions[of] === provision ? [shown] : []));

const shownIn = oncePer((policy: Resolved['policy']): readonly { readonly of: string; readonly shown: Shown }[] =>
  (policy.cases ?? []).map((one) => ({ of: one.provision, shown: shownOf(one) })),
);

function shownOf({ household, on, child, person, case: levyCase, readings }: WorkedCase): Shown {
  const given = household as Json;
  const [children, partners] = [places(given['children'], 'child'), places(given['partners'], 'partner')];
  const named = (list: unknown): unknown =>
    Array.isArray(list) ? list.map((member) => withoutId(member as Json, partners)) : list;
  return {
    household: {
      ...given,
      ...('children' in given ? { children: named(given['children']) } : {}),
      ...('partners' in given ? { partners: named(given['partners']) } : {}),
    },
    on,
    ...(child === undefined ? {} : { child: children.get(child) ?? child }),
    ...(person === undefined ? {} : { person: partners.get(person) ?? person }),
    ...(levyCase === undefined ? {} : { case: { ...caseFacts(levyCase) } }),
    ...(readings === undefined ? {} : { readings }),
  };
}

/** The id that a member has by its place, for the one that it is given. */
function places(list: unknown, name: string): ReadonlyMap<string, string> {
  const members: readonly unknown[] = Array.isArray(list) ? list : [];
  return new Map(
    members.flatMap((member, index) => {
      const place = `${name}-${index + 1}`;
      const id = isJson(member) ? member['id'] : undefined;
      return [[place, place], ...(typeof id === 'string' ? [[id, place]] : [])] as const;
    }) as [string, string][],
  );
}

function withoutId({ id: _, parents, ...facts }: Json, partners: ReadonlyMap<string, string>): Json {
  if (!Array.isArray(parents)) return parents === undefined ? facts : { ...facts, parents };
  return { ...facts, parents: parents.map((id: string) => partners.get(id) ?? id) };
}
