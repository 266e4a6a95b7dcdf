import fc from "fast-check";
import { inputShapes, readAudit } from "../../../src/workbook/input/readAudit";
import { recognise } from "../../../src/workbook/recognise/recognise";
import { consumptionMerges, consumptionRows, outputRows } from "../../support/plantTables";
import { sheetOf, snapshotOf, type SheetOptions, type TestCell } from "../../support/sheet";

type Rows = readonly (readonly TestCell[])[];

/** The audit without the places: what must not depend on where a table stands. */
function auditOf(name: string, rows: Rows, options?: SheetOptions): unknown {
  const snapshot = snapshotOf(sheetOf(name, rows, options));
  const { value } = recognise(snapshot, inputShapes);
  return JSON.parse(
    JSON.stringify(readAudit(snapshot, value).value, (key, part: unknown) => (key === "origin" ? undefined : part)),
  );
}

const enterprises: Rows = [
  ["企业名称", "统一社会信用代码", "规模", "主要产品", "用电量(万kWh)", "2023年取水量(t)"],
  ["甲电镀有限公司", "91330000MA00000011", "小型", "镀锌件", 12.5, 1200],
  ["乙电镀有限公司", "91330000MA00000022", "中型", "镀铬件", "约30", "—"],
  ["丙电镀厂", "91330000MA00000033", "微型", null, null, 80],
];

const place = fc.record({ row: fc.nat(60), column: fc.nat(30) });

test("a table read anywhere on the sheet gives the same records", () => {
  const tables: readonly Rows[] = [consumptionRows, outputRows, enterprises];
  fc.assert(
    fc.property(place, fc.constantFrom(...tables), (at, rows) => {
      expect(auditOf("表", rows, { at })).toEqual(auditOf("表", rows));
    }),
    { numRuns: 40 },
  );
});

test("the order of the columns does not matter", () => {
  const width = enterprises[0]?.length ?? 0;
  const order = fc.shuffledSubarray([...Array(width).keys()], { minLength: width, maxLength: width });
  const items = (audit: unknown) =>
    JSON.stringify(audit, (key, part: unknown) =>
      key === "items" && Array.isArray(part) ? part.map((item) => JSON.stringify(item)).sort() : part,
    );
  fc.assert(
    fc.property(order, (columns) => {
      const rows = enterprises.map((row) => columns.map((column) => row[column] ?? null));
      expect(items(auditOf("表", rows))).toEqual(items(auditOf("表", enterprises)));
    }),
    { numRuns: 40 },
  );
});

test("the order of the rows is the order of the records and nothing else", () => {
  const [headings = [], ...lines] = enterprises;
  const records = (rows: Rows) =>
    (auditOf("表", rows) as { enterprises: unknown[] }).enterprises.map((one) => JSON.stringify(one));
  fc.assert(
    fc.property(fc.shuffledSubarray([...lines], { minLength: 3, maxLength: 3 }), (shuffled) => {
      expect(records([headings, ...shuffled]).sort()).toEqual(records(enterprises).sort());
    }),
    { numRuns: 10 },
  );
});

test("merged areas known and unknown give the same audit, also where an enterprise spans several rows", () => {
  const merged: Rows = [
    ["企业名称", "产品", "单位", "产量", null],
    [null, null, null, "2022年", "2023年"],
    ["甲厂", "镀锌件", "m²", 10, 20],
    [null, "镀铬件", "m²", 30, 40],
    ["乙厂", "镀镍件", "m²", 5, 6],
  ];
  const merges = ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "A3:A4"];
  const known = auditOf("表", merged, { merges });
  expect(known).toEqual(auditOf("表", merged, { merges: "unknown" }));
  expect(known).toMatchObject({ outputs: [{ enterprise: "甲厂" }, { enterprise: "甲厂" }, { enterprise: "乙厂" }] });
  expect(auditOf("表", consumptionRows, { merges: consumptionMerges })).toEqual(
    auditOf("表", consumptionRows, { merges: "unknown" }),
  );
});
