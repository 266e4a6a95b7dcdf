/** What the adapter needs of Office: a batch runner and what this Excel can do. */
export interface ExcelSession {
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** ExcelApi version, e.g. `1.13`. */
  isSetSupported(version: string): boolean;
  /** The workbook was opened for viewing only (Excel on the web): nothing can be written. */
  isReadOnly?(): boolean;
}
