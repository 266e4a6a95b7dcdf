import { decodeControlCharacters } from "../../../package/xml/controlCharacters";
import { contentText, type XmlScanner } from "../../../package/xml/xmlScanner";

/** After `<si>` or `<is>`: the runs of text joined, without phonetic readings; moves to the closing tag. */
export function readRichText(scanner: XmlScanner): string {
  return readPlainText(scanner) ?? readRuns(scanner);
}

/** By far the most texts are a single `<t>…</t>` without prefix: taken in one step. */
function readPlainText(scanner: XmlScanner): string | undefined {
  const tagEnd = scanner.end;
  if (scanner.isEmpty || !scanner.passIf("<t>")) return undefined;
  const from = scanner.end;
  const close = scanner.nextTagStart(from);
  if (close >= 0 && (scanner.passIf("</t></is>", close) || scanner.passIf("</t></si>", close)))
    return cellText(contentText(scanner.xml.slice(from, close)));
  scanner.end = tagEnd;
  return undefined;
}

function readRuns(scanner: XmlScanner): string {
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
