import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkUnitConsumption } from "../../../src/core/checks/checkUnitConsumption";
import type { Cell, Snapshot } from "../../../src/workbook/port";
import { openXlsx } from "../../../src/workbook/xlsx/xlsxWorkbook";
import { readAuditWorkbook } from "../../../src/workflows/readAuditWorkbook";

const SHEET = "表3.1-4 原辅材料消耗";
const FIRST_PRINTED_COLUMN = 5;

async function snapshotOfPlant(): Promise<Snapshot> {
  return openXlsx(readFileSync(join(__dirname, "input.xlsx")), "input.xlsx").read();
}

async function ruleFive(snapshot: Snapshot) {
  const { audit } = await readAuditWorkbook({ read: () => Promise.resolve(snapshot), apply: () => Promise.resolve() }, []);
  return checkUnitConsumption(audit);
}

/** The snapshot with one printed figure moved by two units of its last digit. */
function misprinted(snapshot: Snapshot, row: number, column: number): Snapshot {
  const change = (cell: Cell): Cell => {
    const decimals = cell.numberFormat?.split(".")[1]?.length ?? 0;
    return { ...cell, value: Number((Number(cell.value) + 2 * 10 ** -decimals).toFixed(decimals)) };
  };
  const sheets = snapshot.sheets.map((sheet) => {
    if (sheet.name !== SHEET) return sheet;
    const cells = sheet.cells.map((line, index) =>
      index === row ? line?.map((cell, at) => (at === column && cell ? change(cell) : cell)) : line,
    );
    return { ...sheet, cells };
  });
  return { ...snapshot, sheets };
}

describe("rule 5 on a real plant's 138 printed unit consumptions", () => {
  it("confirms every one of them within its printed digits", async () => {
    expect(await ruleFive(await snapshotOfPlant())).toEqual({ findings: [], confirmed: 138 });
  });

  it("would have reported each of them, had its last digit been wrong, at its own cell", async () => {
    const snapshot = await snapshotOfPlant();
    const lines = snapshot.sheets.find((sheet) => sheet.name === SHEET)?.cells ?? [];
    const printed = lines.flatMap((line, row) =>
      (line ?? []).flatMap((cell, column) =>
        column >= FIRST_PRINTED_COLUMN && typeof cell?.value === "number" ? [{ row, column }] : [],
      ),
    );
    expect(printed).toHaveLength(138);
    for (const { row, column } of printed) {
      const { findings, confirmed } = await ruleFive(misprinted(snapshot, row, column));
      expect(confirmed).toBe(137);
      const cell = `${String.fromCharCode(65 + column)}${row + 1}`;
      expect(findings.map((finding) => [finding.code, finding.origins[0]])).toEqual([
        ["check.unitConsumption", `${SHEET}!${cell}`],
      ]);
    }
  });
});
