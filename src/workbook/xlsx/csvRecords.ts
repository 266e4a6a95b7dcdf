const separators = [",", ";", "\t"] as const;
/** Lines looked at to find the separator. */
const sampleLines = 20;

/** Splits a CSV into fields (RFC 4180): quoted fields may hold separators, line breaks and doubled quotes. */
export function csvRecords(text: string): readonly (readonly string[])[] {
  const stated = /^sep=(.)\r?\n/i.exec(text);
  const body = stated ? text.slice(stated[0].length) : text;
  const separator = stated?.[1] ?? likelySeparator(body);
  const records: string[][] = [];
  let at = 0;
  while (at < body.length) {
    const record: string[] = [];
    at = readRecord(body, at, { separator, record });
    records.push(record);
  }
  return records;
}

interface RecordTarget {
  readonly separator: string;
  readonly record: string[];
}

/** Reads one record and returns where the next begins. */
function readRecord(text: string, start: number, { separator, record }: RecordTarget): number {
  let at = start;
  for (;;) {
    const quoted = text[at] === '"' ? quotedField(text, at) : undefined;
    const end = fieldEnd(text, quoted?.end ?? at, separator);
    record.push(quoted ? quoted.text + text.slice(quoted.end, end) : text.slice(at, end));
    if (text[end] !== separator) return end + (text[end] === "\r" && text[end + 1] === "\n" ? 2 : 1);
    at = end + 1;
  }
}

/** A quote that is never closed is taken as a character of the field. */
function quotedField(text: string, start: number): { readonly text: string; readonly end: number } | undefined {
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) return undefined;
  return { text: text.slice(start + 1, close).replaceAll('""', '"'), end: close + 1 };
}

function fieldEnd(text: string, start: number, separator: string): number {
  let at = start;
  while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") at++;
  return at;
}

/** The one that stands equally often in all of the first lines; failing that, the most frequent. */
function likelySeparator(text: string): string {
  const lines = text
    .slice(0, 65_536)
    .split(/\r\n?|\n/, sampleLines)
    .filter((line) => line !== "");
  const bare = lines.map((line) => line.replace(/"[^"]*"/g, ""));
  const counted = separators.map((separator) => {
    const counts = bare.map((line) => line.split(separator).length - 1);
    const total = counts.reduce((sum, count) => sum + count, 0);
    return { separator, total, isSteady: total > 0 && counts.every((count) => count === counts[0]) };
  });
  const candidates = counted.some((count) => count.isSteady) ? counted.filter((count) => count.isSteady) : counted;
  return candidates.reduce((best, count) => (count.total > best.total ? count : best)).separator;
}
