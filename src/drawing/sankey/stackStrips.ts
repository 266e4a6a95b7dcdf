/** A stretch of a ribbon that runs along others, with the room it needs across. */
export interface Strip {
  readonly from: number;
  readonly to: number;
  readonly thickness: number;
  /** Distance from the base that it keeps in any case. */
  readonly least: number;
}

/**
 * Distances from a common base at which strips lie beside each other: each as near as those before it allow, strips whose
 * stretches do not meet may lie at the same distance.
 */
export function stackStrips(strips: readonly Strip[], gap: number): readonly number[] {
  const distances: number[] = [];
  strips.forEach((strip) => {
    const behind = distances.map((distance, i) => {
      const other = strips[i];
      return other && other.from < strip.to && strip.from < other.to ? distance + other.thickness + gap : 0;
    });
    distances.push(Math.max(strip.least, ...behind));
  });
  return distances;
}
