import type { GridRegion } from "./emissionFactors";
import { administrativeWords, countryName } from "./gridRegion.terms";

/**
 * The region of the grid that an address lies in; the region's own name is understood as well. Undefined when the text
 * does not begin with a place that belongs to one region only.
 * @example gridRegionOf("安徽省合肥市", gridRegions)?.name // "华东"
 */
export function gridRegionOf(text: string, regions: readonly GridRegion[]): GridRegion | undefined {
  const plain = text.normalize("NFKC").replace(/\s/g, "").replace(countryName, "").replace(administrativeWords, "");
  return regions.find(({ name, places }) => [name, ...places].some((place) => plain.startsWith(place)));
}
