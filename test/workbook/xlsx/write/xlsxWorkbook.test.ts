import * as fc from "fast-check";
import { applyPlan } from "../../../../src/workbook/memory/applyPlan";
import type { Area, Command, Plan, PlanCell } from "../../../../src/workbook/port";
import { openXlsx } from "../../../../src/workbook/xlsx/xlsxWorkbook";
import { comparable, describeWorkbookContract, seedOf, seedSheet } from "../../workbookContract";
import { seededXlsx } from "./seededXlsx";

describeWorkbookContract("the .xlsx file", async (seed) => openXlsx(seededXlsx(seed), "表.xlsx"));

const sheet = fc.constantFrom("企业一览表", "评价结果", "新表");
const place = fc.record({ top: fc.nat(4), left: fc.nat(4), height: fc.nat(2), width: fc.nat(2) });
const someArea: fc.Arbitrary<Area> = place.map(({ top, left, height, width }) => ({
  top,
  left,
  bottom: top + height,
  right: left + width,
}));
const cell: fc.Arbitrary<PlanCell> = fc.oneof(
  fc.constant(null),
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.double({ noDefaultInfinity: true, noNaN: true }),
  fc.boolean(),
  fc.record({ formula: fc.constantFrom("A1&B2", "'评价结果'!A1+1"), value: fc.constantFrom(3, "文", false) }),
);
const block = fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });
const edit: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ kind: fc.constant("writeBlock" as const), sheet, top: fc.nat(4), left: fc.nat(4), cells: block }),
  fc.record({
    kind: fc.constant("numberFormat" as const),
    sheet,
    area: someArea,
    format: fc.constantFrom("0.00", "General", '0"分"'),
  }),
  fc.record({ kind: fc.constant("style" as const), sheet, area: someArea, style: fc.constant({ bold: true }) }),
  fc.record({ kind: fc.constant("merge" as const), sheet, area: someArea }),
  fc.record({
    kind: fc.constant("defineName" as const),
    name: fc.constantFrom("QS_a", "qs_A", "QS_b"),
    sheet,
    area: someArea,
  }),
);

const emptied: fc.Arbitrary<Command> = fc.record({ kind: fc.constant("createSheet" as const), sheet });
const deleted: fc.Arbitrary<Command> = fc.record({ kind: fc.constant("deleteOwnSheet" as const), sheet });

/** Begins with the third sheet, so that most plans can be carried out. */
function plans(...commands: readonly fc.WeightedArbitrary<Command>[]): fc.Arbitrary<Plan> {
  const rest = fc.array(fc.oneof(...commands), { maxLength: 10 });
  return rest.map((later) => [{ kind: "createSheet", sheet: "新表" }, ...later]);
}

const seed = seedOf([
  seedSheet("企业一览表", [
    ["名称", 1, { value: 0.5, numberFormat: "0%" }],
    ["甲", { value: 2, formula: "B1*2" }],
  ]),
  seedSheet("评价结果", [["等级", "Ⅱ级"]]),
]);

describe("any plan", () => {
  const bytes = seededXlsx(seed);

  it("does to the file what the reference says, or is refused by both", async () => {
    await fc.assert(
      fc.asyncProperty(
        plans({ arbitrary: edit, weight: 20 }, { arbitrary: emptied, weight: 3 }, { arbitrary: deleted, weight: 1 }),
        async (plan) => {
          const workbook = openXlsx(bytes, "表.xlsx");
          const before = await workbook.read();
          const outcome = await workbook.apply(plan).then(
            () => "applied",
            (error: { code?: string }) => error.code,
          );
          if (outcome === "applied") {
            expect(comparable(await workbook.read())).toEqual(comparable(applyPlan(before, plan)));
          } else expect(() => applyPlan(before, plan)).toThrow(expect.objectContaining({ code: outcome }));
        },
      ),
      { numRuns: 150 },
    );
  });

  it("changes nothing when it is carried out a second time", async () => {
    await fc.assert(
      fc.asyncProperty(plans({ arbitrary: edit, weight: 9 }, { arbitrary: emptied, weight: 1 }), async (plan) => {
        const workbook = openXlsx(bytes, "表.xlsx");
        if (
          !(await workbook.apply(plan).then(
            () => true,
            () => false,
          ))
        )
          return;
        const once = workbook.bytes();
        const again = await workbook.apply(plan).then(
          () => true,
          () => false,
        );
        if (again) expect(Buffer.from(workbook.bytes()).equals(once)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
