import { gapToNext } from "./gap";
import type { AssessedValue, Assessment, IndicatorGrade } from "./grade";
import type { Outcome } from "./membership";
import type { WeighedIndicator } from "./weighing";

/** How one indicator of one object stands. */
export interface Standing {
  readonly value: AssessedValue | null;
  readonly outcome: Outcome;
  readonly assessment: Assessment;
}

/**
 * Looks everything up in what many objects share, and works the gap out when asked: a sector has hundreds of thousands
 * of these, and most are only counted.
 */
export class GradedIndicator implements IndicatorGrade {
  readonly value: AssessedValue | null;
  private readonly outcome: Outcome;
  private readonly assessment: Assessment;

  constructor(
    private readonly weighed: WeighedIndicator,
    { value, outcome, assessment }: Standing,
  ) {
    this.value = value;
    this.outcome = outcome;
    this.assessment = assessment;
  }

  get no(): string {
    return this.weighed.compiled.indicator.no;
  }

  get name(): string {
    return this.weighed.compiled.indicator.name;
  }

  get className(): string {
    return this.weighed.compiled.className;
  }

  get unit(): string | undefined {
    return this.weighed.compiled.indicator.unit;
  }

  get limiting(): boolean {
    return this.weighed.compiled.indicator.limiting;
  }

  get level(): IndicatorGrade["level"] {
    return this.outcome.level;
  }

  get lower(): IndicatorGrade["lower"] {
    return this.outcome.lower;
  }

  get upper(): IndicatorGrade["upper"] {
    return this.outcome.upper;
  }

  get weightInClass(): number {
    return this.weighed.weightInClass;
  }

  get weightOverall(): number {
    return this.weighed.weightOverall;
  }

  get asked(): IndicatorGrade["asked"] {
    return this.weighed.asked;
  }

  get gap(): IndicatorGrade["gap"] {
    const { value, outcome, assessment } = this;
    return value === null || !outcome.applies ? null : gapToNext(this.weighed.compiled, outcome, { value, assessment });
  }
}
