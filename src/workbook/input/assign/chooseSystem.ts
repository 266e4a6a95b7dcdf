import type { Enterprise } from "../../../core/audit/enterprise";
import type { IndicatorRecord, IndicatorTable } from "../../../core/audit/indicatorTable";
import type { IndicatorSystem } from "../../../core/grading/system";
import type { Origin } from "../../../core/outcome/outcome";
import type { Written } from "../../../core/quantity/quantity";
import type { AssignFinding } from "./findings";
import type { SystemCatalogue } from "./systemCatalogue";

export interface SystemChoice {
  /** System the object is graded by; undefined when no rule names one. */
  readonly system: IndicatorSystem | undefined;
  /** System the values were filled in for, when the table or row names one. */
  readonly declared: IndicatorSystem | undefined;
}

export interface SystemChooser {
  choose(table: IndicatorTable, record: IndicatorRecord): SystemChoice;
  /** One finding per text that named nothing. */
  findings(): readonly AssignFinding[];
}

export interface ChooserInput {
  readonly catalogue: SystemCatalogue;
  readonly systemOption?: string;
  /** 指标体系 of 项目信息. */
  readonly project?: Written;
  readonly enterprises: ReadonlyMap<string, Enterprise>;
}

/**
 * The system of an object: the option of the command > its row of 企业一览表 > what its own row or table of values
 * names > 项目信息 > the only 评价指标体系 of the workbook. A text that names nothing is reported and the next rule tried.
 */
export function systemChooser(input: ChooserInput): SystemChooser {
  const { catalogue } = input;
  const unknown = new Map<string, Origin[]>();
  const find = (text: string | undefined, origin?: Origin): IndicatorSystem | undefined => {
    if (text === undefined || text.trim() === "") return undefined;
    const system = catalogue.find(text);
    if (!system) noteUnknown(unknown, text.trim(), origin);
    return system;
  };
  const written = (text: Written | undefined) => find(text?.text, text?.origin);
  const forced = find(input.systemOption);
  return {
    choose(table, record) {
      const declared = written(record.system) ?? written(table.system);
      if (forced) return { system: forced, declared };
      const own = written(input.enterprises.get(record.object)?.system);
      return { system: own ?? declared ?? written(input.project) ?? catalogue.only, declared };
    },
    findings: () =>
      [...unknown].map(([text, origins]) => ({ code: "assign.systemUnknown", severity: "warning", text, origins })),
  };
}

function noteUnknown(unknown: Map<string, Origin[]>, text: string, origin: Origin | undefined): void {
  const origins = unknown.get(text) ?? [];
  if (origin !== undefined && !origins.includes(origin)) origins.push(origin);
  unknown.set(text, origins);
}
