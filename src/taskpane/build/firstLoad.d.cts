export const BUDGET: Readonly<Record<string, number>>;
export function namedFiles(html: string): string[];
export function firstLoad(
  folder: string,
  page: string,
): { readonly page: string; readonly files: readonly { file: string; gzip: number }[]; readonly gzip: number };
