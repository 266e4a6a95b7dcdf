import { assert } from "../core/outcome/assert";
import { columnName, parseArea } from "./address";
import type { Area, Command, Plan, PlanCell } from "./port";

/** Limits of the grid and of a cell that every host shares (Excel 2007 and later). */
export const gridLimits = {
  rows: 1_048_576,
  columns: 16_384,
  cellText: 32_767,
  formula: 8_192,
  listText: 255,
  /** Manual page breaks. */
  rowBreaks: 1_026,
  /** UTF-16 units of the project state: far more than settings need, far less than a host refuses. */
  projectState: 1_000_000,
} as const;

/**
 * Stops on a plan that no host could carry out: a bug of the caller, found before anything is touched.
 * Every adapter calls it first, so that a plan which passes in memory does not fail in Excel.
 */
export function checkPlan(plan: Plan): void {
  for (const command of plan) checkCommand(command);
}

/** Titles differ only when they differ beyond upper and lower case. */
export function titleKey(title: string): string {
  return title.toLowerCase();
}

/**
 * The text as a cell can hold it: line breaks as LF, whole characters only, at most 32,767 UTF-16 units (the rest is cut
 * and marked by an ellipsis).
 */
export function fitText(text: string): string {
  if (text.length <= gridLimits.cellText && !/[\r\ud800-\udfff\ufffe\uffff]/.test(text)) return text;
  const clean = text.replace(/\r\n?/g, "\n").replace(strayCodeUnits, "\ufffd");
  if (clean.length <= gridLimits.cellText) return clean;
  const cut = clean.slice(0, gridLimits.cellText - 1);
  return `${cut.replace(/[\ud800-\udbff]$/, "")}…`;
}

const strayCodeUnits = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ufffe\uffff]/g;

/**
 * The formula after the sheet was deleted: its references become `#REF!`, as in every spreadsheet program.
 * The same text when it does not name the sheet.
 */
export function withoutSheet(formula: string, title: string): string {
  const quoted = `'${title.replaceAll("'", "''")}'!`;
  const plain = new RegExp(`(^|[^\\p{L}\\p{N}_.'!\\]])${escapePattern(title)}!`, "giu");
  return formula.replace(new RegExp(escapePattern(quoted), "giu"), "#REF!").replace(plain, "$1#REF!");
}

export function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

