// Office writes characters that XML cannot hold as `_x0007_`, and a text that looks so as `_x005F_x0007_` (ECMA-376 ST_Xstring).
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|_(?=x[0-9a-fA-F]{4}_)/g;

/** Before `escapeText`, for text of cells. */
export function encodeControlCharacters(text: string): string {
  return text.replace(unwritable, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    return `_x${code}_`;
  });
}

/** After entities are decoded. */
export function decodeControlCharacters(text: string): string {
  if (text.indexOf("_") < 0) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
