import type { EnergyFinding } from "../../core/energy/findings";
import type { Interval } from "../../core/quantity/interval";
import type { EnergyInputFinding } from "../../workbook/input/energy/findings";
import { measured, rounded } from "../format";
import type { Texts } from "../texts";

interface Use {
  readonly enterprises: readonly string[];
  readonly carrier: string;
  readonly years: readonly number[];
}

const owner = (enterprise: string): string => (enterprise === "" ? "" : `${enterprise}: `);
const owners = (names: readonly string[]): string =>
  names.length < 2 ? owner(names[0] ?? "") : `${names.length} enterprises (${names.slice(0, 10).join(", ")}): `;
const used = (f: Use): string => `${owners(f.enterprises)}${f.carrier}, ${f.years.join(", ")}`;
interface Row {
  readonly carrier: string;
  readonly isOfLine?: true;
}
const row = (f: Row): string => `${f.isOfLine ? "Consumption" : "Coefficient"} table, ${f.carrier}`;
const tce = (sum: Interval | null): string => {
  if (sum === null) return "not known";
  return `${[...new Set([rounded(sum.low), rounded(sum.high)])].join("–")} tce`;
};
const divisors = {
  outputValue: "output value",
  addedValue: "added value",
  revenue: "revenue",
  employees: "employees",
  product: "output",
} as const;

