import fc from "fast-check";
import { runJson } from "../../src/cli/json/runJson";
import type { Grade } from "../../src/core/grading/grade";
import { LEVELS } from "../../src/core/grading/system";
import type { Snapshot } from "../../src/workbook/port";
import { memoryWorkbook } from "../../src/workbook/memory/memoryWorkbook";
import { readAuditWorkbook } from "../../src/workflows/readAuditWorkbook";
import { computeAudit, PARTS, type AuditRun } from "../../src/workflows/runAudit";
import { FULL_RUN } from "../support/wholeAudit";
import { plainWriting, plants, writings, writtenAudit, type PlantFigures } from "./plantsAudit";

const RUNS = { numRuns: 25, seed: 20260301 };

async function audited(snapshot: Snapshot): Promise<AuditRun> {
  return computeAudit(await readAuditWorkbook(memoryWorkbook(snapshot), FULL_RUN.builtIn), FULL_RUN);
}

async function gradesOf(figures: readonly PlantFigures[]): Promise<readonly Grade[]> {
  const { grading } = await audited(writtenAudit(figures, plainWriting(figures.length)));
  return grading.grades;
}

/** The JSON a program gets, plants by name: it holds no cells. */
function gradingJson(run: AuditRun): unknown {
  const { grading = [] } = runJson({ file: "", guide: null, period: null }, run, new Set(PARTS)) as {
    grading?: { object: string }[];
  };
  return [...grading].sort((a, b) => (a.object < b.object ? -1 : 1));
}

const cases = plants.chain((figures) => writings(figures.length).map((writing) => ({ figures, writing })));

describe("the same audit, written down in another way", () => {
  it("gives the same grades whatever the order of rows, the units in headings and the place of the tables", async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ figures, writing }) => {
        const plain = await audited(writtenAudit(figures, plainWriting(figures.length)));
        const other = await audited(writtenAudit(figures, writing));
        expect(plain.grading.grades).toHaveLength(figures.length);
        expect(gradingJson(other)).toEqual(gradingJson(plain));
      }),
      { ...RUNS, numRuns: 40 },
    );
  });
});

/** Figures of one plant and how they get better. */
const BETTER: readonly ((plant: PlantFigures, step: number) => Partial<PlantFigures>)[] = [
  ({ waterM3 = 0 }, step) => ({ waterM3: Math.max(1, Math.round(waterM3 * (1 - step))) }),
  ({ rinseWater = 0 }, step) => ({ rinseWater: rinseWater * (1 - step) }),
  ({ energy = 0 }, step) => ({ energy: energy * (1 - step) }),
  ({ copperUse }, step) => (typeof copperUse === "number" ? { copperUse: copperUse + (100 - copperUse) * step } : {}),
  ({ nickelUse }, step) => (typeof nickelUse === "number" ? { nickelUse: nickelUse + (100 - nickelUse) * step } : {}),
  () => ({ law: "Ⅰ" }),
  ({ audit }) => ({ audit: audit === "Ⅲ" ? "Ⅱ" : "Ⅰ" }),
];
const KEYS = ["waterM3", "rinseWater", "energy", "copperUse", "nickelUse", "law", "audit"] as const;
const RANK = { I: 0, II: 1, III: 2, below: 3 } as const;

const withFigures = (figures: readonly PlantFigures[], place: number, change: Partial<PlantFigures>) =>
  figures.map((plant, i) => (i === place ? { ...plant, ...change } : plant));

describe("one value of one plant", () => {
  const changes = fc.record({ figures: plants, place: fc.nat(), value: fc.nat(KEYS.length - 1), step: fc.double({ min: 0, max: 0.9, noNaN: true }) }); // prettier-ignore

  it("improved never lowers the index or the level, and touches no other plant", async () => {
    await fc.assert(
      fc.asyncProperty(changes, async ({ figures, place, value, step }) => {
        const at = place % figures.length;
        const plant = figures[at];
        const key = KEYS[value] ?? "law";
        if (!plant || plant[key] === undefined) return;
        const [before, after] = [
          await gradesOf(figures),
          await gradesOf(withFigures(figures, at, BETTER[value]?.(plant, step) ?? {})),
        ];
        before.forEach((grade, i) => {
          const other = after[i];
          if (i !== at) expect(summaryOf(other)).toEqual(summaryOf(grade));
          else expectNotWorse(grade, other);
        });
      }),
      RUNS,
    );
  });

  it("left blank never counts as met, and a level that stands all the same stands for any value", async () => {
    const fillings = fc.record({ figures: plants, place: fc.nat(), value: fc.nat(KEYS.length - 1), other: plants });
    await fc.assert(
      fc.asyncProperty(fillings, async ({ figures, place, value, other }) => {
        const at = place % figures.length;
        const key = KEYS[value] ?? "law";
        const blank = (await gradesOf(withFigures(figures, at, { [key]: undefined })))[at];
        expectMissing(blank, value);
        const filling = other[0]?.[key];
        if (filling === undefined || filling === "不适用" || blank?.level === "undetermined") return;
        const filled = (await gradesOf(withFigures(figures, at, { [key]: filling })))[at];
        expect(filled?.level).toBe(blank?.level);
      }),
      RUNS,
    );
  });
});

function expectMissing(grade: Grade | undefined, place: number): void {
  const indicator = grade?.indicators[place];
  expect([indicator?.level, indicator?.lower]).toEqual(["missing", { I: 0, II: 0, III: 0 }]);
  expect(grade?.missing).toContain(indicator?.no);
}

function summaryOf(grade: Grade | undefined) {
  return [grade?.object, grade?.level, grade?.index, grade?.indexUpper, grade?.limitingFailures];
}

function expectNotWorse(before: Grade, after: Grade | undefined): void {
  const reached = indicesOf(after);
  indicesOf(before).forEach((index, i) => expect(reached[i]).toBeGreaterThanOrEqual(index - 1e-9));
  const [rankBefore, rankAfter] = [rankOf(before), rankOf(after)];
  if (rankBefore !== undefined && rankAfter !== undefined) expect(rankAfter).toBeLessThanOrEqual(rankBefore);
}

/** Lower and upper indices of the three levels. */
function indicesOf(grade: Grade | undefined): readonly number[] {
  return [grade?.index, grade?.indexUpper].flatMap((index) => LEVELS.map((level) => index?.[level] ?? 0));
}

function rankOf(grade: Grade | undefined): number | undefined {
  return grade === undefined || grade.level === "undetermined" ? undefined : RANK[grade.level];
}
