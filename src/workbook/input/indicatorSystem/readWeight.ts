import { normaliseText } from "../../cells/normalise";
import { scaleBy } from "../../../core/quantity/units";
import { NUMBER, numberOf } from "./writtenNumber";

/** What a weight cell says, before the scale of the whole column is known. */
export type WeightText =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly value: number; readonly isPercent: boolean }
  /** `0.8/n`: the rows of the group share it equally. */
  | { readonly kind: "shared"; readonly total: number }
  | { readonly kind: "unreadable" };

const PLAIN = new RegExp(`^(${NUMBER})(%?)(?:\\([^()]*\\))?$`);
const SHARED = new RegExp(`^\\(?(${NUMBER})(%?)\\)?[/÷](?:n|N|m|M)(?:\\([^()]*\\))?$`);

/** @example readWeight("33%") // { kind: "number", value: 0.33, isPercent: true } */
export function readWeight(text: string): WeightText {
  const compact = normaliseText(text).replace(/\s+/g, "");
  if (compact === "" || /^[-—–/]+$/.test(compact)) return { kind: "blank" };
  const plain = PLAIN.exec(compact);
  if (plain) return { kind: "number", value: shareOf(plain), isPercent: plain[2] === "%" };
  const shared = SHARED.exec(compact);
  return shared ? { kind: "shared", total: shareOf(shared) } : { kind: "unreadable" };
}

function shareOf([, number = "", percent = ""]: readonly string[]): number {
  return percent === "%" ? scaleBy(numberOf(number), 0.01) : numberOf(number);
}

export interface WeightRule {
  readonly kind: "equally" | "byOutput";
  readonly total: number;
  readonly group?: string;
  readonly product?: string;
}

const RULE = new RegExp(`^(${NUMBER})(%?)(?:([/÷])[nN]|[·•*×.x](产量|产品产量|output))(.*)$`);

/**
 * The rule of a 权重规则 cell: `S/n 组=G` (shared equally) or `S·产量 组=G 产品=P` (shared by output).
 * Group and product may be left out: then the class, and the indicator's own name, stand for them.
 */
export function readWeightRule(text: string): WeightRule | undefined {
  const flat = normaliseText(text);
  const [, number = "", percent = "", equally, , rest = ""] =
    RULE.exec(flat.replace(/\s+(?=[/÷·•*×])|(?<=[/÷·•*×])\s+/g, "")) ?? [];
  if (number === "") return undefined;
  const group = namedPart(rest, "组");
  const product = namedPart(rest, "产品");
  const hasMore = rest.replace(/(?:组|产品)\s*[=:].*$/, "").replace(/[\s,;]+/g, "") !== "";
  if (hasMore) return undefined;
  return {
    kind: equally === undefined ? "byOutput" : "equally",
    total: shareOf(["", number, percent]),
    ...(group === undefined ? {} : { group }),
    ...(product === undefined ? {} : { product }),
  };
}

function namedPart(text: string, label: string): string | undefined {
  const value = new RegExp(`${label}\\s*[=:]\\s*(.*?)(?=[\\s,;]*(?:组|产品)\\s*[=:]|$)`).exec(text)?.[1]?.trim();
  return value === undefined || value === "" ? undefined : value;
}
