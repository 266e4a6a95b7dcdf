import { PackageFailure } from "../packageFailure";
import { decodeEntities } from "./entities";

export interface XmlAttribute {
  /** As written, with prefix. */
  readonly name: string;
  readonly value: string;
}

/**
 * Walks forward over the tags of an XML text. Names are local: `x:row` and `row` are the same element.
 * `start` and `end` are offsets of the current tag in the text, so that a caller can cut and splice. A part with a
 * DOCTYPE is refused (entity expansion). `part` names the text in failures.
 */
export class XmlScanner {
  /** Opening tag (also `<a/>`), otherwise a closing one. */
  isOpen = false;
  /** `<a/>`. */
  isEmpty = false;
  start = 0;
  end = 0;
  /** The attribute that `nextAttribute` moved to: offsets of its name and of its value as written. */
  attributeStart = 0;
  attributeEnd = 0;
  valueStart = 0;
  valueEnd = 0;
  private nameStart = 0;
  private nameEnd = 0;
  private cursor = 0;

  constructor(
    readonly xml: string,
    private readonly part = "",
    from = 0,
  ) {
    this.end = from;
  }

  /** Moves to the next tag; false at the end of the text. */
  next(): boolean {
    const { xml } = this;
    let at = nextOf(xml, less, this.end);
    while (at >= 0 && isMarkup(xml.charCodeAt(at + 1))) at = nextOf(xml, less, this.markupEnd(at));
    if (at < 0) return false;
    this.start = at;
    this.isOpen = xml.charCodeAt(at + 1) !== slash;
    this.end = this.tagEnd(at);
    this.isEmpty = this.isOpen && xml.charCodeAt(this.end - 2) === slash;
    this.findName(this.isOpen ? at + 1 : at + 2);
    return true;
  }

  /** Moves to the next opening tag of that local name; false when there is none. */
  nextOpen(name: string): boolean {
    while (this.next()) if (this.isOpen && this.is(name)) return true;
    return false;
  }

  /** Local name of the current tag. */
  get name(): string {
    return this.xml.slice(this.nameStart, this.nameEnd);
  }

  /** `x:` of `x:row`, or "". */
  get prefix(): string {
    return this.xml.slice(this.isOpen ? this.start + 1 : this.start + 2, this.nameStart);
  }

  is(name: string): boolean {
    return this.nameEnd - this.nameStart === name.length && hasAt(this.xml, name, this.nameStart);
  }

  /** Value of the attribute of that local name (`id` finds `r:id`; a name with a prefix is looked up literally). */
  attribute(name: string): string | undefined {
    const attributes = this.attributes();
    const found = attributes.find((attribute) => attribute.name === name);
    if (found || name.includes(":")) return found?.value;
    return attributes.find((attribute) => attribute.name.endsWith(`:${name}`))?.value;
  }

  attributes(): readonly XmlAttribute[] {
    const attributes: XmlAttribute[] = [];
    this.cursor = this.nameEnd;
    while (this.nextAttribute()) {
      const name = this.xml.slice(this.attributeStart, this.attributeEnd);
      attributes.push({ name, value: decodeEntities(this.xml.slice(this.valueStart, this.valueEnd)) });
    }
    return attributes;
  }

  /** Moves through the attributes of the current tag without making strings, for the millions of cells of a sheet. */
  nextAttribute(): boolean {
    const { xml } = this;
    this.attributeStart = this.past(this.cursor, isGap);
    this.attributeEnd = this.past(this.attributeStart, isNameCode);
    const quote = this.past(this.attributeEnd, isGapOrEquals);
    if (this.attributeEnd === this.attributeStart || quote >= this.end) return false;
    this.valueStart = quote + 1;
    this.valueEnd = nextOf(xml, xml.charCodeAt(quote), quote + 1);
    this.cursor = this.valueEnd + 1;
    return this.valueEnd >= 0 && this.valueEnd < this.end;
  }

  attributeIs(name: string): boolean {
    return this.attributeEnd - this.attributeStart === name.length && hasAt(this.xml, name, this.attributeStart);
  }

  /** After an opening tag: the text inside, of all depths, and moves to its closing tag. */
  text(): string {
    if (this.isEmpty) return "";
    let text = "";
    let from = this.end;
    for (let depth = 1; depth > 0;) {
      if (!this.next()) throw this.broken();
      text += contentText(this.xml.slice(from, this.start));
      from = this.end;
      if (!this.isEmpty) depth += this.isOpen ? 1 : -1;
    }
    return text;
  }

