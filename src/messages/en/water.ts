import type { WaterFinding } from "../../core/balance/water/findings";
import { rounded } from "../format";
import type { Texts } from "../texts";

const scope = (f: { readonly enterprise: string; readonly name: string }): string =>
  `${f.enterprise === "" ? "" : `${f.enterprise}: `}${f.name === "" ? "whole user" : f.name}`;

export const waterTexts = {
  "water.amountUnusable": (f) => `${scope(f)}: “${f.written}” (${f.item}) cannot be computed with.`,
  "water.intakeMissing": (f) =>
    `${scope(f)}: ${f.units.length} units state no intake (${f.units.slice(0, 10).join(", ")}); the figures hold only what is known.`,
  "water.totalUseDiffers": (f) =>
    `${scope(f)}: total use is written as ${f.written}; intake and reused water add to ${rounded(f.computedM3)} m³.`,
  "water.dischargeAboveInflow": (f) =>
    `${scope(f)}: discharge ${rounded(f.dischargedM3)} m³ is above the inflow ${rounded(f.inflowM3)} m³.`,
  "water.dischargeHoldsReused": (f) =>
    `${scope(f)}: the units discharge ${rounded(f.dischargedM3)} m³, more than the intake of ${rounded(f.inflowM3)} m³, since ${rounded(f.reusedM3)} m³ of it seem to be treated and used again. State these as series water given, and as discharge only what leaves the plant.`,
  "water.rateOutOfRange": (f) => `${scope(f)}: ${f.ratio} is ${rounded(f.percent)} %, above 100 %.`,
  "water.seriesDoNotCancel": (f) =>
    `${scope(f)}: ${rounded(f.outM3)} m³ are handed on, ${rounded(f.inM3)} m³ arrive in series or as treated water.`,
  "water.subMetersDiffer": (f) =>
    `${scope(f)}: sub-meters add to ${rounded(f.subM3)} m³, the main meter shows ${rounded(f.totalM3)} m³: ${rounded(f.deviationPercent)} % of the main meter, limit ${rounded(f.limitPercent)} %.`,
  "water.subMetersNotCheckable": (f) => `${scope(f)}: no main meter to compare the sub-meters with.`,
  "water.cyclesTooFew": (f) => `${scope(f)}: ${rounded(f.cycles)} cycles of concentration; they must be above 1.`,
  "water.blowDownNegative": (f) =>
    `${scope(f)}: the blow-down comes out at ${rounded(f.blowDownM3)} m³; drift or cycles are too high.`,
} satisfies Texts<WaterFinding>;
