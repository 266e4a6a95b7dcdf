import type { FindingBase } from "../outcome/outcome";
import type { Interval } from "../quantity/interval";

/** About one carrier; one finding for all years, and for all enterprises where the matter is the coefficient's. */
interface OfUse<C extends string, S extends FindingBase["severity"]> extends FindingBase {
  readonly code: C;
  readonly severity: S;
  readonly enterprises: readonly string[];
  readonly carrier: string;
  readonly years: readonly number[];
}

/** About one row of 折算系数, or the coefficient of lines of 资源能源消耗 (`isOfLine`). */
interface OfRow<C extends string, S extends FindingBase["severity"]> extends FindingBase {
  readonly code: C;
  readonly severity: S;
  readonly carrier: string;
  readonly isOfLine?: true;
}

export type UseFinding =
  /** Called energy, but neither the table nor the set knows a coefficient. */
  | OfUse<"energy.carrierUnknown", "warning">
  /** 绿电 beside 电力: nobody says whether it is part of it, nor what its CO2 factor is. Not counted. */
  | OfUse<"energy.greenPowerUnclear", "warning">
  /** There is a coefficient, but none that counts this unit. */
  | (OfUse<"energy.unitNotConvertible", "warning"> & { readonly unit: string; readonly per: string })
  /** The set prints a range: both ends are computed, nobody chose. */
  | (OfUse<"energy.coefficientRange", "warning"> & {
      readonly low: number;
      readonly high: number;
      readonly unit: string;
    })
  | (OfUse<"energy.amountMissing", "warning"> & { readonly written: string })
  | (OfUse<"energy.amountNegative", "error"> & { readonly written: string })
  | (OfUse<"energy.amountApproximate", "info"> & { readonly written: string })
  /** Made in the plant: its energy was counted when it was bought. */
  | OfUse<"energy.ownNotCounted", "info">
  /** Media count only when bought, and the workbook does not say so. */
  | OfUse<"energy.mediumSourceMissing", "info">
  | OfUse<"energy.mediumCounted", "info">
  | OfUse<"energy.gasAtStandardState", "info">
  | OfUse<"energy.equivalentMissing", "warning">
  | OfUse<"energy.emissionFactorMissing", "warning">
  | (OfUse<"energy.gridYearDiffers", "info"> & { readonly basisYear: number })
  | (OfUse<"energy.gridRegionUnknown", "warning"> & { readonly region: string })
  /** Older than the first factor of the region: that of the whole country. */
  | (OfUse<"energy.gridNational", "info"> & { readonly region: string })
  /** Life-cycle factors are no emission factors. */
  | OfUse<"energy.footprintRefused", "error">
  /** A line in tce that is no total: counting it again would double it. */
  | OfUse<"energy.alreadyStandardCoal", "warning">
  | OfUse<"energy.partYear", "info">
  /** The same figure in two tables: the first one counts. */
  | (OfUse<"energy.statedTwice", "info" | "warning"> & { readonly agrees: boolean })
  /** 折标系数 beside the amount is another one than the workbook states elsewhere. */
  | (OfUse<"energy.lineCoefficientDiffers", "warning"> & {
      readonly written: string;
      /** What the other place says, per `unit`. */
      readonly other: number;
      readonly unit: string;
      /** `measured`: the enterprise's own heat value goes before the line. */
      readonly used: "line" | "measured";
    })
  /** Two rows of 折算系数 hold equally well and contradict each other. */
  | OfUse<"energy.coefficientsConflict", "error">;

export type RowFinding =
  | (OfRow<"energy.oldCoefficient", "warning"> & {
      readonly of: "standardCoal" | "heatValue";
      readonly value: number;
      readonly unit: string;
      readonly edition: string;
      readonly current: string;
    })
  /** The unit of the coefficient is not written; only one reading is near the published figure. */
  | (OfRow<"energy.coefficientUnitAssumed", "info"> & { readonly value: number; readonly unit: string })
  | (OfRow<"energy.coefficientUnitMissing", "warning"> & { readonly written: string })
  /** 折标系数 of a line counts per another unit than its amount. */
  | (OfRow<"energy.lineCoefficientUnit", "warning"> & {
      readonly written: string;
      readonly unit: string;
      readonly per: string;
    })
  | (OfRow<"energy.coefficientImplausible", "warning"> & {
      readonly value: number;
      readonly unit: string;
      readonly published: string;
    })
  | (OfRow<"energy.coefficientContradictsHeatValue", "warning"> & {
      readonly written: string;
      readonly fromHeatValue: number;
      readonly unit: string;
    })
  | (OfRow<"energy.electricityBelowCalorific", "error"> & { readonly written: string; readonly calorific: number })
  | (OfRow<"energy.electricityAsEquivalent", "info"> & { readonly written: string; readonly calorific: number })
  /** The name says one basis, the figure can only be the other. */
  | (OfRow<"energy.basisContradicts", "error"> & { readonly written: string; readonly calorific: number });

