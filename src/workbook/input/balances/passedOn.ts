import type { StatedBalance, StatedFlow } from "../../../core/audit/statedBalance";
import type { Side } from "./directedRows";
import type { BalanceInputFinding } from "./findings";
import { maybeOne } from "./sameFlows";

/**
 * 投入产出表 cannot say that what one process gives is what another takes: both cross the boundary, and the sums of the whole
 * hold it twice. Where name and amount are the same the consultant hears of it.
 */
export function passedOn({ name: balance, flows }: StatedBalance): readonly BalanceInputFinding[] {
  const sides = new Map(flows.map((flow) => [flow.origin, sideOf(flow)]));
  const pairs = maybeOne(flows, sides);
  if (pairs.length === 0) return [];
  const names = [...new Set(pairs.map(({ output }) => output.name))];
  const origins = pairs.flatMap(({ output, input }) => [output.quantity.origin, input.quantity.origin]);
  return [{ code: "balanceInput.passedOn", severity: "info", balance, names, origins }];
}

function sideOf({ to }: StatedFlow): Side {
  return to.kind === "node" ? "input" : "output";
}
