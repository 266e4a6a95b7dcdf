import { spawn } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openPackage } from "../../src/package/officePackage";
import type { OfficePackage } from "../../src/package/officePackage";
import { qingshen, workFolder } from "../support/commandLine";

const SAMPLE = join(__dirname, "../../assets/sample/电镀行业整体审核.xlsx");
const SHEET = "xl/worksheets/sheet1.xml";

/** A copy of the sample with something done to its package. */
function spoiled(name: string, change: (pkg: OfficePackage) => void): string {
  const pkg = openPackage(readFileSync(SAMPLE));
  change(pkg);
  const file = join(workFolder(), name);
  writeFileSync(file, pkg.save());
  return file;
}

async function refused(file: string): Promise<string> {
  const folder = workFolder();
  const said = await qingshen("run", file, "--out", join(folder, "结果.xlsx"));
  expect(said.status).toBe(2);
  expect(said.stdout).toBe("");
  expect(said.stderr.trim().split("\n")).toHaveLength(1);
  expect(readdirSync(folder)).toEqual([]);
  return said.stderr;
}

describe("files made to do harm are refused in one Chinese line, nothing is written", () => {
  it("a zip bomb: a part that unpacks to hundreds of megabytes", async () => {
    const file = spoiled("炸弹.xlsx", (pkg) => pkg.set(SHEET, "0".repeat(300 * 2 ** 20)));
    expect(readFileSync(file).length).toBeLessThan(2 ** 20);
    expect(await refused(file)).toContain("炸弹.xlsx");
  });

  it("entity expansion", async () => {
    const entities = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const file = spoiled("实体.xlsx", (pkg) => {
      const xml = pkg.text("xl/workbook.xml");
      pkg.set("xl/workbook.xml", xml.replace(/(<\?xml[^>]*\?>)?/, `$1${entities}`));
    });
    expect(await refused(file)).toContain("实体.xlsx");
  });

  it("a sheet whose XML breaks off", async () => {
    const file = spoiled("残缺.xlsx", (pkg) => pkg.set(SHEET, pkg.text(SHEET).slice(0, 900)));
    expect(await refused(file)).toContain("残缺.xlsx");
  });
});

describe("unusual but readable workbooks go on, with a finding where one is due", () => {
  const findingsOf = async (file: string) => {
    const json = join(workFolder(), "结果.json");
    const said = await qingshen("run", file, "--out", join(workFolder(), "结果.xlsx"), "--json", json);
    expect(said.status).toBe(1);
    return JSON.parse(readFileSync(json, "utf8")) as {
      grading: object[];
      findings: { code: string; sheet: string; cell: string }[];
    };
  };

  it("a million formatted but blank rows", async () => {
    const file = spoiled("百万行.xlsx", (pkg) => {
      const rows = Array.from(
        { length: 2 ** 20 - 100 },
        (_, row) => `<row r="${row + 101}"><c r="A${row + 101}" s="1"/></row>`,
      );
      pkg.set(SHEET, pkg.text(SHEET).replace("</sheetData>", `${rows.join("")}</sheetData>`));
    });
    expect((await findingsOf(file)).grading).toHaveLength(40);
  });

  it("1,141 external links", async () => {
    const file = spoiled("链接.xlsx", (pkg) => addExternalLinks(pkg, 1141));
    expect((await findingsOf(file)).grading).toHaveLength(40);
  });

  it("overlapping merged areas are reported with their cells", async () => {
    const file = spoiled("合并.xlsx", (pkg) => {
      const part = pkg
        .paths()
        .find((path) => path.startsWith("xl/worksheets/") && pkg.text(path).includes("<mergeCells"));
      if (!part) throw new Error("the sample has merged cells");
      pkg.set(
        part,
        pkg
          .text(part)
          .replace(/<mergeCells[^>]*>/, '<mergeCells count="9"><mergeCell ref="A1:B3"/><mergeCell ref="B2:C4"/>'),
      );
    });
    const { findings } = await findingsOf(file);
    expect(findings.some((finding) => finding.code.startsWith("recognise.") && /B2|A1/.test(finding.cell))).toBe(true);
  });

  it("text that looks like a formula stays text", async () => {
    const file = join(workFolder(), "文本.xlsx");
    await qingshen("run", SAMPLE, "--out", file);
    const csv = join(workFolder(), "公式.csv");
    writeFileSync(
      csv,
      "企业名称,统一社会信用代码,行业代码,规模\n=cmd|' /C calc'!A0,,,小型\n+1+1,,,小型\n@SUM(1),,,小型\n=cmd|' /C calc'!A0,,,小型\n",
    );
    const out = join(workFolder(), "公式.审核.xlsx");
    await qingshen("run", csv, "--out", out);
    const pkg = openPackage(readFileSync(out));
    const formulas = pkg
      .paths()
      .filter((path) => path.startsWith("xl/worksheets/sheet"))
      .flatMap((path) => [...pkg.text(path).matchAll(/<f[ >][^<]*/g)].map(([formula]) => formula));
    expect(formulas.filter((formula) => formula.includes("cmd") || formula.includes("SUM(1)"))).toEqual([]);
  });
});

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml";

