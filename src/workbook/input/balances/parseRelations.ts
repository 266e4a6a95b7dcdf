import type { RelationKind, StatedRelation, WrittenNames } from "../../../core/audit/statedBalance";
import type { Noticed } from "../../../core/outcome/outcome";
import type { Quantity } from "../../../core/quantity/quantity";
import type { ReadFinding } from "../../cells/findings";
import { normaliseText } from "../../cells/normalise";
import type { SheetSnapshot } from "../../port";
import type { RecognisedRow, RecognisedTable } from "../../recognise/table";
import type { InputFinding } from "../findings";
import { keyMissing } from "../keyMissing";
import { TableCells } from "../tableCells";
import type { BalanceInputFinding } from "./findings";
import { PlaceCells } from "./placeCells";
import { nameMark, relationKinds } from "./relationWords.terms";
import { relationsShape } from "./relationsShape";

type Finding = InputFinding | ReadFinding | BalanceInputFinding;
type Parsed = Noticed<readonly StatedRelation[], Finding>;

const { title } = relationsShape;

/**
 * The rows of one 平衡关系 table. Blanks of 企业名称, 期间, 平衡名称 and 关系 continue the row above; several flows or
 * substances in a cell are as many relations, but the substances of a 组成合计 belong together.
 */
export function parseRelations(table: RecognisedTable, sheet: SheetSnapshot, uses1904 = false): Parsed {
  const reader = new RelationReader(table, new TableCells(table, sheet, uses1904));
  const value = table.rows.flatMap((row) => reader.read(row));
  return { value, findings: reader.findings };
}

class RelationReader {
  private readonly noted: ReadFinding[] = [];
  private readonly unknown = new Map<string, string>();
  private readonly withoutFlow: number[] = [];
  private readonly place: PlaceCells;

  constructor(
    table: RecognisedTable,
    private readonly cells: TableCells,
  ) {
    this.place = new PlaceCells(table, cells);
  }

  get findings(): Parsed["findings"] {
    const unknown: readonly BalanceInputFinding[] = [
      {
        code: "balanceInput.relationUnknown",
        severity: "warning",
        title,
        kinds: [...new Set(this.unknown.values())],
        origins: [...this.unknown.keys()],
      },
    ];
    return [
      ...keyMissing(this.cells, this.withoutFlow, { title, key: "flow" }),
      ...(this.unknown.size > 0 ? unknown : []),
      ...this.noted,
    ];
  }

  read(record: RecognisedRow): readonly StatedRelation[] {
    const { cells } = this;
    const { row } = record;
    const place = this.place.at(record);
    const written = normaliseText(cells.continued(row, "kind"));
    const flows = this.names(row, "flow");
    if (flows.names.length === 0) {
      this.withoutFlow.push(row);
      return [];
    }
    const kind = kindOf(written);
    if (!kind) {
      this.unknown.set(this.originOf(row, "kind"), written);
      return [];
    }
    const common = {
      ...place,
      kind,
      others: this.names(row, "others"),
      coefficient: this.figure(row, "coefficient", "1"),
      ...this.uncertainty(row),
      origin: cells.rowOrigin(row),
    };
    return flows.names.flatMap((text) =>
      this.substances(row, kind).map((substances) => ({ ...common, substances, flow: { text, origin: flows.origin } })),
    );
  }

  private names(row: number, key: string): WrittenNames {
    const names = this.cells.text(row, key).split(nameMark).map(normaliseText);
    return { names: [...new Set(names.filter((name) => name !== ""))], origin: this.originOf(row, key) };
  }

  /** One entry a relation. */
  private substances(row: number, kind: RelationKind): readonly WrittenNames[] {
    const { names, origin } = this.names(row, "substance");
    if (kind === "closure" || names.length === 0) return [{ names, origin }];
    return names.map((name) => ({ names: [name], origin }));
  }

  private uncertainty(row: number): { readonly uncertaintyPercent?: Quantity } {
    if (this.cells.text(row, "uncertainty") === "") return {};
    return { uncertaintyPercent: this.figure(row, "uncertainty", "%") };
  }

  /** A coefficient in a column of % becomes a share. */
  private figure(row: number, key: string, to: string): Quantity {
    const column = this.cells.column(key);
    const origin = this.originOf(row, key);
    if (!column || this.cells.text(row, key) === "")
      return { reading: { kind: "missing", reason: "blank" }, origin, written: "" };
    const unit = column.unit !== undefined && to === "1" ? column.unit : to;
    const { value, findings } = this.cells.figure(row, column.column, { unit, to });
    this.noted.push(...findings);
    return value;
  }

  private originOf(row: number, key: string): string {
    const column = this.cells.column(key);
    return column ? this.cells.origin(row, column.column) : this.cells.rowOrigin(row);
  }
}

function kindOf(written: string): RelationKind | undefined {
  return relationKinds.find(([, words]) => words.test(written))?.[0];
}
