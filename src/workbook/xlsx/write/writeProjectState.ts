import { addDefault } from "../../../package/contentTypes";
import { addRelation } from "../../../package/relations";
import { escapeText } from "../../../package/xml/escape";
import { PROJECT_NAMESPACE } from "../../port";
import { projectPart } from "../projectPart";
import { partTypes, xmlHead } from "./dialect";
import { putPart, type PartStore } from "./hangingParts";

/** An id of the part must be unique in the workbook, and the same every time. */
const ITEM_ID = "{7A1E6C52-0B7D-4B0F-9A63-5D8C1F2E4A90}";

/** Puts our text into the workbook's custom XML part of ours, which is made when there is none. */
export function writeProjectState(store: PartStore, workbookPath: string, text: string): void {
  const path = projectPart(store.pkg, workbookPath) ?? addProjectPart(store, workbookPath);
  store.pkg.set(path, `${xmlHead}<project xmlns="${PROJECT_NAMESPACE}">${escapeText(text)}</project>`);
}

function addProjectPart({ pkg, register, dialect }: PartStore, workbookPath: string): string {
  const path = register.claim("customXml/item", "xml");
  const properties = register.claim("customXml/itemProps", "xml");
  const schemas = `<ds:schemaRefs><ds:schemaRef ds:uri="${PROJECT_NAMESPACE}"/></ds:schemaRefs>`;
  const item = `<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${dialect.customXml}">${schemas}</ds:datastoreItem>`;
  putPart(pkg, { path: properties, xml: `${xmlHead}${item}`, type: partTypes.customXmlProps });
  addDefault(pkg, "xml", "application/xml");
  addRelation(pkg, workbookPath, { type: `${dialect.relationships}/customXml`, target: path });
  addRelation(pkg, path, { type: `${dialect.relationships}/customXmlProps`, target: properties });
  return path;
}
