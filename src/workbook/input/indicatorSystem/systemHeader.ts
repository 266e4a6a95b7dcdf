import { LEVELS, type IndexSystem, type Level, type RatingRule } from "../../../core/grading/system";
import type { Origin } from "../../../core/outcome/outcome";
import { normaliseText } from "../../cells/normalise";
import { cellOrigin } from "../../address";
import type { RecognisedTable } from "../../recognise/table";
import type { IndicatorSystemFinding } from "./findings";
import * as terms from "./systemHeader.terms";

export interface SystemHeader {
  readonly title: string;
  readonly origin: Origin;
  readonly object: IndexSystem["object"];
  readonly levelNames: Readonly<Record<Level, string>>;
  readonly rating: RatingRule;
}

interface HeadLine {
  readonly text: string;
  readonly origin: Origin;
}

/** The general rule of GB/T 43329: 85 / 85 / 100, limiting indicators at the level itself, no clause about the others. */
export const DEFAULT_RATING: RatingRule = {
  thresholds: { I: 85, II: 85, III: 100 },
  limitingAtLevel: true,
  othersAtLeastForI: null,
  renormaliseClasses: true,
};

/** What the lines above the table say: name, object, rating rule, names of the levels. */
export function systemHeader(table: RecognisedTable, findings: IndicatorSystemFinding[]): SystemHeader {
  const lines = table.above.map(({ row, text, column }) => ({
    text: text.trim(),
    origin: cellOrigin(table.sheet, row, column ?? table.area.left),
  }));
  const named = labelled(lines, terms.HEAD_LABELS.system);
  const title = named ?? lines.find((line) => terms.SYSTEM_TITLE.test(line.text)) ?? lineOfTable(table);
  const rules = [terms.HEAD_LABELS.thresholds, terms.HEAD_LABELS.othersForI].map((label) => labelled(lines, label));
  if (rules.every((rule) => rule === undefined)) {
    const origins = [title.origin];
    findings.push({ code: "indicatorSystem.defaultRule", severity: "info", system: title.text, origins });
  }
  return {
    title: title.text,
    origin: title.origin,
    object: objectOf(labelled(lines, terms.HEAD_LABELS.object), title.text),
    levelNames: { ...terms.LEVEL_MARKS, ...byLevel(labelled(lines, terms.HEAD_LABELS.levelNames)?.text ?? "") },
    rating: ratingOf(lines, findings),
  };
}

function lineOfTable(table: RecognisedTable): HeadLine {
  return { text: table.sheet, origin: cellOrigin(table.sheet, table.area.top, table.area.left) };
}

const LABELS = Object.values(terms.HEAD_LABELS).join("|");

/** `指标体系：A 对象：企业` holds two labelled texts in one line. */
export function labelled(lines: readonly HeadLine[], label: string): HeadLine | undefined {
  const pattern = new RegExp(
    `(?:^|[\\s;；|，,])${label}\\s*[:：]\\s*(.*?)\\s*(?=[\\s;；|，,](?:${LABELS})\\s*[:：]|$)`,
  );
  for (const { text, origin } of lines) {
    const found = pattern.exec(text)?.[1]?.trim();
    if (found !== undefined && found !== "") return { text: found, origin };
  }
  return undefined;
}

function objectOf(line: HeadLine | undefined, title: string): IndexSystem["object"] {
  if (line) return line.text.includes(terms.OBJECT_WORDS.park) ? "park" : "enterprise";
  return terms.PARK_TITLE.test(title) ? "park" : "enterprise";
}

const MARKED = /([ⅠⅡⅢ]|(?<![A-Za-z])I{1,3}(?![A-Za-z]))级?\s*[:=为]?\s*([^;,]+?)\s*(?=[;,]|$)/g;

/** `Ⅰ级 先进水平；Ⅱ级 准入水平` → by level. */
function byLevel(text: string): Partial<Record<Level, string>> {
  const found: Partial<Record<Level, string>> = {};
  for (const [, mark = "", value = ""] of text.replace(/；/g, ";").replace(/，/g, ",").matchAll(MARKED)) {
    const level = levelOf(mark);
    if (level) found[level] = value.trim();
  }
  return found;
}

function levelOf(mark: string): Level | undefined {
  return LEVELS["ⅠⅡⅢ".indexOf(mark)] ?? LEVELS[mark.length - 1];
}

function ratingOf(lines: readonly HeadLine[], findings: IndicatorSystemFinding[]): RatingRule {
  const lowest = levelIn(labelled(lines, terms.HEAD_LABELS.newPlants)?.text);
  return {
    thresholds: thresholdsOf(labelled(lines, terms.HEAD_LABELS.thresholds), findings),
    limitingAtLevel: labelled(lines, terms.HEAD_LABELS.limiting)?.text !== terms.NO_LIMITING_RULE,
    othersAtLeastForI: othersForI(labelled(lines, terms.HEAD_LABELS.othersForI), findings),
    renormaliseClasses: labelled(lines, terms.HEAD_LABELS.classes)?.text !== terms.CLASS_WEIGHT_LOST,
    ...(lowest === undefined ? {} : { lowestLevelForNewPlants: lowest }),
  };
}

function thresholdsOf(line: HeadLine | undefined, findings: IndicatorSystemFinding[]): RatingRule["thresholds"] {
  if (!line) return DEFAULT_RATING.thresholds;
  const stated = Object.entries(byLevel(line.text)).map(([level, text]) => [level, Number(text)] as const);
  if (stated.length === LEVELS.length && stated.every(([, limit]) => limit > 0 && limit <= 100)) {
    return { ...DEFAULT_RATING.thresholds, ...Object.fromEntries(stated) };
  }
  findings.push(unreadable(line));
  return DEFAULT_RATING.thresholds;
}

function othersForI(line: HeadLine | undefined, findings: IndicatorSystemFinding[]): Level | null {
  if (!line || /^无$|^\/$|^—$/.test(line.text)) return null;
  const level = levelIn(line.text);
  if (level === undefined) findings.push(unreadable(line));
  return level ?? null;
}

function levelIn(text: string | undefined): Level | undefined {
  const mark = /([ⅠⅡⅢ]|I{1,3})级?/.exec(normaliseText(text ?? ""))?.[1];
  return mark === undefined ? undefined : levelOf(mark);
}

function unreadable(line: HeadLine): IndicatorSystemFinding {
  return { code: "indicatorSystem.ruleUnreadable", severity: "warning", text: line.text, origins: [line.origin] };
}
