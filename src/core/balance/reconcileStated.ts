import type { StatedBalance } from "../audit/statedBalance";
import type { FindingBase, Noticed } from "../outcome/outcome";
import { addMeters } from "./addMeters";
import type { AuditBalance } from "./auditBalance";
import { balanceNetwork, type BalanceSettings, type NetworkBalance } from "./balanceNetwork";
import { describeBalance } from "./describeBalance";
import { jointBalance } from "./joint/jointBalance";
import { networksOf, type CarriedBy, type StatedNetwork } from "./stated/networksOf";
import type { StatedSettings } from "./stated/statedSettings";

export interface ReconcileSettings extends BalanceSettings {
  readonly uncertainties: StatedSettings;
}

/** A substance by its contents in goods that close themselves: both are reconciled together. */
type CarriedNetwork = StatedNetwork & { readonly carriedBy: CarriedBy };

/**
 * Everything that one stated balance can say, layer by layer: what flows, then every substance of which contents are
 * stated, reconciled together with the goods that carry it.
 *
 * @returns one balance per layer; findings of reading the rows (`statedBalance.*`) and of the balances (`balance.*`)
 */
export function reconcileStated(
  stated: StatedBalance,
  settings: ReconcileSettings,
): Noticed<readonly AuditBalance[], FindingBase> {
  const networks = networksOf(stated, settings.uncertainties);
  const carried = networks.value.filter(isCarried);
  const [goods] = networks.value;
  const { value, findings } =
    goods && carried.length > 0 ? reconcileJointly(goods, carried, settings) : reconcileEach(networks.value, settings);
  return { value, findings: [...networks.findings, ...findings.filter((finding) => isNews(stated, finding))] };
}

/** Units of the two table forms stand side by side by nature; flows that do not join are news. */
function isNews({ form }: StatedBalance, { code }: FindingBase): boolean {
  return form === "flows" || code !== "balance.disconnectedParts";
}

function isCarried(network: StatedNetwork): network is CarriedNetwork {
  return network.carriedBy?.goodsBalance === true;
}

function reconcileEach(
  networks: readonly StatedNetwork[],
  settings: ReconcileSettings,
): Noticed<readonly AuditBalance[], FindingBase> {
  const balanced = networks.map((layer) => ({ layer, ...balanceNetwork(layer.network, settings) }));
  return {
    value: balanced.map(({ layer, value }) => described(layer, value, settings)),
    findings: balanced.flatMap(({ findings }) => findings),
  };
}

function reconcileJointly(
  goods: StatedNetwork,
  carried: readonly CarriedNetwork[],
  settings: ReconcileSettings,
): Noticed<readonly AuditBalance[], FindingBase> {
  const contents = new Map(carried.map(({ network, carriedBy }) => [substanceOf(network), carriedBy.contents]));
  const { value, findings } = jointBalance(goods.network, contents, settings);
  const method = value.method === "joint" ? "joint" : "linear";
  const layers = [goods, ...carried].flatMap((layer, place) => {
    const balance = value.layers[place];
    return balance ? [{ ...described(layer, balance, settings), method } as const] : [];
  });
  return { value: layers, findings };
}

function substanceOf({ layer }: StatedNetwork["network"]): string {
  return layer.kind === "substance" ? layer.substance : "";
}

function described(layer: StatedNetwork, balance: NetworkBalance, { limitPercent }: BalanceSettings): AuditBalance {
  const { enterprise: object, period, form } = layer.stated;
  return describeBalance(balance, {
    object,
    period,
    form,
    limitPercent,
    sigmaFrom: (flow) => layer.sigmaFrom.get(flow) ?? "none",
    medium: (flow) => layer.medium.get(flow) ?? "",
    addMeters: addMeters(balance.estimate),
    loops: layer.loops,
  });
}
