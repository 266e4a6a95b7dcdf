import type { StatedBalance, StatedFlow } from "../../../core/audit/statedBalance";
import { atNode, type End } from "../../../core/balance/network";
import { placeOf } from "../../address";

/** The inputs in one list and the outputs in the next, on one sheet: one balance, under the name of the first. */
export function joinSides(balances: readonly StatedBalance[]): readonly StatedBalance[] {
  const joined: StatedBalance[] = [];
  for (const balance of balances) {
    const last = joined.at(-1);
    if (last && areSides(last, balance)) joined[joined.length - 1] = join(last, balance);
    else joined.push(balance);
  }
  return joined;
}

function areSides(a: StatedBalance, b: StatedBalance): boolean {
  const [one, other] = [sideOf(a), sideOf(b)];
  const isSameFrame = a.form === "inputOutput" && b.form === a.form && sheetOf(a) === sheetOf(b);
  const isSameOwner = a.enterprise === b.enterprise && (a.period === b.period || b.period === "" || a.period === "");
  return one !== undefined && other !== undefined && one !== other && isSameFrame && isSameOwner;
}

function sideOf({ flows }: StatedBalance): "input" | "output" | undefined {
  const [isEntered, isLeft] = [
    flows.some(({ to }) => to.kind === "node"),
    flows.some(({ from }) => from.kind === "node"),
  ];
  if (isEntered === isLeft) return undefined;
  return isEntered ? "input" : "output";
}

function sheetOf({ origins }: StatedBalance): string {
  return placeOf(origins[0] ?? "")?.sheet ?? "";
}

/** A list that names no unit is of the unit that its title names: that of the first list. */
function join(first: StatedBalance, second: StatedBalance): StatedBalance {
  const [node] = first.flows.flatMap(({ from, to }) =>
    [from, to].flatMap((end) => (end.kind === "node" ? end.node : [])),
  );
  const moved = (end: End): End =>
    end.kind === "node" && end.node === second.name && node !== undefined ? atNode(node) : end;
  const flows = second.flows.map((flow): StatedFlow => ({ ...flow, from: moved(flow.from), to: moved(flow.to) }));
  return {
    ...first,
    flows: [...first.flows, ...flows],
    printed: [...first.printed, ...second.printed],
    origins: [...first.origins, ...second.origins],
  };
}
