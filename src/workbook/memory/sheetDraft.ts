import { assert } from "../../core/outcome/assert";
import { cellAddress } from "../address";
import { WorkbookFailure } from "../failure";
import type { Area, Cell, PlanCell, SheetSnapshot, TableSnapshot } from "../port";
import { fitText, intersects, sameArea } from "../portRules";

type Row = (Cell | undefined)[];

/** One sheet while a plan runs over it. Number formats of blank cells are remembered until the plan ends. */
export class SheetDraft {
  private readonly rows: (Row | undefined)[];
  private readonly formats: ((string | undefined)[] | undefined)[] = [];
  private merges: readonly Area[] | "unknown";
  private readonly tables: TableSnapshot[];

  constructor(private readonly before: SheetSnapshot) {
    this.rows = before.cells.map((row) => row && [...row]);
    this.merges = before.merges;
    this.tables = [...before.tables];
  }

  write(top: number, left: number, cells: readonly (readonly PlanCell[])[]): void {
    cells.forEach((line, i) => line.forEach((content, j) => this.writeCell(top + i, left + j, content)));
  }

  format(area: Area, format: string): void {
    const numberFormat = format === "General" ? undefined : format;
    for (const [row, column] of cellsOf(area)) {
      (this.formats[row] ??= [])[column] = format;
      const cell = this.rows[row]?.[column];
      if (cell) this.set(row, column, withFormat(cell, numberFormat));
    }
  }

  /** Joins the cells; only the content of the first one stays. */
  merge(area: Area): void {
    if (this.merges !== "unknown") {
      if (this.merges.some((other) => sameArea(other, area))) return;
      const taken = this.merges.find((other) => intersects(other, area));
      if (taken) throw new WorkbookFailure("overlappingMerges", this.place(area.top, area.left));
      this.merges = [...this.merges, area];
    }
    for (const [row, column] of cellsOf(area)) {
      if (row !== area.top || column !== area.left) this.set(row, column, undefined);
    }
  }

  addTable(name: string, area: Area): void {
    const headings: string[] = [];
    for (let column = area.left; column <= area.right; column += 1) {
      const value = this.rows[area.top]?.[column]?.value;
      assert(typeof value === "string", `table ${name} has a text heading in every column`);
      headings.push(value.toLowerCase());
    }
    assert(new Set(headings).size === headings.length, `headings of table ${name} differ`);
    if (this.tables.some((table) => intersects(table.area, area))) {
      throw new WorkbookFailure("hostRejected", { ...this.place(area.top, area.left), reason: "tableOverlap" });
    }
    this.tables.push({ name, area, hasTotals: false });
  }

  hasTable(name: string): boolean {
    return this.tables.some((table) => table.name.toLowerCase() === name.toLowerCase());
  }

  /** Replaces formulas, for references into a deleted sheet. */
  rewriteFormulas(rewrite: (formula: string) => string): void {
    this.rows.forEach((row, r) =>
      row?.forEach((cell, c) => {
        const formula = cell?.formula === undefined ? undefined : rewrite(cell.formula);
        if (cell && formula !== undefined && formula !== cell.formula) {
          this.set(r, c, { ...cell, formula, value: { error: "#REF!" } });
        }
      }),
    );
  }

  snapshot(): SheetSnapshot {
    return { ...this.before, cells: this.rows, merges: this.merges, tables: this.tables };
  }

  private writeCell(row: number, column: number, content: PlanCell): void {
    const cell = cellOf(content);
    if (cell && this.isUnderMerge(row, column)) {
      throw new WorkbookFailure("hostRejected", { ...this.place(row, column), reason: "mergedCell" });
    }
    this.refuseHeading(row, column, cell);
    const format = this.formatOf(row, column);
    this.set(row, column, cell && withFormat(cell, format === "General" ? undefined : format));
  }

  /** The format of the cell, kept for the rest of the plan also when the cell becomes blank. */
  private formatOf(row: number, column: number): string | undefined {
    const kept = this.formats[row]?.[column];
    const own = this.rows[row]?.[column]?.numberFormat;
    if (kept === undefined && own !== undefined) (this.formats[row] ??= [])[column] = own;
    return kept ?? own;
  }

  /** The headings of a table are also kept in the table itself, so they may only be written as they are. */
  private refuseHeading(row: number, column: number, cell: Cell | undefined): void {
    const heading = { top: row, left: column, bottom: row, right: column };
    if (!this.tables.some(({ area }) => area.top === row && intersects(area, heading))) return;
    if (this.rows[row]?.[column]?.value === cell?.value) return;
    throw new WorkbookFailure("hostRejected", { ...this.place(row, column), reason: "tableHeading" });
  }

  private isUnderMerge(row: number, column: number): boolean {
    if (this.merges === "unknown") return false;
    const cell = { top: row, left: column, bottom: row, right: column };
    return this.merges.some((area) => intersects(area, cell) && (area.top !== row || area.left !== column));
  }

  private place(row: number, column: number): { sheet: string; cell: string } {
    return { sheet: this.before.name, cell: cellAddress(row, column) };
  }

  private set(row: number, column: number, cell: Cell | undefined): void {
    const line = this.rows[row];
    if (line) line[column] = cell;
    else if (cell) {
      const fresh: Row = [];
      fresh[column] = cell;
      this.rows[row] = fresh;
    }
  }
}

function cellOf(content: PlanCell): Cell | undefined {
  if (content === null || content === "") return undefined;
  if (typeof content === "string") return { value: fitText(content) };
  if (typeof content === "number") return { value: content + 0 }; // a cell knows no -0
  if (typeof content !== "object") return { value: content };
  const { formula, value } = content;
  return { value: typeof value === "string" ? fitText(value) : value, formula };
}

function withFormat(cell: Cell, numberFormat: string | undefined): Cell {
  const { value, formula } = cell;
  return {
    value,
    ...(formula === undefined ? {} : { formula }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}

function* cellsOf(area: Area): Generator<readonly [number, number]> {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) yield [row, column];
  }
}
