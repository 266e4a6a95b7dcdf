const { createHash } = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const webpack = require("webpack");
const { OfflineFiles } = require("../../browser/build/offlineFiles.cjs");
const { contentSecurityPolicy } = require("../contentSecurityPolicy.cjs");
const { FirstLoadBudget } = require("./firstLoadBudget.cjs");
const { Licences } = require("./licences.cjs");
const { manifestFor } = require("./manifestFor.cjs");
const { StartChunks } = require("./startChunks.cjs");
const { officeCdn, officeFiles } = require("./officeFiles.cjs");

const root = path.resolve(__dirname, "../../..");
const PAGES = [
  { page: "taskpane", template: "src/taskpane/taskpane.html", chunks: ["taskpane"] },
  { page: "commands", template: "src/commands/commands.html", chunks: ["commands"] },
  { page: "browser", template: "src/browser/browser.html", chunks: ["browser"] },
  { page: "index", template: "src/taskpane/index.html", chunks: [] },
];

const OFFLINE = "offline";

/** Says which sources a build was made of, the same on every computer; shown under 关于. */
function buildId() {
  const hash = createHash("sha256").update(fs.readFileSync(path.join(root, "package-lock.json")));
  const add = (folder) => {
    for (const entry of fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) add(full);
      else hash.update(entry.name).update(fs.readFileSync(full));
    }
  };
  add(path.join(root, "src"));
  return hash.digest("hex").slice(0, 8);
}

/** Some servers stumble over addresses that are not plain ASCII. */
function assetName({ filename }) {
  const isPlain = /^[\x21-\x7e]+$/.test(path.basename(filename));
  return `${isPlain ? "[name]" : "asset"}.[contenthash:12][ext]`;
}

function html({ page, template, chunks }, { cdn }) {
  return new HtmlPlugin({
    filename: `${page}.html`,
    template: path.join(root, template),
    chunks,
    scriptLoading: "defer",
    policy: contentSecurityPolicy(cdn && page !== "browser" ? { officeHost: new URL(cdn).origin } : {}),
    office: cdn ?? "office/office.js",
  });
}

function plugins({ cdn, address, isProduction }) {
  const { version } = require(path.join(root, "package.json"));
  return [
    new webpack.DefinePlugin({
      "process.env.QINGSHEN_OFFICE_CDN": JSON.stringify(cdn ?? ""),
      "process.env.QINGSHEN_VERSION": JSON.stringify(version),
      "process.env.QINGSHEN_BUILD": JSON.stringify(buildId()),
    }),
    ...PAGES.map((page) => html(page, { cdn })),
    new CopyPlugin({
      patterns: [
        ...officeFiles(),
        { from: path.join(root, "assets/icons/*.png"), to: "icons/[name][ext]" },
        {
          from: path.join(root, "manifest.xml"),
          to: "manifest.xml",
          transform: (manifest) => manifestFor(manifest.toString("utf8"), address),
        },
      ],
    }),
    new Licences(),
    new OfflineFiles({ page: "browser", script: `${OFFLINE}.js` }),
    new StartChunks(),
    ...(isProduction ? [new FirstLoadBudget()] : []),
  ];
}

/**
 * The pages: pane in Excel, ribbon commands, browser page. Every file but the pages carries its content's hash in its
 * name, so a server may let browsers keep it for ever, while the pages themselves must never be kept.
 */
function paneConfig(typescript, { office, address, isProduction = true } = {}) {
  const cdn = officeCdn(office);
  return {
    name: "pane",
    mode: isProduction ? "production" : "development",
    target: ["web", "es2022"],
    context: root,
    entry: {
      taskpane: "./src/taskpane/main.tsx",
      commands: "./src/commands/main.ts",
      browser: "./src/browser/main.tsx",
      // The service worker's name is what the browser knows it by, and it must be one file.
      [OFFLINE]: { import: "./src/browser/offline.ts", filename: `${OFFLINE}.js` },
    },
    output: {
      path: path.join(root, "dist"),
      filename: "[name].[contenthash:12].js",
      chunkFilename: "[name].[contenthash:12].js",
      assetModuleFilename: assetName,
      clean: { keep: /^cli([\\/]|$)/ },
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: { rules: [typescript, { test: /\.(wasm|ttf|woff2|css)$/, type: "asset/resource" }] },
    optimization: {
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false })],
      // Packages apart from our own code: they change seldom, so an update loads little. Only what a page needs at its
      // start is split this way; what is loaded later stays with the view that asks for it.
      splitChunks: {
        chunks: (chunk) => chunk.canBeInitial() && chunk.name !== OFFLINE,
        cacheGroups: {
          react: { test: /[\\/]node_modules[\\/](react|react-dom|scheduler)[\\/]/, name: "react", priority: 2 },
          packages: { test: /[\\/]node_modules[\\/]/, idHint: "packages", minSize: 20000, priority: 1 },
        },
      },
    },
    plugins: plugins({ cdn, address, isProduction }),
    performance: false,
    // No eval, which the content security policy forbids.
    devtool: isProduction ? false : "source-map",
    stats: "errors-warnings",
  };
}

module.exports = { paneConfig };
