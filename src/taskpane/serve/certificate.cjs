const { X509Certificate } = require("node:crypto");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

/** Shared by all Office add-ins in development on this computer: the folder is that of office-addin-dev-certs. */
const FOLDER = path.join(os.homedir(), ".office-addin-dev-certs");
const FILES = { ca: "ca.crt", cert: "localhost.crt", key: "localhost.key" };
const A_DAY_MS = 86_400_000;

const pathsIn = (folder) =>
  Object.fromEntries(Object.entries(FILES).map(([name, file]) => [name, path.join(folder, file)]));

/** All three files are there, none is about to end, and the one is signed by the other. */
function areValid(paths, now = Date.now()) {
  if (!Object.values(paths).every((file) => fs.existsSync(file))) return false;
  try {
    const [ca, cert] = [paths.ca, paths.cert].map((file) => new X509Certificate(fs.readFileSync(file)));
    const ends = Math.min(...[ca, cert].map(({ validTo }) => Date.parse(validTo)));
    return ends > now + A_DAY_MS && cert.checkIssued(ca);
  } catch {
    return false;
  }
}

/** Node writes nothing of ours to stdout while the package reports its own progress. */
async function quietly(work) {
  const { log } = console;
  console.log = (...words) => process.stderr.write(`${words.join(" ")}\n`);
  try {
    return await work();
  } finally {
    console.log = log;
  }
}

/**
 * Asks the system to trust the authority; Windows and macOS ask the user themselves. On Linux, where no Excel runs,
 * nothing is installed: a browser there has its own list. QINGSHEN_TRUST=no leaves the system alone everywhere.
 */
async function trust(certificates) {
  if (process.env.QINGSHEN_TRUST === "no" || !["win32", "darwin"].includes(process.platform)) return "notAsked";
  try {
    if (!certificates.isCaCertificateInstalled()) await quietly(() => certificates.installCaCertificate());
    return "trusted";
  } catch {
    return "refused";
  }
}

/** Certificate and key for https://localhost, made when missing or about to end, and whether the system trusts them. */
async function developmentCertificate(folder = FOLDER) {
  const paths = pathsIn(folder);
  // Loaded here: it is a development package, and only this needs it.
  const certificates = require("office-addin-dev-certs");
  if (!areValid(paths)) {
    for (const file of Object.values(paths)) fs.rmSync(file, { force: true });
    await quietly(() => certificates.generateCertificates(paths.ca, paths.cert, paths.key));
    fs.chmodSync(paths.key, 0o600);
  }
  const trusted = folder === FOLDER ? await trust(certificates) : "notAsked";
  return { paths, trusted, cert: fs.readFileSync(paths.cert), key: fs.readFileSync(paths.key) };
}

module.exports = { areValid, developmentCertificate };
