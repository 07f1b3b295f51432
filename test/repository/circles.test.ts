/** No file of src/ needs itself: circles of imports are only those of types, and within one folder. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const root = path.resolve(__dirname, "../../src");

interface Import {
  readonly from: string;
  readonly isTypeOnly: boolean;
}
type Files = ReadonlyMap<string, readonly Import[]>;

function importsOf(text: string): Import[] {
  const { statements } = ts.createSourceFile("file.tsx", text, ts.ScriptTarget.Latest);
  return statements.flatMap((statement): Import[] => {
    const isImport = ts.isImportDeclaration(statement);
    if (!isImport && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier } = statement;
    if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return [];
    const isTypes = isImport
      ? statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      : statement.isTypeOnly;
    const named = isImport ? statement.importClause?.namedBindings : statement.exportClause;
    const isEach =
      named !== undefined &&
      (ts.isNamedImports(named) || ts.isNamedExports(named)) &&
      !(isImport && statement.importClause?.name !== undefined) &&
      named.elements.every(({ isTypeOnly }) => isTypeOnly);
    return [{ from: moduleSpecifier.text, isTypeOnly: isTypes || isEach }];
  });
}

/** Files by their path below src/, with the files that they import. */
function filesOf(texts: ReadonlyMap<string, string>): Files {
  return new Map(
    [...texts].map(([file, text]) => [
      file,
      importsOf(text).flatMap(({ from, isTypeOnly }): Import[] => {
        if (!from.startsWith(".")) return [];
        const module = path.posix.join(path.posix.dirname(file), from);
        const found = [".ts", ".tsx", "/index.ts", "/index.tsx"]
          .map((ending) => module + ending)
          .find((each) => texts.has(each));
        return found === undefined ? [] : [{ from: found, isTypeOnly }];
      }),
    ]),
  );
}

/** Groups of files that reach one another (Tarjan's strongly connected components). */
function circles(files: ReadonlyMap<string, readonly string[]>): string[][] {
  const numbers = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): number => {
    numbers.set(file, numbers.size);
    let low = numbers.size - 1;
    stack.push(file);
    for (const next of files.get(file) ?? []) {
      if (!numbers.has(next)) low = Math.min(low, visit(next));
      else if (stack.includes(next)) low = Math.min(low, numbers.get(next)!);
    }
    if (low === numbers.get(file)) {
      const group = stack.splice(stack.indexOf(file));
      if (group.length > 1) found.push(group.sort());
    }
    return low;
  };
  for (const file of files.keys()) if (!numbers.has(file)) visit(file);
  return found;
}

function faults(texts: ReadonlyMap<string, string>): string[][] {
  const files = filesOf(texts);
  const reached = (isWanted: (each: Import) => boolean) =>
    new Map([...files].map(([file, all]) => [file, all.filter(isWanted).map(({ from }) => from)]));
  const folders = (group: readonly string[]) => new Set(group.map(path.posix.dirname)).size;
  return [
    ...circles(reached(({ isTypeOnly }) => !isTypeOnly)),
    ...circles(reached(() => true)).filter((group) => folders(group) > 1),
  ];
}

test("no circle of imports in src, but of types within one folder", () => {
  const names = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
    .map((name) => name.replaceAll(path.sep, "/"));
  expect(names.length).toBeGreaterThan(500);
  const texts = new Map(names.map((name) => [name, readFileSync(path.join(root, name), "utf8")]));
  expect(faults(texts)).toEqual([]);
});

test.each([
  ["of values", 'import { b } from "./b";', 'export { a } from "./a";', "a/b.ts", true],
  [
    "of types in one folder",
    'import { b } from "./b";',
    'import type { A } from "./a";',
    "a/b.ts",
    false,
  ],
  [
    "of types, each said so",
    'import { b } from "./b";',
    'import { type A } from "./a";',
    "a/b.ts",
    false,
  ],
  [
    "with a type and a value",
    'import { b } from "./b";',
    'import { type A, a } from "./a";',
    "a/b.ts",
    true,
  ],
  [
    "of types through two folders",
    'import { b } from "../b/b";',
    'import type { A } from "../a/a";',
    "b/b.ts",
    true,
  ],
])("a circle %s", (_name, first, second, file, isFault) => {
  const texts = new Map([
    ["a/a.ts", first],
    [file, second],
  ]);
  expect(faults(texts)).toEqual(isFault ? expect.arrayContaining([["a/a.ts", file]]) : []);
});
