import { encodeControlCharacters } from "../../../../package/xml/controlCharacters";
import { escapeText } from "../../../../package/xml/escape";
import type { CellContent } from "../sheetDraft";

/**
 * A cell as it stands in sheetData. Text is written inline, so that the shared strings stay as they are, and can never
 * become a formula. Style 0 is the default one.
 */
export function cellXml(address: string, style: number, content: CellContent): string {
  const open = style === 0 ? `<c r="${address}"` : `<c r="${address}" s="${style}"`;
  if (content === null) return `${open}/>`;
  if (typeof content === "number") return `${open}><v>${content}</v></c>`;
  if (typeof content === "boolean") return `${open} t="b"><v>${content ? 1 : 0}</v></c>`;
  if (typeof content === "string") return `${open} t="inlineStr"><is>${textXml(content)}</is></c>`;
  return `${open}${formulaXml(content)}</c>`;
}

const FORMULA_SIGNS = "=+-@";

/** Text that a person might turn into a formula by editing the cell. */
export function looksLikeFormula(content: CellContent | undefined): boolean {
  return typeof content === "string" && FORMULA_SIGNS.includes(content.charAt(0)) && content !== "";
}

function formulaXml({ formula, value }: Exclude<CellContent, null | string | number | boolean>): string {
  const f = `<f>${escapeText(formula)}</f>`;
  if (typeof value === "number") return `>${f}<v>${value}</v>`;
  if (typeof value === "boolean") return ` t="b">${f}<v>${value ? 1 : 0}</v>`;
  if (typeof value === "string") return ` t="str">${f}<v>${escapeText(encodeControlCharacters(value))}</v>`;
  return ` t="e">${f}<v>${escapeText(value.error)}</v>`;
}

/** Without blanks, and nothing in it has to be escaped: so are most texts of a sheet. */
const PLAIN = /^[^\s&<>_\u0000-\u001f\ud800-\udfff\ufffe\uffff]*$/;

function textXml(text: string): string {
  if (PLAIN.test(text)) return `<t>${text}</t>`;
  const space = /^\s|\s$|[\n\t]| {2}/.test(text) ? ' xml:space="preserve"' : "";
  return `<t${space}>${escapeText(encodeControlCharacters(text))}</t>`;
}
