/**
 * npm start: installs and builds what is missing, makes a certificate for https://localhost, serves dist/ and says how
 * Excel is told of the add-in. Everything from a bare clone.
 *
 *   npm start                serve the built pages
 *   npm start -- --watch     build anew at every change of a source file (development build, from memory)
 */
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");

const root = path.resolve(__dirname, "../../..");
const dist = path.join(root, "dist");
// The address the manifest names.
const PORT = 3000;

function run(script, args) {
  const { status } = spawnSync(process.execPath, [path.join(root, script), ...args], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) process.exit(status ?? 1);
}

function newest(entry) {
  if (!fs.statSync(entry).isDirectory()) return fs.statSync(entry).mtimeMs;
  return Math.max(0, ...fs.readdirSync(entry).map((name) => newest(path.join(entry, name))));
}

const page = path.join(dist, "taskpane.html");

function isBuilt() {
  if (process.env.QINGSHEN_OFFICE || process.env.QINGSHEN_ADDRESS || !fs.existsSync(page)) return false;
  const sources = ["src", "assets/icons", "manifest.xml", "webpack.config.js", "package.json"];
  return fs.statSync(page).mtimeMs >= Math.max(...sources.map((source) => newest(path.join(root, source))));
}

async function watch({ cert, key }) {
  const webpack = require("webpack");
  const DevServer = require("webpack-dev-server");
  const config = require("../../../webpack.config.js")({ mode: "development" }).find(({ name }) => name === "pane");
  const server = new DevServer(
    {
      host: "localhost",
      port: PORT,
      server: { type: "https", options: { cert, key } },
      // The client and hot replacement would need a socket and eval, which the content security policy forbids.
      client: false,
      hot: false,
      liveReload: false,
      static: false,
      headers: { "Cache-Control": "no-store" },
    },
    webpack(config),
  );
  await server.start();
}

function build({ BUILDING }) {
  if (isBuilt()) return;
  process.stderr.write(BUILDING);
  run("node_modules/webpack/bin/webpack.js", ["--config-name", "pane"]);
  // Webpack leaves a file alone whose content did not change.
  fs.utimesSync(page, new Date(), new Date());
}

async function main(args) {
  run("src/cli/launch.cjs", ["install"]);
  const texts = require("./sideloading.terms.cjs");
  const { developmentCertificate } = require("./certificate.cjs");
  const { serveFolder } = require("./serveFolder.cjs");
  const isWatching = args.includes("--watch");
  if (!isWatching) build(texts);
  const { paths, trusted, cert, key } = await developmentCertificate();
  try {
    await (isWatching ? watch({ cert, key }) : serveFolder(dist, { cert, key, port: PORT }));
  } catch (error) {
    if (error.code !== "EADDRINUSE") throw error;
    process.stderr.write(texts.PORT_TAKEN(PORT));
    return process.exit(1);
  }
  const manifest = path.join(isWatching ? root : dist, "manifest.xml");
  process.stdout.write(texts.sideloading({ port: PORT, manifest, trusted, ca: paths.ca }));
}

main(process.argv.slice(2)).catch((error) => {
  process.stderr.write(`${error?.stack ?? error}\n`);
  process.exit(1);
});
