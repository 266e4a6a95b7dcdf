import { encodeControlCharacters } from "../../../../package/xml/controlCharacters";
import { escapeAttribute, escapeText } from "../../../../package/xml/escape";
import { areaAddress, cellAddress, referenceTo } from "../../../address";
import type { Area } from "../../../port";
import { xmlHead } from "../dialect";
import type { CommandOf } from "../sheetDraft";

/** The pieces of a sheet besides its cells, each as the mark-up of one element of the sheet (or of its children). */

export function paneXml({ rows, columns }: CommandOf<"freezePanes">): string {
  if (rows === 0 && columns === 0) return "";
  const pane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  const corner = cellAddress(rows, columns);
  return `<pane${splits} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`;
}

/** Widths as stored: 7 pixels a character of the default font and 5 pixels of margin. */
export function columnXml(left: number, right: number, width: number): string {
  return `<col min="${left + 1}" max="${right + 1}" width="${storedWidth(width)}" customWidth="1"/>`;
}

export function storedWidth(characters: number): number {
  return Math.trunc(((characters * 7 + 5) / 7) * 256) / 256;
}

/** Width per column; the last command that names a column decides. Neighbours of the same width are joined. */
export function columnRuns(widths: readonly CommandOf<"columnWidth">[]): readonly CommandOf<"columnWidth">[] {
  const byColumn = new Map<number, CommandOf<"columnWidth">>();
  for (const command of widths) {
    for (let column = command.left; column <= command.right; column += 1) byColumn.set(column, command);
  }
  const runs: CommandOf<"columnWidth">[] = [];
  for (const [column, command] of [...byColumn].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last && last.right === column - 1 && last.width === command.width)
      runs[runs.length - 1] = { ...last, right: column };
    else runs.push({ ...command, left: column, right: column });
  }
  return runs;
}

export function mergeXml(area: Area): string {
  return `<mergeCell ref="${areaAddress(area)}"/>`;
}

/** `priority` 1 is looked at first. */
export function ruleXml(
  { area, rule }: CommandOf<"conditionalFormat">,
  { differential, priority }: { readonly differential: number; readonly priority: number },
): string {
  const isText = rule.kind === "textEquals";
  const kind = isText ? 'type="cellIs"' : 'type="expression"';
  const operator = isText ? ' operator="equal"' : "";
  const formula = isText ? `"${rule.text.replaceAll('"', '""')}"` : rule.formula;
  const cfRule = `<cfRule ${kind} dxfId="${differential}" priority="${priority}"${operator}><formula>${escapeText(formula)}</formula></cfRule>`;
  return `<conditionalFormatting sqref="${areaAddress(area)}">${cfRule}</conditionalFormatting>`;
}

/** Any other entry is questioned, not refused: readers understand more words than the list offers. */
export function listXml({ area, choices }: CommandOf<"dataValidation">): string {
  const formula = `"${choices.join(",").replaceAll('"', '""')}"`;
  const attributes = 'type="list" errorStyle="warning" allowBlank="1" showInputMessage="1" showErrorMessage="1"';
  return `<dataValidation ${attributes} sqref="${areaAddress(area)}"><formula1>${escapeText(formula)}</formula1></dataValidation>`;
}

export function linkXml({ row, column, targetSheet, targetArea }: CommandOf<"hyperlink">): string {
  const location = escapeAttribute(referenceTo(targetSheet, targetArea));
  return `<hyperlink ref="${cellAddress(row, column)}" location="${location}"/>`;
}

/** A4; as many pages high as it takes when fitted to the width. */
export function pageSetupXml({ orientation, fitToWidth }: CommandOf<"pageLayout">): string {
  return `<pageSetup paperSize="9"${fitToWidth ? ' fitToWidth="1" fitToHeight="0"' : ""} orientation="${orientation}"/>`;
}

/** Number of the page, out of how many. */
export const pageFooterXml =
  '<headerFooter scaleWithDoc="0"><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>';

/** A break stands below the row with its number. */
export function breakXml(firstOfPage: number): string {
  return `<brk id="${firstOfPage}" max="16383" man="1"/>`;
}

export function tableXml(
  { name, area }: CommandOf<"table">,
  {
    id,
    headings,
    namespace,
  }: { readonly id: number; readonly headings: readonly string[]; readonly namespace: string },
): string {
  const ref = areaAddress(area);
  const columns = headings.map((heading, i) => {
    const text = encodeControlCharacters(heading).replace(/[\n\t]/g, (c) => (c === "\n" ? "_x000a_" : "_x0009_"));
    return `<tableColumn id="${i + 1}" name="${escapeAttribute(text)}"/>`;
  });
  const head = `${xmlHead}<table xmlns="${namespace}" id="${id}" name="${escapeAttribute(name)}" displayName="${escapeAttribute(name)}" ref="${ref}" totalsRowShown="0"><autoFilter ref="${ref}"/>`;
  const style =
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/>';
  return `${head}<tableColumns count="${headings.length}">${columns.join("")}</tableColumns>${style}</table>`;
}
