import type { Audit } from "../../core/audit/audit";
import type { Distribution, Grade, SectorFigure } from "../../core/grading/grade";
import type { DescribedFinding } from "../../messages/describe";
import type { Command, Plan, Snapshot } from "../port";
import { detailSheet } from "./detailSheet";
import { findingSheet } from "./findingSheet";
import { gradeSheet } from "./gradeSheet";
import { layOut, type ResultLayout } from "./layout";
import { TAB_COLOR } from "./looks";
import { matrixSheet } from "./matrixSheet";
import { ownSheet, resultName, type ResultSheet } from "./ownResultSheets";
import { titleCommands } from "./page";
import { radarChoices } from "./radarChoice";
import { sectorSheet } from "./sectorSheet";

export interface ResultSheetsInput {
  readonly audit: Audit;
  readonly grades: readonly Grade[];
  readonly distributions: readonly Distribution[];
  readonly sector: readonly SectorFigure[];
  readonly findings: readonly DescribedFinding[];
  readonly snapshot: Snapshot;
  /** An earlier output: the consultant's columns in it are carried over, its sheet titles kept. */
  readonly earlier?: Snapshot;
  readonly parts: ReadonlySet<"grade" | "check">;
}

const GRADE_SHEETS: readonly ResultSheet[] = ["grades", "details", "sector"];

/**
 * Prints 评价结果, 评价明细, 行业对标 (part `grade`) and 校核结果 (part `check`) as one plan. Sheets of ours are found by
 * their `QS_result_…` names and written anew in their place; a sheet of the consultant's is never touched. The plan is a
 * function of its input: equal input gives an equal plan, and the output of a plan changes nothing in the next one.
 *
 * @example await workbook.apply(planResults({ audit, grades, distributions, sector, findings, snapshot, parts }))
 */
export function planResults(input: ResultSheetsInput): Plan {
  const layout = layOut(input);
  const { titles } = layout;
  const isGraded = input.parts.has("grade") && layout.objects.length > 0;
  const stale =
    input.parts.has("grade") && !isGraded ? GRADE_SHEETS.filter((kind) => ownSheet(input.snapshot, kind)) : [];
  const kinds = [...(isGraded ? GRADE_SHEETS : stale), ...(input.parts.has("check") ? (["findings"] as const) : [])];
  return [
    // All sheets first: formulas of one may point at another.
    ...kinds.map((kind): Command => ({ kind: "createSheet", sheet: titles[kind], tabColor: TAB_COLOR })),
    ...(isGraded ? gradeCommands(layout, input) : stale.flatMap((kind) => emptied(kind, titles[kind]))),
    ...(input.parts.has("check") ? findingCommands(layout, input) : []),
  ];
}

function gradeCommands(layout: ResultLayout, input: ResultSheetsInput): readonly Command[] {
  return [
    ...gradeSheet(layout, input.distributions, radarChoices(input.snapshot, input.earlier)),
    ...(layout.form === "rows" ? detailSheet(layout, input.audit, input.snapshot) : matrixSheet(layout)),
    ...sectorSheet(layout, input.sector),
  ];
}

function findingCommands({ titles }: ResultLayout, input: ResultSheetsInput): readonly Command[] {
  return findingSheet({
    sheet: titles.findings,
    findings: input.findings,
    snapshot: input.snapshot,
    ...(input.earlier ? { earlier: input.earlier } : {}),
    resultTitles: Object.values(titles),
  });
}

/** A result that this run could not compute: figures of an earlier run must not stay. */
function emptied(kind: ResultSheet, sheet: string): readonly Command[] {
  const area = { top: 0, left: 0, bottom: 1, right: 0 };
  return [
    ...titleCommands(sheet, "本次未得出评价结果", ["原因见校核结果；数据补齐后重新运行，本表将重新生成。"]),
    { kind: "defineName", name: resultName(kind), sheet, area },
  ];
}
