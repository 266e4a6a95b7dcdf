import type { Origin } from "../../../core/outcome/outcome";
import { normaliseName, normaliseText } from "../../cells/normalise";
import { readUnit } from "../../cells/unitText";
import type { RecognisedRow } from "../../recognise/table";
import type { InputFinding } from "../findings";
import { keyMissing } from "../keyMissing";
import type { TableCells } from "../tableCells";
import type { BalancePlace } from "./balancePlace";
import type { BalanceInputFinding } from "./findings";
import { ErrorNames } from "./errorNames";
import { waterItemKeys } from "./waterColumns.terms";
import { waterUnitsShape } from "./waterUnitsShape";

/** One row of 用水单元平衡表. */
export interface WaterUnit {
  readonly row: number;
  readonly enterprise: string;
  readonly period: string;
  /** As written. */
  readonly name: string;
  /** Unique among systems: 一车间·清洗 where several systems have a 清洗. */
  readonly node: string;
  readonly system: string;
  readonly origin: Origin;
}

/** The units of one table. */
export class WaterUnits {
  readonly units: readonly WaterUnit[];
  readonly findings: readonly (InputFinding | BalanceInputFinding)[];

  constructor(
    private readonly cells: TableCells,
    place: BalancePlace,
  ) {
    const read = cells.table.rows.map((row) => this.readRow(row, place));
    const errors = new ErrorNames(cells, waterUnitsShape.title, ["unit"]);
    const named = read.filter(({ name, row }) => name !== "" && !errors.has(row));
    const unnamed = read.filter(({ name }) => name === "").map(({ row }) => row);
    const { title } = waterUnitsShape;
    this.units = named.map((unit) => ({ ...unit, node: nodeOf(unit, named) }));
    this.findings = [
      ...keyMissing(cells, unnamed, { title, key: "unit" }),
      ...errors.findings,
      ...repeated(this.units),
    ];
  }

  /** `单位` inside the row's own cells is rare; a unit of one column holds for the bare ones beside it. */
  get anyUnit(): string | undefined {
    return waterItemKeys.flatMap((key) => this.cells.column(key)?.unit ?? [])[0];
  }

  /** `清洗线（m³/d）`. */
  unitIn(row: number): string | undefined {
    const inner = /\(([^()]+)\)$/.exec(normaliseText(this.cells.text(row, "unit")))?.[1];
    return inner !== undefined && readUnit(inner) !== undefined ? inner : undefined;
  }

  private readRow({ row, groups }: RecognisedRow, place: BalancePlace): WaterUnit {
    const { cells } = this;
    const name = normaliseName(cells.text(row, "unit"));
    return {
      row,
      enterprise: normaliseName(cells.continued(row, "enterprise")) || place.enterprise,
      period: normaliseText(cells.continued(row, "period")) || place.period,
      name,
      node: name,
      system: systemOf(this.cells.continued(row, "system") || (groups.at(-1) ?? "")),
      origin: cells.rowOrigin(row),
    };
  }
}

/** `一、循环冷却水系统` → 循环冷却水系统. */
function systemOf(text: string): string {
  return normaliseName(text).replace(/^(?:[一二三四五六七八九十]+|\d+|[(][一二三四五六七八九十\d]+[)])[、.,)]?/, "");
}

function nodeOf(unit: WaterUnit, all: readonly WaterUnit[]): string {
  const isShared = all.some(
    (other) => other.name === unit.name && other.enterprise === unit.enterprise && other.system !== unit.system,
  );
  return isShared && unit.system !== "" ? `${unit.system}·${unit.name}` : unit.name;
}

function repeated(units: readonly WaterUnit[]): readonly BalanceInputFinding[] {
  const byPlace = new Map<string, WaterUnit[]>();
  for (const unit of units) {
    const key = JSON.stringify([unit.enterprise, unit.period, unit.node]);
    byPlace.set(key, [...(byPlace.get(key) ?? []), unit]);
  }
  return [...byPlace.values()].flatMap((same): readonly BalanceInputFinding[] => {
    const [first] = same;
    if (!first || same.length === 1) return [];
    const origins = same.map(({ origin }) => origin);
    const { title } = waterUnitsShape;
    return [{ code: "balanceInput.unitTwice", severity: "warning", title, name: first.name, origins }];
  });
}
