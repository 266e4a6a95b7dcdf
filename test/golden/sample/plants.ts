import { creditCodeFault } from "../../../src/core/checks/creditCode";

export type Profile = "leading" | "advanced" | "basic" | "failing" | "unknown";
export type Metal = "锌" | "铜" | "镍" | "装饰铬" | "硬铬" | "金" | "银";

/** One made-up plant; figures of 2023, 2024, 2025. */
export interface Plant {
  readonly name: string;
  readonly creditCode: string;
  readonly district: string;
  readonly chain: string;
  readonly scale: string;
  readonly profile: Profile;
  readonly metals: readonly Metal[];
  /** 万m² plated. */
  readonly areas: readonly number[];
  /** 万kWh. */
  readonly power: readonly number[];
  /** m³. */
  readonly water: readonly number[];
  /** t. */
  readonly nickel: readonly number[];
  /** 万m³ of natural gas. */
  readonly gas: readonly number[];
  /** 万元, 2025. */
  readonly outputValue: number;
  /** 0–1, for figures that vary within a profile. */
  readonly dice: () => number;
}

const NAMES = ["宏达", "金顺", "永盛", "华泰", "新力", "恒发", "佳美", "鑫源", "东方", "海川", "腾飞", "明辉", "广联", "瑞丰", "嘉和", "天成", "万通", "兴业", "亿鑫", "凯旋"]; // prettier-ignore
const ENDINGS = ["电镀有限公司", "表面处理有限公司", "金属制品有限公司", "五金电镀厂"];
const DISTRICTS = ["东港区", "城西区", "滨江区"];
const CHAINS = ["汽车零部件", "五金卫浴", "电子连接器", "紧固件"];
const METALS: readonly (readonly Metal[])[] = [["锌"], ["铜", "镍", "装饰铬"], ["铜", "镍", "金"], ["锌", "镍"], ["硬铬"], ["铜", "镍", "银"]];
const COUNT = 40;

/** 3 leading, 13 advanced, 11 basic, 8 failing, 5 with gaps: mixed over the list as in a real district. */
const PROFILES: readonly Profile[] = Array.from({ length: COUNT }, (_, index): Profile => {
  if (index % 13 === 3) return "leading";
  if (index % 8 === 5) return "unknown";
  if (index % 5 === 2) return "failing";
  return index % 2 === 0 ? "advanced" : "basic";
});

export function plants(): readonly Plant[] {
  return PROFILES.map(plant);
}

function plant(profile: Profile, index: number): Plant {
  const dice = seeded(index + 1);
  const size = 4 + Math.round(dice() * 300) / 10;
  const growth = [0.93, 1.02, 1].map((factor) => Math.round(size * factor * 100) / 100);
  const thrift = { leading: 0.7, advanced: 0.85, basic: 1, failing: 1.3, unknown: 1 }[profile];
  const figures = (perArea: number, decimals: number) =>
    growth.map((area) => Number((area * perArea * thrift * (0.95 + dice() * 0.1)).toFixed(decimals)));
  return {
    name: `临港${NAMES[index % NAMES.length] ?? ""}${ENDINGS[(index * 7 + Math.floor(index / 20)) % ENDINGS.length] ?? ""}`,
    creditCode: creditCode(index),
    district: DISTRICTS[index % DISTRICTS.length] ?? "",
    chain: CHAINS[index % CHAINS.length] ?? "",
    scale: size > 25 ? "中型" : size > 8 ? "小型" : "微型",
    profile,
    metals: METALS[index % METALS.length] ?? [],
    areas: growth,
    power: figures(9.2, 1),
    water: figures(690, 0),
    nickel: figures(0.34, 2),
    gas: growth.map((area) => Number((area * thrift * 0.42).toFixed(2))),
    outputValue: Math.round(size * 265),
    dice,
  };
}

/** Well-formed and made up: area code 339900 is not in use. */
function creditCode(index: number): string {
  const body = `91339900MA2H${String(10007 + index * 613).padStart(5, "0")}`;
  const fault = creditCodeFault(`${body}0`);
  return `${body}${fault?.reason === "digit" ? fault.expected : "0"}`;
}

/** Small fixed generator: the sample is the same on every machine. */
function seeded(seed: number): () => number {
  let state = seed * 2654435761;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
