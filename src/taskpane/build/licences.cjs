const fs = require("node:fs");
const path = require("node:path");

/** The package a module file belongs to: its folder below the last node_modules. */
function packageFolder(file) {
  return /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file ?? "")?.[1];
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
  const file = fs.readdirSync(folder).find((entry) => /^licen[cs]e([.-].*)?$/i.test(entry));
  const text = file ? fs.readFileSync(path.join(folder, file), "utf8").trim() : `License: ${license}`;
  return `${name} ${version}\n\n${text}\n`;
}

/** dist/licences.txt: the licence of every package whose code, font or WebAssembly stands in the pages. */
class Licences {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("Licences", (compilation) => {
      const folders = new Set();
      // Before modules are merged into one another and their files can no longer be told apart.
      compilation.hooks.finishModules.tap("Licences", (modules) => {
        for (const { resource } of modules) folders.add(packageFolder(resource));
        folders.delete(undefined);
      });
      const { Compilation, sources } = compiler.webpack;
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "Licences", stage }, () => {
        const texts = [...folders].sort().map(licenceOf);
        compilation.emitAsset("licences.txt", new sources.RawSource(texts.join(`\n${"-".repeat(80)}\n\n`)));
      });
    });
  }
}

module.exports = { Licences };
