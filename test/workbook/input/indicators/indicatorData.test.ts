import type { IndicatorTable } from "../../../../src/core/audit/indicatorTable";
import type { AuditReadFinding } from "../../../../src/workbook/input/readAudit";
import { electroplatingTable } from "./electroplating";
import { readPasted, type Pasted, type PastedSheet } from "./pastedSheet";

function tableOf(...sheets: readonly PastedSheet[]): {
  table: IndicatorTable;
  codes: string[];
  findings: readonly AuditReadFinding[];
} {
  const { audit, findings } = readPasted(...sheets);
  return { table: audit.indicatorTables[0]!, findings, codes: findings.map(({ code }) => code) };
}

const data = (rows: readonly (readonly Pasted[])[], more: Partial<PastedSheet> = {}): PastedSheet => ({
  name: "指标数据",
  rows,
  ...more,
});

describe("objects in rows", () => {
  const headings = [
    "企业名称",
    "时期",
    "1 采用清洁生产工艺",
    "*5 单位产品每次清洗取水量(L/m²)",
    "参数:n",
    "产量：单面板（万m2）",
  ];
  const { table, codes } = tableOf(
    data([
      ["指标体系：电镀行业清洁生产评价指标体系"],
      headings,
      ["甲电镀有限公司", "审核前", "Ⅱ级", 12.5, 4, 3.2],
      [null, "审核后", "Ⅰ", "约9", 4, 3.2],
      ["乙 电镀厂", "2024年", "不适用（无此工序）", "—", null, null],
    ]),
  );

  test("the line above names the system", () => {
    expect(table.system).toEqual({ text: "电镀行业清洁生产评价指标体系", origin: "指标数据!A1" });
  });

  test("every row is an object and a 时期; a blank name goes on with the one above", () => {
    expect(table.records.map(({ object, period, origin }) => [object, period, origin])).toEqual([
      ["甲电镀有限公司", "审核前", "指标数据!A3:F3"],
      ["甲电镀有限公司", "审核后", "指标数据!A4:F4"],
      ["乙电镀厂", "2024", "指标数据!A5:F5"],
    ]);
  });

  test("headings give number, name and unit; parameters and outputs are kept apart", () => {
    const [first] = table.records;
    expect(first?.values.map(({ no, name }) => [no, name])).toEqual([
      ["1", "采用清洁生产工艺"],
      ["5", "单位产品每次清洗取水量"],
    ]);
    expect(first?.values[1]?.quantity).toMatchObject({
      reading: { kind: "number", value: 12.5 },
      unit: "L/m2",
      origin: "指标数据!D3",
      cellFactor: 1,
    });
    expect(first?.parameters["n"]?.reading).toMatchObject({ value: 4 });
    expect(first?.outputs["单面板"]).toMatchObject({ reading: { value: 3.2 }, unit: "万m2" });
  });

  test("levels, 不适用 with its reason, 约 and dashes are told apart", () => {
    const [before, after, other] = table.records;
    expect(before?.values[0]?.stated).toBe("II");
    expect(after?.values[0]?.stated).toBe("I");
    expect(after?.values[1]?.quantity.reading).toEqual({ kind: "approximate", value: 9 });
    expect(other?.values[0]).toMatchObject({
      stated: "notApplicable",
      evidence: "无此工序",
      quantity: { reading: { kind: "missing", reason: "notApplicable" } },
    });
    expect(other?.values[1]?.quantity.reading).toEqual({ kind: "missing", reason: "dash" });
    expect(codes).toEqual(expect.arrayContaining(["read.approximate", "read.placeholder"]));
  });

  test("a number with a condition is a figure and a level", () => {
    for (const written of ["85；Ⅰ", "85;I级", "85 / Ⅰ级", "Ⅰ；85%"]) {
      const { table: mixed, codes: noticed } = tableOf(
        data([
          ["企业名称", "57 清洁生产审核(%)", "1 工艺"],
          ["甲厂", written, "Ⅰ"],
        ]),
      );
      const value = mixed.records[0]?.values[0];
      expect(value).toMatchObject({ stated: "I", quantity: { reading: { kind: "number", value: 85 }, written } });
      expect(value?.quantity.cellFactor).toBeUndefined();
      expect(noticed.filter((code) => code === "read.textNumber")).toEqual([]);
    }
  });

  test("words that are no level stay words without complaint; the benchmark decides what they mean", () => {
    const { table: words, codes: noticed } = tableOf(
      data([
        ["企业名称", "54 法规执行", "2 包装"],
        ["甲厂", "符合", "有回收措施"],
      ]),
    );
    expect(words.records[0]?.values[0]?.quantity.reading).toEqual({ kind: "text", text: "符合" });
    expect(noticed).toEqual([]);
  });

  test("values without an object, and a heading that comes twice, are reported", () => {
    const { table: some, findings } = tableOf(
      data([
        ["企业名称", "5 取水量(L/m2)", "6 锌利用率(%)", "5 取水量(L/m2)"],
        ["甲厂", 1, 2, 3],
        [null, 4, 5, 6],
      ]),
    );
    expect(some.records).toHaveLength(1);
    expect(some.records[0]?.values).toHaveLength(2);
    expect(findings).toEqual([
      expect.objectContaining({ code: "indicatorData.headingRepeated", origins: ["指标数据!D1"] }),
      expect.objectContaining({ code: "indicatorData.objectMissing", origins: ["指标数据!A3"] }),
    ]);
  });

  test("numbers may stand in a line above the names, and units in a line below", () => {
    const { table: numbered } = tableOf(
      data([
        ["企业名称", 5, 6],
        [null, "单位产品取水量", "锌利用率"],
        [null, "L/m²", "%"],
        ["甲厂", 12, 81],
        ["乙厂", 13, 82],
      ]),
    );
    expect(
      numbered.records.map(({ values }) => values.map(({ no, name, quantity }) => [no, name, quantity.unit])),
    ).toEqual([
      [
        ["5", "单位产品取水量", "L/m2"],
        ["6", "锌利用率", "%"],
      ],
      [
        ["5", "单位产品取水量", "L/m2"],
        ["6", "锌利用率", "%"],
      ],
    ]);
  });
});

