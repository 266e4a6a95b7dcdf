import { WorkbookFailure } from "../failure";

/**
 * The text of a CSV: by its byte order mark, else UTF-8 when every byte fits, else GB18030 (which includes GBK and
 * GB2312, what Chinese Excel saves). Anything else is refused rather than guessed at.
 */
export function decodeCsv(bytes: Uint8Array, fileName: string): string {
  const text = decoded(bytes, markedEncoding(bytes) ?? "utf-8") ?? decoded(bytes, "gb18030");
  if (text === undefined || text.includes("\0")) throw new WorkbookFailure("unsupportedEncoding", { file: fileName });
  return text;
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined;
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
