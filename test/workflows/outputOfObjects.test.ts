import { outputOfObjects } from "../../src/workflows/outputOfObjects";
import { readPasted, type Pasted } from "../workbook/input/indicators/pastedSheet";

const PRODUCTS: readonly (readonly Pasted[])[] = [
  ["甲厂", "镀锌件", "t", 90, 100],
  ["甲厂", "镀铬件", "t", 40, 50],
  ["乙厂", "镀锌件", "t", 10, 20],
];

function outputs(...rows: readonly (readonly Pasted[])[]) {
  const { audit } = readPasted(
    {
      name: "项目信息",
      rows: [
        ["项目名称", "行业审核"],
        ["审核类型", "行业整体审核"],
        ["统计期", 2025],
      ],
    },
    { name: "产品产量", rows: [["企业名称", "产品", "单位", "2024年", "2025年"], ...rows] },
  );
  const { outputOf, outputLack } = outputOfObjects(audit);
  return { made: ["甲厂", "乙厂", "丙厂"].map(outputOf), outputLack };
}

describe("what a plant made in the 统计期", () => {
  it("is the sum of its products; a plant without a line has none", () => {
    expect(outputs(...PRODUCTS).made).toEqual([150, 20, undefined]);
  });

  it.each(["约30", null, "未统计"])("is unknown when one product reads %s, wherever that line stands", (amount) => {
    const doubtful: readonly Pasted[] = ["甲厂", "镀镍件", "t", 7, amount];
    expect(outputs(...PRODUCTS, doubtful).made).toEqual([undefined, 20, undefined]);
    expect(outputs(doubtful, ...PRODUCTS).made).toEqual([undefined, 20, undefined]);
  });

  it("is not added over products in different units", () => {
    expect(outputs(...PRODUCTS, ["乙厂", "整机", "台", 1, 2])).toEqual({
      made: [undefined, undefined, undefined],
      outputLack: "severalUnits",
    });
  });

  it("says that none is given when every amount is blank", () => {
    expect(outputs(["甲厂", "镀锌件", "t", null, "未统计"]).outputLack).toBe("noOutputs");
    expect(outputs(...PRODUCTS).outputLack).toBeUndefined();
  });
});
