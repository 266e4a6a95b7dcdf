import type { CoveredGuide } from "../core/audit/guide";
import type { DrawingFinding } from "../drawing/findings";
import type { PicturePrinter } from "../drawing/picturePrinter";
import { buildReport } from "../report/document/buildReport";
import { pictureKey } from "../report/document/reportInput";
import type { ReportDocument, ReportFigure } from "../report/port";
import type { Noticed } from "../core/outcome/outcome";
import { distributionCharts } from "./distributionCharts";
import type { AuditGrading } from "./gradeAudit";
import type { AuditRun } from "./runAudit";

/** Width of the text column of an A4 report. */
const WIDTH_MM = 150;

/** 报告: the framework of the guide, filled with what the run found. A printer turns it into Word. */
export function documentAudit(
  run: AuditRun,
  guide: CoveredGuide,
  printer: PicturePrinter,
): Noticed<ReportDocument, DrawingFinding> {
  const { grades, distributions, sector, targetLevel, commonSharePercent } = run.grading;
  const drawn = drawDistributions(run.grading, printer);
  const document = buildReport({
    guide,
    audit: run.reading.audit,
    grades,
    distributions,
    sector,
    targetLevel,
    commonSharePercent,
    unverified: guide.verified ? [] : [`${guide.title}：${guide.status}`],
    pictures: drawn.value,
  });
  return { value: document, findings: drawn.findings };
}

/** One picture per indicator system and 时期. */
function drawDistributions(
  { distributions }: AuditGrading,
  printer: PicturePrinter,
): Noticed<ReadonlyMap<string, ReportFigure>, DrawingFinding> {
  const pictures = new Map<string, ReportFigure>();
  const findings: DrawingFinding[] = [];
  for (const { systemId, period, title, chart } of distributionCharts(distributions, "zh-CN")) {
    const { png, missing } = printer.print(chart.svg);
    const heightMm = (WIDTH_MM * chart.height) / chart.width;
    pictures.set(pictureKey(systemId, period), { caption: title, png, widthMm: WIDTH_MM, heightMm, altText: title });
    if (missing.length > 0) {
      findings.push({
        code: "drawing.missingCharacters",
        severity: "warning",
        picture: title,
        characters: missing,
        origins: [],
      });
    }
  }
  return { value: pictures, findings };
}
