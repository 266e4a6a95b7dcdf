import type { Carrier, CarrierKind, FigureBasis, PublishedFigure } from "../../core/energy/carrier";

/** One value, or both ends of a printed range. */
export type Printed = number | readonly [low: number, high: number];

export interface CarrierRow {
  readonly name: string;
  readonly kind: CarrierKind;
  readonly aliases: readonly string[];
  /** Unit in which the carrier is counted. */
  readonly per: string;
  readonly heatUnit?: string;
  readonly heat?: Printed;
  /** kgce per `per`. */
  readonly coal: Printed;
  readonly source: string;
}

/** Which of the two figures of a row was seen in a readable source. */
export interface Sighting {
  readonly coefficient: boolean;
  readonly heat: boolean;
  readonly doubt?: string;
}

/** A row of the standard as data of the core. */
export function carrier(row: CarrierRow, sighting: Sighting, extra: Partial<Carrier> = {}): Carrier {
  const { name, kind, aliases, per, heatUnit, heat, coal } = row;
  const basis = (verified: boolean): FigureBasis => ({
    source: row.source,
    verified,
    ...(sighting.doubt === undefined ? {} : { doubt: sighting.doubt }),
  });
  const standardCoal = figure(coal, `kgce/${per}`, basis(sighting.coefficient));
  const carried = { name, kind, aliases, standardCoal, ...extra };
  if (heat === undefined || heatUnit === undefined) return carried;
  return { ...carried, heatValue: figure(heat, heatUnit, basis(sighting.heat)) };
}

export function figure(printed: Printed, unit: string, basis: FigureBasis): PublishedFigure {
  const [low, high] = typeof printed === "number" ? [printed, printed] : printed;
  return { low, high, unit, ...basis };
}
