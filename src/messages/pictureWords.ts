import type { Distribution, ObjectLevel } from "../core/grading/grade";
import * as en from "./en/picture";
import type { Language } from "./texts";
import * as zhCN from "./zhCN/picture";

/** Words of the pictures in one language. */
export interface PictureWords {
  readonly distribution: {
    title(period: string): string;
    readonly levels: Readonly<Record<ObjectLevel, string>>;
    group(distribution: Distribution): string;
    /** For those who cannot see it: levels with their counts. */
    alternative(title: string, counts: readonly (readonly [string, number])[]): string;
  };
  readonly radar: {
    classes(object: string): string;
    indicators(object: string): string;
    readonly reached: string;
    values(axis: string, values: string): string;
    alternative(title: string, axes: readonly string[]): string;
    readonly below: string;
  };
}

export function pictureWords(language: Language): PictureWords {
  const { distributionWords, radarWords } = language === "en" ? en : zhCN;
  return { distribution: distributionWords, radar: radarWords };
}
