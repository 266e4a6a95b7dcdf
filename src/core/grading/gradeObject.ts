import type { Noticed } from "../outcome/outcome";
import type { GradingFinding } from "./findings";
import type { Assessment, Grade } from "./grade";
import { gradeByIndex } from "./gradeByIndex";
import { gradeByRequirements } from "./gradeByRequirements";

/**
 * Grades one object by its own system, whatever the system's method: the membership index with its levels, or park
 * requirements with a verdict. Blank values never count as met.
 *
 * @example grade({ system: electroplating2015, object: "甲厂", period: "2024", values, … }).value.level // "II"
 */
export function grade(assessment: Assessment): Noticed<Grade, GradingFinding> {
  const { system } = assessment;
  switch (system.method) {
    case "index":
      return gradeByIndex(assessment, system);
    case "requirements":
      return gradeByRequirements(assessment, system);
  }
}
