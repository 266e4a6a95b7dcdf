export function cachingOf(file: string): string;
export function serveFolder(
  folder: string,
  options: { readonly cert: string | Buffer; readonly key: string | Buffer; readonly port?: number },
): Promise<{ readonly port: number; close(): Promise<unknown> }>;
