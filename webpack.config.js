const path = require("node:path");

/** TypeScript through swc: type checking is `npm run typecheck`, not the bundler's work. */
const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: "swc-loader",
    options: {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
        target: "es2022",
      },
    },
  },
};

/** The command line: our own code in one file, dependencies from node_modules. */
const cli = {
  name: "cli",
  mode: "production",
  target: "node20",
  entry: { main: "./src/cli/main.ts" },
  output: {
    path: path.resolve(__dirname, "dist/cli"),
    filename: "[name].js",
    library: { type: "commonjs2" },
    clean: true,
  },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  // Files that are read at run time are found by Node's own resolution, not bundled.
  module: { rules: [typescript], parser: { javascript: { createRequire: false } } },
  externals: [
    ({ request }, done) =>
      /^[a-z@][^:]*$/i.test(request) && !/^[A-Z]:/i.test(request) ? done(null, `commonjs ${request}`) : done(),
  ],
  optimization: { minimize: false },
  node: { __dirname: false },
  devtool: "source-map",
  stats: "errors-warnings",
};

/**
 * npm run build                                                 dist/, office.js beside the pages
 * QINGSHEN_ADDRESS=https://intranet/qingshen npm run build      manifest.xml for that folder
 * QINGSHEN_OFFICE=cdn | 21vianet npm run build                  office.js from Microsoft first, the copy if that fails
 * npm run build -- --env address=… --env office=…               the same, also in the Windows command prompt
 */
module.exports = (env = {}, { configName = ["cli", "pane"] } = {}) => {
  if (!configName.includes("pane")) return [cli];
  // Loaded only when asked for: the command line must build fast, and without the packages that the pages need.
  const { paneConfig } = require("./src/taskpane/build/paneConfig.cjs");
  const pane = paneConfig(typescript, {
    address: env.address ?? process.env.QINGSHEN_ADDRESS,
    office: env.office ?? process.env.QINGSHEN_OFFICE,
    isProduction: env.mode !== "development",
  });
  return [cli, pane];
};
