import { describeFinding } from "../../src/messages/describe";
import { checkTexts as english } from "../../src/messages/en/check";
import { checkTexts } from "../../src/messages/zhCN/check";

const finding = {
  code: "check.unitConsumption",
  severity: "error",
  rule: 5,
  name: "电",
  year: 2025,
  printed: "7.88",
  low: 8.006,
  high: 8.008,
  amount: 115.3,
  amountUnit: "万kWh",
  output: 14.4,
  outputUnit: "万m2",
  unit: "万kWh/万m2",
  origins: [],
} as const;

describe("what the consultant reads about a unit consumption that does not hold", () => {
  test("shows every figure with its unit", () => {
    expect(checkTexts["check.unitConsumption"](finding)).toContain(
      "消耗量 115.3 万kWh ÷ 产量 14.4 万m2 复算为 8.007 万kWh/万m2，",
    );
    expect(english["check.unitConsumption"](finding)).toContain("115.3 万kWh ÷ 14.4 万m2 gives 8.007 万kWh/万m2,");
  });

  test("leaves no gap where a unit is unknown", () => {
    expect(checkTexts["check.unitConsumption"]({ ...finding, amountUnit: "" })).toContain("消耗量 115.3 ÷ 产量");
  });
});

it("names the rule that a finding rests on in the language of its sentence", () => {
  const finding = {
    code: "check.duplicateEnterprise",
    severity: "warning",
    rule: 22,
    name: "甲厂",
    origins: [],
  } as const;
  expect(describeFinding(finding, "zh-CN").basis).toMatch(/^规则22：/);
  expect(describeFinding(finding, "en").basis).toMatch(/^Rule 22: /);
});
