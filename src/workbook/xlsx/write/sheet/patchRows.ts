import { XmlScanner } from "../../../../package/xml/xmlScanner";
import { withPrefix } from "../dialect";
import { Edits } from "./edits";
import { newRow, patchRow, type Patching, type RowSource } from "./patchRow";
import { type Section, sectionOf, type SheetMap } from "./sheetMap";

/** Lays the cells of the draft over the sheetData element; rows without an edit are copied as they are. */
export function patchRows(patching: Patching): string {
  const { map, draft } = patching;
  const data = sectionOf(map, "sheetData");
  const edits = new Edits(draft.contents, draft.looks);
  const added = (rows: readonly number[]): string => rows.map((row) => newRow(patching, row)).join("");
  if (!data || data.isEmpty) {
    const open = withPrefix("<sheetData>", map.prefix);
    return open + added(edits.rest()) + withPrefix("</sheetData>", map.prefix);
  }
  const pieces: string[] = [];
  let from = data.start;
  for (const source of rowsOf(map, data)) {
    pieces.push(map.xml.slice(from, source.start), added(edits.before(source.row)));
    from = source.start;
    if (!edits.takes(source.row)) continue;
    pieces.push(patchRow(patching, source));
    from = source.end;
  }
  pieces.push(map.xml.slice(from, data.innerEnd), added(edits.rest()), map.xml.slice(data.innerEnd, data.end));
  return pieces.join("");
}

function* rowsOf(map: SheetMap, data: Section): Generator<RowSource> {
  const { xml, prefix } = map;
  const closing = `</${prefix}row`;
  let scanner = new XmlScanner(xml, map.part, data.start);
  scanner.next();
  for (let row = 0; scanner.next() && scanner.isOpen; row += 1) {
    const { start, isEmpty, end: openEnd } = scanner;
    const written = scanner.attribute("r");
    row = written === undefined ? row : Number(written) - 1;
    if (!isEmpty) {
      scanner = new XmlScanner(xml, map.part, xml.indexOf(closing, openEnd));
      scanner.next();
    }
    yield { row, start, openEnd, end: scanner.end };
  }
}
