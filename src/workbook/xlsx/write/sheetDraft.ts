import { assert } from "../../../core/outcome/assert";
import { cellAddress } from "../../address";
import { WorkbookFailure } from "../../failure";
import type { Area, CellError, CellValue, Command, PlanCell } from "../../port";
import { fitText, intersects, sameArea, withoutSheet } from "../../portRules";
import type { Looks } from "./looks";
import type { LostReference } from "./sheet/lostReferences";

export type CommandOf<Kind extends Command["kind"]> = Extract<Command, { kind: Kind }>;

type MarkCommand = CommandOf<
  "freezePanes" | "pageLayout" | "hyperlink" | "conditionalFormat" | "dataValidation" | "image" | "chart"
>;
export type SheetCommand =
  MarkCommand | CommandOf<"writeBlock" | "style" | "numberFormat" | "merge" | "table" | "columnWidth">;

export interface ExistingTable {
  readonly name: string;
  readonly area: Area;
  readonly headings: readonly string[];
}

/** What already stands on a sheet and restricts what may be written there. */
export interface ExistingSheet {
  readonly isProtected: boolean;
  readonly merges: readonly Area[];
  readonly tables: readonly ExistingTable[];
}

/** What a cell is to hold; an error only where a formula lost the sheet it points to. */
export type CellContent = PlanCell | { readonly formula: string; readonly value: CellError };

interface PlacedContent {
  readonly row: number;
  readonly column: number;
  readonly content: PlanCell;
}

export const nothingThere: ExistingSheet = { isProtected: false, merges: [], tables: [] };

/** One sheet while a plan runs: what the plan says about it, nothing more. */
export class SheetDraft {
  /** `contents[row]?.[column]`: undefined = not mentioned, null = blank. */
  readonly contents: ((CellContent | undefined)[] | undefined)[] = [];
  /** Numbers of `Looks`. */
  readonly looks: ((number | undefined)[] | undefined)[] = [];
  readonly merges: Area[] = [];
  readonly tables: CommandOf<"table">[] = [];
  readonly widths: CommandOf<"columnWidth">[] = [];
  readonly links: CommandOf<"hyperlink">[] = [];
  readonly rules: CommandOf<"conditionalFormat">[] = [];
  readonly lists: CommandOf<"dataValidation">[] = [];
  readonly images: CommandOf<"image">[] = [];
  readonly charts: CommandOf<"chart">[] = [];
  freeze: CommandOf<"freezePanes"> | undefined;
  page: CommandOf<"pageLayout"> | undefined;

  constructor(
    readonly title: string,
    readonly existing: ExistingSheet,
    private readonly allLooks: Looks,
  ) {}

  take(command: SheetCommand): unknown {
    switch (command.kind) {
      case "writeBlock":
        return this.write(command);
      case "style":
        return this.change(command.area, this.allLooks.changing(command.style));
      case "numberFormat":
        return this.change(command.area, this.allLooks.changing({ format: command.format }));
      case "merge":
        return this.merge(command.area);
      case "table":
        return this.addTable(command);
      case "columnWidth":
        return this.widths.push(command);
      default:
        return this.takeMark(command);
    }
  }

  /** Commands that leave the cells alone. */
  private takeMark(command: MarkCommand): unknown {
    switch (command.kind) {
      case "freezePanes":
        return (this.freeze = command);
      case "pageLayout":
        return (this.page = command);
      case "hyperlink":
        return this.links.push(command);
      case "conditionalFormat":
        return this.rules.push(command);
      case "dataValidation":
        return this.lists.push(command);
      case "image":
        return this.images.push(command);
      case "chart":
        return this.charts.push(command);
    }
  }

  private write(block: CommandOf<"writeBlock">): void {
    this.refuseForbidden(block);
    block.cells.forEach((line, i) => {
      const contents = (this.contents[block.top + i] ??= []);
      line.forEach((content, j) => (contents[block.left + j] = fitContent(content)));
    });
  }

