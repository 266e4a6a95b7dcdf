// XML 1.0 allows tab, line feed and carriage return only; half surrogates cannot be written as UTF-8.
const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Only a text with one of these is looked through for what XML cannot hold. */
const suspicious = /[\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/;

/** For element content. Characters that XML cannot hold are left out; cell text keeps them by `encodeControlCharacters`. */
export function escapeText(text: string): string {
  const allowed = suspicious.test(text) ? text.replace(forbidden, "") : text;
  const escaped = /[&<>]/.test(allowed)
    ? allowed.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
    : allowed;
  return escaped.includes("\r") ? escaped.replaceAll("\r", "&#13;") : escaped;
}

/** For a value in double quotes; line breaks and tabs survive the reader's normalisation. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/["\n\t]/g, (character) => entityOf(character));
}

function entityOf(character: string): string {
  switch (character) {
    case "&":
      return "&amp;";
    case "<":
      return "&lt;";
    case ">":
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return `&#${character.charCodeAt(0)};`;
  }
}
