/** Our engine in a process of its own: the first call, as a person meets it, and the median of later ones. */
const path = require("node:path");
const { median, report, timed } = require("../measured.cjs");
const engine = require(path.join(__dirname, "../dist/engine.js"));

const [objects, repeats] = process.argv.slice(2).map(Number);
const values = engine.typedValues(objects);
const cells = engine.cellsOf(values);

const wholeCall = () => engine.gradeValues(values);
const first = timed(wholeCall);
const levels = {};
for (const row of first.value) levels[row[4]] = (levels[row[4]] ?? 0) + 1;

const inAndOut = [];
const gradeOnly = [];
for (let i = 0; i < repeats; i++) {
  inAndOut.push(timed(wholeCall).ms);
  const assessments = engine.assessmentsOf(values);
  gradeOnly.push(timed(() => engine.gradeAssessments(assessments)).ms);
}
const fromCells = timed(() => engine.gradeCells(cells));
report({
  levels,
  firstCall: first.ms,
  inAndOut: median(inAndOut),
  gradeOnly: median(gradeOnly),
  fromCells: fromCells.ms,
  sameFromCells: fromCells.value.every((row, i) => row.every((cell, j) => cell === first.value[i][j])),
});
