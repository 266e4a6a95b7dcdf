import type { Audit } from "../core/audit/audit";
import type { IndicatorSystem } from "../core/grading/system";
import type { FindingBase } from "../core/outcome/outcome";
import { inputShapes, readAudit } from "../workbook/input/readAudit";
import type { Snapshot, Workbook } from "../workbook/port";
import { recognise } from "../workbook/recognise/recognise";
import type { Recognition } from "../workbook/recognise/table";
import { computedCells, withoutComputed, type ComputedCells } from "../workbook/results/computed/computedCells";
import { ownResultSheets } from "../workbook/results/ownResultSheets";
import { readProjectState, type ProjectState } from "../workbook/projectState";
import { goOn, type BeforeStep } from "./step";

export interface AuditReading {
  readonly snapshot: Snapshot;
  /** What the workbook remembers for us. */
  readonly state: ProjectState;
  readonly recognition: Recognition;
  /** Without the figures that we filled in ourselves. */
  readonly audit: Audit;
  /** What we may fill in, or did before, in tables that we printed. */
  readonly computed: ComputedCells;
  readonly findings: readonly FindingBase[];
}

/** Untitled 指标数据 is known by the names of its indicators. */
function indicatorNames(systems: readonly IndicatorSystem[]): ReadonlySet<string> {
  return new Set(
    systems.flatMap((system) =>
      system.method === "requirements"
        ? system.requirements.map(({ name }) => name)
        : system.classes.flatMap(({ indicators }) => indicators.map(({ name }) => name)),
    ),
  );
}

/** 识别: finds the tables of the workbook and reads them into an Audit. Changes nothing. */
export async function readAuditWorkbook(
  workbook: Workbook,
  builtIn: readonly IndicatorSystem[],
  before: BeforeStep = goOn,
): Promise<AuditReading> {
  await before("read");
  const snapshot = await workbook.read();
  await before("recognise");
  return readAuditSnapshot(snapshot, builtIn);
}

/** The same for a workbook that has been read. Corrections that the workbook remembers are followed. */
export function readAuditSnapshot(snapshot: Snapshot, builtIn: readonly IndicatorSystem[]): AuditReading {
  const state = readProjectState(snapshot.projectState);
  const recognition = recognise(snapshot, inputShapes, {
    ownResultSheets: ownResultSheets(snapshot),
    knownNames: indicatorNames(builtIn),
    corrections: state.value.corrections,
  });
  const audit = readAudit(snapshot, recognition.value);
  const findings = [...state.findings, ...recognition.findings, ...audit.findings];
  const computed = computedCells(audit.value, recognition.value.tables, snapshot);
  return {
    snapshot,
    state: state.value,
    recognition: recognition.value,
    audit: withoutComputed(audit.value, computed),
    computed,
    findings,
  };
}
