import type { End, Layer } from "../../core/balance/network";
import type { SankeyMedium } from "../../messages/pictureWords";
import { generalMedia, mediumTerms } from "./media.terms";

export interface Flowing {
  readonly medium: string;
  readonly name: string;
  readonly from: End;
  readonly to: End;
}

/** What flows, for the colour: by its stated medium, else by its name, else by where it comes from and goes to. */
export function mediumOf({ medium, name, from, to }: Flowing, layer: Layer["kind"]): SankeyMedium {
  const stated = generalMedia.has(medium.trim()) ? undefined : mediumOfWords(medium);
  if (stated) return stated;
  const named = mediumOfWords(name);
  return named && fitsPlace(named, from, to) ? named : mediumOfPlace(from, to, layer);
}

/** A concentrate is the product of one plant and the raw material of the next: names of these say less than the place. */
function fitsPlace(medium: SankeyMedium, from: End, to: End): boolean {
  if (medium === "raw") return from.kind === "outside";
  return medium !== "product" || to.kind === "outside";
}

/** Undefined when no word of the trade is found. */
export function mediumOfWords(words: string): SankeyMedium | undefined {
  return mediumTerms.find(([, pattern]) => pattern.test(words))?.[0];
}

function mediumOfPlace(from: End, to: End, layer: Layer["kind"]): SankeyMedium {
  if (from.kind === "outside") return layer === "water" ? "intake" : layer === "energy" ? "energy" : "raw";
  if (to.kind === "outside") return layer === "water" ? "drained" : layer === "energy" ? "energy" : "output";
  return layer === "water" ? "water" : layer === "energy" ? "energy" : "material";
}
