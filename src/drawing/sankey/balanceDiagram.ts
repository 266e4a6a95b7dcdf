import type { AuditBalance, AuditFlow } from "../../core/balance/auditBalance";
import type { Flow, Layer } from "../../core/balance/network";
import { UNCERTAIN_SHARE, type SankeyDiagram, type SankeyFlow } from "./diagram";
import { mediumOf } from "./mediumOf";

/**
 * The picture of a balance: reconciled values, what is computed, uncertain, unknown or suspected marked as such, what
 * circulates in one unit as a ring there. Suspected are the meters and leaks set aside until the readings agree; where
 * none had to be, those of significant suspicions.
 */
export function balanceDiagram(balance: AuditBalance): SankeyDiagram {
  const { object, period, name, layer, unit } = balance;
  const significant = balance.suspects.filter(({ isSignificant }) => isSignificant);
  const suspects = balance.setAside.length > 0 ? balance.setAside : significant;
  const meters = new Set(suspects.flatMap((suspect) => suspect.meters.map(({ flow }) => flow)));
  const leaks = new Set(suspects.flatMap((suspect) => suspect.leaks.flatMap(({ nodes }) => nodes)));
  const flows = balance.flows.map((flow) => flowOf(flow, meters, layer.kind));
  return {
    subject: { kind: "balance", object, period, name, layer },
    unit,
    flows: [...flows, ...balance.loops.map(ringOf)],
    suspectUnits: [...leaks].sort(),
  };
}

function flowOf(each: AuditFlow, suspects: ReadonlySet<string>, layer: Layer["kind"]): SankeyFlow {
  const { flow, value, sigma } = each;
  const { id, name, from, to } = flow;
  return {
    id,
    name,
    from,
    to,
    value,
    printed: each.rounded,
    isComputed: each.class === "observable",
    isUncertain: value !== null && sigma !== null && sigma > UNCERTAIN_SHARE * Math.abs(value),
    isSuspect: suspects.has(id),
    isPotential: false,
    medium: mediumOf({ medium: each.medium, name, from, to }, layer),
  };
}

/** It leaves as it enters: nothing about it can be checked or computed. */
function ringOf({ id, name, from, to, amount }: Flow): SankeyFlow {
  const value = amount.kind === "unmeasured" ? null : amount.value;
  const sigma = amount.kind === "measured" ? amount.sigma : 0;
  return {
    id,
    name,
    from,
    to,
    value,
    printed: null,
    isComputed: amount.kind === "rest",
    isUncertain: value !== null && sigma > UNCERTAIN_SHARE * Math.abs(value),
    isSuspect: false,
    isPotential: false,
    medium: "circulating",
  };
}
