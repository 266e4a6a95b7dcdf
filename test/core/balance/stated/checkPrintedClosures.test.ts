import fc from "fast-check";
import type { PrintedClosure } from "../../../../src/core/audit/statedBalance";
import { checkDailyYearly } from "../../../../src/core/balance/stated/checkDailyYearly";
import { checkPrintedClosures } from "../../../../src/core/balance/stated/checkPrintedClosures";
import { balance, quantity, stated } from "./statedFixture";

const printed = (of: PrintedClosure["of"], value: number, unit: string, halfDigit = 0.5): PrintedClosure => ({
  node: null,
  of,
  quantity: quantity(value, unit, halfDigit),
});

describe("printed totals, differences and rates", () => {
  test("the published statement: 43 088 and 0.91 % are 99 648 and 2.10 %", () => {
    const statement = [
      printed("input", 4746025, "kg"),
      printed("output", 4646377, "kg"),
      printed("difference", 43088, "kg"),
      printed("deviationPercent", 0.91, "%", 0.005),
    ];
    const [difference, rate, ...more] = checkPrintedClosures(balance([], {}, statement));
    expect(difference).toMatchObject({
      code: "statedBalance.printedDifference",
      rule: 1,
      computed: 99648,
      unit: "kg",
      severity: "error",
    });
    expect(rate).toMatchObject({ code: "statedBalance.printedRate", rule: 1, difference: 99648 });
    expect(rate && "computed" in rate ? rate.computed.toFixed(2) : "").toBe("2.10");
    expect(more).toEqual([]);
  });

  test("a total must be the sum of its flows within the printed digits, in the unit of the print", () => {
    const flows = [stated("F1", "→A", quantity(1.05, "t", 0.005)), stated("F2", "→A", quantity(2.1, "t", 0.05))];
    expect(checkPrintedClosures(balance(flows, {}, [printed("input", 3200, "kg", 50)]))).toEqual([]);
    expect(checkPrintedClosures(balance(flows, {}, [printed("input", 3300, "kg")]))).toMatchObject([
      { code: "statedBalance.printedSum", of: "input", computed: 3150, unit: "kg" },
    ]);
  });

  test("a rate by the output, or with the other sign, is no error; a side with a figure missing is not checked", () => {
    const flows = [stated("F1", "→A", quantity(100, "t", 0.05)), stated("F2", "A→", quantity(80, "t", 0.05))];
    for (const rate of [20, -20, 25]) {
      expect(checkPrintedClosures(balance(flows, {}, [printed("deviationPercent", rate, "%")]))).toEqual([]);
    }
    const open = [...flows, stated("F3", "A→", quantity({ kind: "missing", reason: "blank" }))];
    expect(checkPrintedClosures(balance(open, {}, [printed("difference", 3, "t")]))).toEqual([]);
  });

  test("water by rule 10, per unit, circulating water left out, the total of one column by its own flows", () => {
    const flows = [
      stated("B2", "→A", quantity(100, "m3")),
      stated("C2", "A→A", quantity(900, "m3"), { waterKinds: ["循环"] }),
      stated("D2", "A→", quantity(70, "m3")),
      stated("E2", "A→", quantity(20, "m3")),
    ];
    const closures: PrintedClosure[] = [
      { node: "A", of: "difference", quantity: quantity(0, "m3") },
      { node: null, of: "output", quantity: quantity(70, "m3"), flows: ["D2"] },
      { node: null, of: "output", quantity: quantity(25, "m3"), flows: ["E2"] },
    ];
    expect(checkPrintedClosures(balance(flows, { medium: "水" }, closures))).toMatchObject([
      { code: "statedBalance.printedDifference", node: "A", computed: 10, rule: 10 },
      { code: "statedBalance.printedSum", of: "output", computed: 20, written: "25" },
    ]);
  });

  test("what was printed from the figures themselves is never an error, however it was rounded", () => {
    const amounts = fc.array(fc.double({ min: 0.1, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(amounts, amounts, fc.integer({ min: 0, max: 3 }), (inputs, outputs, decimals) => {
        const half = 0.5 * 10 ** -decimals;
        const round = (value: number) => Number(value.toFixed(decimals));
        const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
        const flows = [
          ...inputs.map((value, n) => stated(`I${n}`, "→A", quantity(round(value), "t", half))),
          ...outputs.map((value, n) => stated(`O${n}`, "A→", quantity(round(value), "t", half))),
        ];
        const closures = [
          printed("input", round(sum(inputs)), "t", half),
          printed("output", round(sum(outputs)), "t", half),
          printed("difference", round(sum(inputs) - sum(outputs)), "t", half),
        ];
        expect(checkPrintedClosures(balance(flows, {}, closures))).toEqual([]);
      }),
    );
  });
});

describe("rule 13", () => {
  const daily = balance([stated("B2", "→A", quantity(12, "m3/d", 0.05), { name: "取水" })], {
    medium: "水",
    form: "waterUnits",
    days: quantity(300, "d", 0),
  });
  const yearly = (value: number) =>
    balance([stated("B9", "→A", quantity(value, "m3"), { name: "取水" })], { medium: "水", form: "waterUnits" });

  test("daily × days is the year's amount within the printed digits", () => {
    expect(checkDailyYearly([daily, yearly(3610)])).toEqual([]);
    expect(checkDailyYearly([daily, yearly(4200)])).toMatchObject([
      {
        code: "statedBalance.dailyYearly",
        rule: 13,
        node: "A",
        name: "取水",
        days: 300,
        computed: 3600,
        yearly: "4200",
      },
    ]);
  });

  test("without the days nothing is said", () => {
    const { days, ...without } = daily;
    expect(days).toBeDefined();
    expect(checkDailyYearly([without, yearly(4200)])).toEqual([]);
  });
});
