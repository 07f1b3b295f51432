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

const LOAD = `(file, tsx) => {
  const loaded = (globalThis[Symbol.for("loaded outside of the sandboxes")] ??= new Map());
  if (!loaded.has(file)) {
    const require = process.getBuiltinModule("node:module").createRequire(file);
    const unregister = require(tsx).register();
    loaded.set(file, require(file));
    unregister();
  }
  return loaded.get(file);
}`;
