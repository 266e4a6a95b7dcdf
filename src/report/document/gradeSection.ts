import { LEVELS, type Level } from "../../core/grading/system";
import type { ByLevel, Grade } from "../../core/grading/grade";
import { type GradedGroup, nounParts } from "./gradedGroup";
import { indexText, listText } from "./figureText";
import { indexLabels, levelLabels } from "./labels.terms";
import { type Section, emptySection, joinSections } from "./section";
import { type SentencePart, writeSentence } from "./sentence";
import { sentences } from "./sentences.terms";
import { type TableCell, column, writeTable } from "./table";

/** Up to here every object has its row; above, the best and the last ones do. */
const ROWS_IN_FULL = 60;
const ROWS_OF_A_LIST = 20;
const RANK = ["I", "II", "III", "below", "undetermined"] as const;

/** Index and level of each object, with one sentence on the highest and the lowest. */
export function gradeSection(group: GradedGroup, targetLevel: Level): Section {
  const table: SentencePart = { kind: "table", key: `${group.key}.grades` };
  const nouns = nounParts(group, targetLevel);
  const body =
    group.grades.length <= ROWS_IN_FULL
      ? [writeSentence(sentences.gradesLead, { ...nouns, table }), gradeTable(group, group.grades)]
      : [
          writeSentence(sentences.gradesSummaryLead, {
            ...nouns,
            table,
            lowTable: { kind: "table", key: `${group.key}.gradesLast` },
          }),
          ...summaryTables(group),
        ];
  return joinSections([...body, indexSentence(group, targetLevel)]);
}

function summaryTables(group: GradedGroup): readonly Section[] {
  const ranked = [...group.grades].sort(compareGrades);
  const determined = ranked.filter((grade) => grade.level !== "undetermined");
  const listed = `${ROWS_OF_A_LIST}${group.labels.counter}`;
  return [
    gradeTable(group, determined.slice(0, ROWS_OF_A_LIST), { key: "grades", extent: `（居前的${listed}）` }),
    gradeTable(group, determined.slice(-ROWS_OF_A_LIST), { key: "gradesLast", extent: `（居后的${listed}）` }),
  ];
}

/** All rows, or the part of them that `extent` names. */
function gradeTable(
  group: GradedGroup,
  grades: readonly Grade[],
  { key, extent } = { key: "grades", extent: "" },
): Section {
  const { noun, heading } = group.labels;
  return writeTable({
    key: `${group.key}.${key}`,
    caption: `${noun}清洁生产水平评价结果${extent}${group.mark}`,
    columns: [
      column("序号", 7),
      column(heading, 26, "left"),
      ...LEVELS.map((level) => column(indexLabels[level], 12)),
      column("等级", 11),
      column("备注", 27, "left"),
    ],
    rows: grades.map((grade, index) => ({
      label: group.nameOf(grade),
      cells: [
        `${index + 1}`,
        group.nameOf(grade),
        ...LEVELS.map((level) => indexCell(grade, level)),
        levelLabels[grade.level],
        remark(grade),
      ],
    })),
    note: `注：${sentences.gradesNote}`,
  });
}

function indexCell(grade: Grade, level: Level): TableCell {
  const value = indexRange(grade, level);
  return value === undefined ? "—" : { value, unit: "", origins: [grade.origin] };
}

/** `71.20`, or `71.20–75.20` while values are missing. */
function indexRange({ system, index, indexUpper }: Grade, level: Level): string | undefined {
  if (system.method !== "index" || index === null) return undefined;
  const threshold = system.rating.thresholds[level];
  const low = indexText(index[level], threshold);
  const high = indexText((indexUpper ?? index)[level], threshold);
  return low === high ? low : `${low}–${high}`;
}

function remark({ missing, notApplicable }: Grade): string {
  const parts = [
    ...(missing.length > 0 ? [`缺失：${listText(missing, 8)}`] : []),
    ...(notApplicable.length > 0 ? [`不适用：${listText(notApplicable, 8)}`] : []),
  ];
  return parts.join("；");
}

/** One sentence: the span of the index of the target level, or the whole result of a single object. */
function indexSentence(group: GradedGroup, targetLevel: Level): Section {
  const [only, ...others] = group.grades;
  if (only && others.length === 0) return singleSentence(group, only);
  const determined = group.grades.filter((grade) => grade.level !== "undetermined");
  const ranked = [...determined].sort((a, b) => valueAt(b.index, targetLevel) - valueAt(a.index, targetLevel));
  const [best] = ranked;
  const worst = ranked.at(-1);
  if (!best || !worst || best === worst) return emptySection;
  const nouns = { ...nounParts(group, targetLevel), index: { kind: "text", text: indexLabels[targetLevel] } as const };
  const bestValue = indexPart(group, "bestValue", { grade: best, level: targetLevel });
  if (indexRange(best, targetLevel) === indexRange(worst, targetLevel)) {
    return writeSentence(sentences.gradesEqual, { ...nouns, bestValue });
  }
  const sharing = (like: Grade): readonly Grade[] =>
    ranked.filter((grade) => indexRange(grade, targetLevel) === indexRange(like, targetLevel));
  return writeSentence(sentences.grades, {
    ...nouns,
    best: namesPart(group, "best", sharing(best)),
    bestValue,
    worst: namesPart(group, "worst", sharing(worst)),
    worstValue: indexPart(group, "worstValue", { grade: worst, level: targetLevel }),
  });
}

/** The name of a single object; `甲厂等3家企业` for several. */
function namesPart(group: GradedGroup, name: "best" | "worst", grades: readonly Grade[]): SentencePart {
  const key = `${group.key}.${name}`;
  const { counter, noun } = group.labels;
  const [first] = grades;
  const object = first ? group.nameOf(first) : "";
  const text = grades.length < 2 ? object : sentences.gradesSharing(object, `${grades.length}${counter}${noun}`);
  const label = sentences.extremeLabel[name];
  return { kind: "words", key, text, label, origins: grades.map(({ origin }) => origin) };
}

function singleSentence(group: GradedGroup, grade: Grade): Section {
  return writeSentence(sentences.gradeSingle, {
    object: { kind: "words", key: `${group.key}.object`, text: group.nameOf(grade) },
    valueI: indexPart(group, "valueI", { grade, level: "I" }),
    valueII: indexPart(group, "valueII", { grade, level: "II" }),
    valueIII: indexPart(group, "valueIII", { grade, level: "III" }),
    level: { kind: "words", key: `${group.key}.level`, text: levelLabels[grade.level] },
  });
}

function indexPart(
  group: GradedGroup,
  name: string,
  { grade, level }: { readonly grade: Grade; readonly level: Level },
): SentencePart {
  return {
    kind: "figure",
    key: `${group.key}.${name}`,
    label: `${group.nameOf(grade)} · ${indexLabels[level]}`,
    value: indexRange(grade, level) ?? "—",
    unit: "",
    origins: [grade.origin],
  };
}

function compareGrades(a: Grade, b: Grade): number {
  const byLevel = RANK.indexOf(a.level) - RANK.indexOf(b.level);
  if (byLevel !== 0) return byLevel;
  return LEVELS.map((level) => valueAt(b.index, level) - valueAt(a.index, level)).find((gap) => gap !== 0) ?? 0;
}

const valueAt = (index: ByLevel<number> | null, level: Level): number => index?.[level] ?? 0;
