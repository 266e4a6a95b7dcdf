import type { Exchange } from "../../core/audit/statedBalance";
import { atNode } from "../../core/balance/network";
import type { Reading } from "../../core/quantity/quantity";
import type { SankeyDiagram, SankeyFlow } from "./diagram";
import { mediumOfWords } from "./mediumOf";

/**
 * Pictures of what the enterprises of a park give to one another, one a unit: only flows of one unit have one scale.
 * What is not running yet is marked as potential; a figure that is no number (`<5`, 未统计) is drawn as unknown.
 *
 * @returns in the order of the units' symbols
 */
export function exchangeDiagrams(exchanges: readonly Exchange[]): readonly SankeyDiagram[] {
  const units = new Map<string, Exchange[]>();
  for (const exchange of exchanges) {
    const unit = exchange.quantity.unit ?? "";
    units.set(unit, [...(units.get(unit) ?? []), exchange]);
  }
  return [...units].sort(([a], [b]) => (a < b ? -1 : 1)).map(([unit, group]) => diagramOf(unit, group));
}

function diagramOf(unit: string, exchanges: readonly Exchange[]): SankeyDiagram {
  const what = [...new Set(exchanges.map((exchange) => exchange.what))].sort();
  return { subject: { kind: "exchanges", what }, unit, flows: exchanges.map(flowOf), suspectUnits: [] };
}

function flowOf({ supplier, receiver, what, quantity, isPotential, origin }: Exchange): SankeyFlow {
  return {
    id: origin,
    name: what,
    from: atNode(supplier),
    to: atNode(receiver),
    value: valueOf(quantity.reading),
    printed: null,
    isComputed: false,
    isUncertain: quantity.reading.kind === "approximate" || quantity.reading.kind === "range",
    isSuspect: false,
    isPotential,
    medium: mediumOfWords(what) ?? "material",
  };
}

function valueOf(reading: Reading): number | null {
  if (reading.kind === "number" || reading.kind === "approximate") return reading.value;
  return reading.kind === "range" ? (reading.low + reading.high) / 2 : null;
}
