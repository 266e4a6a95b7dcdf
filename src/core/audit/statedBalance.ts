import type { End } from "../balance/network";
import type { Origin } from "../outcome/outcome";
import type { Quantity, Written } from "../quantity/quantity";

/** Which of the three table forms a balance was read from: 平衡流股, 用水单元平衡表, 投入产出表. */
export type BalanceForm = "flows" | "waterUnits" | "inputOutput";

/** One line of 平衡流股, or one figure of the other two forms, as stated. */
export interface StatedFlow {
  /** 编号; made from the cell's place where the form has none. Unique within a balance unless the sheet repeats it. */
  readonly id: string;
  readonly name: string;
  readonly from: End;
  readonly to: End;
  /** In the canonical unit of its dimension (t, m3, kWh, GJ …); `missing` is a flow that nobody measured. */
  readonly quantity: Quantity;
  /** The same flow per day, where the table states both; `quantity` is then the year's. Compared, never balanced. */
  readonly daily?: Quantity;
  /** As the sheet writes it (kg, 万m3 …): results are in the unit of most rows; absent: as `quantity`. */
  readonly unit?: string;
  /** ± in percent of the amount, 95 % half width (2σ); absent: the default of the data source. */
  readonly uncertaintyPercent?: Quantity;
  /** 数据来源 as written (实测, 实测1.0级, 台账, 估算, 定额, 差额 …); empty when not stated. */
  readonly dataSource: string;
  /** 水类型 as written, normalised (取水, 循环 …); empty when not stated. */
  readonly waterKinds: readonly string[];
  /** What the flow holds of each substance. */
  readonly contents: readonly StatedContent[];
  /** The row. */
  readonly origin: Origin;
}

export interface StatedContent {
  readonly substance: string;
  /** Mass in mass (%, g/t, mg/kg …) or mass in volume (mg/L, g/m3 …). */
  readonly quantity: Quantity;
  /** ± in percent of the content, 95 % half width (2σ); absent: the default of an analysis. */
  readonly uncertaintyPercent?: Quantity;
}

/** A total, difference or rate that the consultant printed beside the flows; recomputed and compared. */
export interface PrintedClosure {
  /** Unit of the balance, or null for the whole. */
  readonly node: string | null;
  readonly of: "input" | "output" | "difference" | "deviationPercent";
  /** As printed, not converted. */
  readonly quantity: Quantity;
  /** Ids of the flows that it sums, where these are not all of that side: the total of one column (取水量). */
  readonly flows?: readonly string[];
  /** The figures that it sums, where these are no flows: parts or sums of them (总用水量). */
  readonly amounts?: readonly Quantity[];
  /** Heading of the column that it is the total of. */
  readonly column?: string;
}

/** One balance as the workbook states it: one user, one period, one name, one medium. */
export interface StatedBalance {
  /** Normalised name; empty when the table belongs to the audited object as a whole. */
  readonly enterprise: string;
  /** As written; empty when not stated. */
  readonly period: string;
  /** 平衡名称, else the table's title. */
  readonly name: string;
  /** 介质 as written: 物料, 水, 能量, Cu, 元素 Cu … */
  readonly medium: string;
  readonly form: BalanceForm;
  readonly flows: readonly StatedFlow[];
  readonly printed: readonly PrintedClosure[];
  /** Days of the year that a daily amount stands for, where the table says so. */
  readonly days?: Quantity;
  readonly origins: readonly Origin[];
}

/** Which balance a row speaks of; empty texts leave it open. */
export interface BalancePlace {
  /** Normalised. */
  readonly enterprise: string;
  readonly period: string;
  /** 平衡名称. */
  readonly balance: string;
}

/** Names that stand in one cell. */
export interface WrittenNames {
  readonly names: readonly string[];
  readonly origin: Origin;
}

/** 转移系数, 比例, 相关, 组成合计. */
export type RelationKind = "transfer" | "ratio" | "correlation" | "closure";

/** One line of 平衡关系: what binds flows besides the balances of the units. */
export interface StatedRelation extends BalancePlace {
  readonly kind: RelationKind;
  /** 编号 of the flow that the relation gives. */
  readonly flow: Written;
  /** 编号 of the inlets, of the base, of the other reading; of a transfer coefficient also a unit: all that enters it. */
  readonly others: WrittenNames;
  /** None: the goods themselves. */
  readonly substances: WrittenNames;
  /** Coefficient or ρ, 50 % being 0.5; `missing`: to be estimated. */
  readonly coefficient: Quantity;
  /** ± in percent of the coefficient, 2σ; absent: exact. */
  readonly uncertaintyPercent?: Quantity;
  /** The row. */
  readonly origin: Origin;
}

/** One line of 冷却塔: what the evaporation of an open cooling tower follows from. */
export interface StatedTower extends BalancePlace {
  /** The unit of water use. */
  readonly unit: Written;
  /** Circulating water, an amount of the period or a rate. */
  readonly circulation: Quantity;
  /** 编号 of the flow that is the circulating water, where the cell names one. */
  readonly circulationFlow?: Written;
  /** Hours of the period that a rate per hour stands for. */
  readonly hours: Quantity;
  readonly temperatureDropC: Quantity;
  /** k of E = k·Δt·Q, 1/℃. */
  readonly evaporationPerC: Quantity;
  readonly dryBulbC: Quantity;
  /** 风吹损失, an amount like the circulation or % of it. */
  readonly drift: Quantity;
  /** 浓缩倍数. */
  readonly cycles: Quantity;
  /** The row. */
  readonly origin: Origin;
}

/** One line of 企业间协同: what one enterprise gives to another. */
export interface Exchange {
  readonly supplier: string;
  readonly receiver: string;
  /** 物料/热/水 as written. */
  readonly what: string;
  readonly quantity: Quantity;
  /** 温度或品位 as written. */
  readonly grade: string;
  readonly isPotential: boolean;
  readonly origin: Origin;
}
