import type { OfficePackage } from "../../../package/officePackage";
import { readRelations } from "../../../package/relations";
import { escapeAttribute, escapeText } from "../../../package/xml/escape";
import { XmlScanner } from "../../../package/xml/xmlScanner";
import { withPrefix } from "./dialect";

/** A sheet as the workbook part lists it. */
export interface ListedSheet {
  readonly title: string;
  readonly sheetId: number;
  readonly isVisible: boolean;
  /** "" until a new sheet has its part. */
  relationId: string;
  /** Undefined for chart, dialog and macro sheets, and until a new sheet has its part. */
  path: string | undefined;
  /** As written; undefined for a sheet that is to be added. */
  readonly xml?: string;
}

/** A defined name in its place among the others. */
export interface ListedName {
  readonly name: string;
  /** Sheet it is local to. */
  readonly sheet: ListedSheet | undefined;
  readonly refersTo: string;
  /** As written; undefined for one that is to be added or replaced. */
  readonly xml?: string;
}

/** The workbook part: its sheets and names can be changed, the rest is kept byte for byte. */
export class WorkbookPart {
  sheets: ListedSheet[] = [];
  names: ListedName[] = [];
  /** Nobody may add, delete or rename sheets. */
  isLocked = false;
  private readonly prefix: string;
  private readonly before: { readonly sheets: readonly ListedSheet[]; readonly names: readonly ListedName[] };
  private readonly places = new Map<string, { readonly start: number; readonly end: number; readonly open: string }>();

  constructor(
    pkg: OfficePackage,
    readonly path: string,
    readonly xml: string,
  ) {
    const paths = new Map<string, string>();
    for (const relation of readRelations(pkg, path)) {
      if (relation.kind === "worksheet") paths.set(relation.id, relation.target);
    }
    const scanner = new XmlScanner(xml, path);
    scanner.next();
    this.prefix = scanner.prefix;
    scanner.forEachChild((child) => {
      const { name, start, end: openEnd } = child;
      if (name === "sheets") child.forEachChild((sheet) => this.sheets.push(listedSheet(sheet, paths)));
      if (name === "definedNames") child.forEachChild((defined) => this.names.push(this.listedName(defined)));
      if (name === "workbookProtection") this.isLocked = ["1", "true"].includes(child.attribute("lockStructure") ?? "");
      if (child.start === start) child.skip();
      this.places.set(name, { start, end: child.end, open: xml.slice(start, openEnd) });
    });
    this.before = { sheets: [...this.sheets], names: [...this.names] };
    this.places.set("", { start: scanner.start, end: scanner.start, open: "" });
  }

  /** The part after all changes; the same text when there are none. `relationships` is the namespace of `r:id`. */
  toXml(relationships: string): string {
    const splices = [
      this.splice("bookViews", this.viewsXml()),
      this.splice("sheets", this.sheetsXml(relationships)),
      this.splice("definedNames", this.namesXml()),
    ];
    const pieces: string[] = [];
    let from = 0;
    for (const { start, end, xml } of splices.sort((a, b) => a.start - b.start)) {
      pieces.push(this.xml.slice(from, start), xml);
      from = end;
    }
    return pieces.join("") + this.xml.slice(from);
  }

  private splice(name: string, xml: string): { readonly start: number; readonly end: number; readonly xml: string } {
    const own = this.places.get(name);
    if (own) return { ...own, xml };
    const followers = [...order.slice(order.indexOf(name) + 1), ""];
    const places = followers.map((follower) => this.places.get(follower)).filter((place) => place !== undefined);
    const start = Math.min(...places.map((place) => place.start));
    return { start, end: start, xml };
  }

