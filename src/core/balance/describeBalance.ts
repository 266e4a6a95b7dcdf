import type { BalanceForm } from "../audit/statedBalance";
import type { AuditBalance, AuditFlow, MeterAdvice, SetAsideStatus } from "./auditBalance";
import type { BalancedFlow, NetworkBalance } from "./balanceNetwork";
import type { Flow } from "./network";
import { roundBalanced } from "./roundBalanced";

/** What a result needs to say about a balance besides its numbers. */
export interface BalanceContext {
  readonly object: string;
  readonly period: string;
  readonly form: BalanceForm;
  readonly limitPercent: number;
  readonly sigmaFrom: (flow: string) => AuditFlow["sigmaFrom"];
  readonly medium: (flow: string) => string;
  readonly addMeters: readonly MeterAdvice[];
  readonly loops?: readonly Flow[];
  /** Ids of flows whose amount is a computed evaporation. */
  readonly towerEvaporations?: ReadonlySet<string>;
}

/** A reconciled network as results, pane and JSON show it, with figures rounded so that the printed table closes. */
export function describeBalance(result: NetworkBalance, context: BalanceContext): AuditBalance {
  const { network } = result;
  const { object, period, form, limitPercent, addMeters, loops = [] } = context;
  const rounded = roundBalanced(result.estimate, decimalsOf(result));
  return {
    object,
    period,
    name: network.name,
    form,
    layer: network.layer,
    unit: network.unit,
    method: "linear",
    status: result.status,
    limitPercent,
    closures: result.closures,
    flows: result.flows.map((each, e) => flowOf(each, context, rounded?.[e] ?? null)),
    globalTest: result.globalTest,
    suspects: result.suspects,
    ...whatIsSetAside(result),
    negative: result.flows.filter(isNegative).map(({ flow }) => flow.id),
    addMeters,
    loops,
    origins: network.origins,
  };
}

function whatIsSetAside({
  elimination,
}: NetworkBalance): Pick<AuditBalance, "setAside" | "setAsideStatus" | "setAsideElsewhere"> {
  if (!elimination) return { setAside: [] };
  const { steps, estimate, status, stepsElsewhere = 0 } = elimination;
  const setAsideStatus: SetAsideStatus = estimate.degreesOfFreedom === 0 ? "unchecked" : status;
  return {
    setAside: steps.map(({ suspect }) => suspect),
    setAsideStatus,
    ...(stepsElsewhere > 0 ? { setAsideElsewhere: stepsElsewhere } : {}),
  };
}

function flowOf(each: BalancedFlow, context: BalanceContext, rounded: number | null): AuditFlow {
  const { sigmaFrom, medium, towerEvaporations } = context;
  const { flow, class: flowClass, value, sigma, adjustment, z, isBarelyTestable } = each;
  const shown = { value, sigma, adjustment, z, isBarelyTestable, rounded };
  const computed = towerEvaporations?.has(flow.id) ? { isTowerEvaporation: true as const } : {};
  return { flow, class: flowClass, ...shown, ...computed, sigmaFrom: sigmaFrom(flow.id), medium: medium(flow.id) };
}

function isNegative({ value, sigma }: BalancedFlow): boolean {
  return value !== null && value < 0 && Math.abs(value) > 1e-9 * (sigma ?? 0);
}

/** Significant digits of a reading that are worth carrying into the rounded table. */
const DIGITS = 4;
const MOST_DECIMALS = 6;

/** As many decimals as the readings were written with, but no more than four digits of the smallest need. */
function decimalsOf({ flows }: NetworkBalance): number {
  const readings = flows.flatMap(({ flow: { amount } }) => (amount.kind === "unmeasured" ? [] : [amount.value]));
  const wanted = readings.filter((value) => value !== 0).map(writtenDecimals);
  return wanted.reduce((most, each) => Math.max(most, each), 0);
}

function writtenDecimals(value: number): number {
  const written = String(value).split(".")[1]?.length ?? 0;
  const useful = DIGITS - 1 - Math.floor(Math.log10(Math.abs(value)));
  return Math.max(0, Math.min(written, useful, MOST_DECIMALS));
}
