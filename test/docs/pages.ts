import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

/** A fenced block of a page. */
export interface Fence {
  /** The first word after the fence: `ts`, `text`, `json` … */
  readonly language: string;
  /** The second word: the name of a file that the examples of the page read. */
  readonly name: string;
  readonly text: string;
  /** Where its text begins in the page. */
  readonly start: number;
  readonly line: number;
}

/** A page with its fenced blocks, in order. */
export interface Page {
  /** From the root of the repository: `docs/tour.md`. */
  readonly file: string;
  readonly text: string;
  readonly fences: readonly Fence[];
}

const FENCE = /^```([\w-]+)(?: ([^\n]*))?\n([\s\S]*?)^```$/gm;

function pageOf(file: string): Page {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const fences = [...text.matchAll(FENCE)].map(({ 0: whole, 1: language = '', 2: name = '', 3: body = '', index }) => ({
    language,
    name,
    text: body,
    start: index + whole.indexOf('\n') + 1,
    line: text.slice(0, index).split('\n').length,
  }));
  return { file, text, fences };
}

/** README.md where there is one, and every page of docs. */
export const pages: readonly Page[] = [
  ...(existsSync(join(ROOT, 'README.md')) ? ['README.md'] : []),
  ...readdirSync(join(ROOT, 'docs'))
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => `docs/${file}`),
].map(pageOf);

/** The code blocks that are run: those marked `ts`. (`typescript` marks a part of a file, which does not run by itself.) */
export const codeOf = ({ fences }: Page): readonly Fence[] => fences.filter(({ language }) => language === 'ts');

/** What the page says that a block prints: the block after it, if that is marked `text`. */
export function printedAfter({ fences }: Page, block: Fence): Fence | null {
  const next = fences[fences.indexOf(block) + 1];
  return next?.language === 'text' ? next : null;
}

/** The page as it would be if every block printed what it now prints; `printed` in the order of the blocks. */
export function pageWith(page: Page, printed: readonly string[]): string {
  const changes = codeOf(page).flatMap((block, index) => {
    const shown = printedAfter(page, block);
    return shown === null ? [] : [{ shown, text: printed[index] ?? '' }];
  });
  return changes.reduceRight(
    (text, { shown, text: own }) => text.slice(0, shown.start) + own + text.slice(shown.start + shown.text.length),
    page.text,
  );
}
