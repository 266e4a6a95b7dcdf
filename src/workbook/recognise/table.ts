import type { Period } from "../../core/audit/consumption";
import type { Area } from "../port";

export type TableKind =
  | "project" // 项目信息
  | "team" // A.1
  | "workPlan" // A.2
  | "dataList" // B
  | "enterprises" // 企业一览表
  | "indicatorSystem" // 评价指标体系
  | "indicatorData" // 指标数据
  | "output" // 产品产量
  | "consumption" // 资源能源消耗
  | "balanceFlows" // 平衡流股
  | "waterUnits" // 用水单元平衡表
  | "inputOutput" // 投入产出表
  | "balanceRelations" // 平衡关系
  | "coolingTowers" // 冷却塔
  | "coefficients" // 折算系数
  | "economy" // 经济数据
  | "exchanges"; // 企业间协同

/**
 * What one input sheet looks like: the vocabulary by which `recognise` finds it. Each input file exports its own;
 * recognise itself knows no table by name.
 */
export interface TableShape {
  readonly kind: TableKind;
  /** Sheet title that `new` writes: `企业一览表`. */
  readonly title: string;
  /** Words in a title line or sheet name that speak for this table when headings alone leave a tie. */
  readonly titleWords: readonly string[];
  /**
   * `rows`: headings above, one record a row. `pairs`: label and content side by side (项目信息).
   * `matrix`: headings above, indicators in rows or in columns (指标数据); free columns are kept.
   */
  readonly layout: "rows" | "pairs" | "matrix";
  readonly columns: readonly ColumnShape[];
  /** Keep columns that match no shape (wide items, indicators) under `other`. */
  readonly keepsOtherColumns: boolean;
  /** A workbook has one such table; a second one is its continuation or a rival. */
  readonly single?: boolean;
}

export interface ColumnShape {
  /** Glossary identifier of the column, e.g. `enterprise`. */
  readonly key: string;
  /** First is what we print; the others are synonyms. Compared after normalisation, without unit and year. */
  readonly headings: readonly string[];
  readonly required: boolean;
  /**
   * Its headings are also names of items in the rows of other tables (取水量): one such cell makes no row of headings,
   * it takes two.
   */
  readonly isAlsoItem?: true;
  /**
   * Its headings belong to another table, which they speak for; here they only name a column, and a form in which
   * nothing else is filled is blank.
   */
  readonly isBorrowed?: true;
  /** One column per year: headings such as `2023年`, or this heading above or beside years. */
  readonly perYear?: boolean;
  /** Required, but not where the headings hold the years and nothing that the shape does not know. */
  readonly yearsInHeadingsDo?: true;
  /** Required, but where the title names the table one of the columns marked so does for all of them. */
  readonly oneDoesIfTitled?: true;
  /** Keys of required columns that are not asked for where this one stands: its rows say what they would have said. */
  readonly replaces?: readonly string[];
  /** With `replaces`: what stands below it in one row at least, or it is another table; two rows speak for the table. */
  readonly entries?: RegExp;
  /** Canonical or usual unit when the heading names none. */
  readonly unit?: string;
}

export interface RecognisedColumn {
  /** Key of the shape's column, or `other`. */
  readonly key: string;
  readonly column: number;
  /** Heading as written, levels joined by `/`, unit and year still in it. */
  readonly heading: string;
  /** Heading without unit and year, normalised. */
  readonly name: string;
  /** As written in heading or in a unit row; undefined when none. */
  readonly unit?: string;
  readonly period?: Period;
  /** Only in a table of pairs: the row in which this label's content stands. */
  readonly row?: number;
}

export interface RecognisedRow {
  readonly row: number;
  /** Texts of the group rows above that hold for this row, outermost first (单面板 …). */
  readonly groups: readonly string[];
  readonly hidden: boolean;
}

export interface RecognisedTable {
  readonly kind: TableKind;
  readonly sheet: string;
  /** Headings and body. */
  readonly area: Area;
  readonly headerRows: number;
  readonly columns: readonly RecognisedColumn[];
  /** Data rows only. */
  readonly rows: readonly RecognisedRow[];
  /** Title, form-code, unit and owner lines above, as written, each with its place. */
  readonly above: readonly { readonly row: number; readonly text: string; readonly column?: number }[];
  /** True when indicators stand in rows and objects in columns. */
  readonly transposed: boolean;
  /** Found by what the consultant said, not by its headings alone. */
  readonly isCorrected?: true;
}

/** Something on a sheet that is not read, and why (codes of the `leftOut` texts). */
export interface LeftOut {
  readonly sheet: string;
  readonly area?: Area;
  readonly reason: LeftOutReason;
  /** The text concerned, shortened, when it helps. */
  readonly text?: string;
}

export type LeftOutReason =
  | "hiddenSheet"
  | "emptySheet"
  | "ownResult" // a sheet that we wrote
  | "noHeadings" // block without headings of a known table
  | "unknownHeadings" // headings, but of no table that is read
  | "duplicateTable" // a second table claiming to be the same one
  | "totalRow"
  | "ofWhichRow" // 其中：a part of the line above, counted there already
  | "groupRow"
  | "noteRow"
  | "signatureRow"
  | "unitRow"
  | "numberRow" // column numbers below the headings: 甲 乙 1 2 3
  | "hiddenColumn"
  | "blankForm" // headings without any data
  | "tooLarge"
  | "byConsultant"; // put aside by a correction

export interface Recognition {
  readonly tables: readonly RecognisedTable[];
  readonly leftOut: readonly LeftOut[];
}
