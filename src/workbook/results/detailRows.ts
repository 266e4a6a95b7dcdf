import type { Audit } from "../../core/audit/audit";
import type { IndicatorRecord } from "../../core/audit/indicatorTable";
import type { IndicatorGrade } from "../../core/grading/grade";
import type { Quantity } from "../../core/quantity/quantity";
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
  readonly parameters: Readonly<Record<string, Quantity>>;
  readonly outputs: Readonly<Record<string, Quantity>>;
  readonly links: InputLinks;
}

/** The records behind the grades, by the row they stand in: parameters and outputs are in no grade. */
export function recordFinder(audit: Audit): (object: PlacedObject) => IndicatorRecord | undefined {
  const records = audit.indicatorTables.flatMap((table) => table.records);
  const byOrigin = new Map(records.map((record) => [record.origin, record]));
  return ({ grade }) => {
    const record = byOrigin.get(grade.origin);
    if (record?.object === grade.object) return record;
    return records.find(({ object, period }) => object === grade.object && (period || grade.period) === grade.period);
  };
}

export function rowsOfObject(
  object: PlacedObject,
  links: InputLinks,
  record: IndicatorRecord | undefined,
): readonly DetailRow[] {
  return object.line.entries.flatMap((entry, place) => {
    const indicator = object.indicators[place];
    if (!indicator) return [];
    return {
      object,
      place,
      row: object.detailRow + place,
      entry,
      indicator,
      shown: showValue(object, place, links),
      isRequirement: object.line.rating === null,
      parameters: record?.parameters ?? {},
      outputs: record?.outputs ?? {},
      links,
    };
  });
}
