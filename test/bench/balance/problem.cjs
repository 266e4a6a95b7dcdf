/** The measured networks, and the bare numbers of one for programs that only solve. */
const path = require("node:path");
const engine = require(path.join(__dirname, "../dist/engine.js"));

exports.engine = engine;

/** Readings of seed 1, or the next whose readings agree: contradictions are hunted one by one, which is another task. */
exports.networkOf = (shape) => {
  for (let seed = 1; ; seed++) {
    const network = engine.benchNetwork({ ...shape, seed });
    if (shape.flows > 20_000) return network;
    const { status } = engine.balanceNetwork(network, engine.DEFAULT_SETTINGS).value;
    if (status !== "inconsistent") return network;
  }
};

/** All measured: nodes (0 is the outside), flows between them, readings, variances, and our reconciled values. */
exports.solvable = (flows) => {
  const network = exports.networkOf({ flows, topology: "plant", measuredShare: 1 });
  const { estimate } = engine.balanceNetwork(network, engine.DEFAULT_SETTINGS).value;
  const { from, to, nodes, value, variance } = estimate.incidence;
  return { from, to, nodes: nodes.length, value, variance, ours: estimate.flows.map((each) => each.value) };
};

/** Σ in − Σ out of the readings at each node but the outside. */
exports.surplusOf = ({ from, to, nodes, value }) => {
  const surplus = new Float64Array(nodes);
  value.forEach((amount, e) => {
    surplus[to[e]] += amount;
    surplus[from[e]] -= amount;
  });
  return surplus.subarray(1);
};

/** Calls add(row, column, amount) for each entry of W = G S Gᵀ; entries of the same place add up. */
exports.forEachOfW = ({ from, to, variance }, add) => {
  variance.forEach((each, e) => {
    const [a, b] = [from[e] - 1, to[e] - 1];
    if (a >= 0) add(a, a, each);
    if (b >= 0) add(b, b, each);
    if (a < 0 || b < 0) return;
    add(a, b, -each);
    add(b, a, -each);
  });
};

/** Reading − σ²(λ_to − λ_from). */
exports.valuesFrom = (lambda, { from, to, value, variance }) => {
  const at = (node) => (node === 0 ? 0 : lambda[node - 1]);
  return value.map((reading, e) => reading - variance[e] * (at(to[e]) - at(from[e])));
};

exports.differenceFrom = (values, { ours }) => {
  const scale = ours.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  return ours.reduce((most, each, e) => Math.max(most, Math.abs(each - values[e])), 0) / scale;
};
