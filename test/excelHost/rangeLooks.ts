import type { Area } from "../../src/workbook/port";
import { intersects } from "../../src/workbook/portRules";
import { HostObject, recorder, settersOf } from "./hostObject";
import { needs } from "./hostRules";
import type { HostSheet, HostWorkbook } from "./hostWorkbook";

type Guard = () => void;

/** Format objects: every known property is taken and written down; an unknown one fails. */
export function formatObject(sheet: HostSheet, area: Area, guard: Guard): HostObject {
  const keep = (property: string, value: unknown) => void sheet.formats.push({ area, property, value });
  const child = (name: string, properties: readonly string[]) => () =>
    recorder(`RangeFormat.${name}`, properties, (property, value) => keep(`${name}.${property}`, value), guard);
  return new HostObject("RangeFormat", {
    guard,
    scalars: {
      ...settersOf(["ColumnWidth", "RowHeight", "WrapText", "HorizontalAlignment", "VerticalAlignment"], keep),
      UseStandardWidth: { set: (isStandard: boolean) => forget(sheet, area, isStandard && "ColumnWidth") },
      UseStandardHeight: { set: (isStandard: boolean) => forget(sheet, area, isStandard && "RowHeight") },
    },
    navigations: {
      Fill: child("Fill", ["Color"]),
      Font: child("Font", ["Bold", "Italic", "Size", "Color", "Name"]),
      Borders: () =>
        new HostObject("RangeBorderCollection", {
          methods: { GetItem: (edge: string) => child(`Borders.${edge}`, ["Style", "Color"])() },
        }),
    },
  });
}

function forget(sheet: HostSheet, area: Area, property: string | false): void {
  sheet.formats = sheet.formats.filter((format) => format.property !== property || !intersects(format.area, area));
}

export function conditionalFormats(sheet: HostSheet, area: Area, guard: Guard): HostObject {
  return new HostObject("ConditionalFormatCollection", {
    guard,
    changes: {
      Add: (type: string) => {
        const entry = { area, type, settings: {} as Record<string, unknown> };
        sheet.conditionalFormats.push(entry);
        return conditionalFormat(entry.settings, guard);
      },
      ClearAll: () =>
        void (sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => !intersects(rule.area, area))),
    },
  });
}

function conditionalFormat(settings: Record<string, unknown>, guard: Guard): HostObject {
  const keep = (name: string, value: unknown) => void (settings[name] = value);
  const format = () =>
    new HostObject("ConditionalRangeFormat", {
      navigations: {
        Fill: () => recorder("ConditionalRangeFill", ["Color"], (name, value) => keep(`fill${name}`, value), guard),
        Font: () =>
          recorder("ConditionalRangeFont", ["Color", "Bold"], (name, value) => keep(`font${name}`, value), guard),
      },
    });
  return new HostObject("ConditionalFormat", {
    navigations: {
      Custom: () =>
        new HostObject("CustomConditionalFormat", {
          navigations: {
            Format: format,
            Rule: () => recorder("ConditionalFormatRule", ["Formula"], keep, guard),
          },
        }),
      CellValue: () =>
        new HostObject("CellValueConditionalFormat", {
          guard,
          scalars: settersOf(["Rule"], keep),
          navigations: { Format: format },
        }),
    },
  });
}

interface Place {
  readonly workbook: HostWorkbook;
  readonly guard: Guard;
}

export function dataValidation(sheet: HostSheet, area: Area, { workbook, guard }: Place): HostObject {
  needs(workbook, 8, "Range.dataValidation");
  const others = () => sheet.validations.filter((validation) => !intersects(validation.area, area));
  return new HostObject("DataValidation", {
    guard,
    scalars: { Rule: { set: (rule: unknown) => void (sheet.validations = [...others(), { area, rule }]) } },
    changes: { Clear: () => void (sheet.validations = others()) },
  });
}
