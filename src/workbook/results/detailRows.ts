import type { Audit } from "../../core/audit/audit";
import type { IndicatorRecord } from "../../core/audit/indicatorTable";
import type { IndicatorGrade } from "../../core/grading/grade";
import type { Quantity } from "../../core/quantity/quantity";
import { askedEntry } from "./askedRequirement";
import type { InputLinks } from "./inputLinks";
import type { PlacedObject } from "./layout";
import { showValue, type ShownValue } from "./shownValue";
import type { LineEntry } from "./systemLine";

/** One line of 评价明细: an indicator of an object, with what its formulas need. */
export interface DetailRow {
  readonly object: PlacedObject;
  /** Place in the object's line. */
  readonly place: number;
  /** Row in the sheet, from 0. */
  readonly row: number;
  readonly entry: LineEntry;
  readonly indicator: IndicatorGrade;
  readonly shown: ShownValue;
  readonly isRequirement: boolean;
  /** Cell of the growth of value added, for requirements whose sign turns while it is negative. */
  readonly growth?: string;
  readonly parameters: Readonly<Record<string, Quantity>>;
  readonly outputs: Readonly<Record<string, Quantity>>;
  readonly links: InputLinks;
}

/** Parameters and outputs behind a grade. */
export type RecordedFigures = Pick<IndicatorRecord, "parameters" | "outputs">;

/**
 * Finds the parameters and outputs of a graded object, which are in no grade: those of the record the grade begins
 * with, and what further tables say about the same object and 时期.
 */
export function figureFinder({ indicatorTables, project }: Audit): (object: PlacedObject) => RecordedFigures {
  const records = indicatorTables.flatMap((table) => table.records);
  const byObject = new Map<string, IndicatorRecord[]>();
  for (const record of records) byObject.set(record.object, [...(byObject.get(record.object) ?? []), record]);
  const statistical = String(project.period ?? "");
  return ({ grade }) => {
    // One plant's workbook need not name it.
    const own = byObject.get(grade.object) ?? byObject.get("") ?? [];
    const same = own.filter(({ period }) => (period || statistical) === grade.period);
    const ordered = [...same.filter(({ origin }) => origin === grade.origin), ...same];
    return {
      parameters: firstOfEach(ordered.map(({ parameters }) => parameters)),
      outputs: firstOfEach(ordered.map(({ outputs }) => outputs)),
    };
  };
}

function firstOfEach(records: readonly Readonly<Record<string, Quantity>>[]): Readonly<Record<string, Quantity>> {
  const found: Record<string, Quantity> = {};
  for (const [key, quantity] of records.flatMap((record) => Object.entries(record))) {
    const isSilent = found[key] === undefined || found[key].reading.kind === "missing";
    if (isSilent) found[key] = quantity;
  }
  return found;
}

export function rowsOfObject(
  object: PlacedObject,
  links: InputLinks,
  { parameters, outputs }: RecordedFigures,
): readonly DetailRow[] {
  const growth = growthReference(object, parameters, links);
  return object.line.entries.flatMap((entry, place) => {
    const indicator = object.indicators[place];
    if (!indicator) return [];
    return {
      object,
      place,
      row: object.detailRow + place,
      entry: askedEntry(entry, indicator),
      indicator,
      shown: showValue(object, place, links),
      isRequirement: object.line.rating === null,
      ...(growth === undefined ? {} : { growth }),
      parameters,
      outputs,
      links,
    };
  });
}

function growthReference(
  { grade: { system } }: PlacedObject,
  parameters: RecordedFigures["parameters"],
  links: InputLinks,
): string | undefined {
  const name = system.method === "requirements" ? system.growthParameter : undefined;
  const growth = name === undefined ? undefined : parameters[name];
  return growth && links.figure(growth);
}
