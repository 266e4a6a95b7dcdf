/** Name by which `offline.ts` knows the list. */
const PLACE = "QINGSHEN_OFFLINE_FILES";

/** Files of a page: its chunks, those loaded later, those of its workers, and the assets they all name. */
function filesOf(compilation, page) {
  const files = new Set();
  const entrypoints = [compilation.entrypoints.get(page)];
  const chunks = new Set();
  for (const entrypoint of entrypoints) {
    for (const chunk of entrypoint.chunks) {
      const reached = [chunk, ...chunk.getAllReferencedChunks()];
      for (const each of reached) chunks.add(each);
    }
    for (const chunk of entrypoint.chunks) {
      for (const other of chunk.getAllReferencedAsyncEntrypoints())
        if (!entrypoints.includes(other)) entrypoints.push(other);
    }
  }
  for (const chunk of chunks) {
    for (const file of [...chunk.files, ...chunk.auxiliaryFiles]) files.add(file);
  }
  return [...files].filter((file) => !/\.(map|txt)$/.test(file));
}

/** Local files that the page's html names by src or href: style sheets, icons. */
function namedInHtml(html) {
  const tags = html.match(/<(?:script|link|img)\b[^>]*>/g) ?? [];
  return tags
    .map((tag) => /\s(?:src|href)="?([^"\s>]+)/.exec(tag)?.[1])
    .filter((file) => file !== undefined && !/^(?:[a-z]+:|\/)/i.test(file))
    .map((file) => decodeURI(file));
}

/**
 * Writes into offline.js which files the browser page consists of, so that the service worker keeps these and no others.
 * Runs when all names carry their hash and the html is there.
 */
class OfflineFiles {
  /** `page` is the entry, `script` the file of the service worker. */
  constructor({ page = "browser", script = "offline.js" } = {}) {
    this.page = page;
    this.script = script;
  }

  apply(compiler) {
    compiler.hooks.compilation.tap("OfflineFiles", (compilation) => {
      const { Compilation, sources } = compiler.webpack;
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "OfflineFiles", stage }, () => {
        if (compilation.compiler !== compiler || !compilation.entrypoints.has(this.page)) return;
        const html = `${this.page}.html`;
        const named = compilation.getAsset(html)
          ? [html, ...namedInHtml(String(compilation.getAsset(html).source.source()))]
          : [];
        const files = [...new Set([...named, ...filesOf(compilation, this.page)])].sort();
        const script = String(compilation.getAsset(this.script).source.source());
        if (!script.includes(PLACE)) throw new Error(`${this.script} has no place for the list of files`);
        compilation.updateAsset(this.script, new sources.RawSource(script.replaceAll(PLACE, JSON.stringify(files))));
      });
    });
  }
}

module.exports = { OfflineFiles };
