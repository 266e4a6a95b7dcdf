import type { CompiledClass, CompiledSystem, Share } from "./compileSystem";
import type { AssessedValue, Assessment } from "./grade";
import { plainFigure } from "./levelTest";
import { NOT_APPLICABLE, UNDECIDED, type Outcome } from "./membership";

type Outputs = Assessment["outputs"];
const NO_WEIGHT: Share = { total: 0, part: 0, whole: 1 };

/** Members of a group that has to be shared by output, and whose output is not known. */
export interface OutputGap {
  readonly places: readonly number[];
  /** No member has an output: the group's weight cannot be shared, its members decide nothing. */
  readonly wholeGroup: boolean;
}

/**
 * Second-level weights of one object before renormalisation, in the order of the system's indicators; 0 for what is not
 * applicable. `S/n`: the members of the group that apply share S equally, blank ones included. By output: they share S
 * in proportion to the output of their product; a member without output has weight 0, a single member takes all of S.
 *
 * @example 0.8/n with 2 of 7 metals plated: each of the two weighs 0.4
 */
export function shareWeights(
  compiled: CompiledSystem,
  outcomes: readonly Outcome[],
  outputs: Outputs,
): readonly Share[] {
  const shares: Share[] = compiled.indicators.map(({ fixedShare }, place) =>
    fixedShare !== null && outcomes[place]?.applies === true ? fixedShare : NO_WEIGHT,
  );
  for (const each of compiled.classes)
    for (const places of each.groups.values()) {
      const applying = places.filter((place) => outcomes[place]?.applies);
      for (const [place, share] of groupShares(compiled, applying, outputs)) shares[place] = share;
    }
  return shares;
}

function groupShares(
  compiled: CompiledSystem,
  places: readonly number[],
  outputs: Outputs,
): readonly (readonly [number, Share])[] {
  const amounts = places.map((place) => outputOf(compiled, place, outputs) ?? 0);
  const whole = amounts.reduce((sum, amount) => sum + amount, 0);
  return places.map((place, i) => {
    const weight = compiled.indicators[place]?.indicator.weight;
    if (!weight || weight.kind === "fixed") return [place, NO_WEIGHT];
    const byOutput = weight.kind === "sharedByOutput" && places.length > 1 && whole > 0;
    const share = byOutput ? { part: amounts[i] ?? 0, whole } : { part: 1, whole: places.length };
    return [place, { total: weight.total, ...share }];
  });
}

/** Output of the product that an indicator is weighed by; undefined when it is not weighed so or none is known. */
function outputOf(compiled: CompiledSystem, place: number, outputs: Outputs): number | undefined {
  const weight = compiled.indicators[place]?.indicator.weight;
  if (weight?.kind !== "sharedByOutput") return undefined;
  const amount = plainFigure(outputs[weight.product]?.reading);
  return amount !== undefined && amount >= 0 ? amount : undefined;
}

/**
 * Settles what outputs say about indicators of single products: a product that is not made is not applicable; when no
 * member of a group has an output, its shares are unknown and all its members are undecided.
 */
export function settleOutputs(
  compiled: CompiledSystem,
  outcomes: readonly Outcome[],
  assessment: Assessment,
): { readonly outcomes: readonly Outcome[]; readonly gaps: readonly OutputGap[] } {
  if (!compiled.sharesByOutput) return { outcomes, gaps: [] };
  const settled = [...outcomes];
  const gaps = compiled.classes.flatMap((each) => settleClass({ compiled, assessment, settled }, each));
  return { outcomes: settled, gaps };
}

interface Settling {
  readonly compiled: CompiledSystem;
  readonly assessment: Assessment;
  readonly settled: Outcome[];
}

function settleClass(settling: Settling, compiledClass: CompiledClass): readonly OutputGap[] {
  const { compiled, assessment, settled } = settling;
  return [...compiledClass.groups.values()].flatMap((places): readonly OutputGap[] => {
    if (compiled.indicators[places[0] ?? -1]?.indicator.weight.kind !== "sharedByOutput") return [];
    const output = (place: number): number | undefined => outputOf(compiled, place, assessment.outputs);
    const anyMade = places.some((place) => settled[place]?.applies && (output(place) ?? 0) > 0);
    for (const place of places) if (isNotMade(settling, place, anyMade)) settled[place] = NOT_APPLICABLE;
    const applying = places.filter((place) => settled[place]?.applies);
    if (applying.length < 2) return [];
    if (!anyMade) {
      for (const place of applying) settled[place] = UNDECIDED;
      return [{ places: applying, wholeGroup: true }];
    }
    const unknown = applying.filter((place) => output(place) === undefined);
    return unknown.length > 0 ? [{ places: unknown, wholeGroup: false }] : [];
  });
}

/** A blank value of a product with output 0, or with a blank output while other products of the group are made. */
function isNotMade(settling: Settling, place: number, anyMade: boolean): boolean {
  const { compiled, assessment, settled } = settling;
  const indicator = compiled.indicators[place]?.indicator;
  if (!indicator || settled[place]?.applies !== true || !isBlank(assessment.values[indicator.no])) return false;
  const output = outputOf(compiled, place, assessment.outputs);
  return output === undefined ? anyMade && !indicator.limiting : output === 0;
}

function isBlank(value: AssessedValue | undefined): boolean {
  return value === undefined || (value.stated === undefined && value.quantity.reading.kind === "missing");
}
