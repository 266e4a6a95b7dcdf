import type { CoalFigure, LineStandardCoal } from "../../../core/audit/consumption";
import type { Noticed } from "../../../core/outcome/outcome";
import type { Quantity } from "../../../core/quantity/quantity";
import { unitOf } from "../../../core/quantity/units";
import type { ReadFinding } from "../../cells/findings";
import { normaliseText } from "../../cells/normalise";
import { readUnit } from "../../cells/unitText";
import type { ColumnShape, RecognisedColumn } from "../../recognise/table";
import { optional, yearly } from "../columnShapes";
import type { InputFinding } from "../findings";
import type { TableCells } from "../tableCells";
import { YearColumns, type YearColumn } from "../yearColumns";
import { figureUnit } from "./figureUnit";

const COEFFICIENTS = ["折标系数", "折标准煤系数", "折标煤系数", "折算标准煤系数", "标准煤系数", "折煤系数"];
const MORE_COEFFICIENTS = ["折标准煤参考系数", "标煤系数", "折标率", "折算系数", "折标准煤折算系数", "标准煤折算系数"];
const AMOUNTS = ["折标煤量", "折标准煤量", "折标煤", "折标准煤", "折标量", "折合标准煤", "折合标煤", "折算标准煤"];
const MORE_AMOUNTS = ["折合标准煤量", "折合标煤量", "折算标煤", "折算标准煤量", "标准煤量", "标煤量", "标准煤", "标煤"];

/** `折标系数(等价值)`, `等价值折标系数`, and 等价值 below 折标系数. */
const ofBasis = (names: readonly string[], ...bases: string[]): string[] =>
  bases.flatMap((basis) => names.flatMap((name) => [`${name}(${basis})`, `${basis}${name}`, `${name}/${basis}`]));

const borrowed = (column: ColumnShape): ColumnShape => ({ ...yearly(column), isBorrowed: true });

/** What consultants print beside the amounts of 资源能源消耗; the headings of the coefficients are those of 折算系数. */
export const coalColumns: readonly ColumnShape[] = [
  borrowed(
    optional(
      "coalCoefficient",
      ...COEFFICIENTS,
      ...MORE_COEFFICIENTS,
      ...ofBasis(COEFFICIENTS, "当量值", "当量"),
      ...["当量值系数", "当量系数"],
    ),
  ),
  borrowed(optional("equivalentCoefficient", ...ofBasis(COEFFICIENTS, "等价值", "等价"), "等价值系数", "等价系数")),
  borrowed(optional("coalAmount", ...AMOUNTS, ...MORE_AMOUNTS, ...ofBasis(AMOUNTS, "当量值", "当量"))),
  borrowed(optional("equivalentCoalAmount", ...ofBasis(AMOUNTS, "等价值", "等价"))),
  optional("coefficientUnit", "系数单位", "折标系数单位", "折标准煤系数单位", "折标煤系数单位"),
];

/** Which columns of a table hold standard coal; `years` are those of the amounts beside them. */
export class CoalColumns {
  readonly findings: readonly InputFinding[];
  private readonly coefficients: readonly RecognisedColumn[];
  private readonly amounts: readonly YearColumn[];

  constructor(
    private readonly cells: TableCells,
    {
      title,
      years,
      period,
    }: { readonly title: string; readonly years: YearColumns; readonly period?: number | undefined },
  ) {
    const [only, ...others] = years.columns;
    const fallback = others.length === 0 ? (only?.period.year ?? period) : period;
    const amounts = ["coalAmount", "equivalentCoalAmount"].map(
      (key) => new YearColumns(cells, { key, title, period: fallback }),
    );
    this.amounts = amounts.flatMap(({ columns }) => columns);
    this.findings = amounts.flatMap(({ findings }) => findings);
    this.coefficients = ["coalCoefficient", "equivalentCoefficient"].flatMap((key) => cells.columns(key));
  }

  /** @param unit of the amounts of the line, as a symbol of the unit table */
  read(row: number, unit: string): Noticed<{ readonly standardCoal?: LineStandardCoal }, ReadFinding> {
    const findings: ReadFinding[] = [];
    const noted = (column: RecognisedColumn, written: string | undefined): Quantity => {
      const read = this.cells.figure(row, column.column, written === undefined ? {} : { unit: written });
      findings.push(...read.findings);
      return read.value;
    };
    const stated = {
      coefficients: this.coefficients.map((column) =>
        this.figure(column, noted(column, this.coefficientUnit(row, column, unit))),
      ),
      amounts: this.amounts.map(({ column, period }) => ({
        ...this.figure(column, noted(column, coalUnit(column))),
        period,
      })),
    };
    const value = { coefficients: stated.coefficients.filter(isStated), amounts: stated.amounts.filter(isStated) };
    const isEmpty = value.coefficients.length + value.amounts.length === 0;
    return { value: isEmpty ? {} : { standardCoal: value }, findings };
  }

  private figure(column: RecognisedColumn, quantity: Quantity): CoalFigure {
    const basis = basisOf(column);
    return {
      ...(basis === undefined ? {} : { basis }),
      ...(column.period === undefined ? {} : { period: column.period }),
      source: `${this.cells.table.sheet}“${normaliseText(column.heading)}”`,
      quantity,
    };
  }

  /** 系数单位 of the row, else that of the heading; `tce/单位` leaves the amount to the row. */
  private coefficientUnit(row: number, column: RecognisedColumn, unit: string): string | undefined {
    const own = this.cells.text(row, "coefficientUnit");
    if (own !== "") return readUnit(own) ?? own;
    const { unit: written, ...rest } = column;
    const heading = perOwnUnit(column.heading);
    const named = { ...rest, heading, ...(written === undefined ? {} : { unit: perOwnUnit(written) }) };
    return figureUnit("standardCoal", named, unit);
  }
}

function isStated({ quantity }: CoalFigure): boolean {
  return quantity.reading.kind !== "missing";
}

function basisOf({ key, heading }: RecognisedColumn): CoalFigure["basis"] {
  if (key.startsWith("equivalent")) return "equivalent";
  return /当量/.test(heading) ? "calorific" : undefined;
}

function perOwnUnit(text: string): string {
  return normaliseText(text).replace(/\/(?:实物|计量|每)?(?:单位|实物量)[^()]*/g, "");
}

/** 折标煤 in `t` or `kg` is tce or kgce; without any unit it stays open. */
function coalUnit({ unit }: RecognisedColumn): string | undefined {
  const symbol = unit === undefined ? undefined : readUnit(unit);
  if (symbol === undefined || unitOf(symbol)?.dimension !== "mass") return symbol;
  return unitOf(`${symbol}ce`) ? `${symbol}ce` : symbol;
}
