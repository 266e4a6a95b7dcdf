import type { Origin } from "../outcome/outcome";
import type { Amount, Flow, Network } from "./network";

/** Share of a substance in a flow, mass in mass, 0–1, with one standard deviation; σ 0 is a share that is exact. */
export interface Content {
  readonly share: number;
  readonly sigma: number;
  /** The cell of the analysis, where it is known. */
  readonly origins?: readonly Origin[];
}

/**
 * The balance of one substance on the flows of a goods balance: m = M·w, σ² = (w·σ_M)² + (M·σ_w)². A flow without a
 * content, or without an amount, is not measured in this layer. Contents are not adjusted together with the goods: each
 * layer is reconciled by itself, and one analysis used for several flows counts as several.
 *
 * @source DB11/T 1346—2016 (known by summary); ISO/IEC Guide 98-3 for the propagation of σ
 * @example 100 ± 1 t of ore with 0.02 ± 0.001 Cu: 2 ± 0.102 t Cu
 */
export function substanceNetwork(network: Network, substance: string, contents: ReadonlyMap<string, Content>): Network {
  const flows = network.flows.map((flow): Flow => ({ ...flow, amount: carried(flow.amount, contents.get(flow.id)) }));
  return { ...network, name: `${network.name} ${substance}`, layer: { kind: "substance", substance }, flows };
}

function carried(amount: Amount, content: Content | undefined): Amount {
  if (content?.share === 0 && content.sigma === 0) return { kind: "exact", value: 0 };
  if (content === undefined || amount.kind === "unmeasured") return { kind: "unmeasured" };
  const value = amount.value * content.share;
  if (amount.kind === "rest") return { kind: "rest", value };
  const sigmaOfGoods = amount.kind === "measured" ? amount.sigma : 0;
  const sigma = Math.hypot(content.share * sigmaOfGoods, amount.value * content.sigma);
  return amount.kind === "exact" && content.sigma === 0 ? { kind: "exact", value } : { kind: "measured", value, sigma };
}
