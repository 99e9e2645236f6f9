/** How far the verification of a policy has come. */
export interface Progress {
  /** What is looked at now: the edges of a provision, the mistakes that people make, the decision tables. */
  readonly part: 'edge-cases' | 'mistakes' | 'tables';
  /** The provision whose edges are looked at; `null` where it is the whole policy. */
  readonly provision: string | null;
  /** So many of the provision's probes, of the mistakes or of the kinds of finding are done, of so many in all. */
  readonly done: number;
  readonly of: number;
}

/** Is told, now and then, how far the work has come; what it returns is not used. */
export type OnProgress = (progress: Progress) => void;

/** One after the other, each told before its turn, and at the end that all are done. */
export function inSteps<T, U>(
  items: readonly T[],
  { part, provision }: Pick<Progress, 'part' | 'provision'>,
  onProgress: OnProgress | undefined,
  each: (item: T) => U,
): readonly U[] {
  const of = items.length;
  const results = items.map((item, done) => {
    onProgress?.({ part, provision, done, of });
    return each(item);
  });
  onProgress?.({ part, provision, done: of, of });
  return results;
}
