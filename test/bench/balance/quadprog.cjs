/** quadprog, dense (Goldfarb and Idnani): the same quadratic program; its arrays begin at 1. */
const { solveQP } = require("quadprog");
const { differenceFrom, solvable } = require("./problem.cjs");
const { median, report, timed } = require("../measured.cjs");

const [flows, repeats] = process.argv.slice(2).map(Number);
const problem = solvable(flows);

function solve() {
  const { from, to, nodes, value, variance } = problem;
  const n = value.length;
  const zeros = (length) => new Array(length + 1).fill(0);
  const quadratic = [[], ...Array.from({ length: n }, () => zeros(n))];
  const linear = zeros(n);
  const closing = [[], ...Array.from({ length: n }, () => zeros(nodes - 1))];
  value.forEach((reading, e) => {
    quadratic[e + 1][e + 1] = 1 / variance[e];
    linear[e + 1] = reading / variance[e];
    if (from[e] > 0) closing[e + 1][from[e]] = -1;
    if (to[e] > 0) closing[e + 1][to[e]] = 1;
  });
  return solveQP(quadratic, linear, closing, zeros(nodes - 1), nodes - 1).solution.slice(1);
}

solve();
const runs = Array.from({ length: repeats }, () => timed(solve));
report({ ms: median(runs.map(({ ms }) => ms)), difference: differenceFrom(runs[0].value, problem) });
