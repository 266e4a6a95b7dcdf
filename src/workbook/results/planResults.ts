import type { Audit } from "../../core/audit/audit";
import type { AuditBalance } from "../../core/balance/auditBalance";
import type { AuditEnergy } from "../../core/energy/auditEnergy";
import type { Distribution, Grade, SectorFigure } from "../../core/grading/grade";
import type { DescribedFinding } from "../../messages/describe";
import type { Command, Plan, Snapshot } from "../port";
import { balanceSheet } from "./balances/balanceSheet";
import type { BalancePicture } from "./balances/pictureArea";
import { writeComputed } from "./computed/computedCell";
import type { ComputedCells } from "./computed/computedCells";
import { detailSheet } from "./detailSheet";
import { energySheet } from "./energy/energySheet";
import { findingSheet } from "./findingSheet";
import { gradeSheet } from "./gradeSheet";
import { layOut, type ResultLayout } from "./layout";
import { TAB_COLOR } from "./looks";
import { matrixSheet } from "./matrixSheet";
import { ownSheet, resultName, type ResultSheet } from "./ownResultSheets";
import { titleCommands } from "./page";
import { radarChoices } from "./radarChoice";
import { resultWords } from "./resultTitles";
import { sectorSheet } from "./sectorSheet";
import { waterSheet, type WaterSheetInput } from "./water/waterSheet";

export interface ResultSheetsInput {
  readonly audit: Audit;
  readonly grades: readonly Grade[];
  readonly distributions: readonly Distribution[];
  readonly sector: readonly SectorFigure[];
  readonly balances: readonly AuditBalance[];
  /** One per balance; undefined where none was drawn. */
  readonly pictures: readonly (BalancePicture | undefined)[];
  /** Pictures of 企业间协同. */
  readonly exchanges: readonly BalancePicture[];
  readonly water: Pick<WaterSheetInput, "uses" | "ratios" | "divisors" | "subMeters">;
  readonly energy: AuditEnergy;
  readonly findings: readonly DescribedFinding[];
  readonly snapshot: Snapshot;
  /** What is filled into the consultant's own sheets. */
  readonly computed: ComputedCells;
  /** An earlier output: the consultant's columns in it are carried over, its sheet titles kept. */
  readonly earlier?: Snapshot;
  readonly parts: ReadonlySet<ResultPart>;
}

export type ResultPart = "grade" | "balance" | "water" | "energy" | "check";

/** The sheets of each part, in the order in which they stand in the workbook. */
const SHEETS: Readonly<Record<ResultPart, readonly ResultSheet[]>> = {
  grade: ["grades", "details", "sector"],
  balance: ["balances"],
  water: ["water"],
  energy: ["energy"],
  check: ["findings"],
};
const PARTS = ["grade", "balance", "water", "energy", "check"] as const;

/**
 * Prints the result sheets of the parts asked for as one plan: 评价结果, 评价明细, 行业对标, 平衡结果, 用水指标, 能耗与碳排放,
 * 校核结果. Sheets of ours are found by their `QS_result_…` names and written anew in their place; a part without a result
 * gets no sheet, and one of an earlier run is emptied. In sheets of the consultant's only blanks of columns that we printed
 * to be computed are filled in. The plan is a
 * function of its input: equal input gives an equal plan, and the output of a plan changes nothing in the next one.
 *
 * @example await workbook.apply(planResults({ audit, grades, …, findings, snapshot, parts }))
 */
export function planResults(input: ResultSheetsInput): Plan {
  const layout = layOut(input);
  const { titles } = layout;
  const asked = PARTS.filter((part) => input.parts.has(part));
  const isStale = (kind: ResultSheet): boolean => ownSheet(input.snapshot, kind) !== undefined;
  const printed = asked.map((part) => {
    const has = hasResult(part, layout, input);
    return { part, has, kinds: has ? SHEETS[part] : SHEETS[part].filter(isStale) };
  });
  return [
    // All sheets first: formulas of one may point at another.
    ...printed.flatMap(({ kinds }) =>
      kinds.map((kind): Command => ({ kind: "createSheet", sheet: titles[kind], tabColor: TAB_COLOR })),
    ),
    ...printed.flatMap(({ part, has, kinds }) =>
      has ? commandsOf[part](layout, input) : kinds.flatMap((kind) => emptied(kind, titles[kind])),
    ),
    ...asked.flatMap((part) => (part === "check" || part === "water" ? writeComputed(input.computed[part]) : [])),
  ];
}

function hasResult(part: ResultPart, { objects }: ResultLayout, input: ResultSheetsInput): boolean {
  const found: Readonly<Record<ResultPart, boolean>> = {
    grade: objects.length > 0,
    balance: input.balances.length + input.exchanges.length > 0,
    water: input.water.ratios.length > 0,
    energy: input.energy.accounts.length > 0,
    check: true,
  };
  return found[part];
}

const commandsOf: Readonly<Record<ResultPart, (layout: ResultLayout, input: ResultSheetsInput) => readonly Command[]>> =
  {
    grade: gradeCommands,
    balance: ({ titles }, { balances, pictures, exchanges, audit, snapshot }) =>
      balanceSheet({ sheet: titles.balances, balances, pictures, exchanges, stated: audit.balances, snapshot }),
    water: ({ titles }, { water, snapshot }) => waterSheet({ sheet: titles.water, ...water, snapshot }),
    energy: ({ titles }, { audit, energy, snapshot }) => {
      const ownName = audit.project.fields.auditObject?.text;
      return energySheet({ sheet: titles.energy, energy, snapshot, ...(ownName === undefined ? {} : { ownName }) });
    },
    check: findingCommands,
  };

function gradeCommands(layout: ResultLayout, input: ResultSheetsInput): readonly Command[] {
  return [
    ...gradeSheet(layout, input.distributions, radarChoices(input.snapshot, input.earlier)),
    ...(layout.form === "rows" ? detailSheet(layout, input.audit, input.snapshot) : matrixSheet(layout)),
    ...sectorSheet(layout, input.sector),
  ];
}

function findingCommands({ titles }: ResultLayout, input: ResultSheetsInput): readonly Command[] {
  return findingSheet({
    sheet: titles.findings,
    findings: input.findings,
    snapshot: input.snapshot,
    ...(input.earlier ? { earlier: input.earlier } : {}),
    resultTitles: Object.values(titles),
  });
}

/** A result that this run could not compute: figures of an earlier run must not stay. */
function emptied(kind: ResultSheet, sheet: string): readonly Command[] {
  const area = { top: 0, left: 0, bottom: 1, right: 0 };
  return [
    ...titleCommands(sheet, `本次未得出${resultWords[kind]}`, ["原因见校核结果；数据补齐后重新运行，本表将重新生成。"]),
    { kind: "defineName", name: resultName(kind), sheet, area },
  ];
}
