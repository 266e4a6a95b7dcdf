import fc from "fast-check";
import { applyPlan } from "../../src/workbook/memory/applyPlan";
import { checkPlan } from "../../src/workbook/portRules";
import { readProjectState, rememberState, withSystem, type ProjectState } from "../../src/workbook/projectState";
import { snapshotOf } from "../support/sheet";

const text = fc.string({ unit: "binary", maxLength: 20 });
const columns = fc.dictionary(
  fc.nat(16_383).map((column) => String(column)),
  text,
  { noNullPrototype: true, maxKeys: 5 },
);

const states: fc.Arbitrary<ProjectState> = fc.record(
  {
    version: fc.constant(1 as const),
    system: text,
    corrections: fc.array(
      fc.record(
        {
          sheet: text,
          headingRow: fc.nat(1_048_575),
          kind: fc.constantFrom("enterprises" as const, "none" as const),
          columns,
          headings: columns,
        },
        { requiredKeys: ["sheet", "headingRow", "kind", "columns"] },
      ),
      { maxLength: 4 },
    ),
    lastRun: fc.record({
      at: fc.constant("2026-11-21T08:00:00.000Z"),
      version: text,
      objects: fc.nat(),
      findings: fc.record({ error: fc.nat(), warning: fc.nat(), info: fc.nat() }),
    }),
  },
  { requiredKeys: ["version", "corrections"] },
);

describe("what a workbook remembers for us", () => {
  it("comes back as it was, whatever characters it holds", () => {
    fc.assert(
      fc.property(states, (state) => {
        const { projectState } = applyPlan(snapshotOf(), [rememberState(state)]);
        expect(readProjectState(projectState)).toEqual({ value: state, findings: [] });
      }),
      { numRuns: 200, seed: 20261121 },
    );
  });

  it("is nothing in a workbook that never met us", () => {
    expect(readProjectState(undefined)).toEqual({ value: { version: 1, corrections: [] }, findings: [] });
  });

  it("may grow to a million characters, not beyond", () => {
    expect(() => checkPlan([{ kind: "projectState", text: "a".repeat(1_000_000) }])).not.toThrow();
    expect(() => checkPlan([{ kind: "projectState", text: "a".repeat(1_000_001) }])).toThrow("a million characters");
  });

  it("holds no characters that XML cannot hold", () => {
    for (const bad of ["\u0000", "\uffff", "\ud800"]) {
      expect(() => checkPlan([{ kind: "projectState", text: bad }])).toThrow("the project state holds");
    }
  });

  it("forgets a chosen system and nothing else", () => {
    const state: ProjectState = { version: 1, system: "hj274-2015", corrections: [] };
    expect(withSystem(state, undefined)).toEqual({ version: 1, corrections: [] });
  });
});
