import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { qingshen, workFolder } from "../support/commandLine";

const SAMPLE = join(__dirname, "../../assets/sample/电镀行业整体审核.xlsx");
const PLANT = join(__dirname, "../golden/pcb/input.xlsx");

const jsonOf = (file: string) => JSON.parse(readFileSync(file, "utf8"));

describe("qingshen run", () => {
  let folder: string;
  let input: string;

  beforeEach(() => {
    folder = workFolder();
    input = join(folder, "审核.xlsx");
    copyFileSync(SAMPLE, input);
  });

  it("writes NAME.审核.xlsx beside the input, leaves the input alone and says what was found", async () => {
    const before = readFileSync(input);
    const said = await qingshen("run", input);
    expect(said.status).toBe(1); // the sample holds errors on purpose
    expect(said.stdout).toContain("评级：40 个对象");
    expect(readdirSync(folder).sort()).toEqual(["审核.xlsx", "审核.审核.xlsx"].sort());
    expect(readFileSync(input).equals(before)).toBe(true);
  });

  it("is byte for byte the same when run on its own output, workbook and report", async () => {
    const [first, second] = [join(folder, "一.xlsx"), join(folder, "二.xlsx")];
    await qingshen("run", input, "--out", first, "--report", join(folder, "一.docx"));
    await qingshen("run", first, "--out", second, "--report", join(folder, "二.docx"));
    expect(readFileSync(second).equals(readFileSync(first))).toBe(true);
    expect(readFileSync(join(folder, "二.docx")).equals(readFileSync(join(folder, "一.docx")))).toBe(true);
  });

  it("updates an output under its own name: no second .审核", async () => {
    await qingshen("run", input);
    const output = join(folder, "审核.审核.xlsx");
    const before = readFileSync(output);
    expect((await qingshen("run", output)).status).toBe(1);
    expect(readdirSync(folder)).toHaveLength(2);
    expect(readFileSync(output).equals(before)).toBe(true);
  });

  it("refuses to overwrite a file that is not ours, and does with --force", async () => {
    const foreign = join(folder, "别的.xlsx");
    copyFileSync(PLANT, foreign);
    const before = readFileSync(foreign);
    const said = await qingshen("run", input, "--out", foreign);
    expect(said.status).toBe(2);
    expect(said.stderr).toContain("不是本程序的输出");
    expect(said.stdout).toBe("");
    expect(readFileSync(foreign).equals(before)).toBe(true);
    expect((await qingshen("run", input, "--out", foreign, "--force")).status).toBe(1);
    expect(readFileSync(foreign).equals(before)).toBe(false);
  });

  it("refuses to overwrite a report that somebody has edited", async () => {
    const report = join(folder, "报告.docx");
    writeFileSync(report, "咨询人员改过的报告");
    const said = await qingshen("run", input, "--report", report);
    expect(said.status).toBe(2);
    expect(existsSync(join(folder, "审核.审核.xlsx"))).toBe(false);
    expect(readFileSync(report, "utf8")).toBe("咨询人员改过的报告");
  });

  it("changes the input only with --in-place", async () => {
    const before = readFileSync(input);
    await qingshen("run", input, "--in-place");
    expect(readdirSync(folder)).toEqual(["审核.xlsx"]);
    expect(readFileSync(input).equals(before)).toBe(false);
  });

  it("gives the whole result as JSON of the contract", async () => {
    const file = join(folder, "结果.json");
    await qingshen("run", input, "--json", file);
    const json = jsonOf(file);
    expect(json).toMatchObject({ schema: 1, guide: "cppc-industry", period: 2025 });
    expect(json.grading).toHaveLength(40);
    const [grade] = json.grading;
    expect(Object.keys(grade)).toEqual([
      "system",
      "method",
      "object",
      "period",
      "index",
      "indexUpper",
      "classIndex",
      "score",
      "verdict",
      "level",
      "limitingFailures",
      "indicators",
      "assessedShare",
    ]);
    expect(grade).toMatchObject({ system: "electroplating-2015", method: "index", period: "2025" });
    const all = json.distribution.find((entry: { group: string }) => entry.group === "all");
    expect(all.I + all.II + all.III + all.below + all.undetermined).toBe(40);
    expect(json.sector).toHaveLength(25);
    expect(json.balances.map(({ layer, unit }: { layer: string; unit: string }) => `${layer} ${unit}`)).toEqual([
      ...["water m3", "Cu kg", "mass t", "Ni t", "water m3", "mass kg"],
    ]);
    expect(json.water.filter(({ scope }: { scope: string }) => scope === "whole")).toHaveLength(2);
    expect(json.energy.map(({ year }: { year: number }) => year).filter((year: number) => year === 2025)).toHaveLength(
      39,
    );
    expect(json.coverage).toBeUndefined();
  });

  it("does only the part that was asked for", async () => {
    const file = join(folder, "结果.json");
    await qingshen("run", input, "--only", "check", "--json", file);
    expect(jsonOf(file).grading).toBeUndefined();
    const unknown = await qingshen("run", input, "--only", "coverage");
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toContain("coverage");
  });
});

