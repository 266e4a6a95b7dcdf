import { atNode, OUTSIDE, type Amount, type End, type Flow, type Network } from "../../../src/core/balance/network";

export interface BenchShape {
  readonly flows: number;
  /** `plant`: cross links reach at most 12 units away, 2 % of them anywhere. `worst`: all of them anywhere. */
  readonly topology: "plant" | "worst";
  /** Share of the flows that have a meter, 0–1. */
  readonly measuredShare: number;
  readonly seed: number;
}

/** Amount that the main line is led back to by what enters and leaves on the way. */
const MAIN_LINE = 300;
const SMALLEST = 20;
const RELATIVE_SIGMA = 0.01;
const REACH = 12;
const LONG_RANGE_SHARE = 0.02;

/**
 * A plant of n/2 units: half of the flows are the main line, a quarter come from or go to the outside, a quarter are
 * links between units. The true flows balance and are positive; readings differ from them by their uncertainty.
 */
export function benchNetwork({ flows: wanted, topology, measuredShare, seed }: BenchShape): Network {
  const random = seededRandom(seed);
  const units = Math.max(2, wanted >> 1);
  const flows: Flow[] = [];
  const surplus = new Float64Array(units);
  const add = (from: End, to: End, value: number): void => {
    const id = String(flows.length + 1);
    const amount = random() < measuredShare ? reading(value, random) : UNMEASURED;
    flows.push({ id, name: `F${id}`, from, to, amount, origins: [`S!${id}`] });
  };
  const unit = (k: number): End => atNode(`U${k}`);
  for (let rest = wanted - (units - 1) - Math.max(2, wanted >> 2); rest > 0; rest--) {
    const a = Math.floor(random() * units);
    const isLong = topology === "worst" || random() < LONG_RANGE_SHARE;
    const b = isLong ? Math.floor(random() * units) : a + 1 + Math.floor(random() * REACH);
    const other = b === a || b >= units ? (a + units - 1) % units : b;
    const [source, to] = (surplus[a] ?? 0) < (surplus[other] ?? 0) ? [other, a] : [a, other];
    const value = SMALLEST * (1 + 2 * random());
    surplus[source] = (surplus[source] ?? 0) - value;
    surplus[to] = (surplus[to] ?? 0) + value;
    add(unit(source), unit(to), value);
  }
  const boundaryEvery = Math.max(1, (units - 1) / (Math.max(2, wanted >> 2) - 1));
  let carried = 0;
  let nextBoundary = 0;
  for (let k = 0; k < units; k++) {
    carried += surplus[k] ?? 0;
    const isLast = k === units - 1;
    if (isLast || k >= nextBoundary) {
      const gap = (k === 0 ? MAIN_LINE + SMALLEST : MAIN_LINE) - carried;
      const change = isLast ? -carried : Math.sign(gap || 1) * Math.max(SMALLEST, Math.abs(gap));
      if (change > 0) add(OUTSIDE, unit(k), change);
      else add(unit(k), OUTSIDE, -change);
      carried += change;
      nextBoundary += boundaryEvery;
    }
    if (!isLast) add(unit(k), unit(k + 1), carried);
  }
  return { name: `${topology} ${wanted}`, layer: { kind: "mass" }, unit: "t", flows, origins: ["S!A1"] };
}

const UNMEASURED: Amount = { kind: "unmeasured" };

function reading(value: number, random: () => number): Amount {
  const sigma = RELATIVE_SIGMA * value;
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return { kind: "measured", value: value + sigma * normal, sigma };
}

/** mulberry32: the same plant on every machine. */
function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
