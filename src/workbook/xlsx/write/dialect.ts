/** Namespaces and relation types; a file in the strict form of the standard keeps to the strict ones. */
export interface Dialect {
  readonly main: string;
  /** Also the beginning of every relation type. */
  readonly relationships: string;
  readonly drawing: string;
  readonly sheetDrawing: string;
  readonly chart: string;
  readonly customXml: string;
}

const transitional: Dialect = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  drawing: "http://schemas.openxmlformats.org/drawingml/2006/main",
  sheetDrawing: "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
  chart: "http://schemas.openxmlformats.org/drawingml/2006/chart",
  customXml: "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
};

const strict: Dialect = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
  drawing: "http://purl.oclc.org/ooxml/drawingml/main",
  sheetDrawing: "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
  chart: "http://purl.oclc.org/ooxml/drawingml/chart",
  customXml: "http://purl.oclc.org/ooxml/officeDocument/customXml",
};

export function dialectOf(workbookXml: string): Dialect {
  return workbookXml.slice(0, 4096).includes(strict.main) ? strict : transitional;
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const typeBase = "application/vnd.openxmlformats-officedocument";

export const partTypes = {
  worksheet: `${typeBase}.spreadsheetml.worksheet+xml`,
  styles: `${typeBase}.spreadsheetml.styles+xml`,
  table: `${typeBase}.spreadsheetml.table+xml`,
  drawing: `${typeBase}.drawing+xml`,
  chart: `${typeBase}.drawingml.chart+xml`,
  customXmlProps: `${typeBase}.customXmlProperties+xml`,
} as const;

/** Gives every element of our own mark-up the prefix that the part uses for its namespace. */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}
