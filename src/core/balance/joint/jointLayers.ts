import type { BalanceStatus, GlobalTest, NetworkBalance } from "../balanceNetwork";
import type { Estimated } from "../estimate";
import { chiSquareLimit, chiSquareTail, sidakLimit } from "../statistics";
import type { Suspect } from "../suspects";
import { amountVariable, carriedVariable, contentVariable } from "./jointSystem";
import type { ReconciledEquations } from "./reconcileEquations";

/**
 * A joint reconciliation seen layer by layer: the flows of the goods, and of each substance the amount that is carried.
 * The statistics are those of the whole. Accused are meters in the goods, analyses in the substances; leaks are those
 * that the goods by themselves point at.
 */
export function jointLayers(
  linear: readonly NetworkBalance[],
  reconciled: ReconciledEquations,
  falseAlarm: number,
): readonly NetworkBalance[] {
  const amounts = new Map(reconciled.variables.map((each) => [each.id, each]));
  const carried = new Map(reconciled.wanted.map((each) => [each.id, each]));
  const globalTest = testGlobally(reconciled, falseAlarm);
  return linear.map((layer): NetworkBalance => {
    const { layer: kept } = layer.network;
    const substance = kept.kind === "substance" ? kept.substance : null;
    const flows = layer.flows.map(({ flow, ...alone }) => {
      const found =
        substance === null
          ? amounts.get(amountVariable(flow.id))
          : (amounts.get(carriedVariable(flow.id, substance)) ?? carried.get(carriedVariable(flow.id, substance)));
      return { flow, ...estimatedOf(found ?? alone) };
    });
    const { objective, degreesOfFreedom } = reconciled;
    return {
      ...layer,
      status: statusOf(layer, globalTest),
      flows,
      globalTest,
      suspects: suspectsOf(layer, substance, { reconciled, falseAlarm }),
      elimination: null,
      nonNegative: null,
      estimate: { ...layer.estimate, flows, objective, degreesOfFreedom, contradictions: [] },
    };
  });
}

function estimatedOf({ class: flowClass, value, sigma, adjustment, z, isBarelyTestable }: Estimated): Estimated {
  return { class: flowClass, value, sigma, adjustment, z, isBarelyTestable };
}

function testGlobally({ objective, degreesOfFreedom }: ReconciledEquations, falseAlarm: number): GlobalTest {
  if (degreesOfFreedom === 0) return { objective, degreesOfFreedom, limit: null, probability: null };
  const limit = chiSquareLimit(falseAlarm, degreesOfFreedom);
  return { objective, degreesOfFreedom, limit, probability: chiSquareTail(objective, degreesOfFreedom) };
}

function statusOf({ flows }: NetworkBalance, { objective, limit }: GlobalTest): BalanceStatus {
  if (flows.length === 0) return "noFlows";
  if (!flows.some(({ flow }) => flow.amount.kind === "measured")) return "nothingMeasured";
  if (limit === null) return "unchecked";
  return objective <= limit ? "consistent" : "inconsistent";
}

interface Verdict {
  readonly reconciled: ReconciledEquations;
  readonly falseAlarm: number;
}

/** A wrong analysis is wrong by as much of the substance as its flow then carries too much. */
function suspectsOf(
  layer: NetworkBalance,
  substance: string | null,
  { reconciled: { accused, variables }, falseAlarm }: Verdict,
): readonly Suspect[] {
  const limit = sidakLimit(falseAlarm, accused.flatMap(({ readings }) => readings).length);
  const amounts = new Map(variables.map(({ id, value }) => [id, value]));
  const ownReadings = new Map(
    layer.flows.map(({ flow: { id: flow } }) =>
      substance === null
        ? [amountVariable(flow), { flow, perUnit: 1 }]
        : [contentVariable(flow, substance), { flow, perUnit: amounts.get(amountVariable(flow)) ?? 0 }],
    ),
  );
  const suspects = accused.flatMap(({ readings, z }): readonly Suspect[] => {
    const meters = readings.flatMap(({ id, bias }) => {
      const own = ownReadings.get(id);
      return own ? [{ flow: own.flow, bias: bias * own.perUnit }] : [];
    });
    return meters.length > 0 ? [{ meters, leaks: [], z, limit, isSignificant: z > limit }] : [];
  });
  const leaks = layer.suspects.filter((each) => each.leaks.length > 0).map((each) => ({ ...each, meters: [] }));
  return substance === null ? [...suspects, ...leaks].sort((a, b) => b.z - a.z) : suspects;
}