describe("the real plant's table", () => {
  it("runs through the main job: all 138 printed unit consumptions confirmed, none reported", async () => {
    const folder = workFolder();
    const file = join(folder, "结果.json");
    const said = await qingshen("run", PLANT, "--out", join(folder, "结果.xlsx"), "--json", file);
    expect(said.status).toBe(0);
    const json = jsonOf(file);
    expect(json.tables.map((table: { kind: string; rows: number }) => [table.kind, table.rows])).toEqual([
      ["output", 2],
      ["consumption", 46],
    ]);
    expect(json.findings.filter((finding: { rule?: number }) => finding.rule === 5)).toEqual([]);
  });
});

describe("qingshen new", () => {
  it("makes a workbook whose sheets are all recognised once filled, and refuses to overwrite one", async () => {
    const file = join(workFolder(), "新建.xlsx");
    expect((await qingshen("new", file, "--guide", "cppc-industry", "--period", "2025")).status).toBe(0);
    const again = await qingshen("new", file, "--guide", "cppc-industry");
    expect(again.status).toBe(2);
    expect(again.stderr).toContain("已存在");
    const json = join(workFolder(), "识别.json");
    await qingshen("scan", file, "--json", json);
    const kinds = jsonOf(json).tables.map((table: { kind: string }) => table.kind);
    expect(kinds).toEqual(expect.arrayContaining(["project", "workPlan", "dataList"]));
  });

  it("--sample gives the built-in example", async () => {
    const file = join(workFolder(), "示例.xlsx");
    expect((await qingshen("new", file, "--guide", "cppc-industry", "--sample")).status).toBe(0);
    expect(readFileSync(file).equals(readFileSync(SAMPLE))).toBe(true);
  });

  it("names the guides there are when asked for one that is not", async () => {
    const said = await qingshen("new", join(workFolder(), "甲.xlsx"), "--guide", "没有的指南");
    expect(said.status).toBe(2);
    expect(said.stderr).toContain("qingshen standards list");
  });
});

describe("qingshen report, check, standards", () => {
  it("writes the report alone", async () => {
    const out = join(workFolder(), "报告.docx");
    const said = await qingshen("report", SAMPLE, "--out", out);
    expect(said.status).toBe(1);
    expect(existsSync(out)).toBe(true);
  });

  it("checks without writing a file", async () => {
    const folder = workFolder();
    const input = join(folder, "审核.xlsx");
    copyFileSync(SAMPLE, input);
    expect((await qingshen("check", input)).status).toBe(1);
    expect(readdirSync(folder)).toEqual(["审核.xlsx"]);
  });

  it("lists the standards with their verified state and shows one", async () => {
    const list = await qingshen("standards");
    expect(list.stdout).toContain("electroplating-2015");
    expect(list.stdout).toContain("待核实");
    const shown = await qingshen("standards", "show", "hj274-2015");
    expect(shown.stdout).toContain("国家生态工业示范园区标准");
    expect((await qingshen("standards", "show", "没有")).status).toBe(2);
  });

  it("speaks English when asked", async () => {
    const said = await qingshen("--lang", "en", "standards", "show", "nothing");
    expect(said.stderr).toContain("No guide or indicator system");
  });
});

describe("unusable files and options", () => {
  const fileWith = (name: string, content: Uint8Array | string) => {
    const file = join(workFolder(), name);
    writeFileSync(file, content);
    return file;
  };

  it.each([
    ["a file that is not there", () => "没有的文件.xlsx", "没有的文件.xlsx"],
    ["text with the ending .xlsx", () => fileWith("文本.xlsx", "这不是工作簿"), "文本.xlsx"],
    ["an empty file", () => fileWith("空.xlsx", ""), "空.xlsx"],
    ["half a workbook", () => fileWith("半.xlsx", readFileSync(SAMPLE).subarray(0, 9000)), "半.xlsx"],
    ["an old .xls", () => fileWith("旧.xls", Buffer.from("D0CF11E0A1B11AE1" + "00".repeat(600), "hex")), "旧.xls"],
  ])("%s: one line that names it, exit 2, nothing written", async (_what, make, name) => {
    const folder = workFolder();
    const said = await qingshen("run", make(), "--out", join(folder, "结果.xlsx"));
    expect(said.status).toBe(2);
    expect(said.stderr.trim().split("\n")).toHaveLength(1);
    expect(said.stderr).toContain(name);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("a workbook without any table we know: exit 2, nothing written", async () => {
    const folder = workFolder();
    const input = join(folder, "购物.csv");
    writeFileSync(input, "苹果,3\n梨,5\n");
    const said = await qingshen("run", input);
    expect(said.status).toBe(2);
    expect(said.stderr).toContain("qingshen scan");
    expect(readdirSync(folder)).toEqual(["购物.csv"]);
  });

  it("an unknown option and a missing argument", async () => {
    expect((await qingshen("run", SAMPLE, "--unknown")).status).toBe(2);
    expect((await qingshen("run")).status).toBe(2);
  });

  it("--help is no failure", async () => {
    const said = await qingshen("run", "--help");
    expect(said.status).toBe(0);
    expect(said.stdout).toContain("--in-place");
  });
});
