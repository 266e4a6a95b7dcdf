import type { MissingReason } from "../../core/quantity/quantity";
import { normaliseText } from "./normalise";
import { dashes, placeholderTexts } from "./placeholder.terms";

/**
 * Why there is no figure, when a text stands in its place; each kind is kept apart. A reason in brackets behind the
 * word is left out of account: `不适用（无此工序）`.
 * @example readPlaceholder("——") // "dash"
 */
export function readPlaceholder(text: string): MissingReason | undefined {
  const plain = normaliseText(text).replaceAll(" ", "").toUpperCase();
  if (plain === "") return "blank";
  if (dashes.test(plain)) return "dash";
  return lookUp(plain) ?? lookUp(plain.replace(/^\((.*)\)$/, "$1")) ?? lookUp(plain.replace(/(?<=.)\([^\d]*\)$/, ""));
}

function lookUp(text: string): MissingReason | undefined {
  return Object.hasOwn(placeholderTexts, text) ? placeholderTexts[text] : undefined;
}
