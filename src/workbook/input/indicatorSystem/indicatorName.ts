import { normaliseText } from "../../cells/normalise";
import { readUnit } from "../../cells/unitText";

const MARK = /^[*＊★☆▲※\s]+|[*＊★☆▲※\s]+$/g;
/** In front, at the end, or before the unit: `工序能耗*，kgce/t`. */
const HAS_MARK = /^\s*[*＊★☆▲※]|[*＊★☆▲※]\s*(?:[,，(（][^,，]*)?$/;
/** ① behind a name points at a note below the table. */
const FOOTNOTE = /\s*[\u2460-\u2473]+$/;
const BREAK_BESIDE_CHINESE = /(?<=[\u3000-\u9fff（）])\s*[\r\n]+\s*|\s*[\r\n]+\s*(?=[\u3000-\u9fff（）])/g;

/** `*` in front of (or behind) a name or number marks a limiting indicator. */
export function hasLimitingMark(text: string): boolean {
  return HAS_MARK.test(text);
}

/** A printed name without `*`, footnote mark, line breaks and double spaces. */
export function cleanName(text: string): string {
  return text
    .replace(BREAK_BESIDE_CHINESE, "")
    .replace(/\s+/g, " ")
    .replace(FOOTNOTE, "")
    .replace(MARK, "")
    .replace(FOOTNOTE, "")
    .trim();
}

/** Parts that repeat their parent (merged sideways) count once. */
export function joinedName(parts: readonly string[]): string {
  const names = parts.map(cleanName);
  return names.filter((name, i) => name !== names[i - 1]).join(" ");
}

export interface NameAndUnit {
  readonly name: string;
  readonly unit?: string;
}

const NO_UNIT = /^[-—–/\\]+$|^无(?:量纲)?$/;
const IN_BRACKETS = /^(?<name>.*\S)\s*[（(【[](?<unit>[^（）()【】[\]]+)[）)】\]]$/;
const BEHIND_COMMA = /^(?<name>.*?)\s*[,，/]\s*(?<unit>[A-Za-z%‰][^,，]*)$/;

/** The unit of the 单位 column, else one that stands behind the name; `—` says that there is none. */
export function nameAndUnit(name: string, unitText: string): NameAndUnit {
  const unit = normaliseText(unitText);
  if (NO_UNIT.test(unit)) return { name };
  if (unit !== "") return { name, unit: unitText.replace(/\s+/g, "") };
  return unitBehind(name, IN_BRACKETS) ?? unitBehind(name, BEHIND_COMMA) ?? { name };
}

function unitBehind(text: string, pattern: RegExp): NameAndUnit | undefined {
  const { name = "", unit = "" } = pattern.exec(text)?.groups ?? {};
  return unit !== "" && readUnit(unit) !== undefined ? { name: cleanName(name), unit } : undefined;
}
