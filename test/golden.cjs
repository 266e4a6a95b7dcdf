/** Regenerates every golden file (sample and case workbooks, expected sheets and reports, prints); read the diff. */
const { spawnSync } = require("node:child_process");
const path = require("node:path");

const root = path.resolve(__dirname, "..");
const { status } = spawnSync(
  process.execPath,
  [path.join(root, "node_modules/jest/bin/jest.js"), "test/golden", "test/standards"],
  {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, QINGSHEN_GOLDEN: "write" },
  },
);
process.exitCode = status ?? 1;
