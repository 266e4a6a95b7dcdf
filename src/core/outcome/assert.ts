/** Stops on a broken invariant of our own; never used for bad data, which is a finding. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`invariant broken: ${message}`);
}
