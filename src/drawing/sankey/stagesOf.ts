import type { End } from "../../core/balance/network";
import type { SankeyFlow } from "./diagram";
import { compareTexts } from "./graph";

export interface Staging {
  /** Sorted. */
  readonly units: readonly string[];
  /** Those to be put into stages. */
  readonly merged: ReadonlySet<string>;
  /** As many stages at most. */
  readonly count: number;
}

/** Units in stages of about equal number, by how many units lie before them on the longest way without a circle. */
export function stagesOf(
  flows: readonly SankeyFlow[],
  { units, merged, count }: Staging,
): readonly (readonly string[])[] {
  const depths = depthsOf(units, followersOf(flows));
  const members = [...merged].sort((a, b) => (depths.get(a) ?? 0) - (depths.get(b) ?? 0) || compareTexts(a, b));
  const size = Math.ceil(members.length / count);
  return Array.from({ length: size === 0 ? 0 : Math.ceil(members.length / size) }, (_, stage) =>
    members.slice(stage * size, (stage + 1) * size),
  );
}

function followersOf(flows: readonly SankeyFlow[]): ReadonlyMap<string, readonly string[]> {
  const followers = new Map<string, Set<string>>();
  const nodeOf = (end: End): string | undefined => (end.kind === "node" ? end.node : undefined);
  for (const { from, to, value } of flows) {
    const [start, end] = (value ?? 0) < 0 ? [nodeOf(to), nodeOf(from)] : [nodeOf(from), nodeOf(to)];
    if (start === undefined || end === undefined || start === end) continue;
    const own = followers.get(start) ?? new Set();
    followers.set(start, own.add(end));
  }
  return new Map([...followers].map(([unit, own]) => [unit, [...own].sort(compareTexts)]));
}

/** Longest ways along the flows; a flow back to where a search came from is no way. */
function depthsOf(
  units: readonly string[],
  followers: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, number> {
  const order = finishedFirst(units, followers).reverse();
  const place = new Map(order.map((unit, index) => [unit, index]));
  const depths = new Map<string, number>();
  for (const unit of order) {
    const depth = depths.get(unit) ?? 0;
    depths.set(unit, depth);
    for (const next of followers.get(unit) ?? [])
      if ((place.get(next) ?? 0) > (place.get(unit) ?? 0)) depths.set(next, Math.max(depths.get(next) ?? 0, depth + 1));
  }
  return depths;
}

/** Depth first; a stack of its own, because a chain may be longer than the stack of calls. */
function finishedFirst(units: readonly string[], followers: ReadonlyMap<string, readonly string[]>): string[] {
  const finished: string[] = [];
  const seen = new Set<string>();
  for (const unit of units) {
    const stack = [{ unit, next: 0 }];
    if (seen.has(unit)) continue;
    seen.add(unit);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const follower = followers.get(top.unit)?.[top.next++];
      if (follower === undefined) finished.push(stack.pop()?.unit ?? "");
      else if (!seen.has(follower)) {
        seen.add(follower);
        stack.push({ unit: follower, next: 0 });
      }
    }
  }
  return finished;
}
