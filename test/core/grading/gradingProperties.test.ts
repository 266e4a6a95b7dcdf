import fc from "fast-check";
import type { Assessment, Grade, ObjectLevel } from "../../../src/core/grading/grade";
import { grade } from "../../../src/core/grading/gradeObject";
import { LEVELS, type IndexSystem, type Indicator, type IndicatorClass } from "../../../src/core/grading/system";
import { classOf, figure, indicator, plant, systemOf, weighed, type Written } from "./assessmentFixture";

/** Levels of one indicator: lower or higher is better, limits in order. */
const levels = fc
  .tuple(fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 3, maxLength: 3 }), fc.boolean())
  .map(([limits, lower]) => {
    const [first, second, third] = limits
      .sort((a, b) => (lower ? a - b : b - a))
      .map((x) => `${lower ? "≤" : "≥"}${x}`);
    return [first ?? "", second ?? "", third ?? ""] as const;
  });

const shape = fc.record({
  levels,
  limiting: fc.boolean(),
  weight: fc.integer({ min: 1, max: 9 }),
  way: fc.constantFrom("fixed", "fixed", "equally", "byOutput"),
});

function indicatorAt(no: string, each: typeof shape extends fc.Arbitrary<infer T> ? T : never): Indicator {
  const base = indicator(no, each.levels, { ...weighed(each.weight / 9), limiting: each.limiting });
  if (each.way === "equally") return { ...base, weight: { kind: "sharedEqually", total: 0.5, group: "组" } };
  if (each.way === "byOutput")
    return { ...base, weight: { kind: "sharedByOutput", total: 0.5, group: "量", product: no } };
  return base;
}

const system: fc.Arbitrary<IndexSystem> = fc
  .record({
    classes: fc.array(
      fc.record({
        weight: fc.integer({ min: 1, max: 9 }),
        bonus: fc.boolean(),
        shapes: fc.array(shape, { minLength: 1, maxLength: 4 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    othersAtLeastForI: fc.constantFrom(null, "II" as const),
    renormaliseClasses: fc.boolean(),
  })
  .map(({ classes, ...rating }) =>
    systemOf(
      classes.map(({ weight, bonus, shapes }, c) =>
        classOf(
          weight / 9,
          shapes.map((each, i) => indicatorAt(`${c}.${i}`, each)),
          bonus && c > 0,
        ),
      ),
      rating,
    ),
  );

const written: fc.Arbitrary<Written> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 100 }) },
  { weight: 1, arbitrary: fc.constantFrom("", "—", "不适用", "Ⅱ", "<30", "20-60", "约40") },
);

function indicatorsOf({ classes }: IndexSystem): readonly Indicator[] {
  return classes.flatMap(({ indicators }) => indicators);
}

/** A system, and a plant with something written for every indicator. */
const assessment: fc.Arbitrary<Assessment> = system.chain((own) => {
  const nos = indicatorsOf(own).map(({ no }) => no);
  return fc
    .tuple(
      fc.array(written, { minLength: nos.length, maxLength: nos.length }),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: nos.length, maxLength: nos.length }),
    )
    .map(([values, outputs]) =>
      plant(own, Object.fromEntries(nos.map((no, i) => [no, values[i] ?? ""])), {
        outputs: Object.fromEntries(nos.map((no, i) => [no, figure(outputs[i] ?? 1)])),
      }),
    );
});

const RANKS: Readonly<Record<Exclude<ObjectLevel, "undetermined">, number>> = { I: 0, II: 1, III: 2, below: 3 };

function gradeOf(each: Assessment): Grade {
  return grade(each).value;
}

function ownSystem({ system: own }: Assessment): IndexSystem {
  if (own.method !== "index") throw new Error("not an index system");
  return own;
}

function writing(each: Assessment, no: string, number: number): Assessment {
  return { ...each, values: { ...each.values, [no]: { quantity: figure(number) } } };
}

