import type { Correction } from "../workbook/recognise/corrections/correction";
import { headingTexts } from "../workbook/recognise/corrections/followCorrection";
import { SheetGrid } from "../workbook/recognise/sheetGrid";
import type { ProjectState } from "../workbook/projectState";
import type { Remembered } from "./rememberInWorkbook";

/** The state with a correction more; one of the same sheet and row is replaced. The headings are remembered with it. */
export function withCorrection({ state, snapshot }: Remembered, correction: Correction): ProjectState {
  const { sheet, headingRow } = correction;
  const written = snapshot.sheets.find(({ name }) => name === sheet);
  const headings = correction.headings ?? (written ? headingTexts(new SheetGrid(written), headingRow) : {});
  const others = state.corrections.filter((other) => other.sheet !== sheet || other.headingRow !== headingRow);
  return { ...state, corrections: [...others, { ...correction, headings }] };
}

/** The state without the corrections of a sheet. */
export function withoutCorrections({ state }: Remembered, sheet: string): ProjectState {
  return { ...state, corrections: state.corrections.filter((correction) => correction.sheet !== sheet) };
}
