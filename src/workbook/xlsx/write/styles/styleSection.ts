import { XmlScanner } from "../../../../package/xml/xmlScanner";
import { withPrefix } from "../dialect";
import { canonical } from "./canonical";

/** One list of styles.xml (fonts, fills, cellXfs …): finds an equal entry or appends one. */
export class StyleSection {
  readonly entries: string[] = [];
  private stored = 0;
  private known: Map<string, number> | undefined;
  private open = "";
  private close = "";

  /** `xml` is the whole element, or undefined where the part has none. */
  constructor(
    readonly name: string,
    private readonly xml: string | undefined,
    private readonly prefix: string,
  ) {
    if (xml !== undefined) this.read(xml);
    this.stored = this.entries.length;
  }

  get hasChanged(): boolean {
    return this.entries.length > this.stored;
  }

  get isPresent(): boolean {
    return this.xml !== undefined;
  }

  /** Index of an entry that means the same; without one the mark-up is appended. */
  indexOf(entry: string): number {
    this.known ??= this.index();
    const key = canonical(entry);
    const present = this.known.get(key);
    if (present !== undefined) return present;
    this.known.set(key, this.entries.length);
    return this.entries.push(withPrefix(entry, this.prefix)) - 1;
  }

  /** The element with the appended entries; everything else as it was. */
  toXml(): string {
    const added = this.entries.slice(this.stored).join("");
    const count = `count="${this.entries.length}"`;
    if (this.xml === undefined) return `<${this.prefix}${this.name} ${count}>${added}</${this.prefix}${this.name}>`;
    const inner = this.close === "" ? "" : this.xml.slice(this.open.length, this.xml.length - this.close.length);
    const open = this.open.replace(/\/>$/, ">").replace(/(\s)count\s*=\s*(?:"[^"]*"|'[^']*')/, `$1${count}`);
    return `${open}${inner}${added}${this.close || `</${this.prefix}${this.name}>`}`;
  }

  private read(xml: string): void {
    const scanner = new XmlScanner(xml);
    scanner.next();
    this.open = xml.slice(0, scanner.end);
    if (scanner.isEmpty) return;
    while (scanner.next() && scanner.isOpen) {
      const { start } = scanner;
      scanner.skip();
      this.entries.push(xml.slice(start, scanner.end));
    }
    this.close = xml.slice(scanner.start);
  }

  /** The first of equal entries counts. */
  private index(): Map<string, number> {
    const index = new Map<string, number>();
    this.entries.forEach((entry, i) => {
      const key = canonical(entry);
      if (!index.has(key)) index.set(key, i);
    });
    return index;
  }
}
