import { calorificMark, equivalentMark, surroundingWords } from "./carrierName.terms";
import type { EnergyBasis } from "./carrier";

/** A workbook repeats few names in very many rows. */
const MOST_REMEMBERED = 5000;

function remembered(spell: (name: string) => string): (name: string) => string {
  const earlier = new Map<string, string>();
  return (name) => {
    const known = earlier.get(name);
    if (known !== undefined) return known;
    const spelt = spell(name);
    if (earlier.size < MOST_REMEMBERED) earlier.set(name, spelt);
    return spelt;
  };
}

/** The spelling in which names of carriers are compared: `外购 天然气 消耗量` and `天然气` agree, brackets are kept apart. */
export const comparableCarrier = remembered((name) => {
  const plain = name
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/[[【〔]/g, "(")
    .replace(/[\]】〕]/g, ")");
  const bare = plain.replace(surroundingWords, "").replace(surroundingWords, "");
  return bare === "" ? plain : bare;
});

/** The name without what stands in brackets. */
export const withoutBrackets = remembered((name) =>
  comparableCarrier(comparableCarrier(name).replace(/\([^()]*\)/g, "")),
);

/** Whether a name says 当量值 or 等价值. */
export function statedBasis(name: string): EnergyBasis | undefined {
  if (equivalentMark.test(name)) return "equivalent";
  return calorificMark.test(name) ? "calorific" : undefined;
}

interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

/**
 * The member of a set that a name means: by its full name first, then without what stands in brackets. A name that two
 * members share (氮气 as main product or by-product) means neither.
 * @example findByName("外购电力（当量值）", set.carriers)?.name // "电力"
 */
export function findByName<T extends Named>(name: string, members: readonly T[]): T | undefined {
  const index = indexOf(members);
  const place = index.get(comparableCarrier(name)) ?? index.get(withoutBrackets(name));
  return place === undefined ? undefined : members[place];
}

/** The member whose name or alias stands within a text, one of a single character at its end; the longest of several. */
export function carrierInName<T extends Named>(text: string, members: readonly T[]): T | undefined {
  const whole = findByName(text, members);
  if (whole) return whole;
  const plain = comparableCarrier(text);
  const names = members.flatMap((member) => [member.name, ...member.aliases].map((name) => ({ member, name })));
  const within = names.filter(({ name }) => isWithin(comparableCarrier(name), plain));
  return within.sort((a, b) => b.name.length - a.name.length)[0]?.member;
}

function isWithin(name: string, text: string): boolean {
  return name.length > 1 ? text.includes(name) : text.endsWith(name);
}

const indexes = new WeakMap<readonly Named[], ReadonlyMap<string, number>>();

function indexOf(members: readonly Named[]): ReadonlyMap<string, number> {
  const known = indexes.get(members);
  if (known) return known;
  const index = new Map<string, number>();
  const shared = new Set<string>();
  members.forEach((member, place) => {
    for (const text of new Set([member.name, ...member.aliases].map(comparableCarrier))) {
      if (index.has(text)) shared.add(text);
      index.set(text, place);
    }
  });
  for (const text of shared) index.delete(text);
  indexes.set(members, index);
  return index;
}
