import type { BalancePlace as StatedPlace } from "../../../core/audit/statedBalance";
import { normaliseName, normaliseText } from "../../cells/normalise";
import type { RecognisedRow, RecognisedTable } from "../../recognise/table";
import type { TableCells } from "../tableCells";
import { balancePlace } from "./balancePlace";

/** 企业名称, 期间 and 平衡名称 of rows that speak of a balance; a blank continues the row above. Ask row by row. */
export class PlaceCells {
  private readonly enterprise: string;

  constructor(
    table: RecognisedTable,
    private readonly cells: TableCells,
  ) {
    this.enterprise = balancePlace(table).enterprise;
  }

  at({ row, groups }: RecognisedRow): StatedPlace {
    const { cells } = this;
    return {
      enterprise: normaliseName(cells.continued(row, "enterprise")) || this.enterprise,
      period: normaliseText(cells.continued(row, "period")),
      balance: normaliseText(cells.continued(row, "balance")) || normaliseText(groups.at(-1) ?? ""),
    };
  }
}
