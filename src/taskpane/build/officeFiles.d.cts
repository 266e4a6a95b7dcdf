export const OFFICE_FILES: readonly { readonly from: string; readonly to: string }[];
export function officeCdn(setting?: string): string | undefined;
export function officeFiles(): { from: string; to: string; info: { minimized: boolean } }[];
