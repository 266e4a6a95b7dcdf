import type { StatedLevel } from "../../core/audit/indicatorTable";
import { levelFillers, levelTexts } from "./level.terms";
import { normaliseText } from "./normalise";

/**
 * The level that a person wrote into a cell: Ⅰ, I, 1级, 一级, Ⅰ级（…）, 不达标, 低于Ⅲ级, 不适用（无此工序）, N/A.
 * A bare 1 is a figure, and a bare 一 may be a dash: both are no level.
 * @example readLevel("II 级") // "II"
 */
export function readLevel(text: string): StatedLevel | undefined {
  const plain = normaliseText(text)
    .toUpperCase()
    .replaceAll(" ", "")
    .replace(/(?<=.)\(.*\)$/, "");
  return lookUp(plain) ?? lookUp(plain.replace(levelFillers, ""));
}

function lookUp(text: string): StatedLevel | undefined {
  return Object.hasOwn(levelTexts, text) ? levelTexts[text] : undefined;
}
