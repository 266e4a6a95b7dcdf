import { applyPlan } from "../../../src/workbook/memory/applyPlan";
import type { Command, Plan } from "../../../src/workbook/port";
import { planResults, type ResultSheetsInput } from "../../../src/workbook/results/planResults";
import { markdownOfPlan, plannedCells } from "../../support/markdownOfPlan";
import { DATA_SHEET, gradedWorkbook, snapshotWith, type TypedObject } from "./gradedWorkbook";
import { workedSystem } from "./workedSystem";

/** 甲 is Ⅰ, 乙 lacks its reuse rate, for 丙 the class 管理 does not apply; 丙's name looks like a formula. */
const plants: readonly TypedObject[] = [
  { object: "甲厂", system: workedSystem, values: { "1": 6, "2": { percent: 0.804 }, "3": "Ⅱ级", "4": 96 } },
  { object: "乙厂", system: workedSystem, values: { "1": 30, "2": null, "3": "Ⅰ", "4": 90 } },
  { object: "=丙厂", system: workedSystem, values: { "1": 20, "2": "４５", "3": "不适用", "4": "不适用" } },
];

function workedPlan(): Plan {
  return planResults(gradedWorkbook(plants));
}

const commandsOf = <K extends Command["kind"]>(plan: Plan, kind: K): readonly Extract<Command, { kind: K }>[] =>
  plan.filter((command): command is Extract<Command, { kind: K }> => command.kind === kind);

