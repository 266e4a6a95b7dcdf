import { coefficientVariable } from "../../joint/jointSystem";
import type { ReconciledEquations } from "../../joint/reconcileEquations";
import type { Accused } from "../../joint/reconcileEquations";
import { sidakLimit } from "../../statistics";
import type { Suspect } from "../../suspects";
import type { BoundRelation } from "./boundRelation";

/** What is suspect in one layer, and the relations that stand in it. */
export interface LayerSuspects {
  readonly suspects: readonly Suspect[];
  readonly bound: readonly BoundRelation[];
  /** Name of the reading of a flow in this layer: its amount or its content. */
  readonly readingOf: (flow: string) => string;
}

type Coefficients = NonNullable<Suspect["coefficients"]>;

/**
 * The suspects of a layer with its coefficients among them: a stated coefficient is a reading like any other, and may be
 * what is wrong, alone or as well as a meter from which nothing tells it apart.
 */
export function accuseCoefficients(
  layer: LayerSuspects,
  { accused }: Pick<ReconciledEquations, "accused">,
  falseAlarm: number,
): readonly Suspect[] {
  const names = new Map(layer.bound.map(({ id }) => [coefficientVariable(id), id]));
  const limit = sidakLimit(falseAlarm, accused.flatMap(({ readings }) => readings).length);
  const suspects = [...layer.suspects];
  for (const group of accused) {
    const coefficients = coefficientsOf(group, names);
    if (coefficients.length === 0) continue;
    const members = new Set(group.readings.map(({ id }) => id));
    const place = suspects.findIndex(({ meters }) => meters.some(({ flow }) => members.has(layer.readingOf(flow))));
    const known = suspects[place];
    if (known) suspects[place] = { ...known, coefficients };
    else suspects.push({ meters: [], leaks: [], coefficients, z: group.z, limit, isSignificant: group.z > limit });
  }
  return suspects.sort((a, b) => b.z - a.z);
}

function coefficientsOf({ readings }: Accused, names: ReadonlyMap<string, string>): Coefficients {
  return readings.flatMap(({ id, bias }) => {
    const relation = names.get(id);
    return relation === undefined ? [] : [{ relation, bias }];
  });
}
