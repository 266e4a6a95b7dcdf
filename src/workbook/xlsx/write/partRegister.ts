import { removeOverride } from "../../../package/contentTypes";
import type { OfficePackage } from "../../../package/officePackage";
import { readRelations, relationsPath } from "../../../package/relations";

/**
 * Part names for what a plan adds. Parts that hang only on sheets which are written anew are obsolete: their names are
 * handed out again first, so that the same plan gives the same names every time; those left over are removed.
 */
export class PartRegister {
  private readonly obsolete: ReadonlySet<string>;
  private readonly claimed = new Set<string>();

  /** `sheets`: parts of the sheets that are written anew or deleted. */
  constructor(
    private readonly pkg: OfficePackage,
    sheets: readonly string[],
  ) {
    this.obsolete = partsOnlyUsedBy(pkg, sheets);
  }

  /** `xl/charts/chart1.xml` … the first free number. */
  claim(stem: string, extension: string): string {
    for (let number = 1; ; number += 1) {
      const path = `${stem}${number}.${extension}`;
      if (this.claimed.has(keyOf(path)) || this.isKept(path)) continue;
      this.claimed.add(keyOf(path));
      this.pkg.remove(relationsPath(path));
      return path;
    }
  }

  /** The part stays when the plan has been carried out. */
  isKept(path: string): boolean {
    return this.pkg.has(path) && !this.obsolete.has(keyOf(path));
  }

  removeObsolete(): void {
    for (const path of this.obsolete) if (!this.claimed.has(path)) removePart(this.pkg, path);
  }
}

export function removePart(pkg: OfficePackage, path: string): void {
  pkg.remove(relationsPath(path));
  pkg.remove(path);
  removeOverride(pkg, path);
}

function partsOnlyUsedBy(pkg: OfficePackage, sheets: readonly string[]): ReadonlySet<string> {
  const roots = new Set(sheets.map(keyOf));
  const reached = reach(pkg, roots, () => true);
  const others = ["", ...pkg.paths()].filter((path) => !reached.has(keyOf(path)) && !roots.has(keyOf(path)));
  const needed = reach(pkg, new Set(others.map(keyOf)), (path) => reached.has(path));
  return new Set([...reached].filter((path) => !roots.has(path) && !needed.has(path)));
}

/** Parts that relations lead to, from part to part; `isWanted` says where to go on. */
function reach(pkg: OfficePackage, from: ReadonlySet<string>, isWanted: (path: string) => boolean): Set<string> {
  const reached = new Set<string>();
  const open = [...from];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    for (const { target, isExternal } of readRelations(pkg, path)) {
      const key = keyOf(target);
      if (isExternal || reached.has(key) || !pkg.has(target) || !isWanted(key)) continue;
      reached.add(key);
      open.push(key);
    }
  }
  return reached;
}

function keyOf(path: string): string {
  return path.toLowerCase();
}
