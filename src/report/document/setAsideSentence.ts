import type { AuditBalance } from "../../core/balance/auditBalance";
import { chiSquareLimit, chiSquareTail } from "../../core/balance/statistics";
import type { Suspect } from "../../core/balance/suspects";
import { shortestText } from "./amountText";
import { listText } from "./figureText";
import { flowLabel, flowOrigins, type ReportedBalance } from "./reportedBalance";
import { emptySection, type Section } from "./section";
import { type SentencePart, writeSentence } from "./sentence";
import { sentences } from "./sentences.terms";

const STEPS_SHOWN = 10;
const MEMBERS_SHOWN = 6;

/** Which suspects were set aside one after the other, and whether what is left agrees. */
export function setAsideSentence(own: ReportedBalance): Section {
  const { setAside, globalTest } = own.balance;
  const { limit, degreesOfFreedom } = globalTest;
  if (setAside.length === 0 || limit === null) return emptySection;
  const meters = setAside.flatMap((step) => step.meters.map(({ flow }) => flow));
  const readings: SentencePart = {
    kind: "words",
    key: `${own.key}.setAside`,
    text: listText(
      setAside.map((step) => stepText(own, step)),
      STEPS_SHOWN,
      "处",
    ),
    label: `${own.title} · 剔除的读数`,
    origins: flowOrigins(own, meters),
  };
  const alpha = chiSquareTail(limit, degreesOfFreedom);
  return writeSentence(sentences.setAside[whatIsLeft(own.balance, alpha)], {
    how: { kind: "text", text: sentences.setAsideHow(setAside.length) },
    readings,
    alpha: { kind: "text", text: shortestText(alpha, 3) },
  });
}

/**
 * Each step takes z² from J and one degree of freedom. Of goods and substances reconciled together the other layers may
 * have steps of their own.
 */
function whatIsLeft({ setAside, globalTest, method }: AuditBalance, alpha: number): keyof typeof sentences.setAside {
  const freedom = globalTest.degreesOfFreedom - setAside.length;
  if (freedom <= 0) return "unchecked";
  const objective = setAside.reduce((left, { z }) => left - z ** 2, globalTest.objective);
  if (objective <= chiSquareLimit(alpha, freedom)) return "consistent";
  return method === "joint" ? "otherLayers" : "inconsistent";
}

/** All that nothing tells apart were set aside together. */
function stepText(own: ReportedBalance, { meters, coefficients = [] }: Suspect): string {
  const members = [
    ...meters.map(({ flow }) => sentences.setAsideMeter(flowLabel(own, flow))),
    ...coefficients.map(({ relation }) => sentences.setAsideCoefficient(relation)),
  ];
  const shown = listText(members, MEMBERS_SHOWN, "处");
  return members.length > 1 ? sentences.setAsideTogether(shown) : shown;
}
