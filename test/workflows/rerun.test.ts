import fc from "fast-check";
import { placeOf } from "../../src/workbook/address";
import { memoryWorkbook } from "../../src/workbook/memory/memoryWorkbook";
import type { Cell, SheetSnapshot, Snapshot } from "../../src/workbook/port";
import { ownResultSheets, ownSheet } from "../../src/workbook/results/ownResultSheets";
import { runAudit } from "../../src/workflows/runAudit";
import { FULL_RUN } from "../support/wholeAudit";
import { plainWriting, plants, writings, writtenAudit, type PlantFigures } from "./plantsAudit";

const RUNS = { numRuns: 15, seed: 20260302 };

async function run(snapshot: Snapshot): Promise<Snapshot> {
  const workbook = memoryWorkbook(snapshot);
  await runAudit(workbook, FULL_RUN);
  return workbook.read();
}

function audit(figures: readonly PlantFigures[]): Snapshot {
  return writtenAudit(figures, plainWriting(figures.length));
}

interface FindingLine {
  readonly severity: string;
  readonly message: string;
  readonly decision: string;
  readonly remark: string;
  readonly row: number;
}

const HEADINGS = ["级别", "说明", "采纳情况", "修改说明"] as const;

function findingSheet(snapshot: Snapshot): { sheet: SheetSnapshot; top: number; columns: readonly number[] } {
  const sheet = ownSheet(snapshot, "findings");
  const top = sheet?.cells.findIndex((row) => row?.some((cell) => cell?.value === "采纳情况")) ?? -1;
  if (!sheet || top < 0) throw new Error("no findings sheet");
  const headings = Array.from(sheet.cells[top] ?? [], (cell) => cell?.value);
  return { sheet, top, columns: HEADINGS.map((heading) => headings.indexOf(heading)) };
}

function findingLines(snapshot: Snapshot): readonly FindingLine[] {
  const { sheet, top, columns } = findingSheet(snapshot);
  return sheet.cells.slice(top + 1).flatMap((row, i) => {
    const [severity = "", message = "", decision = "", remark = ""] = columns.map((column) =>
      String(row?.[column]?.value ?? ""),
    );
    return message === "" ? [] : [{ severity, message, decision, remark, row: top + 1 + i }];
  });
}

/** The consultant fills 采纳情况 and 修改说明 of some lines. */
function answered(snapshot: Snapshot, lines: readonly FindingLine[]): Snapshot {
  const { sheet, columns } = findingSheet(snapshot);
  const [, , decision = 0, remark = 0] = columns;
  const cells: (readonly (Cell | undefined)[] | undefined)[] = [...sheet.cells];
  for (const line of lines) {
    const row = [...(cells[line.row] ?? [])];
    row[decision] = { value: line.decision };
    row[remark] = { value: line.remark };
    cells[line.row] = row;
  }
  return { ...snapshot, sheets: snapshot.sheets.map((each) => (each === sheet ? { ...each, cells } : each)) };
}

/** As a spreadsheet program does it: defined names follow. */
function renamed(snapshot: Snapshot, from: string, to: string): Snapshot {
  const isSheet = (refersTo: string) => placeOf(refersTo.replaceAll("'", ""))?.sheet === from;
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => (sheet.name === from ? { ...sheet, name: to } : sheet)),
    names: snapshot.names.map((name) =>
      isSheet(name.refersTo)
        ? {
            ...name,
            refersTo: `'${to.replaceAll("'", "''")}'!${name.refersTo.slice(name.refersTo.lastIndexOf("!") + 1)}`,
          }
        : name,
    ),
  };
}

/** Other data in the consultant's sheets; ours stay as they are. */
function withInput(written: Snapshot, input: Snapshot): Snapshot {
  const own = ownResultSheets(written);
  return { ...written, sheets: [...input.sheets, ...written.sheets.filter(({ name }) => own.has(name))] };
}

const RESULT_SHEETS = ["评价结果", "评价明细", "行业对标", "校核结果"];
const title = fc.constantFrom("复核", "1号表", "王工's 意见", "核对（终稿）", "findings 2");

const rerun = fc.record({
  figures: plants,
  changed: plants,
  answers: fc.array(fc.nat(), { minLength: 1, maxLength: 6 }),
  renamedSheet: fc.constantFrom(...RESULT_SHEETS),
  title,
  changes: fc.nat(),
});

describe("running again on what was written", () => {
  it("changes nothing", async () => {
    const cases = plants.chain((figures) => writings(figures.length).map((writing) => ({ figures, writing })));
    await fc.assert(
      fc.asyncProperty(cases, async ({ figures, writing }) => {
        const once = await run(writtenAudit(figures, writing));
        expect(await run(once)).toEqual(once);
      }),
      RUNS,
    );
  });

  it("keeps the consultant's words where they stood, under whatever name the sheet has now", async () => {
    await fc.assert(
      fc.asyncProperty(rerun, async (each) => {
        const written = await run(audit(each.figures));
        const answers = answersOf(written, each.answers);
        const again = await run(renamed(answered(written, answers), each.renamedSheet, each.title));
        expect(findingLines(again)).toEqual(findingLines(answered(written, answers)));
        expect(again.sheets.map(({ name }) => name)).toContain(each.title);
        expect(again.sheets).toHaveLength(written.sheets.length);
      }),
      RUNS,
    );
  });

  it("keeps them when data changed and sheets were renamed: beside the finding while it stands, else as 已消除", async () => {
    await fc.assert(
      fc.asyncProperty(rerun, async (each) => {
        const written = await run(audit(each.figures));
        const answers = answersOf(written, each.answers);
        const next = each.figures.map((plant, i) => (i % 3 === each.changes % 3 ? (each.changed[i] ?? plant) : plant));
        const input = renamed(audit(next.map((plant, i) => ({ ...plant, name: each.figures[i]?.name ?? "" }))), "指标数据", "填报数据（改）"); // prettier-ignore
        const again = await run(renamed(withInput(answered(written, answers), input), each.renamedSheet, each.title));
        expectKept(findingLines(written), findingLines(again), answers);
      }),
      RUNS,
    );
  });
});

/** Every answer has words of its own, so that each can be found again. */
function answersOf(written: Snapshot, picks: readonly number[]): readonly FindingLine[] {
  const lines = findingLines(written);
  const places = new Set(lines.length === 0 ? [] : picks.map((pick) => pick % lines.length));
  return [...places].flatMap((place) => {
    const line = lines[place];
    return line ? [{ ...line, decision: "采纳", remark: `=第${place}条，已与企业核对` }] : [];
  });
}

function expectKept(
  before: readonly FindingLine[],
  after: readonly FindingLine[],
  answers: readonly FindingLine[],
): void {
  const messagesOf = (lines: readonly FindingLine[], message: string) =>
    lines.filter((line) => line.message === message);
  for (const { message, decision, remark } of answers) {
    const kept = after.filter((line) => line.remark === remark);
    expect(kept.map((line) => [line.message, line.decision])).toEqual([[message, decision]]);
    const standing = messagesOf(after, message).filter(({ severity }) => severity !== "已消除");
    const isUnique = messagesOf(before, message).length === 1 && standing.length === 1;
    if (isUnique) expect(kept[0]?.severity).not.toBe("已消除");
  }
  expect(after.filter(({ remark }) => remark !== "")).toHaveLength(answers.length);
}
