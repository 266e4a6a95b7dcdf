import type { Origin } from "../../../core/outcome/outcome";
import type { Quantity } from "../../../core/quantity/quantity";
import { cellOrigin } from "../../address";
import { normaliseName, normaliseText } from "../../cells/normalise";
import { readPeriod } from "../../cells/period";
import { readUnit } from "../../cells/unitText";
import type { RecognisedTable } from "../../recognise/table";
import { amountUnit } from "../tableCells";
import { sideOf } from "./directedRows";
import {
  daysLabel,
  daysText,
  enterpriseLabel,
  periodLabel,
  tableNumber,
  titleMedia,
  titleMedium,
  titleSubstance,
} from "./flowWords.terms";

/** What the lines above a table say of the balance in it; texts are empty when not stated. */
export interface BalancePlace {
  readonly enterprise: string;
  readonly period: string;
  /** The table's title, else the sheet's name. */
  readonly title: string;
  /** What the title says is balanced. */
  readonly medium: string;
  readonly days?: Quantity;
}

/** @param below texts below the table that may state the days of the year, with their places */
export function balancePlace({ above, sheet }: RecognisedTable, below: readonly Line[] = []): BalancePlace {
  const lines = above.flatMap(({ row, column = 0, text }) => linesIn(text, cellOrigin(sheet, row, column)));
  const titles = lines.filter(({ text }) => !text.includes(":") && !/^(?:单位|续)/.test(text) && !sideOf(text));
  const title = (titles.find(({ text }) => /平衡|投入产出|输入输出/.test(text)) ?? titles.at(-1))?.text ?? "";
  const period = labelled(lines, periodLabel) || yearOf(title) || yearOf(sheet);
  const days = [...lines, ...below].flatMap(({ text, origin }) => daysIn(text, origin) ?? [])[0];
  return {
    enterprise: normaliseName(labelled(lines, enterpriseLabel)),
    period,
    title: withoutUnit(title.replace(tableNumber, "")) || sheet,
    medium: mediumOf(title) || mediumOf(normaliseText(sheet)),
    ...(days ? { days } : {}),
  };
}

/** `造纸厂水平衡表(万m3/a)`: the unit is no part of the name. */
function withoutUnit(title: string): string {
  const [bracket = "", inner = ""] = /\(([^()]+)\)$/.exec(title) ?? [];
  return readUnit(amountUnit(inner)) === undefined ? title : title.slice(0, -bracket.length);
}

export interface Line {
  /** Normalised. */
  readonly text: string;
  readonly origin: Origin;
}

/** `企业名称：甲厂    时间：2024年` and `水平衡表（测试日期：6月3日）` hold several lines in one cell. */
function linesIn(written: string, origin: Origin): readonly Line[] {
  return written
    .split(/\s{2,}|[;；\n]/)
    .map(normaliseText)
    .flatMap((text) => {
      const inner = /\(([^()]*:[^()]*)\)/.exec(text);
      return inner ? [text.replace(inner[0], ""), inner[1] ?? ""] : [text];
    })
    .filter((text) => text !== "")
    .map((text) => ({ text, origin }));
}

function labelled(lines: readonly Line[], label: RegExp): string {
  for (const { text } of lines) {
    if (!label.test(text)) continue;
    const value = text.replace(label, "");
    // A unit line is no name: `单位：t`.
    if (value !== "" && !/^单位:/.test(text)) return value;
  }
  return "";
}

function yearOf(text: string): string {
  const period = readPeriod(text);
  return period ? `${period.year}年${period.part ?? ""}` : "";
}

function daysIn(text: string, origin: Origin): Quantity | undefined {
  const days = (daysLabel.exec(text) ?? daysText.exec(text))?.[1];
  if (days === undefined) return undefined;
  return { reading: { kind: "number", value: Number(days), halfDigit: 0 }, unit: "d", origin, written: days };
}

/** `铜平衡表` → 铜; empty when the title says nothing that is known. */
export function mediumOf(title: string): string {
  const words = titleMedium.exec(title)?.[1] ?? "";
  const substance = titleSubstance.exec(words)?.[1];
  return substance ?? titleMedia.find(([word]) => word.test(words))?.[1] ?? "";
}
