import type { FindingBase, Noticed } from "../outcome/outcome";
import type { Written } from "../quantity/quantity";
import { findGuide } from "./findGuide";
import type { Guide } from "./guide";

export type GuideFinding =
  /** The text in 适用指南 names no guide that is known. */
  | (FindingBase & { readonly code: "guide.unknown"; readonly severity: "warning"; readonly text: string })
  /** The guide is known, its report framework is not covered. */
  | (FindingBase & { readonly code: "guide.notCovered"; readonly severity: "warning"; readonly title: string });

/**
 * The guide that 项目信息 names; undefined when the line is blank or names none.
 * Findings: `guide.unknown`, `guide.notCovered` (the guide is returned all the same).
 *
 * @example chooseGuide(project.fields.guide, guides).value?.id
 */
export function chooseGuide(
  stated: Written | undefined,
  guides: readonly Guide[],
): Noticed<Guide | undefined, GuideFinding> {
  if (!stated || stated.text.trim() === "") return { value: undefined, findings: [] };
  const origins = [stated.origin];
  const guide = findGuide(stated.text, guides);
  if (!guide) {
    return {
      value: undefined,
      findings: [{ code: "guide.unknown", severity: "warning", text: stated.text, origins }],
    };
  }
  if (guide.covered) return { value: guide, findings: [] };
  return {
    value: guide,
    findings: [{ code: "guide.notCovered", severity: "warning", title: guide.title, origins }],
  };
}
