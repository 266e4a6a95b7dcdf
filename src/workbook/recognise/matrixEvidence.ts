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
  /** Whether some table has a column of this name. */
  isHeading(name: string): boolean;
}

/** Whether free columns are those of a 指标数据 table, and which way round it stands. */
export function readMatrix(columns: readonly BandColumn[], match: ShapeMatch, names: MatrixNames): MatrixReading {
  const { known } = names;
  const keys = new Set([...match.assigned.values()].map((column) => column.key));
  const free = columns.filter((column) => !match.assigned.has(column));
  const transposed = match.missing.length > 0 && keys.has("indicator");
  const named = free.filter((column) => isKnown(column, known)).length;
  if (transposed) {
    const values = [...keys].filter((key) => VALUE_KEYS.has(key)).length;
    const evidence = values + named;
    return { transposed, evidence: evidence === 0 && standsByRows(free, match, names) ? 1 : evidence };
  }
  const numbered = free.filter(isNumbered).length;
  const marked = free.filter(isMarked).length;
  return { transposed, evidence: marked + Math.max(named, numbered > 1 ? numbered : 0) };
}

/**
 * Two rows that name known indicators (one may be chance: 绿化覆盖率 stands in many tables), and beside them only columns
 * that are nobody's, as names of objects are.
 */
function standsByRows(free: readonly BandColumn[], match: ShapeMatch, names: MatrixNames): boolean {
  const column = [...match.assigned].find(([, shape]) => shape.key === "indicator")?.[0];
  if (!column || !free.some((each) => each.column > column.column)) return false;
  if (free.some((each) => each.names.some((name) => names.isHeading(name)))) return false;
  const indicators = names.below(column).filter((name) => names.known.has(withoutNumber(name.replace(/^[*＊]/, ""))));
  return indicators.length > 1;
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
