import type { AuditBalance } from "../../core/balance/auditBalance";
import type { Layer } from "../../core/balance/network";
import type { WaterRatioName } from "../../core/balance/water/ratioTerms";
import type { ReconciledRatio } from "../../core/balance/water/reconciledWater";
import type { WaterRatio, WaterRatios } from "../../core/balance/water/waterRatios";
import type { EnergySum } from "../../core/energy/appliedCoefficient";
import type { EnergyBasis } from "../../core/energy/carrier";
import type { EnergyLinkTable } from "../../core/energy/energyLinks";
import type { EnergyIntensity } from "../../core/energy/energyIntensity";
import type { RankedShare } from "../../core/energy/rankShares";
import type { Interval } from "../../core/quantity/interval";
import type { EnergyTotal } from "../../core/energy/totalEnergy";
import type { ByLevel, ObjectLevel } from "../../core/grading/grade";
import type { Level } from "../../core/grading/system";
import type { Origin, Severity } from "../../core/outcome/outcome";
import type { Correction } from "../../workbook/recognise/corrections/correction";
import type { TableKind } from "../../workbook/recognise/table";
import type { LastRun, ProjectState } from "../../workbook/projectState";

/** What the pane shows of the audit: plain data, since it may come from a worker. Texts are in the pane's language. */
export interface AuditView {
  readonly projectName: string | null;
  readonly guide: { readonly id: string; readonly title: string; readonly hasFramework: boolean } | null;
  /** Guides to choose from when sheets are made. */
  readonly guides: readonly { readonly id: string; readonly title: string; readonly hasFramework: boolean }[];
  readonly period: number | null;
  /** The standard tables in the order of the work. */
  readonly standardTables: readonly StandardTableView[];
  readonly tables: readonly TableView[];
  readonly leftOut: readonly LeftOutView[];
  /** Kinds of tables that can be recognised, with their columns: what a correction chooses from. */
  readonly shapes: readonly ShapeView[];
  /** Most severe first. */
  readonly findings: readonly FindingView[];
  readonly systems: readonly SystemView[];
  /** Null when nothing could be graded. */
  readonly grading: GradingView | null;
  /** Null when there is neither a balance nor a ratio of water use. */
  readonly balances: BalancesView | null;
  /** Null when no energy was accounted and no energy balance stands in the workbook. */
  readonly energy: EnergyView | null;
  /** 企业间协同: one picture for each unit, as SVG text. */
  readonly exchanges: readonly { readonly title: string; readonly svg: string; readonly altText: string }[];
  /** Sheets of ours that stand in the workbook now. */
  readonly resultSheets: readonly { readonly title: string; readonly origin: Origin }[];
  readonly settings: readonly SettingView[];
  readonly state: ProjectState;
}

/** One of the worksheets the guide asks for: is it there, and how far is it filled? */
export interface StandardTableView {
  readonly kind: TableKind;
  readonly title: string;
  readonly status: "missing" | "blank" | "filled";
  /** Data rows of all tables of this kind. */
  readonly rows: number;
  /**
   * Cells of required columns that hold something, 0–1; of the columns beside those that the guide fills in itself; null
   * when there is no row.
   */
  readonly filledShare: number | null;
  readonly origin: Origin | null;
}

export interface TableView {
  readonly kind: TableKind;
  readonly title: string;
  readonly sheet: string;
  /** `A3:L40` */
  readonly range: string;
  /** First heading row, counted from 0. */
  readonly headingRow: number;
  readonly rows: number;
  readonly origin: Origin;
  readonly columns: readonly ColumnView[];
  readonly isCorrected: boolean;
}

export interface ColumnView {
  /** Counted from 0. */
  readonly column: number;
  readonly heading: string;
  /** Key of the shape's column, or `other`. */
  readonly key: string;
  /** What the column means, in words. */
  readonly meaning: string;
  readonly unit: string | null;
}

/**
 * One kind of table as a correction offers it. The first and the last column of the table are always named in
 * `Correction.columns`; one that is to be read as its heading says has the key `heading` there.
 */
export interface ShapeView {
  readonly kind: TableKind;
  readonly title: string;
  /** `label` is the heading that we print; without `other` and `ignore`, which every kind has. */
  readonly columns: readonly { readonly key: string; readonly label: string }[];
}

export interface LeftOutView {
  readonly sheet: string;
  readonly range: string | null;
  readonly reason: string;
  readonly origin: Origin | null;
}

export interface FindingView {
  /** Stable over reruns; the key of 校核结果. */
  readonly key: string;
  readonly code: string;
  readonly severity: Severity;
  readonly rule: number | null;
  readonly message: string;
  readonly basis: string | null;
  /** The first one is where a click leads. */
  readonly origins: readonly Origin[];
  /** 采纳情况 as it stands in 校核结果; empty when nothing is written. */
  readonly decision: string;
}

export interface SystemView {
  readonly id: string;
  readonly title: string;
  readonly source: "builtIn" | "workbook";
  readonly isGradable: boolean;
  readonly isVerified: boolean;
}

