import type { GradingFinding } from "../../core/grading/findings";
import { levelMark, listed, rounded } from "../format";
import type { Texts } from "../texts";

const indicator = (f: { readonly no: string; readonly name: string }): string => `第 ${f.no} 项“${f.name}”`;
const owner = (f: { readonly object: string; readonly period: string }): string =>
  `${f.object === "" ? "本单位" : f.object}${f.period === "" ? "" : `（${f.period}）`}`;
const figure = (f: { object: string; period: string; no: string; name: string }): string =>
  `${owner(f)}${indicator(f)}`;
const items = (nos: readonly string[]): string =>
  nos.length > 10 ? `第 ${nos.slice(0, 10).join("、")} 项等共 ${nos.length} 项` : `第 ${nos.join("、")} 项`;
const marked = (level: string): string =>
  level === "below" ? "不达标" : level === "notApplicable" ? "不适用" : levelMark(level);

export const gradingTexts = {
  "grading.classWeightsNotOne": (f) =>
    `《${f.system}》一级指标权重合计为 ${rounded(f.sum)}，应为 1，请核对各类权重；评级时按合计归一。`,
  "grading.indicatorWeightsNotOne": (f) =>
    `《${f.system}》“${f.className}”类内二级指标权重合计为 ${rounded(f.sum)}，应为 1，请核对；评级时按合计归一。`,
  "grading.weightOutOfRange": (f) =>
    `《${f.system}》${indicator(f)}的权重为 ${rounded(f.weight)}，应在 0 与 1 之间，请核对是否按百分数填写。`,
  "grading.groupTotalsDiffer": (f) =>
    `《${f.system}》${items(f.nos)}同属“${f.group}”组，分摊方式或共有权重不一致，请统一权重规则。`,
  "grading.classWithoutIndicators": (f) => `《${f.system}》“${f.className}”类下没有二级指标，请补全或删除该类。`,
  "grading.duplicateNumber": (f) =>
    `《${f.system}》序号 ${f.no} 重复（“${f.name}”），指标数据无法对应，请改为唯一序号。`,
  "grading.levelsOutOfOrder": (f) =>
    `《${f.system}》${indicator(f)}的${levelMark(f.worse)}基准值严于${levelMark(f.better)}${
      f.at === undefined ? "" : `（自 ${f.at.parameters.join("、")}=${f.at.value} 起）`
    }，请与标准原文核对。`,
  "grading.signsContradict": (f) =>
    `《${f.system}》${indicator(f)}各级基准值的符号方向相反（≤ 与 ≥ 并存），无法判断优劣方向，请与标准原文核对。`,
  "grading.levelWithoutBenchmark": (f) =>
    `《${f.system}》${indicator(f)}的${f.levels.map(levelMark).join("、")}没有基准值，按相邻级别（先取更优一级）的基准值判定，请核对是否漏填。`,
  "grading.noBenchmark": (f) =>
    `《${f.system}》${indicator(f)}没有任何基准值，不参评，权重在类内重新分配；请核对是否漏填。`,
  "grading.noLimitingIndicator": (f) =>
    `《${f.system}》没有限定性指标，请核对指标名称前的“*”或“限定性”一栏是否在粘贴时遗漏。`,

  "grading.limitingMissing": (f) => `${owner(f)}限定性指标${items(f.nos)}缺少可判定的数值，评级前须补全。`,
  "grading.valuesMissing": (f) =>
    `${owner(f)}${items(f.nos)}缺少可判定的数值，${
      f.worst === f.best
        ? `不影响等级（${levelMark(f.best)}），但指数按上、下限给出。`
        : `等级待定：最差为${levelMark(f.worst)}，最好为${levelMark(f.best)}，请补全。`
    }`,
  "grading.leftOutWithoutReason": (f) =>
    `${owner(f)}${items(f.nos)}标为不适用但未说明理由，请补充理由；其权重已在类内重新分配。`,
  "grading.classNotAssessed": (f) =>
    `${owner(f)}“${listed(f.classes)}”类没有可参评的指标，${
      f.redistributed ? "其权重已分配到其余各类" : "按本指标体系的规定其权重不再分配，指数达不到 100"
    }，请核对不适用的理由。`,
  "grading.nothingToAssess": (f) => `${owner(f)}所有指标均不适用，没有可参评的内容，无法评级，请核对指标体系是否选对。`,
  "grading.limitingBarsLevel": (f) =>
    `${owner(f)}的综合评价指数已达${levelMark(f.level)}要求，但限定性指标${items(f.nos)}未达到${levelMark(f.level)}，不能评为${levelMark(f.level)}。`,
  "grading.newPlantBelowLowest": (f) =>
    `${owner(f)}为新建项目，等级为${levelMark(f.level)}，低于本指标体系对新建企业的最低要求${levelMark(f.lowest)}。`,
  "grading.parameterMissing": (f) =>
    `${owner(f)}未填参数 ${f.parameter}，${items(f.nos)}的基准值无法计算，按缺项处理，请在指标数据中补充“参数:${f.parameter}”。`,
  "grading.outputMissing": (f) =>
    f.wholeGroup
      ? `${owner(f)}未填“${listed(f.products)}”的产量，${items(f.nos)}的权重无法分摊，按缺项处理，请补充产量。`
      : `${owner(f)}未填“${listed(f.products)}”的产量，${items(f.nos)}的权重按 0 计，请补充产量。`,
  "grading.requirementsMissing": (f) =>
    `${owner(f)}${items(f.nos)}缺少可判定的数值，${f.isDecided ? "不影响结论。" : "能否达标待定，请补全。"}`,
  "grading.growthAssumed": (f) =>
    `${owner(f)}未填参数 ${f.parameter}，弹性系数${items(f.nos)}按增加值增长的情形判定；若增加值下降，符号应反转，请补充“参数:${f.parameter}”。`,
  "grading.groupNotApplicable": (f) => `${owner(f)}多选一指标${items(f.nos)}全部标为不适用，至少须有一项参评，请核对。`,

  "grading.limitingNotApplicable": (f) =>
    `${figure(f)}是限定性（必选）指标，标为不适用须说明理由，请在证据栏或括号内写明。`,
  "grading.figureUnreadable": (f) => `${figure(f)}填写的“${f.written}”不能读成数值或等级，按缺项处理，请改写。`,
  "grading.figureUndecided": (f) =>
    `${figure(f)}填写的“${f.written}”跨越基准值，不能判定等级，按缺项处理，请给出确定数值。`,
  "grading.figureApproximate": (f) => `${figure(f)}填写的是约数“${f.written}”，已按该数值判定，请核对。`,
  "grading.levelNeeded": (f) =>
    `${figure(f)}是定性指标，“${f.written}”不能与基准值比较，按缺项处理，请填写达到的等级（Ⅰ/Ⅱ/Ⅲ/不达标）。`,
  "grading.conditionNotAttested": (f) =>
    `${figure(f)}的基准值既有数值又有文字条件，只填“${f.written}”不能判定，按缺项处理；请同时写明文字条件达到的等级，如“85；Ⅰ”。`,
  "grading.statedWithoutFigure": (f) =>
    `${figure(f)}是定量指标，只填了等级${marked(f.stated)}而没有数值，已按所填等级采用，请补充数值核对。`,
  "grading.statedDiffers": (f) =>
    `${figure(f)}填写的等级为${marked(f.stated)}，按数值“${f.written}”应为${marked(f.computed)}，已按数值判定，请更正。`,
  "grading.regionKindMissing": (f) =>
    `${figure(f)}的限值因地区类型而异，${
      f.regionKind === "" ? "项目信息未填地区类型" : `地区类型“${f.regionKind}”不在限值表中`
    }，无法判定，请填写地区类型。`,
} satisfies Texts<GradingFinding>;
