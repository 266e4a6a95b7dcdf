/**
 * Water intake per unit of output, per 万元 of output value, or per person.
 *
 *     V_i ÷ Q,   V_i ÷ Z
 *
 * @param intakeM3 V_i of the period: bought water and water products count, sea water does not
 * @param divisor output in its own unit, or 万元, of the same period
 * @returns m3 per unit of the divisor, unrounded; `null` when the divisor is not positive
 * @source GB/T 12452-2022; GB/T 18820
 * @example specificIntake(16240, 24036) // 0.6757 m3/m2
 */
export function specificIntake(intakeM3: number, divisor: number): number | null {
  return divisor > 0 ? intakeM3 / divisor : null;
}

interface DomesticUse {
  readonly freshWaterM3: number;
  readonly people: number;
  readonly days: number;
}

/**
 * 人均生活日新水量.
 *
 *     V_ylf ÷ (n · d)
 *
 * @returns m3 per person and day, unrounded; `null` without people or days
 * @source GB/T 12452-2022
 * @example 4218 m3, 120 people, 300 days: 0.11717 m3 per person and day
 */
export function domesticIntakePerDay({ freshWaterM3, people, days }: DomesticUse): number | null {
  return specificIntake(freshWaterM3, people * days);
}

interface CondensateReturn {
  readonly condensateM3: number;
  /** At the temperature of the meter. */
  readonly densityKgPerM3: number;
  readonly steamKgPerH: number;
  readonly hours: number;
}

/**
 * 锅炉蒸汽冷凝水回用率 from meters of volume and of steam.
 *
 *     R_b = V_br · ρ ÷ (D · h) × 100
 *
 * @returns percent, unrounded; `null` without steam
 * @source GB/T 7119-2018
 * @example 6000 m3 at 960 kg/m3 from 2000 kg/h over 4000 h: 72 %
 */
export function condensateReturnPercent(metered: CondensateReturn): number | null {
  const steamKg = metered.steamKgPerH * metered.hours;
  return steamKg > 0 ? ((metered.condensateM3 * metered.densityKgPerM3) / steamKg) * 100 : null;
}
