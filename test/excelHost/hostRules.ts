import { HostRefusal } from "./hostFaults";
import type { HostSheet, HostWorkbook } from "./hostWorkbook";

/** Members of a later requirement set do not exist in an older Excel. */
export function needs(workbook: HostWorkbook, minor: number, member: string): void {
  if (workbook.host.apiMinor < minor) {
    throw new HostRefusal(
      "ApiNotFound",
      `${member} needs ExcelApi 1.${minor}, the host has 1.${workbook.host.apiMinor}`,
    );
  }
}

export function refuseReadOnly(workbook: HostWorkbook): void {
  if (workbook.host.faults.isReadOnly) throw new HostRefusal("AccessDenied", "The workbook is open for viewing only.");
}

export function refuseProtected(sheet: HostSheet, workbook: HostWorkbook): void {
  refuseReadOnly(workbook);
  if (sheet.isProtected) throw new HostRefusal("AccessDenied", `The sheet ${sheet.name} is protected.`);
}

export function refuseProtectedStructure(workbook: HostWorkbook): void {
  refuseReadOnly(workbook);
  if (workbook.isStructureProtected) throw new HostRefusal("AccessDenied", "The workbook structure is protected.");
}

/** Names with anything but letters and digits stand in quotes. */
export function shownSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}
