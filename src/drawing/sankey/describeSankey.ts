import type { End } from "../../core/balance/network";
import type { SankeyWords } from "../../messages/pictureWords";
import type { SankeyDiagram, SankeyFlow } from "./diagram";
import { figureText, quantityText } from "./figures";
import { compareTexts, drawableFlows } from "./graph";

/** More would not be listened to. */
const MOST = 5;

/** The picture in words, for those who cannot see it: how many units and flows, and the largest of these. */
export function describeSankey(diagram: SankeyDiagram, words: SankeyWords): string {
  const flows = drawableFlows(diagram);
  const units = new Set(
    flows.flatMap(({ from, to }) => [from, to]).flatMap((end) => (end.kind === "node" ? [end.node] : [])),
  );
  const amount = ({ value }: SankeyFlow): number => Math.abs(value ?? 0);
  const largest = flows
    .filter(({ value }) => value !== null)
    .sort((a, b) => amount(b) - amount(a) || compareTexts(a.name, b.name) || compareTexts(a.id, b.id))
    .slice(0, MOST)
    .map((flow) => ({
      from: endName(flow.from, words),
      to: endName(flow.to, words),
      flow: `${flow.name} ${quantityText(figureText(flow.value ?? 0, flow.printed), diagram.unit)}`.trim(),
    }));
  return words.alternative(words.title(diagram.subject), { units: units.size, flows: flows.length, largest });
}

function endName(end: End, words: SankeyWords): string {
  if (end.kind === "node") return end.node;
  return end.kind === "stock" ? words.stock : words.outside;
}
