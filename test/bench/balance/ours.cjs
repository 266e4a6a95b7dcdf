/** Everything about one network in a process of its own: the first call, the median of later ones, what was found. */
const v8 = require("node:v8");
const vm = require("node:vm");
const { engine, networkOf } = require("./problem.cjs");
const { median, report, timed } = require("../measured.cjs");

v8.setFlagsFromString("--expose-gc");
const collectGarbage = vm.runInNewContext("gc");

/** A call longer than this is measured once. */
const LONG_MS = 10_000;
const [flows, topology, measuredPercent, mostMs] = process.argv.slice(2);
const network = networkOf({ flows: Number(flows), topology, measuredShare: Number(measuredPercent) / 100 });
const balance = () => engine.balanceNetwork(network, engine.DEFAULT_SETTINGS).value;

const first = timed(balance);
const later = first.ms > LONG_MS ? [first.ms] : repeat(balance, Number(mostMs));
const before = held();
const kept = balance();
const heapMB = Math.max(0, held() - before) / 2 ** 20;
report({
  ms: median(later.slice(later.length >> 1)),
  fastest: Math.min(...later),
  status: first.value.status,
  degreesOfFreedom: first.value.globalTest.degreesOfFreedom,
  factorEntries: first.value.estimate.adjustment.factor.index.length,
  residual: residual(kept.estimate),
  heapMB,
});

/** Until the time is over, at least eight times; the first half warms up. */
function repeat(work, ms) {
  const times = [];
  const start = Date.now();
  while (times.length < 8 || (Date.now() - start < ms && times.length < 4000)) times.push(timed(work).ms);
  return times;
}

/** Largest remainder of a node all of whose flows have a value, against the sum of all flows. */
function residual({ incidence, flows }) {
  const rest = new Float64Array(incidence.nodes.length);
  let scale = 0;
  flows.forEach(({ value }, e) => {
    rest[incidence.to[e]] += value ?? NaN;
    rest[incidence.from[e]] -= value ?? NaN;
    scale += Math.abs(value ?? 0);
  });
  return (
    rest.subarray(1).reduce((most, each) => (Number.isNaN(each) ? most : Math.max(most, Math.abs(each))), 0) / scale
  );
}

/** Bytes in use; before and after a call, what its result takes while it is kept. */
function held() {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
