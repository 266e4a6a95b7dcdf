/** The main job as the command line does it: `run INPUT --out OUTPUT`, started and ended in this process alone. */
const path = require("node:path");
const { report } = require("../measured.cjs");
const [input, output] = process.argv.slice(2);

require(path.join(__dirname, "../../../dist/cli/main.js"))
  .main(["run", input, "--out", output, "--force"])
  .then((status) => report({ status }));
