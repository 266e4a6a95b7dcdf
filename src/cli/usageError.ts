/** The command line cannot be carried out as typed; the text says what to do. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
