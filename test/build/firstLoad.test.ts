import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { existsSync } from "node:fs";
import { BUDGET, firstLoad, namedFiles } from "../../src/taskpane/build/firstLoad.cjs";
import { LATER } from "../../src/taskpane/build/startChunks.cjs";
import { OFFICE_FILES, officeCdn, officeFiles } from "../../src/taskpane/build/officeFiles.cjs";

describe("the first load of a page", () => {
  let folder: string;

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "qingshen-first-load-"))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it("is the page and every file of its own that it names, but not office.js nor what is asked for later", () => {
    const page =
      '<link rel="stylesheet" href="page.css"/><link rel="preload" as="script" href="office/office.js"/>' +
      '<script defer="defer" src=main.js></script><script src="https://cdn.example/office.js"></script>' +
      '<p class="late"><a href="browser.html">later</a></p>';
    const script = 'import("./later.js")'.repeat(50);
    mkdirSync(join(folder, "office"));
    for (const [file, text] of Object.entries({
      "taskpane.html": page,
      "page.css": "p{}",
      "main.js": script,
      "later.js": "x".repeat(1e6),
      "browser.html": "",
      "office/office.js": "y".repeat(1e6),
    }))
      writeFileSync(join(folder, file), text);
    const load = firstLoad(folder, "taskpane.html");
    expect(load.files.map(({ file }) => file)).toEqual(["taskpane.html", "page.css", "main.js"]);
    const gzip = (text: string) => gzipSync(text, { level: 9 }).length;
    expect(load.gzip).toBe(gzip(page) + gzip("p{}") + gzip(script));
  });

  it("names no file of another origin", () => {
    expect(
      namedFiles('<script src="https://other.example/a.js"></script><img src="data:image/png;base64,AA">'),
    ).toEqual([]);
  });

  it("of the pane may weigh 250 KB", () => {
    expect(BUDGET["taskpane.html"]).toBe(256_000);
  });
});

describe("what a page may not load at its start", () => {
  it.each([
    "src/core/grading/grade.ts",
    "src/standards/guides/guides.ts",
    "src/workbook/recognise/recognise.ts",
    "src/report/docx/docxPrinter.ts",
    "node_modules/zod/index.js",
    "C:\\qingshen\\src\\workflows\\gradeAudit.ts",
  ])("%s", (file) => expect(`/qingshen/${file}`).toMatch(LATER));

  it.each(["src/core/outcome/outcome.ts", "src/taskpane/pane/Pane.tsx", "src/workbook/excel/excelWorkbook.ts"])(
    "but %s is its own",
    (file) => expect(`/qingshen/${file}`).not.toMatch(LATER),
  );
});

describe("office.js beside the pages", () => {
  it("is Microsoft's own text, and little else of the package", () => {
    const files = officeFiles();
    for (const { from } of files) expect(existsSync(from)).toBe(true);
    expect(OFFICE_FILES.map(({ to }) => to)).toContain("excel-win32-16.01.js");
    expect(files.some(({ from }) => /debug|outlook|telemetry/.test(from))).toBe(false);
    const bytes = OFFICE_FILES.map(
      ({ from }) => readFileSync(require.resolve(`@microsoft/office-js/${from}`)).length,
    ).reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeLessThan(10e6);
  });

  it("comes from Microsoft's servers only where the build asks for it", () => {
    expect(officeCdn()).toBeUndefined();
    expect(officeCdn("self")).toBeUndefined();
    expect(officeCdn("cdn")).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    expect(() => officeCdn("other")).toThrow(/QINGSHEN_OFFICE/);
  });
});
