import { addOverride } from "../../../package/contentTypes";
import type { OfficePackage } from "../../../package/officePackage";
import { folderOf } from "../../../package/partPath";
import { addRelation, readRelations, removeRelation } from "../../../package/relations";
import type { Plan } from "../../port";
import { checkPlan } from "../../portRules";
import { type Dialect, dialectOf, partTypes } from "./dialect";
import { isStaleChain } from "./calculationChain";
import { keptTableIds, type PartStore, writeHangingParts } from "./hangingParts";
import { writeProjectState } from "./writeProjectState";
import { PartRegister, removePart } from "./partRegister";
import { builtSheetXml, type StyleNumbers } from "./sheet/builtSheet";
import { patchedSheetXml } from "./sheet/patchedSheet";
import { styleNumbers } from "./styles/styleNumbers";
import { emptyStyles, StylesPart } from "./styles/stylesPart";
import { type TouchedSheet, WorkbookDraft } from "./workbookDraft";
import { type ListedSheet, WorkbookPart } from "./workbookPart";

/**
 * Carries out a plan on an .xlsx package. Sheets that the plan creates are written whole; on other sheets only the cells
 * and elements it mentions change; every other part stays byte for byte. The same plan on its own result changes nothing.
 *
 * @throws WorkbookFailure as `applyPlan`, and hostRejected with `reason` arrayFormula, sharedFormula, structureProtected
 * or noWorksheet. The package is half changed then and must be thrown away.
 */
export function applyToPackage(pkg: OfficePackage, plan: Plan): void {
  checkPlan(plan);
  const path = readRelations(pkg, "").find(({ kind }) => kind === "officeDocument")?.target ?? "xl/workbook.xml";
  const part = new WorkbookPart(pkg, path, pkg.text(path));
  const draft = new WorkbookDraft(pkg, part);
  for (const command of plan) draft.apply(command);
  draft.finish();
  new PackageWriter(pkg, draft).write();
}

class PackageWriter {
  private readonly dialect: Dialect;
  private readonly store: PartStore;
  private readonly part: WorkbookPart;

  constructor(
    private readonly pkg: OfficePackage,
    private readonly draft: WorkbookDraft,
  ) {
    this.part = draft.part;
    this.dialect = dialectOf(this.part.xml);
    const folder = folderOf(this.part.path) === "" ? "" : `${folderOf(this.part.path)}/`;
    const rebuilt = draft.touchedSheets().filter(({ created }) => created);
    const given = [...rebuilt.map(({ listed }) => listed), ...draft.deleted].map(({ path }) => path);
    const register = new PartRegister(
      pkg,
      given.filter((path) => path !== undefined),
    );
    this.store = { pkg, register, dialect: this.dialect, folder, tableIds: keptTableIds(pkg, register) };
  }

  write(): void {
    const stylesPath = this.stylesPath();
    const styles = new StylesPart(this.pkg.text(stylesPath));
    const numbers = styleNumbers(this.draft.looks, styles);
    for (const sheet of this.draft.touchedSheets()) this.writeSheet(sheet, numbers);
    this.pkg.set(stylesPath, styles.toXml());
    this.removeDeleted();
    this.removeStaleChain();
    if (this.draft.projectState !== undefined) writeProjectState(this.store, this.part.path, this.draft.projectState);
    this.store.register.removeObsolete();
    this.pkg.set(this.part.path, this.part.toXml(this.dialect.relationships));
  }

  private writeSheet({ listed, draft, map, created }: TouchedSheet, styles: StyleNumbers): void {
    if (map) {
      this.pkg.set(map.part, patchedSheetXml(map, draft, styles));
      return;
    }
    const path = listed.path ?? this.addWorksheet(listed);
    const ids = writeHangingParts(this.store, path, draft);
    const marks = created ?? { isSelected: false };
    this.pkg.set(path, builtSheetXml(draft, { dialect: this.dialect, styles, ...marks, ...ids }));
  }

  private addWorksheet(listed: ListedSheet): string {
    const path = this.store.register.claim(`${this.store.folder}worksheets/sheet`, "xml");
    const type = `${this.dialect.relationships}/worksheet`;
    listed.relationId = addRelation(this.pkg, this.part.path, { type, target: path });
    listed.path = path;
    addOverride(this.pkg, path, partTypes.worksheet);
    return path;
  }

  private stylesPath(): string {
    const present = readRelations(this.pkg, this.part.path).find(({ kind }) => kind === "styles");
    if (present) return present.target;
    const target = `${this.store.folder}styles.xml`;
    this.pkg.set(target, emptyStyles(this.dialect));
    addOverride(this.pkg, target, partTypes.styles);
    addRelation(this.pkg, this.part.path, { type: `${this.dialect.relationships}/styles`, target });
    return target;
  }

  private removeDeleted(): void {
    for (const { path, relationId } of this.draft.deleted) {
      if (path === undefined) continue;
      removeRelation(this.pkg, this.part.path, relationId);
      removePart(this.pkg, path);
    }
  }

  /** Without the list of cells with formulas Excel makes a new one; with a wrong one it repairs the file. */
  private removeStaleChain(): void {
    const chain = readRelations(this.pkg, this.part.path).find(({ kind }) => kind === "calcChain");
    if (!chain || !this.pkg.has(chain.target) || !isStaleChain(this.pkg.text(chain.target), this.draft)) return;
    removeRelation(this.pkg, this.part.path, chain.id);
    removePart(this.pkg, chain.target);
  }
}
