import { normaliseText } from "../cells/normalise";
import type { BandColumn } from "./bandColumns";
import type { ShapeMatch } from "./matchShape";

/** Names that stand in the workbook's other tables or in the published systems: objects and indicators. */
export interface KnownNames {
  has(name: string): boolean;
}

export interface MatrixReading {
  /** Indicators stand in rows. */
  readonly transposed: boolean;
  /** How many columns speak for indicators (or, transposed, for objects); 0 leaves it to the title. */
  readonly evidence: number;
}

/** Keys of the columns that hold values when indicators stand in rows. */
const VALUE_KEYS: ReadonlySet<string> = new Set(["value", "before", "after"]);

/** What a matrix is known by: its headings, and where they leave it open, the names in the rows below them. */
export interface MatrixNames {
  readonly known: KnownNames;
  /** Texts below a heading. */
  below(column: BandColumn): readonly string[];
}

/** Whether free columns are those of a 指标数据 table, and which way round it stands. */
export function readMatrix(
  columns: readonly BandColumn[],
  match: ShapeMatch,
  { known, below }: MatrixNames,
): MatrixReading {
  const keys = new Set([...match.assigned.values()].map((column) => column.key));
  const free = columns.filter((column) => !match.assigned.has(column));
  const transposed = match.missing.length > 0 && keys.has("indicator");
  const named = free.filter((column) => isKnown(column, known)).length;
  if (transposed) {
    const values = [...keys].filter((key) => VALUE_KEYS.has(key)).length;
    const hasEvidence = values + named > 0 || free.length === 0 || !areIndicators(match, { known, below });
    return { transposed, evidence: hasEvidence ? values + named : 1 };
  }
  const numbered = free.filter(isNumbered).length;
  const marked = free.filter(isMarked).length;
  return { transposed, evidence: marked + Math.max(named, numbered > 1 ? numbered : 0) };
}

/** Two rows that name known indicators: one may be chance (绿化覆盖率 stands in many tables). */
function areIndicators(match: ShapeMatch, { known, below }: MatrixNames): boolean {
  const column = [...match.assigned].find(([, shape]) => shape.key === "indicator")?.[0];
  if (column === undefined) return false;
  return below(column).filter((name) => known.has(withoutNumber(name.replace(/^[*＊]/, "")))).length > 1;
}

function isKnown({ names }: BandColumn, known: KnownNames): boolean {
  return names.some((name) => known.has(withoutNumber(name)));
}

/** `5 单位产品取水量` → 单位产品取水量. */
export function withoutNumber(text: string): string {
  return normaliseText(text).replace(/^\d+(?:\.\d+)*[.、]?(?=\D)/, "");
}

/** A heading that is, or begins with, the number of an indicator. */
function isNumbered({ parts }: BandColumn): boolean {
  const leaf = parts[parts.length - 1]?.full ?? "";
  return /^\*?\d{1,2}(?:\.\d{1,2})*(?:$|[.、\s]?[^\d.%年月#-])/.test(leaf);
}

/** `参数:n`, `产量:锌镀层`. */
function isMarked({ parts }: BandColumn): boolean {
  return /^(?:参数|产量):/.test(parts[parts.length - 1]?.full ?? "");
}
