/** Lint rules that hold in some folders only, by oxlint as `npm run check` runs it. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

/** The rules that made-up files break, each as `plugin(rule)`; what is wrong with their types as `typescript(TSnumber)`. */
function lint(files: Record<string, string>): Record<string, string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "lint-rules-"));
  try {
    cpSync(path.join(root, ".oxlintrc.json"), path.join(folder, ".oxlintrc.json"));
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    const { stdout } = spawnSync(
      process.execPath,
      [path.join(root, "node_modules/oxlint/bin/oxlint"), "--format=json"],
      { cwd: folder, encoding: "utf8" },
    );
    const { diagnostics } = JSON.parse(stdout) as {
      diagnostics: { filename: string; code: string }[];
    };
    const broken = Object.fromEntries(Object.keys(files).map((file) => [file, [] as string[]]));
    for (const { filename, code } of diagnostics) broken[filename]?.push(code);
    return broken;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const HOOK = `declare function useState<T>(first: T): readonly [T, (value: T) => void];
export function Field({ shown }: { shown: boolean }) {
  if (!shown) return null;
  const [text] = useState("");
  return text;
}
`;
const PRINTS = 'console.log("x");\n';
const ANY = "export const a = (b: any[][]) => b;\n";

const rows: [file: string, text: string, rules: string[]][] = [
  ["src/scorecards/any.ts", ANY, ["typescript(no-explicit-any)"]],
  // Excel hands arguments over untyped.
  ["src/functions/any.ts", ANY, []],
  ["src/taskpane/prints.ts", PRINTS, ["eslint(no-console)"]],
  ["scripts/prints.ts", PRINTS, []],
  ["src/workbench/server/prints.ts", PRINTS, []],
  ["src/taskpane/Field.tsx", HOOK, ["react-hooks(rules-of-hooks)"]],
  ["src/scoring/types.ts", 'export const a: number = "b";\n', ["typescript(TS2322)"]],
];

it("refuses in each folder what is refused there", () => {
  const files = Object.fromEntries(rows.map(([file, text]) => [file, text]));
  expect(lint(files)).toEqual(Object.fromEntries(rows.map(([file, , rules]) => [file, rules])));
});
