import type { GradableSystem } from "../../src/core/grading/system";
import { indicatorSystems } from "../../src/standards/indicatorSystems/indicatorSystems";
import { applyPlan } from "../../src/workbook/memory/applyPlan";
import type { Plan, PlanCell, Snapshot } from "../../src/workbook/port";
import { gradeMark } from "../../src/workbook/results/marks";
import { planResults, type ResultSheetsInput } from "../../src/workbook/results/planResults";
import { emptyWorkbookPackage } from "../../src/workbook/xlsx/emptyWorkbook";
import { openXlsx, xlsxWorkbook } from "../../src/workbook/xlsx/xlsxWorkbook";
import { describeWith } from "../support/chromium";
import { findSoffice, recalculate } from "../support/libreOffice";
import { plannedCells } from "../support/markdownOfPlan";
import { bonusSystem } from "../workbook/results/bonusSystem";
import { DATA_SHEET, gradedWorkbook, type TypedObject } from "../workbook/results/gradedWorkbook";
import { randomPlants, sequence, type Mess, type PlantGroup } from "../workbook/results/randomPlants";
import { workedSystem } from "../workbook/results/workedSystem";

const SHEETS = ["评价结果", "评价明细", "行业对标", "校核结果"];
const MESSY: Mess = { missing: 0.03, notApplicable: 0.06, odd: true };
const PLAIN: Mess = { missing: 0.04, notApplicable: 0.04, odd: false };

const gradable = indicatorSystems.filter((system): system is GradableSystem => system.method !== "reference");
const electroplating = gradable.find(({ id }) => id === "electroplating-2015")!;

describeWith(findSoffice(), "a foreign spreadsheet program", () => {
  const all = cases();
  const plans = new Map<string, Plan>();
  const recalculated = new Map<string, Snapshot>();
  const changed = { electroplating: changedCase(electroplating), worked: changedCase(workedSystem) };

  beforeAll(async () => {
    const files: Uint8Array[] = [];
    for (const [name, input] of all) files.push(await fileOf(name, planResults(input), input.snapshot));
    for (const [name, { before, after }] of Object.entries(changed))
      files.push(await fileOf(name, planResults(before), after.snapshot));
    const names = [...plans.keys()];
    for (const [i, bytes] of (await recalculate(...files)).entries())
      recalculated.set(names[i]!, await openXlsx(bytes, `${names[i]}.xlsx`).read());
  }, 240_000);

  async function fileOf(name: string, plan: Plan, snapshot: Snapshot): Promise<Uint8Array> {
    const book = xlsxWorkbook(emptyWorkbookPackage());
    const cells = dataCells(snapshot);
    const data: Plan = [
      { kind: "createSheet", sheet: DATA_SHEET },
      { kind: "writeBlock", sheet: DATA_SHEET, top: 0, left: 0, cells },
    ];
    await book.apply([...data, ...plan]);
    plans.set(name, plan);
    return book.bytes();
  }

  it.each(all.map(([name]) => name))("agrees with every figure of %s", (name) => {
    const plan = plans.get(name)!;
    expect(SHEETS.flatMap((title) => formulasOn(plan, title)).length).toBeGreaterThan(1000);
    expect(differences(plan, recalculated.get(name)!)).toEqual([]);
  });

  it.each(Object.keys(changed))("finds the right level after the input of %s was changed", (name) => {
    const { after } = changed[name as keyof typeof changed];
    const planned = plannedCells(plans.get(name)!, "评价结果");
    const column = planned[4]!.indexOf("等级");
    const sheet = recalculated.get(name)!.sheets.find((each) => each.name === "评价结果")!;
    const levels = after.grades.map((_, i) => sheet.cells[5 + i]?.[column]?.value);
    expect(levels).toEqual(after.grades.map(gradeMark));
    expect(new Set(levels).size).toBeGreaterThan(2);
  });
});

