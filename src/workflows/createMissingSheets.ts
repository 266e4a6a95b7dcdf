import type { IndicatorSystem } from "../core/grading/system";
import { inputShapes } from "../workbook/input/readAudit";
import type { Plan, Workbook } from "../workbook/port";
import { titleKey } from "../workbook/portRules";
import type { TableKind } from "../workbook/recognise/table";
import { planNewWorkbook, type NewWorkbookOptions } from "./newAuditWorkbook";
import { readAuditWorkbook, type AuditReading } from "./readAuditWorkbook";
import { goOn, type BeforeStep } from "./step";

export interface CreateSheetsOptions extends NewWorkbookOptions {
  readonly builtIn: readonly IndicatorSystem[];
  readonly before?: BeforeStep;
}

/** What stood in the workbook before, and what was added to it. */
export interface CreatedSheets {
  readonly reading: AuditReading;
  readonly plan: Plan;
}

/** 建立工作表 in a workbook that may have some already: adds what is missing, never touches a sheet that exists. */
export async function createMissingSheets(workbook: Workbook, options: CreateSheetsOptions): Promise<CreatedSheets> {
  const { before = goOn } = options;
  const reading = await readAuditWorkbook(workbook, options.builtIn, before);
  await before("print");
  const plan = planNewWorkbook(options, missingKinds(reading));
  if (plan.length === 0) return { reading, plan };
  await before("write");
  await workbook.apply(plan);
  return { reading, plan };
}

/** Standard tables that are nowhere in the workbook, not even blank, and whose title no sheet has. */
export function missingKinds({ snapshot, recognition }: AuditReading): ReadonlySet<TableKind> {
  const titles = new Set(snapshot.sheets.map(({ name }) => titleKey(name)));
  const found = new Set(recognition.tables.map(({ kind }) => kind));
  const blank = new Set(recognition.leftOut.filter(({ reason }) => reason === "blankForm").map(({ text }) => text));
  const missing = inputShapes.filter(
    ({ kind, title }) => !found.has(kind) && !blank.has(title) && !titles.has(titleKey(title)),
  );
  return new Set(missing.map(({ kind }) => kind));
}
