import type { BalanceFinding } from "../../core/balance/findings";
import { rounded } from "../format";
import type { Texts } from "../texts";

const listed = (items: readonly string[]): string =>
  items.length > 10 ? `${items.slice(0, 10).join(", ")} … (${items.length} in all)` : items.join(", ");
const place = (f: { readonly balance: string; readonly node: string | null }): string =>
  `${f.balance}, ${f.node ?? "the whole"}`;
const flowOf = (f: { readonly balance: string; readonly flow: string; readonly name: string }): string =>
  `${f.balance}, flow ${f.flow}${f.name === "" ? "" : ` “${f.name}”`}`;

/** `1e18`: no row of zeros. */
const power = (value: number): string => value.toExponential().replace("+", "");

export const balanceTexts = {
  "balance.noFlows": (f) => `${f.balance}: no usable flows; nothing was computed.`,
  "balance.nothingMeasured": (f) =>
    `${f.balance}: no reading with an uncertainty; nothing can be reconciled. Meter the main flows in and out.`,
  "balance.duplicateFlow": (f) => `${flowOf(f)}: the number is used again; the later row was left out.`,
  "balance.flowToItself": (f) => `${flowOf(f)} ends where it starts; it was left out.`,
  "balance.amountNotNumber": (f) => `${flowOf(f)}: the amount is no number; it counts as not metered.`,
  "balance.amountNegative": (f) =>
    `${flowOf(f)} is ${rounded(f.value)}; are source and destination the wrong way round?`,
  "balance.uncertaintyNotPositive": (f) =>
    `${flowOf(f)}: the standard uncertainty is ${rounded(f.sigma)} and must be above 0; the flow counts as not metered. Mark it if it is a constant.`,
  "balance.uncertaintiesFarApart": (f) =>
    `${f.balance}: standard uncertainties reach from ${rounded(f.smallest)} to ${rounded(f.largest)}; ${
      f.inForce === undefined
        ? ""
        : `that is beyond the digits of the computation, so none counted as below ${rounded(f.inForce)}; `
    }check units and uncertainties.`,
  "balance.amountBeyondRange": (f) =>
    `${flowOf(f)} is ${rounded(f.value)}, outside what can be computed with (${power(f.least)} to ${power(f.most)}); ${
      Math.abs(f.value) < f.least ? "it counts as 0" : "the flow counts as not metered"
    }. Check amount and unit.`,
  "balance.uncertaintyBeyondRange": (f) =>
    `${flowOf(f)}: the standard uncertainty is ${rounded(f.sigma)}, outside what can be computed with (${power(f.least)} to ${power(f.most)}); the flow counts as not metered. Mark it if it is a constant.`,
  "balance.nodeOneSided": (f) =>
    `${f.balance}: ${f.node} has only ${f.side}; it cannot balance and its flows count as crossing the boundary.`,
  "balance.disconnectedParts": (f) =>
    `${f.balance} falls into ${f.parts.length} unconnected parts (${f.parts
      .slice(0, 5)
      .map((part) => part.slice(0, 3).join(", "))
      .join("; ")}${f.parts.length > 5 ? " …" : ""}), computed one by one; are the nodes spelt alike?`,
  "balance.notClosed": (f) =>
    `${place(f)}: ${rounded(f.input)} ${f.unit} in, ${rounded(f.output)} ${f.unit} out, difference ${rounded(f.difference)} ${f.unit} (in − out − stock increase), ${
      f.deviationPercent === null ? "no deviation can be stated" : `${f.deviationPercent.toFixed(2)} % of the input`
    }; the limit is ${f.limitPercent} %.`,
  "balance.notCheckable": (f) =>
    f.flows.length === 0
      ? `${place(f)}: flows on one side only; closure cannot be checked.`
      : `${place(f)}: flows ${listed(f.flows)} are not metered or were found as the rest; closure proves nothing here.`,
  "balance.exactFlowsContradict": (f) =>
    `${f.balance}: the constants around ${listed(f.nodes)} contradict each other by ${rounded(f.gap)}; this part was not reconciled.`,
  "balance.nothingRedundant": (f) =>
    `${f.balance}: no reading checks another; flows can be inferred, but nothing is proved. Add a total or outlet meter.`,
  "balance.unobservable": (f) =>
    `${f.balance}: flows ${listed(f.flows)} cannot be inferred from the readings and stay blank; add meters.`,
  "balance.barelyTestable": (f) =>
    `${f.balance}: flows ${listed(f.flows)} are checked only by readings far less certain than they are; in practice they are not tested.`,
  "balance.readingsContradict": (f) =>
    `${f.balance}: the readings contradict each other beyond their uncertainties (χ² = ${rounded(f.objective)}, ${f.degreesOfFreedom} degrees of freedom, limit ${rounded(f.limit)}).`,
  "balance.meterSuspect": (f) =>
    `${f.balance}: flow ${listed(f.flows)} is suspect (|z| = ${rounded(f.z)}, limit ${rounded(f.limit)})${
      f.flows.length > 1 ? "; these readings cannot tell which of them" : ""
    }${f.leaks.length > 0 ? `; a leak or unrecorded flow at ${listed(f.leaks)} explains it equally well` : ""}.`,
  "balance.leakSuspect": (f) =>
    `${f.balance}: ${listed(f.nodes)} seems to ${f.loss >= 0 ? "lose" : "gain"} ${rounded(Math.abs(f.loss))} (|z| = ${rounded(f.z)}, limit ${rounded(f.limit)}); check on site.`,
  "balance.reconciledNegative": (f) =>
    `${flowOf(f)} is ${rounded(f.value)} after reconciliation: wrong direction or gross error.`,
  "balance.boundsNotMet": (f) =>
    `${f.balance}: no balance exists with all flows at or above 0 (held at 0: ${listed(f.flows)}).`,
} satisfies Texts<BalanceFinding>;
