const MARKS: Readonly<Record<string, string>> = {
  I: "Ⅰ级",
  II: "Ⅱ级",
  III: "Ⅲ级",
  below: "未达Ⅲ级",
  undetermined: "待定",
};

/** `II` → `Ⅱ级`; anything unknown stays as it is. */
export function levelMark(level: string): string {
  return MARKS[level] ?? level;
}

/** The index of a level as the result sheets head it: `II` → `Y_Ⅱ`. */
export function indexMark(level: string): string {
  return `Y_${levelMark(level).replace(/级$/, "")}`;
}

/** Short enough to read, exact enough to recognise: six significant digits. */
export function rounded(value: number): string {
  return String(Number(value.toPrecision(6)));
}

/** `115.3 万kWh`; without a unit the bare figure. */
export function measured(value: number, unit: string): string {
  return `${rounded(value)} ${unit}`.trimEnd();
}

/** First ten, the rest counted. */
export function listed(items: readonly (string | number)[]): string {
  const shown = items.slice(0, 10).join("、");
  return items.length > 10 ? `${shown}……（共 ${items.length} 项）` : shown;
}
