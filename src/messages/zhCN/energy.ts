import type { EnergyFinding } from "../../core/energy/findings";
import type { Interval } from "../../core/quantity/interval";
import type { EnergyInputFinding } from "../../workbook/input/energy/findings";
import { listed, measured, rounded } from "../format";
import type { Texts } from "../texts";

interface Use {
  readonly enterprises: readonly string[];
  readonly carrier: string;
  readonly years: readonly number[];
}

const owner = (enterprise: string): string => (enterprise === "" ? "" : `${enterprise}：`);
const owners = (names: readonly string[]): string =>
  names.length < 2 ? owner(names[0] ?? "") : `${names.length} 家企业（${listed(names)}）：`;
const used = (f: Use): string => `${owners(f.enterprises)}“${f.carrier}”${listed(f.years)}年`;
interface Row {
  readonly carrier: string;
  readonly isOfLine?: true;
}
const row = (f: Row): string => `${f.isOfLine ? "资源能源消耗表" : "折算系数表"}“${f.carrier}”`;
const tce = (sum: Interval | null): string => {
  if (sum === null) return "无法计算";
  return `${[...new Set([rounded(sum.low), rounded(sum.high)])].join("～")} tce`;
};
const divisors = {
  outputValue: "工业总产值",
  addedValue: "工业增加值",
  revenue: "营业收入",
  employees: "从业人数",
  product: "产品产量",
} as const;

