import type { Exchange } from "../core/audit/statedBalance";
import type { AuditBalance } from "../core/balance/auditBalance";
import type { Noticed, Origin } from "../core/outcome/outcome";
import type { Drawing } from "../drawing/drawing";
import type { DrawingFinding } from "../drawing/findings";
import type { PicturePrinter } from "../drawing/picturePrinter";
import { balanceDiagram } from "../drawing/sankey/balanceDiagram";
import { describeSankey } from "../drawing/sankey/describeSankey";
import { exchangeDiagrams } from "../drawing/sankey/exchangeDiagrams";
import type { SankeyDiagram } from "../drawing/sankey/diagram";
import { drawSankey } from "../drawing/sankey/drawSankey";
import { pictureWords } from "../messages/pictureWords";
import type { Language } from "../messages/texts";
import type { BalancePicture } from "../workbook/results/balances/pictureArea";

/** A workbook with more balances than this has pictures of the first ones only. */
export const MOST_PICTURES = 24;

export interface BalanceDrawing {
  readonly title: string;
  readonly altText: string;
  readonly drawing: Drawing;
}

/** The Sankey picture of one balance. */
export function drawBalance(balance: AuditBalance, language: Language): BalanceDrawing {
  return drawDiagram(balanceDiagram(balance), language);
}

/** 企业间协同 of a park: a Sankey picture for each unit. */
export function drawExchanges(exchanges: readonly Exchange[], language: Language): readonly BalanceDrawing[] {
  return exchangeDiagrams(exchanges).map((diagram) => drawDiagram(diagram, language));
}

function drawDiagram(diagram: SankeyDiagram, language: Language): BalanceDrawing {
  const words = pictureWords(language).sankey;
  return {
    title: words.title(diagram.subject),
    altText: describeSankey(diagram, words),
    drawing: drawSankey(diagram, words),
  };
}

export interface PrintedPictures {
  /** One per balance; undefined beyond the first ones. */
  readonly balances: readonly (BalancePicture | undefined)[];
  readonly exchanges: readonly BalancePicture[];
}

/** The pictures of balances and exchanges as PNG. */
export function printPictures(
  { balances, exchanges }: { readonly balances: readonly AuditBalance[]; readonly exchanges: readonly Exchange[] },
  printer: PicturePrinter,
): Noticed<PrintedPictures, DrawingFinding> {
  const findings: DrawingFinding[] = [];
  const print = ({ title, altText, drawing }: BalanceDrawing, origins: readonly Origin[]): BalancePicture => {
    const { png, missing: characters } = printer.print(drawing.svg);
    const base = { code: "drawing.missingCharacters", severity: "warning", picture: title } as const;
    if (characters.length > 0) findings.push({ ...base, characters, origins });
    return { png, width: drawing.width, height: drawing.height, altText };
  };
  const drawn = balances
    .slice(0, MOST_PICTURES)
    .map((balance) => print(drawBalance(balance, "zh-CN"), balance.origins));
  const value = {
    balances: balances.map((_, place) => drawn[place]),
    exchanges: drawExchanges(exchanges, "zh-CN").map((drawing) => print(drawing, [])),
  };
  return { value, findings };
}
