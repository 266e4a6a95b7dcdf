import type { Grade, IndicatorGrade } from "../../core/grading/grade";
import { LEVELS, type Level } from "../../core/grading/system";
import { radarChart, type Radar } from "../../drawing/radarChart";
import { rounded } from "../../messages/format";
import { pictureWords, type PictureWords } from "../../messages/pictureWords";
import type { Language } from "../../messages/texts";

export interface ObjectRadar {
  readonly svg: string;
  readonly altText: string;
}

/** A radar with fewer axes is a line. */
const FEWEST_AXES = 3;
/** Beside more axes only the numbers of the indicators have room. */
const MOST_NAMES = 36;

const COLOURS: Readonly<Record<Level, string>> = { I: "#2E8B57", II: "#2F75B5", III: "#BF9000" };

/**
 * One object as a radar: the index of each class at each level or, with fewer than three classes, the level that each
 * indicator reaches. Undefined when there are too few axes, or the system has no classes.
 */
export function objectRadar(grade: Grade, language: Language): ObjectRadar | undefined {
  const words = pictureWords(language);
  const classes = grade.classes.filter(({ weight }) => weight > 0);
  if (grade.index === null) return undefined;
  if (classes.length >= FEWEST_AXES) return drawn(classRadar(grade, classes, words), words, percent);
  const indicators = grade.indicators.filter(({ level }) => level !== "notApplicable");
  if (indicators.length < FEWEST_AXES) return undefined;
  return drawn(indicatorRadar(grade, indicators, words), words, (share) => levelText(share, words));
}

function drawn(radar: Radar, words: PictureWords, text: (share: number) => string): ObjectRadar {
  const isOne = radar.series.length === 1;
  const axes = radar.axes.map((axis, i) => {
    const values = [...radar.series].reverse().map(({ name, values: own }) => {
      const value = text(own[i] ?? 0);
      return isOne ? value : `${name} ${value}`;
    });
    return words.radar.values(axis, values.join(" / "));
  });
  return { svg: radarChart(radar).svg, altText: words.radar.alternative(radar.title, axes) };
}

function classRadar(grade: Grade, classes: Grade["classes"], words: PictureWords): Radar {
  return {
    title: words.radar.classes(grade.shownAs ?? grade.object),
    axes: classes.map((each) => each.class),
    rings: ["20", "40", "60", "80", "100"],
    series: [...LEVELS].reverse().map((level) => ({
      name: words.distribution.levels[level],
      colour: COLOURS[level],
      values: classes.map(({ index }) => index[level] / 100),
    })),
  };
}

function percent(share: number): string {
  return rounded(share * 100);
}

function indicatorRadar(grade: Grade, indicators: readonly IndicatorGrade[], words: PictureWords): Radar {
  const { levels } = words.distribution;
  return {
    title: words.radar.indicators(grade.shownAs ?? grade.object),
    axes: indicators.map(({ no, name }) => (indicators.length > MOST_NAMES ? no : `${no} ${name}`)),
    rings: [levels.III, levels.II, levels.I],
    series: [{ name: words.radar.reached, colour: COLOURS.II, values: indicators.map(reachedShare) }],
  };
}

/** Ⅲ, Ⅱ, Ⅰ as one, two, three thirds of the way out. */
function reachedShare({ lower }: IndicatorGrade): number {
  const reached = LEVELS.filter((level) => lower[level] === 1).length;
  return reached / LEVELS.length;
}

function levelText(share: number, words: PictureWords): string {
  const level = LEVELS[LEVELS.length - Math.round(share * LEVELS.length)];
  return level ? words.distribution.levels[level] : words.radar.below;
}
