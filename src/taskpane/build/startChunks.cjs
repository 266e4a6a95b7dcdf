/** What no page may load at its start: it belongs to a worker, or to the click that needs it. */
const LATER =
  /[\\/]src[\\/](standards|workflows|drawing|report|package[\\/]zip|core[\\/](grading[\\/](grade|compileSystem)|checks)|workbook[\\/](recognise|input|results|xlsx|memory))[\\/.]|[\\/]node_modules[\\/](zod|docx|fflate|opentype\.js|@resvg)[\\/]/;

/** Fails the build when engine, standards, Word or pictures come in the files of a page's start. */
class StartChunks {
  apply(compiler) {
    compiler.hooks.afterEmit.tap("StartChunks", (compilation) => {
      for (const [name, { chunks }] of compilation.entrypoints) {
        const modules = chunks.flatMap((chunk) => [...compilation.chunkGraph.getChunkModules(chunk)]);
        const files = modules.flatMap((module) => [module, ...(module.modules ?? [])]).map(({ resource }) => resource);
        const early = files.filter((file) => file !== undefined && LATER.test(file));
        if (early.length > 0) {
          compilation.errors.push(new Error(`${name} would load at its start:\n  ${early.join("\n  ")}`));
        }
      }
    });
  }
}

module.exports = { LATER, StartChunks };
