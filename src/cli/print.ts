import type { DescribedFinding } from "../messages/describe";
import { leftOutText } from "../messages/leftOutText";
import { areaAddress } from "../workbook/address";
import { inputShapes } from "../workbook/input/readAudit";
import type { AuditReading } from "../workflows/readAuditWorkbook";
import { cliTexts } from "./cli.terms";
import { writeWhole } from "./files";
import type { Session } from "./session";

const SHOWN_FINDINGS = 12;
const SHOWN_LEFT_OUT = 40;

/** The tables with their columns, then what was left out and why. */
export function sayReading(session: Session, { recognition }: AuditReading): void {
  const texts = cliTexts[session.language];
  session.say(texts.found(recognition.tables.length, recognition.leftOut.length));
  for (const table of recognition.tables) {
    const title = inputShapes.find((shape) => shape.kind === table.kind)?.title ?? table.kind;
    session.say(texts.table({ sheet: table.sheet, range: areaAddress(table.area), title, rows: table.rows.length }));
    session.say(texts.columns(table.columns.map((column) => column.heading).join("、")));
  }
  if (recognition.leftOut.length > 0) session.say(texts.leftOut);
  for (const left of recognition.leftOut.slice(0, SHOWN_LEFT_OUT)) {
    const place = left.area ? `${left.sheet}!${areaAddress(left.area)}` : left.sheet;
    session.say(`  ${place}　${leftOutText(left, session.language)}`);
  }
  if (recognition.leftOut.length > SHOWN_LEFT_OUT) session.say(texts.more(recognition.leftOut.length - SHOWN_LEFT_OUT));
}

/** Counts by severity, then the first findings that a person must look at. */
export function sayFindings(session: Session, findings: readonly DescribedFinding[]): void {
  const texts = cliTexts[session.language];
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  session.say(texts.findings(count("error"), count("warning"), count("info")));
  const toLookAt = findings.filter((finding) => finding.severity !== "info");
  for (const finding of toLookAt.slice(0, SHOWN_FINDINGS)) {
    session.say(`  ${finding.origins[0] ?? ""}　${finding.message}`);
  }
  if (toLookAt.length > SHOWN_FINDINGS) session.say(texts.more(toLookAt.length - SHOWN_FINDINGS));
}

export function writeJson(file: string, content: object): void {
  const text = `${JSON.stringify(content, null, 2)}\n`;
  if (file === "-") process.stdout.write(text);
  else writeWhole(file, text);
}
