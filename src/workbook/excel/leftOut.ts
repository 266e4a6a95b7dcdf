import type { Command, Plan } from "../port";
import type { ExcelSession } from "./excelSession";

/** What this Excel is too old for: the plan is applied without it. */
export interface LeftOutCommand {
  readonly kind: Command["kind"];
  readonly sheet: string;
  /** ExcelApi that has it. */
  readonly needs: string;
}

const NEEDS: Readonly<Partial<Record<Command["kind"], string>>> = {
  dataValidation: "1.8",
  pageLayout: "1.9",
  image: "1.10",
};

export function leftOutOf(plan: Plan, session: ExcelSession): readonly LeftOutCommand[] {
  return plan.flatMap((command) => {
    const needs = NEEDS[command.kind];
    if (needs === undefined || !("sheet" in command) || session.isSetSupported(needs)) return [];
    return [{ kind: command.kind, sheet: command.sheet, needs }];
  });
}
