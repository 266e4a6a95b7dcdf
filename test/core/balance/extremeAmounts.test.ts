import fc from "fast-check";
import { addMeters } from "../../../src/core/balance/addMeters";
import { balanceNetwork, DEFAULT_SETTINGS, type NetworkBalance } from "../../../src/core/balance/balanceNetwork";
import { describeBalance } from "../../../src/core/balance/describeBalance";
import { jointBalance } from "../../../src/core/balance/joint/jointBalance";
import type { Amount, Flow, Network } from "../../../src/core/balance/network";
import type { Content } from "../../../src/core/balance/substanceNetwork";
import { flow, network } from "./networkFixture";

/** Every place in plain data that holds a number which is none. */
function notFinite(data: unknown, path = ""): readonly string[] {
  if (typeof data === "number") return Number.isFinite(data) ? [] : [`${path}: ${data}`];
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([key, each]) => notFinite(each, `${path}.${key}`));
}

const codesOf = (findings: readonly { readonly code: string }[]) => findings.map(({ code }) => code);

describe("amounts that cannot be computed with", () => {
  const beside = (...amounts: readonly (readonly [number, number])[]) =>
    balanceNetwork(
      network([
        ...[flow("1", "", "甲", amounts[0]), flow("2", "甲", "乙", amounts[1]), flow("3", "乙", "", amounts[2])],
        ...[flow("4", "甲", "", amounts[3] ?? [10, 1]), flow("5", "", "乙", amounts[3] ?? [10, 1])],
      ]),
      DEFAULT_SETTINGS,
    );

  it("count as not measured, each with its cell, and the rest is computed", () => {
    const { value, findings } = beside([1e300, 1e298], [100, 1], [100, 1]);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: "balance.amountBeyondRange", flow: "1", value: 1e300, origins: ["平衡流股!1"] }),
    );
    expect(value.flows.map((each) => each.class)).toEqual([
      ...["observable", "redundant", "redundant", "nonRedundant", "redundant"],
    ]);
    expect(value.flows[0]?.value).toBeCloseTo(value.flows[1]!.value! + value.flows[3]!.value!, 9);
  });

  it("a ± too small or too large to be weighed is named; 10^18 and 10^-30 are not", () => {
    const codes = (sigma: number) => codesOf(beside([100, sigma], [90, 1], [100, 1]).findings);
    expect(codes(1e-31)).toContain("balance.uncertaintyBeyondRange");
    expect(codes(2e18)).toContain("balance.uncertaintyBeyondRange");
    expect(codes(1e18)).not.toContain("balance.uncertaintyBeyondRange");
    expect(codes(1e-30)).not.toContain("balance.uncertaintyBeyondRange");
    expect(codesOf(beside([1e18, 1], [90, 1], [100, 1]).findings)).not.toContain("balance.amountBeyondRange");
  });

  it("± too far apart for the digits of the computer are drawn together, and it is said how far", () => {
    // 甲 and 乙 are joined by a coarse meter only; the fine ones say what enters and leaves both.
    const { value, findings } = balanceNetwork(
      network([flow("1", "", "甲", [100, 1e-6]), flow("2", "甲", "乙", [100, 1e4]), flow("3", "乙", "", [101, 1e-6])]),
      DEFAULT_SETTINGS,
    );
    const found = findings.find(({ code }) => code === "balance.uncertaintiesFarApart");
    expect(found).toMatchObject({ smallest: 1e-6, largest: 1e4, inForce: 0.1 });
    const [first, second, third] = value.flows.map((each) => each.value!);
    expect(first).toBeCloseTo(100.5, 5);
    expect(second).toBeCloseTo(first!, 5);
    expect(third).toBeCloseTo(first!, 5);
  });

  it("stay as stated where they are far apart but nothing is lost", () => {
    // A single unit: a trace in the exhaust beside what goes in and out.
    const { value, findings } = balanceNetwork(
      network([flow("1", "", "炉", [1, 0.01]), flow("2", "炉", "", [1, 0.01]), flow("3", "炉", "", [1e-12, 1e-14])]),
      DEFAULT_SETTINGS,
    );
    expect(value.flows[2]?.sigma).toBeCloseTo(1e-14, 20);
    expect(findings.find(({ code }) => code === "balance.uncertaintiesFarApart")).not.toHaveProperty("inForce");
  });
});

/** A power of ten anywhere in what a cell can hold, more often within what can be computed with. */
const magnitudes = fc
  .tuple(
    fc.oneof(fc.integer({ min: -320, max: 308 }), fc.integer({ min: -30, max: 18 })),
    fc.double({ min: 1, max: 9.9, noNaN: true }),
  )
  .map(([power, digit]) => digit * 10 ** power);
const figures = fc.oneof(
  magnitudes,
  magnitudes,
  fc.constant(0),
  fc.constant(100),
  magnitudes.map((each) => -each),
);

const amounts: fc.Arbitrary<Amount> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("measured" as const), value: figures, sigma: magnitudes }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("exact" as const), value: figures }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("rest" as const), value: figures }) },
  { weight: 1, arbitrary: fc.constant<Amount>({ kind: "unmeasured" }) },
);

const networks: fc.Arbitrary<Network> = fc
  .array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 }), amounts), { minLength: 1, maxLength: 12 })
  .map((rows) => network(rows.map(([from, to, amount], k): Flow => flow(`${k}`, from, to, amount))));

const contents: fc.Arbitrary<readonly Content[]> = fc.array(fc.record({ share: magnitudes, sigma: figures }), {
  minLength: 12,
  maxLength: 12,
});

const described = (balance: NetworkBalance) =>
  describeBalance(balance, {
    ...{ object: "", period: "", form: "flows", limitPercent: 5 },
    addMeters: addMeters(balance.estimate),
    sigmaFrom: () => "sheet",
    medium: () => "",
  });

/** All that was computed; the readings stay as they were typed. */
const computedOf = (balance: NetworkBalance) => {
  const { flows, ...rest } = described(balance);
  return { ...rest, flows: flows.map((each) => ({ ...each, flow: null })) };
};

describe("whatever is typed", () => {
  it("a balance is computed with finite numbers, or says what it cannot compute with", () => {
    fc.assert(
      fc.property(networks, (each) => {
        const { value } = balanceNetwork(each, DEFAULT_SETTINGS);
        expect(notFinite(computedOf(value))).toEqual([]);
      }),
      { numRuns: 1500, seed: 20260101 },
    );
  });

  it("so are goods and a substance together", () => {
    fc.assert(
      fc.property(networks, contents, (each, shares) => {
        const analyses = new Map(each.flows.map(({ id }, k): [string, Content] => [id, shares[k]!]));
        const { value } = jointBalance(each, new Map([["Cu", analyses]]), DEFAULT_SETTINGS);
        for (const layer of value.layers) {
          expect(notFinite(computedOf(layer))).toEqual([]);
        }
      }),
      { numRuns: 400, seed: 20260101 },
    );
  });
});
