import type { Audit } from "../core/audit/audit";
import type { AuditBalance } from "../core/balance/auditBalance";
import { checkSubMeters, SUB_METER_LIMIT_PERCENT } from "../core/balance/water/checkSubMeters";
import { ReconciledWater } from "../core/balance/water/reconciledWater";
import { waterAmount } from "../core/balance/water/waterAmount";
import { waterRatios, type WaterRatios } from "../core/balance/water/waterRatios";
import type { WaterUse } from "../core/balance/water/waterUse";
import { findByName } from "../core/energy/carrierName";
import type { FindingBase } from "../core/outcome/outcome";
import type { Quantity } from "../core/quantity/quantity";
import type { IntakeDivisor } from "../workbook/results/water/intakeTable";
import type { SubMeterLine } from "../workbook/results/water/subMeterTable";
import { energyStandards } from "./energyStandards";
import { intakeDivisors, yearOf } from "./intakeDivisors";
import { FRESH_WATER } from "./workflow.terms";

export interface AuditWater {
  readonly uses: readonly WaterUse[];
  /** Units first, then systems, then the user, per enterprise and period. */
  readonly ratios: readonly WaterRatios[];
  readonly divisors: readonly IntakeDivisor[];
  /** Intake of the units against what the workbook states for the whole user. */
  readonly subMeters: readonly SubMeterLine[];
  readonly findings: readonly FindingBase[];
}

/**
 * 用水指标: ratios of every unit, system and user, as read and from the reconciled flows, intake per output, and the units'
 * intake against the main meter. Pure.
 */
export function measureWater(audit: Audit, balances: readonly AuditBalance[]): AuditWater {
  const { waterUses: uses } = audit;
  const { value: ratios, findings } = waterRatios(uses, new ReconciledWater(balances));
  const users = ratios.filter(({ scope }) => scope === "whole");
  const subMeters = users.map((user) => compareMeters(user, audit));
  return {
    uses,
    ratios,
    divisors: intakeDivisors(audit, users),
    subMeters,
    findings: [...findings, ...subMeters.flatMap(({ check }) => check.findings)],
  };
}

function compareMeters(user: WaterRatios, audit: Audit): SubMeterLine {
  const { enterprise, period } = user;
  const main = mainMeter(user, audit);
  const units = audit.waterUses.filter((use) => use.enterprise === enterprise && use.period === period);
  const metered = units.flatMap((use) => waterAmount(use, "intake") ?? []);
  const totalM3 = main?.reading.kind === "number" ? main.reading.value : undefined;
  const check = checkSubMeters({
    enterprise,
    ...(totalM3 === undefined ? {} : { totalM3 }),
    subM3: metered.map(({ value }) => value),
    origins: [...(main ? [main.origin] : []), ...metered.flatMap(({ origins }) => origins)],
  });
  const readings = main ? [main] : [];
  return { enterprise, period, totalM3: totalM3 ?? null, readings, limitPercent: SUB_METER_LIMIT_PERCENT, check };
}

/** The fresh water of the same year that 资源能源消耗 or 企业一览表 states in one line, in m3. */
function mainMeter(user: WaterRatios, audit: Audit): Quantity | undefined {
  const year = yearOf(user, audit);
  const isFreshWater = (name: string): boolean =>
    findByName(name, energyStandards.standardCoal.carriers)?.name === FRESH_WATER;
  const lines = audit.consumption
    .filter(({ enterprise, name }) => enterprise === user.enterprise && isFreshWater(name))
    .flatMap(({ years }) => years.filter(({ period }) => period.year === year && period.part === undefined));
  const wide = audit.enterprises
    .filter(({ name }) => name === user.enterprise)
    .flatMap(({ items }) =>
      items.filter(({ item, year: of }) => isFreshWater(item) && (of ?? audit.project.period) === year),
    );
  const stated = [...lines, ...wide].map(({ quantity }) => quantity);
  const [first] = stated.filter(({ reading, unit }) => reading.kind === "number" && unit === "m3");
  return lines.length > 1 ? undefined : first;
}
