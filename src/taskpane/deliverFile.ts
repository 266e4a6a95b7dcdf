import type { OfferedFile } from "./desk/desk";

/** The link must live until the browser has taken the file over (ms). */
const KEPT_MS = 60_000;

const TYPES: Readonly<Record<string, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

function typeOf(name: string): string {
  return TYPES[name.slice(name.lastIndexOf(".") + 1)] ?? "application/octet-stream";
}

/** Hands a file over as a download: Windows (WebView2), Excel on the web and every browser keep it under its name. */
export function downloadFile(file: OfferedFile): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(file.bytes)], { type: typeOf(file.name) }));
  const link = document.createElement("a");
  link.href = address;
  link.download = file.name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

/**
 * Hands a file over through the system's share sheet: Excel on Mac opens a download link in place of the pane instead of
 * saving it. False when the system does not take it.
 */
export async function shareFile(file: OfferedFile): Promise<boolean> {
  const files = [new File([new Uint8Array(file.bytes)], file.name, { type: typeOf(file.name) })];
  if (!navigator.canShare?.({ files })) return false;
  try {
    await navigator.share({ files });
    return true;
  } catch (error) {
    // Closing the sheet is the user's own decision.
    return error instanceof DOMException && error.name === "AbortError";
  }
}
