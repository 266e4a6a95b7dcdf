import { CholeskyDecomposition, Matrix } from "ml-matrix";
import type { Correlation } from "./equation";

/** C with C·Cᵀ = the correlation matrix of the readings. Only the rows of correlated readings differ from the unit matrix. */
export interface CorrelationFactor {
  /** Places of the correlated readings. */
  readonly places: readonly number[];
  readonly lower: Matrix | null;
  /** Readings whose correlations no data can have; they are treated as independent. */
  readonly impossible: readonly string[];
}

const INDEPENDENT: CorrelationFactor = { places: [], lower: null, impossible: [] };

/** Correlations of names that are no readings bind nothing and are left out. */
export function factorCorrelations(
  readings: readonly string[],
  correlations: readonly Correlation[],
): CorrelationFactor {
  const numbers = new Map(readings.map((name, place) => [name, place]));
  const known = correlations.filter(({ between: [a, b] }) => a !== b && numbers.has(a) && numbers.has(b));
  if (known.length === 0) return INDEPENDENT;
  const names = [...new Set(known.flatMap(({ between }) => between))];
  const places = names.map((name) => numbers.get(name) ?? 0);
  const matrix = Matrix.eye(names.length);
  for (const { between, coefficient } of known) {
    const [a, b] = [names.indexOf(between[0]), names.indexOf(between[1])];
    matrix.set(a, b, coefficient);
    matrix.set(b, a, coefficient);
  }
  const cholesky = new CholeskyDecomposition(matrix);
  if (!cholesky.isPositiveDefinite()) return { ...INDEPENDENT, impossible: names };
  return { places, lower: cholesky.lowerTriangularMatrix, impossible: [] };
}

/** row · C: what a row over the readings says about independent errors of size 1. */
export function decorrelate(row: Float64Array, { places, lower }: CorrelationFactor): Float64Array {
  if (!lower) return row;
  const result = row.slice();
  places.forEach((place, column) => {
    result[place] = places.reduce((sum, other, k) => sum + (row[other] ?? 0) * lower.get(k, column), 0);
  });
  return result;
}

/** C · errors: from independent errors back to those of the readings. */
export function correlate(errors: Float64Array, { places, lower }: CorrelationFactor): Float64Array {
  if (!lower) return errors;
  const result = errors.slice();
  places.forEach((place, k) => {
    result[place] = places.reduce((sum, other, column) => sum + lower.get(k, column) * (errors[other] ?? 0), 0);
  });
  return result;
}
