import { LEVELS } from "../../core/grading/system";
import type { PlacedObject, ResultLayout } from "./layout";
import type { LevelSources } from "./levelFormula";
import { levelMarks, MISSING, NOT_MET, placeOn, type Side } from "./marks";
import { LIMITING, type SystemLine } from "./systemLine";

/** 限定性指标水平 of a system without limiting indicators. */
export const NO_LIMITING = "—";
const TO = "至";
/** From the best to the worst. */
const WORST = [...LEVELS.map((level) => levelMarks[level]), NOT_MET];

/** First or last characters of 限定性指标水平 with which a level is still reached; the place counts from Ⅰ = 0. */
export function limitingMarksUpTo(place: number): string {
  return NO_LIMITING + WORST.slice(0, place + 1).join("");
}

/**
 * 限定性指标水平: the worst level among the limiting indicators, `Ⅱ`; with open values from the best to the worst that
 * is possible, `Ⅱ至不达标`.
 */
export function limitingLevelFormula({ entries }: SystemLine, { layout, ranges }: LevelSources): string | null {
  const places = entries.flatMap(({ limiting }, place) => (limiting === LIMITING ? [place] : []));
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return null;
  const count = (mark: string): string =>
    `COUNTIFS(${ranges.limiting(first, last)},"${LIMITING}",${ranges.level(first, last)},"${mark}")`;
  const worst = (side: Side): string =>
    [1, 2].reduce(
      (better, place) => `IF(${atPlace(side, place, layout).map(count).join("+")}>0,"${WORST[place] ?? ""}",${better})`,
      `"${WORST[0] ?? ""}"`,
    );
  const belowAtWorst = layout.openMarks.filter((mark) => mark.worst === 3).map(({ text }) => count(text));
  const lower = onlyBlank(layout) ? `"${NOT_MET}"` : `IF(${belowAtWorst.join("+")}>0,"${NOT_MET}",${worst("lower")})`;
  const span = `IF(${count(`${MISSING}*`)}=0,"","${TO}"&${lower})`;
  return `IF(${count(NOT_MET)}>0,"${NOT_MET}",${worst("upper")}&${span})`;
}

/** Only values of which nothing is known are open. */
function onlyBlank({ openMarks }: ResultLayout): boolean {
  return openMarks.length === 1;
}

/** Marks that count as the level at a place: its own, and the open ones that may be as good or as bad as that. */
function atPlace(side: Side, place: number, { openMarks }: ResultLayout): readonly string[] {
  const open = openMarks.filter((mark) => placeOn(side, mark) === place);
  return [WORST[place] ?? "", ...open.map(({ text }) => text)];
}

/** What the formula gives. */
export function limitingLevel({ line, marks }: PlacedObject, { openMarks }: ResultLayout): string {
  const limiting = marks.filter((_, place) => line.entries[place]?.limiting === LIMITING);
  if (limiting.length === 0) return NO_LIMITING;
  if (limiting.includes(NOT_MET)) return NOT_MET;
  const worst = (side: Side): string => {
    const places = limiting.map((mark) => {
      const open = openMarks.find(({ text }) => text === mark);
      return open ? placeOn(side, open) : WORST.indexOf(mark);
    });
    return WORST[Math.max(0, ...places)] ?? NOT_MET;
  };
  return worst("upper") + (limiting.some((mark) => mark.startsWith(MISSING)) ? TO + worst("lower") : "");
}
