import type { Noticed } from "../outcome/outcome";
import { closeBalance, type Closure } from "./closure";
import { eliminate, type Elimination } from "./eliminate";
import { estimate, type BalancedFlow, type Estimate } from "./estimate";
import type { BalanceFinding } from "./findings";
import { numberNetwork } from "./incidence";
import { keepNonNegative, negativeFlows, type NonNegative } from "./keepNonNegative";
import type { Network } from "./network";
import { findReconciliationFindings } from "./reconciliationFindings";
import { screenFlows } from "./screenFlows";
import { chiSquareLimit, chiSquareTail } from "./statistics";
import { rankSuspects, type Suspect } from "./suspects";
import { findNetworkFindings } from "./networkFindings";

export interface BalanceSettings {
  /** Largest deviation that counts as closed, in percent of what enters. */
  readonly limitPercent: number;
  /** Probability of accusing sound readings, α. */
  readonly falseAlarm: number;
}

export const DEFAULT_SETTINGS: BalanceSettings = { limitPercent: 5, falseAlarm: 0.05 };

/**
 * `unchecked`: no reading checks another, agreement says nothing. `consistent`, `inconsistent`: the global test.
 * `nothingMeasured`: no reading at all, only what follows from constants is computed.
 */
export type BalanceStatus = "noFlows" | "nothingMeasured" | "unchecked" | "consistent" | "inconsistent";

export interface GlobalTest {
  /** J = Σ((reading − reconciled)/σ)². */
  readonly objective: number;
  readonly degreesOfFreedom: number;
  /** χ²(1 − α); null without a degree of freedom. */
  readonly limit: number | null;
  /** Probability of a J this large if only the stated uncertainties are at work; null likewise. */
  readonly probability: number | null;
}

export type { BalancedFlow } from "./estimate";

export interface NetworkBalance {
  readonly network: Network;
  readonly status: BalanceStatus;
  /** As read, per node and last for the whole. */
  readonly closures: readonly Closure[];
  readonly flows: readonly BalancedFlow[];
  readonly globalTest: GlobalTest;
  /** Most suspicious first. */
  readonly suspects: readonly Suspect[];
  /** Only when the global test fails. */
  readonly elimination: Elimination | null;
  /** Only when a reconciled flow is negative. */
  readonly nonNegative: NonNegative | null;
  /** The numbers behind `flows`, for rounding and for tests of one's own. */
  readonly estimate: Estimate;
}

/**
 * Everything a balance can say: does it close, which reading can be checked at all, the reconciled values with their
 * standard deviations, whether the readings agree within their uncertainties (χ²), and if not which meter or which leak
 * explains it. A row that cannot be used is a finding; the rest is computed.
 *
 * @source what closes: GB/T 12452—2022, DB11/T 1346—2016 (known by title and summary); reconciliation: Cencic 2016
 * @example balanceNetwork(network, DEFAULT_SETTINGS).value.status // "consistent"
 */
export function balanceNetwork(network: Network, settings: BalanceSettings): Noticed<NetworkBalance, BalanceFinding> {
  const screened = screenFlows(network);
  const closures = closeBalance(network, screened.value, settings.limitPercent);
  const incidence = numberNetwork(screened.value);
  const free = estimate(incidence);
  const globalTest = testGlobally(free, settings.falseAlarm);
  const isAgreed = globalTest.limit === null || globalTest.objective <= globalTest.limit;
  const value: NetworkBalance = {
    network,
    status: statusOf(free, isAgreed),
    closures: closures.value,
    flows: free.flows,
    globalTest,
    suspects: rankSuspects(free, settings.falseAlarm),
    elimination: isAgreed ? null : eliminate(free, settings.falseAlarm),
    nonNegative: negativeFlows(free).length > 0 ? keepNonNegative(free) : null,
    estimate: free,
  };
  const findings: readonly BalanceFinding[] = [
    ...screened.findings,
    ...findNetworkFindings(network, incidence, free),
    ...closures.findings,
    ...findReconciliationFindings(value),
  ];
  return { value, findings };
}

function statusOf({ incidence, degreesOfFreedom }: Estimate, isAgreed: boolean): BalanceStatus {
  if (incidence.flows.length === 0) return "noFlows";
  if (!incidence.uses.includes("measured")) return "nothingMeasured";
  if (degreesOfFreedom === 0) return "unchecked";
  return isAgreed ? "consistent" : "inconsistent";
}

function testGlobally({ objective, degreesOfFreedom }: Estimate, falseAlarm: number): GlobalTest {
  if (degreesOfFreedom === 0) return { objective, degreesOfFreedom, limit: null, probability: null };
  const limit = chiSquareLimit(falseAlarm, degreesOfFreedom);
  return { objective, degreesOfFreedom, limit, probability: chiSquareTail(objective, degreesOfFreedom) };
}
