/**
 * The README's test command: installs what is missing, then types, layout rules, format and tests, in one go.
 *
 *   node test/run.cjs            everything that needs Node alone
 *   node test/run.cjs verify …   the slower verification with LibreOffice and Chromium (test/e2e)
 */
const { spawnSync } = require("node:child_process");
const path = require("node:path");

const root = path.resolve(__dirname, "..");
const [suite = "unit", ...extra] = process.argv.slice(2);
const bin = (name) => path.join(root, "node_modules", name);

function step(title, script, args) {
  process.stderr.write(`== ${title}\n`);
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
  return status === 0;
}

const isReady = step("install", path.join(root, "src/cli/launch.cjs"), ["install"]);
if (isReady && suite === "unit") {
  const json = process.env.QINGSHEN_JEST_JSON;
  step("types", bin("typescript/bin/tsc"), ["-p", "."]);
  step("types of the pure core", bin("typescript/bin/tsc"), ["-p", "src/core"]);
  step("who may import whom", bin("dependency-cruiser/bin/dependency-cruise.mjs"), [
    "src",
    "--config",
    ".dependency-cruiser.cjs",
  ]);
  step("lint", bin("eslint/bin/eslint.js"), ["src", "test"]);
  step("format", bin("prettier/bin/prettier.cjs"), ["--check", "--log-level=warn", "."]);
  step("tests", bin("jest/bin/jest.js"), [
    "--testPathIgnorePatterns=/test/e2e/",
    "--testPathIgnorePatterns=/test/bench/",
    ...(json ? ["--json", `--outputFile=${json}`] : []),
    ...extra,
  ]);
} else if (isReady) {
  step("build", path.join(root, "node_modules/webpack/bin/webpack.js"), []);
  step("verification", bin("jest/bin/jest.js"), ["--runInBand", "--testTimeout=300000", "test/e2e", ...extra]);
}
