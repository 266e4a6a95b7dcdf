import { browserName } from "../../src/browser/browserName";
import { savedName } from "../../src/browser/room/savedName";

describe("the name of the saved workbook", () => {
  it.each([
    ["电镀.xlsx", "电镀.审核.xlsx"],
    ["电镀.审核.xlsx", "电镀.审核.xlsx"],
    ["2025.用水.csv", "2025.用水.审核.xlsx"],
    ["没有结尾", "没有结尾.审核.xlsx"],
  ])("%s → %s", (opened, saved) => expect(savedName(opened)).toBe(saved));
});

describe("the name of the browser", () => {
  it("is that of the program, not of those it pretends to be", () => {
    const edge = "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0";
    expect(browserName(edge)).toBe("Edge 140");
    expect(browserName(edge.replace(/ Edg.*/, ""))).toBe("Chrome 140");
  });

  it("is the end of what an unknown browser says of itself", () => {
    expect(browserName(`${"x".repeat(200)} Own/1`)).toHaveLength(80);
  });
});
