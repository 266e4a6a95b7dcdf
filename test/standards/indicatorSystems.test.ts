import path from "node:path";
import { checkSystem } from "../../src/core/grading/checkSystem";
import { grade } from "../../src/core/grading/gradeObject";
import type { IndexSystem, IndicatorSystem, ReferenceTable } from "../../src/core/grading/system";
import { electroplating2015 } from "../../src/standards/indicatorSystems/electroplating2015";
import { hazardousWasteIncinerationDraft } from "../../src/standards/indicatorSystems/hazardousWasteIncinerationDraft";
import { hj274 } from "../../src/standards/indicatorSystems/hj274";
import { indicatorSystems } from "../../src/standards/indicatorSystems/indicatorSystems";
import { indicators } from "../../src/standards/indicatorSystems/notation";
import { printSystem } from "../../src/standards/indicatorSystems/print";
import { plant, type Written } from "../core/grading/assessmentFixture";
import { expectGolden } from "../support/golden";

const gradable = indicatorSystems.filter(({ method }) => method !== "reference");
const references = indicatorSystems.filter((system): system is ReferenceTable => system.method === "reference");

interface Figure {
  readonly no: string;
  readonly source: string | undefined;
}

function figuresOf(system: IndicatorSystem): readonly Figure[] {
  if (system.method === "requirements") return system.requirements.map(({ no }) => ({ no, source: system.source }));
  return system.classes.flatMap((each) => each.indicators.map(({ no, source }) => ({ no, source })));
}

describe("every built-in indicator system", () => {
  it("has an id of its own", () => {
    expect(indicatorSystems.map(({ id }) => id)).toEqual([
      "electroplating-2015",
      "hw-incineration-zaepi-draft",
      "hj274-2015",
      "pcb-2023plus",
      "steel-2014-like",
      "park-reference-values-2024",
    ]);
  });

  it.each(indicatorSystems.map((system) => [system.id, system] as const))(
    "%s names the source of every figure",
    (_, system) => {
      expect(figuresOf(system).filter(({ source }) => !source)).toEqual([]);
      expect(system.source).not.toBe("");
      expect(system.status).not.toBe("");
    },
  );

  it.each(indicatorSystems.map((system) => [system.id, system] as const))("%s uses every number once", (_, system) => {
    const nos = figuresOf(system).map(({ no }) => no);
    expect(new Set(nos).size).toBe(nos.length);
  });

  it("is complete: as many indicators as its source counts", () => {
    expect(indicatorSystems.map((system) => figuresOf(system).length)).toEqual([25, 28, 32, 64, 48, 20]);
  });

  it.each(indicatorSystems.map((system) => [system.id, system] as const))(
    "%s is printed for proof-reading",
    (id, system) => {
      expectGolden(printSystem(system), path.join(__dirname, "../../docs/standards", `${id}.md`));
    },
  );
});

