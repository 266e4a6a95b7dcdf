import type { AuditBalance } from "../../../src/core/balance/auditBalance";
import type { WaterRatios } from "../../../src/core/balance/water/waterRatios";
import { auditDesk } from "../../../src/taskpane/desk/auditDesk";
import { balancesView, balanceView } from "../../../src/taskpane/desk/balancesView";
import type { Desk } from "../../../src/taskpane/desk/desk";
import type { EnergyView } from "../../../src/taskpane/desk/views";
import { kit } from "../desk/testDesk";
import { deskOn, emptyWorkbook } from "./paneStage";

export interface Shown {
  readonly balances?: readonly AuditBalance[];
  readonly ratios?: readonly WaterRatios[];
  readonly energy?: EnergyView | null;
}

/** A desk that shows these balances beside what it reads. */
export function deskWith({ balances = [], ratios = [], energy = null }: Shown): Desk {
  const workbook = emptyWorkbook();
  const own = auditDesk(workbook, kit);
  return deskOn(workbook, {
    survey: async (onStep) => ({ ...(await own.survey(onStep)), balances: balancesView(balances, ratios), energy }),
    balance: (place) => Promise.resolve(balanceView(balances[place]!, place, "zh-CN")),
  });
}
