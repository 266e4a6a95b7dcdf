import type { OfficePackage } from "../../../package/officePackage";
import { readRelations } from "../../../package/relations";
import { XmlScanner } from "../../../package/xml/xmlScanner";
import { indexedColors, officeTheme } from "./colors.terms";

/** The twelve colours of the workbook's theme in the order in which cells number them (RRGGBB). */
export type ThemeColors = readonly string[];

export function readThemeColors(pkg: OfficePackage, workbookPath: string): ThemeColors {
  const path = readRelations(pkg, workbookPath).find((relation) => relation.kind === "theme")?.target;
  if (path === undefined || !pkg.has(path)) return officeTheme;
  const written = schemeColors(new XmlScanner(pkg.text(path), path));
  // The theme lists dark before light, cells number light before dark.
  const [dark1, light1, dark2, light2, ...accents] = officeTheme.map((color, i) => written[i] ?? darkFirst(color, i));
  return [light1, dark1, light2, dark2, ...accents].map((color) => color ?? "000000");
}

function darkFirst(color: string, place: number): string {
  return place < 4 ? (officeTheme[place ^ 1] ?? color) : color;
}

function schemeColors(scanner: XmlScanner): readonly string[] {
  const colors: string[] = [];
  if (!scanner.nextOpen("clrScheme")) return colors;
  scanner.forEachChild((slot) =>
    slot.forEachChild((color) => colors.push(color.attribute("lastClr") ?? color.attribute("val") ?? "000000")),
  );
  return colors;
}

/** Colour of a `color`, `fgColor` … element; undefined for automatic. */
export function colorOf(scanner: XmlScanner, theme: ThemeColors): string | undefined {
  const tint = Number(scanner.attribute("tint") ?? 0);
  const rgb = scanner.attribute("rgb");
  const themed = scanner.attribute("theme");
  const indexed = scanner.attribute("indexed");
  const color =
    rgb !== undefined
      ? rgb.slice(-6)
      : themed !== undefined
        ? theme[Number(themed)]
        : indexed === undefined
          ? undefined
          : indexedColors[Number(indexed)];
  return color === undefined || !/^[0-9a-f]{6}$/i.test(color) ? undefined : tinted(color.toUpperCase(), tint);
}

/** Towards white for a positive tint, towards black for a negative one. */
function tinted(color: string, tint: number): string {
  if (tint === 0 || !Number.isFinite(tint)) return color;
  const towards = tint > 0 ? 255 : 0;
  const share = Math.min(1, Math.abs(tint));
  return [0, 2, 4]
    .map((at) => parseInt(color.slice(at, at + 2), 16))
    .map((part) => Math.round(part + (towards - part) * share))
    .map((part) => part.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();
}
