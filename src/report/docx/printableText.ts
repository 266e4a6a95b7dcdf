/** What XML 1.0 cannot hold is left out: control characters, lone surrogates, U+FFFE and U+FFFF. */
export function printableText(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "")
    .replace(/\r\n?/g, "\n");
}
