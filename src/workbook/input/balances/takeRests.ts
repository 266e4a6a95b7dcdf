import type { StatedBalance, StatedFlow } from "../../../core/audit/statedBalance";
import type { Noticed } from "../../../core/outcome/outcome";
import { conversionFactor } from "../../../core/quantity/units";
import type { BalanceInputFinding } from "./findings";
import { REST, restLikeName } from "./flowWords.terms";

/**
 * 损失, 其他 and the like among the outputs of a process, without a 数据来源 of their own, are what was left over when
 * the process closes with them to the last digit: such a process proves nothing. Where it does not close they were
 * weighed, and stay readings.
 */
export function takeRests(balances: readonly StatedBalance[]): Noticed<readonly StatedBalance[], BalanceInputFinding> {
  const findings: BalanceInputFinding[] = [];
  const value = balances.map((balance) => {
    const rests = balance.flows.filter((flow) => isRest(flow, balance.flows));
    if (rests.length === 0) return balance;
    const names = rests.map(({ name }) => name);
    const origins = rests.map(({ origin }) => origin);
    findings.push({ code: "balanceInput.restTaken", severity: "info", balance: balance.name, names, origins });
    return {
      ...balance,
      flows: balance.flows.map((flow) => (rests.includes(flow) ? { ...flow, dataSource: REST } : flow)),
    };
  });
  return { value, findings };
}

function isRest(flow: StatedFlow, flows: readonly StatedFlow[]): boolean {
  const { name, dataSource, from, to, quantity } = flow;
  if (dataSource !== "" || from.kind !== "node" || to.kind !== "outside" || !restLikeName.test(name)) return false;
  const { unit } = quantity;
  const enters = flows.filter((each) => each.to.kind === "node" && each.to.node === from.node);
  const leaves = flows.filter((each) => each.from.kind === "node" && each.from.node === from.node);
  const [input, output] = [sumOf(enters, unit), sumOf(leaves, unit)];
  return input !== undefined && output !== undefined && input > 0 && Math.abs(input - output) <= input * LAST_BITS;
}

const LAST_BITS = 1e-9;

/** Undefined when one of them is no number in that unit. */
function sumOf(flows: readonly StatedFlow[], unit: string | undefined): number | undefined {
  let sum = 0;
  for (const { quantity } of flows) {
    const factor = quantity.unit === unit ? 1 : conversionFactor(quantity.unit ?? "", unit ?? "");
    if (quantity.reading.kind !== "number" || factor === undefined) return undefined;
    sum += quantity.reading.value * factor;
  }
  return sum;
}
