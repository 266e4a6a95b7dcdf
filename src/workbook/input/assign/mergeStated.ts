import type { AssessedValue } from "../../../core/grading/grade";
import type { Reading } from "../../../core/quantity/quantity";
import { sameText } from "../../cells/normalise";

type Stated = Pick<AssessedValue, "quantity" | "stated">;

/** What several tables say about one object; where one is silent the next speaks, where they differ the first counts. */
export interface Merged<T> {
  readonly values: Record<string, T>;
  readonly disagreements: readonly Disagreement<T>[];
}

export interface Disagreement<T> {
  readonly key: string;
  readonly first: T;
  readonly other: T;
}

export function mergeStated<T extends Stated>(records: readonly Readonly<Record<string, T>>[]): Merged<T> {
  const [only] = records;
  if (only && records.length === 1) return { values: { ...only }, disagreements: [] };
  const values: Record<string, T> = {};
  const disagreements: Disagreement<T>[] = [];
  for (const [key, other] of records.flatMap((record) => Object.entries(record))) {
    const first = values[key];
    if (first === undefined || (!says(first) && says(other))) values[key] = other;
    else if (says(other) && !saySame(first, other)) disagreements.push({ key, first, other });
  }
  return { values, disagreements };
}

/** Blank, — and 未统计 leave it to the other table to say something. */
function says({ quantity, stated }: Stated): boolean {
  return stated !== undefined || quantity.reading.kind !== "missing";
}

function saySame(a: Stated, b: Stated): boolean {
  if (a.stated !== b.stated) return false;
  const [first, other] = [a.quantity.reading, b.quantity.reading];
  if (first.kind !== other.kind) return false;
  if (first.kind === "text" && other.kind === "text") return a.stated !== undefined || sameText(first.text, other.text);
  if (first.kind === "censored" && other.kind === "censored" && first.comparison !== other.comparison) return false;
  const others = figuresOf(other);
  return figuresOf(first).every((figure, place) => areClose(figure, others[place]));
}

function figuresOf(reading: Reading): readonly number[] {
  switch (reading.kind) {
    case "number":
    case "approximate":
      return [reading.value];
    case "censored":
      return [reading.limit];
    case "range":
      return [reading.low, reading.high];
    case "missing":
    case "text":
      return [];
  }
}

/** One may have been converted from another unit. */
function areClose(a: number, b: number | undefined): boolean {
  return b !== undefined && Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}
