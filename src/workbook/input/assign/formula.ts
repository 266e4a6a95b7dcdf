import { normaliseText } from "../../cells/normalise";

/** A 计算公式 over items of the data sheets, as a tree. */
export type Formula =
  | { readonly kind: "item"; readonly name: string }
  /** `100%` is the number 1: it only says that the result is shown as percent. */
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "operation"; readonly operator: Operator; readonly left: Formula; readonly right: Formula };

export type Operator = "+" | "-" | "*" | "/";

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)(%?)|([-+*/()×÷−·])|([^-+*/()×÷−·\d\s][^-+*/()×÷−·]*))/y;
const OPERATORS: Readonly<Record<string, Operator>> = {
  "+": "+",
  "-": "-",
  "−": "-",
  "*": "*",
  "×": "*",
  "·": "*",
  "/": "/",
  "÷": "/",
};

type Token =
  { readonly kind: "leaf"; readonly leaf: Formula } | { readonly kind: "sign"; readonly sign: Operator | "(" | ")" };

/**
 * Reads `取水量/产品产量`, `(回用水量+循环水量)/总用水量×100%`; what stands before a `=` is left out.
 * Undefined for anything that is no formula.
 */
export function parseFormula(text: string): Formula | undefined {
  const tokens = tokensOf(normaliseText(text).replace(/^.*=/, ""));
  if (!tokens) return undefined;
  const reader = { tokens, at: 0 };
  const formula = sumAt(reader);
  return reader.at === tokens.length ? formula : undefined;
}

/** Names of the items, each once. */
export function itemsOf(formula: Formula): readonly string[] {
  if (formula.kind === "item") return [formula.name];
  if (formula.kind === "number") return [];
  return [...new Set([...itemsOf(formula.left), ...itemsOf(formula.right)])];
}

function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) return undefined;
    const [, number, percent, sign, name] = match;
    if (number !== undefined) tokens.push(numberToken(number, percent === "%"));
    else if (name !== undefined) tokens.push({ kind: "leaf", leaf: { kind: "item", name: name.trim() } });
    else if (sign === "(" || sign === ")") tokens.push({ kind: "sign", sign });
    else tokens.push({ kind: "sign", sign: OPERATORS[sign ?? ""] ?? "*" });
  }
  return tokens;
}

function numberToken(number: string, isPercent: boolean): Token {
  return { kind: "leaf", leaf: { kind: "number", value: isPercent ? Number(number) / 100 : Number(number) } };
}

interface Reader {
  readonly tokens: readonly Token[];
  at: number;
}

function sumAt(reader: Reader): Formula | undefined {
  return chainAt(reader, ["+", "-"], productAt);
}

function productAt(reader: Reader): Formula | undefined {
  return chainAt(reader, ["*", "/"], leafAt);
}

function chainAt(
  reader: Reader,
  operators: readonly Operator[],
  next: (reader: Reader) => Formula | undefined,
): Formula | undefined {
  let left = next(reader);
  for (;;) {
    const token = reader.tokens[reader.at];
    const operator = token?.kind === "sign" ? operators.find((each) => each === token.sign) : undefined;
    if (!left || !operator) return left;
    reader.at++;
    const right = next(reader);
    left = right && { kind: "operation", operator, left, right };
  }
}

function leafAt(reader: Reader): Formula | undefined {
  const token = reader.tokens[reader.at];
  if (token?.kind === "leaf") {
    reader.at++;
    return token.leaf;
  }
  if (token?.sign !== "(") return undefined;
  reader.at++;
  const inner = sumAt(reader);
  const close = reader.tokens[reader.at];
  if (close?.kind !== "sign" || close.sign !== ")") return undefined;
  reader.at++;
  return inner;
}
