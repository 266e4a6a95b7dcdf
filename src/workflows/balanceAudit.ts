import type { Audit } from "../core/audit/audit";
import type { AuditBalance } from "../core/balance/auditBalance";
import { DEFAULT_SETTINGS } from "../core/balance/balanceNetwork";
import { reconcileStated } from "../core/balance/reconcileStated";
import { checkDailyYearly } from "../core/balance/stated/checkDailyYearly";
import { checkPrintedClosures } from "../core/balance/stated/checkPrintedClosures";
import { assignRelations } from "../core/balance/stated/relations/assignRelations";
import { statedSettings } from "../core/balance/stated/statedSettings";
import { assignTowers } from "../core/balance/stated/towers/assignTowers";
import type { FindingBase } from "../core/outcome/outcome";
import { defaultUncertainties } from "../standards/balance/defaultUncertainties";
import { evaporationFactors } from "../standards/balance/evaporationFactors";

export interface AuditBalances {
  /** In the order of the workbook, layers of one balance together. */
  readonly balances: readonly AuditBalance[];
  readonly findings: readonly FindingBase[];
}

/** 平衡: every balance of the workbook closed, reconciled and judged; what is printed beside it recomputed. Pure. */
export function balanceAudit({ project, balances, relations = [], towers = [] }: Audit): AuditBalances {
  const uncertainties = statedSettings(project, defaultUncertainties);
  const settings = { ...DEFAULT_SETTINGS, ...limit(project), uncertainties, evaporation: evaporationFactors };
  const binding = assignRelations(balances, relations);
  const cooling = assignTowers(balances, towers);
  const reconciled = balances.map((stated) =>
    reconcileStated(stated, settings, {
      relations: binding.value.get(stated) ?? [],
      towers: cooling.value.get(stated) ?? [],
    }),
  );
  return {
    balances: reconciled.flatMap(({ value }) => value),
    findings: [
      ...balances.flatMap(checkPrintedClosures),
      ...checkDailyYearly(balances),
      ...binding.findings,
      ...cooling.findings,
      ...reconciled.flatMap(({ findings }) => findings),
    ],
  };
}

/** 平衡偏差允许值; the usual limit when the line holds no number. */
function limit({ settings }: Audit["project"]): { readonly limitPercent?: number } {
  const text = settings.find(({ field }) => field === "balanceDeviationPercent")?.text;
  const limitPercent = Number(text);
  return text !== undefined && limitPercent > 0 ? { limitPercent } : {};
}
