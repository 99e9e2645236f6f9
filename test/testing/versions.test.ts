import { describe, expect, it } from 'vitest';
import { build } from '../../src/expr/build.js';
import { say } from '../../src/expr/say.js';
import type { Resolved } from '../../src/policy/resolve.js';
import { otherwiseRead, type Versions, versionsOf } from '../../src/testing/versions.js';
import { createWorkbench, provisionsOf, type Workbench } from '../../src/testing/workbench.js';
import { samplePolicy } from '../sample-policy.js';

const { all, fact, reading } = build;
const text = (words: string) => ({ zh: words, en: words });

const asked = (usual: string, ...options: readonly string[]) => ({
  asks: text('which?'),
  options: Object.fromEntries(options.map((option) => [option, { says: text(option), cites: text('1') }])),
  default: usual,
  because: text('as it is usually read'),
});

/** One condition, in the words of its readings: each option is a fact of its name. */
function aid(bench: Workbench, readings: Readonly<Record<string, ReturnType<typeof asked>>>): Resolved {
  const names = Object.values(readings).flatMap(({ options }) => Object.keys(options));
  const when = Object.entries(readings).map(([id, { options }]) =>
    reading(id, Object.fromEntries(Object.keys(options).map((option) => [option, fact(`extra.${option}`)]))),
  );
  const words = (name: string) => ({ type: 'truth' as const, label: text(name), question: text(`${name}?`) });
  const policy = samplePolicy({
    id: 'aid-2015',
    readings,
    extra: Object.fromEntries([...names, 'always'].map((name) => [name, words(name)])),
    provisions: {
      aid: {
        kind: 'benefit',
        says: text('aid'),
        cites: '1',
        subject: 'household',
        when: all(fact('extra.always'), ...when),
        amount: 'in-kind',
        frequency: 'once',
      },
    },
  });
  const resolved = provisionsOf(policy, bench)['aid'];
  if (resolved === undefined) throw new TypeError('one provision');
  return resolved;
}

const said = ({ old, young, readings }: Versions) => [say(old.applies, 'en'), say(young.applies, 'en'), readings];

describe('the versions of a provision that are compared', () => {
  it('are one where there is nothing to read', () => {
    const bench = createWorkbench();
    expect(versionsOf(bench, aid(bench, {}), aid(bench, {}))).toHaveLength(1);
    expect(otherwiseRead(bench, aid(bench, {}), aid(bench, {}))).toEqual([]);
  });

  it('are at the defaults, then as they stand', () => {
    const bench = createWorkbench();
    const [a, b] = [aid(bench, { who: asked('x', 'x', 'y') }), aid(bench, { who: asked('x', 'x', 'y') })];
    const [usual, any, ...rest] = versionsOf(bench, a, b);
    expect(rest).toEqual([]);
    expect(usual && said(usual)).toEqual(['always and x', 'always and x', {}]);
    expect([any?.old, any?.young]).toEqual([a, b]);
  });

  it('are each at its own default, where the default is another', () => {
    const bench = createWorkbench();
    const [a, b] = [aid(bench, { who: asked('x', 'x', 'y') }), aid(bench, { who: asked('y', 'x', 'y') })];
    expect(versionsOf(bench, a, b).map(said)[0]).toEqual(['always and x', 'always and y', {}]);
  });

  it('are at the default alone for a reading that only one has', () => {
    const bench = createWorkbench();
    const versions = versionsOf(bench, aid(bench, { who: asked('x', 'x', 'y') }), aid(bench, {}));
    expect(versions.map(said)).toEqual([['always and x', 'always', {}]]);
  });

  it('take one reading after the other in each other way that both have', () => {
    const bench = createWorkbench();
    const a = aid(bench, { who: asked('x', 'x', 'y'), when: asked('p', 'p', 'q', 'r'), own: asked('s', 's', 't') });
    const b = aid(bench, { who: asked('x', 'x', 'y'), when: asked('p', 'p', 'q') });
    expect(otherwiseRead(bench, a, b).map(said)).toEqual([
      ['always, y, p and s', 'always, y and p', { who: 'y' }],
      ['always, x, q and s', 'always, x and q', { when: 'q' }],
    ]);
  });
});
