import type { StatedCoefficient } from "../../../core/energy/statedCoefficient";
import type { Noticed } from "../../../core/outcome/outcome";
import type { Quantity } from "../../../core/quantity/quantity";
import type { ReadFinding } from "../../cells/findings";
import { readQuantity } from "../../cells/readCell";
import { normaliseName, normaliseText } from "../../cells/normalise";
import { splitHeading } from "../../cells/unitText";
import type { SheetSnapshot } from "../../port";
import type { RecognisedTable } from "../../recognise/table";
import type { InputFinding } from "../findings";
import { keyMissing } from "../keyMissing";
import { TableCells } from "../tableCells";
import { coefficientsShape, equivalentCarrier, everyone } from "./coefficientsShape";
import { carbonInCell, figureUnit, rowUnit, type FigureKey } from "./figureUnit";
import type { EnergyInputFinding } from "./findings";
import { readYears, unreadableYears } from "./readYears";

type Finding = InputFinding | ReadFinding | EnergyInputFinding;
type Parsed = Noticed<readonly StatedCoefficient[], Finding>;

const FIGURES = ["heatValue", "standardCoal", "carbonContent", "oxidation", "emissionFactor"] as const;

/**
 * Rows of 折算系数 with figure, digits and unit as written: per what they count, `kgce/kg` or the row's 单位, is for the
 * account to settle. A blank 企业名称 or 年份 means all; a column of 等价值 becomes a row of its own. Rows without any
 * figure say nothing and are passed over.
 */
export function parseCoefficients(table: RecognisedTable, sheet: SheetSnapshot, uses1904 = false): Parsed {
  const cells = new TableCells(table, sheet, uses1904);
  const filled = table.rows.map(({ row }) => row);
  const named = filled.filter((row) => cells.text(row, "carrier") !== "");
  const unnamed = filled.filter((row) => !named.includes(row) && FIGURES.some((key) => cells.text(row, key) !== ""));
  const { title } = coefficientsShape;
  const read = named.map((row) => readRow(cells, row));
  const badYears = named.filter((row) => readYears(cells.text(row, "year")) === undefined);
  return {
    value: read.flatMap(({ value }) => value),
    findings: [
      ...keyMissing(cells, unnamed, { title, key: "carrier" }),
      ...unreadableYears(cells, badYears, { title, textOf: (row) => cells.text(row, "year") }),
      ...read.flatMap(({ findings }) => findings),
    ],
  };
}

function readRow(cells: TableCells, row: number): Parsed {
  const years = readYears(cells.text(row, "year"));
  const label = splitHeading(cells.text(row, "carrier"));
  const unit = rowUnit(cells.text(row, "unit") || (label.unitText ?? ""));
  const findings: ReadFinding[] = [];
  const figure = (key: FigureKey): Quantity | undefined => {
    const column = cells.column(key);
    if (!column || cells.text(row, key) === "") return undefined;
    const carbon = key === "carbonContent" ? carbonInCell(cells.text(row, key)) : undefined;
    if (carbon) return statedCarbon(carbon, { origin: cells.origin(row, column.column), text: cells.text(row, key) });
    const written = figureUnit(key, column, unit);
    const read = cells.figure(row, column.column, written === undefined ? {} : { unit: written });
    findings.push(...read.findings);
    return key === "carbonContent" && written !== undefined ? { ...read.value, unit: written } : read.value;
  };
  const owner = normaliseName(cells.text(row, "enterprise"));
  const carrier = label.unitText === undefined ? normaliseText(cells.text(row, "carrier")) : label.name;
  const base = {
    enterprise: everyone.test(owner) ? "" : owner,
    carrier,
    unit,
    source: cells.text(row, "source"),
    origin: cells.rowOrigin(row),
  };
  const stated: StatedCoefficient = { ...base, ...present(FIGURES.map((key) => [key, figure(key)] as const)) };
  const equivalent = figure("equivalentCoal");
  const rows = [
    ...(FIGURES.some((key) => stated[key] !== undefined) ? [stated] : []),
    ...(isStated(equivalent) ? [{ ...base, carrier: equivalentCarrier(carrier), standardCoal: equivalent }] : []),
  ];
  return { value: (years ?? []).flatMap((year) => rows.map((one) => inYear(one, year))), findings };
}

function statedCarbon(
  { figure, unit }: { readonly figure: string; readonly unit: string },
  { origin, text }: { readonly origin: string; readonly text: string },
): Quantity {
  const { reading } = readQuantity({ value: Number(figure) }, { origin }).value;
  return { reading, unit, origin, written: text };
}

function isStated(quantity: Quantity | undefined): quantity is Quantity {
  return quantity !== undefined && quantity.reading.kind !== "missing";
}

function inYear(row: StatedCoefficient, year: number | "all"): StatedCoefficient {
  return year === "all" ? row : { ...row, year };
}

type FigureOf = (typeof FIGURES)[number];

function present(
  figures: readonly (readonly [FigureOf, Quantity | undefined])[],
): Readonly<Partial<Record<FigureOf, Quantity>>> {
  const found: Partial<Record<FigureOf, Quantity>> = {};
  for (const [key, quantity] of figures) if (isStated(quantity)) found[key] = quantity;
  return found;
}
