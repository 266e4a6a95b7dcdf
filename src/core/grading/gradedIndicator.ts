import type { CompiledIndicator } from "./compileSystem";
import { gapToNext } from "./gap";
import type { Assessment, IndicatorGrade } from "./grade";
import { NOT_APPLICABLE, type Outcome } from "./membership";

/** What one object's indicator is graded from, besides its value. */
export interface WeighedOutcome {
  readonly compiled: CompiledIndicator;
  readonly outcome: Outcome;
  readonly weightInClass: number;
  readonly weightOverall: number;
}

/** A class only because there are hundreds of thousands of them: a literal with an optional unit is far slower. */
export class GradedIndicator implements IndicatorGrade {
  readonly no: string;
  readonly name: string;
  readonly className: string;
  declare readonly unit?: string;
  readonly limiting: boolean;
  readonly value: IndicatorGrade["value"];
  readonly level: IndicatorGrade["level"];
  readonly lower: IndicatorGrade["lower"];
  readonly upper: IndicatorGrade["upper"];
  readonly weightInClass: number;
  readonly weightOverall: number;
  readonly gap: IndicatorGrade["gap"];

  constructor({ compiled, outcome, weightInClass, weightOverall }: WeighedOutcome, assessment: Assessment) {
    const { no, name, unit, limiting } = compiled.indicator;
    const value = assessment.values[no] ?? null;
    this.no = no;
    this.name = name;
    this.className = compiled.className;
    if (unit !== undefined) this.unit = unit;
    this.limiting = limiting;
    this.value = value;
    this.level = outcome.level;
    this.lower = outcome.lower;
    this.upper = outcome.upper;
    this.weightInClass = weightInClass;
    this.weightOverall = weightOverall;
    this.gap =
      value === null || outcome === NOT_APPLICABLE ? null : gapToNext(compiled, outcome, { value, assessment });
  }
}
