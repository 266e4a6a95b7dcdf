/** Steps of long work. A workflow that computes nothing goes without `compute`, and so on. */
export type Step = "read" | "recognise" | "compute" | "draw" | "print" | "write";

/** Called before every step; rejecting stops the work, and nothing has been changed. */
export type BeforeStep = (step: Step) => Promise<void>;

export const goOn: BeforeStep = () => Promise.resolve();
