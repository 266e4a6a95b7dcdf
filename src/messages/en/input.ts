import type { InputFinding } from "../../workbook/input/findings";
import type { Texts } from "../texts";

const listed = (items: readonly string[]) =>
  items.length > 10 ? `${items.slice(0, 10).join(", ")} … (${items.length} in all)` : items.join(", ");

export const inputTexts = {
  "input.keyMissing": (f) =>
    `${f.title}: ${f.lines} line(s) without an entry under "${f.heading}" were not read; fill in or delete.`,
  "input.unitMissing": (f) =>
    `${f.title}: no unit is stated for ${listed(f.names)}; the figures are read as they stand and can be neither converted nor compared.`,
  "input.notAnAmount": (f) => `${f.title}: the unit of this line is ${f.unit}, so it is no output; not read.`,
  "input.partYear": (f) => `Column(s) ${listed(f.headings)} cover part of a year and are kept apart from whole years.`,
  "input.yearUnknown": (f) =>
    `${f.title}: column "${f.heading}" names no year and the project states no statistical period; not read.`,
  "input.periodMissing": () =>
    "The project sheet states no statistical period (as a rule the last full calendar year); fill it in.",
  "input.periodUnreadable": (f) =>
    `The statistical period "${f.text}" is not one full calendar year; write the year, e.g. 2024.`,
  "input.settingUnreadable": (f) =>
    `Project sheet: "${f.text}" under "${f.label}" cannot be understood; ${f.inForce === undefined ? "treated as blank" : `the default ${f.inForce} is used`}.`,
  "input.fieldTwice": (f) =>
    `Project sheet: "${f.label}" stands twice with different contents; "${f.kept}" is used, not "${f.other}".`,
} satisfies Texts<InputFinding>;
