import type { JointFinding } from "../../core/balance/joint/findings";
import { rounded } from "../format";
import type { Texts } from "../texts";

const listed = (items: readonly string[]): string =>
  items.length > 10 ? `${items.slice(0, 10).join(", ")} … (${items.length} in all)` : items.join(", ");

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
} satisfies Texts<JointFinding>;
