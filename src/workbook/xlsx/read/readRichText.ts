import { decodeControlCharacters } from "../../../package/xml/controlCharacters";
import type { XmlScanner } from "../../../package/xml/xmlScanner";

/** After `<si>` or `<is>`: the runs of text joined, without phonetic readings; moves to the closing tag. */
export function readRichText(scanner: XmlScanner): string {
  let text = "";
  scanner.forEachChild((part) => {
    if (part.is("t")) text += part.text();
    else if (part.is("r")) {
      part.forEachChild((run) => {
        if (run.is("t")) text += run.text();
      });
    }
  });
  return cellText(text);
}

/** Text of a cell as the program shows it: line breaks as line feeds, `_x000D_` decoded. */
export function cellText(text: string): string {
  return decodeControlCharacters(text.indexOf("\r") >= 0 ? text.replace(/\r\n?/g, "\n") : text);
}
