import * as fc from "fast-check";

/**
 * Property tests draw the same examples in every run, so that a commit passes or fails whoever tests it.
 * `QINGSHEN_SEED=random npm test` draws new ones; `QINGSHEN_SEED=<number>` repeats a run that failed.
 */
const wanted = process.env["QINGSHEN_SEED"] ?? "20151031";

if (wanted !== "random") fc.configureGlobal({ seed: Number(wanted) });
