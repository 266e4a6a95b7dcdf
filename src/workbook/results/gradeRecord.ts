import type { ByLevel } from "../../core/grading/grade";
import type { PlanCell } from "../port";
import type { PlacedObject } from "./layout";

/** Everything that one line of 评价结果 prints. */
export interface GradeRecord {
  readonly object: PlacedObject;
  readonly index: ByLevel<PlanCell>;
  readonly upper: ByLevel<PlanCell>;
  readonly level: PlanCell;
  readonly limitingLevel: PlanCell;
  readonly failures: PlanCell;
  readonly missing: PlanCell;
  readonly notApplicable: PlanCell;
  readonly assessedShare: PlanCell;
  readonly note: string;
  /** Indices of its classes, by place of the class in its line. */
  readonly classes: readonly ByLevel<PlanCell>[];
}

export const NO_FIGURE = "—";
export const NO_FIGURES: ByLevel<PlanCell> = { I: NO_FIGURE, II: NO_FIGURE, III: NO_FIGURE };

/** Classes where nothing applies: their weight is shared among the others, or lost where the system says so. */
export function emptyClassNote({ line, indicators }: PlacedObject): string {
  if (!line.rating) return "";
  const empty = line.classes.filter(
    ({ first, last, bonus }) =>
      !bonus && indicators.slice(first, last + 1).every(({ weightInClass }) => weightInClass === 0),
  );
  if (empty.length === 0 || empty.length === line.classes.length) return "";
  const names = empty.map(({ name }) => `“${name}”`).join("、");
  return `${names}无参评指标，其权重${line.rating.renormaliseClasses ? "按比例计入其他一级指标" : "不计入"}`;
}

/** For each level what `cell` says of it. */
export function byLevel(cell: (level: "I" | "II" | "III") => PlanCell): ByLevel<PlanCell> {
  return { I: cell("I"), II: cell("II"), III: cell("III") };
}
