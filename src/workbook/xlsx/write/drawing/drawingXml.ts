import { escapeAttribute } from "../../../../package/xml/escape";
import type { Area } from "../../../port";
import { type Dialect, xmlHead } from "../dialect";

/** A chart or picture with the relation it is drawn from. */
export interface Drawn {
  readonly kind: "chart" | "image";
  readonly relationId: string;
  readonly area: Area;
  readonly name: string;
  readonly altText?: string;
  /** Width ÷ height of a picture; absent: it fills its area. */
  readonly aspect?: number;
}

/** Rows of usual height are this high at least (LibreOffice; Excel's are higher), in EMU: a picture covers no row below. */
const ROW_EMU = 12.75 * 12_700;

/** The drawing part of a sheet: what hangs over which cells. */
export function drawingXml(items: readonly Drawn[], dialect: Dialect): string {
  const anchors = items.map((item, i) => {
    const object = item.kind === "chart" ? frameXml(item, i + 2, dialect) : pictureXml(item, i + 2);
    return anchorXml(item, object);
  });
  const namespaces = `xmlns:xdr="${dialect.sheetDrawing}" xmlns:a="${dialect.drawing}" xmlns:r="${dialect.relationships}"`;
  return `${xmlHead}<xdr:wsDr ${namespaces}>${anchors.join("")}</xdr:wsDr>`;
}

/** A picture hangs on its first cell and keeps its sides; a chart fills its cells. */
function anchorXml({ area, aspect }: Drawn, object: string): string {
  const from = cornerXml("from", area.top, area.left);
  if (aspect === undefined) {
    const to = cornerXml("to", area.bottom + 1, area.right + 1);
    return `<xdr:twoCellAnchor editAs="oneCell">${from}${to}${object}<xdr:clientData/></xdr:twoCellAnchor>`;
  }
  const height = (area.bottom - area.top + 1) * ROW_EMU;
  const size = `<xdr:ext cx="${Math.round(height * aspect)}" cy="${Math.round(height)}"/>`;
  return `<xdr:oneCellAnchor>${from}${size}${object}<xdr:clientData/></xdr:oneCellAnchor>`;
}

function cornerXml(corner: "from" | "to", row: number, column: number): string {
  return `<xdr:${corner}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${corner}>`;
}

function frameXml({ name, relationId }: Drawn, id: number, { chart }: Dialect): string {
  const properties = `<xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${escapeAttribute(name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`;
  const reference = `<c:chart xmlns:c="${chart}" r:id="${relationId}"/>`;
  const graphic = `<a:graphic><a:graphicData uri="${chart}">${reference}</a:graphicData></a:graphic>`;
  return `<xdr:graphicFrame macro="">${properties}<xdr:xfrm>${noTransform}</xdr:xfrm>${graphic}</xdr:graphicFrame>`;
}

function pictureXml({ name, relationId, altText = "" }: Drawn, id: number): string {
  const cNvPr = `<xdr:cNvPr id="${id}" name="${escapeAttribute(name)}" descr="${escapeAttribute(altText)}"/>`;
  const properties = `<xdr:nvPicPr>${cNvPr}<xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>`;
  const fill = `<xdr:blipFill><a:blip r:embed="${relationId}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>`;
  const shape = `<xdr:spPr><a:xfrm>${noTransform}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>`;
  return `<xdr:pic>${properties}${fill}${shape}</xdr:pic>`;
}

const noTransform = '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/>';
