import type { Plan, PlanCell } from "../../src/workbook/port";
import { emptyWorkbookPackage } from "../../src/workbook/xlsx/emptyWorkbook";
import { xlsxWorkbook } from "../../src/workbook/xlsx/xlsxWorkbook";
import { FIRST_OBJECT_ROW, headRows, objectFormulas, type Form } from "./formulaSheet";

const SHEET = "model";

/**
 * The model as an .xlsx. `formulas`: every cached value is the text "stale", so that a right level in the converted file
 * proves that the program computed it. `values`: numbers in the places of the formulas, one text for the level.
 */
export async function formulaWorkbook(
  values: readonly (readonly number[])[],
  { form, holds }: { readonly form: Form; readonly holds: "formulas" | "values" },
): Promise<Uint8Array> {
  const rows = values.map((row, place): PlanCell[] => {
    const formulas = objectFormulas(form, FIRST_OBJECT_ROW + place);
    const results = formulas.map((formula, i): PlanCell => {
      if (holds === "formulas") return { formula, value: "stale" };
      return i === formulas.length - 1 ? "Ⅱ" : place + i / 100;
    });
    return [`企业${place + 1}`, ...row, ...results];
  });
  const plan: Plan = [
    { kind: "createSheet", sheet: SHEET },
    { kind: "writeBlock", sheet: SHEET, top: 0, left: 0, cells: headRows() },
    { kind: "writeBlock", sheet: SHEET, top: FIRST_OBJECT_ROW, left: 0, cells: rows },
  ];
  const workbook = xlsxWorkbook(emptyWorkbookPackage());
  await workbook.apply(plan);
  return workbook.bytes();
}
