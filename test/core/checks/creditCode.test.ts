import { creditCodeFault } from "../../../src/core/checks/creditCode";

describe("creditCodeFault (统一社会信用代码)", () => {
  // Hand calculation with Σ C_i · 3^(i−1) mod 31 over the first 17 characters of the standard's own kind of code.
  it("accepts a code whose check character holds", () => {
    expect(creditCodeFault("91350100M000100Y43")).toBeUndefined();
  });

  it("finds two digits exchanged and names the character that would hold", () => {
    expect(creditCodeFault("91350100M000100Y34")).toMatchObject({ reason: "digit" });
    expect(creditCodeFault("91350100M000100Y44")).toEqual({ reason: "digit", expected: "3" });
  });

  it("finds a wrong length and a letter that does not occur", () => {
    expect(creditCodeFault("91350100M000100Y4")).toEqual({ reason: "length" });
    expect(creditCodeFault("91350100MO00100Y43")).toEqual({ reason: "character" });
  });
});