function cases(): readonly (readonly [string, ResultSheetsInput])[] {
  const random = sequence(7);
  const plants = (system: GradableSystem, group: PlantGroup, mess = MESSY) =>
    randomPlants(system, group, { mess, random });
  const periods = ["审核前", "审核后"];
  const workbook = (...objects: readonly (readonly TypedObject[])[]) => gradedWorkbook(objects.flat());
  return [
    ...gradable.map(({ id }, i) => [id, workbook(plants(gradable[i]!, { count: 12 }))] as const),
    ["bonus", workbook(plants(bonusSystem, { count: 30, periods }))],
    ["years", workbook(plants(workedSystem, { count: 12, periods: ["2023", "2024"] }))],
    ["complete", workbook(plants(workedSystem, { count: 20 }, { missing: 0, notApplicable: 0.1, odd: false }))],
    ["several", workbook(plants(bonusSystem, { count: 8 }), plants(workedSystem, { count: 8, prefix: "乙" }))],
    ["chosen", withChosenObjects(workbook(plants(electroplating, { count: 12, periods, prefix: "Plant" })))],
    ["matrix", workbook(plants(electroplating, { count: 210 }))],
    [
      "matrixOfSeveral",
      workbook(
        plants(bonusSystem, { count: 110, periods }),
        plants(workedSystem, { count: 100, prefix: "乙" }),
        plants(gradable[2]!, { count: 2, prefix: "园区" }),
      ),
    ],
  ];
}

/** Objects that the consultant chose for the radar: one in other letters, one that does not exist, none. */
function withChosenObjects(input: ResultSheetsInput): ResultSheetsInput {
  const plan = planResults(input);
  const top = plannedCells(plan, "评价结果").findIndex((row) => row?.includes("程序建议")) + 1;
  const cells = [
    ["PLANT7", "审核后"],
    ["企业7", "审核后"],
    [null, null],
    ["Plant3", "审核前"],
  ];
  const typed: Plan = [{ kind: "writeBlock", sheet: "评价结果", top, left: 1, cells }];
  return { ...input, earlier: applyPlan(applyPlan(input.snapshot, plan), typed) };
}

/** The same plants with other values: what the consultant changed after the run. */
function changedCase(system: GradableSystem): {
  readonly before: ResultSheetsInput;
  readonly after: ResultSheetsInput;
} {
  const random = sequence(11);
  const make = () => gradedWorkbook(randomPlants(system, { count: 40 }, { mess: PLAIN, random }));
  return { before: make(), after: make() };
}

function dataCells(snapshot: Snapshot): readonly (readonly PlanCell[])[] {
  const rows = snapshot.sheets[0]?.cells ?? [];
  const width = Math.max(...rows.map((row) => row?.length ?? 0));
  return rows.map((row) =>
    Array.from({ length: width }, (_, i) => {
      const value = row?.[i]?.value ?? null;
      return typeof value === "object" ? null : value;
    }),
  );
}

function formulasOn(plan: Plan, title: string): readonly PlanCell[] {
  return plannedCells(plan, title).flatMap((row) => (row ?? []).filter((cell) => typeof cell === "object" && cell));
}

/** Cached values that the recalculated workbook does not confirm to 1e-9. */
function differences(plan: Plan, snapshot: Snapshot): readonly string[] {
  return SHEETS.flatMap((title) => {
    const found = snapshot.sheets.find(({ name }) => name === title)?.cells;
    return plannedCells(plan, title).flatMap((row, i) =>
      (row ?? []).flatMap((cell, j) => {
        if (cell === null || typeof cell !== "object") return [];
        const value = found?.[i]?.[j]?.value ?? "";
        const isSame =
          typeof cell.value === "number" && typeof value === "number"
            ? Math.abs(cell.value - value) <= 1e-9
            : cell.value === value;
        return isSame ? [] : [`${title} ${i + 1}/${j + 1}: ${String(cell.value)}, not ${JSON.stringify(value)}`];
      }),
    );
  });
}
