import type { StatedBalance, StatedContent, StatedFlow } from "../../audit/statedBalance";
import { conversionFactor, unitOf } from "../../quantity/units";
import type { Content } from "../substanceNetwork";
import { relativeSigma } from "./defaultUncertainty";
import { isDoubtfulPercent, writtenPercent } from "./flowUncertainty";
import { endsOf } from "./endsOf";
import type { StatedFinding } from "./findings";
import type { StatedSettings } from "./statedSettings";
import { MOISTURE } from "./medium.terms";
import { isConserved } from "./substance";

/** Shares of one substance by flow, so that amount × share is in t (per the time of the balance). */
export interface SubstanceContents {
  readonly substance: string;
  readonly unit: string;
  readonly contents: ReadonlyMap<string, Content>;
}

/** What goes in and what comes out: here one analysis says the other. */
const MOST_FOR_ONE = 2;

/** The contents that rows of one balance state, substance by substance; what cannot be used is noted. */
export class StatedContents {
  readonly findings: StatedFinding[] = [];
  private readonly bySubstance = new Map<string, Map<string, Content>>();
  private readonly lost = new Map<string, string>();
  private byDefault = 0;

  constructor(
    private readonly balance: StatedBalance,
    private readonly unit: string,
    private readonly settings: StatedSettings,
  ) {
    for (const flow of balance.flows) for (const content of flow.contents) this.take(flow, content);
    this.noteLost();
    this.leaveLoneMoisture();
    this.noteDefault();
  }

  get substances(): readonly SubstanceContents[] {
    const unit = this.unit.replace(/^[^/]+/, "t");
    return [...this.bySubstance].map(([substance, contents]) => ({ substance, unit, contents }));
  }

  private take(flow: StatedFlow, content: StatedContent): void {
    const { substance, quantity } = content;
    if (quantity.reading.kind === "missing") return;
    if (!isConserved(substance)) {
      if (!this.lost.has(substance)) this.lost.set(substance, quantity.origin);
      return;
    }
    const share = this.shareOf(flow, content);
    if (!share) return this.note(flow, content, "statedBalance.contentNotUsable");
    if (share.share > 1 && isByMass(content)) this.note(flow, content, "statedBalance.contentAboveWhole");
    const contents = this.bySubstance.get(substance) ?? new Map<string, Content>();
    if (!contents.has(flow.id)) contents.set(flow.id, share);
    this.bySubstance.set(substance, contents);
  }

  /** The moisture of one flow among many (the sludge) makes no balance of water. */
  private leaveLoneMoisture(): void {
    const contents = this.bySubstance.get(MOISTURE);
    if (contents?.size !== 1 || this.balance.flows.length <= MOST_FOR_ONE) return;
    const origins = [...contents.values()].flatMap((content) => content.origins ?? []);
    this.bySubstance.delete(MOISTURE);
    const { name: balance } = this.balance;
    this.findings.push({ code: "statedBalance.loneMoisture", severity: "info", balance, origins });
  }

  private shareOf(flow: StatedFlow, content: StatedContent): Content | undefined {
    const { quantity } = content;
    const factor = shareFactor(quantity.unit ?? "1", { row: flow.quantity.unit ?? this.unit, balance: this.unit });
    if (factor === undefined) return undefined;
    const { reading } = quantity;
    if (reading.kind === "number" || reading.kind === "approximate")
      return this.known(reading.value * factor, flow, content);
    const ends = endsOf(reading);
    if (!ends || ends.low < 0) return undefined;
    const sigma = ((ends.high - ends.low) / Math.sqrt(12)) * factor;
    return { share: ((ends.low + ends.high) / 2) * factor, sigma, origins: [quantity.origin] };
  }

  /** Nothing is exact, and so is the pure substance unless the sheet says otherwise. */
  private known(share: number, flow: StatedFlow, content: StatedContent): Content | undefined {
    if (share < 0) return undefined;
    const origins = [content.quantity.origin];
    const stated = writtenPercent(content.uncertaintyPercent);
    if (stated === undefined && (share === 0 || share === 1)) return { share, sigma: 0, origins };
    return { share, sigma: share * this.relativeSigmaOf(stated, flow, content), origins };
  }

  private relativeSigmaOf(stated: number | "unusable" | undefined, flow: StatedFlow, content: StatedContent): number {
    const usual = relativeSigma(this.settings.defaults.content);
    const { substance, uncertaintyPercent: written } = content;
    const of = { ...this.at(flow, written ?? content.quantity), substance, severity: "warning" } as const;
    if (stated === undefined) this.byDefault += 1;
    if (stated === undefined) return usual;
    if (stated === "unusable") {
      this.findings.push({ ...of, code: "statedBalance.uncertaintyNotUsable", inForcePercent: usual * 200 });
      return usual;
    }
    if (stated === 0) this.findings.push({ ...of, code: "statedBalance.uncertaintyZero" });
    else if (isDoubtfulPercent(stated))
      this.findings.push({ ...of, code: "statedBalance.uncertaintyDoubtful", percent: stated });
    return stated / 200;
  }

  private at({ id, name }: StatedFlow, { written, origin }: StatedContent["quantity"]) {
    return { balance: this.balance.name, flow: id, name, written, origins: [origin] };
  }

  private note(
    flow: StatedFlow,
    { substance, quantity }: StatedContent,
    code: "statedBalance.contentNotUsable" | "statedBalance.contentAboveWhole",
  ): void {
    this.findings.push({ ...this.at(flow, quantity), code, severity: "warning", substance });
  }

  private noteDefault(): void {
    if (this.byDefault === 0) return;
    const { name: balance, origins } = this.balance;
    const { name, percent, kind, source, verified } = this.settings.defaults.content;
    const defaults = [{ name, percent, kind, source, verified, flows: this.byDefault }];
    const code = "statedBalance.defaultUncertainty";
    this.findings.push({ code, severity: "info", balance, isOfContents: true, defaults, origins });
  }

  private noteLost(): void {
    if (this.lost.size === 0) return;
    const [substances, origins] = [[...this.lost.keys()], [...this.lost.values()]];
    const { name } = this.balance;
    this.findings.push({ code: "statedBalance.notConserved", severity: "info", balance: name, substances, origins });
  }
}

function isByMass({ quantity }: StatedContent): boolean {
  return unitOf(quantity.unit ?? "1")?.dimension === "share";
}

/**
 * What a content is multiplied by, so that the balance's amount times it is t. A m3 of water weighs 1 t; contents per
 * volume are only of use where the row itself is a volume.
 */
function shareFactor(
  unit: string,
  { row, balance }: { readonly row: string; readonly balance: string },
): number | undefined {
  const amount = amountOf(balance);
  const dimension = unitOf(amountOf(row))?.dimension;
  const isGas = dimension === "gasVolume" || amount === "Nm3";
  const share = conversionFactor(unit, "1") ?? conversionFactor(unit, "t/t");
  if (share !== undefined) return isGas ? undefined : times(share, tonnesIn(amount));
  const isByVolume = isGas || dimension === "volume" || amount === "m3";
  return isByVolume ? conversionFactor(unit, isGas ? "t/Nm3" : "t/m3") : undefined;
}

/** `m3/d` → m3. */
function amountOf(unit: string): string {
  return unit.split("/")[0] ?? "";
}

function times(share: number, tonnes: number | undefined): number | undefined {
  return tonnes === undefined ? undefined : share * tonnes;
}

function tonnesIn(amount: string): number | undefined {
  return amount === "m3" ? 1 : conversionFactor(amount, "t");
}
