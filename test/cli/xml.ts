/** Reads a drawing as XML, strictly: what is not closed or not in order is an error. */
export class XMLParser {
  /** The attributes of the outermost element. */
  readonly root: Readonly<Record<string, string>>;
  /** What stands in `text`, `title` and `desc`. */
  readonly texts: readonly string[];

  constructor(source: string) {
    const open: string[] = [];
    const texts: string[] = [];
    let root: Readonly<Record<string, string>> | null = null;
    let rest = source.trim();
    while (rest !== '') {
      const tag = /^<(\/?)([a-zA-Z]+)((?: [\w:-]+="[^"<]*")*)(\/?)>/.exec(rest);
      const words = /^[^<]+/.exec(rest)?.[0];
      if (tag !== null) {
        const [whole, closes, name = '', attributes = '', alone] = tag;
        root ??= Object.fromEntries(
          [...attributes.matchAll(/ ([\w:-]+)="([^"]*)"/g)].map((one) => [one[1] ?? '', one[2] ?? '']),
        );
        if (closes === '/') {
          if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
        } else if (alone !== '/') open.push(name);
        rest = rest.slice(whole.length);
      } else if (words !== undefined) {
        if (/&(?!amp;|lt;|gt;|quot;)/.test(words)) throw new Error(`a bare & in ${words}`);
        if (['text', 'title', 'desc'].includes(open.at(-1) ?? '')) texts.push(words);
        rest = rest.slice(words.length);
      } else throw new Error(`not XML: ${rest.slice(0, 60)}`);
    }
    if (open.length > 0) throw new Error(`not closed: ${open.join(', ')}`);
    this.root = root ?? {};
    this.texts = texts;
  }
}
