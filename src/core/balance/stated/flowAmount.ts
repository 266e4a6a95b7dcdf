import type { StatedBalance, StatedFlow } from "../../audit/statedBalance";
import type { Reading } from "../../quantity/quantity";
import { unitOf } from "../../quantity/units";
import type { AuditFlow } from "../auditBalance";
import type { Amount } from "../network";
import { endsOf } from "./endsOf";
import { convertTo, type BalanceUnit } from "./balanceUnit";
import { readSource } from "./dataSource";
import type { StatedFinding } from "./findings";
import { flowUncertainty, type FlowUncertainty } from "./flowUncertainty";
import { BalanceNotes } from "./balanceNotes";
import { waterFlow } from "./medium.terms";
import type { StatedSettings } from "./statedSettings";

export interface FlowAmount {
  readonly amount: Amount;
  readonly sigmaFrom: AuditFlow["sigmaFrom"];
}

const UNMEASURED: FlowAmount = { amount: { kind: "unmeasured" }, sigmaFrom: "none" };

type Relative = Extract<FlowUncertainty, { kind: "relative" }>;

/** Turns what the rows of one balance state into amounts with σ, and notes what had to be decided on the way. */
export class FlowAmounts {
  private readonly notes: BalanceNotes;
  private readonly isEquivalent: boolean;
  private readonly hasUnits: boolean;

  constructor(
    private readonly balance: StatedBalance,
    private readonly unit: BalanceUnit,
    private readonly settings: StatedSettings,
  ) {
    this.notes = new BalanceNotes(balance, unit.unit);
    const { name, medium } = balance;
    this.isEquivalent = unit.layer.kind === "energy" && readSource(`${name} ${medium}`).isEquivalentValue;
    this.hasUnits = balance.flows.some(({ quantity }) => quantity.unit !== undefined);
  }

  get findings(): readonly StatedFinding[] {
    return this.notes.findings;
  }

  amountOf(flow: StatedFlow): FlowAmount {
    const { reading } = flow.quantity;
    if (reading.kind === "missing" || reading.kind === "text") return UNMEASURED;
    const factor = this.factorOf(flow);
    if (factor === undefined) return UNMEASURED;
    const place = { layer: this.unit.layer, medium: this.balance.medium };
    return this.known(flow, reading, { factor, uncertainty: flowUncertainty(flow, place, this.settings) });
  }

  /** Undefined when the row cannot stand in this balance; the reason is noted. */
  private factorOf(flow: StatedFlow): number | undefined {
    const { unit } = flow.quantity;
    if (unit === undefined) return this.hasUnits ? this.notes.add("unitMissing", flow) : 1;
    if (this.unit.layer.kind === "energy" && this.isEquivalentValue(flow, unit))
      return this.notes.add("equivalent", flow);
    const conversion = convertTo(this.unit, unit, waterFlow.test(flow.name));
    if (!conversion) return this.notes.addUnit(unit, flow);
    if (conversion.isTonnesOfWater) this.notes.add("tonnesOfWater", flow);
    return conversion.factor;
  }

  private isEquivalentValue({ dataSource, name }: StatedFlow, unit: string): boolean {
    if (unitOf(unit.split("/")[0] ?? unit)?.dimension === "standardCoal") return true;
    return this.isEquivalent || readSource(`${dataSource} ${name}`).isEquivalentValue;
  }

  private known(
    flow: StatedFlow,
    reading: Reading,
    { factor, uncertainty }: { readonly factor: number; readonly uncertainty: FlowUncertainty },
  ): FlowAmount {
    if (uncertainty.kind !== "relative") {
      const value = middleOf(reading);
      if (value === undefined) return this.boundOnly(flow);
      if (uncertainty.kind === "exact" && uncertainty.isZeroStated) this.notes.zero(flow);
      return { amount: { kind: uncertainty.kind, value: value * factor }, sigmaFrom: "none" };
    }
    this.notes.uncertainty(flow, uncertainty, reading.kind === "number" && reading.value !== 0);
    if (reading.kind === "number") return numberOf(reading, factor, uncertainty);
    if (reading.kind === "approximate") return this.approximate(flow, reading.value * factor, uncertainty);
    return this.interval(flow, reading, factor);
  }

  /** 约 is no better than an estimate, whatever the data source; what the sheet itself states still counts. */
  private approximate(flow: StatedFlow, value: number, uncertainty: Relative): FlowAmount {
    const { defaults, percentBySource } = this.settings;
    const estimate = percentBySource.estimate ?? defaults.bySource.estimate.percent;
    const percent = uncertainty.from === "sheet" ? uncertainty.percent : Math.max(estimate, uncertainty.percent);
    this.notes.approximate(flow, percent);
    const sigma = Math.abs(value) * (percent / 200);
    return { amount: { kind: "measured", value, sigma }, sigmaFrom: uncertainty.from };
  }

  /** Anywhere between the ends with the same right: σ is the width by √12. */
  private interval(flow: StatedFlow, reading: Reading, factor: number): FlowAmount {
    const ends = endsOf(reading);
    if (!ends) return this.boundOnly(flow);
    const value = ((ends.low + ends.high) / 2) * factor;
    const sigma = ((ends.high - ends.low) / Math.sqrt(12)) * factor;
    this.notes.interval(flow, value);
    return { amount: sigma > 0 ? { kind: "measured", value, sigma } : { kind: "exact", value }, sigmaFrom: "computed" };
  }

  private boundOnly(flow: StatedFlow): FlowAmount {
    this.notes.boundOnly(flow);
    return UNMEASURED;
  }
}

/** A share of nothing is nothing: a zero is known as well as its digits are printed (rectangular, half a digit by √3). */
function numberOf(
  { value, halfDigit }: Extract<Reading, { kind: "number" }>,
  factor: number,
  { sigmaShare, from }: Relative,
): FlowAmount {
  const scaled = value * factor;
  if (value !== 0) {
    return { amount: { kind: "measured", value: scaled, sigma: Math.abs(scaled) * sigmaShare }, sigmaFrom: from };
  }
  const sigma = (halfDigit * factor) / Math.sqrt(3);
  if (sigma === 0) return { amount: { kind: "exact", value: 0 }, sigmaFrom: "none" };
  return { amount: { kind: "measured", value: 0, sigma }, sigmaFrom: "computed" };
}

function middleOf(reading: Reading): number | undefined {
  if (reading.kind === "number" || reading.kind === "approximate") return reading.value;
  const ends = endsOf(reading);
  return ends && (ends.low + ends.high) / 2;
}
