import { atNode, OUTSIDE, STOCK, type End } from "../../../core/balance/network";
import { normaliseName } from "../../cells/normalise";
import { outsideEnd, stockEnd } from "./flowWords.terms";

/** 来源单元 or 去向单元 as written: blank and 外部 are outside, 贮存 is a change of stock, anything else a unit. */
export function flowEnd(text: string): End {
  const name = normaliseName(text);
  if (name === "" || outsideEnd.test(name)) return OUTSIDE;
  return stockEnd.test(name) ? STOCK : atNode(name);
}
