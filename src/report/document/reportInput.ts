import type { Audit } from "../../core/audit/audit";
import type { CoveredGuide } from "../../core/audit/guide";
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
  /** Unverified figures beside those of the indicator systems, one line each. */
  readonly unverified: readonly string[];
  /** Drawn pictures by `pictureKey`; a picture that was not drawn is left out. */
  readonly pictures?: ReadonlyMap<string, ReportFigure>;
}

/** The picture of how the objects of one system and 时期 spread over the levels. */
export function pictureKey(systemId: string, period: string): string {
  return `distribution ${systemId} ${period}`;
}