describe("indicators in rows", () => {
  test("objects in columns, each with its 时期", () => {
    const { table } = tableOf(
      {
        name: "企业一览表",
        rows: [
          ["企业名称", "统一社会信用代码", "所在区县"],
          ["甲厂", null, "城东"],
          ["乙厂", null, "城西"],
        ],
      },
      data([
        ["序号", "指标名称", "单位", "甲厂", "乙厂"],
        [5, "单位产品取水量", "L/m2", 12, "13"],
        [1, "采用清洁生产工艺", "—", "Ⅰ", "Ⅱ"],
        [null, "参数:n", null, 4, 6],
      ]),
    );
    expect(table.records.map(({ object, origin }) => [object, origin])).toEqual([
      ["甲厂", "指标数据!D1:D4"],
      ["乙厂", "指标数据!E1:E4"],
    ]);
    expect(table.records[1]?.values.map(({ no, name, stated, quantity }) => [no, name, stated, quantity.unit])).toEqual(
      [
        ["5", "单位产品取水量", undefined, "L/m2"],
        ["1", "采用清洁生产工艺", "II", undefined],
      ],
    );
    expect(table.records[1]?.parameters["n"]?.reading).toMatchObject({ value: 6 });
  });

  test("a single 现状值 column with evidence belongs to the plant named above", () => {
    const { table } = tableOf(
      data([
        ["企业名称：甲电镀有限公司"],
        ["序号", "评价指标", "单位", "现状值", "证据", "数据来源"],
        [5, "单位产品取水量", "L/m2", 12, "附件3", "水表台账"],
        [1, "采用清洁生产工艺", "", "Ⅰ级", "", ""],
      ]),
    );
    expect(table.records).toHaveLength(1);
    expect(table.records[0]).toMatchObject({ object: "甲电镀有限公司", period: "" });
    expect(table.records[0]?.values.map(({ evidence }) => evidence)).toEqual(["附件3；水表台账", undefined]);
  });

  test("columns 审核前 and 审核后 are two 时期 of one plant", () => {
    const { table } = tableOf(
      data([
        ["序号", "评价指标", "单位", "审核前", "审核后"],
        [5, "单位产品取水量", "L/m2", 12, 9],
      ]),
    );
    expect(table.records.map(({ period, values }) => [period, values[0]?.quantity.written])).toEqual([
      ["审核前", "12"],
      ["审核后", "9"],
    ]);
  });
});

describe("a system with its 现状值 beside it", () => {
  const withValues = (values: readonly Pasted[]): PastedSheet => ({
    ...electroplatingTable,
    rows: electroplatingTable.rows.map((row, i) =>
      i === 1 ? [...row, "现状值"] : i >= 2 && i <= 16 ? [...row, values[i - 2] ?? null] : row,
    ),
  });

  test("is read as system and as data, with the same numbers", () => {
    const { audit } = readPasted(withValues(["Ⅰ", "Ⅱ", "Ⅱ", "Ⅰ", 12.3]));
    expect(audit.systems).toHaveLength(1);
    expect(audit.indicatorTables).toHaveLength(1);
    const [record] = audit.indicatorTables[0]!.records;
    expect(audit.indicatorTables[0]?.system?.text).toBe(audit.systems[0]?.title);
    expect(record?.values).toHaveLength(15);
    expect(record?.values[4]).toMatchObject({ no: "5", quantity: { unit: "L/m2", origin: "电镀指标!J7" } });
  });

  test("a 现状值 column that nobody filled in is no object", () => {
    const { audit } = readPasted(withValues([]));
    expect(audit.indicatorTables.flatMap(({ records }) => records)).toEqual([]);
  });
});
