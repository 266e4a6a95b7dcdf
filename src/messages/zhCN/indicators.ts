import type { IndicatorDataFinding, IndicatorSystemFinding } from "../../workbook/input/indicatorSystem/findings";
import type { AssignFinding } from "../../workbook/input/assign/findings";
import { levelMark, listed, rounded } from "../format";
import type { Texts } from "../texts";

const scopes = { class: "一级指标", indicator: "二级指标" } as const;
const blank = (text: string) => (text === "" ? "为空" : `“${text}”无法识别`);

const systemTexts = {
  "indicatorSystem.defaultRule": (f) =>
    `指标体系“${f.system}”未写明评级规则，按通则评级：Ⅰ级、Ⅱ级综合评价指数≥85，Ⅲ级=100，且限定性指标达到相应等级；如原文另有规定，请在表头上方补写“分级阈值：……”“Ⅰ级附加条件：……”。`,
  "indicatorSystem.noClassWeights": (f) =>
    `指标体系“${f.system}”没有一级指标权重，二级指标权重之和也不为1，无法计算综合评价指数，请补充一级指标权重。`,
  "indicatorSystem.noWeights": (f) => `指标体系“${f.system}”没有权重，无法计算综合评价指数，请补充权重列。`,
  "indicatorSystem.noIndicators": (f) => `指标体系“${f.system}”中没有读到指标，请核对二级指标一列。`,
  "indicatorSystem.percentWeights": (f) => `${scopes[f.scope]}权重按百分制书写，已除以100。`,
  "indicatorSystem.overallWeights": () => "二级指标权重为占总体的权重，已除以所属一级指标权重，换算为类内权重。",
  "indicatorSystem.weightUnreadable": (f) =>
    `${scopes[f.scope]}“${f.name}”的权重${blank(f.text)}，暂按0计，请填写数值、百分数或“0.8/n”。`,
  "indicatorSystem.weightRuleUnreadable": (f) =>
    `“${f.name}”的权重规则“${f.text}”无法识别，未采用；请写成“0.8/n 组=组名”或“0.5·产量 组=组名 产品=产品名”。`,
  "indicatorSystem.weightShared": (f) =>
    `权重 ${rounded(f.weight)} 为${listed(f.names)}共用一格，按适用的指标平均分配；如每项各为该值，请拆分单元格。`,
  "indicatorSystem.signInferred": (f) =>
    `${f.names.length} 个基准值没有写≤或≥，已按同一指标其他等级的符号或大小顺序判断方向，请核对：${listed([...new Set(f.names)])}。`,
  "indicatorSystem.signUnknown": (f) =>
    `“${f.name}”的基准值“${f.text}”没有写≤或≥，也无法从各等级的大小判断方向，按文字要求处理，请补写符号。`,
  "indicatorSystem.severalNumbers": (f) =>
    `“${f.name}”的${levelMark(f.level)}基准值“${f.text}”含有多个数值，按文字要求处理，由人工评级；如需按数值评级，请拆分为多行。`,
  "indicatorSystem.sameAsNothing": (f) =>
    `“${f.name}”的${levelMark(f.level)}基准值写作“${f.text}”，但所指单元格没有基准值，请核对。`,
  "indicatorSystem.unitsDiffer": (f) =>
    `“${f.name}”的单位为 ${f.unit}，基准值却写作 ${f.benchmarkUnit}，按 ${f.unit} 评级，请核对。`,
  "indicatorSystem.mergeAssumed": (f) =>
    `${f.names.length} 处空白基准值按与左侧等级合并处理（无法得知是否合并单元格），请核对：${listed([...new Set(f.names)])}。`,
  "indicatorSystem.dateAsRange": (f) => `“${f.name}”的基准值被表格软件转成了日期，已还原为“${f.text}”，请核对。`,
  "indicatorSystem.numbersExtended": (f) => `同一序号对应多个指标，已续编为 ${listed(f.nos)}。`,
  "indicatorSystem.classMissing": (f) => `指标体系“${f.system}”有指标没有一级指标名称，请核对一级指标一列。`,
  "indicatorSystem.ruleUnreadable": (f) => `评级规则“${f.text}”无法识别，按通则处理，请核对写法。`,
} satisfies Texts<IndicatorSystemFinding>;

