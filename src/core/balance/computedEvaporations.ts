import type { AuditBalance } from "./auditBalance";

/**
 * Flows in the closure of a node, or of the whole (null), whose amount is the computed evaporation of a cooling tower. It
 * counts in the sums as consumed water always does, being hardly ever metered; but it is no reading, and its ± of 40 % may
 * be larger than the gap. Of a substance that the water carries nothing is said.
 *
 * @returns ids, in the order of the rows
 */
export function computedEvaporations(
  { flows, layer }: Pick<AuditBalance, "flows" | "layer">,
  node: string | null,
): readonly string[] {
  if (layer.kind === "substance") return [];
  return flows.flatMap(({ flow: { id, from, to }, isTowerEvaporation }) => {
    const ends = [from, to].map((end) => (end.kind === "node" ? end.node : null));
    return isTowerEvaporation && ends.includes(node) ? [id] : [];
  });
}
