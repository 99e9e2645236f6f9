import { readFileSync } from 'node:fs';
import { definePolicy } from '../../src/index.js';

type Json = Record<string, unknown>;

/** The text of the invented document: it is given to the library as JSON only. */
const text = readFileSync(new URL('./river-county-2015.json', import.meta.url), 'utf8');

/** The document as a caller reads it from a file. */
export const riverJson = (): Json => JSON.parse(text) as Json;

export const riverCounty = definePolicy(riverJson());

/** The document with other values at some paths (`provisions.roll.when`, `cases[0].on`); `undefined` removes one. */
export function riverWith(changes: Readonly<Record<string, unknown>>): Json {
  const document = riverJson();
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
    const last = keys.pop() ?? '';
    let place = document;
    for (const key of keys) {
      place[key] ??= {};
      place = place[key] as Json;
    }
    if (value === undefined) delete place[last];
    else place[last] = value;
  }
  return document;
}
