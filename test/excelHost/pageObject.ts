import { parseArea } from "../../src/workbook/address";
import { HostObject, settersOf } from "./hostObject";
import { needs, refuseProtected } from "./hostRules";
import type { HostName, HostSheet, HostWorkbook } from "./hostWorkbook";

/** Print area and title rows live in names of the sheet, as in Excel. */
export function pageLayout(sheet: HostSheet, workbook: HostWorkbook): HostObject {
  needs(workbook, 9, "Worksheet.pageLayout");
  const name = (title: string, refersTo: string) => {
    const others = sheet.names.filter((defined) => defined.name !== title);
    sheet.names = [...others, { name: title, refersTo } satisfies HostName];
  };
  return new HostObject("PageLayout", {
    guard: () => refuseProtected(sheet, workbook),
    scalars: settersOf(["Orientation", "Zoom"], (property, value) => void (sheet.page[property] = value)),
    changes: {
      SetPrintArea: (address: string) => name("Print_Area", `'${sheet.name}'!${address}`),
      SetPrintTitleRows: (rows: string) => name("Print_Titles", `'${sheet.name}'!${rows}`),
    },
  });
}

/** Rows that begin a printed page, counted from 0. */
export function horizontalPageBreaks(sheet: HostSheet, workbook: HostWorkbook): HostObject {
  needs(workbook, 9, "Worksheet.horizontalPageBreaks");
  return new HostObject("PageBreakCollection", {
    guard: () => refuseProtected(sheet, workbook),
    changes: {
      RemovePageBreaks: () => void delete sheet.page["Breaks"],
      Add: (address: string) => {
        const area = parseArea(address);
        if (!area) throw new Error(`no address: ${address}`);
        sheet.page["Breaks"] = [...((sheet.page["Breaks"] as readonly number[] | undefined) ?? []), area.top];
        return new HostObject("PageBreak", {});
      },
    },
  });
}
