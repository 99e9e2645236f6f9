import type { Progress } from '../testing/progress.js';
import type { Locale } from '../value/text.js';

/** Where progress may be shown: the standard error. */
interface Stream {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

/** The start of the line, and nothing on it. */
const CLEAR = '\r\u001b[2K';
/** What is longer than the line is cut off, not wrapped: a wrapped line could not be written anew. */
const CUT = ['\u001b[?7l', '\u001b[?7h'] as const;

/** Writes one line anew each time, an empty one at the end; `undefined` where nobody watches. */
export const lineOn = (stream: Stream): ((line: string) => void) | undefined =>
  stream.isTTY === true ? (line) => void stream.write(line === '' ? CLEAR : CLEAR + CUT[0] + line + CUT[1]) : undefined;

/** What the program is at, in one line. */
export function progressWords({ part, provision, done, of }: Progress, locale: Locale): string {
  if (locale === 'zh') {
    const what = { 'edge-cases': `查找边界案例（${provision}）`, mistakes: '试各种笔误', tables: '考察判定表' }[part];
    return `${what}：${done}/${of}`;
  }
  const what = { 'edge-cases': `Looking for the edges of ${provision}`, mistakes: 'Trying mistakes', tables: 'Tables' };
  return `${what[part]}: ${done} of ${of}`;
}
