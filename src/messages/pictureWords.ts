import type { Layer } from "../core/balance/network";
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
  readonly sankey: SankeyWords;
}

/** What flows, as the pictures of flows tell it apart by colour. */
export type SankeyMedium =
  | "intake"
  | "unconventional"
  | "circulating"
  | "series"
  | "reused"
  | "condensate"
  | "steam"
  | "consumed"
  | "drained"
  | "leaked"
  | "water"
  | "electricity"
  | "coal"
  | "gas"
  | "oil"
  | "heat"
  | "useful"
  | "loss"
  | "energy"
  | "raw"
  | "material"
  | "product"
  | "byproduct"
  | "solidWaste"
  | "wasteGas"
  | "output"
  | "merged";

/** What is told apart by outline and filling. */
export type SankeyMark =
  "uncertain" | "computed" | "unknown" | "potential" | "suspect" | "negative" | "stock" | "broken";

/** What a picture of flows is about. */
export type SankeySubject =
  | {
      readonly kind: "balance";
      readonly object: string;
      readonly period: string;
      readonly name: string;
      readonly layer: Layer;
    }
  | { readonly kind: "exchanges"; readonly what: readonly string[] };

/** Words of a picture of flows. */
export interface SankeyWords {
  title(subject: SankeySubject): string;
  readonly media: Readonly<Record<SankeyMedium, string>>;
  readonly marks: Readonly<Record<SankeyMark, string>>;
  /** What `unknown` means between enterprises, where nothing is computed. */
  readonly unstated: string;
  /** Beside a flow that nobody can know. */
  readonly unknown: string;
  /** Before a sum of which a part is not known. */
  readonly atLeast: string;
  readonly outside: string;
  readonly stock: string;
  /** Merged units: which of the groups, and of how many units. */
  otherUnits(place: number, count: number): string;
  otherFlows(count: number): string;
  /** Beside the scale bar: what its height stands for. */
  scale(quantity: string): string;
  /** Units and flows of the balance that do not stand in the picture one by one. */
  merged(units: number, flows: number): string;
  unknownLeftOut(flows: number): string;
  readonly nothing: string;
  /** For those who cannot see it. */
  alternative(title: string, contents: SankeyContents): string;
}

export interface SankeyContents {
  readonly units: number;
  readonly flows: number;
  /** From, to, and what flows, largest first. */
  readonly largest: readonly { readonly from: string; readonly to: string; readonly flow: string }[];
}

export function pictureWords(language: Language): PictureWords {
  const { distributionWords, radarWords, sankeyWords } = language === "en" ? en : zhCN;
  return { distribution: distributionWords, radar: radarWords, sankey: sankeyWords };
}
