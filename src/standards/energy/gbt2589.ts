import type { Carrier, StandardCoalSet, SupersededFigure } from "../../core/energy/carrier";
import { carrier, type Printed, type Sighting } from "./notation";

const APPENDIX_A = "GB/T 2589-2020 附录A（公开资料转引）";
const APPENDIX_B = "GB/T 2589-2020 附录B（公开资料转引）";
const EDITION_2008 = "GB/T 2589-2008";

type Extra = Pick<Carrier, "state" | "isAlsoMaterial" | "superseded">;

const edition2008 = (of: SupersededFigure["of"], value: number, unit: string): SupersededFigure => ({
  of,
  value,
  unit,
  edition: EDITION_2008,
});

type FuelRow = readonly [name: string, per: string, heat: Printed, coal: Printed, aliases: readonly string[]];
type MediumRow = readonly [name: string, heatUnit: string, heat: number, coal: number, aliases: readonly string[]];

function fuel([name, per, heat, coal, aliases]: FuelRow, sighting: Sighting, extra?: Extra): Carrier {
  const row = { name, kind: "fuel", aliases, per, heatUnit: `kJ/${per}`, heat, coal, source: APPENDIX_A } as const;
  return carrier(row, sighting, extra);
}

function medium([name, heatUnit, heat, coal, aliases]: MediumRow, sighting: Sighting, extra?: Extra): Carrier {
  const per = heatUnit.slice(heatUnit.indexOf("/") + 1);
  return carrier({ name, kind: "medium", aliases, per, heatUnit, heat, coal, source: APPENDIX_B }, sighting, extra);
}

/**
 * 折标准煤系数 of GB/T 2589-2020. Ranges stand as printed: nobody chooses within them but the auditor. The equivalent
 * value (等价值) of electricity depends on the coal rate of the year and is not printed, so it is not here.
 */
