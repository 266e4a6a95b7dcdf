import type { JointFinding } from "../../core/balance/joint/findings";
import { rounded } from "../format";
import type { Texts } from "../texts";

const listed = (items: readonly string[]): string =>
  items.length > 10 ? `${items.slice(0, 10).join(", ")} … (${items.length} in all)` : items.join(", ");

/** Contents are small: three digits. */
const contentText = (content: number, unit: string): string =>
  `${Number(content.toPrecision(3))}${unit === "%" ? "" : " "}${unit}`;

type Bounded = Extract<JointFinding, { readonly code: "balance.keptInRange" }>;

function boundsText({ amounts, contents }: Bounded): string {
  const places = (isAbove: boolean): string =>
    listed(contents.filter((each) => each.isAbove === isAbove).map(({ flow, substance }) => `${flow} ${substance}`));
  return [
    ...(amounts.length > 0 ? [`flow ${listed(amounts)} stands at 0`] : []),
    ...(contents.some(({ isAbove }) => !isAbove) ? [`the content of ${places(false)} at 0`] : []),
    ...(contents.some(({ isAbove }) => isAbove) ? [`the content of ${places(true)} at 100%`] : []),
  ].join(", ");
}

export const jointBalanceTexts = {
  "balance.jointTooLarge": (f) =>
    `${f.balance}: ${f.variables} amounts and contents, more than the ${f.limit} that are reconciled together; each layer was reconciled by itself.`,
  "balance.jointNotConverged": (f) =>
    `${f.balance}: amounts and contents did not settle in ${f.steps} steps (largest relative gap ${rounded(f.gap)}); each layer was reconciled by itself. Check the contents and their units.`,
  "balance.equationsContradict": (f) =>
    `${f.balance}: ${listed(f.equations)} cannot hold together, whatever the readings; each layer was reconciled by itself. Check constants, transfer coefficients and sums of contents.`,
  "balance.correlationNotPossible": (f) =>
    `${f.balance}: the correlations between ${listed(f.readings)} contradict each other (below 1 and compatible); the readings were taken as independent.`,
  "balance.contentNotUsable": (f) =>
    `${f.balance}, flow ${f.flow}${f.name === "" ? "" : ` “${f.name}”`}: the content of ${f.substance} (${rounded(f.share)}, standard uncertainty ${rounded(f.sigma)}) cannot be used; it counts as not analysed.`,
  "balance.relationFlowUnknown": (f) =>
    `${f.balance}: relation ${f.relation} names flow ${f.flow}, which is not in this balance; it was left out.`,
  "balance.contentOutOfRange": (f) =>
    `${f.balance}, flow ${f.flow}${f.name === "" ? "" : ` “${f.name}”`}: the content of ${f.substance} is ${contentText(f.content, f.unit)} after reconciliation, ${
      f.isAbove ? "above 100%" : "below 0"
    }; ${f.isAnalysed ? "this analysis, or an analysis or meter at the same unit, is wrong" : "it was not analysed but follows from the others, so an analysis or meter at the same unit is wrong"}. Check contents and their units.`,
  "balance.keptInRange": (f) =>
    `${f.balance}: reconciled with amounts and contents at or above 0 and contents at most 100%, ${boundsText(f)}${
      f.limit === null
        ? ""
        : ` (χ² = ${rounded(f.objective)}, ${f.degreesOfFreedom} degrees of freedom, limit ${rounded(f.limit)}${
            f.objective > f.limit ? "; the readings do not allow it" : ""
          })`
    }. The result tables still show the values without these bounds.`,
  "balance.rangeNotReached": (f) =>
    `${f.balance}: no result with amounts and contents at or above 0 and contents at most 100%; check the flows that are negative or above 100% first.`,
  "balance.eliminationStopped": (f) =>
    `${f.balance}: stopped after ${f.steps} suspects were set aside one after the other (${
      f.reason === "limit" ? "as many as a balance of this size allows" : "without the next the rest does not settle"
    }); the other readings still contradict each other (χ² = ${rounded(f.objective)}, limit ${rounded(f.limit)}). Check those listed first.`,
} satisfies Texts<JointFinding>;
