import type { StatedBalance, StatedFlow } from "../../../../src/core/audit/statedBalance";
import type { AuditBalance, MeterAdvice } from "../../../../src/core/balance/auditBalance";
import { balanceNetwork, DEFAULT_SETTINGS } from "../../../../src/core/balance/balanceNetwork";
import { describeBalance } from "../../../../src/core/balance/describeBalance";
import { atNode, OUTSIDE, STOCK, type Amount, type End, type Layer } from "../../../../src/core/balance/network";
import type { Quantity } from "../../../../src/core/quantity/quantity";
import { cellOrigin, originOf } from "../../../../src/workbook/address";
import type { Cell, SheetSnapshot, Snapshot } from "../../../../src/workbook/port";
import type { BalanceSheetInput } from "../../../../src/workbook/results/balances/balanceSheet";

/** 编号, 物流名称, 来源, 去向, 数量 (null: not measured), ±% or what else the figure is. */
export type FlowRow = readonly [string, string, string, string, number | null, (number | "定值" | "差额")?];

export interface TypedBalance {
  readonly name: string;
  readonly object?: string;
  readonly period?: string;
  readonly layer?: Layer;
  readonly unit?: string;
  /** What the cells are multiplied by to stand in the canonical unit, 10000 for 万t. */
  readonly cellFactor?: number;
  readonly limitPercent?: number;
  readonly rows: readonly FlowRow[];
  readonly addMeters?: readonly MeterAdvice[];
}

const AMOUNT_COLUMN = 4;
const FLOW_SHEET = "平衡流股";

/** A workbook with one sheet 平衡流股, its balances reconciled: what 平衡结果 is printed from. */
export function balancedWorkbook(typed: readonly TypedBalance[]): BalanceSheetInput {
  const cells: (Cell | undefined)[][] = [];
  const stated: StatedBalance[] = [];
  const balances = typed.map((balance) => {
    const own = statedBalance(balance, cells);
    stated.push(own);
    return computed(balance, own);
  });
  const snapshot: Snapshot = {
    sheets: [flowSheet(cells)],
    names: [],
    facts: { externalLinks: [], uses1904Dates: false, mayBeStale: false },
  };
  return { sheet: "平衡结果", balances, stated, pictures: [], exchanges: [], snapshot };
}

function flowSheet(cells: SheetSnapshot["cells"]): SheetSnapshot {
  return {
    name: FLOW_SHEET,
    visibility: "visible",
    cells,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    tables: [],
    isProtected: false,
  };
}

const endOf = (word: string): End => (word === "外部" ? OUTSIDE : word === "贮存" ? STOCK : atNode(word));

function statedBalance(balance: TypedBalance, cells: (Cell | undefined)[][]): StatedBalance {
  const { name, object = "", period = "", cellFactor = 1 } = balance;
  const flows = balance.rows.map(([id, flow, from, to, value]): StatedFlow => {
    const row =
      cells.push([id, flow, from, to, value].map((each) => (each === null ? undefined : { value: each }))) - 1;
    const quantity: Quantity = {
      reading:
        value === null
          ? { kind: "missing", reason: "blank" }
          : { kind: "number", value: value * cellFactor, halfDigit: 0 },
      unit: balance.unit ?? "m3",
      origin: cellOrigin(FLOW_SHEET, row, AMOUNT_COLUMN),
      written: value === null ? "" : String(value),
      cellFactor,
    };
    const origin = originOf(FLOW_SHEET, { top: row, left: 0, bottom: row, right: AMOUNT_COLUMN });
    const ends = { from: endOf(from), to: endOf(to) };
    return { id, name: flow, ...ends, quantity, dataSource: "", waterKinds: [], contents: [], origin };
  });
  return { enterprise: object, period, name, medium: "水", form: "flows", flows, printed: [], origins: [] };
}

function computed(balance: TypedBalance, stated: StatedBalance): AuditBalance {
  const { name, layer = { kind: "water" }, unit = "m3", limitPercent = 5, addMeters = [] } = balance;
  const percents = new Map(balance.rows.map(([id, , , , , percent]) => [id, percent]));
  const flows = stated.flows.map(({ id, name: flow, from, to, quantity, origin }) => ({
    id,
    name: flow,
    from,
    to,
    amount: amountOf(quantity, percents.get(id)),
    origins: [origin],
  }));
  const network = { name, layer, unit, flows, origins: [] };
  const { value } = balanceNetwork(network, { ...DEFAULT_SETTINGS, limitPercent });
  return describeBalance(value, {
    object: stated.enterprise,
    period: stated.period,
    form: "flows",
    limitPercent,
    sigmaFrom: (flow) => (typeof percents.get(flow) === "number" ? "sheet" : "none"),
    medium: () => "",
    addMeters,
    loops: [],
  });
}

function amountOf({ reading }: Quantity, percent: FlowRow[5]): Amount {
  if (reading.kind !== "number") return { kind: "unmeasured" };
  const { value } = reading;
  if (percent === "定值") return { kind: "exact", value };
  if (percent === "差额") return { kind: "rest", value };
  return { kind: "measured", value, sigma: (value * (percent ?? 5)) / 200 };
}
