import { economicItems } from "../../../core/energy/denominator.terms";
import type { EconomicYear } from "../../../core/energy/energyIntensity";
import type { Noticed } from "../../../core/outcome/outcome";
import type { ReadFinding } from "../../cells/findings";
import { normaliseHeading, normaliseName, normaliseText } from "../../cells/normalise";
import { splitHeading } from "../../cells/unitText";
import type { SheetSnapshot } from "../../port";
import type { RecognisedColumn, RecognisedRow, RecognisedTable } from "../../recognise/table";
import { balancePlace } from "../balances/balancePlace";
import type { InputFinding } from "../findings";
import { TableCells } from "../tableCells";
import { unitMissing } from "../unitMissing";
import type { ReadSettings } from "../yearColumns";
import { economyShape, ownerEnding, ownerTitle, rowNumber, rowWords } from "./economyShape";
import { ECONOMIC_MEASURES, type EconomicFigure } from "./economicFigure";
import { datedColumns, type DatedColumn } from "./datedColumns";
import type { EnergyInputFinding } from "./findings";

type Finding = InputFinding | ReadFinding | EnergyInputFinding;
type Parsed = Noticed<readonly EconomicYear[], Finding>;

interface FigureRow {
  readonly row: number;
  readonly enterprise: string;
  readonly measure: EconomicFigure;
  /** As written in 单位, or beside the name. */
  readonly unit: string | undefined;
}

/**
 * 经济数据 with the figures in rows (工业总产值, 工业增加值 …) and the years across. Whose they are says the column 企业名称,
 * else the group row or the line above, else nothing: then they are the only subject's. A row that is none of the
 * figures is named in a finding; a figure that stands twice is kept twice, for the account to compare.
 */
export function parseEconomyItems(table: RecognisedTable, sheet: SheetSnapshot, settings: ReadSettings): Parsed {
  const cells = new TableCells(table, sheet, settings.uses1904);
  const { title } = economyShape;
  const columns = datedColumns(cells, [...ECONOMIC_MEASURES, "figure"], { title, period: settings.period });
  const owner = ownerOf(table);
  const rows = table.rows.map((each) => ({ row: each.row, found: figureRow(cells, each, owner) }));
  const known = rows.flatMap(({ found }) => found ?? []);
  const read = known.flatMap((row) => columns.value.map((column) => readFigure(cells, row, column)));
  const unread = rows.filter(
    ({ row, found }) => !found && columns.value.some(({ column }) => cells.at(row, column.column)),
  );
  return {
    value: together(read.flatMap(({ value }) => value ?? [])),
    findings: [
      ...columns.findings,
      ...itemsUnread(
        cells,
        unread.map(({ row }) => row),
      ),
      ...unitMissing(
        title,
        known.map((row) => ({
          name: normaliseText(cells.text(row.row, "item")),
          hasUnit:
            row.unit !== undefined || columns.value.every(({ column }) => unitOf(cells, row, column) !== undefined),
          origin: cells.rowOrigin(row.row),
        })),
      ),
      ...read.flatMap(({ findings }) => findings),
    ],
  };
}

function figureRow(cells: TableCells, { row, groups }: RecognisedRow, owner: string): FigureRow | undefined {
  const label = splitHeading(cells.text(row, "item"));
  const ofColumn = normaliseName(cells.continued(row, "enterprise"));
  const ofGroup = normaliseName([...groups].reverse().find((group) => ownerEnding.test(normaliseText(group))) ?? "");
  const measure = measureOf(label.name);
  if (measure === undefined) return undefined;
  const unit = cells.text(row, "unit") || label.unitText;
  return {
    row,
    enterprise: ofColumn || ofGroup || owner,
    measure,
    unit: unit === undefined || unit === "" ? undefined : unit,
  };
}

/** 工业总产值（现价） and `1、规上工业总产值` are 工业总产值. */
function measureOf(text: string): EconomicFigure | undefined {
  const bare = text.replace(rowNumber, "").replace(/\([^()]*\)/g, "");
  const names = [bare, bare.replace(rowWords, "")].map(normaliseHeading);
  return ECONOMIC_MEASURES.find((measure) => {
    const headings = economyShape.columns.find(({ key }) => key === measure)?.headings ?? [];
    const isItem = (name: string): boolean => measure !== "enterpriseCount" && economicItems[measure].test(name);
    return names.some((name) => headings.map(normaliseHeading).includes(name) || isItem(name));
  });
}

/** `企业名称：甲厂` above the table, or a title such as 甲电镀厂主要经济指标. */
function ownerOf(table: RecognisedTable): string {
  const labelled = balancePlace(table).enterprise;
  if (labelled !== "") return labelled;
  const titles = table.above.map(({ text }) => normaliseText(text));
  const named = titles.flatMap((text) => ownerTitle.exec(text)?.[1] ?? []).find((name) => ownerEnding.test(name));
  return normaliseName(named ?? "");
}

function unitOf(cells: TableCells, { measure, unit }: FigureRow, column: RecognisedColumn): string | undefined {
  const written = unit ?? column.unit;
  if (measure === "employees") return written ?? "人";
  if (measure === "enterpriseCount") return written ?? "家";
  return written ?? cells.unitAbove;
}

function readFigure(
  cells: TableCells,
  row: FigureRow,
  { column, year }: DatedColumn,
): Noticed<EconomicYear | undefined, ReadFinding> {
  if (cells.at(row.row, column.column) === undefined) return { value: undefined, findings: [] };
  const { value, findings } = cells.quantity(row.row, column.column, unitOf(cells, row, column));
  return { value: { enterprise: row.enterprise, year, [row.measure]: value }, findings };
}

/** One entry per enterprise and year; a figure that stands again begins another one. */
function together(figures: readonly EconomicYear[]): readonly EconomicYear[] {
  const entries: EconomicYear[] = [];
  for (const figure of figures) {
    const measures = ECONOMIC_MEASURES.filter((measure) => figure[measure] !== undefined);
    const place = entries.findIndex(
      (entry) =>
        entry.enterprise === figure.enterprise &&
        entry.year === figure.year &&
        measures.every((measure) => entry[measure] === undefined),
    );
    if (place < 0) entries.push(figure);
    else entries[place] = { ...entries[place], ...figure };
  }
  return entries;
}

const MOST_ORIGINS = 50;

function itemsUnread(cells: TableCells, rows: readonly number[]): readonly EnergyInputFinding[] {
  const items = [...new Set(rows.map((row) => normaliseText(cells.text(row, "item"))))].filter((item) => item !== "");
  if (items.length === 0) return [];
  const origins = rows.slice(0, MOST_ORIGINS).map((row) => cells.rowOrigin(row));
  return [{ code: "energyInput.itemsUnread", severity: "info", title: economyShape.title, items, origins }];
}
