import { addDefault, addOverride } from "../../../package/contentTypes";
import type { OfficePackage } from "../../../package/officePackage";
import { addRelation, relationsPath } from "../../../package/relations";
import { XmlScanner } from "../../../package/xml/xmlScanner";
import { aspectOf } from "../../portPicture";
import { type Dialect, partTypes } from "./dialect";
import { chartXml } from "./drawing/chartXml";
import { type Drawn, drawingXml } from "./drawing/drawingXml";
import type { PartRegister } from "./partRegister";
import { tableXml } from "./sheet/sections";
import type { SheetDraft } from "./sheetDraft";

/** Where the parts that hang on a sheet are put. */
export interface PartStore {
  readonly pkg: OfficePackage;
  readonly register: PartRegister;
  readonly dialect: Dialect;
  /** Folder of the workbook part, with slash: `xl/`. */
  readonly folder: string;
  readonly tableIds: Set<number>;
}

export interface HangingIds {
  readonly drawingId?: string;
  readonly tableIds: readonly string[];
}

/** Writes drawings, charts, pictures and tables of a sheet that is built whole, and hands back its relation ids. */
export function writeHangingParts(store: PartStore, sheetPath: string, draft: SheetDraft): HangingIds {
  store.pkg.remove(relationsPath(sheetPath));
  const hasDrawing = draft.charts.length + draft.images.length > 0;
  const drawing = hasDrawing ? { drawingId: writeDrawing(store, sheetPath, draft) } : {};
  return { ...drawing, tableIds: draft.tables.map((table) => writeTable(store, sheetPath, { draft, table })) };
}

/** Ids of the tables that stay; an id must be unique in the workbook. */
export function keptTableIds(pkg: OfficePackage, register: PartRegister): Set<number> {
  const ids = new Set<number>();
  for (const path of pkg.paths()) {
    if (!/\/tables\/[^/]+\.xml$/i.test(path) || !register.isKept(path)) continue;
    const scanner = new XmlScanner(pkg.text(path), path);
    if (scanner.next()) ids.add(Number(scanner.attribute("id")));
  }
  return ids;
}

function writeDrawing(store: PartStore, sheetPath: string, draft: SheetDraft): string {
  const { pkg, register, dialect, folder } = store;
  const path = register.claim(`${folder}drawings/drawing`, "xml");
  const charts = draft.charts.map((chart): Drawn => {
    const target = register.claim(`${folder}charts/chart`, "xml");
    const xml = chartXml(chart, (row, column) => draft.valueAt(row, column), dialect);
    putPart(pkg, { path: target, xml, type: partTypes.chart });
    const relationId = addRelation(pkg, path, { type: `${dialect.relationships}/chart`, target });
    return { kind: "chart", relationId, area: chart.area, name: chart.name };
  });
  const images = draft.images.map((image, i): Drawn => {
    const target = register.claim(`${folder}media/image`, "png");
    pkg.set(target, image.png);
    addDefault(pkg, "png", "image/png");
    const relationId = addRelation(pkg, path, { type: `${dialect.relationships}/image`, target });
    const aspect = aspectOf(image.png);
    const { area, altText } = image;
    return { kind: "image", relationId, area, name: `Picture ${i + 1}`, altText, ...(aspect ? { aspect } : {}) };
  });
  putPart(pkg, { path, xml: drawingXml([...charts, ...images], dialect), type: partTypes.drawing });
  return addRelation(pkg, sheetPath, { type: `${dialect.relationships}/drawing`, target: path });
}

function writeTable(
  { pkg, register, dialect, folder, tableIds }: PartStore,
  sheetPath: string,
  { draft, table }: { readonly draft: SheetDraft; readonly table: SheetDraft["tables"][number] },
): string {
  const path = register.claim(`${folder}tables/table`, "xml");
  let id = 1;
  while (tableIds.has(id)) id += 1;
  tableIds.add(id);
  const xml = tableXml(table, { id, headings: draft.headings(table.area), namespace: dialect.main });
  putPart(pkg, { path, xml, type: partTypes.table });
  return addRelation(pkg, sheetPath, { type: `${dialect.relationships}/table`, target: path });
}

export function putPart(
  pkg: OfficePackage,
  part: { readonly path: string; readonly xml: string; readonly type: string },
): void {
  pkg.set(part.path, part.xml);
  addOverride(pkg, part.path, part.type);
}
