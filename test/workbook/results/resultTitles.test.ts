import type { DefinedName } from "../../../src/workbook/port";
import { ownResultSheets } from "../../../src/workbook/results/ownResultSheets";
import { chooseTitles } from "../../../src/workbook/results/resultTitles";
import { sheetOf, snapshotWith } from "./gradedWorkbook";

const sheets = (...titles: readonly string[]) => titles.map((title) => sheetOf(title, []));
const named = (name: string, refersTo: string): DefinedName => ({ name, refersTo });

describe("titles of the result sheets", () => {
  it("are the usual ones in a workbook that has none of them", () => {
    expect(chooseTitles(snapshotWith(sheets("企业一览表")))).toEqual({
      grades: "评价结果",
      details: "评价明细",
      sector: "行业对标",
      balances: "平衡结果",
      water: "用水指标",
      energy: "能耗与碳排放",
      findings: "校核结果",
    });
  });

  it("leave a sheet of the consultant's with the same title alone", () => {
    const titles = chooseTitles(snapshotWith(sheets("评价结果", "行业对标", "行业对标(清审)")));
    expect(titles.grades).toBe("评价结果(清审)");
    expect(titles.sector).toBe("行业对标(清审2)");
    expect(titles.details).toBe("评价明细");
  });

  it("stay what the consultant renamed our sheet to", () => {
    const renamed = snapshotWith(sheets("数据", "等级'终稿", "评价结果"), [
      named("QS_result_grades", "'等级''终稿'!$A$1:$K$42"),
    ]);
    expect(chooseTitles(renamed).grades).toBe("等级'终稿");
  });

  it("are taken over from an earlier output file, unless the input has such a sheet of its own", () => {
    const earlier = snapshotWith(sheets("等级汇总"), [named("QS_result_grades", "等级汇总!$A$1:$K$42")]);
    expect(chooseTitles(snapshotWith(sheets("数据")), earlier).grades).toBe("等级汇总");
    expect(chooseTitles(snapshotWith(sheets("等级汇总")), earlier).grades).toBe("评价结果");
  });

  it("do not follow a name whose sheet was deleted", () => {
    const deleted = snapshotWith(sheets("数据"), [named("QS_result_grades", "#REF!$A$1:$K$42")]);
    expect(chooseTitles(deleted).grades).toBe("评价结果");
  });

  it("ignore the local name on a copy that the consultant made of our sheet", () => {
    const copied = snapshotWith(sheets("评价结果 (2)"), [
      { ...named("QS_result_grades", "'评价结果 (2)'!$A$1:$K$42"), sheet: "评价结果 (2)" },
    ]);
    expect(chooseTitles(copied).grades).toBe("评价结果");
  });
});

describe("own result sheets", () => {
  it("are those that hold a range named by us, copies included, and no others", () => {
    const snapshot = snapshotWith(sheets("指标数据", "等级汇总", "等级汇总 (2)", "评价结果"), [
      named("QS_result_grades", "等级汇总!$A$1:$K$42"),
      { ...named("qs_result_grades", "'等级汇总 (2)'!$A$1:$K$42"), sheet: "等级汇总 (2)" },
      named("QS_input_enterprises", "指标数据!$A$1:$K$42"),
      named("QS_result_sector", "#REF!"),
    ]);
    expect([...ownResultSheets(snapshot)]).toEqual(["等级汇总", "等级汇总 (2)"]);
  });
});
