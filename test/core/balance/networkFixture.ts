import { atNode, OUTSIDE, type Amount, type Flow, type Network } from "../../../src/core/balance/network";

const end = (node: string | number) => (node === "" || node === 0 ? OUTSIDE : atNode(String(node)));

/** A flow by number: node "" or 0 is the outside world; an amount of [value, σ] is a reading. */
export function flow(
  id: string,
  from: string | number,
  to: string | number,
  amount: Amount | readonly [number, number] | number = { kind: "unmeasured" },
): Flow {
  const known: Amount =
    typeof amount === "number"
      ? { kind: "exact", value: amount }
      : "kind" in amount
        ? amount
        : { kind: "measured", value: amount[0], sigma: amount[1] };
  return { id, name: `流股${id}`, from: end(from), to: end(to), amount: known, origins: [`平衡流股!${id}`] };
}

export function network(flows: readonly Flow[], name = "试算"): Network {
  return { name, layer: { kind: "mass" }, unit: "t", flows, origins: ["平衡流股!A1"] };
}
