import type { Noticed, Origin } from "../../../core/outcome/outcome";
import type { Quantity } from "../../../core/quantity/quantity";
import type { ReadFinding } from "../../cells/findings";
import { statedUnit } from "../../cells/fitUnit";
import { readUnit } from "../../cells/unitText";
import type { InputFinding } from "../findings";
import { amountUnit, type TableCells } from "../tableCells";
import { unitMissing } from "../unitMissing";
import type { BalanceInputFinding } from "./findings";

/** Amounts of one table; gathers figures whose unit is unknown or missing, so that each is said once. */
export class Amounts {
  private readonly read: ReadFinding[] = [];
  private readonly unknown = new Map<string, { name: string; origin: Origin }[]>();
  private readonly units: { readonly name: string; readonly hasUnit: boolean; readonly origin: Origin }[] = [];

  constructor(
    private readonly cells: TableCells,
    private readonly title: string,
  ) {}

  /** In the canonical unit; a figure in an unknown unit becomes a text, so that nobody computes with it. */
  take(
    row: number,
    column: number,
    { unit, name }: { readonly unit: string | undefined; readonly name: string },
  ): Quantity {
    const { value, findings } = this.cells.quantity(row, column, unit);
    this.read.push(...findings);
    const { reading, origin } = value;
    if (reading.kind === "missing" || reading.kind === "text") return value;
    const { unknown } = statedUnit(unit === undefined ? undefined : amountUnit(unit));
    if (unknown === undefined || value.unit !== undefined) {
      this.units.push({ name, hasUnit: value.unit !== undefined, origin });
      return value;
    }
    const rows = this.unknown.get(unknown) ?? [];
    rows.push({ name, origin });
    this.unknown.set(unknown, rows);
    return { reading: { kind: "text", text: value.written }, origin, written: value.written };
  }

  /** The unit of a figure as the sheet writes it, where it is a known one. */
  writtenUnit(unit: string | undefined): { readonly unit?: string } {
    const symbol = unit === undefined ? undefined : readUnit(amountUnit(unit));
    return symbol === undefined ? {} : { unit: symbol };
  }

  noted<T>({ value, findings }: Noticed<T, ReadFinding>): T {
    this.read.push(...findings);
    return value;
  }

  get findings(): readonly (InputFinding | BalanceInputFinding | ReadFinding)[] {
    const { title } = this;
    const unknown = [...this.unknown].map(([unit, rows]): BalanceInputFinding => {
      const origins = rows.map(({ origin }) => origin);
      const names = rows.map(({ name }) => name);
      return { code: "balanceInput.unitUnknown", severity: "warning", title, unit, names, origins };
    });
    return [...unknown, ...unitMissing(title, this.units), ...this.read];
  }
}
