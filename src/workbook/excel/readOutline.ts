import { PROJECT_NAMESPACE, type Area } from "../port";
import { areaOf } from "./addresses";
import { bytesOfRow, CELL_PROPERTIES } from "./cellsOfRange";
import { officeCode } from "./hostErrors";
import type { Requests } from "./requests";

/** What the first request answers: which sheets there are and how far they are filled. */
export interface Outline {
  readonly sheets: readonly Excel.Worksheet[];
  readonly names: Excel.NamedItemCollection;
  readonly tables: readonly Excel.Table[];
  /** The custom XML part of ours. */
  readonly part: Excel.CustomXmlPart | undefined;
  /** By title; blank sheets have none. */
  readonly used: ReadonlyMap<string, UsedArea>;
}

export interface UsedArea {
  readonly area: Area;
  /** All hidden, none, or null for some. */
  readonly rowHidden: boolean | null;
  readonly columnHidden: boolean | null;
  /** What a cell takes in an answer, by sample rows. */
  readonly bytesPerCell: number;
}

interface UsedRange {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly samples: readonly Excel.Range[];
}

/**
 * Sheets are asked for their filled area in the same request that asks which sheets there are: from the first to the next
 * and so on, blindly; what comes after the last is a null object. A workbook with more sheets needs one request more.
 */
const BLIND_STEPS = 48;
/** Codes of an Excel that does not go on from a null object: then one request more is needed. */
const LOST_ON_THE_WAY: ReadonlySet<string> = new Set(["ItemNotFound", "InvalidObjectPath", "GeneralException"]);

export async function readOutline(context: Excel.RequestContext, requests: Requests): Promise<Outline> {
  const lists = loadLists(context);
  const walked = walk(context.workbook.worksheets);
  try {
    await requests.sync(context);
  } catch (error) {
    if (!LOST_ON_THE_WAY.has(officeCode(error) ?? "")) throw error;
    return readSlowly(context, requests);
  }
  return completed(context, requests, { lists, walked: walked.filter(({ sheet }) => !sheet.isNullObject) });
}

async function readSlowly(context: Excel.RequestContext, requests: Requests): Promise<Outline> {
  const lists = loadLists(context);
  await requests.sync(context);
  return completed(context, requests, { lists, walked: [] });
}

interface Lists {
  readonly worksheets: Excel.WorksheetCollection;
  readonly names: Excel.NamedItemCollection;
  readonly tables: Excel.TableCollection;
  readonly parts: Excel.CustomXmlPartScopedCollection;
}

function loadLists({ workbook }: Excel.RequestContext): Lists {
  const { worksheets, names, tables } = workbook;
  worksheets.load(
    "items/name,items/visibility,items/protection/protected,items/names/items/name,items/names/items/formula",
  );
  names.load("items/name,items/formula,items/scope");
  tables.load("items/name,items/showTotals,items/worksheet/name");
  const parts = workbook.customXmlParts.getByNamespace(PROJECT_NAMESPACE);
  parts.load("items/id");
  return { worksheets, names, tables, parts };
}

function walk(worksheets: Excel.WorksheetCollection): readonly UsedRange[] {
  const walked: UsedRange[] = [];
  let sheet = worksheets.getFirst(false);
  for (let step = 0; step < BLIND_STEPS; step += 1) {
    sheet.load("name");
    walked.push(loadUsed(sheet));
    sheet = sheet.getNextOrNullObject(false);
  }
  return walked;
}

/** Rows 3 and 41 are often in the body, the last one shows whether formulas follow. */
function loadUsed(sheet: Excel.Worksheet): UsedRange {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("address,rowHidden,columnHidden");
  const samples = [used.getRow(2), used.getRow(40), used.getLastRow()];
  for (const sample of samples) sample.load(CELL_PROPERTIES);
  return { sheet, used, samples };
}

async function completed(
  context: Excel.RequestContext,
  requests: Requests,
  { lists, walked }: { readonly lists: Lists; readonly walked: readonly UsedRange[] },
): Promise<Outline> {
  const { worksheets, names, tables, parts } = lists;
  const known = new Set(walked.map(({ sheet }) => sheet.name));
  const others = worksheets.items.filter((sheet) => !known.has(sheet.name));
  const added = others.map(loadUsed);
  if (added.length > 0) await requests.sync(context);
  return {
    sheets: worksheets.items,
    names,
    tables: tables.items,
    part: parts.items[0],
    used: new Map([...walked, ...added].flatMap(usedArea)),
  };
}

function usedArea({ sheet, used, samples }: UsedRange): readonly (readonly [string, UsedArea])[] {
  const area = used.isNullObject ? undefined : areaOf(used.address);
  if (!area) return [];
  // The types leave out that Excel answers null for "some".
  const { rowHidden, columnHidden } = used as Pick<UsedArea, "rowHidden" | "columnHidden">;
  const bytesPerCell = Math.max(...samples.map((sample) => bytesOfRow(sample, 0) / (area.right - area.left + 1)));
  return [[sheet.name, { area, rowHidden, columnHidden, bytesPerCell }]];
}
