import { overlaps, type Interval } from "../quantity/interval";
import type { EnergyBasis } from "./carrier";
import type { UseInYear } from "./chooseCoefficient";
import type { UseFinding } from "./findings";
import { matchRows, type MatchedRow, type RowSource } from "./matchRows";
import { printedCoefficient, rowBasis, rowHeatValue } from "./rowFigure";

/** Rounded coefficients of one heat value differ by less than this. */
const ROUNDING = 1e-4;

/**
 * 折标系数 beside an amount against what the workbook states elsewhere for the same carrier and year (own heat value,
 * else 折算系数), within the printed digits. One carrier has one coefficient (rule 14), so a difference is reported together
 * with the one that was used.
 */
export function otherStatements(wanted: UseInYear, source: RowSource): readonly UseFinding[] {
  const { use, year } = wanted;
  if (!use.stated) return [];
  const rows = matchRows(use, year, source).map((match) => ({ ...match, basis: basisOf(match, wanted) }));
  const findings = (["calorific", "equivalent"] as const).flatMap((basis) => {
    const own = highest(rows.filter(({ row, basis: held }) => row.isOfLine && isOn(held, basis)));
    const other = highest(rows.filter(({ row, basis: held }) => !row.isOfLine && isOn(held, basis)));
    return own && other ? differing(wanted, own, other) : [];
  });
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

function basisOf({ row }: MatchedRow, { use }: UseInYear): EnergyBasis | "contradictory" | undefined {
  return rowBasis(row, use.carrier);
}

const isOn = (held: ReturnType<typeof basisOf>, basis: EnergyBasis): boolean => held === undefined || held === basis;

function highest(matches: readonly MatchedRow[]): MatchedRow | undefined {
  return matches.reduce<MatchedRow | undefined>(
    (best, each) => (best && best.rank >= each.rank ? best : each),
    undefined,
  );
}

function differing({ use, year, unit }: UseInYear, own: MatchedRow, other: MatchedRow): readonly UseFinding[] {
  const [one, two] = [own, other].map(({ row }) => printedCoefficient(row, unit, use.carrier));
  if (!one || !two || overlaps(widened(one), two)) return [];
  const used = other.rank > own.rank && other.isOwn && rowHeatValue(other.row) ? "measured" : "line";
  const figures = {
    written: one.quantity.written,
    other: (two.low + two.high) / 2,
    unit: `kgce/${unit}`,
    used,
  } as const;
  const place = { enterprises: [use.enterprise], carrier: use.name, years: [year] };
  const origins = [one.quantity.origin, two.quantity.origin];
  return [{ code: "energy.lineCoefficientDiffers", severity: "warning", ...place, ...figures, origins }];
}

function widened({ low, high }: Interval): Interval {
  return { low: low * (1 - ROUNDING), high: high * (1 + ROUNDING) };
}
