/** How an answer is coloured, by what it says. */
export interface Paint {
  readonly title: (text: string) => string;
  readonly heading: (text: string) => string;
  readonly applies: (text: string) => string;
  readonly open: (text: string) => string;
  readonly not: (text: string) => string;
  readonly bad: (text: string) => string;
}

const RESET = '\u001b[0m';

const style =
  (codes: string) =>
  (text: string): string =>
    `\u001b[${codes}m${text}${RESET}`;

const COLOURED: Paint = {
  title: style('1;36'),
  heading: style('1'),
  applies: style('1;32'),
  open: style('1;33'),
  not: style('2'),
  bad: style('31'),
};

const same = (text: string): string => text;
const PLAIN: Paint = { title: same, heading: same, applies: same, open: same, not: same, bad: same };

export const paintOf = (colour: boolean): Paint => (colour ? COLOURED : PLAIN);
