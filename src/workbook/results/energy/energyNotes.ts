import type { AuditEnergy } from "../../../core/energy/auditEnergy";
import { reportedTce } from "../../../core/energy/energyAccount";
import { MOST_ENTERPRISES_LINKED, type EnergyForm } from "./energyForm";

const BASES = { calorific: "当量值", equivalent: "等价值" } as const;

/** With which sets and on which basis the sheet was computed, and how to read it. */
export function energyNotes(energy: AuditEnergy, form: EnergyForm): readonly string[] {
  const { settings } = energy;
  const { standardCoal, basis, emissions } = settings;
  const isPartial = energy.accounts.some((account) => reportedTce(account).missing.length > 0);
  const isRanged = Object.values(form.ranges).includes(true);
  return [
    `综合能耗按 ${standardCoal.documentNo}（${standardCoal.year}）以电力${BASES[basis]}为报告口径（项目信息“电力折标方式”）；计入外购减外供，自产和未注明外购的耗能工质不计，全年数据与部分月份不合并。`,
    `系数取值顺序：企业实测低位发热量、资源能源消耗表填写的折标系数、折算系数表、上述标准；CO2 排放因子：折算系数表，缺省为《${emissions.fuels.title}》，热力为 ${emissions.heat.low} ${emissions.heat.unit}。`,
    gridNote(energy),
    `折标准煤＝实物量×系数，表中均为公式；“${"未核实"}”表示该系数未与标准原文逐项核对，详见“系数来源”。` +
      (isRanged ? "标准系数或填报数据为范围值的，按下限、上限分别计算，不代为取值，占比按中值。" : "") +
      (isPartial ? "缺项的合计和占比只计已知部分，见“说明”。" : "") +
      (form.isLarge ? `企业超过 ${MOST_ENTERPRISES_LINKED} 家，消费明细为数值，各企业合计仍为公式。` : ""),
  ];
}

function gridNote({ settings }: AuditEnergy): string {
  if (settings.gridFactor) return `电网排放因子取项目信息填写的 ${settings.gridFactor.written} kgCO2/kWh。`;
  const area =
    settings.gridRegion === undefined ? "全国平均（未从“所在区域”识别出区域电网）" : `${settings.gridRegion}区域`;
  return `电网排放因子为《${settings.emissions.grid.title}》${area}，取不晚于统计年份的最近一年。`;
}
