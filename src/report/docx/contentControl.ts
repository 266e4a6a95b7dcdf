import { XmlAttributeComponent, XmlComponent } from "docx";

/** Word takes at most 64 characters in a tag. */
const TAG_LENGTH = 64;
const HASH_LENGTH = 9;

class Value extends XmlAttributeComponent<{ readonly value: string }> {
  protected override readonly xmlKeys = { value: "w:val" };
}

class Appearance extends XmlAttributeComponent<{ readonly value: string }> {
  protected override readonly xmlKeys = { value: "w15:val" };
}

class Element extends XmlComponent {
  constructor(name: string, children: readonly (XmlComponent | XmlAttributeComponent<{ readonly value: string }>)[]) {
    super(name);
    this.root.push(...children);
  }
}

/**
 * Runs inside a content control whose tag is the field's key: found and replaced later by tag, in Word, by Office.js
 * and by template engines. Shown without a frame. Bookmarks would be lost when somebody types over them.
 */
export function contentControl(key: string, id: number, runs: readonly XmlComponent[]): XmlComponent {
  const properties = new Element("w:sdtPr", [
    new Element("w:tag", [new Value({ value: tagOf(key) })]),
    new Element("w:id", [new Value({ value: `${id}` })]),
    new Element("w15:appearance", [new Appearance({ value: "hidden" })]),
  ]);
  return new Element("w:sdt", [properties, new Element("w:sdtContent", runs)]);
}

/** The key, or its beginning and a hash when it is longer than Word allows. */
export function tagOf(key: string): string {
  if (key.length <= TAG_LENGTH) return key;
  return `${key.slice(0, TAG_LENGTH - HASH_LENGTH)}#${hashOf(key)}`;
}

/** FNV-1a over UTF-16 code units, eight hexadecimal digits. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, "0");
}
