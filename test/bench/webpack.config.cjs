const path = require("node:path");

/** Our engine as it is shipped (production mode, our own code in one file), with a small entry for the measurements. */
module.exports = {
  mode: "production",
  target: "node20",
  context: path.resolve(__dirname, "../.."),
  entry: { engine: path.join(__dirname, "engine.ts") },
  output: { path: path.join(__dirname, "dist"), filename: "[name].js", library: { type: "commonjs2" }, clean: true },
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
