/** The functions' examples in the READMEs give the results that stand beside them, by the functions as built. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";

const root = path.resolve(__dirname, "../..");
type Cell = number | string;
type CustomFunction = (...values: unknown[]) => unknown;

function builtFunctions(): ReadonlyMap<string, CustomFunction> {
  const file = path.join(root, "dist/functions.js");
  if (!existsSync(file)) {
    throw new Error("dist/ is missing: run `npm run build` first (npm test does).");
  }
  const functions = new Map<string, CustomFunction>();
  const associate = (id: string, call: CustomFunction) => functions.set(id, call);
  vm.runInNewContext(readFileSync(file, "utf8"), { CustomFunctions: { associate } });
  return functions;
}

/** Reads `=HR.NAME(1,{2,3;4,5})`: numbers and array constants, which is all that the examples use. */
function parse(formula: string): { name: string; values: (Cell | Cell[][])[] } {
  const [, name = "", list = ""] = /^=HR\.([A-Z_]+)\((.*)\)$/.exec(formula) ?? [];
  const values = list.match(/\{[^}]*\}|[^,{}]+/g) ?? [];
  return {
    name,
    values: values.map((value) =>
      value.startsWith("{")
        ? value
            .slice(1, -1)
            .split(";")
            .map((row) => row.split(",").map(Number))
        : Number(value),
    ),
  };
}

const examples = ["README.md", "README.zh-CN.md", "README.zh-TW.md"].flatMap((file) =>
  [...readFileSync(path.join(root, file), "utf8").matchAll(/`(=HR\.[^`]+)`\s*\|\s*([\d.]+)/g)].map(
    (match) => [file, match[1] ?? "", Number(match[2])] as const,
  ),
);

describe("examples of the READMEs", () => {
  it("show each of the six functions in each language", () => {
    const functions = builtFunctions();
    expect(functions.size).toBe(6);
    for (const file of ["README.md", "README.zh-CN.md", "README.zh-TW.md"]) {
      const shown = examples
        .filter((example) => example[0] === file)
        .map(([, formula]) => parse(formula).name);
      expect(shown.sort()).toEqual([...functions.keys()].sort());
    }
  });

  it.each(examples)("%s: %s is %d", (_file, formula, expected) => {
    const { name, values } = parse(formula);
    const result = builtFunctions().get(name)?.(...values);
    expect(Array.isArray(result) ? (result as unknown[]).flat(1) : [result]).toEqual([expected]);
  });
});