function addExternalLinks(pkg: OfficePackage, count: number): void {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const insert = (part: string, end: string, elements: string) =>
    pkg.set(part, pkg.text(part).replace(end, `${elements}${end}`));
  const each = (element: (no: number) => string) => numbers.map(element).join("");
  const part = (no: number) => `externalLinks/externalLink${no}.xml`;
  for (const no of numbers) pkg.set(`xl/${part(no)}`, `<externalLink xmlns="${MAIN}"/>`);
  insert(
    "[Content_Types].xml",
    "</Types>",
    each((no) => `<Override PartName="/xl/${part(no)}" ContentType="${LINK_TYPE}"/>`),
  );
  insert(
    "xl/_rels/workbook.xml.rels",
    "</Relationships>",
    each((no) => `<Relationship Id="link${no}" Type="${OFFICE}/externalLink" Target="${part(no)}"/>`),
  );
  const references = each((no) => `<externalReference xmlns:r="${OFFICE}" r:id="link${no}"/>`);
  const workbook = pkg.text("xl/workbook.xml");
  const list = `</sheets><externalReferences>${references}</externalReferences>`;
  pkg.set("xl/workbook.xml", workbook.replace("</sheets>", list));
}

describe("killed at any moment", () => {
  it("leaves the old or the new file, whole", async () => {
    const folder = workFolder();
    const file = join(folder, "审核.xlsx");
    const run = ["run", file, "--in-place"];
    const before = readFileSync(SAMPLE);
    copyFileSync(SAMPLE, file);
    const started = Date.now();
    await killedAfter(Infinity, run);
    const whole = Date.now() - started;
    const after = readFileSync(file);
    expect(after.equals(before)).toBe(false);
    for (const share of [0.2, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 1]) {
      copyFileSync(SAMPLE, file);
      await killedAfter(whole * share, run);
      const found = readFileSync(file);
      expect(found.equals(before) || found.equals(after)).toBe(true);
    }
  });
});

/** The command line in a process of its own, killed without warning. */
function killedAfter(milliseconds: number, args: readonly string[]): Promise<void> {
  const start = `require(${JSON.stringify(join(__dirname, "../support/runFromSource.cjs"))})(${JSON.stringify(args)})`;
  const child = spawn(process.execPath, ["-e", start], { cwd: join(__dirname, "../.."), stdio: "ignore" });
  const timer = Number.isFinite(milliseconds) ? setTimeout(() => child.kill("SIGKILL"), milliseconds) : undefined;
  return new Promise((resolve) =>
    child.on("exit", () => {
      clearTimeout(timer);
      resolve();
    }),
  );
}
