import vm from "node:vm";

/** Loads a file, and what it imports, as Node does: once a process, however many of Jest's sandboxes ask for it. */
export function loadOutside(file: string): unknown {
  // What runs in the context of all of Node sees none of the sandbox.
  const load = vm.runInThisContext(LOAD, { filename: __filename }) as (
    file: string,
    tsx: string,
  ) => unknown;
  return load(file, require.resolve("tsx/cjs/api"));
}

/**
 * The grid's packages give each object its fields by a function that takes their names, which is a twentieth of all the time that
 * they take; said as assignments, they cost next to nothing.
 */
const LOAD = `(file, tsx) => {
  const loaded = (globalThis[Symbol.for("loaded outside of the sandboxes")] ??= new Map());
  if (!loaded.has(file)) {
    const { createRequire, prototype } = process.getBuiltinModule("node:module");
    const require = createRequire(file);
    const unregister = require(tsx).register();
    const compile = prototype._compile;
    prototype._compile = function (text, filename, ...more) {
      const assigned = filename.includes("@univerjs")
        ? text.replace(/\\b_defineProperty\\(this, "([A-Za-z_$][\\w$]*)", /g, "(this.$1 = ")
        : text;
      return compile.call(this, assigned, filename, ...more);
    };
    loaded.set(file, require(file));
    prototype._compile = compile;
    unregister();
  }
  return loaded.get(file);
}`;
