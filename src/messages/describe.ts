import type { FindingBase, Origin, Severity } from "../core/outcome/outcome";
import type { Language } from "./texts";
import { en } from "./en/en";
import { ruleBasis as englishBasis } from "./en/rules";
import { ruleBasis, zhCN } from "./zhCN/zhCN";

/** A finding in words, as pane, sheet 校核结果, report and JSON show it. */
export interface DescribedFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly rule?: number;
  readonly message: string;
  /** What the finding rests on: the consistency rule or the reading rule. */
  readonly basis?: string;
  readonly origins: readonly Origin[];
  /** The figures of its Chinese text, by which a finding is known again in every language; absent: those of `message`. */
  readonly figures?: readonly string[];
}

type AnyText = (finding: FindingBase) => string;

/** Puts a finding into words; every code has a text in every language (held by the compiler). */
export function describeFinding(finding: FindingBase, language: Language): DescribedFinding {
  const message = textOf(finding, language);
  const figures = language === "en" ? figuresIn(textOf(finding, "zh-CN")) : undefined;
  const bases: Readonly<Record<number, string>> = language === "en" ? englishBasis : ruleBasis;
  const basis = finding.rule === undefined ? undefined : bases[finding.rule];
  return {
    code: finding.code,
    severity: finding.severity,
    ...(finding.rule === undefined ? {} : { rule: finding.rule }),
    message,
    ...(basis === undefined ? {} : { basis }),
    // A cell named once for every row that points at it says no more than named once.
    origins: [...new Set(finding.origins)],
    ...(figures === undefined ? {} : { figures }),
  };
}

function textOf(finding: FindingBase, language: Language): string {
  const texts = (language === "en" ? en : zhCN) as unknown as Readonly<Record<string, AnyText>>;
  return texts[finding.code]?.(finding) ?? finding.code;
}

export function figuresIn(text: string): readonly string[] {
  return text.match(/\d+(?:\.\d+)?/g) ?? [];
}
