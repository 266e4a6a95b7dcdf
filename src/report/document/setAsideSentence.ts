import { chiSquareTail } from "../../core/balance/statistics";
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
  const { setAside, setAsideStatus: status, setAsideElsewhere: elsewhere = 0, globalTest } = own.balance;
  const { limit, degreesOfFreedom } = globalTest;
  if (setAside.length === 0 || status === undefined || limit === null) return emptySection;
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
  const others = elsewhere > 0 ? sentences.setAsideElsewhere(elsewhere) : "";
  return writeSentence(`{how}{readings}${others}${sentences.setAside[status]}`, {
    how: { kind: "text", text: sentences.setAsideHow(setAside.length) },
    readings,
    alpha: { kind: "text", text: shortestText(alpha, 3) },
  });
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