describe("评价结果 of the worked case", () => {
  it("shows lower and upper indices, levels, limiting failures and what is missing", () => {
    const columns = ["A", "B", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P"];
    expect(`\n${markdownOfPlan(workedPlan(), "评价结果", { show: "values", columns })}\n`).toMatchInlineSnapshot(`
     "
     |  | A | B | D | E | F | G | H | I | J | K | L | M | N | O | P |
     | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
     | 1 | 清洁生产水平评价结果 |  |  |  |  |  |  |  |  |  |  |  |  |  |  |
     | 2 | 指标体系：电镀。时期：2025。评价企业 3 家。数据状态：缺失 1 项（涉及 1 家企业），不适用 2 项。 |  |  |  |  |  |  |  |  |  |  |  |  |  |  |
     | 3 | 缺失指标在 Y 中按未达标计、在 Y 上限中按达标计，两者等级一致时定级，否则为“待定”。 |  |  |  |  |  |  |  |  |  |  |  |  |  |  |
     | 4 | 等级分布及分布图：第 11 行起 |  |  |  |  |  |  |  |  |  |  |  |  |  |  |
     | 5 | 序号 | 企业名称 | Y_Ⅰ | Y_Ⅱ | Y_Ⅲ | Y_Ⅰ上限 | Y_Ⅱ上限 | Y_Ⅲ上限 | 等级 | 评价权重占比 | 限定性指标水平 | 限定性指标未达Ⅰ级（达到等级） | 缺失指标 | 不适用指标 | 说明 |
     | 6 | 1 | 甲厂 | 88 | 100 | 100 | 88 | 100 | 100 | Ⅰ级 | 1 | Ⅰ |  |  |  |  |
     | 7 | 2 | 乙厂 | 12 | 12 | 42 | 42 | 42 | 72 | 未达Ⅲ级 | 0.7 | Ⅲ | 1（Ⅲ） | 2 |  |  |
     | 8 | 3 | =丙厂 | 0 | 100 | 100 | 0 | 100 | 100 | Ⅱ级 | 1 | Ⅱ | 1（Ⅱ） |  | 3、4 | “管理”无参评指标，其权重按比例计入其他一级指标 |
     | 11 |  | 等级分布 — 电镀 |  |  |  |  |  |  |  |  |  |  |  |  |  |
     | 12 |  | 分组 | 项目 | Ⅰ级 | Ⅱ级 | Ⅲ级 | 未达Ⅲ级 | 待定 | 合计 |  |  |  |  |  |  |
     | 13 |  | 全部 | 数量 | 1 | 1 | 0 | 1 | 0 | 3 |  |  |  |  |  |  |
     | 14 |  | 全部 | 占比 | 0.3333333333333333 | 0.3333333333333333 | 0 | 0.3333333333333333 | 0 | 1 |  |  |  |  |  |  |
     "
    `);
  });

  it("reads indices and level from 评价明细 by formulas", () => {
    const columns = ["D", "G", "J", "K", "L", "M"];
    const lines = markdownOfPlan(workedPlan(), "评价结果", { show: "formulas", columns }).split("\n");
    expect(`\n${lines.filter((line) => /^\| (7|13) /.test(line)).join("\n")}\n`).toMatchInlineSnapshot(`
     "
     | 7 | =ROUND(MIN(100,SUM('评价明细'!X9:X12)),10) | =ROUND(MIN(100,SUMPRODUCT('评价明细'!W9:W12,'评价明细'!Q9:Q12+(('评价明细'!P9:P12="缺失"))*(100-'评价明细'!Q9:Q12))),10) | =IF(AND(D7>=85,ISNUMBER(FIND(RIGHT(L7,1),"—Ⅰ"))),"Ⅰ级",IF(AND(G7>=85,ISNUMBER(FIND(LEFT(L7,1),"—Ⅰ"))),"待定",IF(AND(E7>=85,ISNUMBER(FIND(RIGHT(L7,1),"—ⅠⅡ"))),"Ⅱ级",IF(AND(H7>=85,ISNUMBER(FIND(LEFT(L7,1),"—ⅠⅡ"))),"待定",IF(AND(F7>=100,ISNUMBER(FIND(RIGHT(L7,1),"—ⅠⅡⅢ"))),"Ⅲ级",IF(AND(I7>=100,ISNUMBER(FIND(LEFT(L7,1),"—ⅠⅡⅢ"))),"待定","未达Ⅲ级")))))) | =ROUND(SUMPRODUCT('评价明细'!W9:W12,--(LEFT('评价明细'!P9:P12,2)<>"缺失")),10) | =IF(COUNTIFS('评价明细'!H9:H9,"是",'评价明细'!P9:P9,"不达标")>0,"不达标",IF(COUNTIFS('评价明细'!H9:H9,"是",'评价明细'!P9:P9,"Ⅲ")>0,"Ⅲ",IF(COUNTIFS('评价明细'!H9:H9,"是",'评价明细'!P9:P9,"Ⅱ")>0,"Ⅱ","Ⅰ"))&IF(COUNTIFS('评价明细'!H9:H9,"是",'评价明细'!P9:P9,"缺失*")=0,"","至"&"不达标")) | =MID(IF(AND('评价明细'!P9<>"Ⅰ",'评价明细'!P9<>"不适用",'评价明细'!P9<>"缺失"),"、1（"&'评价明细'!P9&"）",""),2,6000) |
     | 13 | 数量 | =COUNTIFS($J$6:$J$8,"Ⅲ级") | =SUM(E13:I13) |  |  |  |
     "
    `);
  });

  it("shares the weight of a class in which nothing applies and says so", () => {
    const row = plannedCells(workedPlan(), "评价结果")[7];
    expect(row?.slice(15)).toEqual([
      "“管理”无参评指标，其权重按比例计入其他一级指标",
      "电镀",
      ...[0, 100, 100].map((value) => expect.objectContaining({ value })),
      ...["—", "—", "—"].map((value) => expect.objectContaining({ value })),
    ]);
  });

  it("names period, number of objects and the state of the data under the title", () => {
    const [title, note] = plannedCells(workedPlan(), "评价结果");
    expect(title?.[0]).toBe("清洁生产水平评价结果");
    expect(note?.[0]).toBe(
      "指标体系：电镀。时期：2025。评价企业 3 家。数据状态：缺失 1 项（涉及 1 家企业），不适用 2 项。",
    );
  });

  it("has no columns for upper indices while nothing is missing", () => {
    const complete = planResults(gradedWorkbook([plants[0]!, plants[2]!]));
    const headings = plannedCells(complete, "评价结果")[4];
    expect(headings).not.toContain("Y_Ⅰ上限");
    expect(plannedCells(complete, "评价结果")[5]?.[headings?.indexOf("等级") ?? -1]).toMatchObject({
      value: "Ⅰ级",
      formula: expect.stringMatching(/^IF\(COUNTIF\('评价明细'!P5:P8,"缺失\*"\)>0,"待定",IF\(AND\(D6>=85/),
    });
  });

  it("says when benchmarks and weights were not verified", () => {
    const unverified = { ...workedSystem, verified: false };
    const plan = planResults(gradedWorkbook(plants.map((plant) => ({ ...plant, system: unverified }))));
    expect(plannedCells(plan, "评价结果")[1]?.[0]).toContain("未经核实");
  });
});

describe("评价明细 of the worked case", () => {
  it("shows value, benchmarks, level, membership, weights, contribution and gap", () => {
    const columns = ["B", "F", "J", "K", "L", "M", "P", "Q", "R", "S", "T", "U", "W", "X", "Y", "Z", "AA", "AB", "AC"];
    const lines = markdownOfPlan(workedPlan(), "评价明细", { show: "values", columns }).split("\n");
    expect(`\n${lines.filter((line) => !/^\| [123] /.test(line)).join("\n")}\n`).toMatchInlineSnapshot(`
     "
     |  | B | F | J | K | L | M | P | Q | R | S | T | U | W | X | Y | Z | AA | AB | AC |
     | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
     | 4 | 企业名称 | 指标序号 | 指标值 | 认定等级 | 来源 | Ⅰ级基准值 | 达到等级 | 隶属度Ⅰ | 隶属度Ⅱ | 隶属度Ⅲ | 二级权重 | 类内权重 | 综合权重 | Y_Ⅰ贡献 | Y_Ⅱ贡献 | Y_Ⅲ贡献 | 下一级 | 差距 | 差距(%) |
     | 5 | 甲厂 | 1 | 6 |  | 指标数据!C2 | ≤8 | Ⅰ | 100 | 100 | 100 | 0.5 | 0.5 | 0.3 | 30 | 30 | 30 |  |  |  |
     | 6 | 甲厂 | 2 | 80.4 |  | 指标数据!D2 | ≥60 | Ⅰ | 100 | 100 | 100 | 0.5 | 0.5 | 0.3 | 30 | 30 | 30 |  |  |  |
     | 7 | 甲厂 | 3 | Ⅱ |  | 指标数据!E2 | 自动化 | Ⅱ | 0 | 100 | 100 | 0.3 | 0.3 | 0.12 | 0 | 12 | 12 |  |  |  |
     | 8 | 甲厂 | 4 | 96 |  | 指标数据!F2 | ≥95 | Ⅰ | 100 | 100 | 100 | 0.7 | 0.7 | 0.27999999999999997 | 27.999999999999996 | 27.999999999999996 | 27.999999999999996 |  |  |  |
     | 9 | 乙厂 | 1 | 30 |  | 指标数据!C3 | ≤8 | Ⅲ | 0 | 0 | 100 | 0.5 | 0.5 | 0.3 | 0 | 0 | 30 | Ⅱ | 6 | 25 |
     | 10 | 乙厂 | 2 |  |  | 指标数据!D3 | ≥60 | 缺失 | 0 | 0 | 0 | 0.5 | 0.5 | 0.3 | 0 | 0 | 0 |  |  |  |
     | 11 | 乙厂 | 3 | Ⅰ |  | 指标数据!E3 | 自动化 | Ⅰ | 100 | 100 | 100 | 0.3 | 0.3 | 0.12 | 12 | 12 | 12 |  |  |  |
     | 12 | 乙厂 | 4 | 90 |  | 指标数据!F3 | ≥95 | 不达标 | 0 | 0 | 0 | 0.7 | 0.7 | 0.27999999999999997 | 0 | 0 | 0 | Ⅲ | 5 | 5.2631578947 |
     | 13 | =丙厂 | 1 | 20 |  | 指标数据!C4 | ≤8 | Ⅱ | 0 | 100 | 100 | 0.5 | 0.5 | 0.5 | 0 | 50 | 50 | Ⅰ | 12 | 150 |
     | 14 | =丙厂 | 2 | 45 |  | 指标数据!D4 | ≥60 | Ⅱ | 0 | 100 | 100 | 0.5 | 0.5 | 0.5 | 0 | 50 | 50 | Ⅰ | 15 | 25 |
     | 15 | =丙厂 | 3 | 不适用 |  | 指标数据!E4 | 自动化 | 不适用 | 0 | 0 | 0 | 0.3 | 0 | 0 | 0 | 0 | 0 |  |  |  |
     | 16 | =丙厂 | 4 | 不适用 |  | 指标数据!F4 | ≥95 | 不适用 | 0 | 0 | 0 | 0.7 | 0 | 0 | 0 | 0 | 0 |  |  |  |
     "
    `);
  });

  it("computes them by formulas on the input cells", () => {
    const columns = ["J", "P", "Q", "R", "S", "U", "W", "X"];
    const lines = markdownOfPlan(workedPlan(), "评价明细", { show: "formulas", columns }).split("\n");
    expect(`\n${lines.filter((line) => /^\| ([5678]|10|14) /.test(line)).join("\n")}\n`).toMatchInlineSnapshot(`
     "
     | 5 | =IF(ISNUMBER('指标数据'!C2),'指标数据'!C2,IF(TRIM('指标数据'!C2)="不适用","不适用","")) | =IF(J5="不适用","不适用",IF(J5="","缺失",IF(Q5=100,"Ⅰ",IF(R5=100,"Ⅱ",IF(S5=100,"Ⅲ","不达标"))))) | =IF(AND(ISNUMBER(J5),J5<=8),100,0) | =IF(OR(Q5=100,AND(ISNUMBER(J5),J5<=24)),100,0) | =IF(OR(R5=100,AND(ISNUMBER(J5),J5<=40)),100,0) | =IF(P5="不适用",0,T5/SUMIFS(T$5:T$6,P$5:P$6,"<>不适用")) | =IF(U5=0,0,U5*V5/SUMPRODUCT(U$5:U$8,V$5:V$8)) | =W5*Q5 |
     | 6 | =IF(ISNUMBER('指标数据'!D2),ROUND('指标数据'!D2*100,11),IF(TRIM('指标数据'!D2)="不适用","不适用","")) | =IF(J6="不适用","不适用",IF(J6="","缺失",IF(Q6=100,"Ⅰ",IF(R6=100,"Ⅱ",IF(S6=100,"Ⅲ","不达标"))))) | =IF(AND(ISNUMBER(J6),J6>=60),100,0) | =IF(OR(Q6=100,AND(ISNUMBER(J6),J6>=40)),100,0) | =IF(OR(R6=100,AND(ISNUMBER(J6),J6>=30)),100,0) | =IF(P6="不适用",0,T6/SUMIFS(T$5:T$6,P$5:P$6,"<>不适用")) | =IF(U6=0,0,U6*V6/SUMPRODUCT(U$5:U$8,V$5:V$8)) | =W6*Q6 |
     | 7 | =INDEX({"","Ⅰ","Ⅱ","Ⅲ","Ⅰ","Ⅱ","Ⅲ","不达标","不适用"},1+SUMPRODUCT((SUBSTITUTE(TRIM('指标数据'!E2),"级","")={"Ⅰ","Ⅱ","Ⅲ","I","II","III","不达标","不适用"})*{1,2,3,4,5,6,7,8})) | =IF(J7="不适用","不适用",IF(J7="","缺失",IF(Q7=100,"Ⅰ",IF(R7=100,"Ⅱ",IF(S7=100,"Ⅲ","不达标"))))) | =IF(J7="Ⅰ",100,0) | =IF(OR(Q7=100,OR(J7="Ⅰ",J7="Ⅱ",J7="Ⅲ")),100,0) | =R7 | =IF(P7="不适用",0,T7/SUMIFS(T$7:T$8,P$7:P$8,"<>不适用")) | =IF(U7=0,0,U7*V7/SUMPRODUCT(U$5:U$8,V$5:V$8)) | =W7*Q7 |
     | 8 | =IF(ISNUMBER('指标数据'!F2),'指标数据'!F2,IF(TRIM('指标数据'!F2)="不适用","不适用","")) | =IF(J8="不适用","不适用",IF(J8="","缺失",IF(Q8=100,"Ⅰ",IF(R8=100,"Ⅱ",IF(S8=100,"Ⅲ","不达标"))))) | =IF(AND(ISNUMBER(J8),J8>=95),100,0) | =Q8 | =R8 | =IF(P8="不适用",0,T8/SUMIFS(T$7:T$8,P$7:P$8,"<>不适用")) | =IF(U8=0,0,U8*V8/SUMPRODUCT(U$5:U$8,V$5:V$8)) | =W8*Q8 |
     | 10 | =IF(ISNUMBER('指标数据'!D3),ROUND('指标数据'!D3*100,13),IF(TRIM('指标数据'!D3)="不适用","不适用","")) | =IF(J10="不适用","不适用",IF(J10="","缺失",IF(Q10=100,"Ⅰ",IF(R10=100,"Ⅱ",IF(S10=100,"Ⅲ","不达标"))))) | =IF(AND(ISNUMBER(J10),J10>=60),100,0) | =IF(OR(Q10=100,AND(ISNUMBER(J10),J10>=40)),100,0) | =IF(OR(R10=100,AND(ISNUMBER(J10),J10>=30)),100,0) | =IF(P10="不适用",0,T10/SUMIFS(T$9:T$10,P$9:P$10,"<>不适用")) | =IF(U10=0,0,U10*V10/SUMPRODUCT(U$9:U$12,V$9:V$12)) | =W10*Q10 |
     | 14 | 45 | =IF(J14="不适用","不适用",IF(J14="","缺失",IF(Q14=100,"Ⅰ",IF(R14=100,"Ⅱ",IF(S14=100,"Ⅲ","不达标"))))) | =IF(AND(ISNUMBER(J14),J14>=60),100,0) | =IF(OR(Q14=100,AND(ISNUMBER(J14),J14>=40)),100,0) | =IF(OR(R14=100,AND(ISNUMBER(J14),J14>=30)),100,0) | =IF(P14="不适用",0,T14/SUMIFS(T$13:T$14,P$13:P$14,"<>不适用")) | =IF(U14=0,0,U14*V14/SUMPRODUCT(U$13:U$16,V$13:V$16)) | =W14*Q14 |
     "
    `);
  });
});

describe("the plan", () => {
  it("creates its sheets first and writes to no other sheet", () => {
    const plan = workedPlan();
    const titles = commandsOf(plan, "createSheet").map(({ sheet }) => sheet);
    expect(titles).toEqual(["评价结果", "评价明细", "行业对标", "校核结果"]);
    expect(plan.slice(0, 4).every(({ kind }) => kind === "createSheet")).toBe(true);
    expect(new Set(plan.map((command) => "sheet" in command && command.sheet))).toEqual(new Set(titles));
  });

  it("names each result range", () => {
    expect(commandsOf(workedPlan(), "defineName").map(({ name, sheet }) => [name, sheet])).toEqual([
      ["QS_result_grades", "评价结果"],
      ["QS_result_details", "评价明细"],
      ["QS_result_sector", "行业对标"],
      ["QS_result_findings", "校核结果"],
    ]);
  });

  it("writes a name that looks like a formula as text", () => {
    expect(plannedCells(workedPlan(), "评价结果")[7]?.[1]).toBe("=丙厂");
  });

  it("colours every level and repeats the headings on every page", () => {
    const plan = workedPlan();
    const texts = commandsOf(plan, "conditionalFormat")
      .filter(({ sheet }) => sheet === "评价结果")
      .flatMap(({ rule }) => (rule.kind === "textEquals" ? [rule.text] : []));
    expect(texts).toEqual(expect.arrayContaining(["Ⅰ级", "Ⅱ级", "Ⅲ级", "未达Ⅲ级", "待定"]));
    expect(commandsOf(plan, "pageLayout").find(({ sheet }) => sheet === "评价结果")).toMatchObject({
      orientation: "landscape",
      fitToWidth: true,
      titleRows: 5,
    });
    expect(commandsOf(plan, "freezePanes")).toHaveLength(4);
  });

  it("changes nothing when it is run again on its own output", () => {
    const input = gradedWorkbook(plants);
    const first = planResults(input);
    const once = applyPlan(input.snapshot, first);
    const second = planResults({ ...input, snapshot: once });
    expect(second).toEqual(first);
    expect(applyPlan(once, second)).toEqual(once);
  });

  it("uses no function that Excel 2010 does not have", () => {
    const formulas = workedPlan().flatMap((command) =>
      command.kind === "writeBlock"
        ? command.cells.flat().flatMap((cell) => (typeof cell === "object" && cell ? [cell.formula] : []))
        : [],
    );
    const functions = new Set(formulas.flatMap((formula) => formula.match(/[A-Z][A-Z0-9.]*(?=\()/g) ?? []));
    expect([...functions].sort()).toMatchInlineSnapshot(`
     [
       "ABS",
       "AND",
       "AVERAGEIFS",
       "CHOOSE",
       "COUNTIF",
       "COUNTIFS",
       "FIND",
       "IF",
       "IFERROR",
       "INDEX",
       "ISNUMBER",
       "LEFT",
       "MATCH",
       "MID",
       "MIN",
       "OR",
       "RIGHT",
       "ROUND",
       "SUBSTITUTE",
       "SUM",
       "SUMIFS",
       "SUMPRODUCT",
       "TRIM",
     ]
    `);
  });
});

describe("parts and empty results", () => {
  const input = (): ResultSheetsInput => gradedWorkbook(plants);
  const titlesOf = (plan: Plan) => commandsOf(plan, "createSheet").map(({ sheet }) => sheet);

  it("print only what was asked for", () => {
    expect(titlesOf(planResults({ ...input(), parts: new Set(["check"] as const) }))).toEqual(["校核结果"]);
    expect(titlesOf(planResults({ ...input(), parts: new Set(["grade"] as const) }))).toEqual([
      "评价结果",
      "评价明细",
      "行业对标",
    ]);
  });

  it("print no grade sheets when nothing could be graded", () => {
    expect(titlesOf(planResults({ ...input(), grades: [], distributions: [], sector: [] }))).toEqual(["校核结果"]);
  });

  it("do not leave figures of an earlier run when nothing can be graded any more", () => {
    const before = input();
    const snapshot = applyPlan(before.snapshot, planResults(before));
    const plan = planResults({ ...before, grades: [], distributions: [], sector: [], snapshot });
    const after = applyPlan(snapshot, plan);
    const texts = after.sheets
      .find(({ name }) => name === "评价结果")
      ?.cells.flatMap((row) => row?.map((c) => c?.value));
    expect(texts).toEqual(["本次未得出评价结果", "原因见校核结果；数据补齐后重新运行，本表将重新生成。"]);
  });
});

describe("values that a formula cannot carry over", () => {
  const valueOf = (object: TypedObject, row = 4): unknown =>
    plannedCells(planResults(gradedWorkbook([object])), "评价明细")[row]?.[9];

  it("a number written as text is shown as read, with its cell beside it", () => {
    const plan = planResults(gradedWorkbook([{ object: "丁厂", system: workedSystem, values: { "1": "23.76" } }]));
    const row = plannedCells(plan, "评价明细")[4];
    expect(row?.[9]).toBe(23.76);
    expect(row?.[11]).toBe(`${DATA_SHEET}!C2`);
    expect(row?.[15]).toMatchObject({ value: "Ⅱ", formula: expect.stringContaining("J5") });
    expect(row?.[29]).toBe("指标值为读数，不随数据表更新");
  });

  it("`<5` keeps its sign, and its level is a value", () => {
    const plan = planResults(gradedWorkbook([{ object: "丁厂", system: workedSystem, values: { "1": "<5" } }]));
    const row = plannedCells(plan, "评价明细")[4];
    expect([row?.[9], row?.[15], row?.[16]]).toEqual(["<5", "Ⅰ", 100]);
  });

  it("`<30` rules only Ⅲ in: it is shown as open between Ⅰ and Ⅲ", () => {
    const plan = planResults(gradedWorkbook([{ object: "丁厂", system: workedSystem, values: { "1": "<30" } }]));
    expect(plannedCells(plan, "评价明细")[4]?.[15]).toBe("缺失，至少Ⅲ级");
    expect(plannedCells(plan, "评价结果")[5]?.[11]).toMatchObject({ value: "Ⅰ至Ⅲ" });
  });

  it("a cell with a link to another file is shown as read", () => {
    const input = gradedWorkbook([{ object: "丁厂", system: workedSystem, values: { "1": 6 } }]);
    const sheet = input.snapshot.sheets[0]!;
    const cells = sheet.cells.map((row) =>
      row?.map((cell) => (cell?.value === 6 ? { ...cell, formula: "[1]全口径!$G$3" } : cell)),
    );
    const plan = planResults({ ...input, snapshot: snapshotWith([{ ...sheet, cells }]) });
    expect(plannedCells(plan, "评价明细")[4]?.[9]).toBe(6);
  });

  it("a blank cell is followed with the factor of the indicator's other cells, and stays missing", () => {
    const filled: TypedObject = { object: "甲厂", system: workedSystem, values: { "2": { percent: 0.5 } } };
    const blank: TypedObject = { object: "乙厂", system: workedSystem, values: { "2": null } };
    const plan = planResults(gradedWorkbook([filled, blank]));
    expect(plannedCells(plan, "评价明细")[9]?.[9]).toEqual({
      formula: `IF(ISNUMBER('${DATA_SHEET}'!C3),ROUND('${DATA_SHEET}'!C3*100,13),IF(TRIM('${DATA_SHEET}'!C3)="不适用","不适用",""))`,
      value: "",
    });
    expect(valueOf(blank, 5)).toBe("");
  });
});
