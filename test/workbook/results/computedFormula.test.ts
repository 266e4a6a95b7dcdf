import type { Computation, Quantity } from "../../../src/core/quantity/quantity";
import { computedFormula, type LinkedFigure } from "../../../src/workbook/results/computedFormula";

const cell = (origin: string): Computation => ({
  kind: "figure",
  quantity: { reading: { kind: "number", value: 1, halfDigit: 0 }, origin, written: "1", cellFactor: 1 },
});
const constant = (value: number): Computation => ({ kind: "constant", value });
const operation = (left: Computation, operator: "+" | "-" | "*" | "/", right: Computation): Computation => ({
  kind: "operation",
  operator,
  left,
  right,
});
const links: Readonly<Record<string, LinkedFigure>> = {
  a: { reference: "水!A1", formula: "水!A1" },
  b: { reference: "水!B1", formula: "ROUND(水!B1*10000,4)" },
};
const linkOf = ({ origin }: Quantity) => links[origin];

describe("a computed value as a live formula", () => {
  it("computes on the cells and is empty while one of them holds no number", () => {
    const ratio = operation(cell("a"), "/", operation(cell("a"), "+", cell("b")));
    expect(computedFormula(operation(ratio, "*", constant(100)), linkOf)).toBe(
      'IFERROR(IF(COUNT(水!A1,水!B1)=2,(水!A1/(水!A1+ROUND(水!B1*10000,4)))*100,""),"")',
    );
  });

  it("is none where a cell does not hold the number that was read, or no cell is asked", () => {
    expect(computedFormula(operation(cell("a"), "/", cell("c")), linkOf)).toBeUndefined();
    expect(computedFormula(constant(3), linkOf)).toBeUndefined();
  });
});
