/** Our engine in a process of its own: the first call, as a person meets it, and the median of later ones. */
const path = require("node:path");
const { median, report, timed } = require("../measured.cjs");
const engine = require(path.join(__dirname, "../dist/engine.js"));

const [objects, repeats] = process.argv.slice(2).map(Number);
const values = engine.typedValues(objects);

const later = (work) => median(Array.from({ length: repeats }, () => timed(work).ms));

const first = timed(() => engine.gradeNumbers(values));
const fromNumbers = later(() => engine.gradeNumbers(values));
const typed = engine.typedOf(values);
const fromTyped = later(() => engine.gradeTyped(typed));
const assessments = engine.assessmentsOf(typed);
const gradeOnly = later(() => engine.gradeAssessments(assessments));
const cells = engine.cellsOf(values);
const fromCells = timed(() => engine.gradeCells(cells));

const levels = {};
for (const row of first.value) levels[row[4]] = (levels[row[4]] ?? 0) + 1;
report({
  levels,
  firstCall: first.ms,
  fromNumbers,
  fromTyped,
  gradeOnly,
  fromCells: fromCells.ms,
  sameFromCells: fromCells.value.every((row, i) => row.every((cell, j) => cell === first.value[i][j])),
});
