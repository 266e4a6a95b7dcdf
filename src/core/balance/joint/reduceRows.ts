/** Entries below this, in rows of largest entry about 1, are rounding: what decides rank and class here. */
export const ZERO = 1e-9;

interface Columns {
  readonly first: number;
  readonly end: number;
  /** `above`: a pivot column is cleared in the earlier pivot rows too (Gauss–Jordan), so that each row is solved for one. */
  readonly clear: "below" | "above";
}

/**
 * Elimination in place of the rows from `top` on, over the columns `first` … `end`, the largest entry next (rows and
 * columns exchanged). Pivot rows come first, with 1 at their pivot. Returns their pivot columns; the rows after them hold
 * nothing but rounding in these columns, which is set to 0.
 */
export function reduceRows(rows: Float64Array[], top: number, columns: Columns): readonly number[] {
  const pivots: number[] = [];
  // Searched anew only where a row changed: most rows of a plant touch few others.
  const largest = rows.map((row) => largestColumn(row, columns));
  for (let place = top; place < rows.length; place++) {
    const { row, column, size } = largestEntry(rows, place, largest);
    if (size <= ZERO) break;
    exchange(rows, place, row);
    exchange(largest, place, row);
    const changed = clearColumn(rows, { from: columns.clear === "above" ? top : place, place, column });
    for (const i of changed) largest[i] = largestColumn(rows[i] ?? new Float64Array(), columns);
    pivots.push(column);
  }
  for (const row of rows.slice(top + pivots.length)) row.fill(0, columns.first, columns.end);
  return pivots;
}

function largestEntry(
  rows: readonly Float64Array[],
  from: number,
  largest: readonly number[],
): { readonly row: number; readonly column: number; readonly size: number } {
  let best = { row: from, column: -1, size: 0 };
  for (let row = from; row < rows.length; row++) {
    const column = largest[row] ?? -1;
    const size = Math.abs(rows[row]?.[column] ?? 0);
    if (size > best.size) best = { row, column, size };
  }
  return best;
}

/** -1 without columns to choose from. */
function largestColumn(row: Float64Array, { first, end }: Columns): number {
  let best = first < end ? first : -1;
  let size = 0;
  for (let column = first; column < end; column++) {
    const entry = Math.abs(row[column] ?? 0);
    if (entry <= size) continue;
    best = column;
    size = entry;
  }
  return best;
}

function exchange<T>(list: T[], a: number, b: number): void {
  const [first, second] = [list[a], list[b]];
  if (first === undefined || second === undefined) return;
  list[a] = second;
  list[b] = first;
}

/** Returns the rows that changed. */
function clearColumn(
  rows: readonly Float64Array[],
  { from, place, column }: { readonly from: number; readonly place: number; readonly column: number },
): readonly number[] {
  const pivot = rows[place] ?? new Float64Array();
  const used = divide(pivot, pivot[column] ?? 1);
  const changed: number[] = [];
  rows.forEach((row, i) => {
    const factor = row[column] ?? 0;
    if (i < from || i === place || factor === 0) return;
    for (const k of used) row[k] = (row[k] ?? 0) - factor * (pivot[k] ?? 0);
    row[column] = 0;
    changed.push(i);
  });
  return changed;
}

/** Divides in place; returns where the row is not 0. */
function divide(row: Float64Array, size: number): readonly number[] {
  const used: number[] = [];
  row.forEach((entry, k) => {
    row[k] = entry / size;
    if (entry !== 0) used.push(k);
  });
  return used;
}
