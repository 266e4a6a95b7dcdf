import type { StatedBalance, StatedFlow } from "../../audit/statedBalance";
import type { Origin } from "../../outcome/outcome";
import type { DefaultUncertainty } from "./defaultUncertainty";
import type { DefaultInForce, StatedFinding } from "./findings";
import type { FlowUncertainty } from "./flowUncertainty";

type Relative = Extract<FlowUncertainty, { kind: "relative" }>;
type Gathered = "unitMissing" | "equivalent" | "tonnesOfWater";

const GATHERED = {
  unitMissing: { code: "statedBalance.unitMissing", severity: "warning" },
  equivalent: { code: "statedBalance.equivalentEnergy", severity: "warning" },
  tonnesOfWater: { code: "statedBalance.tonnesOfWater", severity: "info" },
} as const;

/** What is said about the rows of one balance: row by row, or one finding for all rows of one kind. */
export class BalanceNotes {
  private readonly single: StatedFinding[] = [];
  private readonly gathered = new Map<Gathered, StatedFlow[]>();
  private readonly byUnit = new Map<string, StatedFlow[]>();
  private readonly defaults = new Map<string, { readonly inForce: DefaultUncertainty; flows: number }>();
  private readonly unknownSources = new Map<string, Origin>();

  constructor(
    private readonly balance: StatedBalance,
    private readonly unit: string,
  ) {}

  add(what: Gathered, flow: StatedFlow): undefined {
    appendTo(this.gathered, what, flow);
  }

  addUnit(unit: string, flow: StatedFlow): undefined {
    appendTo(this.byUnit, unit, flow);
  }

  zero(flow: StatedFlow): void {
    this.single.push({
      ...this.at(flow, flow.uncertaintyPercent),
      code: "statedBalance.uncertaintyZero",
      severity: "warning",
    });
  }

  interval(flow: StatedFlow, value: number): void {
    const { unit } = this;
    this.single.push({ ...this.at(flow), code: "statedBalance.intervalTaken", severity: "info", value, unit });
  }

  approximate(flow: StatedFlow, percent: number): void {
    this.single.push({ ...this.at(flow), code: "statedBalance.approximateTaken", severity: "info", percent });
  }

  boundOnly(flow: StatedFlow): void {
    this.single.push({ ...this.at(flow), code: "statedBalance.boundOnly", severity: "warning" });
  }

  /** @param isUsed the reading's σ follows from it; ranges and zeros have one of their own */
  uncertainty(flow: StatedFlow, uncertainty: Relative, isUsed: boolean): void {
    const { isRefused, isDoubtful, isSourceUnknown, percent, inForce } = uncertainty;
    const at = this.at(flow, flow.uncertaintyPercent);
    if (isRefused) {
      this.single.push({
        ...at,
        code: "statedBalance.uncertaintyNotUsable",
        severity: "warning",
        inForcePercent: percent,
      });
    }
    if (isDoubtful)
      this.single.push({ ...at, code: "statedBalance.uncertaintyDoubtful", severity: "warning", percent });
    if (isSourceUnknown) this.unknownSources.set(flow.dataSource, flow.origin);
    if (!inForce || !isUsed) return;
    const key = `${inForce.name} ${inForce.percent}`;
    const known = this.defaults.get(key) ?? { inForce, flows: 0 };
    known.flows += 1;
    this.defaults.set(key, known);
  }

  get findings(): readonly StatedFinding[] {
    return [...this.units(), ...this.kinds(), ...this.single, ...this.sources(), ...this.used()];
  }

  private units(): readonly StatedFinding[] {
    return [...this.byUnit].map(([unit, flows]) => ({
      ...this.ofFlows(flows),
      code: "statedBalance.otherUnit",
      severity: "warning",
      unit,
      balanceUnit: this.unit,
    }));
  }

  private kinds(): readonly StatedFinding[] {
    return [...this.gathered].map(([what, flows]) => ({ ...this.ofFlows(flows), ...GATHERED[what] }));
  }

  private sources(): readonly StatedFinding[] {
    if (this.unknownSources.size === 0) return [];
    const { name } = this.balance;
    const texts = [...this.unknownSources.keys()];
    const origins = [...this.unknownSources.values()];
    return [{ code: "statedBalance.dataSourceUnknown", severity: "info", balance: name, texts, origins }];
  }

  private used(): readonly StatedFinding[] {
    if (this.defaults.size === 0) return [];
    const defaults = [...this.defaults.values()].map(({ inForce, flows }): DefaultInForce => {
      const { name, percent, kind, source, verified } = inForce;
      return { name, percent, kind, source, verified, flows };
    });
    const { name, origins } = this.balance;
    return [{ code: "statedBalance.defaultUncertainty", severity: "info", balance: name, defaults, origins }];
  }

  private ofFlows(flows: readonly StatedFlow[]) {
    const origins = flows.map(({ quantity }) => quantity.origin);
    return { balance: this.balance.name, flows: flows.map(({ id }) => id), origins };
  }

  private at(flow: StatedFlow, quantity = flow.quantity) {
    const { id, name } = flow;
    return { balance: this.balance.name, flow: id, name, written: quantity.written, origins: [quantity.origin] };
  }
}

function appendTo<K>(lists: Map<K, StatedFlow[]>, key: K, flow: StatedFlow): undefined {
  const list = lists.get(key);
  if (list) list.push(flow);
  else lists.set(key, [flow]);
}
