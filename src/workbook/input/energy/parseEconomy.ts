import type { EconomicYear } from "../../../core/energy/energyIntensity";
import type { Noticed } from "../../../core/outcome/outcome";
import type { Quantity } from "../../../core/quantity/quantity";
import type { ReadFinding } from "../../cells/findings";
import { normaliseName, normaliseText } from "../../cells/normalise";
import type { SheetSnapshot } from "../../port";
import type { RecognisedColumn, RecognisedTable } from "../../recognise/table";
import type { InputFinding } from "../findings";
import { keyMissing } from "../keyMissing";
import { TableCells } from "../tableCells";
import { unitMissing } from "../unitMissing";
import type { ReadSettings } from "../yearColumns";
import { ECONOMIC_MEASURES, type EconomicFigure } from "./economicFigure";
import { economyShape, figureNames, titledFigures } from "./economyShape";
import type { EnergyInputFinding } from "./findings";
import { parseEconomyItems } from "./parseEconomyItems";
import { readYears, unreadableYears } from "./readYears";

type Finding = InputFinding | ReadFinding | EnergyInputFinding;
type Parsed = Noticed<readonly EconomicYear[], Finding>;

/** A column with the figure that it holds. */
interface MeasureColumn {
  readonly measure: EconomicFigure;
  readonly column: RecognisedColumn;
}

/**
 * 经济数据 per enterprise (or region) and full year: money in 万元, a blank name continues the one above. A figure without
 * a year in heading or row belongs to the 统计期; bare years hold what the title says. With the figures in rows see
 * `parseEconomyItems`.
 */
export function parseEconomy(table: RecognisedTable, sheet: SheetSnapshot, settings: ReadSettings = {}): Parsed {
  const cells = new TableCells(table, sheet, settings.uses1904);
  if (table.rows.some(({ row }) => figureNames.test(normaliseText(cells.text(row, "item")))))
    return parseEconomyItems(table, sheet, settings);
  const { title } = economyShape;
  const { value: columns, findings } = measureColumns(cells);
  const rows = table.rows.map(({ row }) => ({ row, enterprise: normaliseName(cells.continued(row, "enterprise")) }));
  const unnamed = rows.filter(({ enterprise }) => enterprise === "").map(({ row }) => row);
  const named = rows.filter(({ enterprise }) => enterprise !== "");
  const isDated = cells.column("year") !== undefined;
  const undated = isDated ? named.filter(({ row }) => yearOf(cells, row) === undefined).map(({ row }) => row) : [];
  const read = named.flatMap(({ row, enterprise }) => {
    if (undated.includes(row)) return [];
    const year = isDated ? yearOf(cells, row) : settings.period;
    return readRow(cells, row, { enterprise, columns, year });
  });
  return {
    value: read.flatMap(({ value }) => value),
    findings: [
      ...findings,
      ...keyMissing(cells, unnamed, { title, key: "enterprise" }),
      ...unreadableYears(cells, undated, { title, textOf: (row) => cells.text(row, "year") }),
      ...(isDated || settings.period !== undefined ? [] : yearless(cells, columns)),
      ...unitMissing(
        title,
        columns.map((each) => namedUnit(cells, each)),
      ),
      ...read.flatMap((each) => each.findings),
    ],
  };
}

function yearOf(cells: TableCells, row: number): number | undefined {
  const years = readYears(cells.text(row, "year"));
  return years?.length === 1 && typeof years[0] === "number" ? years[0] : undefined;
}

function measureColumns(cells: TableCells): Noticed<readonly MeasureColumn[], Finding> {
  const all = ECONOMIC_MEASURES.flatMap((measure) => cells.columns(measure).map((column) => ({ measure, column })));
  const parts = all.filter(({ column }) => column.period?.part !== undefined);
  const full = all.filter((each) => !parts.includes(each));
  const bare = full.filter(({ column }) => column.name === "");
  const titled = bare.length === 0 ? undefined : titledMeasure(cells);
  const originsOf = (columns: readonly MeasureColumn[]) =>
    columns.map(({ column }) => cells.origin(cells.table.area.top, column.column));
  const headingsOf = (columns: readonly MeasureColumn[]) => columns.map(({ column }) => column.heading);
  const unnamed = titled === undefined ? bare : [];
  return {
    value: full.flatMap((each) => (bare.includes(each) ? (titled ? [{ ...each, measure: titled }] : []) : [each])),
    findings: [
      ...(parts.length === 0
        ? []
        : [
            {
              code: "input.partYear",
              severity: "info",
              headings: headingsOf(parts),
              origins: originsOf(parts),
            } as const,
          ]),
      ...(unnamed.length === 0 ? [] : [unnamedFigures(headingsOf(unnamed), originsOf(unnamed))]),
    ],
  };
}

function unnamedFigures(headings: readonly string[], origins: readonly string[]): EnergyInputFinding {
  return { code: "energyInput.figureUnnamed", severity: "warning", title: economyShape.title, headings, origins };
}

function titledMeasure({ table }: TableCells): EconomicFigure | undefined {
  const texts = [...table.above.map(({ text }) => text), table.sheet];
  return titledFigures.find(([, words]) => texts.some((text) => words.test(text)))?.[0];
}

function yearless(cells: TableCells, columns: readonly MeasureColumn[]): readonly InputFinding[] {
  const without = columns.filter(({ column }) => column.period === undefined);
  return without.map(({ column: { heading, column } }) => ({
    code: "input.yearUnknown",
    severity: "warning",
    title: economyShape.title,
    heading,
    origins: [cells.origin(cells.table.area.top, column)],
  }));
}

/** Persons and enterprises need no unit. */
function unitOf(cells: TableCells, { measure, column }: MeasureColumn): string | undefined {
  if (measure === "employees") return column.unit ?? "人";
  if (measure === "enterpriseCount") return column.unit ?? "家";
  return column.unit ?? cells.unitAbove;
}

function namedUnit(cells: TableCells, each: MeasureColumn) {
  const { heading, column } = each.column;
  const origin = cells.origin(cells.table.area.top, column);
  return { name: normaliseText(heading), hasUnit: unitOf(cells, each) !== undefined, origin };
}

interface RowContext {
  readonly enterprise: string;
  readonly columns: readonly MeasureColumn[];
  readonly year: number | undefined;
}

function readRow(cells: TableCells, row: number, { enterprise, columns, year: own }: RowContext): Parsed {
  const years = new Map<number, Partial<Record<EconomicFigure, Quantity>>>();
  const findings: ReadFinding[] = [];
  for (const each of columns) {
    const { measure, column } = each;
    const year = column.period?.year ?? own;
    if (year === undefined || cells.at(row, column.column) === undefined) continue;
    const read = cells.quantity(row, column.column, unitOf(cells, each));
    findings.push(...read.findings);
    years.set(year, { ...years.get(year), [measure]: read.value });
  }
  return { value: [...years].map(([year, figures]) => ({ enterprise, year, ...figures })), findings };
}