export interface GradingView {
  /** One picture per system and 时期, as SVG text. */
  readonly pictures: readonly { readonly title: string; readonly svg: string; readonly altText: string }[];
  readonly objects: readonly GradedObject[];
}

export interface GradedObject {
  /** Place in the list of grades: the key by which `object` is asked for. */
  readonly place: number;
  readonly name: string;
  readonly period: string;
  readonly systemTitle: string;
  readonly level: ObjectLevel;
  readonly verdict: "met" | "notMet" | "undetermined" | null;
  readonly index: ByLevel<number> | null;
  readonly missing: number;
  readonly limitingFailures: number;
  readonly origin: Origin;
}

/** One enterprise opened: what keeps it where it is. */
export interface ObjectView extends GradedObject {
  /** Share of each class that is met at each level, as a radar; null for systems without classes. */
  readonly radar: { readonly svg: string; readonly altText: string } | null;
  readonly indexUpper: ByLevel<number> | null;
  readonly assessedShare: number;
  readonly limiting: readonly {
    readonly no: string;
    readonly name: string;
    readonly level: Level;
    readonly origin: Origin | null;
  }[];
  readonly missingIndicators: readonly { readonly no: string; readonly name: string; readonly origin: Origin | null }[];
  /** Indicators that miss the next better level, nearest first. */
  readonly gaps: readonly {
    readonly no: string;
    readonly name: string;
    readonly to: Level;
    readonly amount: number;
    readonly unit: string | null;
    readonly percent: number | null;
    readonly origin: Origin | null;
  }[];
}

export interface BalancesView {
  readonly balances: readonly BalanceSummary[];
  /** One entry per user and period. */
  readonly water: readonly WaterUserView[];
}

/** `contradictory`: the readings disagree by more than they are uncertain; it weighs more than a deviation. */
export type BalanceVerdict = "closed" | "notClosed" | "notCheckable" | "contradictory";

/** A balance as the list shows it. */
export interface BalanceSummary {
  /** Place in the list of balances: the key by which `balance` is asked for. */
  readonly place: number;
  /** Enterprise; empty for the audited object as a whole. */
  readonly object: string;
  readonly period: string;
  readonly name: string;
  readonly layer: Layer;
  readonly unit: string;
  readonly verdict: BalanceVerdict;
  /** Largest deviation among the units and the whole that can be checked, with its sign; null when none can. */
  readonly deviationPercent: number | null;
  /** Units that cannot be checked. */
  readonly uncheckable: number;
  readonly origin: Origin | null;
}

/** One balance opened. */
export interface BalanceView extends BalanceSummary {
  /** Null when there is nothing to draw. */
  readonly picture: { readonly svg: string; readonly altText: string } | null;
  /** Its `suspects` are the first ones only. */
  readonly balance: AuditBalance;
}

export interface WaterUserView {
  readonly enterprise: string;
  readonly period: string;
  /** 重复利用率 of the whole user. */
  readonly reusePercent: number | null;
  /** The whole first, then systems, then units. */
  readonly places: readonly WaterPlaceView[];
}

export interface WaterPlaceView extends Pick<WaterRatios, "scope" | "name" | "intakeM3" | "reusedM3"> {
  readonly ratios: readonly WaterRatioView[];
}

/** As read, and from the reconciled flows where the water stands in a balance. */
export interface WaterRatioView extends WaterRatio {
  readonly ratio: WaterRatioName;
  readonly reconciled: ReconciledRatio | null;
}

export interface EnergyView {
  readonly totals: readonly EnergyTotal[];
  /** Latest year first, the largest consumer of each year first. */
  readonly accounts: readonly EnergyAccountView[];
  /** Published sets of coefficients in use. */
  readonly sources: readonly { readonly source: string; readonly verified: boolean }[];
  /** Four-link tables, one per energy balance. */
  readonly links: readonly EnergyLinkTable[];
}

/** 综合能耗 and CO2 of one enterprise in one year. */
export interface EnergyAccountView {
  readonly enterprise: string;
  readonly year: number;
  /** In which value 综合能耗 is reported. */
  readonly basis: EnergyBasis;
  readonly tce: EnergySum;
  readonly tCO2: EnergySum;
  /** What makes up most of it, largest first. */
  readonly carriers: readonly RankedShare[];
  /** 综合能耗 per output value, per added value, per product; `product` is empty but for the last. */
  readonly intensities: readonly (Pick<EnergyIntensity, "per" | "perUnit"> & {
    readonly product: string;
    /** Per `perUnit`; both ends of a range. */
    readonly tce: Interval;
    readonly origin: Origin | null;
  })[];
  readonly origin: Origin | null;
}

/** A setting of 项目信息 that the computation uses. */
export interface SettingView {
  readonly label: string;
  readonly text: string;
  readonly isDefault: boolean;
  readonly origin: Origin | null;
}

export type { Correction, LastRun, ProjectState };
