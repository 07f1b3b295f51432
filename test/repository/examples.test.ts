/** The functions' examples in the documents give the results that stand beside them, by the functions as built. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";

const root = path.resolve(__dirname, "../..");
type Cell = number | string;

/** A constant of a formula: a number, or text in quotes. */
const constant = (text: string): Cell => (text.startsWith('"') ? text.slice(1, -1) : Number(text));
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

/** Reads `=HR.NAME(1,{2,"A";4,"B"})`: constants and arrays of them, which is all that the examples use. */
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
            .map((row) => row.split(",").map(constant))
        : constant(value),
    ),
  };
}

const readmes = ["README.md", "README.zh-CN.md", "README.zh-TW.md"];
const examples = [...readmes, "docs/functions.md"].flatMap((file) =>
  [
    ...readFileSync(path.join(root, file), "utf8").matchAll(
      /`(=HR\.[^`]+)`\s*\|\s*([^|\s][^|]*?)\s*\|/g,
    ),
  ].map((match) => [file, match[1] ?? "", match[2] ?? ""] as const),
);

describe("examples of the documents", () => {
  it("show each of the functions in each language", () => {
    const functions = builtFunctions();
    expect(functions.size).toBe(12);
    for (const file of readmes) {
      const shown = examples
        .filter((example) => example[0] === file)
        .map(([, formula]) => parse(formula).name);
      expect(shown.sort()).toEqual([...functions.keys()].sort());
    }
  });

  it.each(examples)("%s: %s is %s", (_file, formula, expected) => {
    const { name, values } = parse(formula);
    const result = builtFunctions().get(name)?.(...values);
    expect((result as unknown[][]).flat().join(", ")).toBe(expected);
  });
});
