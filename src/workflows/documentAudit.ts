import type { CoveredGuide } from "../core/audit/guide";
import type { DrawingFinding } from "../drawing/findings";
import type { PicturePrinter } from "../drawing/picturePrinter";
import { buildReport } from "../report/document/buildReport";
import { balancePictureKey, exchangePictureKey, pictureKey } from "../report/document/reportInput";
import type { ReportDocument, ReportFigure } from "../report/port";
import type { Noticed } from "../core/outcome/outcome";
import type { Drawing } from "../drawing/drawing";
import { distributionCharts } from "./distributionCharts";
import { drawBalance, drawExchanges, MOST_PICTURES } from "./drawBalances";
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
  const drawn = printDrawings(
    [...distributionDrawings(run), ...balanceDrawings(run), ...exchangeDrawings(run)],
    printer,
  );
  const document = buildReport({
    guide,
    audit: run.reading.audit,
    grades,
    distributions,
    sector,
    targetLevel,
    commonSharePercent,
    balances: run.balances.balances,
    water: run.water.ratios,
    energy: run.energy,
    unverified: guide.verified ? [] : [`${guide.title}：${guide.status}`],
    pictures: drawn.value,
  });
  return { value: document, findings: drawn.findings };
}

interface KeyedDrawing {
  readonly key: string;
  readonly title: string;
  readonly altText: string;
  readonly drawing: Drawing;
}

/** One picture per indicator system and 时期. */
function distributionDrawings({ grading }: AuditRun): readonly KeyedDrawing[] {
  return distributionCharts(grading.distributions, "zh-CN").map(({ systemId, period, title, altText, chart }) => ({
    key: pictureKey(systemId, period),
    title,
    altText,
    drawing: chart,
  }));
}

/** One Sankey picture per balance. */
function balanceDrawings({ balances }: AuditRun): readonly KeyedDrawing[] {
  return balances.balances
    .slice(0, MOST_PICTURES)
    .map((balance) => ({ key: balancePictureKey(balance), ...drawBalance(balance, "zh-CN") }));
}

/** One Sankey picture of 企业间协同 for each unit. */
function exchangeDrawings({ reading }: AuditRun): readonly KeyedDrawing[] {
  return drawExchanges(reading.audit.exchanges, "zh-CN").map((drawn, place) => ({
    key: exchangePictureKey(place),
    ...drawn,
  }));
}

function printDrawings(
  drawings: readonly KeyedDrawing[],
  printer: PicturePrinter,
): Noticed<ReadonlyMap<string, ReportFigure>, DrawingFinding> {
  const pictures = new Map<string, ReportFigure>();
  const findings: DrawingFinding[] = [];
  for (const { key, title, altText, drawing } of drawings) {
    const { png, missing } = printer.print(drawing.svg);
    const heightMm = (WIDTH_MM * drawing.height) / drawing.width;
    pictures.set(key, { caption: title, png, widthMm: WIDTH_MM, heightMm, altText });
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
