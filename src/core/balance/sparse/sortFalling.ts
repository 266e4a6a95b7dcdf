/**
 * Numbers of the keys from the largest to the smallest; `isBefore` decides between two that are equal. The numbers ride
 * in the last bits of the keys through the native sort, and what that puts out of place moves the step or two back.
 */
export function sortFalling(keys: Float64Array, isBefore: (a: number, b: number) => boolean): Uint32Array {
  const n = keys.length;
  const marked = keys.slice();
  const words = new Uint32Array(marked.buffer);
  for (let i = 0; i < n; i++) words[2 * i + LOW_WORD] = i;
  marked.sort();
  const order = new Uint32Array(n);
  for (let k = 0; k < n; k++) order[k] = words[2 * (n - 1 - k) + LOW_WORD]!;
  for (let k = 1; k < n; k++) {
    const moving = order[k]!;
    let to = k;
    for (; to > 0 && precedes(keys, moving, order[to - 1]!, isBefore); to--) order[to] = order[to - 1]!;
    order[to] = moving;
  }
  return order;
}

const LOW_WORD = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 0 : 1;

function precedes(keys: Float64Array, a: number, b: number, isBefore: (a: number, b: number) => boolean): boolean {
  return keys[a]! > keys[b]! || (keys[a] === keys[b] && isBefore(a, b));
}
