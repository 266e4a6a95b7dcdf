import type { Audit } from "../../core/audit/audit";
import type { FindingBase, Noticed } from "../../core/outcome/outcome";
import type { ReadFinding } from "../cells/findings";
import type { SheetSnapshot, Snapshot } from "../port";
import type { Recognition, RecognisedTable, TableKind, TableShape } from "../recognise/table";
import { balanceFlowsShape } from "./balances/balanceFlowsShape";
import { exchangesShape, parseExchanges } from "./balances/exchanges";
import type { BalanceInputFinding } from "./balances/findings";
import { inputOutputShape } from "./balances/inputOutputShape";
import { readBalances } from "./balances/readBalances";
import { relationsShape } from "./balances/relationsShape";
import { towersShape } from "./balances/towersShape";
import { waterUnitsShape } from "./balances/waterUnitsShape";
import { consumptionShape, parseConsumption } from "./consumption";
import { dataListShape, parseDataList } from "./dataList";
import { coefficientsShape } from "./energy/coefficientsShape";
import { economyShape } from "./energy/economyShape";
import type { EnergyInputFinding } from "./energy/findings";
import { parseCoefficients } from "./energy/parseCoefficients";
import { parseEconomy } from "./energy/parseEconomy";
import { enterprisesShape, parseEnterprises } from "./enterprises";
import type { InputFinding } from "./findings";
import { holdsIndicatorData, parseIndicatorData } from "./indicatorData/parseIndicatorData";
import { indicatorDataShape } from "./indicatorData/shape";
import type { IndicatorInputFinding } from "./indicatorSystem/findings";
import { parseIndicatorSystem } from "./indicatorSystem/parseIndicatorSystem";
import { indicatorSystemShape } from "./indicatorSystem/shape";
import { outputShape, parseOutput } from "./output";
import { parseProject, projectShape } from "./project";
import { parseTeam, teamShape } from "./team";
import { parseWorkPlan, workPlanShape } from "./workPlan";

/** Every input sheet that is read, in the order in which `new` writes them. */
export const inputShapes: readonly TableShape[] = [
  projectShape,
  teamShape,
  workPlanShape,
  dataListShape,
  enterprisesShape,
  indicatorSystemShape,
  indicatorDataShape,
  outputShape,
  consumptionShape,
  balanceFlowsShape,
  waterUnitsShape,
  inputOutputShape,
  relationsShape,
  towersShape,
  exchangesShape,
  coefficientsShape,
  economyShape,
];

export type AuditReadFinding =
  BalanceInputFinding | InputFinding | IndicatorInputFinding | EnergyInputFinding | ReadFinding;

/**
 * Everything the recognised tables say about the audit. Tables of one kind (continuations, one per enterprise) are read
 * one after the other; a figure without a year belongs to the 统计期 of 项目信息.
 *
 * @returns the audit, and the findings of all its tables in the order of the input sheets
 */
export function readAudit(snapshot: Snapshot, recognition: Recognition): Noticed<Audit, AuditReadFinding> {
  const reader = new AuditReader(snapshot, recognition);
  const project = reader.project();
  const { period } = project;
  const team = reader.all("team", parseTeam);
  const plans = reader.each("workPlan", parseWorkPlan);
  const value: Audit = {
    project,
    team,
    workPlan: {
      scope: plans.find(({ scope }) => scope !== "")?.scope ?? "",
      time: plans.find(({ time }) => time !== "")?.time ?? "",
      steps: plans.flatMap(({ steps }) => steps),
    },
    dataList: reader.all("dataList", parseDataList),
    enterprises: reader.all("enterprises", parseEnterprises),
    systems: reader
      .each("indicatorSystem", (table, sheet) => parseIndicatorSystem(table, sheet))
      .flatMap((system) => system ?? []),
    indicatorTables: reader.eachOf(holdsIndicatorData, (table, sheet) => parseIndicatorData(table, sheet)),
    outputs: reader.all("output", (table, sheet, uses1904) => parseOutput(table, sheet, { period, uses1904 })),
    consumption: reader.all("consumption", (table, sheet, uses1904) =>
      parseConsumption(table, sheet, { period, uses1904 }),
    ),
    ...readBalances(reader),
    exchanges: reader.all("exchanges", parseExchanges),
    coefficients: reader.all("coefficients", parseCoefficients),
    economy: reader.all("economy", (table, sheet, uses1904) => parseEconomy(table, sheet, { period, uses1904 })),
  };
  return { value, findings: reader.findings };
}

type Parse<T> = (
  table: RecognisedTable,
  sheet: SheetSnapshot,
  uses1904: boolean,
) => Noticed<T, FindingBase & AuditReadFinding>;

class AuditReader {
  readonly findings: AuditReadFinding[] = [];
  private readonly sheets: ReadonlyMap<string, SheetSnapshot>;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly recognition: Recognition,
  ) {
    this.sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  }

  project(): Audit["project"] {
    const table = this.recognition.tables.find(({ kind }) => kind === "project");
    const sheet = table && this.sheets.get(table.sheet);
    return this.noted(parseProject(table && sheet ? { table, sheet } : undefined));
  }

  all<T>(kind: TableKind, parse: Parse<readonly T[]>): readonly T[] {
    return this.each(kind, parse).flat() as readonly T[];
  }

  each<T>(kind: TableKind, parse: Parse<T>): readonly T[] {
    return this.eachOf((table) => table.kind === kind, parse);
  }

  eachOf<T>(isWanted: (table: RecognisedTable) => boolean, parse: Parse<T>): readonly T[] {
    return this.recognition.tables.filter(isWanted).flatMap((table) => {
      const sheet = this.sheets.get(table.sheet);
      return sheet ? [this.noted(parse(table, sheet, this.snapshot.facts.uses1904Dates))] : [];
    });
  }

  noted<T>({ value, findings }: Noticed<T, AuditReadFinding>): T {
    // Not push(...findings): a large workbook has more findings than a call takes arguments.
    for (const finding of findings) this.findings.push(finding);
    return value;
  }
}
