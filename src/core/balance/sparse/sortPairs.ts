/** Numbers of the pairs (low, high) of whole numbers below `limit`, in rising order; equal pairs stay in their order. */
export function sortPairs(limit: number, low: Int32Array, high: Int32Array): Int32Array {
  const byHigh = sortStably(
    limit,
    high,
    high.map((_, i) => i),
  );
  return sortStably(limit, low, byHigh);
}

/** Counting sort. */
function sortStably(limit: number, key: Int32Array, order: Int32Array): Int32Array {
  const next = new Int32Array(limit + 1);
  for (let i = 0; i < key.length; i++) next[key[i]! + 1]!++;
  for (let k = 0; k < limit; k++) next[k + 1]! += next[k]!;
  const sorted = new Int32Array(order.length);
  for (let i = 0; i < order.length; i++) sorted[next[key[order[i]!]!]!++] = order[i]!;
  return sorted;
}