describe("the systems that grade", () => {
  it.each(gradable.map((system) => [system.id, system] as const))("%s contradicts itself nowhere", (_, system) => {
    expect(checkSystem(system).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("do so without gaps, but for the one class that the incineration draft leaves without benchmarks", () => {
    expect(gradable.flatMap(checkSystem)).toMatchObject([{ code: "grading.noBenchmark", no: "23" }]);
  });

  it("claim no more verification than there was", () => {
    const verified = (system: IndexSystem): readonly string[] =>
      system.classes.flatMap((each) => each.indicators.filter((one) => one.verified).map(({ no }) => no));
    expect(gradable.every((system) => !system.verified)).toBe(true);
    expect(verified(electroplating2015)).toEqual(["3", "5", "6", "7", "8", "9", "10", "11", "12"]);
    expect(verified(hazardousWasteIncinerationDraft)).toEqual([]);
    expect(hj274.requirements.some((requirement) => requirement.verified)).toBe(false);
  });

  it("mark the limiting indicators of their sources", () => {
    const limiting = (system: IndexSystem): readonly string[] =>
      system.classes.flatMap((each) => each.indicators.filter((one) => one.limiting).map(({ no }) => no));
    expect(limiting(electroplating2015)).toEqual(["5", "14", "15", "16", "18", "19", "21", "23", "25"]);
    expect(limiting(hazardousWasteIncinerationDraft)).toEqual(["15", "16", "17"]);
  });

  it("HJ 274 has 17 required indicators and 15 to choose from", () => {
    const required = hj274.requirements.filter(({ group }) => group === null);
    expect([required.length, hj274.requirements.length - required.length]).toEqual([17, 15]);
  });
});

describe("an electroplating plant by the 2015 system", () => {
  const values: Readonly<Record<string, Written>> = {
    1: "Ⅰ",
    2: "Ⅰ",
    3: "Ⅱ",
    4: "Ⅲ",
    5: 23.76,
    6: 83,
    7: "不适用",
    8: 96,
    9: "不适用",
    10: "不适用",
    11: "不适用",
    12: "不适用",
    13: 45,
    14: 100,
    15: "Ⅱ",
    16: "Ⅰ",
    17: "Ⅰ",
    18: "Ⅰ",
    19: "Ⅰ",
    20: "Ⅰ",
    21: "Ⅰ",
    22: "Ⅰ",
    23: "Ⅰ",
    24: "Ⅰ",
    25: "Ⅰ",
  };

  it("is graded as worked by hand", () => {
    const { value: graded, findings } = grade(plant(electroplating2015, values));
    // Ⅰ: class 1: 0.15+0.15; class 2: 0; class 3: zinc and nickel 0.4 each; class 4: 0.5+0.3; classes 5 and 6: all
    const first = 0.33 * 0.3 + 0.18 * 0.8 + 0.16 * 0.8 + 0.07 + 0.16;
    expect(graded.index?.I).toBeCloseTo(100 * first, 10);
    expect(graded.index).toMatchObject({ II: 100, III: 100 });
    expect(graded).toMatchObject({ level: "II", limitingFailures: { I: ["5", "15"], II: [], III: [] } });
    expect(findings).toEqual([]);
  });

  it("falls below when a limiting indicator fails Ⅲ", () => {
    expect(grade(plant(electroplating2015, { ...values, 5: 41 })).value).toMatchObject({
      level: "below",
      limitingFailures: { III: ["5"] },
    });
  });
});

describe("an incineration plant by the draft", () => {
  const BEST: Readonly<Record<string, Written>> = {
    1: "Ⅰ",
    2: "Ⅰ",
    3: "Ⅰ",
    4: 7200,
    5: 2,
    6: 3,
    7: 20,
    8: 3.5,
    9: "Ⅰ",
    10: 92,
    11: 28,
    12: 7,
    13: 2,
    14: 7,
    15: 0.2,
    16: 8,
    17: 30,
    18: 120,
    19: 0.5,
    20: 8,
    21: 20,
    22: 4,
    23: 0.5,
    24: "85；Ⅰ",
    25: "Ⅰ",
    26: "Ⅰ",
    27: 75,
    28: 65,
  };
  const levelWith = (changes: Readonly<Record<string, Written>>) =>
    grade(plant(hazardousWasteIncinerationDraft, { ...BEST, ...changes })).value;

  it("reaches Ⅰ although the class of greenhouse gases has no benchmark", () => {
    expect(levelWith({})).toMatchObject({ level: "I", index: { I: 100, II: 100, III: 100 }, notApplicable: ["23"] });
  });

  it("excludes the limit where < is printed: 热灼减率 of 4 is not Ⅰ", () => {
    const at = (written: number) => levelWith({ 8: written }).indicators.find(({ no }) => no === "8")?.level;
    expect([3.99, 4, 4.5, 5].map(at)).toEqual(["I", "II", "III", "below"]);
  });

  it("does not let the bonus make up for an ordinary indicator below Ⅲ", () => {
    const poor = Object.fromEntries(["11", "12", "14", "18", "20"].map((no, i) => [no, [45, 11, 14, 240, 28][i] ?? 0]));
    expect(levelWith({ ...poor, 15: 0.45, 13: 3.4 }).level).toBe("III");
    expect(levelWith({ ...poor, 15: 0.45, 13: 3.6 })).toMatchObject({ level: "below", index: { III: 100 } });
  });
});

describe("the tables for comparison", () => {
  it("say in Chinese why they cannot grade", () => {
    expect(references.map(({ id }) => id)).toEqual(["pcb-2023plus", "steel-2014-like", "park-reference-values-2024"]);
    for (const { refusal } of references) expect(refusal).toMatch(/^不能用于评级：.+仅供.*对照。$/u);
  });

  it("the PCB table would contradict itself, as its doubts say", () => {
    const pcb = references.find(({ id }) => id === "pcb-2023plus");
    const weight = { kind: "fixed", weight: 0 } as const;
    const classes = (pcb?.classes ?? []).map(({ name, indicators: own }) => ({
      name,
      weight: 0,
      bonus: false,
      indicators: own.map((each) => ({ ...each, weight, limiting: each.limiting === true })),
    }));
    const broken = checkSystem({ ...electroplating2015, classes }).flatMap((finding) =>
      finding.code === "grading.levelsOutOfOrder" ? [[finding.no, finding.at?.value] as const] : [],
    );
    const first = new Map<string, number>();
    for (const [no, n = 0] of broken) first.set(no, Math.min(n, first.get(no) ?? n));
    expect([...first].sort(([a], [b]) => Number(a) - Number(b))).toEqual([
      ["9", 7],
      ["10", 3],
      ["13", 7],
      ["14", 3],
      ["22", 2],
      ["23", 3],
      ["26", 4],
      ["27", 4],
    ]);
  });
});

it("a table line that cannot be read stops at once", () => {
  const basis = { source: "样例", verified: false };
  expect(() => indicators(basis, [["1", "指标", "", "0.8÷n", "≤1", "≤2", "≤3"]])).toThrow("unreadable weight");
  expect(() => indicators(basis, [["1", "指标", "", 1, { text: "三次", means: "三次" }, null, null]])).toThrow(
    "no figure",
  );
});
