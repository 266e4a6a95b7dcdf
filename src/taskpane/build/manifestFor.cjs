const DEVELOPMENT_ADDRESS = "https://localhost:3000";

/**
 * The manifest with every address under the folder where the add-in will be served, e.g. `https://intranet/qingshen`.
 * Excel loads add-ins over https only.
 */
function manifestFor(manifest, address = DEVELOPMENT_ADDRESS) {
  const { protocol, href, search, hash } = new URL(address);
  if (protocol !== "https:" || search || hash) throw new Error(`QINGSHEN_ADDRESS: https://… (not ${address})`);
  return manifest.replaceAll(DEVELOPMENT_ADDRESS, href.replace(/\/$/, ""));
}

module.exports = { DEVELOPMENT_ADDRESS, manifestFor };
