/** Grading 10,000 objects × 30 indicators: our engine beside the same model as formulas. */
const assert = require("node:assert");
const fs = require("node:fs");
const path = require("node:path");
const libreOffice = require("./grading/libreOffice.cjs");
const { inTurns, measure, middle, milliseconds, table, times } = require("./runs.cjs");

const OBJECTS = 10_000;
const REPEATS = 15;
const ROUNDS = 5;
const SLOW_ROUNDS = 3;
const MARKS = { I: "Ⅰ", II: "Ⅱ", III: "Ⅲ", below: "—" };
const script = (name) => path.join(__dirname, "grading", name);

exports.gradingBench = async (work) => {
  const engine = require("./dist/engine.js");
  const forms = process.env.BENCH_EXPANDED ? ["compact", "expanded"] : ["compact"];
  const programs = [{ name: "ours", rounds: ROUNDS, run: () => measure(script("ours.cjs"), [OBJECTS, REPEATS]) }];
  for (const form of forms) programs.push(...(await formulaPrograms(engine, work, form)));
  const results = inTurns(programs);
  checkLevels(results, engine, work, forms);
  return report(results, forms);
};

async function formulaPrograms(engine, work, form) {
  const programs = [
    { name: `IronCalc ${form}`, rounds: SLOW_ROUNDS, run: () => measure(script("ironcalc.mjs"), [OBJECTS, form]) },
  ];
  if (!libreOffice.findSoffice()) return programs;
  const folder = path.join(work, form);
  fs.rmSync(folder, { recursive: true, force: true });
  await libreOffice.prepare(engine, { folder, objects: OBJECTS, form });
  libreOffice.convert(folder, "start"); // makes the profile; not measured
  for (const name of ["start", "values", "formulas"])
    programs.push({ name: `${name} ${form}`, rounds: SLOW_ROUNDS, run: () => libreOffice.convert(folder, name) });
  return programs;
}

/** All engines must find the same number of objects at every level. */
function checkLevels(results, engine, work, forms) {
  const [ours] = results.get("ours");
  assert(ours.sameFromCells, "graded from cells as from typed values");
  const expected = Object.fromEntries(Object.entries(ours.levels).map(([level, count]) => [MARKS[level], count]));
  process.stderr.write(`  levels: ${JSON.stringify(expected)}\n`);
  for (const form of forms) {
    for (const { levels } of results.get(`IronCalc ${form}`))
      assert.deepStrictEqual(levels, expected, "IronCalc's levels");
    if (results.has(`formulas ${form}`))
      assert.deepStrictEqual(libreOffice.levels(path.join(work, form), engine), expected, "LibreOffice's levels");
  }
}

function report(results, forms) {
  const ours = (key) => middle(results.get("ours"), key);
  const [inAndOut, gradeOnly] = [ours("fromTyped"), ours("gradeOnly")];
  const line = (name, ms, against) => [name, milliseconds(ms), against === undefined ? "" : times(ms / against)];
  const rows = [
    line(
      "**QingShen**: typed values (reading, cell, text) in → grades out (median of later calls)",
      inAndOut,
      inAndOut,
    ),
    line(
      "QingShen: plain numbers in, typed values made of them → grades out (later calls)",
      ours("fromNumbers"),
      inAndOut,
    ),
    line("QingShen: the same, first call of a fresh process", ours("firstCall"), inAndOut),
    line("QingShen: grading only (later calls)", gradeOnly, gradeOnly),
    line(
      "QingShen: cells of a sheet in → grades, distribution, sector figures out (first call)",
      ours("fromCells"),
      inAndOut,
    ),
  ];
  for (const form of forms) rows.push(...formulaRows(results, form, { line, inAndOut, gradeOnly }));
  const title = `### Grading ${OBJECTS.toLocaleString("en")} objects × 30 indicators (all engines give the same levels)`;
  return `${title}\n\n${table(["", "median ms", "against ours"], rows)}`;
}

function formulaRows(results, form, { line, inAndOut, gradeOnly }) {
  const iron = (key) => middle(results.get(`IronCalc ${form}`), key);
  const rows = [
    line(
      `IronCalc 0.8.4, ${form}: values and formulas in, first calculation, levels out`,
      iron("load") + iron("firstCalculation") + iron("out"),
      inAndOut,
    ),
    line(
      `IronCalc 0.8.4, ${form}: its own saved model opened, calculation, levels out`,
      iron("open") + iron("openedCalculation") + iron("out"),
      inAndOut,
    ),
    line(`IronCalc 0.8.4, ${form}: recalculation only`, iron("recalculation"), gradeOnly),
  ];
  if (!results.has(`formulas ${form}`)) return [...rows, [`LibreOffice, ${form}: not installed`, "", ""]];
  const office = (name) => middle(results.get(`${name} ${form}`), "ms");
  return [
    ...rows,
    line("LibreOffice: start-up and end (an empty sheet converted)", office("start")),
    line(`LibreOffice, ${form}: .xlsx of values alone → .csv`, office("values")),
    line(`LibreOffice, ${form}: .xlsx of formulas → .csv`, office("formulas"), inAndOut),
    line(`LibreOffice, ${form}: formulas less start-up`, office("formulas") - office("start"), inAndOut),
    line(`LibreOffice, ${form}: formulas less values alone`, office("formulas") - office("values"), gradeOnly),
  ];
}
