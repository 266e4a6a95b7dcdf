import type { StatedBalance, StatedFlow } from "../../audit/statedBalance";
import type { Noticed } from "../../outcome/outcome";
import type { AuditFlow } from "../auditBalance";
import type { Flow, Network } from "../network";
import { substanceNetwork, type Content } from "../substanceNetwork";
import { balanceUnit, type BalanceUnit } from "./balanceUnit";
import type { StatedFinding } from "./findings";
import { FlowAmounts } from "./flowAmount";
import { StatedContents } from "./statedContents";
import type { StatedSettings } from "./statedSettings";

/** One layer of a stated balance, ready to be closed and reconciled. */
export interface StatedNetwork {
  readonly stated: StatedBalance;
  readonly network: Network;
  /** By flow id. */
  readonly sigmaFrom: ReadonlyMap<string, AuditFlow["sigmaFrom"]>;
  /** 水类型, else the medium or the substance; by flow id. */
  readonly medium: ReadonlyMap<string, string>;
  /** Water that a unit circulates within itself: in no sum, but in the picture. */
  readonly loops: readonly Flow[];
  /** Ids of flows whose amount is the computed evaporation of a cooling tower; absent without any. */
  readonly towerEvaporations?: ReadonlySet<string>;
  /** Only of a substance with contents: what it follows from, to reconcile both together. */
  readonly carriedBy?: CarriedBy;
}

export interface CarriedBy {
  readonly goods: Network;
  /** False where the rows were listed for the sake of the substance, so that the goods need not close. */
  readonly goodsBalance: boolean;
  readonly contents: ReadonlyMap<string, Content>;
}

/**
 * The layers of one stated balance in one unit each: what flows (goods in t, water in m3, energy in MJ at calorific
 * value), then every substance of which contents are stated. Rows in a unit that does not fit are kept as not measured,
 * and everything else is computed. σ is half of the ± of the sheet, else the class of the meter, else the setting or the
 * default of the data source; a figure found as the rest is never a reading.
 *
 * @param stated in canonical units, as the input sheets give it
 * @returns networks for `balanceNetwork`; findings `statedBalance.*` of units, uncertainties and contents
 * @source standard uncertainty from half widths and limits: ISO/IEC Guide 98-3
 * @example networksOf(waterBalance, settings).value[0]?.network.unit // "m3"
 */
export function networksOf(
  stated: StatedBalance,
  settings: StatedSettings,
): Noticed<readonly StatedNetwork[], StatedFinding> {
  const unit = balanceUnit(stated);
  const amounts = new FlowAmounts(stated, unit, settings);
  const contents = new StatedContents(stated, unit.unit, settings);
  const goods = goodsOf(stated, unit, amounts);
  const carries = unit.layer.kind === "substance" && contents.substances.length > 0;
  const substances = contents.substances.map((each) => carried(goods, each, !carries));
  return {
    value: carries ? substances : [goods, ...substances],
    findings: [...amounts.findings, ...contents.findings],
  };
}

function goodsOf(stated: StatedBalance, { layer, unit }: BalanceUnit, amounts: FlowAmounts): StatedNetwork {
  const read = stated.flows.map((flow) => ({ flow, ...amounts.amountOf(flow) }));
  const toFlow = ({ flow, amount }: (typeof read)[number]): Flow => {
    const { id, name, from, to, origin } = flow;
    return { id, name, from, to, amount, origins: [origin] };
  };
  const { name, origins } = stated;
  const flows = read.filter(({ flow }) => !isLoop(flow)).map(toFlow);
  return {
    stated,
    network: { name, layer, unit, flows, origins },
    sigmaFrom: byId(read.map(({ flow, sigmaFrom }) => [flow.id, sigmaFrom] as const)),
    medium: byId(stated.flows.map((flow) => [flow.id, flow.waterKinds[0] ?? stated.medium] as const)),
    loops: read.filter(({ flow }) => isLoop(flow)).map(toFlow),
  };
}

/** A repeated id is the core's finding; what it says first holds, as there. */
function byId<T>(pairs: readonly (readonly [id: string, value: T])[]): ReadonlyMap<string, T> {
  return new Map([...pairs].reverse());
}

/** 循环 water that leaves a unit and enters it again; anything else that ends where it starts is a slip. */
function isLoop({ from, to, waterKinds }: StatedFlow): boolean {
  return from.kind === "node" && to.kind === "node" && from.node === to.node && waterKinds.length > 0;
}

function carried(
  goods: StatedNetwork,
  { substance, unit, contents }: StatedContents["substances"][number],
  goodsBalance: boolean,
): StatedNetwork {
  const { stated, network } = goods;
  const name = goodsBalance ? `${network.name} ${substance}` : network.name;
  const own = { ...substanceNetwork(network, substance, contents), name, unit };
  const of = <T>(value: T): ReadonlyMap<string, T> => new Map(stated.flows.map(({ id }) => [id, value]));
  const sigmaFrom = new Map(
    own.flows.map(({ id, amount }) => [id, amount.kind === "measured" ? "computed" : "none"] as const),
  );
  const carriedBy = { goods: network, goodsBalance, contents };
  return { stated, network: own, sigmaFrom, medium: of(substance), loops: [], carriedBy };
}
