/**
 * Builds the add-in: dist/, what a company deploys. The workbench, Excel's stand-in for development and tests, is built by
 * scripts/build-workbench.ts.
 *
 * Options, as environment variables:
 *   ADDIN_BASE_URL  where dist/ will be served; https://localhost:3000 unless told
 *   OFFICE_JS       "global" (default) or "china", which Office.js CDN taskpane.html names
 *   RELEASE=1       refuses a base URL on localhost or without https, as `--env release` does (npm run build:release)
 */
require("tsx/cjs");
const path = require("node:path");
const HtmlPlugin = require("html-webpack-plugin");
const CopyPlugin = require("copy-webpack-plugin");
const TerserPlugin = require("terser-webpack-plugin");
const { FunctionsMetadataPlugin } = require("./scripts/functions-metadata.ts");

const baseUrl = (process.env.ADDIN_BASE_URL ?? "https://localhost:3000").replace(/\/+$/, "");
const officeJs = {
  global: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  china: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
}[process.env.OFFICE_JS ?? "global"];

const typescript = {
  test: /\.tsx?$/,
  use: {
    loader: "swc-loader",
    options: {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
        target: "es2020",
      },
    },
  },
};

const shared = (mode) => ({
  mode,
  devtool: mode === "production" ? false : "source-map",
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: { rules: [typescript] },
  performance: { hints: false },
  stats: "errors-warnings",
});

/**
 * functions.js stands alone: it must work in a host that has nothing but `CustomFunctions`. Where there is Office as well, it
 * also says what the ribbon's buttons run: taskpane.html runs it right after Office.js, before that declares the add-in ready.
 */
const functions = (mode) => ({
  ...shared(mode),
  name: "functions",
  target: ["web", "es2020"],
  entry: { functions: ["./src/functions/index.ts", "./src/commands/index.ts"] },
  output: { path: path.resolve(__dirname, "dist"), filename: "[name].js" },
  plugins: [new FunctionsMetadataPlugin()],
  optimization: {
    minimizer: [
      // A function used once would become a closure made anew at each call: twice the time for an array of cells.
      new TerserPlugin({ terserOptions: { compress: { reduce_funcs: false, passes: 3 } } }),
    ],
  },
});

const taskpane = (mode) => ({
  ...shared(mode),
  name: "taskpane",
  target: ["web", "es2020"],
  entry: { taskpane: "./src/taskpane/index.tsx" },
  output: {
    path: path.resolve(__dirname, "dist"),
    filename: "[name].js",
    chunkFilename: "[name].[contenthash:8].js",
    // Parts of an earlier build must not be deployed; what the functions' build writes stays.
    clean: { keep: /^functions\b/ },
  },
  optimization: {
    // As small as terser's own, in a tenth of the time.
    minimizer: [
      new TerserPlugin({
        minify: TerserPlugin.swcMinify,
        terserOptions: { compress: { passes: 2 } },
      }),
    ],
  },
  plugins: [
    new HtmlPlugin({
      template: "./src/taskpane/taskpane.html",
      filename: "taskpane.html",
      templateParameters: (compilation) => ({
        officeJs,
        officeJsOrigin: new URL(officeJs).origin,
        // Home is what the pane opens with: its scripts are fetched beside the first ones, not after them.
        homeScripts: [...compilation.namedChunkGroups.get("home").getFiles()],
      }),
      inject: false,
    }),
    new CopyPlugin({
      patterns: [
        { from: "assets/icon-*.png", to: "assets/[name][ext]" },
        { from: "src/taskpane/support.html" },
        // For whoever wants to run the cases without the add-in.
        { from: "src/excel/self-check/cases.json", to: "self-check-cases.json" },
        {
          from: "manifest.xml",
          transform: (content) => String(content).replaceAll("https://localhost:3000", baseUrl),
        },
      ],
    }),
  ],
});

module.exports = (env, argv) => {
  const mode = argv.mode ?? "production";
  const release = env.release || process.env.RELEASE === "1";
  const { protocol, hostname } = new URL(baseUrl);
  if (release && (protocol !== "https:" || /^(localhost|127\..*|\[::1\])$/.test(hostname))) {
    throw new Error("A release needs ADDIN_BASE_URL: the https address that will serve dist/.");
  }
  return [functions(mode), taskpane(mode)];
};
