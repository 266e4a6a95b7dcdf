/** What the adapter needs of Office: a batch runner and the requirement sets of this host. */
export interface ExcelSession {
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** ExcelApi version, e.g. `1.13`. */
  isSetSupported(version: string): boolean;
}
