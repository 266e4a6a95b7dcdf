import type { DefaultInForce, StatedFinding } from "../../core/balance/stated/findings";
import { listed, measured, rounded } from "../format";
import type { Texts } from "../texts";

const place = (node: string | null): string => (node === null ? "the whole" : `unit ${node}`);
const flowOf = (f: { readonly flow: string; readonly name: string }): string => `flow ${f.flow} ${f.name}`.trimEnd();
const uncertaintyOf = (f: { readonly flow: string; readonly name: string; readonly substance?: string }): string =>
  `${flowOf(f)}${f.substance === undefined ? "" : `, content of ${f.substance}`}`;
const inForce = ({ name, percent, kind, flows }: DefaultInForce): string =>
  `${name} ±${rounded(percent)} % (${kind === "limit" ? "limit of error" : "95 %"}, ${flows} flows)`;

export const statedBalanceTexts = {
  "statedBalance.otherUnit": (f) =>
    `Balance ${f.balance} is kept in ${f.balanceUnit}; flows ${listed(f.flows)} stand in ${f.unit}, which does not convert: not measured, the rest is computed.`,
  "statedBalance.unitMissing": (f) =>
    `Balance ${f.balance}: flows ${listed(f.flows)} have no unit while others have: not measured.`,
  "statedBalance.equivalentEnergy": (f) =>
    `Balance ${f.balance}: flows ${listed(f.flows)} are in standard coal or equivalent value and left out: the equivalent value holds losses of power stations outside, so that it cannot close. State kWh, GJ or MJ.`,
  "statedBalance.tonnesOfWater": (f) =>
    `Balance ${f.balance}: flows ${listed(f.flows)} are converted as 1 t of water = 1 m³.`,
  "statedBalance.uncertaintyNotUsable": (f) =>
    `Balance ${f.balance}, ${uncertaintyOf(f)}: the uncertainty “${f.written}” is not positive; ±${rounded(f.inForcePercent)} % (95 %) by ${f.substance === undefined ? "the data source" : "default"} is used.`,
  "statedBalance.uncertaintyZero": (f) =>
    `Balance ${f.balance}, ${uncertaintyOf(f)}: uncertainty 0, taken as an exact value; state the real one if it was measured.`,
  "statedBalance.uncertaintyDoubtful": (f) =>
    `Balance ${f.balance}, ${uncertaintyOf(f)}: an uncertainty of ±${rounded(f.percent)} % is used as it stands, but is hard to believe.`,
  "statedBalance.defaultUncertainty": (f) =>
    `Balance ${f.balance}: default uncertainties in force${f.isOfContents ? " for contents" : ""}: ${f.defaults.map(inForce).join("; ")}.`,
  "statedBalance.dataSourceUnknown": (f) =>
    `Balance ${f.balance}: the data source ${listed(f.texts)} is none that is known; the default for no stated source is used.`,
  "statedBalance.intervalTaken": (f) =>
    `Balance ${f.balance}, ${flowOf(f)}: “${f.written}” is taken as ${measured(f.value, f.unit)} with the width as uncertainty.`,
  "statedBalance.approximateTaken": (f) =>
    `Balance ${f.balance}, ${flowOf(f)}: “${f.written}” is approximate, ±${rounded(f.percent)} % is used.`,
  "statedBalance.boundOnly": (f) =>
    `Balance ${f.balance}, ${flowOf(f)}: “${f.written}” is a bound and no reading: not measured.`,
  "statedBalance.contentNotUsable": (f) =>
    `Balance ${f.balance}, ${flowOf(f)}: the content of ${f.substance} “${f.written}” cannot be used; not measured in that balance.`,
  "statedBalance.contentAboveWhole": (f) =>
    `Balance ${f.balance}, ${flowOf(f)}: the content of ${f.substance} “${f.written}” is above 100 %.`,
  "statedBalance.notConserved": (f) =>
    `Balance ${f.balance}: ${listed(f.substances)} form or vanish on the way and are not balanced.`,
  "statedBalance.loneMoisture": (f) =>
    `Balance ${f.balance}: the moisture of one flow only is stated, which makes no balance of water; it was not used. Other contents count on the amounts as stated (wet basis): convert those on dry basis.`,
  "statedBalance.printedSum": (f) =>
    `Balance ${f.balance}, ${f.column === undefined ? `${place(f.node)}: the ${f.of}` : `column ${f.column}: the total`} is printed as ${f.written} ${f.unit}; its ${f.column === undefined ? "flows" : "rows"} add to ${measured(f.computed, f.unit)}.`,
  "statedBalance.printedDifference": (f) =>
    `Balance ${f.balance}, ${place(f.node)}: the difference is printed as ${f.written} ${f.unit}; ${measured(f.input, f.unit)} in and ${measured(f.output, f.unit)} out give ${measured(f.computed, f.unit)}.`,
  "statedBalance.printedRate": (f) =>
    `Balance ${f.balance}, ${place(f.node)}: the deviation is printed as ${f.written}; ${measured(f.difference, f.unit)} of ${measured(f.input, f.unit)} are ${f.computed.toFixed(2)} %.`,
  "statedBalance.dailyYearly": (f) =>
    `Balance ${f.balance}, ${f.node} ${f.name}: ${f.daily} a day over ${rounded(f.days)} days is ${measured(f.computed, f.unit)}, not ${f.yearly}.`,
  "statedBalance.daysImplied": (f) =>
    f.days === null
      ? `Balance ${f.balance} states daily and yearly amounts but no working days; they imply ${f.fewest} to ${f.most} days and do not agree. The yearly amounts are balanced.`
      : `Balance ${f.balance} states no working days; its daily and yearly amounts imply ${f.days} days (${f.flows} of ${f.of}), and the others are held against them.`,
} satisfies Texts<StatedFinding>;
