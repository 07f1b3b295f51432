/**
 * Libraries of many small files, each made into one: Jest finds, reads and compiles every file of a library anew for each test
 * file, 2,500 of them where the pane is drawn. What is made is kept until a package or this script changes.
 */
const { createHash } = require("node:crypto");
const {
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
} = require("node:fs");
const path = require("node:path");
const { dependencies, devDependencies } = require("../../../package.json");

const ROOT = path.resolve(__dirname, "../../..");
const PACKAGES = realpathSync(path.join(ROOT, "node_modules"));
const decisive = [
  readFileSync(path.join(__dirname, "one-file-libraries.js")),
  // Which versions are installed; package-lock.json has those that shall be.
  readFileSync(path.join(PACKAGES, ".package-lock.json")),
  JSON.stringify([dependencies, devDependencies]),
];
const hash = createHash("sha256");
for (const part of decisive) hash.update(part);
const FOLDER = path.join(ROOT, "build/test-libraries", hash.digest("hex").slice(0, 16));

const OTHERS = [
  "@fluentui/react-jsx-runtime/jsx-runtime",
  "@testing-library/dom",
  "@testing-library/jest-dom",
  "@testing-library/react",
  "@testing-library/user-event",
  "aria-query",
  "react-i18next",
  "recharts",
  // React and Fluent share its state.
  "scheduler",
];
/** Fluent's sixty packages share contexts and styles, and most pages ask for a third of them: a file each. Its icons are tests' own. */
const FLUENT = String.raw`@fluentui/(?!react-icons$)[^/]+|@griffel/(?:core|react)`;
const LIBRARY = new RegExp(`^(${FLUENT}|${OTHERS.join("|")})$`);

const libraries = () =>
  ["@fluentui", "@griffel"]
    .flatMap((scope) => readdirSync(path.join(PACKAGES, scope)).map((name) => `${scope}/${name}`))
    .concat(OTHERS)
    .filter((name) => LIBRARY.test(name));

const own = Object.keys({ ...dependencies, ...devDependencies });
const packageOf = (name) => /^(@[^/]+\/)?[^/]+/.exec(name)[0];

/** Whether files in `folder` get the package that this project gets, not a copy of another version. */
function isShared(name, folder) {
  const found = path.join(folder, "node_modules", name);
  if (found === path.join(PACKAGES, name)) return true;
  const above = path.dirname(folder);
  return above !== folder && !existsSync(found) && isShared(name, above);
}

/** There is one of each library and of each package that this project names: others ask for it and do not take it in. */
const apart = {
  name: "apart",
  setup(build) {
    build.onResolve({ filter: /^[@\w]/ }, ({ path: name, kind, namespace, resolveDir }) => {
      if (kind === "entry-point") return { path: name, namespace: "library" };
      if (namespace === "library") return undefined;
      const isApart = LIBRARY.test(name) || own.includes(packageOf(name));
      return isApart && isShared(packageOf(name), resolveDir)
        ? { path: name, external: true }
        : undefined;
    });
    build.onLoad({ filter: /./, namespace: "library" }, ({ path: name }) => ({
      contents: `module.exports = require(${JSON.stringify(name)});`,
      resolveDir: ROOT,
    }));
  },
};

/** The list of Fluent's packages loads each when something of it is asked for first, as if the pane were built. */
const lazily = {
  name: "lazily",
  setup(build) {
    const filter = /react-components[\\/]lib-commonjs[\\/]index\.cjs$/;
    build.onLoad({ filter }, ({ path: file }) => {
      const calls = new Map();
      const contents = readFileSync(file, "utf8")
        .replaceAll(/^const (_\w+) = (require\("[^"]+"\));$/gm, (_line, name, call) => {
          calls.set(name, call);
          return `let ${name};`;
        })
        .replaceAll(/\breturn (_\w+)\./g, (text, name) =>
          calls.has(name) ? `return (${name} ??= ${calls.get(name)}).` : text,
        );
      return { contents };
    });
  },
};

/** Jest's globalSetup, before any test file runs. */
module.exports = async function make() {
  if (existsSync(FOLDER)) return;
  const made = `${FOLDER}.${process.pid}`;
  await require("esbuild").build({
    absWorkingDir: ROOT,
    entryPoints: Object.fromEntries(libraries().map((name) => [name, name])),
    outdir: made,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    format: "cjs",
    // What a package is for Jest in jsdom. NODE_ENV stays what it is when a test runs.
    platform: "neutral",
    mainFields: ["main"],
    conditions: ["browser"],
    plugins: [apart, lazily],
    logLevel: "warning",
  });
  try {
    renameSync(made, FOLDER);
  } catch (error) {
    // Another run was faster.
    if (!existsSync(FOLDER)) throw error;
    rmSync(made, { recursive: true });
  }
};

module.exports.moduleNameMapper = { [LIBRARY.source]: `${FOLDER}/$1.cjs` };
