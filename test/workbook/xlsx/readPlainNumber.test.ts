import fc from "fast-check";
import { digitsAt, plainNumber } from "../../../src/workbook/xlsx/read/plainNumber";

test.each(["0", "7", "-7.5", "134.364", "0.001", "123456789012345", "0.30000000000001"])(
  "%s is read as Number does",
  (text) => {
    expect(plainNumber(`<v>${text}<`, 3, 3 + text.length)).toBe(Number(text));
  },
);

test.each(["", "-", ".5", "5.", "1e5", "1.2.3", " 7", "１", "1234567890123456", "0.1234567890123456"])(
  "%p is left to the careful reader",
  (text) => expect(plainNumber(text, 0, text.length)).toBeNaN(),
);

test("any decimal of up to 15 digits gives the same bits as Number", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -999_999_999, max: 999_999_999 }),
      fc.integer({ min: 0, max: 999_999 }),
      (whole, part) => {
        const text = `${whole}.${part}`;
        return Object.is(plainNumber(text, 0, text.length), Number(text));
      },
    ),
    { seed: 1 },
  );
});

test("digits and nothing else", () => {
  expect(digitsAt("A42", 1, 3)).toBe(42);
  expect(digitsAt("A4B", 1, 3)).toBeNaN();
  expect(digitsAt("A", 1, 1)).toBeNaN();
});
