/** mathjs: sparse LU of W, columns ordered for a symmetric matrix. */
const { lusolve, slu, SparseMatrix } = require("mathjs");
const { differenceFrom, forEachOfW, solvable, surplusOf, valuesFrom } = require("./problem.cjs");
const { median, report, timed } = require("../measured.cjs");

const [flows, repeats] = process.argv.slice(2).map(Number);
const SYMMETRIC = 1;
const problem = solvable(flows);
const surplus = Array.from(surplusOf(problem));

function solve() {
  const lambda = lusolve(slu(matrixOf(), SYMMETRIC, 1), surplus);
  return valuesFrom(lambda.toArray().flat(), problem);
}

/** Compressed columns, the form that it computes with. */
function matrixOf() {
  const columns = Array.from({ length: problem.nodes - 1 }, () => new Map());
  forEachOfW(problem, (row, column, amount) => columns[column].set(row, (columns[column].get(row) ?? 0) + amount));
  const [values, index, ptr] = [[], [], [0]];
  for (const column of columns) {
    for (const [row, amount] of [...column].sort(([a], [b]) => a - b)) {
      index.push(row);
      values.push(amount);
    }
    ptr.push(index.length);
  }
  return new SparseMatrix({ values, index, ptr, size: [columns.length, columns.length] });
}

solve();
const runs = Array.from({ length: repeats }, () => timed(solve));
report({ ms: median(runs.map(({ ms }) => ms)), difference: differenceFrom(runs[0].value, problem) });
