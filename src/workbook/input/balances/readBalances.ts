import type { Audit } from "../../../core/audit/audit";
import type { FindingBase, Noticed } from "../../../core/outcome/outcome";
import type { ReadFinding } from "../../cells/findings";
import type { SheetSnapshot } from "../../port";
import type { RecognisedTable, TableKind } from "../../recognise/table";
import type { InputFinding } from "../findings";
import type { BalanceInputFinding } from "./findings";
import { flowWaterUses } from "./flowWaterUses";
import { joinSides } from "./joinSides";
import { mergeBalances } from "./mergeBalances";
import { parseBalanceFlows } from "./parseBalanceFlows";
import { parseInputOutput } from "./parseInputOutput";
import { parseRelations } from "./parseRelations";
import { parseTowers } from "./parseTowers";
import { parseWaterUnits } from "./parseWaterUnits";
import { takeRests } from "./takeRests";

type Finding = FindingBase & (BalanceInputFinding | InputFinding | ReadFinding);
type Parse<T> = (table: RecognisedTable, sheet: SheetSnapshot, uses1904: boolean) => Noticed<T, Finding>;

/** What reads the recognised tables of one kind and keeps their findings. */
export interface TableReader {
  each<T>(kind: TableKind, parse: Parse<T>): readonly T[];
  noted<T>(noticed: Noticed<T, Finding>): T;
}

/** The balances of all three forms, what else binds their flows, and the water of each unit by the second form or by the 水类型 of flows. */
export function readBalances(reader: TableReader): Pick<Audit, "balances" | "relations" | "towers" | "waterUses"> {
  const flows = mergeBalances(reader.each("balanceFlows", parseBalanceFlows).flat());
  const water = reader.each("waterUnits", parseWaterUnits);
  const sides = reader.noted(takeRests(joinSides(reader.each("inputOutput", parseInputOutput).flat())));
  const uses = water.flatMap((table) => table.uses);
  return {
    balances: [...flows, ...water.flatMap((table) => table.balances), ...sides],
    relations: reader.each("balanceRelations", parseRelations).flat(),
    towers: reader.each("coolingTowers", parseTowers).flat(),
    waterUses: reader.noted(flowWaterUses(flows, uses)),
  };
}
