import { normaliseText } from "../../cells/normalise";
import { splitHeading } from "../../cells/unitText";
import { readUnit } from "../../cells/readUnit";

/** What the heading of a column (or the label of a row) of 指标数据 stands for. */
export type IndicatorHeading =
  | { readonly kind: "indicator"; readonly no?: string; readonly name: string; readonly unit?: string }
  | { readonly kind: "parameter"; readonly name: string; readonly unit?: string }
  | { readonly kind: "output"; readonly name: string; readonly unit?: string };

const PARAMETER = /^参数\s*[:：]\s*(.+)$/;
const OUTPUT = /^产量\s*[:：]\s*(.+)$/;
const NUMBERED = /^(\d{1,3}(?:[.-]\d{1,3}){0,2})(?:[\s.、:]+|(?=[\u4e00-\u9fa5(])|$)(.*)$/;

/**
 * @example indicatorHeading("*5 单位产品每次清洗取水量(L/m2)")
 * // { kind: "indicator", no: "5", name: "单位产品每次清洗取水量", unit: "L/m2" }
 */
export function indicatorHeading(text: string): IndicatorHeading {
  const plain = text.trim();
  const parameter = PARAMETER.exec(plain)?.[1];
  if (parameter !== undefined) return { kind: "parameter", ...named(parameter) };
  const product = OUTPUT.exec(plain)?.[1];
  if (product !== undefined) return { kind: "output", ...named(product) };
  const { name, unit } = named(plain.replace(/[*＊★☆▲※\u2460-\u2473]/g, " "));
  const [, no, rest = ""] = NUMBERED.exec(name) ?? [];
  return {
    kind: "indicator",
    ...(no === undefined ? {} : { no }),
    name: no === undefined ? name : rest.trim(),
    ...(unit === undefined ? {} : { unit }),
  };
}

/** `m2`, `(%)`: a heading row that only holds units names no indicator. */
export function isUnitAlone(text: string): boolean {
  const inner = normaliseText(text).replace(/^(?:单位:)?\(?([^()]*)\)?$/, "$1");
  return inner !== "" && !/^\d+$/.test(inner) && readUnit(inner) !== undefined;
}

function named(text: string): { readonly name: string; readonly unit?: string } {
  const { name, unit, unitText } = splitHeading(text);
  const written = unit ?? unitText;
  return { name, ...(written === undefined ? {} : { unit: written }) };
}
