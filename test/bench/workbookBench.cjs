/** The whole main job on 5,100 enterprises beside libraries that merely load, add sheets as large as ours, and save. */
const fs = require("node:fs");
const path = require("node:path");
const { inTurns, measure, middle, milliseconds, table, times } = require("./runs.cjs");

const ENTERPRISES = 5_100;
const ROUNDS = 5;
const SLOW_ROUNDS = 3;

exports.workbookBench = async (work) => {
  const engine = require("./dist/engine.js");
  const [input, output, sizes] = ["enterprises.xlsx", "ours.xlsx", "sizes.json"].map((name) => path.join(work, name));
  fs.writeFileSync(input, await engine.enterpriseWorkbook(ENTERPRISES));
  runOurs(input, output);
  const added = await engine.sheetSizes(fs.readFileSync(input), fs.readFileSync(output));
  fs.writeFileSync(sizes, JSON.stringify(added));
  const results = inTurns(programs({ work, input, output, sizes }));
  return report(results, added);
};

/** Without an earlier output at the target, which would be read for the consultant's own words. */
function runOurs(input, output) {
  fs.rmSync(output, { force: true });
  const result = measure(path.join(__dirname, "workbook/ours.cjs"), [input, output]);
  if (result.status === 2) throw new Error("our run was refused");
  return result;
}

function programs({ work, input, output, sizes }) {
  const library = (name, script, rounds, ...more) => ({
    name,
    rounds,
    run: () => {
      const target = path.join(work, `${path.parse(script).name}.xlsx`);
      return measure(path.join(__dirname, "workbook", script), [input, target, sizes, ...more]);
    },
  });
  return [
    { name: "ours", rounds: ROUNDS, run: () => runOurs(input, output) },
    library("hucre 1.0.0 (values only, styles dropped)", "hucre.mjs", ROUNDS, "bare"),
    library("hucre 1.0.0 (styles kept)", "hucre.mjs", ROUNDS, "kept"),
    library("xlsx 0.18.5 (styles dropped)", "sheetjs.cjs", SLOW_ROUNDS),
    library("exceljs 4.4.0", "exceljs.cjs", SLOW_ROUNDS),
  ];
}

function report(results, added) {
  const fastest = Math.min(
    ...[...results].flatMap(([name, runs]) => (name === "ours" ? [] : [middle(runs, "wallMs")])),
  );
  const rows = [...results].map(([name, runs]) => [
    name === "ours" ? "**QingShen `run`**: read, check, grade, write results" : `${name}: load, add sheets, save`,
    milliseconds(middle(runs, "wallMs")),
    times(middle(runs, "wallMs") / fastest),
    Math.round(middle(runs, "peakMB")),
  ]);
  const cells = added.reduce((sum, { numbers, texts }) => sum + numbers + texts, 0);
  const formulas = added.reduce((sum, sheet) => sum + sheet.formulas, 0);
  return [
    `### A workbook of ${ENTERPRISES.toLocaleString("en")} enterprises`,
    `Input: 企业一览表 × 12 and 指标数据 × 25. Added: ${cells.toLocaleString("en")} cells on ${added.length} sheets ` +
      `(ours: ${formulas.toLocaleString("en")} of them live formulas; the libraries write plain values).`,
    table(["fresh process", "median wall ms", "against the fastest library", "peak MB"], rows),
  ].join("\n\n");
}
