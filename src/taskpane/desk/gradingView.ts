import type { Grade } from "../../core/grading/grade";
import { LEVELS, type Level } from "../../core/grading/system";
import type { Language } from "../../messages/texts";
import { distributionCharts } from "../../workflows/distributionCharts";
import type { AuditGrading } from "../../workflows/gradeAudit";
import type { GradedObject, GradingView } from "./views";

/** Pictures and list of what was graded; null when nothing could be. */
export function gradingView({ grades, distributions }: AuditGrading, language: Language): GradingView | null {
  if (grades.length === 0) return null;
  const titles = new Map(grades.map(({ system }) => [system.id, system.title]));
  return {
    pictures: distributionCharts(distributions, language).map(({ systemId, title, chart, altText }) => {
      const system = titles.get(systemId) ?? systemId;
      return { title: `${system} · ${title}`, svg: chart.svg, altText: `${system} · ${altText}` };
    }),
    objects: grades.map(gradedObject),
  };
}

export function gradedObject(grade: Grade, place: number): GradedObject {
  const { system, object, shownAs, period, level, verdict, index, missing, limitingFailures, origin } = grade;
  const next = nextLevel(grade);
  return {
    place,
    name: shownAs ?? object,
    period,
    systemTitle: system.title,
    level,
    verdict,
    index,
    missing: missing.length,
    limitingFailures: next === undefined ? 0 : limitingFailures[next].length,
    origin,
  };
}

/** The level that the object has still to reach; undefined at the best one. */
function nextLevel({ level }: Grade): Level | undefined {
  if (level === "below" || level === "undetermined") return "III";
  return LEVELS[LEVELS.indexOf(level) - 1];
}
