import { applyPlan } from "../../../src/workbook/memory/applyPlan";
import { area, seedOf, seedSheet } from "../workbookContract";

const before = seedOf([seedSheet("甲", [["名称", 1]]), seedSheet("乙", [["名称", 2]])]);

describe("applyPlan", () => {
  it("hands back untouched sheets as they are and changes nothing of what it was given", () => {
    const copy = structuredClone(before);
    const after = applyPlan(before, [{ kind: "writeBlock", sheet: "甲", top: 0, left: 1, cells: [[9]] }]);
    expect(after.sheets[1]).toBe(before.sheets[1]);
    expect(after.sheets[0]?.cells[0]?.[1]).toEqual({ value: 9 });
    expect(before).toEqual(copy);
  });

  it("finds a sheet whatever the case of its title", () => {
    const latin = seedOf([seedSheet("Result", [["x"]])]);
    expect(applyPlan(latin, [{ kind: "createSheet", sheet: "RESULT" }]).sheets).toMatchObject([
      { name: "Result", cells: [] },
    ]);
  });

  it("keeps merged areas unknown where the host cannot tell them", () => {
    const unknown = seedOf([{ ...seedSheet("甲", [["x", "y"]]), merges: "unknown" }]);
    const after = applyPlan(unknown, [{ kind: "merge", sheet: "甲", area: area("A1:B1") }]);
    expect(after.sheets[0]?.merges).toBe("unknown");
    expect(after.sheets[0]?.cells[0]?.[1]).toBeUndefined();
  });

  it("drops names that are local to an emptied sheet only where they describe its printing", () => {
    const names = [
      { name: "_xlnm.Print_Titles", sheet: "甲", refersTo: "甲!$1:$1" },
      { name: "本表", sheet: "甲", refersTo: "甲!$A$1" },
    ];
    const after = applyPlan({ ...before, names }, [{ kind: "createSheet", sheet: "甲" }]);
    expect(after.names.map(({ name }) => name)).toEqual(["本表"]);
  });
});
