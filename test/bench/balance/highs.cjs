/** HiGHS as WebAssembly: the same as a quadratic program, min Σ((x − y)/σ)²/2 so that every node closes. */
const loadHighs = require("highs");
const { differenceFrom, solvable } = require("./problem.cjs");
const { median, report, timed } = require("../measured.cjs");

const [flows, repeats] = process.argv.slice(2).map(Number);

async function main() {
  const highs = await loadHighs();
  const problem = solvable(flows);
  const solve = () =>
    highs.withModel(modelOf(problem, highs.infinity), (model) => {
      model.options.set({ output_flag: false });
      model.run();
      return model.getSolution().colValue;
    });
  solve();
  const runs = Array.from({ length: repeats }, () => timed(solve));
  report({ ms: median(runs.map(({ ms }) => ms)), difference: differenceFrom(runs[0].value, problem) });
}

function modelOf({ from, to, nodes, value, variance }, infinity) {
  const n = value.length;
  const none = new Float64Array(nodes - 1);
  return {
    numCols: n,
    numRows: nodes - 1,
    colCost: value.map((reading, e) => -reading / variance[e]),
    colLower: new Float64Array(n).fill(-infinity),
    colUpper: new Float64Array(n).fill(infinity),
    rowLower: none,
    rowUpper: none,
    matrix: { format: "csc", numRows: nodes - 1, numCols: n, ...columnsOf(from, to) },
    hessian: {
      format: "triangular",
      dimension: n,
      starts: Int32Array.from({ length: n + 1 }, (_, e) => e),
      indices: Int32Array.from({ length: n }, (_, e) => e),
      values: variance.map((each) => 1 / each),
    },
  };
}

/** −1 where a flow leaves a node, 1 where it enters one. */
function columnsOf(from, to) {
  const [starts, indices, values] = [[0], [], []];
  from.forEach((source, e) => {
    const ends = [
      [source - 1, -1],
      [to[e] - 1, 1],
    ].filter(([row]) => row >= 0);
    for (const [row, sign] of ends.sort(([a], [b]) => a - b)) {
      indices.push(row);
      values.push(sign);
    }
    starts.push(indices.length);
  });
  return { starts: Int32Array.from(starts), indices: Int32Array.from(indices), values: Float64Array.from(values) };
}

main();
