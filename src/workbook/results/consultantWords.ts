import type { DescribedFinding } from "../../messages/describe";
import type { Cell, SheetSnapshot, Snapshot } from "../port";
import { ownSheet } from "./ownResultSheets";

/** What the consultant wrote beside one finding, and how that line read. */
export interface ConsultantWords {
  readonly key: string;
  readonly decision: string;
  readonly remark: string;
  /** The line's other columns as they stood: 级别 … 依据. */
  readonly line: WrittenLine;
}

export interface WrittenLine {
  readonly rule: string;
  readonly sheet: string;
  readonly cell: string;
  readonly message: string;
  readonly basis: string;
}

export const FINDING_HEADINGS = {
  number: "序号",
  severity: "级别",
  rule: "规则",
  sheet: "工作表",
  cell: "单元格",
  message: "说明",
  basis: "依据",
  decision: "采纳情况",
  remark: "修改说明",
  key: "识别码",
} as const;
type Heading = keyof typeof FINDING_HEADINGS;

/** Lines with a 采纳情况 or 修改说明 in our findings sheet, wherever it stands now and however it was sorted. */
export function consultantWords(snapshot: Snapshot | undefined): readonly ConsultantWords[] {
  const sheet = ownSheet(snapshot, "findings");
  const headings = sheet && findingHeadings(sheet);
  if (!headings) return [];
  return sheet.cells.slice(headings.row + 1).flatMap((cells) => {
    const text = (heading: Heading): string => textOfCell(cells?.[headings.columns.get(heading) ?? -1]);
    const [key, decision, remark] = [text("key"), text("decision"), text("remark")];
    if (key === "" || (decision === "" && remark === "")) return [];
    const line = {
      rule: text("rule"),
      sheet: text("sheet"),
      cell: text("cell"),
      message: text("message"),
      basis: text("basis"),
    };
    return [{ key, decision, remark, line }];
  });
}

export interface FindingHeadings {
  readonly row: number;
  readonly columns: ReadonlyMap<Heading, number>;
}

/** Where the columns of 校核结果 stand in this sheet. */
export function findingHeadings({ cells }: SheetSnapshot): FindingHeadings | undefined {
  for (const [row, written] of cells.entries()) {
    const texts = [...(written ?? [])].map(textOfCell);
    if (!texts.includes(FINDING_HEADINGS.key) || !texts.includes(FINDING_HEADINGS.decision)) continue;
    const keys: readonly Heading[] = ["rule", "sheet", "cell", "message", "basis", "decision", "remark", "key"];
    const columns = keys.map((key) => [key, texts.indexOf(FINDING_HEADINGS[key])] as const);
    return { row, columns: new Map(columns.filter(([, column]) => column >= 0)) };
  }
  return undefined;
}

export function textOfCell(cell: Cell | undefined): string {
  const value = cell?.value ?? "";
  return typeof value === "object" ? value.error : String(value);
}

/** The consultant's words of the current workbook; where it has none for a finding, those of an earlier output. */
export function mergeWords(
  current: readonly ConsultantWords[],
  earlier: readonly ConsultantWords[],
): readonly ConsultantWords[] {
  const merged = new Map(earlier.map((words) => [words.key, words]));
  for (const words of current) {
    const before = merged.get(words.key);
    merged.set(words.key, {
      ...words,
      decision: words.decision || (before?.decision ?? ""),
      remark: words.remark || (before?.remark ?? ""),
    });
  }
  return [...merged.values()];
}

/**
 * Which words belong to which finding: by key, and then, where rows were inserted above the cell so that its address
 * and with it the key changed, by the same text when only one finding and only one line without a partner have it.
 */
export function assignWords(
  words: readonly ConsultantWords[],
  findings: readonly { readonly key: string; readonly finding: DescribedFinding }[],
): { readonly byKey: ReadonlyMap<string, ConsultantWords>; readonly left: readonly ConsultantWords[] } {
  const known = new Map(words.map((each) => [each.key, each]));
  const byKey = new Map<string, ConsultantWords>();
  for (const { key } of findings) {
    const own = known.get(key);
    if (own) byKey.set(key, own);
  }
  const unmatched = words.filter(({ key }) => !byKey.has(key));
  const open = findings.filter(({ key }) => !byKey.has(key));
  const twins = byText(unmatched, textOf);
  const candidates = byText(open, ({ key, finding }) => `${codeOf(key)}\n${finding.message}`);
  const left = unmatched.filter((each) => {
    const [only, second] = candidates.get(textOf(each)) ?? [];
    if (!only || second || (twins.get(textOf(each)) ?? []).length > 1) return true;
    byKey.set(only.key, each);
    return false;
  });
  return { byKey, left };
}

function byText<T>(items: readonly T[], text: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const known = groups.get(text(item));
    if (known) known.push(item);
    else groups.set(text(item), [item]);
  }
  return groups;
}

function textOf({ key, line }: ConsultantWords): string {
  return `${codeOf(key)}\n${line.message}`;
}

function codeOf(key: string): string {
  return key.slice(0, key.indexOf("·"));
}
