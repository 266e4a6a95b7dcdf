import { z } from "zod";
import type { Noticed, Severity } from "../core/outcome/outcome";
import type { Command } from "./port";
import type { Correction } from "./recognise/corrections/correction";
import type { RecogniseFinding } from "./recognise/findings";

/** What the workbook remembers for us in its custom XML part. */
export interface ProjectState {
  readonly version: 1;
  /** Id, title or sheet of the system that every object is graded by; absent: as the workbook says. */
  readonly system?: string;
  readonly corrections: readonly Correction[];
  readonly lastRun?: LastRun;
}

export interface LastRun {
  /** ISO time, told by the entry point. */
  readonly at: string;
  readonly version: string;
  readonly objects: number;
  readonly findings: Readonly<Record<Severity, number>>;
}

export const NO_STATE: ProjectState = { version: 1, corrections: [] };

const kinds = [
  ...(["project", "team", "workPlan", "dataList", "enterprises"] as const),
  ...(["indicatorSystem", "indicatorData", "output", "consumption", "none"] as const),
];
const column = z.string().regex(/^\d{1,5}$/);
const count = z.int().min(0);

const schema: z.ZodType<ProjectState> = z.object({
  version: z.literal(1),
  system: z.string().exactOptional(),
  corrections: z.array(
    z.object({
      sheet: z.string(),
      headingRow: count,
      kind: z.enum(kinds),
      columns: z.record(column, z.string()),
      headings: z.record(column, z.string()).exactOptional(),
    }),
  ),
  lastRun: z
    .object({
      at: z.string(),
      version: z.string(),
      objects: count,
      findings: z.object({ error: count, warning: count, info: count }),
    })
    .exactOptional(),
});

/** The state that a workbook holds; a damaged one is reported and counts as none. */
export function readProjectState(text: string | undefined): Noticed<ProjectState, RecogniseFinding> {
  if (text === undefined || text === "") return { value: NO_STATE, findings: [] };
  const read = schema.safeParse(parsed(text));
  if (read.success) return { value: read.data, findings: [] };
  return {
    value: NO_STATE,
    findings: [{ code: "recognise.stateUnreadable", severity: "warning", origins: [] }],
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The command that makes the workbook remember the state. */
export function rememberState(state: ProjectState): Extract<Command, { kind: "projectState" }> {
  return { kind: "projectState", text: JSON.stringify(state).replace(/[\ufffe\uffff]/g, escaped) };
}

/** Two characters that JSON leaves as they are and XML cannot hold. */
function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16)}`;
}

/** The state with another system for every object; undefined: as the workbook says. */
export function withSystem(state: ProjectState, system: string | undefined): ProjectState {
  const { version, corrections, lastRun } = state;
  return {
    version,
    ...(system === undefined ? {} : { system }),
    corrections,
    ...(lastRun === undefined ? {} : { lastRun }),
  };
}
