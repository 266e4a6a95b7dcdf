/** Running the measured programs one after the other in turns, each in a fresh process, and printing medians. */
const { spawnSync } = require("node:child_process");
const { median } = require("./measured.cjs");

/** Wall time from start to end of a fresh process, and what it reports. */
exports.measure = (script, args) => {
  const start = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--max-old-space-size=8192", script, ...args.map(String)],
    {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    },
  );
  const wallMs = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`${script} ended with ${status}: ${stderr.slice(-2000)}`);
  return { ...JSON.parse(stdout.trim().split("\n").at(-1)), wallMs };
};

/**
 * Every program in turn, round after round, so that a busy machine slows all of them alike; one that is done with its
 * rounds sits out. Answers name → results.
 */
exports.inTurns = (programs) => {
  const results = new Map(programs.map(({ name }) => [name, []]));
  const most = Math.max(...programs.map(({ rounds }) => rounds));
  for (let round = 0; round < most; round++) {
    for (const { name, rounds, run } of programs) {
      if (round >= rounds) continue;
      process.stderr.write(`  round ${round + 1}: ${name}\n`);
      results.get(name).push(run());
    }
  }
  return results;
};

/** Median of one figure over the rounds. */
exports.middle = (results, key) => median(results.map((result) => result[key]));

exports.milliseconds = (value) => (value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString("en"));
exports.times = (value) => (value < 10 ? `${value.toFixed(2)} ×` : `${Math.round(value).toLocaleString("en")} ×`);

exports.table = (headings, rows) =>
  [headings, headings.map((_, i) => (i === 0 ? "---" : "--:")), ...rows]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");
