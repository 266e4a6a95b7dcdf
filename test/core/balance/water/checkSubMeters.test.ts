import { checkSubMeters } from "../../../../src/core/balance/water/checkSubMeters";

const check = (subM3: readonly number[], totalM3?: number) =>
  checkSubMeters({ enterprise: "甲厂", subM3, origins: ["水表!B2"], ...(totalM3 === undefined ? {} : { totalM3 }) });

describe("sub-meters against the main meter", () => {
  it("accepts 5 % and states sign and base", () => {
    expect(check([500, 450], 1000)).toMatchObject({
      status: "accepted",
      subM3: 950,
      deviationPercent: -5,
      findings: [],
    });
  });

  it("accepts exactly 10 % on both sides and rejects what is above", () => {
    expect(check([1100], 1000).status).toBe("accepted");
    expect(check([0.1, 0.2, 0.6], 1).status).toBe("accepted");
    expect(check([1100.1], 1000)).toMatchObject({
      status: "rejected",
      findings: [{ code: "water.subMetersDiffer", totalM3: 1000, subM3: 1100.1, limitPercent: 10 }],
    });
  });

  it("proves nothing without a main meter, as in the published audit with sub-meters only", () => {
    expect(check([1660, 5737, 4629, 4218])).toMatchObject({
      status: "notCheckable",
      subM3: 16244,
      deviationPercent: null,
      findings: [{ code: "water.subMetersNotCheckable", severity: "info" }],
    });
    expect(check([], 1000).status).toBe("notCheckable");
    expect(check([1], 0).status).toBe("notCheckable");
  });
});
