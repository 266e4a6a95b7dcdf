import type { IndicatorDataFinding, IndicatorSystemFinding } from "../../workbook/input/indicatorSystem/findings";
import type { AssignFinding } from "../../workbook/input/assign/findings";
import { levelMark, listed, rounded } from "../format";
import type { Texts } from "../texts";

const scopes = { class: "first-level class", indicator: "indicator" } as const;
const blank = (text: string) => (text === "" ? "is blank" : `"${text}" cannot be read`);

const systemTexts = {
  "indicatorSystem.defaultRule": (f) =>
    `System "${f.system}" states no rating rule; the general one is used: Y ≥ 85 for Ⅰ and Ⅱ, Y = 100 for Ⅲ, limiting indicators at the level itself.`,
  "indicatorSystem.noClassWeights": (f) =>
    `System "${f.system}" has no first-level weights and its second-level weights do not add up to 1: no index can be computed.`,
  "indicatorSystem.noWeights": (f) => `System "${f.system}" has no weights: no index can be computed.`,
  "indicatorSystem.noIndicators": (f) => `No indicators were found in system "${f.system}".`,
  "indicatorSystem.percentWeights": (f) => `Weights (${scopes[f.scope]}) are out of 100; divided by 100.`,
  "indicatorSystem.overallWeights": () =>
    "Second-level weights are parts of the whole; divided by the weight of their class.",
  "indicatorSystem.weightUnreadable": (f) =>
    `The weight of ${scopes[f.scope]} "${f.name}" ${blank(f.text)}; taken as 0.`,
  "indicatorSystem.weightRuleUnreadable": (f) =>
    `The weight rule "${f.text}" of "${f.name}" cannot be read and is not used; write 0.8/n 组=G or 0.5·产量 组=G 产品=P.`,
  "indicatorSystem.weightShared": (f) =>
    `Weight ${rounded(f.weight)} is one cell for ${listed(f.names)}: the indicators that apply share it equally.`,
  "indicatorSystem.signInferred": (f) =>
    `${f.names.length} benchmarks have no sign; the direction was taken from the other levels. Please check: ${listed([...new Set(f.names)])}.`,
  "indicatorSystem.signUnknown": (f) =>
    `Benchmark "${f.text}" of "${f.name}" has no sign and the levels do not tell the direction; treated as words.`,
  "indicatorSystem.severalNumbers": (f) =>
    `Benchmark ${levelMark(f.level)} of "${f.name}" holds several numbers ("${f.text}"); treated as words, graded by hand.`,
  "indicatorSystem.sameAsNothing": (f) =>
    `Benchmark ${levelMark(f.level)} of "${f.name}" says "${f.text}", but there is no benchmark in the cell it points at.`,
  "indicatorSystem.unitsDiffer": (f) =>
    `"${f.name}" is in ${f.unit}, its benchmark in ${f.benchmarkUnit}; graded in ${f.unit}. Please check.`,
  "indicatorSystem.mergeAssumed": (f) =>
    `${f.names.length} blank benchmarks were read as merged with the level to their left. Please check: ${listed([...new Set(f.names)])}.`,
  "indicatorSystem.dateAsRange": (f) =>
    `The benchmark of "${f.name}" had been turned into a date; read as "${f.text}".`,
  "indicatorSystem.numbersExtended": (f) => `One number for several indicators; numbered on as ${listed(f.nos)}.`,
  "indicatorSystem.classMissing": (f) => `Some indicators of system "${f.system}" have no first-level class.`,
  "indicatorSystem.ruleUnreadable": (f) => `Rating rule "${f.text}" cannot be read; the general rule is used.`,
} satisfies Texts<IndicatorSystemFinding>;

const dataTexts = {
  "indicatorData.objectMissing": () => "This row holds indicator values but no enterprise or park; not read.",
  "indicatorData.headingRepeated": (f) => `Column "${f.heading}" occurs twice; the first one is used.`,
} satisfies Texts<IndicatorDataFinding>;

const assignTexts = {
  "assign.systemUnknown": (f) =>
    `"${f.text}" is no known indicator system (id, title or sheet); the next rule decided.`,
  "assign.systemRefused": (f) =>
    `${f.system} cannot grade: ${f.refusal} (${f.objects.length} objects: ${listed(f.objects)})`,
  "assign.noSystem": (f) =>
    f.systems > 1
      ? `The workbook holds ${f.systems} indicator systems; nothing says which one is meant for ${listed(f.objects)}.`
      : `No indicator system is named for ${listed(f.objects)}.`,
  "assign.systemConflict": (f) =>
    `The values of ${listed(f.objects)} were filled in for ${f.table}, but they are graded by ${f.own}; matched by name only.`,
  "assign.noValues": (f) =>
    `An indicator system is given (${listed(f.systems)}), but no indicator values were found, so nothing is graded. Add a sheet 指标数据, or check its title and headings.`,
  "assign.duplicateObject": (f) =>
    `The values of ${f.object} (${f.period}) were filled in for two different systems; the first ones are used.`,
  "assign.statedTwice": (f) =>
    `${f.object} (${f.period}): ${listed(f.names)} is stated twice with different values; the first one is used.`,
  "assign.columnUnmatched": (f) => `Column "${f.heading}" matches no indicator of ${f.system}; not used.`,
  "assign.columnAmbiguous": (f) =>
    `Column "${f.heading}" may be any of the indicators ${listed(f.nos)} of ${f.system}; not used. Put the number in front.`,
  "assign.columnContradicts": (f) =>
    `Column "${f.heading}": number ${f.no} of ${f.system} is "${f.name}"; ${f.used ? "matched by its name" : "not used"}.`,
  "assign.columnTwice": (f) => `Column "${f.heading}" is indicator ${f.no} ${f.name} again; the first column is used.`,
  "assign.indicatorsWithoutColumn": (f) =>
    `Indicators ${listed(f.nos)} of ${f.system} have no column; treated as missing.`,
  "assign.unitMismatch": (f) =>
    `Indicator ${f.no} ${f.name} is in ${f.expected}, the value in ${f.unit}: cannot be converted, treated as missing.`,
  "assign.formulaUnreadable": (f) =>
    `The formula "${f.text}" of indicator ${f.no} ${f.name} cannot be computed; taken as a remark.`,
  "assign.formulaItemMissing": (f) =>
    `Indicator ${f.no} ${f.name} has no value, and its formula lacks ${listed(f.items)} (${listed(f.objects)}).`,
  "assign.formulaUnit": (f) =>
    `Indicator ${f.no} ${f.name}: the formula gives ${f.unit === "" ? "no known unit" : f.unit}, which does not convert to ${f.expected === "" ? "the unit of the indicator (none)" : f.expected}; not computed.`,
  "assign.formulaDisagrees": (f) =>
    `${f.object}: indicator ${f.no} ${f.name} is written as ${f.typed}, computed ${rounded(f.computed)} ${f.unit}.`,
} satisfies Texts<AssignFinding>;

export const indicatorTexts = { ...systemTexts, ...dataTexts, ...assignTexts };
