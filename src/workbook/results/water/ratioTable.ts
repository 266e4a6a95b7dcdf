import {
  isAgainstIntake,
  ratioTerms,
  RECEIVED_WATER,
  type WaterRatioName,
} from "../../../core/balance/water/ratioTerms";
import type { WaterItem } from "../../../core/balance/water/waterUse";
import { cellAddress } from "../../address";
import type { Area, Command, PlanCell } from "../../port";
import { RED } from "../looks";
import { SECTION_HEAD_ROWS, sectionTable, type SectionColumn } from "../sectionTable";
import type { WaterTable } from "./quantityTable";
import { identityColumns, itemLetter, placeOfRow, type WaterGrid } from "./waterGrid";
import type { WaterRow } from "./waterRows";
import { ratioWords } from "./waterWords.terms";

/** 用水指标: every ratio as a formula over the line of the same unit in the table of quantities at `amountsTop`. */
export function ratioTable({ sheet, top, grid, rows }: WaterTable, amountsTop: number): readonly Command[] {
  const first = top + SECTION_HEAD_ROWS;
  const shift = amountsTop - top;
  const figures = ratioWords.map(([ratio, heading]): SectionColumn<WaterRow> => ({
    heading,
    format: "0.00",
    align: "right",
    cell: (record, row) => ratioCell(record, ratio, { grid, row: row + shift }),
  }));
  const columns = [...identityColumns<WaterRow>(grid, placeOfRow, first), ...figures];
  return [
    ...sectionTable({ sheet, top, name: NAME }, columns, rows),
    ...BOUNDED.map((ratio) => {
      const column = grid.identity.length + ratioWords.findIndex(([each]) => each === ratio);
      return beyondWhole(sheet, { top: first, left: column, bottom: first + rows.length - 1, right: column });
    }),
  ];
}

const NAME =
  "用水指标（空白为缺少计算所需水量；有串联、回用、冷凝或非常规水进入的单元和系统，进水不只取水，不计漏失率和排水率）";

/** Parts of a whole: what is not, stays blank. */
const BOUNDED: readonly WaterRatioName[] = ["condensateReturn", "leakRate", "dischargeRate", "compliantDischarge"];

function beyondWhole(sheet: string, area: Area): Command {
  const corner = cellAddress(area.top, area.left);
  const formula = `AND(ISNUMBER(${corner}),${corner}>100*(1+1E-9))`;
  return { kind: "conditionalFormat", sheet, area, rule: { kind: "formula", formula }, style: RED };
}

interface AmountsLine {
  readonly grid: WaterGrid;
  /** Of the same unit in the table of quantities. */
  readonly row: number;
}

function ratioCell({ ratios, scope }: WaterRow, name: WaterRatioName, line: AmountsLine): PlanCell {
  const ratio = ratios[name];
  if (!ratio) return null;
  const { part, rest, isPartOfWhole } = ratioTerms(name);
  const [numerator, other] = [sumOf(part, line), sumOf(rest, line)];
  if (numerator === "" || other === "") return ratio.percent;
  const whole = isPartOfWhole ? `(${numerator}+${other})` : bracketed(other);
  const received = scope !== "whole" && isAgainstIntake(name) ? sumOf([...RECEIVED_WATER, "unconventional"], line) : "";
  const isMeant = received === "" ? `${whole}>0` : `AND(${whole}>0,${received}=0)`;
  return { formula: `IF(${isMeant},${bracketed(numerator)}/${whole}*100,"")`, value: ratio.percent };
}

/** `G5+H5+J5`; blank cells count nothing. */
function sumOf(items: readonly WaterItem[], { grid, row }: AmountsLine): string {
  const letters = items.flatMap((item) => itemLetter(grid, item) ?? []);
  return letters.map((letter) => `${letter}${row + 1}`).join("+");
}

function bracketed(sum: string): string {
  return sum.includes("+") ? `(${sum})` : sum;
}
