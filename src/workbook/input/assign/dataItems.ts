import type { Audit } from "../../../core/audit/audit";
import type { YearFigure } from "../../../core/audit/consumption";
import type { Origin } from "../../../core/outcome/outcome";
import { add, printedInterval, type Interval } from "../../../core/quantity/interval";
import type { Computation, Quantity } from "../../../core/quantity/quantity";
import { conversionFactor } from "../../../core/quantity/units";
import { normaliseText } from "../../cells/normalise";
import { operation, timesConstant } from "./operation";
import { SAME_ITEMS, TOTAL_OUTPUT } from "./dataItems.terms";

/** A figure of the data sheets with everything its digits allow. */
export interface Item {
  readonly value: number;
  readonly interval: Interval;
  /** Undefined: not stated anywhere. */
  readonly unit: string | undefined;
  readonly origin: Origin;
  readonly computation: Computation | undefined;
}

/** Looks up an item of one object and year by the name that a 计算公式 uses; undefined when no figure is there. */
export type ItemLookup = (name: string) => Item | undefined;

/** One enterprise's workbook need not repeat its name in every table. */
function isOf(enterprise: string, object: string): boolean {
  return enterprise === object || enterprise === "";
}

export function itemsOfObject(audit: Audit, object: string, year: number): ItemLookup {
  return (name) => {
    const names = synonymsOf(normaliseText(name));
    for (const each of names) {
      const item = listedItem(audit, { object, year, name: each }) ?? consumed(audit, { object, year, name: each });
      if (item) return item;
    }
    return produced(audit, { object, year, name: names[0] ?? "" });
  };
}

/** The name itself first. */
function synonymsOf(name: string): readonly string[] {
  return [name, ...(SAME_ITEMS.find((group) => group.includes(name)) ?? []).filter((other) => other !== name)];
}

interface Wanted {
  readonly object: string;
  readonly year: number;
  readonly name: string;
}

/** A wide column of 企业一览表. */
function listedItem(audit: Audit, { object, year, name }: Wanted): Item | undefined {
  const enterprise = audit.enterprises.find((each) => each.name === object);
  const found = enterprise?.items.find(
    ({ item, year: itemYear }) => normaliseText(item) === name && (itemYear ?? audit.project.period) === year,
  );
  return found && itemOf(found.quantity);
}

function consumed(audit: Audit, { object, year, name }: Wanted): Item | undefined {
  const series = audit.consumption.filter((each) => isOf(each.enterprise, object) && normaliseText(each.name) === name);
  return total(series.map((each) => figureOf(each.years, year)));
}

function produced(audit: Audit, { object, year, name }: Wanted): Item | undefined {
  const own = audit.outputs.filter((each) => isOf(each.enterprise, object));
  const named = own.filter(({ product }) => [normaliseText(product), `${normaliseText(product)}产量`].includes(name));
  const series = named.length === 0 && TOTAL_OUTPUT.has(name) ? own : named;
  return total(series.map((each) => figureOf(each.years, year)));
}

function figureOf(years: readonly YearFigure[], year: number): Item | undefined {
  const figure = years.find(({ period }) => period.year === year && period.part === undefined);
  return figure && itemOf(figure.quantity);
}

function itemOf(quantity: Quantity): Item | undefined {
  const { reading, unit, origin, cellFactor } = quantity;
  const interval = printedInterval(reading);
  if (reading.kind !== "number" || !interval) return undefined;
  const computation = cellFactor === undefined ? undefined : ({ kind: "figure", quantity } as const);
  return { value: reading.value, interval, unit, origin, computation };
}

/** A sum is only known when every part of it is, in units of one kind. */
function total(items: readonly (Item | undefined)[]): Item | undefined {
  const [first, ...rest] = items;
  return rest.reduce<Item | undefined>((sum, item) => sum && item && plus(sum, item), first);
}

function plus(a: Item, b: Item): Item | undefined {
  const factor = factorBetween(b.unit, a.unit);
  if (factor === undefined) return undefined;
  const interval = add(a.interval, { low: b.interval.low * factor, high: b.interval.high * factor });
  const computation = operation("+", a.computation, timesConstant(b.computation, factor));
  return { ...a, value: a.value + b.value * factor, interval, computation };
}

export function factorBetween(from: string | undefined, to: string | undefined): number | undefined {
  if (from === to) return 1;
  return from === undefined || to === undefined ? undefined : conversionFactor(from, to);
}
