/** What the measurements take from our engine, bundled as it is shipped. */
export { typedValues } from "./gradingModel";
export { FIRST_OBJECT_ROW, headRows, levelColumn, objectFormulas } from "./formulaSheet";
export {
  assessmentsOf,
  cellsOf,
  gradeAssessments,
  gradeCells,
  gradeNumbers,
  gradeTyped,
  typedOf,
} from "./gradeByEngine";
export { formulaWorkbook } from "./formulaWorkbook";
export { enterpriseWorkbook } from "./enterpriseWorkbook";
export { sheetSizes } from "./sheetSizes";
export { balanceNetwork, DEFAULT_SETTINGS } from "../../src/core/balance/balanceNetwork";
export { benchNetwork } from "./balance/benchNetwork";
