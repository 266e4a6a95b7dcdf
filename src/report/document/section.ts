import type { Origin } from "../../core/outcome/outcome";
import type { Block, TraceEntry } from "../port";

/** A number as it stands in the report, with the cells it comes from. */
export interface Figure {
  /** What the number says: `审核小组人数`. */
  readonly label: string;
  /** As printed. */
  readonly value: string;
  readonly unit: string;
  /** First cell first; never empty. */
  readonly origins: readonly Origin[];
}

/** A stretch of the report together with every number that stands in it. */
export interface Section {
  readonly blocks: readonly Block[];
  readonly figures: readonly Figure[];
}

export const emptySection: Section = { blocks: [], figures: [] };

export function joinSections(sections: readonly Section[]): Section {
  return {
    blocks: sections.flatMap((section) => section.blocks),
    figures: sections.flatMap((section) => section.figures),
  };
}

/** Trace of a chapter. A figure without a cell is a bug of ours: a default is text, not a figure. */
export function traceOf(chapter: string, figures: readonly Figure[]): readonly TraceEntry[] {
  return figures.flatMap(({ label, value, unit, origins }) => {
    const [origin] = origins;
    if (origin === undefined) return [];
    const entry = { chapter, text: label, value, unit, origin };
    return [origins.length > 1 ? { ...entry, origins } : entry];
  });
}
