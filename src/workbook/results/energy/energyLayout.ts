import type { AuditEnergy } from "../../../core/energy/auditEnergy";
import type { EnergyAccount } from "../../../core/energy/energyAccount";
import type { Snapshot } from "../../port";
import { linkFigures, type FigureLinks } from "../figureLinks";
import { SECTION_HEAD_ROWS } from "../sectionTable";
import { coefficientSources, type CoefficientSources } from "./coefficientSources";
import { energyForm, lineRecords, type EnergyForm, type LineRecord } from "./energyForm";
import { energyNotes } from "./energyNotes";
import { intensityRecords, type IntensityRecord } from "./intensityRecords";
import { lineColumns, type LineColumns } from "./lineColumns";
import { linkHeight } from "./linkTable";

export interface EnergySheetInput {
  /** Title of the sheet. */
  readonly sheet: string;
  readonly energy: AuditEnergy;
  readonly snapshot: Snapshot;
  /** What the audited object is called where the tables name no enterprise. */
  readonly ownName?: string;
}

/** An account with its place in 汇总 and the rows of its lines. */
export interface PlacedAccount {
  readonly account: EnergyAccount;
  readonly row: number;
  /** `bottom < top` where no line is known. */
  readonly lines: { readonly top: number; readonly bottom: number };
}

/** Everything the tables of 能耗与碳排放 need of each other, rows from 0. */
export interface EnergyLayout {
  readonly sheet: string;
  readonly energy: AuditEnergy;
  readonly ownName: string;
  readonly form: EnergyForm;
  readonly links: FigureLinks;
  readonly sources: CoefficientSources;
  readonly columns: LineColumns;
  readonly notes: readonly string[];
  readonly accounts: readonly PlacedAccount[];
  readonly intensities: readonly IntensityRecord[];
  readonly records: readonly LineRecord[];
  /** Rows of all lines. */
  readonly lines: { readonly top: number; readonly bottom: number };
  /** First row of every section. */
  readonly tops: Readonly<
    Record<"totals" | "intensities" | "carriers" | "enterprises" | "links" | "sources" | "lines", number>
  >;
}

/** Charts stand beside their table. */
export const CHART_ROWS = 18;
/** Title and a blank row. */
const HEAD_ROWS = 2;

export function layOutEnergy({ sheet, energy, snapshot, ownName = "本企业" }: EnergySheetInput): EnergyLayout {
  const form = energyForm(energy);
  const sources = coefficientSources(energy.accounts);
  const notes = energyNotes(energy, form);
  const records = lineRecords(energy.accounts);
  const intensities = intensityRecords(energy);
  const tops = topsOf(energy, { notes: notes.length, sources: sources.list.length, intensities: intensities.length });
  const first = tops.lines + SECTION_HEAD_ROWS;
  return {
    sheet,
    energy,
    ownName,
    form,
    links: linkFigures(snapshot),
    sources,
    columns: lineColumns(form),
    notes,
    accounts: placeAccounts(energy.accounts, tops.totals + SECTION_HEAD_ROWS, first),
    intensities,
    records,
    lines: { top: first, bottom: first + records.length - 1 },
    tops,
  };
}

function topsOf(
  { accounts, totals, shares, links }: AuditEnergy,
  counts: { readonly notes: number; readonly sources: number; readonly intensities: number },
): EnergyLayout["tops"] {
  const enterprises = shares?.enterprises.length ?? 0;
  const isShared = enterprises > 1;
  const above = totals.filter((total) => total.enterprises > 1).length;
  const intensities = HEAD_ROWS + counts.notes;
  const afterTotals = intensities + height(accounts.length + above);
  const carriers = afterTotals + height(counts.intensities);
  const enterprisesTop = carriers + shareHeight(shares?.carriers.length ?? 0, !isShared);
  const linksTop = enterprisesTop + (isShared ? shareHeight(enterprises, true) : 0);
  const sources = linksTop + links.reduce((sum, table) => sum + linkHeight(table), 0);
  return {
    totals: intensities,
    intensities: afterTotals,
    carriers,
    enterprises: enterprisesTop,
    links: linksTop,
    sources,
    lines: sources + height(counts.sources),
  };
}

/** Name, headings, records and a blank row; nothing for a table without records. */
export function height(records: number): number {
  return records === 0 ? 0 : SECTION_HEAD_ROWS + records + 1;
}

function shareHeight(records: number, hasChart: boolean): number {
  return records === 0 ? 0 : Math.max(height(records), hasChart ? CHART_ROWS + 2 : 0);
}

function placeAccounts(
  accounts: readonly EnergyAccount[],
  firstRow: number,
  firstLine: number,
): readonly PlacedAccount[] {
  let next = firstLine;
  return accounts.map((account, i) => {
    const lines = { top: next, bottom: next + account.lines.length - 1 };
    next += account.lines.length;
    return { account, row: firstRow + i, lines };
  });
}

export function objectName({ ownName }: Pick<EnergyLayout, "ownName">, enterprise: string): string {
  return enterprise === "" ? ownName : enterprise;
}
