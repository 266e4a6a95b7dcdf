import { contentFrame, contentRate, mediumFrame, notConserved, substanceNames } from "./medium.terms";

/** The 118 elements, by their symbols. */
const ELEMENT =
  /^(?:H|He|Li|Be|B|C|N|O|F|Ne|Na|Mg|Al|Si|P|S|Cl|Ar|K|Ca|Sc|Ti|V|Cr|Mn|Fe|Co|Ni|Cu|Zn|Ga|Ge|As|Se|Br|Kr|Rb|Sr|Y|Zr|Nb|Mo|Tc|Ru|Rh|Pd|Ag|Cd|In|Sn|Sb|Te|I|Xe|Cs|Ba|La|Ce|Pr|Nd|Pm|Sm|Eu|Gd|Tb|Dy|Ho|Er|Tm|Yb|Lu|Hf|Ta|W|Re|Os|Ir|Pt|Au|Hg|Tl|Pb|Bi|Po|At|Rn|Fr|Ra|Ac|Th|Pa|U)$/;

/** One name per substance: 铜, 总铜 and Cu are Cu; a name that is not in the list stays as it is. */
export function substanceName(text: string): string {
  const plain = text.trim();
  if (ELEMENT.test(plain)) return plain;
  const known = Object.entries(substanceNames).find(([symbol, names]) => symbol === plain || names.includes(plain));
  return known?.[0] ?? plain;
}

/**
 * Which substance a heading's content is of: `Cu含量`, `含铜`, `含水率`; empty when nothing is left.
 * @example contentOf("总铜浓度") // "Cu"
 */
export function contentOf(heading: string): string {
  const rate = contentRate.exec(heading)?.[1];
  return substanceName(rate ?? heading.replace(contentFrame, ""));
}

/** `元素 Cu`, `铜平衡` → Cu; the bare name otherwise. */
export function withoutFrame(medium: string): string {
  const plain = medium.replace(/\s+/g, "");
  return plain.replace(mediumFrame, "").replace(mediumFrame, "") || plain;
}

/** Whether a medium's name is that of one substance. */
export function isSubstance(medium: string): boolean {
  const bare = withoutFrame(medium);
  const isNamed = Object.entries(substanceNames).some(([symbol, names]) => symbol === bare || names.includes(bare));
  return ELEMENT.test(bare) || isNamed || /^\s*元素/.test(medium);
}

/** Formed or used up on the way (COD, 氨氮 …), so that it need not balance. */
export function isConserved(substance: string): boolean {
  return !notConserved.test(substance);
}
