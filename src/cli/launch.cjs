/**
 * Starts the project from a bare clone with Node alone: installs what is missing, builds what is missing or stale,
 * then does what was asked. Everything said here goes to stderr, so that stdout stays the command's own.
 *
 *   node src/cli/launch.cjs install            packages only
 *   node src/cli/launch.cjs qingshen ARGS…     the command line
 *   node src/cli/launch.cjs demo               the main job on the two samples
 */
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");

const root = path.resolve(__dirname, "../..");
const built = path.join(root, "dist/cli/main.js");

function run(command, args, options = {}) {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
    ...options,
  });
  if (done.error) throw done.error;
  return done.status ?? 1;
}

function install() {
  const stamp = path.join(root, "node_modules/.package-lock.json");
  const lock = path.join(root, "package-lock.json");
  if (fs.existsSync(stamp) && fs.statSync(stamp).mtimeMs >= fs.statSync(lock).mtimeMs - 1000) return;
  if (fs.existsSync(path.join(root, "node_modules/fflate")) && process.env.QINGSHEN_SKIP_INSTALL) return;
  process.stderr.write("正在安装依赖 (npm ci) …\n");
  const status = run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (status !== 0) process.exit(status);
  const now = new Date();
  fs.utimesSync(stamp, now, now);
}

function newest(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).reduce((latest, entry) => {
    const full = path.join(folder, entry.name);
    return Math.max(latest, entry.isDirectory() ? newest(full) : fs.statSync(full).mtimeMs);
  }, 0);
}

function build() {
  const sources = Math.max(newest(path.join(root, "src")), fs.statSync(path.join(root, "webpack.config.js")).mtimeMs);
  if (fs.existsSync(built) && fs.statSync(built).mtimeMs >= sources) return;
  process.stderr.write("正在构建命令行程序 …\n");
  const status = run(process.execPath, [
    path.join(root, "node_modules/webpack/bin/webpack.js"),
    "--config-name",
    "cli",
  ]);
  if (status !== 0) process.exit(status);
}

async function main([task, ...args]) {
  install();
  if (task === "install") return 0;
  build();
  // npm changes to the package folder; relative paths are meant against the folder the user called from.
  if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  if (task === "demo") return require("./demo.cjs")(root, require(built));
  return require(built).main(args);
}

main(process.argv.slice(2)).then(
  (status) => (process.exitCode = status),
  (error) => {
    process.stderr.write(`${error?.stack ?? error}\n`);
    process.exitCode = 2;
  },
);
