import type {
  Benchmark,
  IndexSystem,
  Indicator,
  IndicatorSystem,
  IndicatorWeight,
  ReferenceTable,
  Requirement,
  RequirementSystem,
} from "../../core/grading/system";

/** A system as Markdown, for proof-reading against the printed standard: every figure, its source and its doubts. */
export function printSystem(system: IndicatorSystem): string {
  const lines = [`# ${system.title}`, "", ...headLines(system), "", ...bodyLines(system)];
  return `${lines.join("\n").trimEnd()}\n`;
}

function headLines(system: IndicatorSystem): readonly string[] {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ["编号", system.id],
    ["文号", system.documentNo],
    ["发布机关", system.issuer],
    ["年份", system.year === undefined ? undefined : String(system.year)],
    ["对象", system.object === "park" ? "园区" : "企业"],
    ["状态", system.status],
    ["来源", system.source],
    ["核对", verifiedText(system.verified)],
  ];
  return facts.flatMap(([name, value]) => (value === undefined ? [] : [`- ${name}：${value}`]));
}

function bodyLines(system: IndicatorSystem): readonly string[] {
  switch (system.method) {
    case "index":
      return indexLines(system);
    case "requirements":
      return requirementLines(system);
    case "reference":
      return referenceLines(system);
  }
}

function indexLines({ levelNames, rating, classes }: IndexSystem): readonly string[] {
  const { thresholds, limitingAtLevel, othersAtLeastForI, renormaliseClasses } = rating;
  const limiting = (level: string): string => (limitingAtLevel ? `，且限定性指标全部达到${level}` : "");
  const others = othersAtLeastForI === null ? "" : `，其他指标不低于${MARKS[othersAtLeastForI]}`;
  return [
    `- Ⅰ级（${levelNames.I}）：Y_Ⅰ≥${thresholds.I}${limiting("Ⅰ级")}${others}`,
    `- Ⅱ级（${levelNames.II}）：Y_Ⅱ≥${thresholds.II}${limiting("Ⅱ级及以上")}`,
    `- Ⅲ级（${levelNames.III}）：Y_Ⅲ${thresholds.III === 100 ? "=" : "≥"}${thresholds.III}${limiting("Ⅲ级及以上")}`,
    `- 无可参评指标的类：${renormaliseClasses ? "权重分配到其余各类" : "权重不再分配"}`,
    "",
    ...classes.flatMap(({ name, weight, bonus, indicators }) => [
      `## ${name}（权重 ${weight}${bonus ? "，加分" : ""}）`,
      "",
      ...indicatorTable(indicators),
      "",
    ]),
  ];
}

const MARKS = { I: "Ⅰ级", II: "Ⅱ级", III: "Ⅲ级" } as const;

type Printable = Omit<Indicator, "weight" | "limiting"> & {
  readonly weight: IndicatorWeight | null;
  readonly limiting: boolean | null;
};

function indicatorTable(indicators: readonly Printable[]): readonly string[] {
  const rows = indicators.map((each) => [
    `${each.limiting ? "*" : ""}${each.no}`,
    each.name,
    each.unit ?? "—",
    weightText(each.weight),
    benchmarkText(each.benchmarks.I),
    benchmarkText(each.benchmarks.II),
    benchmarkText(each.benchmarks.III),
    notes([each.formula, each.doubt && `存疑：${each.doubt}`]),
    each.source ?? "",
    verifiedText(each.verified),
  ]);
  return table(["序号", "指标", "单位", "权重", "Ⅰ级", "Ⅱ级", "Ⅲ级", "说明", "来源", "核对"], rows);
}

function requirementLines({ requirements, growthParameter, source }: RequirementSystem): readonly string[] {
  const rows = requirements.map((each) => [
    each.no,
    each.className,
    each.name,
    each.unit ?? "—",
    each.group === null ? "必选" : `${each.group} 组至少一项`,
    limitText(each.benchmark),
    each.turnsWhenShrinking ? `${growthParameter ?? "增加值"}为负时符号反转` : "",
    source,
    verifiedText(each.verified),
  ]);
  return table(["序号", "类别", "指标", "单位", "要求", "限值", "说明", "来源", "核对"], rows);
}

function limitText(benchmark: Requirement["benchmark"]): string {
  if (benchmark.kind !== "byRegion") return benchmarkText(benchmark);
  return Object.entries(benchmark.limits)
    .map(([region, limit]) => `${region} ${benchmarkText(limit)}`)
    .join("；");
}

function referenceLines({ refusal, levelNames, classes }: ReferenceTable): readonly string[] {
  const names = levelNames && `- 等级名称：Ⅰ级 ${levelNames.I}；Ⅱ级 ${levelNames.II}；Ⅲ级 ${levelNames.III}`;
  return [
    `> ${refusal}`,
    "",
    ...(names ? [names, ""] : []),
    ...classes.flatMap(({ name, weight, indicators }) => [
      `## ${name}（权重 ${weight ?? "未知"}）`,
      "",
      ...(indicators.some(({ reference }) => reference) ? referenceTable(indicators) : indicatorTable(indicators)),
      "",
    ]),
  ];
}

function referenceTable(indicators: ReferenceTable["classes"][number]["indicators"]): readonly string[] {
  const rows = indicators.map((each) => [
    each.no,
    each.name,
    each.unit ?? "—",
    benchmarkText(each.reference ?? null),
    notes([each.doubt && `存疑：${each.doubt}`]),
    each.source ?? "",
    verifiedText(each.verified),
  ]);
  return table(["序号", "指标", "单位", "参考值", "说明", "来源", "核对"], rows);
}

function weightText(weight: IndicatorWeight | null): string {
  switch (weight?.kind) {
    case undefined:
      return "未知";
    case "fixed":
      return String(weight.weight);
    case "sharedEqually":
      return `${weight.total}/n（组 ${weight.group}）`;
    case "sharedByOutput":
      return `${weight.total}·产量（组 ${weight.group}，产品 ${weight.product}）`;
  }
}

/** The printed text; where the print does not say the figure or the condition in signs, these follow in brackets. */
function benchmarkText(benchmark: Benchmark | null): string {
  if (benchmark === null) return "—";
  if (benchmark.kind === "text") return benchmark.text;
  const meaning = [figureText(benchmark), benchmark.condition].filter((part) => part !== undefined).join("，且");
  return meaning === benchmark.text ? benchmark.text : `${benchmark.text}（即 ${meaning}）`;
}

function figureText(benchmark: Exclude<Benchmark, { kind: "text" }>): string {
  if (benchmark.kind === "range") return `${benchmark.low}–${benchmark.high}`;
  const { comparison, limit } = benchmark;
  if (typeof limit === "number") return `${comparison}${limit}`;
  const terms = limit.terms.map(({ parameter, factor }) => `${factor < 0 ? "" : "+"}${factor}${parameter}`);
  return `${comparison}${limit.constant}${terms.join("")}`;
}

function notes(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join("；");
}

function verifiedText(verified: boolean): string {
  return verified ? "已与来源核对" : "未核对";
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return ["（无指标）"];
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\|/g, "\\|")).join(" | ")} |`;
  return [line(headings), line(headings.map(() => "---")), ...rows.map(line)];
}
