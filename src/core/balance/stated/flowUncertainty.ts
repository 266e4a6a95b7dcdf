import type { StatedFlow } from "../../audit/statedBalance";
import type { Quantity, Reading } from "../../quantity/quantity";
import type { Layer } from "../network";
import { classOf } from "./dataSource.terms";
import { readSource, type ReadSource } from "./dataSource";
import { relativeSigma, type DataSource, type DefaultUncertainty } from "./defaultUncertainty";
import type { StatedSettings } from "./statedSettings";

/** How well a flow is known, and where that is said. */
export type FlowUncertainty =
  | { readonly kind: "exact"; readonly isZeroStated: boolean }
  | { readonly kind: "rest" }
  | {
      readonly kind: "relative";
      readonly sigmaShare: number;
      readonly from: "sheet" | "dataSource";
      /** ± in percent, 2σ. */
      readonly percent: number;
      readonly inForce?: DefaultUncertainty;
      /** What the sheet states cannot be used. */
      readonly isRefused: boolean;
      readonly isDoubtful: boolean;
      readonly isSourceUnknown: boolean;
    };

/** The balance that a flow stands in. */
export interface FlowPlace {
  readonly layer: Layer;
  readonly medium: string;
}

/** ± beyond these is no uncertainty of a reading, though it may be meant so. */
const LARGEST_PERCENT = 100;
const SMALLEST_PERCENT = 0.05;

/** The sheet's own ± first, then the class of the meter, then the project's figure for the data source, then the default. */
export function flowUncertainty(flow: StatedFlow, place: FlowPlace, settings: StatedSettings): FlowUncertainty {
  const source = readSource(flow.dataSource);
  if (source.kind === "rest") return { kind: "rest" };
  const stated = statedPercent(flow, source);
  if (stated === 0 || source.kind === "exact") return { kind: "exact", isZeroStated: stated === 0 };
  const isSourceUnknown = source.kind === undefined;
  if (typeof stated === "number" && stated > 0) {
    const isDoubtful = isDoubtfulPercent(stated);
    const figures = { sigmaShare: stated / 200, percent: stated, isRefused: false, isDoubtful, isSourceUnknown };
    return { kind: "relative", from: "sheet", ...figures };
  }
  const inForce = defaultOf(flow, place, { source, settings });
  const share = relativeSigma(inForce);
  const figures = { sigmaShare: share, percent: share * 200, isDoubtful: false, isSourceUnknown };
  return { kind: "relative", from: "dataSource", inForce, isRefused: stated !== undefined, ...figures };
}

export function isDoubtfulPercent(percent: number): boolean {
  return percent > LARGEST_PERCENT || percent < SMALLEST_PERCENT;
}

function statedPercent({ uncertaintyPercent }: StatedFlow, { percent }: ReadSource): number | "unusable" | undefined {
  return writtenPercent(uncertaintyPercent) ?? percent;
}

/** ± as the sheet states it; `unusable` when something stands there that is none; undefined when nothing does. */
export function writtenPercent(uncertainty: Quantity | undefined): number | "unusable" | undefined {
  const reading = uncertainty?.reading;
  if (!reading || reading.kind === "missing") return undefined;
  const value = upperEnd(reading);
  return value === undefined || value < 0 ? "unusable" : value;
}

function upperEnd(reading: Reading): number | undefined {
  switch (reading.kind) {
    case "number":
    case "approximate":
      return reading.value;
    case "range":
      return reading.high;
    case "censored":
      return reading.comparison === "<" || reading.comparison === "≤" ? reading.limit : undefined;
    case "missing":
    case "text":
      return undefined;
  }
}

interface Asked {
  readonly source: ReadSource;
  readonly settings: StatedSettings;
}

function defaultOf(flow: StatedFlow, place: FlowPlace, { source, settings }: Asked): DefaultUncertainty {
  const { defaults, percentBySource } = settings;
  if (source.classPercent !== undefined) return ofClass(source.classPercent);
  const kind = knownSource(source);
  const usual = kind === "measured" ? meterOf(flow, place, defaults.meters) : defaults.bySource[kind];
  const own = percentBySource[kind];
  const fallback = usual ?? defaults.bySource.unstated;
  return own === undefined ? fallback : { ...fallback, percent: own, kind: "expanded", source: "", verified: true };
}

function knownSource({ kind }: ReadSource): DataSource {
  return kind === undefined || kind === "rest" || kind === "exact" ? "unstated" : kind;
}

function ofClass(classPercent: string): DefaultUncertainty {
  return { name: classOf(classPercent), percent: Number(classPercent), kind: "limit", source: "", verified: true };
}

function meterOf(
  { name, dataSource, waterKinds }: StatedFlow,
  { layer, medium }: FlowPlace,
  meters: StatedSettings["defaults"]["meters"],
): DefaultUncertainty | undefined {
  const text = [name, medium, dataSource, ...waterKinds].join(" ");
  return meters.find(
    ({ layers, words }) =>
      layers.includes(layer.kind) && (words.length === 0 || words.some((word) => text.includes(word))),
  );
}
