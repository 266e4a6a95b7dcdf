import type { Interval } from "../quantity/interval";
import { scaled } from "./appliedCoefficient";
import { plainInterval } from "./rowFigure";
import type { StatedCoefficient } from "./statedCoefficient";

/** Carbon content of a row, tC/TJ. A figure without unit below 1 can only be tC/GJ: fuels hold between 10 and 80 tC/TJ. */
export function rowCarbon({ carbonContent }: StatedCoefficient): Interval | undefined {
  const interval = plainInterval(carbonContent);
  if (!interval || interval.low <= 0) return undefined;
  switch (carbonContent?.unit) {
    case undefined:
      return interval.high < 1 ? scaled(interval, 1e3) : interval;
    case "tC/TJ":
      return interval;
    case "tC/GJ":
      return scaled(interval, 1e3);
    default:
      // Carbon per mass (tC/t, %) is another quantity.
      return undefined;
  }
}

/** Oxidised carbon of a row, percent. A share of 0.98 means 98 %. */
export function rowOxidation({ oxidation }: StatedCoefficient): Interval | undefined {
  const interval = plainInterval(oxidation);
  if (!interval || interval.low <= 0) return undefined;
  const isShare = oxidation?.unit === "1" || (oxidation?.unit === undefined && interval.high <= 1);
  const percent = isShare ? scaled(interval, 100) : interval;
  return percent.high <= 100 ? percent : undefined;
}
