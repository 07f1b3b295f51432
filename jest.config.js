/*
 * Every test file loads everything anew, and most end before what V8 has optimized meanwhile has paid for itself: it waits
 * longer until it optimizes, which leaves a fifth of the processors' time. Memory is cleared as a whole when 2 GB are full, not
 * from a few MB on, which leaves a tenth. The processes of the tests inherit this one's options. Only V8 11 (Node 20) has the
 * first; others would refuse it.
 */
if (process.versions.v8.startsWith("11.")) {
  const options = ["--interrupt-budget=1000000", "--initial-heap-size=2000"];
  for (const option of options) require("node:v8").setFlagsFromString(option);
  process.execArgv.push(...options);
}

const oneFileLibraries = require("./test/taskpane/support/one-file-libraries.js");

/** One project per layer of tests, so that `npx jest --selectProjects functions` runs one alone. */
const transform = {
  "^.+\\.(t|j)sx?$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
        target: "es2022",
      },
    },
  ],
};
/** Suites with 100,000 cases and more, *.long.test.ts, run only when asked for: npm run test:long. */
const long = process.env.TEST_LONG ? [] : ["\\.long\\.test\\.ts$"];
const modules = {
  "^fast-check$": "<rootDir>/test/support/fast-check.js",
  // One file instead of hundreds: every suite loads them anew.
  "^lodash-es$": "<rootDir>/node_modules/lodash/lodash.js",
  "^rxjs(/operators)?$": "<rootDir>/node_modules/rxjs/dist/bundles/rxjs.umd.js",
};
const layer = (name, options = {}) => ({
  displayName: name,
  testEnvironment: "node",
  roots: [`<rootDir>/test/${name}`],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  testPathIgnorePatterns: ["/node_modules/", ...long],
  transform,
  // The grid's packages lean on some that ship as ES modules only.
  transformIgnorePatterns: [
    "/node_modules/(?!(cjk-regex|collapse-white-space|franc-min|kdbush|lodash-es|n-gram|nanoid|quickselect|rbush|regexp-util|trigram-utils|unicode-regex)/)",
    "\\.pnp\\.[^\\/]+$",
  ],
  moduleNameMapper: modules,
  ...options,
});

/** @type {import("jest").Config} */
module.exports = {
  maxWorkers: 2,
  // A loaded machine of two cores must not fail what is right but slow. Jest passes over it within a project.
  testTimeout: 300_000,
  // Of half a second, Playwright alone takes most: it watches a page that long for whether it still loads.
  workerGracefulExitTimeout: 10_000,
  testSequencer: "<rootDir>/test/support/slowest-first.js",
  projects: [
    layer("scoring"),
    layer("functions"),
    layer("scorecards"),
    layer("i18n"),
    layer("excel"),
    layer("workbench"),
    layer("taskpane", {
      testEnvironment: "jsdom",
      globalSetup: "<rootDir>/test/taskpane/support/one-file-libraries.js",
      moduleNameMapper: {
        ...modules,
        ...oneFileLibraries.moduleNameMapper,
        "^@fluentui/react-icons$": "<rootDir>/test/taskpane/support/fluent-icons.ts",
      },
    }),
    layer("manifest"),
    layer("repository"),
    layer("e2e", { testEnvironment: "<rootDir>/test/e2e/support/environment.ts" }),
  ].filter((project) => require("node:fs").existsSync(`${__dirname}/test/${project.displayName}`)),
};
