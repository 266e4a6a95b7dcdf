/** Two amounts of one balance, with variances and covariance after reconciliation (same unit throughout). */
export interface CorrelatedPair {
  readonly part: number;
  readonly other: number;
  readonly partVariance: number;
  readonly otherVariance: number;
  readonly covariance: number;
}

/**
 * Standard deviation (1σ) of part/(part + other), as the reuse rate V_r/(V_i + V_r). Reconciled flows are correlated,
 * so the covariance belongs in; without it a closed balance looks less certain than it is, or more.
 *
 *     var = (o²·Var p + p²·Var o − 2·p·o·Cov) ÷ (p + o)⁴
 *
 * @returns percentage points; `null` when the whole is not positive
 * @source first-order propagation of uncertainty, JCGM 100:2008, 5.2.2
 * @example V_r 900 ± 9, V_i 100 ± 5, independent: 90 % ± 0.4589
 */
export function shareDeviationPercent(pair: CorrelatedPair): number | null {
  const { part, other, covariance } = pair;
  const whole = part + other;
  if (whole <= 0) return null;
  const variance = other ** 2 * pair.partVariance + part ** 2 * pair.otherVariance - 2 * part * other * covariance;
  return (Math.sqrt(Math.max(variance, 0)) / whole ** 2) * 100;
}

/**
 * Standard deviation (1σ) of part/other, as the leak rate V_l/V_i.
 *
 *     var = (o²·Var p + p²·Var o − 2·p·o·Cov) ÷ o⁴
 *
 * @returns percentage points; `null` when the divisor is not positive
 * @source first-order propagation of uncertainty, JCGM 100:2008, 5.2.2
 * @example leak 5 ± 1 of an intake 100 ± 2, independent: 5 % ± 1.0050
 */
export function ratioDeviationPercent(pair: CorrelatedPair): number | null {
  const { part, other, covariance } = pair;
  if (other <= 0) return null;
  const variance = other ** 2 * pair.partVariance + part ** 2 * pair.otherVariance - 2 * part * other * covariance;
  return (Math.sqrt(Math.max(variance, 0)) / other ** 2) * 100;
}
