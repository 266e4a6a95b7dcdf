/** Who may import whom: docs/architecture.md. Each comment says what to do instead. */
const forbid = (name, comment, from, to) => ({ name, severity: "error", comment, from, to });
const src = (...folders) => `^src/(${folders.join("|")})(/|\\.|$)`;

module.exports = {
  forbidden: [
    forbid(
      "no-circular",
      "Split out the shared part: a circle hides which file comes first.",
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    ),
    forbid(
      "core-is-pure",
      "The core computes; hand it what it needs as an argument. Dense linear algebra comes from ml-matrix.",
      { path: src("core") },
      { pathNot: [src("core"), "^node_modules/ml-matrix"] },
    ),
    forbid(
      "standards-are-data",
      "A standard is data typed by the core; code belongs to the core.",
      { path: src("standards") },
      { pathNot: src("core", "standards") },
    ),
    forbid(
      "package-knows-only-packages",
      "Zip, parts and XML know nothing of workbooks.",
      { path: src("package") },
      { path: "^src", pathNot: src("package") },
    ),
    forbid(
      "sheets-meet-the-port-only",
      "Reading, recognising and printing work on the port's plain data.",
      { path: src("workbook/cells", "workbook/recognise", "workbook/input", "workbook/results") },
      {
        path: "^src",
        pathNot: [src("core", "messages"), src("workbook/(port|address|cells|recognise|input|results)")],
      },
    ),
    forbid(
      "document-meets-core-and-port",
      "Results become a ReportDocument without knowing any host.",
      { path: src("report/document") },
      { path: "^src", pathNot: [src("core", "messages"), src("report/(port|document)")] },
    ),
    forbid(
      "drawing-is-pure",
      "A drawing is SVG text from results.",
      { path: src("drawing") },
      { path: "^src", pathNot: src("core", "messages", "drawing") },
    ),
    forbid(
      "adapters-never-meet",
      "An adapter knows its port (and package, for files), no other adapter.",
      { path: "^src/workbook/(memory|xlsx|excel)/" },
      {
        path: "^src",
        pathNot: ["^src/workbook/(port|address|failure)", src("package"), "^src/workbook/$1/", "^src/core/outcome"],
      },
    ),
    forbid(
      "word-adapter-knows-its-port",
      "The Word adapter prints a ReportDocument.",
      { path: "^src/report/docx/" },
      { path: "^src", pathNot: ["^src/report/(port|docx)", src("package")] },
    ),
    forbid(
      "workflows-choose-no-adapter",
      "Adapters arrive as arguments; entry points choose them.",
      { path: src("workflows") },
      {
        path: [
          "^src/workbook/(memory|xlsx|excel)/",
          "^src/report/docx/",
          src("taskpane", "commands", "browser", "cli"),
        ],
      },
    ),
    forbid(
      "only-composition-roots-name-adapters",
      "Name adapters in main.ts(x) or worker.ts only.",
      { path: src("taskpane", "commands", "browser", "cli"), pathNot: "/(main|worker)\\.tsx?$" },
      { path: ["^src/workbook/(memory|xlsx|excel)/", "^src/report/docx/"] },
    ),
    forbid(
      "messages-are-texts",
      "Texts know the findings' types, nothing else.",
      { path: src("messages") },
      {
        path: "^src",
        pathNot: [
          src("core", "messages"),
          "^src/workbook/(failure|address|recognise|cells|input)",
          "^src/drawing/findings",
        ],
      },
    ),
    forbid("nothing-imports-tests", "Move what both need into src.", { path: "^src" }, { path: "^test" }),
    forbid(
      "declared-dependencies-only",
      "Declare it in package.json and in docs/decisions/dependencies.md.",
      { path: "^src" },
      { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    ),
    forbid(
      "no-dev-dependency-in-src",
      "What we ship is a dependency, not a dev dependency.",
      { path: "^src", pathNot: "^src/(taskpane|browser|commands)/" },
      { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  },
};