const dataTexts = {
  "indicatorData.objectMissing": () => "此行填有指标数据，但没有企业（园区）名称，未读取，请补填。",
  "indicatorData.headingRepeated": (f) => `指标列“${f.heading}”重复出现，只采用第一列，请核对。`,
} satisfies Texts<IndicatorDataFinding>;

const assignTexts = {
  "assign.systemUnknown": (f) => `“${f.text}”不是已知的指标体系（编号、名称或工作表名），已改按下一规则确定，请核对。`,
  "assign.systemRefused": (f) =>
    `《${f.system}》不能用于评级：${f.refusal}（涉及 ${f.objects.length} 个对象：${listed(f.objects)}）`,
  "assign.noSystem": (f) =>
    f.systems > 1
      ? `工作簿中有 ${f.systems} 个评价指标体系，未指明${listed(f.objects)}采用哪一个，请在企业一览表或项目信息的“指标体系”中填写。`
      : `没有为${listed(f.objects)}确定评价指标体系，请在项目信息的“指标体系”中填写，或增加评价指标体系表。`,
  "assign.systemConflict": (f) =>
    `${listed(f.objects)}的指标数据按《${f.table}》填写，但评级采用《${f.own}》；仅按指标名称对应，请核对所属指标体系。`,
  "assign.noValues": (f) =>
    `已给出评价指标体系（${listed(f.systems)}），但没有读到任何指标数据，未能评级；请增加“指标数据”表（表头为企业名称和各项指标的序号、名称），已有此表的请核对其标题和表头。`,
  "assign.duplicateObject": (f) =>
    `${f.object}（${f.period === "" ? "统计期" : f.period}）的指标数据分别按不同的指标体系填写，只采用前一处，请核对所属指标体系。`,
  "assign.statedTwice": (f) =>
    `${f.object}（${f.period === "" ? "统计期" : f.period}）的${listed(f.names)}填写了两次且内容不同，只采用前一处，请核对。`,
  "assign.columnUnmatched": (f) =>
    `指标列“${f.heading}”与《${f.system}》的任何指标都不对应，未采用，请核对序号和名称。`,
  "assign.columnAmbiguous": (f) =>
    `指标列“${f.heading}”与《${f.system}》的多个指标（${listed(f.nos)}）名称相同，未采用，请在列名前加序号。`,
  "assign.columnContradicts": (f) =>
    `指标列“${f.heading}”的序号 ${f.no} 在《${f.system}》中为“${f.name}”，与列名不符，${f.used ? "已按名称对应" : "未采用"}，请核对。`,
  "assign.columnTwice": (f) => `指标列“${f.heading}”与前面的列同为指标 ${f.no} ${f.name}，只采用前一列，请核对。`,
  "assign.indicatorsWithoutColumn": (f) =>
    `《${f.system}》的指标 ${listed(f.nos)} 在指标数据表中没有对应的列，按缺失处理。`,
  "assign.unitMismatch": (f) =>
    `指标 ${f.no} ${f.name}的单位应为 ${f.expected}，数据单位为 ${f.unit === "" ? "空" : f.unit}，无法换算，按缺失处理，请核对。`,
  "assign.formulaUnreadable": (f) => `指标 ${f.no} ${f.name}的计算公式“${f.text}”不是可计算的算式，仅作说明。`,
  "assign.formulaItemMissing": (f) =>
    `指标 ${f.no} ${f.name}没有填写数值，按公式计算时缺少${listed(f.items)}（${listed(f.objects)}），按缺失处理。`,
  "assign.formulaUnit": (f) =>
    `指标 ${f.no} ${f.name}按公式计算的单位${f.unit === "" ? "不明" : `为 ${f.unit}`}，无法换算为 ${f.expected === "" ? "指标单位（未填写）" : f.expected}，未计算，请核对数据表的单位。`,
  "assign.formulaDisagrees": (f) =>
    `${f.object}的指标 ${f.no} ${f.name}填写为 ${f.typed}，由数据表计算为 ${rounded(f.computed)} ${f.unit}，请核对。`,
} satisfies Texts<AssignFinding>;

export const indicatorTexts = { ...systemTexts, ...dataTexts, ...assignTexts };
