import type { TypedUse } from "./meteredWorkbook";

const PLANT = ["宏达表面处理有限公司", "2025年"] as const;

export const plantWaterUses: readonly TypedUse[] = [
  [...PLANT, "生产用水", "前处理线", { intake: 2140, reused: 400, consumed: 120, discharged: 2390, leaked: 30 }],
  [...PLANT, "生产用水", "电镀线", { intake: 1655, seriesIn: 2180, consumed: 225, discharged: 3610, leaked: "—" }],
  [...PLANT, "生产用水", "纯水站", { intake: 3120, seriesOut: 2180, discharged: 940 }],
  [
    ...PLANT,
    "循环冷却水系统",
    "冷却塔",
    {
      totalUse: 52780,
      intake: 780,
      circulating: 52000,
      consumed: 620,
      discharged: 160,
      indirectCooling: 52000,
      indirectMakeUp: 780,
    },
  ],
  [...PLANT, "", "办公生活", { intake: 565, consumed: 85, discharged: 480, compliant: 480 }],
];
