import type { Expression } from "../../../core/grading/system";
import { readUnit } from "../../cells/unitText";
import { NUMBER, numberOf } from "./writtenNumber";

const TERM = new RegExp(String.raw`([-+−]?)(?:(${NUMBER})[×*·]?([A-Za-z]?)|([A-Za-z]))`, "y");
const BRACKETED = /^\(([^()]+)\)(.*)$/;

/**
 * A linear formula of plant parameters: `10+5n`, `(0.14+0.08n)`, `5n`. Undefined for anything else; a single term whose
 * letter is a unit (`5t`) is a number with its unit.
 */
export function linearExpression(text: string): { expression: Expression; rest: string } | undefined {
  const bracketed = BRACKETED.exec(text);
  const inner = bracketed ? (bracketed[1] ?? "") : text;
  const rest = bracketed ? (bracketed[2] ?? "") : "";
  const expression = termsOf(inner);
  if (!expression || expression.terms.length === 0) return undefined;
  if (!bracketed && isNumberWithUnit(expression)) return undefined;
  return { expression, rest };
}

function isNumberWithUnit(expression: Expression): boolean {
  const [only, more] = expression.terms;
  return (
    expression.constant === 0 && more === undefined && only !== undefined && readUnit(only.parameter) !== undefined
  );
}

function termsOf(text: string): Expression | undefined {
  let constant = 0;
  const terms: { parameter: string; factor: number }[] = [];
  TERM.lastIndex = 0;
  while (TERM.lastIndex < text.length) {
    const isFirst = TERM.lastIndex === 0;
    const [, sign, number, behind, alone] = TERM.exec(text) ?? [];
    if (sign === undefined || (!isFirst && sign === "")) return undefined;
    const factor = signOf(sign) * (number === undefined ? 1 : numberOf(number));
    const parameter = behind || alone;
    if (parameter === undefined || parameter === "") constant += factor;
    else terms.push({ parameter, factor });
  }
  return { constant, terms };
}

function signOf(sign: string): 1 | -1 {
  return sign === "-" || sign === "−" ? -1 : 1;
}