export const energyTexts = {
  "energy.carrierUnknown": (f) =>
    `${used(f)}: no standard coal coefficient is known, so it is not counted; add its heat value or coefficient with the source.`,
  "energy.greenPowerUnclear": (f) =>
    `${used(f)}: it is not clear whether this is part of the electricity, so it is not counted. Write “其中：” before a part; for green power bought beside it, add a row “${f.carrier}” to the table of coefficients with its coefficient (electricity: 0.1229 kgce/kWh) and CO2 factor (0 is allowed).`,
  "energy.unitNotConvertible": (f) =>
    `${used(f)}: the unit ${f.unit === "" ? "is missing" : `is ${f.unit}`}, but the coefficient counts per ${f.per}; it is not counted.`,
  "energy.coefficientRange": (f) =>
    `${used(f)}: the coefficient is a range, ${rounded(f.low)} to ${rounded(f.high)} ${f.unit}; both ends are computed. State a measured heat value or a chosen coefficient.`,
  "energy.amountMissing": (f) =>
    `${used(f)}: ${f.written === "" ? "no amount is given" : `“${f.written}” is no amount`}; the total holds only what is known.`,
  "energy.amountNegative": (f) =>
    `${used(f)}: the amount is negative (${f.written}) and not counted; mark energy sold in the source column.`,
  "energy.amountApproximate": (f) => `${used(f)}: the approximate “${f.written}” was taken as a plain figure.`,
  "energy.ownNotCounted": (f) => `${used(f)}: made in the plant; its energy was counted when it was bought.`,
  "energy.mediumSourceMissing": (f) =>
    `${used(f)}: media count only when bought; the source does not say so, so it is not counted.`,
  "energy.mediumCounted": (f) => `${used(f)}: a bought medium, counted with its equivalent coefficient.`,
  "energy.gasAtStandardState": (f) => `${used(f)}: the volume was taken as that at standard state.`,
  "energy.equivalentMissing": (f) =>
    `${used(f)}: no equivalent-value coefficient is known, so there is no equivalent total; add one with its year and source.`,
  "energy.emissionFactorMissing": (f) =>
    `${used(f)}: the chosen set has no CO2 factor for it and none is borrowed from another fuel; its emissions are not counted.`,
  "energy.gridYearDiffers": (f) =>
    `${used(f)}: no grid factor of that year; the one on data of ${f.basisYear} was used.`,
  "energy.gridRegionUnknown": (f) =>
    `${used(f)}: the grid set has no region “${f.region}”; electricity has no CO2 figure.`,
  "energy.gridNational": (f) =>
    `${used(f)}: before the first grid factor of region “${f.region}”; the national average is used.`,
  "energy.footprintRefused": (f) =>
    `${used(f)}: a carbon footprint factor is no emission factor; choose a grid factor.`,
  "energy.alreadyStandardCoal": (f) =>
    `${used(f)}: already in standard coal and not counted again; give the physical amount, or is this a total?`,
  "energy.partYear": (f) => `${used(f)}: part of a year only, kept apart from full years.`,
  "energy.statedTwice": (f) =>
    f.agrees
      ? `${used(f)}: stands in two tables and agrees; counted once.`
      : `${used(f)}: two tables differ; the consumption table counts.`,
  "energy.coefficientsConflict": (f) =>
    `${used(f)}: two rows of the coefficient table hold equally well but differ; nothing was computed.`,

  "energy.lineCoefficientDiffers": (f) =>
    `${used(f)}: the coefficient ${f.written} beside the amount differs from ${f.used === "measured" ? "the measured heat value, which was used" : "the coefficient table; the one beside the amount was used"} (${measured(f.other, f.unit)}).`,

  "energy.oldCoefficient": (f) =>
    `${row(f)}: ${rounded(f.value)} ${f.unit} is the figure of ${f.edition}; the present one is ${f.current}. It was used as it stands.`,
  "energy.coefficientUnitAssumed": (f) =>
    `${row(f)}: no unit is written; read by its size as ${measured(f.value, f.unit)}.`,
  "energy.coefficientUnitMissing": (f) => `${row(f)}: “${f.written}” has no figure or unit that can be read; not used.`,
  "energy.lineCoefficientUnit": (f) =>
    `${row(f)}: the coefficient ${f.written} in ${f.unit} does not fit an amount in ${f.per || "no unit"}; not used.`,
  "energy.coefficientImplausible": (f) =>
    `${row(f)}: ${measured(f.value, f.unit)} is far from the published ${f.published}; check figure and unit.`,
  "energy.coefficientContradictsHeatValue": (f) =>
    `${row(f)}: coefficient ${f.written} contradicts the heat value of its own row (${measured(f.fromHeatValue, f.unit)}), which was used.`,
  "energy.electricityBelowCalorific": (f) =>
    `${row(f)}: ${f.written} lies below the calorific value ${f.calorific} kgce/kWh, which cannot be; not used.`,
  "energy.electricityAsEquivalent": (f) =>
    `${row(f)}: ${f.written} lies above the calorific value ${f.calorific} kgce/kWh, so it was used as an equivalent value only.`,
  "energy.basisContradicts": (f) =>
    `${row(f)}: name and figure ${f.written} contradict each other (calorific value ${f.calorific} kgce/kWh); not used.`,

  "energy.statedTotalDiffers": (f) =>
    `${owner(f.enterprise)}${f.year}: the total is written as ${f.written}; recomputed ${tce(f.calorific)} (calorific), ${tce(f.equivalent)} (equivalent).`,
  "energy.printedCoalDiffers": (f) =>
    `${owner(f.enterprise)}${f.year}, ${f.carrier}: standard coal is written as ${f.written}; amount × ${f.isOfLine ? "the line's own" : "the applied"} coefficient ${measured(f.coefficient, f.unit)} gives ${tce(f.computed)}${f.implied === null ? "" : ` (the written figure means ${measured(f.implied, f.unit)})`}.`,
  "energy.coefficientsDiffer": (f) =>
    `${f.year}: ${f.carrier} has different coefficients in different rows (${f.values.map(rounded).join(", ")} ${f.unit}).`,

  "energy.denominatorNotPositive": (f) =>
    `${owner(f.enterprise)}${f.year}: ${divisors[f.per]} “${f.written}” cannot be divided by.`,
  "energy.denominatorUnit": (f) =>
    `${owner(f.enterprise)}${f.year}: ${divisors[f.per]} “${f.written}” ${f.unit === "" ? "has no unit" : `is in ${f.unit}, which cannot be converted`}; not divided by.`,
  "energy.economyStatedTwice": (f) =>
    `${owner(f.enterprise)}${f.year}: two figures of the ${divisors[f.per]} differ; the first one counts.`,
  "energy.productNotAllocated": (f) =>
    `${owner(f.enterprise)}several products (${f.products.join(", ")}), but the lines do not say which; no energy per product.`,

  "energy.linkAssumed": (f) =>
    `Energy balance ${f.balance}: the names of ${f.units.join(", ")} do not tell their link; taken as end use. Name the link in the unit's name.`,
  "energy.outputAboveInput": (f) =>
    `Energy balance ${f.balance}, ${f.node}: output ${measured(f.output, f.unit)} exceeds input ${measured(f.input, f.unit)}; check meters and conversion.`,

  "energyInput.yearUnreadable": (f) =>
    `${f.title}: “${f.texts.join(", ")}” is no full calendar year; these rows were not read. A coefficient for all years needs no year.`,
  "energyInput.itemsUnread": (f) =>
    `${f.title}: the rows ${f.items.join(", ")} hold no output value, added value, revenue, number of enterprises or employees; not read.`,
  "energyInput.figureUnnamed": (f) =>
    `${f.title}: the columns ${f.headings.join(", ")} name a year but not the figure (output value or added value); not read.`,
} satisfies Texts<EnergyFinding | EnergyInputFinding>;
