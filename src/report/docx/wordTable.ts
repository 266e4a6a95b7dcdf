import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { ReportTable, ReportText } from "../port";
import { colours, measures, styleIds, textWidth } from "./typography.terms";
import { printableText } from "./printableText";
import { type TextContext, wordParagraph } from "./wordText";

/** Height of a row to sign in, twips. */
const SIGNATURE_ROW = 680;

const rule = { style: BorderStyle.SINGLE, size: 4, color: colours.rule } as const;
const frame = { style: BorderStyle.SINGLE, size: 8, color: colours.rule } as const;
const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** Caption above, head row repeated on every page, rows kept whole, note below. */
export function wordTable(table: ReportTable, label: string, context: TextContext): readonly (Paragraph | Table)[] {
  // Without a note an empty one keeps the next paragraph off the table.
  const note = new Paragraph({ style: styleIds.note, text: printableText(table.note ?? "") });
  return [...captionParagraph(table, label), grid(table, context), note];
}

function captionParagraph(table: ReportTable, label: string): readonly Paragraph[] {
  if (table.caption === "") return [];
  return [new Paragraph({ style: styleIds.caption, text: printableText(`${label}　${table.caption}`) })];
}

function grid(table: ReportTable, context: TextContext): Table {
  const columnWidths = widthsOf(table.columns);
  const isShort = table.rows.length <= measures.shortTableRows;
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths,
    alignment: AlignmentType.CENTER,
    margins: { top: 40, bottom: 40, left: 70, right: 70, marginUnitType: WidthType.DXA },
    borders: { top: frame, bottom: frame, left: frame, right: frame, insideHorizontal: rule, insideVertical: rule },
    rows: [
      headRow(table, columnWidths),
      ...table.rows.map((row, index) =>
        bodyRow(row, table, { columnWidths, context, keepsWithNext: isShort && index < table.rows.length - 1 }),
      ),
    ],
  });
}

function headRow({ columns }: ReportTable, widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ heading }, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          shading: { type: ShadingType.CLEAR, color: "auto", fill: colours.headFill },
          verticalAlign: VerticalAlignTable.CENTER,
          children: [new Paragraph({ style: styleIds.tableHead, keepNext: true, text: printableText(heading) })],
        }),
    ),
  });
}

interface RowLayout {
  readonly columnWidths: readonly number[];
  readonly context: TextContext;
  readonly keepsWithNext: boolean;
}

function bodyRow(row: readonly ReportText[], { caption, columns }: ReportTable, layout: RowLayout): TableRow {
  return new TableRow({
    cantSplit: true,
    ...(caption === "" ? { height: { value: SIGNATURE_ROW, rule: HeightRule.ATLEAST } } : {}),
    children: columns.map(
      ({ align }, index) =>
        new TableCell({
          width: { size: layout.columnWidths[index] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
          children: [
            wordParagraph(
              {
                style: styleIds.tableText,
                alignment: alignments[align],
                ...(layout.keepsWithNext ? { keepNext: true } : {}),
              },
              row[index] ?? [],
              layout.context,
            ),
          ],
        }),
    ),
  });
}

/** Shares of the text width in twips; the last column takes what rounding leaves. */
function widthsOf(columns: ReportTable["columns"]): number[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((textWidth * width) / total));
  const rest = textWidth - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}
