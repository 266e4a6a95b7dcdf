/**
 * What the pane may load: nothing but its own files.
 * Fluent's griffel adds empty <style> elements and fills them through the CSSOM, which the hash of the empty text
 * allows; WebAssembly (pictures) needs 'wasm-unsafe-eval'. The CDN build adds the office.js host.
 */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

function contentSecurityPolicy({ officeHost } = {}) {
  const scripts = ["'self'", "'wasm-unsafe-eval'", ...(officeHost ? [officeHost] : [])];
  return [
    "default-src 'self'",
    `script-src ${scripts.join(" ")}`,
    `style-src 'self' ${EMPTY_STYLE}`,
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

module.exports = { contentSecurityPolicy };
