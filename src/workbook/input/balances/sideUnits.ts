import type { RecognisedColumn, RecognisedTable } from "../../recognise/table";

type Side = "input" | "output";

const PLAIN = /^(?:单位|计量单位|数据来源|来源依据|数据获取方式|计量方式)$/;

/**
 * Two columns of one plain name (单位, 数据来源) belong to the amounts beside which they stand, each to one side; headings
 * alone cannot tell which.
 */
export function withSides(table: RecognisedTable): RecognisedTable {
  return bySide(bySide(table, ["unit", "inputUnit", "outputUnit"], "Unit"), ["inputSource", "outputSource"], "Source");
}

function bySide(table: RecognisedTable, keys: readonly string[], end: string): RecognisedTable {
  const plain = table.columns.filter(({ key, name }) => keys.includes(key) && PLAIN.test(name));
  const [left, right] = [...plain].sort((a, b) => a.column - b.column);
  const sides = sidesInOrder(table);
  if (!left || !sides) return table;
  const keyOf = (column: RecognisedColumn): string => {
    if (column !== left && column !== right) return column.key;
    return right ? `${column === left ? sides[0] : sides[1]}${end}` : column.key;
  };
  return { ...table, columns: table.columns.map((column) => ({ ...column, key: keyOf(column) })) };
}

/** Which side stands left; undefined where only one is there. */
function sidesInOrder({ columns }: RecognisedTable): readonly [Side, Side] | undefined {
  const at = (side: Side) => columns.find(({ key }) => key === `${side}Amount`)?.column;
  const [input, output] = [at("input"), at("output")];
  if (input === undefined || output === undefined) return undefined;
  return input < output ? ["input", "output"] : ["output", "input"];
}
