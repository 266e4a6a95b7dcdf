/**
 * IronCalc in a process of its own. Evaluation is paused while values and formulas are typed in, so that they are
 * computed once; a second reading starts from the model's own saved bytes, without typing.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initSync, Model } from "@ironcalc/wasm";

const require = createRequire(import.meta.url);
const { report, timed } = require("../measured.cjs");
const engine = require("../dist/engine.js");

const objects = Number(process.argv[2]);
const form = process.argv[3];
initSync({ module: readFileSync(require.resolve("@ironcalc/wasm/wasm_bg.wasm")) });

const values = engine.typedValues(objects);
const head = engine.headRows();
const top = engine.FIRST_OBJECT_ROW;
const levelColumn = engine.levelColumn(form);
// Made beforehand: composing the texts is our work, not the engine's.
const rows = values.map((row, i) => [
  ...row.map(String),
  ...engine.objectFormulas(form, top + i).map((formula) => `=${formula}`),
]);

const model = new Model("model", "en", "UTC", "en");
model.pauseEvaluation();
const load = timed(() => {
  head.forEach((row, r) => row.forEach((cell, c) => model.setUserInput(0, r + 1, c + 1, String(cell))));
  rows.forEach((row, r) => {
    for (let c = 0; c < row.length; c++) model.setUserInput(0, top + r + 1, c + 2, row[c]);
  });
});
const firstCalculation = timed(() => model.evaluate());
const out = timed(() => levelsOf(model));
const recalculation = timed(() => model.evaluate());

const bytes = model.toBytes();
let opened;
const open = timed(() => (opened = Model.from_bytes(bytes, "en")));
const openedCalculation = timed(() => opened.evaluate());

report({
  levels: out.value,
  load: load.ms,
  firstCalculation: firstCalculation.ms,
  out: out.ms,
  recalculation: recalculation.ms,
  open: open.ms,
  openedCalculation: openedCalculation.ms,
});

function levelsOf(calculated) {
  const counts = {};
  for (let i = 0; i < objects; i++) {
    const level = calculated.getFormattedCellValue(0, top + i + 1, levelColumn + 1);
    counts[level] = (counts[level] ?? 0) + 1;
  }
  return counts;
}
