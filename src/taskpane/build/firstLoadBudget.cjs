const { BUDGET, firstLoad } = require("./firstLoad.cjs");

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;

/** Prints what the first load of every page weighs; a page over its budget fails the build. */
class FirstLoadBudget {
  apply(compiler) {
    compiler.hooks.afterEmit.tap("FirstLoadBudget", (compilation) => {
      const pages = Object.keys(compilation.assets).filter((file) => file.endsWith(".html"));
      if (compilation.errors.length > 0) return;
      for (const page of pages.filter((file) => !file.startsWith("office/")).sort()) {
        const load = firstLoad(compiler.outputPath, page);
        const budget = BUDGET[page];
        const text = `${page}: first load ${kilobytes(load.gzip)} gzip${budget ? ` of ${kilobytes(budget)}` : ""}`;
        process.stderr.write(`${text}\n`);
        if (budget && load.gzip > budget) {
          const files = load.files.map(({ file, gzip }) => `  ${file} ${kilobytes(gzip)}`);
          compilation.errors.push(new Error([`${text}: too heavy, load parts of it when needed`, ...files].join("\n")));
        }
      }
    });
  }
}

module.exports = { FirstLoadBudget };
