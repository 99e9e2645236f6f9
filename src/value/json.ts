/** An object as JSON has it: names and values, no list and not `null`. */
export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as a text to compare it by; a fraction, which JSON has none of, by its whole parts. `without`: names that do not count. */
export const comparedText = (value: unknown, without: readonly string[] = []): string =>
  JSON.stringify(value, (key, part: unknown) =>
    without.includes(key) ? undefined : typeof part === 'bigint' ? `${part}n` : part,
  );
