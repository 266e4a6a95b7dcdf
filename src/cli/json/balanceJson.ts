import type { AuditBalance, AuditFlow } from "../../core/balance/auditBalance";
import type { Closure } from "../../core/balance/closure";
import type { Suspect } from "../../core/balance/suspects";

const STATUS = { closed: "closed", notClosed: "open", notCheckable: "notCheckable" } as const;

/** `balances` of `run --json`; figures in the sheet's unit. */
export function balanceJson(balance: AuditBalance): object {
  const { name, object, period, layer, unit, closures, flows, globalTest, suspects, addMeters } = balance;
  const whole = closures.find(({ node }) => node === null);
  return {
    name,
    object,
    period,
    layer: layer.kind === "substance" ? layer.substance : layer.kind,
    unit,
    status: balance.status,
    nodes: closures.filter(({ node }) => node !== null).map(closureJson),
    whole: whole ? closureJson(whole) : null,
    flows: flows.map(flowJson),
    test: {
      statistic: globalTest.objective,
      dof: globalTest.degreesOfFreedom,
      critical: globalTest.limit,
      passed: globalTest.limit === null ? null : globalTest.objective <= globalTest.limit,
    },
    suspects: suspects.filter(({ isSignificant }) => isSignificant).map(suspectJson),
    setAside: balance.setAside.map(suspectJson),
    setAsideStatus: balance.setAsideStatus ?? null,
    setAsideElsewhere: balance.setAsideElsewhere ?? 0,
    addMeters: addMeters.map(({ flow, makes }) => ({ flow, makes })),
  };
}

/** What is taken out of stock comes in, what is put into it goes out, so that gap = in − out. */
function closureJson(closure: Closure): object {
  const { node, input, output, stockIncrease, difference, deviationPercent, status } = closure;
  return {
    name: node ?? "",
    in: input + Math.max(0, -stockIncrease),
    out: output + Math.max(0, stockIncrease),
    gap: difference,
    gapPercent: deviationPercent,
    status: STATUS[status],
  };
}

function flowJson({ flow, class: flowClass, value, sigma, z }: AuditFlow): object {
  const { amount } = flow;
  const isReading = amount.kind === "measured" || amount.kind === "exact";
  return {
    id: flow.id,
    measured: isReading ? amount.value : null,
    sd: amount.kind === "measured" ? amount.sigma : amount.kind === "exact" ? 0 : null,
    reconciled: value,
    reconciledSd: sigma,
    class: flowClass === "exact" ? "nonRedundant" : flowClass,
    z,
  };
}

/** The first of the group stands for it: nothing on these readings tells them apart. */
function suspectJson({ meters, coefficients = [], leaks, z }: Suspect): object {
  const stated = coefficients.map(({ relation }) => relation);
  const members = [...meters.map(({ flow }) => flow), ...stated, ...leaks.flatMap(({ nodes }) => nodes)];
  const [id = "", ...equivalentTo] = members;
  const other = stated.length > 0 ? "relation" : "leak";
  return { kind: meters.length > 0 ? "flow" : other, id, statistic: z, equivalentTo };
}
