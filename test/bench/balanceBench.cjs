/** A balance with everything said about it, 10 to 100,000 flows, beside other programs that solve it and no more. */
const path = require("node:path");
const { inTurns, measure, middle, milliseconds, table, times } = require("./runs.cjs");

const SIZES = [10, 100, 1_000, 10_000, 100_000];
const LARGEST = 100_000;
const ROUNDS = 3;
const WARM_MS = 1_500;
const AIMS = { thousandMs: 2, largestMs: 3_000, againstDense: 100, residual: 1e-12 };
const script = (name) => path.join(__dirname, "balance", `${name}.cjs`);

const TOPOLOGIES = { plant: "links between neighbours", worst: "links at random" };
const OTHERS = [
  { file: "mlMatrix", name: "ml-matrix 6.15.1, dense Cholesky", sizes: [1_000, 2_000] },
  { file: "mathjs", name: "mathjs 15.2.0, sparse LU", sizes: [1_000, 2_000] },
  { file: "highs", name: "HiGHS 1.15.3 (wasm), quadratic program", sizes: [1_000, 2_000] },
  { file: "quadprog", name: "quadprog 1.6.1, dense quadratic program", sizes: [300] },
];

exports.balanceBench = async () => {
  const cases = ourCases();
  const others = OTHERS.flatMap(({ file, name, sizes }) => sizes.map((flows) => ({ file, name, flows })));
  const results = inTurns([
    ...cases.filter((each) => !isTooMuch(each)).map(ourProgram),
    ...others.map(({ file, flows }) => ({
      name: `${file} ${flows}`,
      rounds: ROUNDS,
      run: () => measure(script(file), [flows, 3]),
    })),
  ]);
  return [
    "### Balances: classes, values, deviations, tests and suspects of every flow",
    ourTable(cases, results),
    "Other programs, the values alone (all measured, links between neighbours):",
    otherTable(others, results),
    aims(cases, results),
  ].join("\n\n");
};

function ourCases() {
  const shapes = ["plant", "worst"].flatMap((topology) => [100, 75].map((percent) => ({ topology, percent })));
  const cases = shapes.flatMap((shape) => SIZES.map((flows) => ({ ...shape, flows })));
  const beside = OTHERS.flatMap(({ sizes }) => sizes).filter((flows) => !SIZES.includes(flows));
  return [
    ...cases,
    ...[...new Set(beside)].map((flows) => ({ topology: "plant", percent: 100, flows, isBeside: true })),
  ];
}

const nameOf = ({ topology, percent, flows }) => `ours ${topology} ${percent} ${flows}`;

function ourProgram(each) {
  const { topology, percent, flows } = each;
  const rounds = flows >= LARGEST ? 1 : ROUNDS;
  return { name: nameOf(each), rounds, run: () => measure(script("ours"), [flows, topology, percent, WARM_MS]) };
}

/** Its factor fills in to tens of millions of entries, as of any network without neighbourhoods; no plant is like that. */
const isTooMuch = ({ topology, percent, flows }) =>
  topology === "worst" && percent === 100 && flows >= LARGEST && !process.env.BENCH_EXPANDED;

function ourTable(cases, results) {
  const rows = cases.filter(({ isBeside }) => !isBeside).map((each) => ourRow(each, results));
  const headings = [
    "flows",
    "median ms",
    "fastest ms",
    "for 10 × the flows",
    "peak MB",
    "result MB",
    "entries of L",
    "remainder / Σ",
  ];
  return table(["network", ...headings], rows);
}

const fine = (ms) => (ms < 1 ? ms.toFixed(3) : milliseconds(ms));

function ourRow(each, results) {
  const { topology, percent, flows } = each;
  const start = [`${TOPOLOGIES[topology]}, ${percent} % measured`, flows.toLocaleString("en")];
  const runs = results.get(nameOf(each));
  if (!runs) return [...start, "left out: minutes and gigabytes (BENCH_EXPANDED=1)", "", "", "", "", "", ""];
  const smaller = results.get(nameOf({ ...each, flows: flows / 10 }));
  const ms = middle(runs, "ms");
  return [
    ...start,
    fine(ms),
    fine(Math.min(...runs.map(({ fastest }) => fastest))),
    smaller ? times(ms / middle(smaller, "ms")) : "",
    Math.round(middle(runs, "peakMB")),
    middle(runs, "heapMB").toFixed(1),
    runs[0].factorEntries.toLocaleString("en"),
    runs[0].residual.toExponential(0),
  ];
}

function otherTable(others, results) {
  const rows = others.map(({ file, name, flows }) => {
    const runs = results.get(`${file} ${flows}`);
    const ours = middle(results.get(nameOf({ topology: "plant", percent: 100, flows })), "ms");
    const ms = middle(runs, "ms");
    const inverse = runs[0].inverseMs === undefined ? "" : milliseconds(middle(runs, "inverseMs"));
    return [
      name,
      flows.toLocaleString("en"),
      milliseconds(ms),
      inverse,
      milliseconds(ours),
      times(ms / ours),
      runs[0].difference.toExponential(0),
    ];
  });
  return table(
    ["", "flows", "solve ms", "inverse ms", "ours, everything, ms", "solve / ours", "largest difference"],
    rows,
  );
}

function aims(cases, results) {
  const ms = (topology, percent, flows) => middle(results.get(nameOf({ topology, percent, flows })), "ms");
  const dense = middle(results.get("mlMatrix 2000"), "ms") / ms("plant", 100, 2_000);
  const worstResidual = cases
    .flatMap((each) => results.get(nameOf(each)) ?? [])
    .reduce((most, { residual }) => Math.max(most, residual), 0);
  const both = (flows) => [100, 75].map((percent) => ms("plant", percent, flows));
  const growth = [100, 75].map((percent) => ms("plant", percent, LARGEST) / ms("plant", percent, LARGEST / 10));
  const met = (isMet) => (isMet ? "met" : "not met");
  const lines = [
    ["1,000 flows, everything", `${AIMS.thousandMs} ms`, both(1_000), AIMS.thousandMs],
    ["100,000 flows, everything", `${AIMS.largestMs.toLocaleString("en")} ms`, both(LARGEST), AIMS.largestMs],
  ].map(([what, aim, values, most]) => [
    what,
    aim,
    `${values.map(milliseconds).join(" and ")} ms`,
    met(values.every((value) => value <= most)),
  ]);
  return table(
    ["aim (links between neighbours; all and 75 % measured)", "wanted", "measured", ""],
    [
      ...lines,
      [
        "solve alone by dense Cholesky at 2,000 against our everything",
        "100 ×",
        times(dense),
        met(dense >= AIMS.againstDense),
      ],
      ["10,000 → 100,000 flows", "near 10 ×", growth.map(times).join(" and "), ""],
      [
        "remainder at every node / Σ flows",
        AIMS.residual.toExponential(0),
        worstResidual.toExponential(0),
        met(worstResidual <= AIMS.residual),
      ],
    ],
  );
}
