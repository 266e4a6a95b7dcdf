import { normaliseText } from "../cells/normalise";
import { numberingStyle } from "./rowKinds.terms";

/** The group lines that hold at the present row, outermost first. Lines numbered in one style are of one rank. */
export class GroupStack {
  private stack: readonly { readonly text: string; readonly style: string }[] = [];

  /** `isBelowGroup`: the line before was a group line too, so an unnumbered one is its subgroup. */
  push(text: string, isBelowGroup: boolean): void {
    const style = numberingStyle(normaliseText(text));
    const sameRank = this.stack.map((group) => group.style).lastIndexOf(style);
    const isSubgroup = sameRank < 0 || (isBelowGroup && style === "plain");
    this.stack = [...this.stack.slice(0, isSubgroup ? this.stack.length : sameRank), { text, style }];
    this.current = this.stack.map((group) => group.text);
  }

  current: readonly string[] = [];
}
