import type { GridRegion } from "../../core/energy/emissionFactors";

const basis = {
  source: "区域电网覆盖范围（凭通行资料整理）",
  verified: false,
  doubt: "未与排放因子公告附件核对；内蒙古按盟市分属华北、东北",
};

/** Which provinces the regional grid factors hold for. 内蒙古 alone does not say which of its two grids. */
// prettier-ignore
export const gridRegions: readonly GridRegion[] = [
  { ...basis, name: "华北", places: ["北京", "天津", "河北", "山西", "山东", "内蒙古呼和浩特", "内蒙古包头", "内蒙古乌海", "内蒙古鄂尔多斯", "内蒙古巴彦淖尔", "内蒙古乌兰察布", "内蒙古阿拉善", "内蒙古锡林郭勒"] },
  { ...basis, name: "东北", places: ["辽宁", "吉林", "黑龙江", "内蒙古赤峰", "内蒙古通辽", "内蒙古呼伦贝尔", "内蒙古兴安"] },
  { ...basis, name: "华东", places: ["上海", "江苏", "浙江", "安徽", "福建"] },
  { ...basis, name: "华中", places: ["河南", "湖北", "湖南", "江西"] },
  { ...basis, name: "西北", places: ["陕西", "甘肃", "青海", "宁夏", "新疆"] },
  { ...basis, name: "南方", places: ["广东", "广西", "海南", "贵州", "云南"] },
  { ...basis, name: "西南", places: ["四川", "重庆", "西藏"] },
];