  /**
   * The same sheet stays the active one; when it is gone, the first visible one takes its place. A workbook without any
   * view gets one, because the views of our sheets refer to it.
   */
  private viewsXml(): string {
    const written = this.written("bookViews");
    if (written === "") return withPrefix("<bookViews><workbookView/></bookViews>", this.prefix);
    if (this.before.sheets.every((sheet) => this.sheets.includes(sheet))) return written;
    const firstVisible = this.sheets.findIndex(({ isVisible }) => isVisible);
    return written.replace(/(\s(?:activeTab|firstSheet)\s*=\s*["'])(\d+)/g, (_, head: string, index: string) => {
      const sheet = this.before.sheets[Number(index)];
      const place = sheet ? this.sheets.indexOf(sheet) : -1;
      return `${head}${place < 0 ? firstVisible : place}`;
    });
  }

  private sheetsXml(relationships: string): string {
    if (isSame(this.sheets, this.before.sheets)) return this.written("sheets");
    const sheets = this.sheets.map((sheet) => sheet.xml ?? withPrefix(newSheetXml(sheet, relationships), this.prefix));
    return this.listXml("sheets", sheets);
  }

  private namesXml(): string {
    const keepsIndexes = this.before.sheets.every((sheet, i) => this.sheets[i] === sheet);
    if (keepsIndexes && isSame(this.names, this.before.names)) return this.written("definedNames");
    const names = this.names.map((defined) => this.nameXml(defined));
    return names.length === 0 ? "" : this.listXml("definedNames", names);
  }

  private written(name: string): string {
    const place = this.places.get(name);
    return place ? this.xml.slice(place.start, place.end) : "";
  }

  private listXml(name: string, entries: readonly string[]): string {
    const open = this.places.get(name)?.open ?? `<${this.prefix}${name}>`;
    return `${open.replace(/\s*\/>$/, ">")}${entries.join("")}</${this.prefix}${name}>`;
  }

  private nameXml({ name, sheet, refersTo, xml }: ListedName): string {
    const index = sheet ? this.sheets.indexOf(sheet) : undefined;
    if (xml !== undefined)
      return index === undefined ? xml : xml.replace(/(\slocalSheetId\s*=\s*["'])\d+/, `$1${index}`);
    const local = index === undefined ? "" : ` localSheetId="${index}"`;
    const element = `<definedName name="${escapeAttribute(name)}"${local}>${escapeText(refersTo)}</definedName>`;
    return withPrefix(element, this.prefix);
  }

  private listedName(scanner: XmlScanner): ListedName {
    const { start } = scanner;
    const name = scanner.attribute("name") ?? "";
    const local = scanner.attribute("localSheetId");
    const refersTo = scanner.text();
    const sheet = local === undefined ? undefined : this.sheets[Number(local)];
    return { name, sheet, refersTo, xml: this.xml.slice(start, scanner.end) };
  }
}

/** Elements of the workbook in the order of the schema. */
const order =
  "fileVersion fileSharing workbookPr AlternateContent workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst".split(
    " ",
  );

function isSame<T>(now: readonly T[], before: readonly T[]): boolean {
  return now.length === before.length && now.every((item, i) => item === before[i]);
}

function listedSheet(scanner: XmlScanner, paths: ReadonlyMap<string, string>): ListedSheet {
  const relationId = scanner.attribute("id") ?? "";
  const title = scanner.attribute("name") ?? "";
  const sheetId = Number(scanner.attribute("sheetId") ?? 0);
  const isVisible = !["hidden", "veryHidden"].includes(scanner.attribute("state") ?? "");
  const { start } = scanner;
  scanner.skip();
  const xml = scanner.xml.slice(start, scanner.end);
  return { title, sheetId, relationId, isVisible, path: paths.get(relationId), xml };
}

/** Declares the namespace itself: some writers declare it on each sheet only. */
function newSheetXml({ title, sheetId, relationId }: ListedSheet, relationships: string): string {
  return `<sheet name="${escapeAttribute(title)}" sheetId="${sheetId}" xmlns:r="${relationships}" r:id="${relationId}"/>`;
}
