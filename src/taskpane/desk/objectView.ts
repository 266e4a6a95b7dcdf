import type { Grade, IndicatorGrade } from "../../core/grading/grade";
import type { Level } from "../../core/grading/system";
import type { Language } from "../../messages/texts";
import { objectRadar } from "./objectRadar";
import { gradedObject } from "./gradingView";
import type { ObjectView } from "./views";

/** One object opened: what keeps it from the next level, what is missing, what is nearest. */
export function objectView(grade: Grade, place: number, language: Language): ObjectView {
  const { indexUpper, assessedShare, indicators, missing } = grade;
  const byNo = new Map(indicators.map((indicator) => [indicator.no, indicator]));
  return {
    ...gradedObject(grade, place),
    radar: objectRadar(grade, language) ?? null,
    indexUpper,
    assessedShare,
    limiting: limitingFailures(grade).map(({ no, level }) => ({ ...named(no, byNo), level })),
    missingIndicators: missing.map((no) => named(no, byNo)),
    gaps: gaps(indicators),
  };
}

interface Failure {
  readonly no: string;
  readonly level: Level;
}

/** Every limiting indicator once, with the lowest level that it fails: those that weigh most first. */
function limitingFailures({ limitingFailures: failures }: Grade): readonly Failure[] {
  const seen = new Set<string>();
  return (["III", "II", "I"] as const).flatMap((level) =>
    failures[level].flatMap((no) => {
      if (seen.has(no)) return [];
      seen.add(no);
      return [{ no, level }];
    }),
  );
}

function named(no: string, indicators: ReadonlyMap<string, IndicatorGrade>) {
  const indicator = indicators.get(no);
  return { no, name: indicator?.name ?? no, origin: indicator?.value?.quantity.origin ?? null };
}

function gaps(indicators: readonly IndicatorGrade[]): ObjectView["gaps"] {
  const open = indicators.flatMap(({ no, name, unit, gap, value }) =>
    gap ? [{ no, name, ...gap, unit: unit ?? null, origin: value?.quantity.origin ?? null }] : [],
  );
  return open.sort((a, b) => (a.percent ?? Infinity) - (b.percent ?? Infinity));
}
