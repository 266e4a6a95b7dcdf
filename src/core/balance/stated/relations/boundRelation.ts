import type { StatedBalance, StatedRelation } from "../../../audit/statedBalance";
import type { Noticed } from "../../../outcome/outcome";
import type { Correlation } from "../../joint/equation";
import type { JointRelation } from "../../joint/jointSystem";
import type { Contents } from "../../joint/screenContents";
import type { Amount, Network } from "../../network";
import type { RelationFinding } from "./findings";

/** A relation as the equations take it. */
export interface BoundRelation {
  /** Names it in equations, findings and results: `F4/F3`, `F4/(F1+F2) Cu`, `Σ F1`, `ρ F1, F2`. */
  readonly id: string;
  readonly stated: StatedRelation;
  readonly others: readonly string[];
  /** In whose layer it stands; null is that of the goods. */
  readonly substance: string | null;
  readonly substances: readonly string[];
  /** Coefficient, ρ, or sum of the contents as analysed. */
  readonly coefficient: Amount;
  /** What it binds; a correlation binds errors, not flows. */
  readonly equation: JointRelation | null;
  readonly correlations: readonly Correlation[];
}

/** What is reconciled together: goods with the contents of what they carry, or one layer by itself. */
export interface BoundLayers {
  readonly stated: StatedBalance;
  readonly goods: Network;
  readonly contents: Contents;
}

/** One row on its way into the equations. */
export interface RelationRow {
  readonly relation: StatedRelation;
  readonly id: string;
  /** The flows by which the relation gives its own. */
  readonly others: readonly string[];
  /** Of the goods none, also where the goods are themselves a substance. */
  readonly substances: readonly string[];
}

export type BoundOrNot = Noticed<BoundRelation | undefined, RelationFinding>;

export function relationId(
  { kind, flow }: StatedRelation,
  others: readonly string[],
  substances: readonly string[],
): string {
  const of = substances.length > 0 && kind !== "closure" ? ` ${substances.join(" ")}` : "";
  if (kind === "closure") return `Σ ${flow.text}`;
  if (kind === "correlation") return `ρ ${[flow.text, ...others].join(", ")}${of}`;
  const base = others.length > 1 ? `(${others.join("+")})` : others.join("");
  return `${flow.text}/${base}${of}`;
}
