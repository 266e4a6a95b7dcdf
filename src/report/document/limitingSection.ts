import type { Grade, IndicatorGrade } from "../../core/grading/grade";
import type { Indicator, Level } from "../../core/grading/system";
import type { Origin } from "../../core/outcome/outcome";
import { listText, percentText, quantityText } from "./figureText";
import { type GradedGroup, nounParts } from "./gradedGroup";
import { levelLabels } from "./labels.terms";
import { type Section, joinSections } from "./section";
import { type SentencePart, writeSentence } from "./sentence";
import { sentences } from "./sentences.terms";
import { type TableCell, type TableRow, column, writeTable } from "./table";

/** Above this the failures are counted per indicator. */
const ROWS_IN_FULL = 60;
const NAMES_SHOWN = 5;

interface Failure {
  readonly grade: Grade;
  readonly indicator: IndicatorGrade;
}

/** Limiting indicators proved to miss the target level: who, where, by which value. */
export function limitingSection(group: GradedGroup, targetLevel: Level): Section {
  const nouns = nounParts(group, targetLevel);
  const failures = group.grades.flatMap((grade) => failuresOf(grade, targetLevel));
  if (failures.length === 0) return writeSentence(sentences.limitingNone, nouns);
  const key = `${group.key}.limiting`;
  return joinSections([
    writeSentence(sentences.limitingLead, { ...nouns, table: { kind: "table", key } }),
    failures.length <= ROWS_IN_FULL
      ? failureTable(group, failures, targetLevel)
      : countTable(group, failures, targetLevel),
    writeSentence(sentences.limiting, { ...nouns, ...countParts(group, failures) }),
  ]);
}

function failuresOf(grade: Grade, targetLevel: Level): readonly Failure[] {
  return grade.limitingFailures[targetLevel].flatMap((no) => {
    const indicator = grade.indicators.find((candidate) => candidate.no === no);
    return indicator ? [{ grade, indicator }] : [];
  });
}

function failureTable(group: GradedGroup, failures: readonly Failure[], targetLevel: Level): Section {
  return writeTable({
    key: `${group.key}.limiting`,
    caption: caption(group, targetLevel),
    columns: [
      column(group.labels.heading, 26, "left"),
      column("限定性指标", 34, "left"),
      column("现状值", 13),
      column(`${levelLabels[targetLevel]}基准值`, 15),
      column("现状等级", 12),
    ],
    rows: failures.map(({ grade, indicator }) => ({
      label: `${group.nameOf(grade)} · ${indicator.no} ${indicator.name}`,
      cells: [
        group.nameOf(grade),
        indicatorText(indicator),
        valueCell({ grade, indicator }),
        benchmarkCell(grade, indicator.no, targetLevel),
        indicatorLevelText(indicator),
      ],
    })),
  });
}

function countTable(group: GradedGroup, failures: readonly Failure[], targetLevel: Level): Section {
  const numbers = [...new Set(failures.map(({ indicator }) => indicator.no))];
  const byIndicator = numbers.map((no) => failures.filter(({ indicator }) => indicator.no === no));
  return writeTable({
    key: `${group.key}.limiting`,
    caption: caption(group, targetLevel),
    columns: [
      column("限定性指标", 34, "left"),
      column(`${levelLabels[targetLevel]}基准值`, 14),
      column(`未达到的${group.labels.noun}数（${group.labels.counter}）`, 14),
      column("占比（%）", 10),
      column(group.labels.heading, 28, "left"),
    ],
    rows: byIndicator.map((members) => countRow(group, members, targetLevel)),
  });
}

function countRow(group: GradedGroup, failures: readonly Failure[], targetLevel: Level): TableRow {
  const [first] = failures;
  const origins = failures.map(({ grade }) => grade.origin);
  return {
    label: first ? indicatorText(first.indicator) : "",
    cells: [
      first ? indicatorText(first.indicator) : "",
      first ? benchmarkCell(first.grade, first.indicator.no, targetLevel) : "",
      { value: `${failures.length}`, unit: group.labels.counter, origins },
      { value: percentText(failures.length, group.grades.length), unit: "%", origins },
      listText(
        failures.map(({ grade }) => group.nameOf(grade)),
        NAMES_SHOWN,
        group.labels.counter,
      ),
    ],
  };
}

function countParts(group: GradedGroup, failures: readonly Failure[]): Readonly<Record<string, SentencePart>> {
  const objects = [...new Set(failures.map(({ grade }) => grade.origin))];
  const indicators = new Set(failures.map(({ indicator }) => indicator.no));
  const origins = failures.map((failure) => valueOrigin(failure));
  const label = `限定性指标未达标的${group.labels.noun}数`;
  const unit = group.labels.counter;
  return {
    objects: {
      kind: "figure",
      key: `${group.key}.limiting.objects`,
      label,
      value: `${objects.length}`,
      unit,
      origins: objects,
    },
    indicators: {
      kind: "figure",
      key: `${group.key}.limiting.indicators`,
      label: "未达标的限定性指标项数",
      value: `${indicators.size}`,
      unit: "项",
      origins,
    },
  };
}

function valueCell(failure: Failure): TableCell {
  const quantity = failure.indicator.value?.quantity;
  if (!quantity) return "—";
  return { value: quantityText(quantity), unit: failure.indicator.unit ?? "", origins: [quantity.origin] };
}

const valueOrigin = ({ grade, indicator }: Failure): string => indicator.value?.quantity.origin ?? grade.origin;

const caption = (group: GradedGroup, targetLevel: Level): string =>
  `限定性指标未达到${levelLabels[targetLevel]}基准值的情况${group.mark}`;

function indicatorText({ no, name, unit }: IndicatorGrade): string {
  return `${no} ${name}${unit ? `（${unit}）` : ""}`;
}

function indicatorLevelText({ level }: IndicatorGrade): string {
  if (level === "notApplicable") return "不适用";
  return level === "missing" ? "缺失" : levelLabels[level];
}

/** Printed benchmark with its place: a cell of the user's own system, else the indicator of the standard. */
function benchmarkCell({ system }: Grade, no: string, level: Level): TableCell {
  const indicators = system.method === "index" ? system.classes.flatMap((each) => each.indicators) : [];
  const indicator = indicators.find((candidate) => candidate.no === no);
  const benchmark = indicator?.benchmarks[level];
  if (!indicator || !benchmark) return "";
  const origin = placeOfBenchmark(indicator, level) ?? `《${system.title}》指标${no}`;
  return { value: benchmark.text, unit: indicator.unit ?? "", origins: [origin] };
}

const placeOfBenchmark = ({ cells, origin }: Indicator, level: Level): Origin | undefined =>
  cells?.benchmarks?.[level] ?? origin;
