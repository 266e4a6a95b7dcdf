import type { StatedRelation } from "../../audit/statedBalance";
import type { Contents } from "../joint/screenContents";
import type { StatedNetwork } from "./networksOf";
import { substanceName } from "./substance";

/** Layers of one balance that are reconciled together. */
export interface LayerGroup {
  /** The goods first, then what they carry; or one layer by itself. */
  readonly layers: readonly [StatedNetwork, ...StatedNetwork[]];
  /** Of what the goods carry. */
  readonly contents: Contents;
}

/** Goods that close themselves with all substances that they carry; where they need not close, each layer by itself. */
export function reconciledTogether(networks: readonly StatedNetwork[]): readonly LayerGroup[] {
  const [goods, ...others] = networks;
  if (!goods) return [];
  const carried = others.flatMap(({ network, carriedBy }) =>
    carriedBy?.goodsBalance ? [[substanceOf(network) ?? "", carriedBy.contents] as const] : [],
  );
  if (carried.length > 0) return [{ layers: [goods, ...others], contents: new Map(carried) }];
  return networks.map((layer) => ({ layers: [layer], contents: new Map() }));
}

/** Null for goods. */
export function substanceOf({ layer }: StatedNetwork["network"]): string | null {
  return layer.kind === "substance" ? layer.substance : null;
}

/**
 * The relations that belong to a group: all of them where there is one; else those of its substance, and to the first
 * group those without a substance, or with one that no group is of.
 */
export function relationsOf(
  group: LayerGroup,
  groups: readonly LayerGroup[],
  relations: readonly StatedRelation[],
): readonly StatedRelation[] {
  const substances = groups.map(({ layers: [first] }) => substanceOf(first.network));
  return relations.filter(({ substances: { names } }) => {
    const place = substances.findIndex((each) => each !== null && names.map(substanceName).includes(each));
    return groups[Math.max(0, place)] === group;
  });
}
