import type { Command, Plan } from "../port";
import type { ExcelSession } from "./excelSession";

/** What this Excel is too old for: the plan is applied without it. */
export interface LeftOutCommand {
  readonly kind: keyof typeof NEEDS;
  readonly sheet: string;
  /** ExcelApi that has it. */
  readonly needs: string;
}

const NEEDS = { dataValidation: "1.8", pageLayout: "1.9", image: "1.10" } as const;

export function leftOutOf(plan: Plan, session: ExcelSession): readonly LeftOutCommand[] {
  return plan.flatMap((command) => {
    if (!isNewer(command) || session.isSetSupported(NEEDS[command.kind])) return [];
    return [{ kind: command.kind, sheet: command.sheet, needs: NEEDS[command.kind] }];
  });
}

function isNewer(command: Command): command is Extract<Command, { kind: keyof typeof NEEDS }> {
  return command.kind in NEEDS;
}
