import { readTexts as english } from "../../src/messages/en/read";
import { readTexts } from "../../src/messages/zhCN/read";

const origins = ["资源能源消耗!D7"];

describe("what the consultant reads about a cell", () => {
  test("names the value and what was made of it", () => {
    const finding = { code: "read.textNumber", severity: "info", text: "２３．７６", value: 23.76, origins } as const;
    expect(readTexts["read.textNumber"](finding)).toBe("以文本形式存放的数字“２３．７６”，已按 23.76 读取。");
    expect(english["read.textNumber"](finding)).toBe('Number stored as text "２３．７６"; read as 23.76.');
  });

  test("asks where only a person can decide", () => {
    const finding = {
      code: "read.unitMismatch",
      severity: "warning",
      text: "1200吨",
      unit: "t",
      expected: "m3",
      origins,
    } as const;
    expect(readTexts["read.unitMismatch"](finding)).toBe(
      "“1200吨”的单位 t 与 m3 不能换算，未作为数值读取，请核对单位。",
    );
  });

  test("shows no binary noise", () => {
    const finding = {
      code: "read.fractionUnderPercent",
      severity: "info",
      text: "0.29",
      value: 0.29,
      origins,
    } as const;
    expect(readTexts["read.fractionUnderPercent"](finding)).toContain("如实为 29%");
  });
});
