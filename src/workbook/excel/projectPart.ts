import { decodeEntities } from "../../package/xml/entities";
import { escapeText } from "../../package/xml/escape";
import { PROJECT_NAMESPACE } from "../port";

/** The custom XML part of the project state: `<project xmlns="…">text</project>`. */
export function projectXml(text: string): string {
  return `<project xmlns="${PROJECT_NAMESPACE}">${escapeText(text)}</project>`;
}

/** The text in the part, also when Excel wrote a declaration before it or a prefix to the element. */
export function projectText(xml: string): string {
  const content = /<(?:\w+:)?project\b[^>]*?(?:\/>|>([\s\S]*)<\/(?:\w+:)?project\s*>)/.exec(xml)?.[1] ?? "";
  return decodeEntities(content);
}