  /**
   * After an opening tag of an element without children: the text as written, nothing decoded, and moves to the closing
   * tag. For numbers, which hold nothing to decode.
   */
  rawText(): string {
    if (this.isEmpty) return "";
    const from = this.end;
    if (!this.next() || this.isOpen) throw this.broken();
    return this.xml.slice(from, this.start);
  }

  /** When exactly `text` follows the current tag: moves behind it. Spares the walk through the commonest tags. */
  passIf(text: string, from = this.end): boolean {
    if (!hasAt(this.xml, text, from)) return false;
    this.end = from + text.length;
    return true;
  }

  /** Offset of the next `<` from there on; -1 when there is none. */
  nextTagStart(from: number): number {
    return nextOf(this.xml, less, from);
  }

  /** After an opening tag: moves to its closing tag. */
  skip(): void {
    for (let depth = this.isEmpty ? 0 : 1; depth > 0;) {
      if (!this.next()) throw this.broken();
      if (!this.isEmpty) depth += this.isOpen ? 1 : -1;
    }
  }

  /** After an opening tag: visits each child element and moves to the closing tag. A visit may consume its child. */
  forEachChild(visit: (child: this) => void): void {
    if (this.isEmpty) return;
    for (;;) {
      if (!this.next()) throw this.broken();
      if (!this.isOpen) return;
      const child = this.start;
      visit(this);
      if (this.start === child) this.skip();
    }
  }

  /** First offset inside the tag whose character is of another sort. */
  private past(from: number, isSort: (code: number) => boolean): number {
    let at = from;
    while (at < this.end && isSort(this.xml.charCodeAt(at))) at++;
    return at;
  }

  private findName(from: number): void {
    const { xml } = this;
    let at = from;
    this.nameStart = from;
    for (; at < this.end; at++) {
      const code = xml.charCodeAt(at);
      if (code === colon) this.nameStart = at + 1;
      if (code === slash || code === greater || code <= space) break;
    }
    this.nameEnd = at;
    this.cursor = at;
  }

  /** `>` may stand inside an attribute value. */
  private tagEnd(start: number): number {
    const { xml } = this;
    let quote = 0;
    for (let at = start + 1; at < xml.length; at++) {
      const code = xml.charCodeAt(at);
      if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === doubleQuote || code === singleQuote) quote = code;
      else if (code === greater) return at + 1;
    }
    throw this.broken();
  }

  /** End of a comment, CDATA section or processing instruction. */
  private markupEnd(at: number): number {
    const { xml } = this;
    const [open, close] = xml.startsWith("<!--", at)
      ? ["<!--", "-->"]
      : xml.startsWith("<![CDATA[", at)
        ? ["<![CDATA[", "]]>"]
        : ["<?", "?>"];
    if (!xml.startsWith(open, at)) throw new PackageFailure("entityExpansion", { part: this.part });
    const end = xml.indexOf(close, at + open.length);
    if (end < 0) throw this.broken();
    return end + close.length;
  }

  private broken(): PackageFailure {
    return new PackageFailure("brokenXml", { part: this.part, offset: this.start });
  }
}

const space = 0x20;
const doubleQuote = 0x22;
const singleQuote = 0x27;
const slash = 0x2f;
const less = 0x3c;
const colon = 0x3a;
const equals = 0x3d;
const greater = 0x3e;

/** Distances are short; a call of indexOf costs more than a few characters in texts with Chinese. */
function nextOf(xml: string, code: number, from: number): number {
  const near = Math.min(xml.length, from + 48);
  for (let at = from; at < near; at++) if (xml.charCodeAt(at) === code) return at;
  return near < xml.length ? xml.indexOf(String.fromCharCode(code), near) : -1;
}

function hasAt(xml: string, name: string, from: number): boolean {
  for (let i = 0; i < name.length; i++) if (xml.charCodeAt(from + i) !== name.charCodeAt(i)) return false;
  return true;
}

function isGap(code: number): boolean {
  return code <= space || code === slash;
}

function isGapOrEquals(code: number): boolean {
  return code <= space || code === equals;
}

function isNameCode(code: number): boolean {
  return code > space && code !== equals && code !== greater && code !== slash;
}

/** `<!` or `<?` */
function isMarkup(code: number): boolean {
  return code === 0x21 || code === 0x3f;
}

/** Text between two tags, which may hold comments and CDATA sections. */
export function contentText(xml: string): string {
  if (xml.indexOf("<") < 0) return decodeEntities(xml);
  return xml
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->)/)
    .map((piece) =>
      piece.startsWith("<![CDATA[") ? piece.slice(9, -3) : piece.startsWith("<!--") ? "" : decodeEntities(piece),
    )
    .join("");
}
