import type { Audit } from "../../core/audit/audit";
import type { CoveredGuide } from "../../core/audit/guide";
import type { AuditBalance } from "../../core/balance/auditBalance";
import type { WaterRatios } from "../../core/balance/water/waterRatios";
import type { EnergyAccount } from "../../core/energy/energyAccount";
import type { EnergyLinkTable } from "../../core/energy/energyLinks";
import type { EnergyIntensity } from "../../core/energy/energyIntensity";
import type { EnergyTotal } from "../../core/energy/totalEnergy";
import type { TotalIntensity } from "../../core/energy/totalIntensity";
import type { Distribution, Grade, SectorFigure } from "../../core/grading/grade";
import type { Level } from "../../core/grading/system";
import type { ReportFigure } from "../port";

/** Everything the report says comes from here; nothing is looked up elsewhere. */
export interface ReportInput {
  readonly guide: CoveredGuide;
  readonly audit: Audit;
  readonly grades: readonly Grade[];
  readonly distributions: readonly Distribution[];
  readonly sector: readonly SectorFigure[];
  /** 目标等级 and 共性问题占比(%) that the sector figures were computed with. */
  readonly targetLevel: Level;
  readonly commonSharePercent: number;
  /** Absent or empty: the workbook has no balance; likewise water and energy. */
  readonly balances?: readonly AuditBalance[];
  readonly water?: readonly WaterRatios[];
  readonly energy?: ReportEnergy;
  /** Unverified figures beside those of the indicator systems, one line each. */
  readonly unverified: readonly string[];
  /** Drawn pictures by `pictureKey` and `balancePictureKey`; a picture that was not drawn is left out. */
  readonly pictures?: ReadonlyMap<string, ReportFigure>;
}

/** 能耗与碳排放: what the report says of it. */
export interface ReportEnergy {
  readonly accounts: readonly EnergyAccount[];
  readonly totals: readonly EnergyTotal[];
  readonly intensities: readonly EnergyIntensity[];
  readonly totalIntensities?: readonly TotalIntensity[];
  /** Absent or empty: the workbook has no energy balance. */
  readonly links?: readonly EnergyLinkTable[];
}

/** The picture of how the objects of one system and 时期 spread over the levels. */
export function pictureKey(systemId: string, period: string): string {
  return `distribution ${systemId} ${period}`;
}

/** Which balance a Sankey picture shows. */
export type BalancePlace = Pick<AuditBalance, "object" | "period" | "name" | "form" | "layer">;

export function balancePictureKey({ object, period, name, form, layer }: BalancePlace): string {
  const substance = layer.kind === "substance" ? layer.substance : "";
  return `balance ${JSON.stringify([object, period, name, form, layer.kind, substance])}`;
}

/** The pictures of 企业间协同, by place from 0. */
export function exchangePictureKey(place: number): string {
  return `exchanges ${place}`;
}
