import type {
  DefaultUncertainties,
  DefaultUncertainty,
  MeterUncertainty,
} from "../../core/balance/stated/defaultUncertainty";

const GB_17167 = "GB 17167-2006 能源计量器具准确度等级要求（未与标准文本核对）";
const GBT_24789 = "GB/T 24789 用水单位水计量器具准确度要求（未与标准文本核对）";
const ASSUMED = "本程序的假定值，无公开标准可引，请按实际情况在项目信息中填写";

type Meter = Pick<MeterUncertainty, "name" | "percent" | "layers" | "words">;

const meter = (row: Meter, source = GB_17167): MeterUncertainty => ({ ...row, kind: "limit", source, verified: false });

const assumed = (name: string, percent: number): DefaultUncertainty => ({
  name,
  percent,
  kind: "expanded",
  source: ASSUMED,
  verified: false,
});

const ANY = ["mass", "water", "energy", "substance"] as const;

/**
 * How far off a figure may be when nothing is stated. No published default exists: meters stand with the accuracy that
 * the equipping standards ask of them, everything else is an assumption of ours and named as one.
 */
export const defaultUncertainties: DefaultUncertainties = {
  meters: [
    meter(
      { name: "废水流量计", percent: 5, layers: ["water", "mass"], words: ["废水", "污水", "排水", "外排"] },
      GBT_24789,
    ),
    meter({ name: "蒸汽流量计", percent: 2.5, layers: ANY, words: ["蒸汽"] }),
    meter({ name: "燃气表", percent: 2, layers: ANY, words: ["天然气", "煤气", "燃气", "沼气", "液化气"] }),
    meter({ name: "重油计量", percent: 1, layers: ANY, words: ["重油", "燃料油", "渣油"] }),
    meter({ name: "成品油计量", percent: 0.5, layers: ANY, words: ["柴油", "汽油", "煤油", "润滑油"] }),
    meter({ name: "电能表", percent: 1, layers: ["energy"], words: ["电"] }),
    meter({ name: "水表", percent: 2.5, layers: ["water"], words: [] }),
    meter({ name: "皮带秤等衡器", percent: 0.5, layers: ["mass", "substance"], words: [] }),
    { ...assumed("其他能量计量", 5), layers: ["energy"], words: [] },
  ],
  bySource: {
    ledger: assumed("台账", 5),
    quota: assumed("定额", 20),
    estimate: assumed("估算", 30),
    unstated: assumed("未注明数据来源", 5),
  },
  content: assumed("含量分析", 5),
};
