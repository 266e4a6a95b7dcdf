import { leastErrors } from "../../../../src/core/balance/joint/leastErrors";

const rowsOf = (...rows: readonly (readonly number[])[]) => rows.map((row) => Float64Array.from(row));
const gapOf = (...gap: readonly number[]) => Float64Array.from(gap);

describe("the smallest errors that explain gaps", () => {
  it("share one gap by the squares of what each reading takes part with", () => {
    const { errors, multipliers } = leastErrors(rowsOf([3, 4, 0]), gapOf(50), 3);
    expect([...errors]).toEqual([expect.closeTo(6, 12), expect.closeTo(8, 12), 0]);
    expect([...multipliers]).toEqual([expect.closeTo(2, 12)]);
  });

  it("meet all gaps at once", () => {
    // G Gᵀ = [2, 1; 1, 2], λ = (1, 0).
    const { errors, multipliers } = leastErrors(rowsOf([1, 1, 0], [0, 1, 1]), gapOf(2, 1), 3);
    expect([...multipliers]).toEqual([expect.closeTo(1, 12), expect.closeTo(0, 12)]);
    expect([...errors]).toEqual([expect.closeTo(1, 12), expect.closeTo(1, 12), expect.closeTo(0, 12)]);
  });

  it.each([1e-3, 1e-6, 1e-9, 1e-12])("keep their digits where two rows differ by %p only", (difference) => {
    // The second gap is met by the third reading alone.
    const rows = rowsOf([1, 1, 0], [1, 1, difference]);
    const { errors, multipliers } = leastErrors(rows, gapOf(2, 2 + 3 * difference), 3);
    expect(errors[0]).toBeCloseTo(1, 9);
    expect(errors[1]).toBeCloseTo(1, 9);
    expect(Math.abs(errors[2]! - 3)).toBeLessThanOrEqual(1e-15 / difference + 1e-6);
    const explained = rows[0]!.map((each, k) => multipliers[0]! * each + multipliers[1]! * rows[1]![k]!);
    expect(Math.abs(explained[2]! - errors[2]!)).toBeLessThanOrEqual(1e-6);
  });

  it("are none without a gap, and none where nothing is checked", () => {
    expect([...leastErrors(rowsOf([1, 2]), gapOf(0), 2).errors]).toEqual([0, 0]);
    expect([...leastErrors([], gapOf(), 2).errors]).toEqual([0, 0]);
  });
});
