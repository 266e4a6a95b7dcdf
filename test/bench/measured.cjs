/** What a measured process needs: a clock, medians, its own peak of memory, one line of JSON at the end. */
const fs = require("node:fs");

exports.timed = (work) => {
  const start = process.hrtime.bigint();
  const value = work();
  return { value, ms: Number(process.hrtime.bigint() - start) / 1e6 };
};

exports.median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** On Linux of this program alone; `maxRSS` elsewhere (there it may hold the parent's from before the start). */
function peakMegabytes() {
  try {
    return Number(/^VmHWM:\s*(\d+) kB/m.exec(fs.readFileSync("/proc/self/status", "utf8"))[1]) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}

exports.report = (result) => process.stdout.write(`\n${JSON.stringify({ ...result, peakMB: peakMegabytes() })}\n`);
