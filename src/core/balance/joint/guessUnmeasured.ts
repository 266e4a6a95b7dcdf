import type { NetworkBalance } from "../balanceNetwork";

/**
 * First guesses of unmeasured amounts, from each layer reconciled by itself; where that leaves them open, about as much
 * as a typical reading. No two guesses are alike and none is 0: a flow of 0 would hide the contents it carries.
 */
export function guessUnmeasured(layers: readonly NetworkBalance[]): (flow: number, substance: string | null) => number {
  const goods = layers[0]?.flows ?? [];
  const order = new Map(
    [...goods.keys()].sort((a, b) => (idAt(goods, a) < idAt(goods, b) ? -1 : 1)).map((e, k) => [e, k]),
  );
  const byLayer = new Map(layers.map((layer) => [substanceOf(layer), { layer, typical: typicalOf(layer) }]));
  return (flow, substance) => {
    const { layer, typical } = byLayer.get(substance) ?? { layer: undefined, typical: 1 };
    const value = layer?.flows[flow]?.value ?? 0;
    // The golden section spreads the guesses evenly, whatever their number.
    return value === 0 ? typical * (0.8 + 0.4 * (((order.get(flow) ?? 0) * 0.618034) % 1)) : value;
  };
}

const idAt = (flows: NetworkBalance["flows"], e: number): string => flows[e]?.flow.id ?? "";

function substanceOf({ network: { layer } }: NetworkBalance): string | null {
  return layer.kind === "substance" ? layer.substance : null;
}

/** Median of the readings. */
function typicalOf({ flows }: NetworkBalance): number {
  const sizes = flows.flatMap(({ flow: { amount } }) =>
    amount.kind !== "unmeasured" && Number.isFinite(amount.value) && amount.value !== 0 ? [Math.abs(amount.value)] : [],
  );
  return sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 1;
}
