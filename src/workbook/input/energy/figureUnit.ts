import { conversionFactor } from "../../../core/quantity/units";
import { amountFactor, splitPerUnit } from "../../../core/energy/amountFactor";
import { normaliseText } from "../../cells/normalise";
import { readUnit } from "../../cells/unitText";
import type { RecognisedColumn } from "../../recognise/table";
import { amountUnit } from "../tableCells";
import { carbonUnits, unitAlternatives } from "./coefficientsShape";

export type FigureKey =
  "heatValue" | "standardCoal" | "equivalentCoal" | "carbonContent" | "oxidation" | "emissionFactor";

/** 单位 of a row as a symbol of the unit table; as written when it is none. */
export function rowUnit(text: string): string {
  return readUnit(amountUnit(text)) ?? normaliseText(text);
}

/**
 * The unit of a column of figures: that of the heading; of several (`kgce/kg或kgce/m3`) the one that counts what the
 * row's unit counts. Undefined when none can be told: then the cell's own or the row's unit completes the figure.
 */
export function figureUnit(key: FigureKey, { heading, unit }: RecognisedColumn, row: string): string | undefined {
  if (key === "carbonContent") return carbonUnit(unit ?? heading);
  const all = unitsIn(heading, unit);
  const per = splitPerUnit(row).under ?? row;
  if (all.length < 2) return all[0];
  const counted = (state: "gas" | "water" | undefined): string | undefined =>
    all.find((each) => amountFactor(splitPerUnit(each).under ?? "", per, state) !== undefined);
  return counted(undefined) ?? counted("gas") ?? counted("water");
}

/** `26.1tC/TJ` in a cell: its figure and unit, which is none of the unit table. */
export function carbonInCell(text: string): { readonly figure: string; readonly unit: string } | undefined {
  const [, figure, written = ""] = /^(\d+(?:\.\d+)?)\s*(\S.*)$/.exec(normaliseText(text)) ?? [];
  const unit = carbonUnits.find(([, spelling]) => spelling.test(written))?.[0];
  return figure === undefined || unit === undefined ? undefined : { figure, unit };
}

function carbonUnit(text: string): string | undefined {
  const plain = normaliseText(text);
  const known = carbonUnits.find(([, spelling]) => spelling.test(plain))?.[0];
  return known ?? (readUnit(plain) === undefined ? undefined : plain);
}

/** Everything in the heading's brackets, or in the row below it, that is a unit. */
function unitsIn(heading: string, unit: string | undefined): readonly string[] {
  const inner = [...normaliseText(heading).matchAll(/\(([^()]*)\)/g)].flatMap(([, text = ""]) => text);
  const texts = [...inner, unit ?? ""].flatMap((text) => text.split(unitAlternatives));
  const symbols = texts.flatMap((text) => readUnit(text) ?? []);
  return symbols.filter((symbol, place) => symbols.findIndex((other) => isSame(symbol, other)) === place);
}

function isSame(one: string, other: string): boolean {
  return one === other || conversionFactor(one, other) === 1;
}
