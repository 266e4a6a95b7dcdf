/** ml-matrix, dense: Cholesky of W for the values alone; for the deviations a textbook inverts W. */
const { CholeskyDecomposition, inverse, Matrix } = require("ml-matrix");
const { differenceFrom, forEachOfW, solvable, surplusOf, valuesFrom } = require("./problem.cjs");
const { median, report, timed } = require("../measured.cjs");

const [flows, repeats] = process.argv.slice(2).map(Number);
const problem = solvable(flows);
const surplus = Matrix.columnVector(surplusOf(problem));

function solve() {
  return valuesFrom(new CholeskyDecomposition(matrixOf()).solve(surplus).to1DArray(), problem);
}

function matrixOf() {
  const w = Matrix.zeros(problem.nodes - 1, problem.nodes - 1);
  forEachOfW(problem, (row, column, amount) => w.set(row, column, w.get(row, column) + amount));
  return w;
}

solve();
const runs = Array.from({ length: repeats }, () => timed(solve));
report({
  ms: median(runs.map(({ ms }) => ms)),
  inverseMs: timed(() => inverse(matrixOf())).ms,
  difference: differenceFrom(runs[0].value, problem),
});