  /** Joins the cells; only the content of the first one stays. */
  private merge(area: Area): void {
    const merges = [...this.existing.merges, ...this.merges];
    if (merges.some((other) => sameArea(other, area))) return;
    if (merges.some((other) => intersects(other, area))) {
      throw new WorkbookFailure("overlappingMerges", this.place(area.top, area.left));
    }
    this.merges.push(area);
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        if (row !== area.top || column !== area.left) (this.contents[row] ??= [])[column] = null;
      }
    }
  }

  private addTable(command: CommandOf<"table">): void {
    const { area, name } = command;
    const headings = this.headings(area).map((heading) => heading.toLowerCase());
    assert(new Set(headings).size === headings.length, `headings of table ${name} differ`);
    if ([...this.existing.tables, ...this.tables].some((table) => intersects(table.area, area))) {
      throw new WorkbookFailure("hostRejected", { ...this.place(area.top, area.left), reason: "tableOverlap" });
    }
    this.tables.push(command);
  }

  /** Texts of the first row of a table as the plan wrote them. */
  headings(area: Area): readonly string[] {
    const headings: string[] = [];
    for (let column = area.left; column <= area.right; column += 1) {
      const content = this.contents[area.top]?.[column];
      assert(typeof content === "string", `a table on ${this.title} has a text heading in every column`);
      headings.push(content);
    }
    return headings;
  }

  /** Replaces references into a deleted sheet. */
  forget(title: string): void {
    for (const row of this.contents) {
      row?.forEach((content, column) => {
        if (typeof content !== "object" || content === null) return;
        const formula = withoutSheet(content.formula, title);
        if (formula !== content.formula) row[column] = { formula, value: { error: "#REF!" } };
      });
    }
  }

  /** Formulas of the existing sheet that lost the sheet they point to, where the plan does not write anyway. */
  lose(references: readonly LostReference[]): void {
    for (const { row, column, formula } of references) {
      (this.contents[row] ??= [])[column] ??= { formula, value: { error: "#REF!" } };
    }
  }

  /** What the sheet shows at that place after the plan, as far as the plan says. */
  valueAt(row: number, column: number): CellValue {
    const content = this.contents[row]?.[column] ?? null;
    return typeof content === "object" && content !== null ? content.value : content;
  }

  private change(area: Area, change: (look: number) => number): void {
    for (let row = area.top; row <= area.bottom; row += 1) {
      const looks = (this.looks[row] ??= []);
      for (let column = area.left; column <= area.right; column += 1) looks[column] = change(looks[column] ?? 0);
    }
  }

  /** Cells hidden under a merged area take no content, and headings of a table only the text they have. */
  private refuseForbidden(block: CommandOf<"writeBlock">): void {
    for (const area of [...this.existing.merges, ...this.merges]) {
      for (const { row, column, content } of cellsInside(block, area)) {
        const isHidden = row !== area.top || column !== area.left;
        if (isHidden && content !== null) this.reject(row, column, "mergedCell");
      }
    }
    const drafted = this.tables.map(({ area }) => ({ area, headings: this.headings(area) }));
    for (const { area, headings } of [...this.existing.tables, ...drafted]) {
      for (const { row, column, content } of cellsInside(block, { ...area, bottom: area.top })) {
        if (headings[column - area.left] !== content) this.reject(row, column, "tableHeading");
      }
    }
  }

  private reject(row: number, column: number, reason: string): never {
    throw new WorkbookFailure("hostRejected", { ...this.place(row, column), reason });
  }

  private place(row: number, column: number): { sheet: string; cell: string } {
    return { sheet: this.title, cell: cellAddress(row, column) };
  }
}

function* cellsInside(block: CommandOf<"writeBlock">, area: Area): Generator<PlacedContent> {
  const lastRow = Math.min(area.bottom, block.top + block.cells.length - 1);
  for (let row = Math.max(area.top, block.top); row <= lastRow; row += 1) {
    const line = block.cells[row - block.top] ?? [];
    const lastColumn = Math.min(area.right, block.left + line.length - 1);
    for (let column = Math.max(area.left, block.left); column <= lastColumn; column += 1) {
      yield { row, column, content: fitContent(line[column - block.left] ?? null) };
    }
  }
}

function fitContent(content: PlanCell): PlanCell {
  if (typeof content === "string") return content === "" ? null : fitText(content);
  if (typeof content === "number") return content + 0; // a cell knows no -0
  if (typeof content !== "object" || content === null || typeof content.value !== "string") return content;
  return { formula: content.formula, value: fitText(content.value) };
}
