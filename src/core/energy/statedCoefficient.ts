import type { Origin } from "../outcome/outcome";
import type { Quantity } from "../quantity/quantity";

/** One row of 折算系数, or 折标系数 beside an amount: what the workbook itself says about an energy carrier. */
export interface StatedCoefficient {
  /** Normalised; empty when the row holds for every enterprise. */
  readonly enterprise: string;
  /** Absent when the row holds for every year. */
  readonly year?: number;
  readonly carrier: string;
  /** 单位: of the carrier (`t`, `kWh`), or of the coefficient (`kgce/kg`). */
  readonly unit: string;
  /** Heat per amount, `kJ/kg`, `MJ/m3` …; the heading's unit may leave the amount to `unit`. */
  readonly heatValue?: Quantity;
  /** Standard coal per amount, `kgce/kg`, `tce/万kWh` … */
  readonly standardCoal?: Quantity;
  /** `tC/TJ` or `tC/GJ`. */
  readonly carbonContent?: Quantity;
  /** Percent, or a share where the unit is `1`. */
  readonly oxidation?: Quantity;
  /** CO2 per amount, `tCO2/t`, `kgCO2/kWh` … */
  readonly emissionFactor?: Quantity;
  readonly source: string;
  /** Stated in a line of 资源能源消耗, for which alone it holds. */
  readonly isOfLine?: true;
  readonly origin: Origin;
}

/** What is named as the source of a row's figures: its 来源, else the row itself. */
export function sourceOfRow({ source, origin }: StatedCoefficient): string {
  return source === "" ? origin : source;
}
