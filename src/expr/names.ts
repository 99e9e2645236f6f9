import type { ExtraFact } from '../household/household.js';
import {
  type FactSpec,
  type ListName,
  listSpec,
  type ObjectName,
  objectSpec,
  vocabulary,
} from '../household/vocabulary.js';
import type { Type } from '../operators/operator.js';
import type { FactPlace } from './expr.js';

/** The members and subjects that have a name where an expression stands, with their lists: `child` → children. */
export type Frames = Readonly<Record<string, ListName>>;

/** The day asked about. */
export const ON: FactPlace = place(
  {
    type: 'date',
    label: { zh: '所问之日', en: 'the day asked about' },
    question: { zh: '问哪一天？', en: 'Which day is asked about?' },
  },
  'on',
  'on',
);

const derived: Readonly<Record<string, FactPlace>> = {
  position: place(
    { type: 'number', label: { zh: '列示次序', en: 'place in the list' }, question: { zh: '', en: '' } },
    'position',
    'position',
  ),
  bornToPartners: place(
    {
      type: 'truth',
      label: { zh: '为夫妻所生', en: 'was born to the partners' },
      says: { zh: '{who}为夫妻所生', en: '{who} was born to the partners' },
      denies: { zh: '{who}非夫妻所生', en: '{who} was not born to the partners' },
      question: { zh: '{who}是否为夫妻所生？', en: 'Was {who} born to the partners?' },
    },
    'bornToPartners',
    'bornToPartners',
  ),
  neverAdopted: place(
    {
      type: 'truth',
      label: { zh: '从未被收养', en: 'was never adopted' },
      says: { zh: '{who}从未被收养', en: '{who} was never adopted' },
      question: { zh: '{who}是否被收养？', en: 'Was {who} adopted?' },
    },
    'neverAdopted',
    'neverAdopted',
  ),
};

function place(spec: FactSpec, name: string, which: FactPlace['derived']): FactPlace {
  return { frame: null, list: null, name, spec, derived: which };
}

export const factType = (spec: FactSpec): Type => {
  switch (spec.type) {
    case 'options':
      return Object.keys(spec.options ?? {});
    case 'event':
      return 'date';
    default:
      return spec.type;
  }
};

const isObject = (name: string): name is ObjectName => Object.hasOwn(vocabulary.objects, name) && name !== 'household';

/** Finds the fact that a policy names; `null` when there is none of that name here. */
export function findFact(name: string, frames: Frames, extra: Readonly<Record<string, ExtraFact>>): FactPlace | null {
  if (name === 'on') return ON;
  const dot = name.indexOf('.');
  if (dot < 0) return own(objectSpec('household').facts, name, (spec) => place(spec, name, null));
  const [head, tail] = [name.slice(0, dot), name.slice(dot + 1)];
  const list = Object.hasOwn(frames, head) ? frames[head] : undefined;
  if (list !== undefined) {
    const special = Object.hasOwn(derived, tail) ? derived[tail] : undefined;
    if (special !== undefined && (tail === 'position' || list === 'children')) return { ...special, frame: head, list };
    return own(listSpec(list).facts, tail, (spec) => ({ frame: head, list, name: tail, spec, derived: null }));
  }
  if (head === 'extra') return own(extra, tail, (spec) => place(spec, name, null));
  return isObject(head)
    ? own(objectSpec(head).facts, tail, (spec) =>
        place({ ...spec, ...(objectSpec(head).dated === true ? { dated: true as const } : {}) }, name, null),
      )
    : null;
}

const own = <Spec extends FactSpec | ExtraFact, Result>(
  specs: Readonly<Record<string, Spec>>,
  name: string,
  found: (spec: Spec) => Result,
): Result | null => {
  const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
  return spec === undefined ? null : found(spec);
};

/** Every fact name that may stand here, for "did you mean". */
export function factNames(frames: Frames, extra: Readonly<Record<string, ExtraFact>>): readonly string[] {
  const inFrames = Object.entries(frames).flatMap(([frame, list]) =>
    [...Object.keys(listSpec(list).facts), 'position', ...(list === 'children' ? ['bornToPartners'] : [])].map(
      (fact) => `${frame}.${fact}`,
    ),
  );
  const inObjects = Object.keys(vocabulary.objects)
    .filter(isObject)
    .flatMap((object) => Object.keys(objectSpec(object).facts).map((fact) => `${object}.${fact}`));
  return [
    'on',
    ...Object.keys(objectSpec('household').facts),
    ...inFrames,
    ...inObjects,
    ...Object.keys(extra).map((fact) => `extra.${fact}`),
  ];
}

const MEMBER = /^(\w+)\[\d+\]\.(\w+)$/;

const places = new Map<string, FactPlace>();

/** The fact at a concrete path, `children[0].birthDate` or `residence.place`, outside any expression. */
export function placeAt(path: string, extra: Readonly<Record<string, ExtraFact>> = {}): FactPlace {
  // What a policy declares itself is its own; the rest is the same for all, and asked for often.
  if (path.startsWith('extra.')) return findPlace(path, extra);
  const found = places.get(path) ?? findPlace(path, extra);
  places.set(path, found);
  return found;
}

function findPlace(path: string, extra: Readonly<Record<string, ExtraFact>>): FactPlace {
  const [, list, name] = MEMBER.exec(path) ?? [];
  const member = list === undefined || name === undefined ? undefined : listSpec(list as ListName).facts[name];
  const found = member === undefined ? findFact(path, {}, extra) : place(member, path, null);
  if (found === null) throw new TypeError(`no fact at ${path}`);
  return found;
}
