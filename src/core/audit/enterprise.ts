import type { Origin } from "../outcome/outcome";
import type { Quantity, Written } from "../quantity/quantity";

/** One enterprise of 企业一览表. Texts are as written; a blank cell is absent. */
export interface Enterprise {
  /** Name after normalisation: the key other tables refer to. */
  readonly name: string;
  readonly written: Written;
  readonly creditCode?: Written;
  readonly industryCode?: Written;
  readonly industry?: Written;
  readonly chain?: Written;
  readonly address?: Written;
  readonly district?: Written;
  readonly scale?: Written;
  readonly products?: Written;
  readonly processes?: Written;
  readonly construction?: Written;
  readonly operation?: Written;
  readonly system?: Written;
  readonly permitClass?: Written;
  readonly permitNo?: Written;
  readonly permitValidUntil?: Written;
  readonly controlLabels?: Written;
  readonly lastAuditYear?: Written;
  readonly included?: Written;
  readonly inclusionReason?: Written;
  readonly landArea?: Quantity;
  /** Wide item columns such as `用电量(万kWh)`. */
  readonly items: readonly EnterpriseItem[];
  /** The whole row, e.g. `企业一览表!A40:R40`. */
  readonly origin: Origin;
}

export interface EnterpriseItem {
  readonly item: string;
  /** Year in the heading, absent when the column belongs to the 统计期. */
  readonly year?: number;
  readonly quantity: Quantity;
}