export type AccountFinding =
  /** Rule 14: a total in the workbook is not Σ amount × coefficient. */
  | (FindingBase & {
      readonly code: "energy.statedTotalDiffers";
      readonly severity: "warning";
      readonly rule: 14;
      readonly enterprise: string;
      readonly year: number;
      readonly written: string;
      /** tce recomputed; `null` where a carrier is not known. */
      readonly calorific: Interval | null;
      readonly equivalent: Interval | null;
    })
  /** Rule 14: 折标煤量 of a line is not amount × coefficient. */
  | (FindingBase & {
      readonly code: "energy.printedCoalDiffers";
      readonly severity: "error" | "warning";
      readonly rule: 14;
      readonly enterprise: string;
      readonly carrier: string;
      readonly year: number;
      readonly written: string;
      /** tce. */
      readonly computed: Interval;
      /** What was computed with, per `unit`; `isOfLine`: 折标系数 of the line itself. */
      readonly coefficient: number;
      readonly isOfLine: boolean;
      /** Printed figure ÷ amount; `null` without an amount. */
      readonly implied: number | null;
      readonly unit: string;
    })
  /** Rule 14: one carrier, one basis and year, but different coefficients. */
  | (FindingBase & {
      readonly code: "energy.coefficientsDiffer";
      readonly severity: "warning";
      readonly rule: 14;
      readonly carrier: string;
      readonly year: number;
      readonly values: readonly number[];
      readonly unit: string;
    });

export type IntensityFinding =
  | (FindingBase & {
      readonly code: "energy.denominatorNotPositive";
      readonly severity: "warning";
      readonly enterprise: string;
      readonly year: number;
      readonly per: "outputValue" | "addedValue" | "product";
      readonly written: string;
    })
  /** No unit of money, or one that is no 万元 (万美元). */
  | (FindingBase & {
      readonly code: "energy.denominatorUnit";
      readonly severity: "warning";
      readonly enterprise: string;
      readonly year: number;
      readonly per: "outputValue" | "addedValue" | "product";
      readonly written: string;
      readonly unit: string;
    })
  /** Two tables, or two rows, state different figures: the first one counts. */
  | (FindingBase & {
      readonly code: "energy.economyStatedTwice";
      readonly severity: "warning";
      readonly enterprise: string;
      readonly year: number;
      readonly per: "outputValue" | "addedValue" | "revenue" | "employees";
    })
  /** Several products, and the lines do not say which one they belong to. */
  | (FindingBase & {
      readonly code: "energy.productNotAllocated";
      readonly severity: "info";
      readonly enterprise: string;
      readonly products: readonly string[];
    });

export type LinkFinding =
  /** The names do not tell the link; taken as end users. */
  | (FindingBase & {
      readonly code: "energy.linkAssumed";
      readonly severity: "info";
      readonly balance: string;
      readonly units: readonly string[];
    })
  /** A unit gives on more energy than goes in. */
  | (FindingBase & {
      readonly code: "energy.outputAboveInput";
      readonly severity: "warning";
      readonly balance: string;
      readonly node: string;
      readonly input: number;
      readonly output: number;
      readonly unit: string;
    });

export type EnergyFinding = UseFinding | RowFinding | AccountFinding | IntensityFinding | LinkFinding;

/** What is said once for all enterprises: nothing in their own figures is at fault. */
const SHARED: ReadonlySet<UseFinding["code"]> = new Set([
  "energy.carrierUnknown",
  "energy.greenPowerUnclear",
  "energy.unitNotConvertible",
  "energy.coefficientRange",
  "energy.mediumCounted",
  "energy.gasAtStandardState",
  "energy.equivalentMissing",
  "energy.emissionFactorMissing",
  "energy.gridYearDiffers",
  "energy.gridRegionUnknown",
  "energy.gridNational",
  "energy.footprintRefused",
]);

/** A figure that stands in two tables and agrees is no matter of one enterprise either. */
function isShared(finding: UseFinding): boolean {
  return SHARED.has(finding.code) || (finding.code === "energy.statedTwice" && finding.agrees);
}

/** One finding for all years, and for shared matters all enterprises, in the order of the rows. */
export function mergeFindings(findings: readonly UseFinding[]): readonly UseFinding[] {
  const groups = new Map<string, UseFinding[]>();
  for (const finding of findings) {
    const enterprises = isShared(finding) ? [] : finding.enterprises;
    const key = JSON.stringify({ ...finding, years: [], origins: [], enterprises });
    const group = groups.get(key) ?? [];
    group.push(finding);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ ...first, ...unionOf(group) }] : [];
  });
}

/** The same coefficient in many lines is said once, with all its cells; rows of 折算系数 stay apart. */
export function mergeLineFindings(findings: readonly RowFinding[]): readonly RowFinding[] {
  const groups = new Map<string, RowFinding>();
  findings.forEach((finding, place) => {
    const key = JSON.stringify({ ...finding, origins: finding.isOfLine ? [] : place });
    const known = groups.get(key);
    groups.set(key, known ? { ...known, origins: [...known.origins, ...finding.origins] } : finding);
  });
  return [...groups.values()];
}

function unionOf(group: readonly UseFinding[]): Pick<UseFinding, "years" | "origins" | "enterprises"> {
  return {
    enterprises: [...new Set(group.flatMap(({ enterprises }) => enterprises))],
    years: [...new Set(group.flatMap(({ years }) => years))].sort((one, other) => one - other),
    origins: [...new Set(group.flatMap(({ origins }) => origins))],
  };
}
