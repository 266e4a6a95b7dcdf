import type { ByLevel, ClassIndex } from "./grade";
import type { WeighedClass } from "./weighing";

/** Shares 0–1 for Ⅰ, Ⅱ, Ⅲ. */
export type Fractions = readonly [number, number, number];

/** One class of one object: the shares of it that are met, and how they show as its index. */
export class ClassFigures implements ClassIndex {
  /** `lower` with missing values not met, `upper` with missing values met. */
  constructor(
    readonly weighed: WeighedClass,
    readonly lower: Fractions,
    readonly upper: Fractions,
  ) {}

  get class(): string {
    return this.weighed.compiledClass.source.name;
  }

  get bonus(): boolean {
    return this.weighed.compiledClass.source.bonus;
  }

  get weight(): number {
    return this.weighed.weight;
  }

  get index(): ByLevel<number> {
    const [first, second, third] = this.lower;
    return { I: 100 * first, II: 100 * second, III: 100 * third };
  }
}
