const path = require("node:path");

/** Our engine as it is shipped (production mode, our own code in one file), with a small entry for the measurements. */
const engine = {
  mode: "production",
  target: "node20",
  context: path.resolve(__dirname, "../.."),
  entry: { engine: path.join(__dirname, "engine.ts") },
  output: { path: path.join(__dirname, "dist"), filename: "[name].js", library: { type: "commonjs2" } },
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        use: {
          loader: "swc-loader",
          options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } },
        },
      },
    ],
  },
  optimization: { minimize: false },
  devtool: "source-map",
  stats: "errors-warnings",
};

/** A bare pane of the same parts as ours: what React, Fluent and office.js alone take. */
const hello = {
  mode: "production",
  target: ["web", "es2022"],
  context: path.resolve(__dirname, "../.."),
  entry: { hello: path.join(__dirname, "pane/hello.tsx") },
  output: { path: path.join(__dirname, "dist/hello"), filename: "[name].js", clean: true },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      {
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
      },
    ],
  },
  performance: false,
  stats: "errors-warnings",
};

module.exports = [engine, hello];