export const gbt2589: StandardCoalSet = {
  id: "gbt2589-2020",
  title: "综合能耗计算通则",
  documentNo: "GB/T 2589-2020",
  year: 2020,
  source: "GB/T 2589-2020 附录A、附录B（公开资料转引，未与标准文本逐项核对）",
  verified: false,
  // prettier-ignore
  carriers: [
    fuel(["原煤", "kg", 20934, 0.7143, ["煤", "煤炭", "燃煤"]], { coefficient: true, heat: false }, { superseded: [edition2008("heatValue", 20908, "kJ/kg")] }),
    fuel(["干洗精煤(灰分10%)", "kg", 29727, 1.0143, ["洗精煤", "干洗精煤"]], { coefficient: false, heat: false, doubt: "未与标准文本核对；2008年版为洗精煤 26344 kJ/kg、0.9000" }, { superseded: [edition2008("standardCoal", 0.9, "kgce/kg"), edition2008("heatValue", 26344, "kJ/kg")] }),
    fuel(["洗中煤", "kg", 8374, 0.2857, ["中煤"]], { coefficient: true, heat: false }, { superseded: [edition2008("heatValue", 8363, "kJ/kg")] }),
    fuel(["煤泥", "kg", [8374, 12560], [0.2857, 0.4286], []], { coefficient: true, heat: false }),
    fuel(["煤矸石(用作能源)", "kg", 8374, 0.2857, ["煤矸石"]], { coefficient: false, heat: false, doubt: "未与标准文本核对" }, { isAlsoMaterial: true }),
    fuel(["焦炭(干全焦)", "kg", 28470, 0.9714, ["焦炭", "干全焦"]], { coefficient: true, heat: false }, { isAlsoMaterial: true, superseded: [edition2008("heatValue", 28435, "kJ/kg")] }),
    fuel(["煤焦油", "kg", 33494, 1.1429, ["焦油"]], { coefficient: true, heat: false }, { isAlsoMaterial: true, superseded: [edition2008("heatValue", 33453, "kJ/kg")] }),
    fuel(["原油", "kg", 41868, 1.4286, []], { coefficient: true, heat: false }, { isAlsoMaterial: true, superseded: [edition2008("heatValue", 41816, "kJ/kg")] }),
    fuel(["燃料油", "kg", 41868, 1.4286, ["重油"]], { coefficient: true, heat: false }, { superseded: [edition2008("heatValue", 41816, "kJ/kg")] }),
    fuel(["汽油", "kg", 43124, 1.4714, ["车用汽油"]], { coefficient: true, heat: false }, { superseded: [edition2008("heatValue", 43070, "kJ/kg")] }),
    fuel(["煤油", "kg", 43124, 1.4714, []], { coefficient: true, heat: false }, { superseded: [edition2008("heatValue", 43070, "kJ/kg")] }),
    fuel(["柴油", "kg", 42705, 1.4571, ["轻柴油", "车用柴油", "0#柴油"]], { coefficient: true, heat: false }, { superseded: [edition2008("heatValue", 42652, "kJ/kg")] }),
    fuel(["天然气", "m3", [32238, 38979], [1.1, 1.33], ["管道天然气", "管道气", "气田天然气", "油田天然气", "燃气(天然气)"]], { coefficient: false, heat: false, doubt: "只见1.3300一值，范围及发热量未与标准文本核对" }, { state: "gas", superseded: [edition2008("heatValue", 38931, "kJ/m3")] }),
    fuel(["液化天然气", "kg", 51498, 1.7572, ["LNG"]], { coefficient: true, heat: true }),
    fuel(["液化石油气", "kg", 50242, 1.7143, ["LPG", "石油液化气", "液化气"]], { coefficient: true, heat: false }, { superseded: [edition2008("heatValue", 50179, "kJ/kg")] }),
    fuel(["炼厂干气", "kg", 46055, 1.5714, ["炼油厂干气"]], { coefficient: true, heat: false }, { superseded: [edition2008("heatValue", 45998, "kJ/kg")] }),
    fuel(["焦炉煤气", "m3", [16747, 18003], [0.5714, 0.6143], ["焦炉气"]], { coefficient: true, heat: false }, { state: "gas" }),
    fuel(["高炉煤气", "m3", 3768, 0.1286, []], { coefficient: true, heat: false }, { state: "gas", superseded: [edition2008("heatValue", 3763, "kJ/m3")] }),
    fuel(["发生炉煤气", "m3", 5234, 0.1786, []], { coefficient: false, heat: false, doubt: "系数见于2008年版，2020年版未核对" }, { state: "gas", superseded: [edition2008("heatValue", 5227, "kJ/m3")] }),
    fuel(["重油催化裂解煤气", "m3", 19259, 0.6571, []], { coefficient: false, heat: false, doubt: "系数见于2008年版，2020年版未核对" }, { state: "gas", superseded: [edition2008("heatValue", 19235, "kJ/m3")] }),
    fuel(["重油热裂解煤气", "m3", 35588, 1.2143, []], { coefficient: false, heat: false, doubt: "系数见于2008年版，2020年版未核对" }, { state: "gas", superseded: [edition2008("heatValue", 35544, "kJ/m3")] }),
    fuel(["焦炭制气", "m3", 16329, 0.5571, []], { coefficient: false, heat: false, doubt: "系数见于2008年版，2020年版未核对" }, { state: "gas", superseded: [edition2008("heatValue", 16308, "kJ/m3")] }),
    fuel(["压力气化煤气", "m3", 15072, 0.5143, []], { coefficient: false, heat: false, doubt: "系数见于2008年版，2020年版未核对" }, { state: "gas", superseded: [edition2008("heatValue", 15054, "kJ/m3")] }),
    fuel(["水煤气", "m3", 10467, 0.3571, []], { coefficient: false, heat: false, doubt: "系数见于2008年版，2020年版未核对" }, { state: "gas", superseded: [edition2008("heatValue", 10454, "kJ/m3")] }),
    fuel(["粗苯", "kg", 41869, 1.4286, []], { coefficient: false, heat: false, doubt: "系数见于2008年版，2020年版未核对" }, { isAlsoMaterial: true, superseded: [edition2008("heatValue", 41816, "kJ/kg")] }),
    fuel(["甲醇(用作燃料)", "kg", 19913, 0.6794, ["甲醇"]], { coefficient: true, heat: false }, { isAlsoMaterial: true }),
    fuel(["乙醇(用作燃料)", "kg", 26800, 0.9144, ["乙醇"]], { coefficient: false, heat: false, doubt: "未与标准文本核对" }, { isAlsoMaterial: true }),
    fuel(["氢气(用作燃料, 0.082 kg/m3)", "m3", 9756, 0.3329, ["氢气", "氢气(用作燃料)"]], { coefficient: false, heat: false, doubt: "未与标准文本核对" }, { state: "gas", isAlsoMaterial: true }),
    fuel(["沼气", "m3", [20934, 24283], [0.7143, 0.8286], ["沼气(用作燃料)"]], { coefficient: false, heat: false, doubt: "未与标准文本核对" }, { state: "gas" }),
    carrier({ name: "电力", kind: "electricity", aliases: ["电", "电能", "用电", "用电量", "网电", "耗电", "耗电量", "电耗", "市电"], per: "kWh", coal: 0.1229, source: APPENDIX_A }, { coefficient: true, heat: false }),
    carrier({ name: "热力", kind: "heat", aliases: ["热", "蒸汽", "热能", "热水", "供热"], per: "MJ", coal: 0.03412, source: APPENDIX_A }, { coefficient: true, heat: false }),
    medium(["新水", "MJ/t", 7.54, 0.2571, ["新鲜水", "取水量", "自来水", "新水量", "新鲜水量", "取水", "工业用新水"]], { coefficient: true, heat: false }, { state: "water", superseded: [edition2008("standardCoal", 0.0857, "kgce/t"), edition2008("heatValue", 2.51, "MJ/t")] }),
    medium(["软化水", "MJ/t", 14.24, 0.4857, ["软水"]], { coefficient: false, heat: false, doubt: "系数见于2008年版，2020年版未核对" }, { state: "water" }),
    medium(["除氧水", "MJ/t", 28.47, 0.9714, []], { coefficient: false, heat: false, doubt: "系数见于2008年版，2020年版未核对" }, { state: "water" }),
    medium(["压缩空气", "MJ/m3", 1.17, 0.04, ["压空"]], { coefficient: false, heat: false, doubt: "系数见于2008年版，2020年版未核对" }, { state: "gas" }),
    medium(["氧气", "MJ/m3", 11.72, 0.4, ["工业氧"]], { coefficient: false, heat: false, doubt: "系数见于2008年版，2020年版未核对" }, { state: "gas", isAlsoMaterial: true }),
    medium(["氮气(做副产品时)", "MJ/m3", 11.72, 0.4, ["氮气(副产品)"]], { coefficient: false, heat: false, doubt: "系数见于2008年版，2020年版未核对" }, { state: "gas", isAlsoMaterial: true }),
    medium(["氮气(做主产品时)", "MJ/m3", 19.68, 0.6714, ["氮气(主产品)"]], { coefficient: false, heat: false, doubt: "系数见于2008年版，2020年版未核对" }, { state: "gas", isAlsoMaterial: true }),
    medium(["二氧化碳", "MJ/m3", 6.28, 0.2143, ["二氧化碳气"]], { coefficient: false, heat: false, doubt: "系数见于2008年版，2020年版未核对" }, { state: "gas", isAlsoMaterial: true }),
    medium(["乙炔", "MJ/m3", 243.76, 8.3143, ["乙炔气"]], { coefficient: false, heat: false, doubt: "能量值243.76 MJ/m3与系数8.3143不符（8.3143×29.3076＝243.67），须核对标准文本" }, { state: "gas", isAlsoMaterial: true }),
    medium(["电石", "MJ/kg", 60.92, 2.0786, []], { coefficient: false, heat: false, doubt: "系数见于2008年版，2020年版未核对" }, { isAlsoMaterial: true }),
  ],
};
