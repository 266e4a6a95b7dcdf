import type { StatedBalance, StatedRelation, StatedTower } from "../audit/statedBalance";
import type { FindingBase, Noticed } from "../outcome/outcome";
import { addMeters } from "./addMeters";
import type { AuditBalance } from "./auditBalance";
import { balanceNetwork, type BalanceSettings, type NetworkBalance } from "./balanceNetwork";
import { describeBalance } from "./describeBalance";
import { jointBalance } from "./joint/jointBalance";
import { networksOf, type StatedNetwork } from "./stated/networksOf";
import { reconciledTogether, relationsOf, substanceOf, type LayerGroup } from "./stated/reconciledTogether";
import { bindRelations } from "./stated/relations/bindRelations";
import type { BoundRelation } from "./stated/relations/boundRelation";
import { relateLayer } from "./stated/relations/relateLayer";
import { relationFindings } from "./stated/relations/relationFindings";
import type { StatedSettings } from "./stated/statedSettings";
import { compareTowers } from "./stated/towers/compareTowers";
import type { EvaporationFactors } from "./stated/towers/evaporationFactor";
import { measureTowers, type MeasuredTowers } from "./stated/towers/measureTowers";

export interface ReconcileSettings extends BalanceSettings {
  readonly uncertainties: StatedSettings;
  readonly evaporation: EvaporationFactors;
}

/** Rows of other tables that speak of this balance. */
export interface Bindings {
  readonly relations?: readonly StatedRelation[];
  readonly towers?: readonly StatedTower[];
}

/**
 * Everything that one stated balance can say, layer by layer: what flows, then every substance of which contents are
 * stated, reconciled together with the goods that carry it and with what else binds the flows. A blank evaporation of a
 * cooling tower is computed before.
 *
 * @returns one balance per layer; findings of reading the rows (`statedBalance.*`, `balanceRelation.*`,
 *   `coolingTower.*`) and of the balances (`balance.*`)
 */
export function reconcileStated(
  stated: StatedBalance,
  settings: ReconcileSettings,
  { relations = [], towers = [] }: Bindings = {},
): Noticed<readonly AuditBalance[], FindingBase> {
  const measured = measureTowers(stated, towers, settings.evaporation);
  const networks = networksOf(measured.value.stated, settings.uncertainties);
  const goods = networks.value[0]?.network;
  const groups = reconciledTogether(networks.value.map((layer) => withComputed(layer, measured.value)));
  const reconciled = groups.map((group) => reconcileGroup(group, relationsOf(group, groups, relations), settings));
  return {
    value: reconciled.flatMap(({ value }) => value),
    findings: [
      ...networks.findings,
      ...measured.findings,
      ...(goods ? compareTowers(measured.value, goods) : []),
      ...reconciled.flatMap(({ findings }) => findings.filter((finding) => isNews(stated, finding))),
    ],
  };
}

/** Units of the two table forms stand side by side by nature; flows that do not join are news. */
function isNews({ form }: StatedBalance, { code }: FindingBase): boolean {
  return form === "flows" || code !== "balance.disconnectedParts";
}

/** A computed evaporation has no ± of the sheet. */
function withComputed(layer: StatedNetwork, { computed }: MeasuredTowers): StatedNetwork {
  if (computed.size === 0) return layer;
  const sigmaFrom = new Map(layer.sigmaFrom);
  for (const id of computed) if (sigmaFrom.get(id) === "sheet") sigmaFrom.set(id, "computed");
  return { ...layer, sigmaFrom, towerEvaporations: computed };
}

function reconcileGroup(
  group: LayerGroup,
  stated: readonly StatedRelation[],
  settings: ReconcileSettings,
): Noticed<readonly AuditBalance[], FindingBase> {
  const [goods] = group.layers;
  const { contents } = group;
  const bound = bindRelations({ stated: goods.stated, goods: goods.network, contents }, stated);
  const { value, findings } =
    contents.size > 0 || bound.value.length > 0
      ? reconcileJointly(group, bound.value, settings)
      : reconcileAlone(goods, settings);
  return { value, findings: [...bound.findings, ...findings] };
}

function reconcileAlone(
  layer: StatedNetwork,
  settings: ReconcileSettings,
): Noticed<readonly AuditBalance[], FindingBase> {
  const { value, findings } = balanceNetwork(layer.network, settings);
  return { value: [described(layer, value, settings)], findings };
}

function reconcileJointly(
  { layers, contents }: LayerGroup,
  bound: readonly BoundRelation[],
  settings: ReconcileSettings,
): Noticed<readonly AuditBalance[], FindingBase> {
  const relations = bound.flatMap(({ equation }) => equation ?? []);
  const correlations = bound.flatMap((each) => each.correlations);
  const { network } = layers[0];
  const { value, findings } = jointBalance(network, contents, { ...settings, relations, correlations });
  const method = value.method === "joint" && contents.size > 0 ? "joint" : "linear";
  const related = { reconciled: value.reconciled, falseAlarm: settings.falseAlarm };
  const balances = value.layers.flatMap((balance, place): readonly AuditBalance[] => {
    const layer = layers[place];
    if (!layer) return [];
    const carried = place === 0 ? null : substanceOf(layer.network);
    return [{ ...described(layer, balance, settings), ...relateLayer(balance, { bound, carried }, related), method }];
  });
  return { value: balances, findings: [...findings, ...relationFindings(network, { bound, joint: value, balances })] };
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
    ...(layer.towerEvaporations ? { towerEvaporations: layer.towerEvaporations } : {}),
  });
}
