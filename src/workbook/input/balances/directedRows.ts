import type { StatedFlow } from "../../../core/audit/statedBalance";
import { atNode, STOCK } from "../../../core/balance/network";
import type { Origin } from "../../../core/outcome/outcome";
import { normaliseName, normaliseText } from "../../cells/normalise";
import type { RecognisedRow, RecognisedTable } from "../../recognise/table";
import type { TableCells } from "../tableCells";
import { entering, leaving } from "./directionWords.terms";
import type { BalanceInputFinding } from "./findings";
import { flowEnd } from "./flowEnd";
import { stockEnd } from "./flowWords.terms";

export type Side = "input" | "output";

/** What a row of such a table says of its flow. */
export interface DirectedRow extends Pick<StatedFlow, "from" | "to"> {
  readonly side: Side;
  readonly node: string;
}

/** 输入, 进, `一、输入物料` …; undefined for anything else. */
export function sideOf(text: string): Side | undefined {
  const plain = normaliseText(text);
  if (entering.test(plain)) return "input";
  return leaving.test(plain) ? "output" : undefined;
}

/** Whether the ends of the flows follow from a direction: that of a unit, or since the table does not state both. */
export function isDirected({ columns }: RecognisedTable): boolean {
  const keys = new Set(columns.map(({ key }) => key));
  return (keys.has("direction") && keys.has("node")) || !(keys.has("from") && keys.has("to"));
}

/** Rows that name one unit and say whether the flow enters or leaves it; the other end where the row has a text for it. */
export class DirectedRows {
  private readonly unclear: { readonly name: string; readonly text: string; readonly origin: Origin }[] = [];

  /**
   * @param side what headings or the lines above the table say, for rows that say nothing themselves
   * @param wholeName the unit where the table names none
   */
  constructor(
    private readonly cells: TableCells,
    private readonly title: string,
    private readonly fallback: { readonly side: Side | undefined; readonly wholeName: string },
  ) {}

  /** Asked row by row, since blanks continue what stands above; undefined when the direction cannot be read. */
  read({ row, groups }: RecognisedRow): DirectedRow | undefined {
    const { cells } = this;
    const written = cells.continued(row, "direction");
    const inner = [...groups].reverse();
    const node = this.nodeOf(row, inner);
    const side = sideOf(written) ?? inner.map(sideOf).find(Boolean) ?? this.fallback.side;
    if (side === undefined) return this.refuse(row, written);
    const beyond = this.beyond(row, side);
    const [from, to] = [cells.text(row, "from"), cells.text(row, "to")];
    if (from !== "" && to !== "") return { side, node, from: flowEnd(from), to: flowEnd(to) };
    return { side, node, from: side === "input" ? beyond : atNode(node), to: side === "input" ? atNode(node) : beyond };
  }

  private nodeOf(row: number, inner: readonly string[]): string {
    const group = inner.find((text) => sideOf(text) === undefined) ?? "";
    return normaliseName(this.cells.continued(row, "node")) || normaliseName(group) || this.fallback.wholeName;
  }

  get findings(): readonly BalanceInputFinding[] {
    if (this.unclear.length === 0) return [];
    const texts = [...new Set(this.unclear.map(({ text }) => text))].filter((text) => text !== "");
    const names = this.unclear.map(({ name }) => name);
    const origins = this.unclear.slice(0, MOST_SHOWN).map(({ origin }) => origin);
    return [{ code: "balanceInput.directionUnclear", severity: "warning", title: this.title, names, texts, origins }];
  }

  private beyond(row: number, side: Side): StatedFlow["from"] {
    const { cells } = this;
    const other = cells.text(row, side === "input" ? "from" : "to") || cells.text(row, "otherEnd");
    const isStock = other === "" && stockEnd.test(normaliseText(cells.text(row, "name")));
    return isStock ? STOCK : flowEnd(other);
  }

  private refuse(row: number, text: string): undefined {
    const { cells } = this;
    const column = cells.column("direction") ?? cells.column("name") ?? cells.column("quantity");
    const origin = column ? cells.origin(row, column.column) : cells.rowOrigin(row);
    this.unclear.push({ name: normaliseText(cells.text(row, "name")), text, origin });
    return undefined;
  }
}

const MOST_SHOWN = 50;
