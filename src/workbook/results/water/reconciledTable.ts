import type { ReconciledRatio } from "../../../core/balance/water/reconciledWater";
import type { WaterRatioName } from "../../../core/balance/water/ratioTerms";
import { cellAddress } from "../../address";
import type { Command, PlanCell } from "../../port";
import { SECTION_HEAD_ROWS, sectionTable, type SectionColumn } from "../sectionTable";
import type { WaterTable } from "./quantityTable";
import { identityColumns, placeOfRow } from "./waterGrid";
import type { WaterRow } from "./waterRows";
import { checkedWords, CONTRADICTED, DEDUCED, ratioWords, UPPER_BOUND } from "./waterWords.terms";

interface Record {
  readonly row: WaterRow;
  /** Place of the row in the table of ratios. */
  readonly place: number;
  readonly ratio: WaterRatioName;
  readonly word: string;
  readonly reconciled: ReconciledRatio;
}

/** Half width of 95 %. */
const COVERAGE = 2;

const NAME = "用水指标的协调值和不确定度（±为95%，k＝2；由协调后的流股按误差传递计算，计入流股之间的相关）";

/**
 * One line per ratio that follows from reconciled flows, beside the one from the readings in the table at `ratiosTop`. No
 * formula can say a reconciled value: it stands as a value, and 说明 says what its ± rests on.
 */
export function reconciledTable({ sheet, top, grid, rows }: WaterTable, ratiosTop: number): readonly Command[] {
  const records = reconciledRecords(rows);
  if (records.length === 0) return [];
  const left = grid.identity.length;
  const percent = { format: "0.00", align: "right" } as const;
  const columns: readonly SectionColumn<Record>[] = [
    ...identityColumns<Record>(grid, ({ row }) => placeOfRow(row), top + SECTION_HEAD_ROWS),
    { heading: "指标", wrap: true, cell: ({ word }) => word },
    { heading: "按读数(%)", ...percent, cell: (record) => asRead(record, ratiosTop, left) },
    { heading: "协调后(%)", ...percent, cell: ({ reconciled }) => reconciled.percent },
    { heading: "±(%)", ...percent, cell: ({ reconciled }) => reconciled.sigmaPercent * COVERAGE },
    { heading: "说明", runsOn: true, cell: ({ reconciled }) => remarkOf(reconciled) },
  ];
  return sectionTable({ sheet, top, name: NAME }, columns, records);
}

/** In the order of the table of ratios. */
export function reconciledRecords(rows: readonly WaterRow[]): readonly Record[] {
  return rows.flatMap((row, place) =>
    ratioWords.flatMap(([ratio, heading]) => {
      const reconciled = row.reconciled[ratio];
      return reconciled ? [{ row, place, ratio, word: heading.replace("(%)", ""), reconciled }] : [];
    }),
  );
}

function asRead({ row, place, ratio }: Record, ratiosTop: number, left: number): PlanCell {
  const read = row.ratios[ratio];
  if (!read) return null;
  const column = left + ratioWords.findIndex(([each]) => each === ratio);
  return { formula: cellAddress(ratiosTop + SECTION_HEAD_ROWS + place, column), value: read.percent };
}

function remarkOf({ checked, isDeduced, isContradicted, isUpperBound }: ReconciledRatio): string {
  return [
    checkedWords[checked],
    ...(isDeduced ? [DEDUCED] : []),
    ...(isUpperBound ? [UPPER_BOUND] : []),
    ...(isContradicted ? [CONTRADICTED] : []),
  ].join("；");
}
