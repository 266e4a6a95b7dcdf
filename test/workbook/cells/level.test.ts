import { readLevel } from "../../../src/workbook/cells/level";

describe("stated levels", () => {
  test.each([
    ["Ⅰ", "I"],
    ["I", "I"],
    ["1级", "I"],
    ["一级", "I"],
    ["Ⅰ级（2023年）", "I"],
    ["II 级", "II"],
    ["ⅱ", "II"],
    ["达到Ⅱ级", "II"],
    ["国内清洁生产先进水平", "II"],
    ["Ⅲ级基准值", "III"],
    ["不达标", "below"],
    ["低于Ⅲ级", "below"],
    ["不适用（无此工序）", "notApplicable"],
    ["n/a", "notApplicable"],
  ])("%s is %s", (text, level) => {
    expect(readLevel(text)).toBe(level);
  });

  test.each(["1", "一", "85", "", "—", "Ⅳ级", "符合", "constructor"])("%j states none", (text) => {
    expect(readLevel(text)).toBeUndefined();
  });
});
