import type { TowerFinding, TowerFigure } from "../../core/balance/stated/towers/findings";
import { listed, measured, rounded } from "../format";
import type { Texts } from "../texts";

const FIGURES: Readonly<Record<TowerFigure, string>> = {
  circulation: "circulating water",
  temperatureDrop: "temperature difference",
  evaporation: "evaporation coefficient (or dry-bulb temperature)",
  cycles: "cycles of concentration",
};
const COMPARED = { evaporation: "consumption (evaporation)", makeUp: "make-up", blowDown: "blow-down" } as const;

export const coolingTowerTexts = {
  "coolingTower.balanceUnknown": (f) =>
    `There is no water balance for cooling tower ${f.tower}; it is not computed. Check enterprise, period and name.`,
  "coolingTower.unitUnknown": (f) =>
    `No water balance has a unit ${f.tower}; the tower is not computed. Write the unit as in the balance.`,
  "coolingTower.unitUnclear": (f) =>
    `Balances of several enterprises or periods (${listed(f.balances)}) have a unit ${f.tower}; state enterprise and period. The tower is not computed.`,
  "coolingTower.repeated": (f) => `Cooling tower ${f.tower} stands in several rows; the first row holds.`,
  "coolingTower.incomplete": (f) =>
    `Cooling tower ${f.tower}: ${FIGURES[f.figure]} ${f.written === "" ? "is missing" : `“${f.written}” cannot be used`}; a figure above 0 is needed. The tower is not computed.`,
  "coolingTower.circulationUnknown": (f) =>
    `Cooling tower ${f.tower}: the circulating water “${f.flow}” is no flow of the balance with a reading. The tower is not computed.`,
  "coolingTower.rateUnfit": (f) =>
    `Cooling tower ${f.tower}: circulating water in “${f.unit}” does not convert to ${f.balanceUnit} of the balance; state the hours of operation, or the water of the whole period. The tower is not computed.`,
  "coolingTower.dryBulbOutOfRange": (f) =>
    `Cooling tower ${f.tower}: dry-bulb temperature ${rounded(f.dryBulbC)} ℃ is outside ${rounded(f.lowC)}–${rounded(f.highC)} ℃; state the evaporation coefficient. The tower is not computed.`,
  "coolingTower.factorAssumed": (f) =>
    `Cooling tower ${f.tower}: evaporation coefficient ${rounded(f.perC)} per ℃ at ${rounded(f.dryBulbC)} ℃, on a straight line between the two known figures of GB/T 50050, not checked against the standard (${f.source}).`,
  "coolingTower.driftMissing": (f) =>
    `Cooling tower ${f.tower}: drift ${f.written === "" ? "is not stated" : `“${f.written}” cannot be used`} and counts as 0.`,
  "coolingTower.flowMissing": (f) =>
    `Balance ${f.balance}: cooling tower ${f.tower} has no flow of consumed water that could take the computed evaporation; add one, its amount may be blank.`,
  "coolingTower.flowUnclear": (f) =>
    `Balance ${f.balance}: cooling tower ${f.tower} has several flows of consumed water (${listed(f.flows)}), some without an amount; which is the evaporation is not known, and none was computed.`,
  "coolingTower.evaporationTaken": (f) =>
    `Balance ${f.balance}: flow ${f.flow} is not metered; computed from cooling tower ${f.tower} as ${measured(f.value, f.unit)} (E = k·Δt·Q, ±${rounded(f.percent)} %), an estimate.`,
  "coolingTower.differs": (f) =>
    `Balance ${f.balance}, cooling tower ${f.tower}: ${COMPARED[f.what]} reads ${measured(f.read, f.unit)} (±${rounded(f.readU)}) but follows from the parameters as ${measured(f.computed, f.unit)} (±${rounded(f.computedU)}); further apart than both are uncertain. The reading stays.`,
} satisfies Texts<TowerFinding>;
