import type { GradingFinding } from "../../core/grading/findings";
import { rounded } from "../format";
import type { Texts } from "../texts";

const LEVELS: Readonly<Record<string, string>> = {
  I: "level Ⅰ",
  II: "level Ⅱ",
  III: "level Ⅲ",
  below: "below level Ⅲ",
  notApplicable: "not applicable",
  missing: "missing",
  undetermined: "undetermined",
};

const level = (written: string): string => LEVELS[written] ?? written;
const listed = (items: readonly string[]): string =>
  items.length > 10 ? `${items.slice(0, 10).join(", ")} … (${items.length} in all)` : items.join(", ");
const indicator = (f: { readonly no: string; readonly name: string }): string => `indicator ${f.no} “${f.name}”`;
const owner = (f: { readonly object: string; readonly period: string }): string =>
  `${f.object === "" ? "This plant" : f.object}${f.period === "" ? "" : ` (${f.period})`}`;
const figure = (f: { object: string; period: string; no: string; name: string }): string =>
  `${owner(f)}, ${indicator(f)}`;

export const gradingTexts = {
  "grading.classWeightsNotOne": (f) =>
    `${f.system}: the first-level weights add to ${rounded(f.sum)} instead of 1; check them. Grades divide by the sum.`,
  "grading.indicatorWeightsNotOne": (f) =>
    `${f.system}: the weights in class “${f.className}” add to ${rounded(f.sum)} instead of 1; check them. Grades divide by the sum.`,
  "grading.weightOutOfRange": (f) =>
    `${f.system}: the weight of ${indicator(f)} is ${rounded(f.weight)}, outside 0–1; was it written as percent?`,
  "grading.groupTotalsDiffer": (f) =>
    `${f.system}: nos. ${listed(f.nos)} of group “${f.group}” differ in shared weight or way of sharing.`,
  "grading.classWithoutIndicators": (f) => `${f.system}: class “${f.className}” has no indicators.`,
  "grading.duplicateNumber": (f) =>
    `${f.system}: number ${f.no} is used again for “${f.name}”; numbers must be unique.`,
  "grading.levelsOutOfOrder": (f) =>
    `${f.system}: ${indicator(f)} asks more for ${level(f.worse)} than for ${level(f.better)}${
      f.at === undefined ? "" : ` (from ${f.at.parameters.join(", ")} = ${f.at.value})`
    }; check the printed standard.`,
  "grading.signsContradict": (f) =>
    `${f.system}: the signs of ${indicator(f)} point both ways (≤ and ≥); check the printed standard.`,
  "grading.levelWithoutBenchmark": (f) =>
    `${f.system}: ${indicator(f)} has no benchmark for ${f.levels.map(level).join(", ")}; the neighbouring level's counts (the better one first).`,
  "grading.noBenchmark": (f) => `${f.system}: ${indicator(f)} has no benchmark and is not assessed.`,
  "grading.noLimitingIndicator": (f) => `${f.system}: no indicator is marked as limiting; was the “*” lost in copying?`,

  "grading.limitingMissing": (f) =>
    `${owner(f)}: limiting indicators nos. ${listed(f.nos)} have no value that decides; they are needed before grading.`,
  "grading.valuesMissing": (f) =>
    `${owner(f)}: nos. ${listed(f.nos)} have no value that decides; ${
      f.worst === f.best
        ? `the level (${level(f.best)}) does not depend on them.`
        : `the level is open between ${level(f.worst)} and ${level(f.best)}.`
    }`,
  "grading.leftOutWithoutReason": (f) =>
    `${owner(f)}: nos. ${listed(f.nos)} are marked not applicable without a reason; their weight was redistributed.`,
  "grading.classNotAssessed": (f) =>
    `${owner(f)}: nothing applies in “${listed(f.classes)}”; ${
      f.redistributed ? "its weight went to the other classes." : "its weight is lost, so 100 cannot be reached."
    }`,
  "grading.nothingToAssess": (f) => `${owner(f)}: no indicator applies; is this the right indicator system?`,
  "grading.limitingBarsLevel": (f) =>
    `${owner(f)} reaches the index of ${level(f.level)}, but limiting indicators nos. ${listed(f.nos)} miss that level.`,
  "grading.newPlantBelowLowest": (f) =>
    `${owner(f)} is a new plant at ${level(f.level)}; the system asks for ${level(f.lowest)} at least.`,
  "grading.parameterMissing": (f) =>
    `${owner(f)}: parameter ${f.parameter} is not given; nos. ${listed(f.nos)} count as missing.`,
  "grading.outputMissing": (f) =>
    `${owner(f)}: no output is given for ${listed(f.products)}; nos. ${listed(f.nos)} ${
      f.wholeGroup ? "count as missing." : "have weight 0."
    }`,
  "grading.requirementsMissing": (f) =>
    `${owner(f)}: nos. ${listed(f.nos)} have no value that decides; ${
      f.isDecided ? "the verdict does not depend on them." : "the verdict is open."
    }`,
  "grading.growthAssumed": (f) =>
    `${owner(f)}: parameter ${f.parameter} is not given; elasticities nos. ${listed(f.nos)} were judged as if value added grew.`,
  "grading.groupNotApplicable": (f) =>
    `${owner(f)}: all of the choose-one nos. ${listed(f.nos)} are marked not applicable; one must be assessed.`,

  "grading.limitingNotApplicable": (f) =>
    `${figure(f)}: a limiting or required indicator marked not applicable needs a reason.`,
  "grading.figureUnreadable": (f) =>
    `${figure(f)}: “${f.written}” is neither a figure nor a level; it counts as missing.`,
  "grading.figureUndecided": (f) =>
    `${figure(f)}: “${f.written}” spans a benchmark and decides no level; it counts as missing.`,
  "grading.figureApproximate": (f) => `${figure(f)}: the approximate “${f.written}” was judged as a plain figure.`,
  "grading.levelNeeded": (f) =>
    `${figure(f)}: “${f.written}” cannot be compared with a text; write the level met. It counts as missing.`,
  "grading.conditionNotAttested": (f) =>
    `${figure(f)}: the benchmark joins a number and a condition; “${f.written}” alone counts as missing. Write e.g. “85；Ⅰ”.`,
  "grading.statedWithoutFigure": (f) =>
    `${figure(f)}: ${level(f.stated)} was stated without a figure and taken as it stands.`,
  "grading.statedDiffers": (f) =>
    `${figure(f)}: stated as ${level(f.stated)}, but “${f.written}” is ${level(f.computed)}; the figure counts.`,
  "grading.regionKindMissing": (f) =>
    `${figure(f)}: the limit depends on the kind of region, which is ${
      f.regionKind === "" ? "not given" : `“${f.regionKind}”, not one of the table`
    }.`,
} satisfies Texts<GradingFinding>;
