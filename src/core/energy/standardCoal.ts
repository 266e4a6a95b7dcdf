/** Heat of 1 kg of standard coal, kJ: 7000 kcal of 4.1868 kJ. @source GB/T 2589-2020 */
export const KJ_PER_KGCE = 29307.6;

/**
 * Standard coal of a measured heat value.
 *
 *     k = heat value ÷ 29307.6
 *
 * @param kJPerUnit low heat value, kJ per kg, m3 …
 * @returns kgce per the same unit, unrounded
 * @source GB/T 2589-2020
 * @example standardCoalOfHeat(20934) // 0.71428… kgce/kg, printed 0.7143
 */
export function standardCoalOfHeat(kJPerUnit: number): number {
  return kJPerUnit / KJ_PER_KGCE;
}
