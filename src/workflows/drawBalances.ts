import type { AuditBalance } from "../core/balance/auditBalance";
import type { Noticed } from "../core/outcome/outcome";
import type { Drawing } from "../drawing/drawing";
import type { DrawingFinding } from "../drawing/findings";
import type { PicturePrinter } from "../drawing/picturePrinter";
import { balanceDiagram } from "../drawing/sankey/balanceDiagram";
import { describeSankey } from "../drawing/sankey/describeSankey";
import { drawSankey } from "../drawing/sankey/drawSankey";
import { pictureWords } from "../messages/pictureWords";
import type { Language } from "../messages/texts";

/** A workbook with more balances than this has pictures of the first ones only. */
export const MOST_PICTURES = 24;

export interface BalanceDrawing {
  readonly title: string;
  readonly altText: string;
  readonly drawing: Drawing;
}

/** A printed picture with its size in SVG units. */
export interface BalancePicture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly altText: string;
}

/** The Sankey picture of one balance. */
export function drawBalance(balance: AuditBalance, language: Language): BalanceDrawing {
  const words = pictureWords(language).sankey;
  const diagram = balanceDiagram(balance);
  return {
    title: words.title(diagram.subject),
    altText: describeSankey(diagram, words),
    drawing: drawSankey(diagram, words),
  };
}

/** The pictures of an audit's balances as PNG, one per balance; undefined beyond the first ones. */
export function printBalances(
  balances: readonly AuditBalance[],
  printer: PicturePrinter,
): Noticed<readonly (BalancePicture | undefined)[], DrawingFinding> {
  const findings: DrawingFinding[] = [];
  const pictures = balances.slice(0, MOST_PICTURES).map((balance): BalancePicture => {
    const { title, altText, drawing } = drawBalance(balance, "zh-CN");
    const { png, missing } = printer.print(drawing.svg);
    if (missing.length > 0) findings.push(missingCharacters(title, missing, balance));
    return { png, width: drawing.width, height: drawing.height, altText };
  });
  return { value: balances.map((_, place) => pictures[place]), findings };
}

function missingCharacters(picture: string, characters: readonly string[], { origins }: AuditBalance): DrawingFinding {
  return { code: "drawing.missingCharacters", severity: "warning", picture, characters, origins };
}
