import { AlignmentType, ImageRun, Paragraph } from "docx";
import type { ReportFigure } from "../port";
import { printableText } from "./printableText";
import { styleIds } from "./typography.terms";

const PIXELS_PER_MM = 96 / 25.4;

/** Picture, caption below. */
export function wordFigure(figure: ReportFigure, label: string): readonly Paragraph[] {
  const altText = printableText(figure.altText);
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: 120 },
      children: [
        new ImageRun({
          type: "png",
          data: figure.png,
          transformation: {
            width: Math.round(figure.widthMm * PIXELS_PER_MM),
            height: Math.round(figure.heightMm * PIXELS_PER_MM),
          },
          altText: { name: label, title: printableText(figure.caption), description: altText },
        }),
      ],
    }),
    new Paragraph({ style: styleIds.caption, keepNext: false, text: printableText(`${label}　${figure.caption}`) }),
  ];
}