export function intersects(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

function checkPlace(command: Command): void {
  if ("area" in command) checkArea(command.area);
  if ("style" in command) checkColors([command.style.fontColor, command.style.fill]);
}

function checkCommand(command: Command): void {
  checkPlace(command);
  switch (command.kind) {
    case "createSheet":
      return checkNewSheet(command.sheet, command.tabColor);
    case "writeBlock":
      return checkBlock(command);
    case "defineName":
      return checkName(command.name);
    case "hyperlink":
      return checkArea(command.targetArea);
    case "table":
      assert(command.area.bottom > command.area.top, `table ${command.name} has no row`);
      return checkName(command.name);
    case "dataValidation":
      return checkChoices(command.choices);
    case "projectState":
      return checkState(command.text);
    case "chart":
      return checkChart(command);
    case "pageLayout":
      return checkBreaks(command.rowBreaks);
    default:
  }
}

function checkNewSheet(title: string, tabColor: string | undefined): void {
  assert(title.length > 0 && title.length <= 31, `sheet title of 1 to 31 characters: ${title}`);
  assert(!/[\\/?*[\]:]|^'|'$|\p{Cc}/u.test(title), `sheet title without forbidden characters: ${title}`);
  assert(titleKey(title) !== "history", "the sheet title History is reserved");
  checkColors([tabColor]);
}

function checkBlock(block: Extract<Command, { kind: "writeBlock" }>): void {
  const width = block.cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (block.cells.length === 0 || width === 0) return;
  const { top, left } = block;
  checkArea({ top, left, bottom: top + block.cells.length - 1, right: left + width - 1 });
  for (const row of block.cells) for (const cell of row) checkCell(cell);
}

function checkCell(cell: PlanCell): void {
  if (typeof cell === "number") assert(Number.isFinite(cell), "a number in a cell is finite");
  if (typeof cell !== "object" || cell === null) return;
  const { formula } = cell;
  if (formula === "" || formula.startsWith("=")) assert(false, `formula without equals sign: ${formula}`);
  assert(formula.length <= gridLimits.formula, "a formula has at most 8,192 characters");
  if (usesLateFunction(formula)) assert(false, `only functions of Excel 2007: ${formula}`);
  if (typeof cell.value === "number") assert(Number.isFinite(cell.value), "a cached result is finite");
}

/** Later functions stand in files under other names (`_xlfn.MAXIFS`), and Excel 2019 lacks some: not worth the trouble. */
function usesLateFunction(formula: string): boolean {
  return lateFunction.test(formula) && lateFunction.test(formula.replace(/'[^']*'|"[^"]*"/g, ""));
}

// prettier-ignore
const lateFunctions = [
  "AGGREGATE", "CONCAT", "FILTER", "IFNA", "IFS", "LET", "LAMBDA", "MAXIFS", "MINIFS", "SEQUENCE", "SORT", "SORTBY",
  "SWITCH", "TEXTJOIN", "UNIQUE", "XLOOKUP", "XMATCH", "XOR",
];

/** One of them, or any name with a point (`STDEV.S`), before a bracket. */
const lateFunction = new RegExp(`(?<![A-Za-z])(?:${lateFunctions.join("|")})\\(|[A-Za-z]\\.[A-Za-z.]*\\(`, "i");

function checkArea(area: Area): void {
  const fits = area.bottom < gridLimits.rows && area.right < gridLimits.columns;
  const ordered = area.top >= 0 && area.left >= 0 && area.bottom >= area.top && area.right >= area.left;
  assert(fits && ordered, `an area inside the grid: ${JSON.stringify(area)}`);
}

function checkColors(colors: readonly (string | undefined)[]): void {
  for (const color of colors) assert(color === undefined || /^[0-9A-Fa-f]{6}$/.test(color), `RRGGBB: ${color}`);
}

function checkName(name: string): void {
  assert(/^[\p{L}_][\p{L}\p{N}_.]{0,254}$/u.test(name), `a defined name: ${name}`);
  assert(parseArea(name) === undefined, `a name must not read as a cell: ${name}`);
}

function checkChoices(choices: readonly string[]): void {
  assert(choices.length > 0 && choices.every((choice) => choice !== "" && !choice.includes(",")), "choices for a list");
  assert(choices.join(",").length <= gridLimits.listText, "a drop-down list holds at most 255 characters");
}

/** The text is kept in XML, which has no place for control characters and half surrogates. */
function checkState(text: string): void {
  assert(text.length <= gridLimits.projectState, "the project state has at most a million characters");
  assert(!/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text), "the project state holds no control characters");
  assert(text.search(strayCodeUnits) < 0, "the project state holds whole characters only");
}

function checkBreaks(rows: readonly number[] = []): void {
  const isRising = rows.every((row, i) => row > (rows[i - 1] ?? 0));
  assert(isRising, "rows that begin a page stand in order, none of them the first of the sheet");
  assert(rows.length <= gridLimits.rowBreaks, "a sheet has at most 1026 pages below each other");
}

function checkChart(chart: Extract<Command, { kind: "chart" }>): void {
  assert(chart.series.length > 0, `chart ${chart.name} has a series`);
  for (const { name, nameCell, categories, values, color } of chart.series) {
    if (nameCell) checkArea({ top: nameCell.row, left: nameCell.column, bottom: nameCell.row, right: nameCell.column });
    checkArea(categories);
    checkArea(values);
    checkColors([color]);
    const lines = [categories, values].every((area) => area.top === area.bottom || area.left === area.right);
    assert(lines, `series ${name} stands in one row or column, from ${columnName(values.left)}`);
  }
}
