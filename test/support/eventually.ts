/** Waits until it holds, at most so long; false when it never did. */
export async function eventually(holds: () => boolean | Promise<boolean>, patienceMs = 10_000): Promise<boolean> {
  const end = Date.now() + patienceMs;
  while (Date.now() < end) {
    if (await holds()) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return holds();
}
