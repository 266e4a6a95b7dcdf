/** Lanczos, g = 7, nine terms: ln Γ(x) to 15 digits for x > 0. */
const LANCZOS_CONSTANT = 0.99999999999980993;
const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

function logGamma(x: number): number {
  const shifted = x - 1;
  let sum = LANCZOS_CONSTANT;
  LANCZOS.forEach((coefficient, i) => (sum += coefficient / (shifted + i + 1)));
  const t = shifted + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** Upper tail of the gamma distribution, Q(a, x): series below a + 1, continued fraction above. */
function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  const front = Math.exp(-x + a * Math.log(x) - logGamma(a));
  return x < a + 1 ? 1 - front * gammaSeries(a, x) : front * gammaFraction(a, x);
}

function gammaSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < 100_000 && term > sum * 1e-17; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** Lentz's method. */
function gammaFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 100_000; n++) {
    const step = -n * (n - a);
    b += 2;
    d = 1 / (step * d + b);
    c = b + step / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return fraction;
}

/**
 * Probability that a χ² sum exceeds the value by chance alone.
 *
 * @source W. H. Press et al., Numerical Recipes, 3rd ed. 2007, §6.2
 */
export function chiSquareTail(value: number, degreesOfFreedom: number): number {
  return upperGamma(degreesOfFreedom / 2, value / 2);
}

/** Density of the χ² distribution. */
function chiSquareDensity(value: number, degreesOfFreedom: number): number {
  const a = degreesOfFreedom / 2;
  return 0.5 * Math.exp((a - 1) * Math.log(value / 2) - value / 2 - logGamma(a));
}

/**
 * The value that a χ² sum exceeds with probability `tail`: Newton's method on the logarithm of the tail, which is concave
 * (convex for one degree of freedom), held between the bounds found so far.
 *
 * @example chiSquareLimit(0.05, 4) // 9.487729…
 */
export function chiSquareLimit(tail: number, degreesOfFreedom: number): number {
  let [low, high] = [0, Infinity];
  let value = degreesOfFreedom;
  for (let i = 0; i < 100; i++) {
    const reached = chiSquareTail(value, degreesOfFreedom);
    if (reached > tail) low = value;
    else high = value;
    const step = (reached * Math.log(reached / tail)) / chiSquareDensity(value, degreesOfFreedom);
    const next = value + step;
    // The error left is the square of this step.
    if (Math.abs(step) <= 1e-9 * value) return next;
    value = next > low && next < high ? next : high === Infinity ? 2 * value : (low + high) / 2;
  }
  return value;
}

/**
 * Limit of |z| when `tests` readings are tested at once and none should be accused wrongly with probability 1 − α:
 * β = 1 − (1 − α)^(1/n), both sides.
 *
 * @source Z. Šidák, J. Am. Stat. Assoc. 62 (1967) 626; use in balances: R. S. H. Mah, A. C. Tamhane, AIChE J. 28 (1982) 828
 * @example sidakLimit(0.05, 1) // 1.959964
 */
export function sidakLimit(alpha: number, tests: number): number {
  const beta = -Math.expm1(Math.log1p(-alpha) / Math.max(1, tests));
  return Math.sqrt(chiSquareLimit(beta, 1));
}