export const energyTexts = {
  "energy.carrierUnknown": (f) =>
    `${used(f)}没有可用的折标准煤系数，未计入综合能耗，请在折算系数表中补充该品种的低位发热量或折标系数及来源。`,
  "energy.greenPowerUnclear": (f) =>
    `${used(f)}是否已含在电力消耗量中不明，未计入综合能耗和排放量：已含的请在名称前注明“其中：”；另外购入的请在折算系数表中增加“${f.carrier}”一行，填写折标准煤系数（电力当量值 0.1229 kgce/kWh）、CO2 因子（可为 0）及依据。`,
  "energy.unitNotConvertible": (f) =>
    `${used(f)}的单位${f.unit === "" ? "未注明" : `为 ${f.unit}`}，而折标准煤系数按 ${f.per} 计，不能换算，未计入综合能耗；请改用相应单位，或在折算系数表中给出该单位的系数。`,
  "energy.coefficientRange": (f) =>
    `${used(f)}的折标准煤系数是范围值 ${rounded(f.low)}～${rounded(f.high)} ${f.unit}，已按两端分别计算，不代为取值；请在折算系数表中填写实测低位发热量或选定的系数及依据。`,
  "energy.amountMissing": (f) =>
    `${used(f)}${f.written === "" ? "未填写消耗量" : `填写的“${f.written}”不能作为消耗量`}，合计只给出已知部分；请补充，未使用的请填“—”或 0。`,
  "energy.amountNegative": (f) =>
    `${used(f)}的消耗量为负（${f.written}），未计入；外供能源请在“来源”栏注明“外供”并填正数。`,
  "energy.amountApproximate": (f) => `${used(f)}填写的是约数“${f.written}”，已按该数值计算，请核对。`,
  "energy.ownNotCounted": (f) =>
    `${used(f)}来源为自产，其所耗能源已在外购时计入，不再重复计算；自产可再生能源如按口径须计入，请另行说明。`,
  "energy.mediumSourceMissing": (f) => `${used(f)}属耗能工质，仅外购的计入综合能耗；来源未注明外购，未计入。`,
  "energy.mediumCounted": (f) => `${used(f)}为外购耗能工质，已按其等价折标系数计入综合能耗。`,
  "energy.gasAtStandardState": (f) => `${used(f)}的体积按标准状态计算，请核对计量状态。`,
  "energy.equivalentMissing": (f) =>
    `${used(f)}没有等价值折标系数，等价值综合能耗未能合计；请在折算系数表中增加“${f.carrier}（等价值）”及年份、来源。`,
  "energy.emissionFactorMissing": (f) =>
    `${used(f)}在所选因子集中没有 CO2 排放因子，也不借用其他品种的因子，排放量未计入；请在折算系数表中补充发热量、含碳量、氧化率或 CO2 因子。`,
  "energy.gridYearDiffers": (f) =>
    `${used(f)}没有同年的电网排放因子，采用 ${f.basisYear} 年数据的因子；如有规定请在项目信息中填写电网排放因子。`,
  "energy.gridRegionUnknown": (f) =>
    `${used(f)}：所选因子集没有区域“${f.region}”的电网排放因子，电力排放量未计算，请核对区域名称。`,
  "energy.gridNational": (f) => `${used(f)}早于“${f.region}”区域电网排放因子的首个年份，采用全国平均因子。`,
  "energy.footprintRefused": (f) =>
    `${used(f)}：电力碳足迹因子是全生命周期数值，不能用于排放核算，请改选电网排放因子。`,
  "energy.alreadyStandardCoal": (f) =>
    `${used(f)}的单位已是标准煤，为避免重复未计入；请填写实物量，或确认该行是否为合计。`,
  "energy.partYear": (f) => `${used(f)}为非全年数据，不与全年数据合并计算。`,
  "energy.statedTwice": (f) =>
    f.agrees
      ? `${used(f)}在两张表中均有填写且一致，只计一次。`
      : `${used(f)}在两张表中填写的数值不一致，按资源能源消耗表计算，请核对统一。`,
  "energy.coefficientsConflict": (f) =>
    `${used(f)}在折算系数表中有两行同等适用但数值不同，无法取舍，未计算；请删除一行或注明企业、年份。`,

  "energy.lineCoefficientDiffers": (f) =>
    `${used(f)}在消耗量旁填写的折标系数 ${f.written} 与${f.used === "measured" ? "企业实测低位发热量" : "折算系数表"}（${measured(f.other, f.unit)}）不一致，${f.used === "measured" ? "按实测低位发热量" : "按消耗量旁的系数"}计算，请核对统一。`,

  "energy.oldCoefficient": (f) =>
    `${row(f)}的${f.of === "standardCoal" ? "折标准煤系数" : "低位发热量（能量值）"} ${rounded(f.value)} ${f.unit} 是 ${f.edition} 的数值，现行标准为 ${f.current}，请核对；计算仍按表中数值。`,
  "energy.coefficientUnitAssumed": (f) =>
    `${row(f)}的折标准煤系数未注明单位，按数量级读作 ${measured(f.value, f.unit)}，请补注单位。`,
  "energy.coefficientUnitMissing": (f) =>
    `${row(f)}的“${f.written}”缺少可识别的数值或单位，该值未采用，请补充（如 kJ/kg、kgce/kg）。`,
  "energy.lineCoefficientUnit": (f) =>
    `${row(f)}的折标系数 ${f.written} 的单位 ${f.unit} 不能用于按 ${f.per || "（未注明单位）"} 计的消耗量，该值未采用，请核对单位。`,
  "energy.coefficientImplausible": (f) =>
    `${row(f)}的折标准煤系数 ${measured(f.value, f.unit)} 与标准值 ${f.published} 相差悬殊，请核对数值和单位（kgce 与 tce、万单位）。`,
  "energy.coefficientContradictsHeatValue": (f) =>
    `${row(f)}的折标准煤系数 ${f.written} 与同行低位发热量不符（发热量÷29307.6 为 ${measured(f.fromHeatValue, f.unit)}），按发热量计算，请核对。`,
  "energy.electricityBelowCalorific": (f) =>
    `${row(f)}的系数 ${f.written} 低于电力当量值 ${f.calorific} kgce/kWh，不可能成立，未采用，请核对数值和单位。`,
  "energy.electricityAsEquivalent": (f) =>
    `${row(f)}的系数 ${f.written} 高于电力当量值 ${f.calorific} kgce/kWh，只能是等价值，仅用于等价值综合能耗；请在品种名称中注明“等价值”。`,
  "energy.basisContradicts": (f) =>
    `${row(f)}的名称与系数 ${f.written} 矛盾（电力当量值为 ${f.calorific} kgce/kWh），未采用，请核对当量值与等价值。`,

  "energy.statedTotalDiffers": (f) =>
    `${owner(f.enterprise)}${f.year}年综合能耗填写为 ${f.written}，按消耗量×系数复算为当量值 ${tce(f.calorific)}、等价值 ${tce(f.equivalent)}，均不一致，请核对系数口径与消耗量。`,
  "energy.printedCoalDiffers": (f) =>
    `${owner(f.enterprise)}${f.year}年“${f.carrier}”折标煤量填写为 ${f.written}，按消耗量×${f.isOfLine ? "同行折标系数" : "采用的折标系数"} ${measured(f.coefficient, f.unit)} 复算为 ${tce(f.computed)}（已计入各数末位的修约），不一致${f.implied === null ? "" : `（填写值相当于系数 ${measured(f.implied, f.unit)}）`}，请核对消耗量、系数和单位。`,
  "energy.coefficientsDiffer": (f) =>
    `${f.year}年“${f.carrier}”在各行采用了不同的折标准煤系数（${f.values.map(rounded).join("、")} ${f.unit}），请统一口径。`,

  "energy.denominatorNotPositive": (f) =>
    `${owner(f.enterprise)}${f.year}年${divisors[f.per]}填写的“${f.written}”不能作为除数，单位能耗未计算，请核对。`,
  "energy.denominatorUnit": (f) =>
    `${owner(f.enterprise)}${f.year}年${divisors[f.per]}“${f.written}”的单位${f.unit === "" ? "未注明" : `为 ${f.unit}，不能换算`}，单位能耗未计算，请补充或改用${f.per === "product" ? "产品的计量单位" : "人民币万元、亿元等单位"}。`,
  "energy.economyStatedTwice": (f) =>
    `${owner(f.enterprise)}${f.year}年${divisors[f.per]}在两处填写的数值不一致，按先出现的计算，请核对统一。`,
  "energy.productNotAllocated": (f) =>
    `${owner(f.enterprise)}有多种产品（${listed(f.products)}），能源消耗未逐行注明“对应产品”，未计算单位产品综合能耗。`,

  "energy.linkAssumed": (f) =>
    `能量平衡“${f.balance}”中 ${listed(f.units)} 的名称不能判断所属环节，按最终使用归类；如属购入贮存、加工转换或输送分配，请在单元名称中注明。`,
  "energy.outputAboveInput": (f) =>
    `能量平衡“${f.balance}”中“${f.node}”输出 ${measured(f.output, f.unit)} 大于输入 ${measured(f.input, f.unit)}，效率超过 100%，请核对计量或折算。`,

  "energyInput.yearUnreadable": (f) =>
    `${f.title}中年份“${listed(f.texts)}”不是完整的自然年，这些行未读取，请填写年份，如 2024；折算系数适用于各年的可留空。`,
  "energyInput.itemsUnread": (f) =>
    `${f.title}中的“${listed(f.items)}”不属于工业总产值、工业增加值、营业收入、企业数量、从业人数，未读取；能耗、水耗和产量请填写在相应的工作表中。`,
  "energyInput.figureUnnamed": (f) =>
    `${f.title}的列“${listed(f.headings)}”只有年份，没有注明是工业总产值还是工业增加值，未读取，请在表头中注明。`,
} satisfies Texts<EnergyFinding | EnergyInputFinding>;
