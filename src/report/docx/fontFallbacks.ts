import type { OfficePackage } from "../../package/officePackage";
import { alternativeNames } from "./typography.terms";

const FONT_TABLE = "word/fontTable.xml";
/** Simplified Chinese (GB2312). */
const CHARSET = "86";

/** Other names of the Chinese faces, so that a system without them picks the nearest Chinese one. */
export function addFontFallbacks(file: OfficePackage): void {
  const entries = Object.entries(alternativeNames).map(
    ([name, alternative]) =>
      `<w:font w:name="${name}"><w:altName w:val="${alternative}"/><w:charset w:val="${CHARSET}"/></w:font>`,
  );
  const xml = file.text(FONT_TABLE);
  file.set(
    FONT_TABLE,
    xml.replace(
      /(<w:fonts\b[^>]*?)\/>$|<\/w:fonts>$/,
      (_, open?: string) => `${open === undefined ? "" : `${open}>`}${entries.join("")}</w:fonts>`,
    ),
  );
}
