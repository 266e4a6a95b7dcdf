/**
 * `npm run bench`: speed side by side with other programs, as Markdown. Installs its own packages on first use.
 * `npm run bench -- balance` (or grading, workbook, pane): only that part; BENCH_PART=balance says the same.
 *
 *   BENCH_EXPANDED=1   also the model with one formula for every membership (97 an object, minutes in IronCalc), and the
 *                      balance of 100,000 flows that link units at random, all measured (minutes, gigabytes)
 */
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

const root = path.resolve(__dirname, "../..");
const work = path.join(__dirname, "work");

const PARTS = {
  grading: (folder) => require("./gradingBench.cjs").gradingBench(folder),
  workbook: (folder) => require("./workbookBench.cjs").workbookBench(folder),
  balance: () => require("./balanceBench.cjs").balanceBench(),
  pane: () => require("./paneBench.cjs").paneBench(),
};
const wanted = process.argv[2] ?? process.env.BENCH_PART;

function step(title, command, args, cwd = root) {
  process.stderr.write(`== ${title}\n`);
  const { status } = spawnSync(command, args, { cwd, stdio: ["ignore", 2, 2], shell: process.platform === "win32" });
  if (status !== 0) process.exit(1);
}

function isInstalled() {
  const [stamp, lock] = ["node_modules/.package-lock.json", "package-lock.json"].map((name) =>
    path.join(__dirname, name),
  );
  return fs.existsSync(stamp) && fs.statSync(stamp).mtimeMs >= fs.statSync(lock).mtimeMs - 1000;
}

async function main() {
  if (wanted && !PARTS[wanted]) throw new Error(`no part "${wanted}": ${Object.keys(PARTS).join(", ")}`);
  const webpack = path.join(root, "node_modules/webpack/bin/webpack.js");
  step("install", process.execPath, [path.join(root, "src/cli/launch.cjs"), "install"]);
  if (!isInstalled())
    step("install the other programs", "npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], __dirname);
  step("build", process.execPath, [webpack]);
  step("build the engine", process.execPath, [webpack, "-c", path.join(__dirname, "webpack.config.cjs")]);
  fs.mkdirSync(work, { recursive: true });
  const load = os.loadavg()[0].toFixed(1);
  const machine = `${os.cpus()[0].model.trim()}, ${os.cpus().length} cores, Node ${process.version}, load at the start ${load}`;
  process.stdout.write(`${machine}\n`);
  for (const [name, bench] of Object.entries(PARTS)) {
    if ((wanted ?? name) === name) process.stdout.write(`\n${await bench(work)}\n`);
  }
}

main().catch((error) => {
  process.stderr.write(`${error.stack ?? error}\n`);
  process.exitCode = 1;
});
