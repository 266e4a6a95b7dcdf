import type { FindingBase } from "../core/outcome/outcome";

export type Language = "zh-CN" | "en";

/** One sentence per code; a missing code does not compile. */
export type Texts<F extends FindingBase> = { readonly [C in F["code"]]: (finding: Extract<F, { code: C }>) => string };
