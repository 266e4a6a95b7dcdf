import { checkSubMeters } from "../../../../src/core/balance/water/checkSubMeters";
import { waterRatios } from "../../../../src/core/balance/water/waterRatios";
import { WATER_ITEMS, type WaterItem, type WaterUse } from "../../../../src/core/balance/water/waterUse";
import type { Quantity } from "../../../../src/core/quantity/quantity";
import { cellOrigin } from "../../../../src/workbook/address";
import type { Cell, SheetSnapshot, Snapshot } from "../../../../src/workbook/port";
import type { WaterSheetInput } from "../../../../src/workbook/results/water/waterSheet";

export type TypedAmounts = Readonly<Partial<Record<WaterItem, number | string>>>;

/** User, period, system, unit, amounts as they stand in the cells. */
export type TypedUse = readonly [
  enterprise: string,
  period: string,
  system: string,
  unit: string,
  amounts: TypedAmounts,
];

const SHEET = "用水单元平衡表";

/** A workbook with one line per unit of water use, in 万m³ when `cellFactor` is 10000. */
export function meteredWorkbook(typed: readonly TypedUse[], cellFactor = 1): WaterSheetInput {
  const cells: (Cell | undefined)[][] = [];
  const uses = typed.map(([enterprise, period, system, name, amounts]): WaterUse => {
    const row = cells.push([{ value: name }]) - 1;
    const quantities: Partial<Record<WaterItem, Quantity>> = {};
    WATER_ITEMS.forEach((item, i) => {
      const value = amounts[item];
      if (value === undefined) return;
      cells[row]![i + 1] = { value };
      quantities[item] = quantityOf(value, cellOrigin(SHEET, row, i + 1), cellFactor);
    });
    return { enterprise, period, name, system, quantities, origin: cellOrigin(SHEET, row, 0) };
  });
  const snapshot: Snapshot = {
    sheets: [inputSheet(cells)],
    names: [],
    facts: { externalLinks: [], uses1904Dates: false, mayBeStale: false },
  };
  const ratios = waterRatios(uses).value;
  return { sheet: "用水指标", uses, ratios, divisors: [], subMeters: [], snapshot };
}

/** The main meter of a user, in a cell of its own, against the intake of the units. */
export function withMainMeter(input: WaterSheetInput, enterprise: string, totalM3: number): WaterSheetInput {
  const [sheet] = input.snapshot.sheets;
  const row = sheet!.cells.length;
  const cells = [...sheet!.cells, [{ value: "总表" }, { value: totalM3 }]];
  const units = input.uses.filter((use) => use.enterprise === enterprise);
  const subM3 = units.flatMap(({ quantities }) => {
    const reading = quantities.intake?.reading;
    return reading?.kind === "number" ? [reading.value] : [];
  });
  const check = checkSubMeters({ enterprise, totalM3, subM3, origins: [] });
  const readings = [quantityOf(totalM3, cellOrigin(SHEET, row, 1), 1)];
  const line = { enterprise, period: units[0]!.period, totalM3, readings, limitPercent: 10, check };
  const snapshot = { ...input.snapshot, sheets: [{ ...sheet!, cells }] };
  return { ...input, snapshot, subMeters: [...input.subMeters, line] };
}

function quantityOf(value: number | string, origin: string, cellFactor: number): Quantity {
  if (typeof value === "string")
    return { reading: { kind: "missing", reason: "dash" }, unit: "m3", origin, written: value };
  const reading = { kind: "number", value: value * cellFactor, halfDigit: 0 } as const;
  return { reading, unit: "m3", origin, written: String(value), cellFactor };
}

function inputSheet(cells: SheetSnapshot["cells"]): SheetSnapshot {
  return {
    name: SHEET,
    visibility: "visible",
    cells,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    tables: [],
    isProtected: false,
  };
}
