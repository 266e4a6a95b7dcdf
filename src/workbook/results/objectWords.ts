import type { GradableSystem } from "../../core/grading/system";

/** How the sheets speak of what is graded. */
export interface ObjectWords {
  readonly noun: string;
  readonly heading: string;
  readonly counter: string;
}

const WORDS: Readonly<Record<GradableSystem["object"], ObjectWords>> = {
  enterprise: { noun: "企业", heading: "企业名称", counter: "家" },
  park: { noun: "园区", heading: "园区名称", counter: "个" },
};
const BOTH: ObjectWords = { noun: "对象", heading: "对象名称", counter: "个" };

/** The words of the one kind of objects that the systems grade, or of both. */
export function objectWords(systems: readonly Pick<GradableSystem, "object">[]): ObjectWords {
  const [first, ...others] = new Set(systems.map(({ object }) => object));
  return first === undefined || others.length > 0 ? BOTH : WORDS[first];
}
