import type { StatedBalance, StatedFlow } from "../../../../src/core/audit/statedBalance";
import { atNode, OUTSIDE } from "../../../../src/core/balance/network";
import { checkDailyYearly } from "../../../../src/core/balance/stated/checkDailyYearly";
import type { Quantity } from "../../../../src/core/quantity/quantity";

const quantity = (value: number, unit: string, origin: string, halfDigit = 0.05): Quantity => ({
  reading: { kind: "number", value, halfDigit },
  unit,
  origin,
  written: String(value),
});

const flow = (id: string, daily: number | undefined, yearly: number): StatedFlow => ({
  id,
  name: "取水",
  from: OUTSIDE,
  to: atNode(id),
  quantity: quantity(yearly, "m3", `表!Y${id}`, 0.5),
  ...(daily === undefined ? {} : { daily: quantity(daily, "m3/d", `表!D${id}`) }),
  dataSource: "",
  waterKinds: [],
  contents: [],
  origin: `表!A${id}`,
});

const balance = (flows: readonly StatedFlow[], days?: number): StatedBalance => ({
  enterprise: "",
  period: "",
  name: "水平衡",
  medium: "水",
  form: "waterUnits",
  flows,
  printed: [],
  ...(days === undefined ? {} : { days: quantity(days, "d", "表!A9", 0) }),
  origins: ["表!A1:D9"],
});

describe("daily and yearly amounts in one table", () => {
  test("days stated: 10.0 × 300 is 3000 within the printed digits, 4200 is not", () => {
    const found = checkDailyYearly([balance([flow("1", 10, 3000), flow("2", 10, 3014), flow("3", 10, 4200)], 300)]);
    expect(found).toMatchObject([
      {
        code: "statedBalance.dailyYearly",
        days: 300,
        daily: "10",
        computed: 3000,
        yearly: "4200",
        origins: ["表!Y3", "表!D3"],
      },
    ]);
  });

  test("no days stated: those that most flows imply are said, and the others are held against them", () => {
    const found = checkDailyYearly([balance([flow("1", 10, 3300), flow("2", 20, 6600), flow("3", 27, 9970)])]);
    expect(found).toMatchObject([
      { code: "statedBalance.daysImplied", severity: "info", days: 330, flows: 2, of: 3, origins: ["表!Y1", "表!Y2"] },
      { code: "statedBalance.dailyYearly", days: 330, daily: "27", origins: ["表!Y3", "表!D3"] },
    ]);
  });

  test("flows that imply different days each: nothing is held against them, the span is said", () => {
    const found = checkDailyYearly([balance([flow("1", 10, 3300), flow("2", 10, 2000)])]);
    expect(found).toMatchObject([
      { code: "statedBalance.daysImplied", severity: "warning", days: null, fewest: 200, most: 330 },
    ]);
  });

  test("days of 项目信息 hold where the table states none; a flow without a daily amount is not asked", () => {
    expect(checkDailyYearly([balance([flow("1", 10, 3300)])], 330)).toEqual([]);
    expect(checkDailyYearly([balance([flow("1", 10, 3300)])], 300)).toHaveLength(1);
    expect(checkDailyYearly([balance([flow("1", undefined, 3300)])])).toEqual([]);
  });
});
