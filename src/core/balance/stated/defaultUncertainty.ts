import type { FigureBasis } from "../../energy/carrier";
import type { Layer } from "../network";

/** Where a figure comes from, as far as it says how well it is known. */
export type DataSource = "measured" | "ledger" | "quota" | "estimate" | "unstated";

/** How far off a figure may be when the sheet does not say: an assumption that the report lists. */
export interface DefaultUncertainty extends FigureBasis {
  /** As the report calls it: 水表, 估算 … */
  readonly name: string;
  /** ± in percent of the figure. */
  readonly percent: number;
  /** `limit`: largest permissible error of a meter, σ = limit/√3; `expanded`: 95 % half width, σ = half of it. */
  readonly kind: "limit" | "expanded";
}

export interface MeterUncertainty extends DefaultUncertainty {
  readonly layers: readonly Layer["kind"][];
  /** Words in the flow's name, medium or data source that speak for this meter; without any it fits its whole layer. */
  readonly words: readonly string[];
}

/** A named set of defaults. */
export interface DefaultUncertainties {
  /** The first that fits counts. */
  readonly meters: readonly MeterUncertainty[];
  readonly bySource: Readonly<Record<Exclude<DataSource, "measured">, DefaultUncertainty>>;
  /** Of an analysed content. */
  readonly content: DefaultUncertainty;
}

/** σ as a share of the figure. */
export function relativeSigma({ percent, kind }: Pick<DefaultUncertainty, "percent" | "kind">): number {
  return percent / 100 / (kind === "limit" ? Math.sqrt(3) : 2);
}
