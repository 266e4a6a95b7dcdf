import { excelWorkbook } from "../../../src/workbook/excel/excelWorkbook";
import type { Plan, Snapshot, UndoableWorkbook } from "../../../src/workbook/port";
import { hostWorkbookOf } from "../../excelHost/hostSnapshot";
import type { HostWorkbook } from "../../excelHost/hostWorkbook";
import { officeClient } from "../../excelHost/officeClient";
import { describeWorkbookContract } from "../workbookContract";

const opened: HostWorkbook[] = [];

/** What Excel would compute is told to the host by the plan, which carries every result beside its formula. */
function openedInExcel(seed: Snapshot, apiMinor: number): UndoableWorkbook {
  const host = hostWorkbookOf(seed, apiMinor);
  opened.push(host);
  const workbook = excelWorkbook(officeClient(host));
  return {
    ...{ read: () => workbook.read(), undo: () => workbook.undo(), canUndo: () => workbook.canUndo() },
    apply: (plan) => {
      tellResults(plan, host);
      return workbook.apply(plan);
    },
  };
}

export function tellResults(plan: Plan, { host }: HostWorkbook): void {
  for (const command of plan) {
    if (command.kind !== "writeBlock") continue;
    for (const cell of command.cells.flat()) {
      if (typeof cell === "object" && cell !== null) host.results.set(cell.formula, cell.value);
    }
  }
}

afterAll(() => {
  expect(opened.length).toBeGreaterThan(0);
  expect(opened.flatMap(({ host }) => host.violations)).toEqual([]);
});

describeWorkbookContract("Excel of today", (seed) => Promise.resolve(openedInExcel(seed, 15)));
describeWorkbookContract("Excel 2019", (seed) => Promise.resolve(openedInExcel(seed, 7)));