describe("grading any system and any plant", () => {
  it("never lowers the level when one value improves", () => {
    const change = fc.record({ pick: fc.nat(), figures: fc.tuple(fc.nat({ max: 100 }), fc.nat({ max: 100 })) });
    fc.assert(
      fc.property(assessment, change, (each, { pick, figures }) => {
        const indicators = indicatorsOf(ownSystem(each));
        const chosen = indicators[pick % indicators.length]!;
        const isLowerBetter = chosen.benchmarks.I?.text.startsWith("≤") === true;
        const [low, high] = [Math.min(...figures), Math.max(...figures)];
        const before = gradeOf(writing(each, chosen.no, isLowerBetter ? high : low));
        const after = gradeOf(writing(each, chosen.no, isLowerBetter ? low : high));
        fc.pre(before.index !== null);
        for (const level of LEVELS) expect(after.index?.[level]).toBeGreaterThanOrEqual(before.index?.[level] ?? 0);
        if (before.level === "undetermined" || after.level === "undetermined") return;
        expect(RANKS[after.level]).toBeLessThanOrEqual(RANKS[before.level]);
      }),
    );
  });

  it("keeps lower ≤ upper ≤ 100, indicator by indicator and in all", () => {
    fc.assert(
      fc.property(assessment, (each) => {
        const graded = gradeOf(each);
        for (const level of LEVELS) {
          expect(graded.indexUpper?.[level] ?? 0).toBeGreaterThanOrEqual(graded.index?.[level] ?? 0);
          expect(graded.indexUpper?.[level] ?? 0).toBeLessThanOrEqual(100);
          for (const { lower, upper } of graded.indicators) expect(upper[level]).toBeGreaterThanOrEqual(lower[level]);
        }
      }),
    );
  });

  it("keeps a level that blanks left determined, whatever is filled in later", () => {
    const sixteen = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(assessment, sixteen, (each, filled) => {
        const open = gradeOf(each);
        fc.pre(open.level !== "undetermined");
        const blank = open.indicators.filter(({ lower, upper }) => lower.III === 0 && upper.I === 1);
        const closed = blank.reduce((now, { no }, i) => writing(now, no, filled[i % 16] ?? 0), each);
        expect(gradeOf(closed).level).toBe(open.level);
      }),
    );
  });

  it("leaves nothing open once everything is filled in", () => {
    fc.assert(
      fc.property(assessment, (each) => {
        const numbers = Object.keys(each.values).reduce((now, no, i) => writing(now, no, (37 * i) % 100), each);
        expect(gradeOf(numbers)).toMatchObject({ missing: [], assessedShare: expect.closeTo(1, 9) });
        expect(gradeOf(numbers).level).not.toBe("undetermined");
        expect(gradeOf(numbers).index).toEqual(gradeOf(numbers).indexUpper);
      }),
    );
  });

  it("does not depend on the order of classes and indicators", () => {
    fc.assert(
      fc.property(assessment, (each) => {
        const own = ownSystem(each);
        const reversed = own.classes
          .map((one): IndicatorClass => ({ ...one, indicators: [...one.indicators].reverse() }))
          .reverse();
        const [graded, other] = [gradeOf(each), gradeOf({ ...each, system: { ...own, classes: reversed } })];
        expect(other.level).toBe(graded.level);
        for (const level of LEVELS) expect(other.index?.[level] ?? 0).toBeCloseTo(graded.index?.[level] ?? 0, 9);
        expect([...other.missing].sort()).toEqual([...graded.missing].sort());
      }),
    );
  });

  it("shares out all weight: 1 in every class with something to assess, 1 over the ordinary classes", () => {
    fc.assert(
      fc.property(assessment, (each) => {
        const own = ownSystem(each);
        const graded = gradeOf({ ...each, system: { ...own, rating: { ...own.rating, renormaliseClasses: true } } });
        fc.pre(graded.index !== null);
        const ordinary = graded.classes.filter(({ bonus }) => !bonus);
        expect(ordinary.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 10);
        let place = 0;
        own.classes.forEach(({ indicators }, c) => {
          const own = graded.indicators.slice(place, (place += indicators.length));
          const sum = own.reduce((total, { weightInClass }) => total + weightInClass, 0);
          expect(sum).toBeCloseTo((graded.classes[c]?.weight ?? 0) > 0 ? 1 : 0, 10);
        });
      }),
    );
  });
});
