/**
 * Microsoft's public samples of Excel, read from a checkout of OfficeDev/office-js-snippets, which is no part of this
 * repository: a YAML file each, with a script and the page that its buttons stand on.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

export interface Snippet {
  /** Folder and name below samples/excel: "46-table/create-table". */
  readonly id: string;
  /** Requirement sets that it says it needs: `{ ExcelApi: "1.9" }`. */
  readonly needs: Readonly<Record<string, string>>;
  readonly script: string;
  readonly page: string;
}

/** All samples below a folder, or below its samples/excel, in their order. */
export function readSnippets(folder: string): Snippet[] {
  const samples = join(folder, "samples", "excel");
  const root = readdirSync(folder).includes("samples") ? samples : folder;
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".yaml") && path.includes(sep))
    .sort()
    .map((path) => readSnippet(relative(root, join(root, path)), readFileSync(join(root, path))));
}

function readSnippet(path: string, file: Buffer): Snippet {
  const text = file.toString("utf8").replace(/\r\n/g, "\n");
  return {
    id: path.replace(/\.yaml$/, "").replaceAll(sep, "/"),
    needs: needs(text),
    script: content(text, "script"),
    page: content(text, "template"),
  };
}

function needs(text: string): Record<string, string> {
  const [, lines = ""] = /^api_set:\n((?: .*\n)*)/m.exec(text) ?? [];
  const sets = lines.matchAll(/^\s+(\w+): '?([\d.]+)'?$/gm);
  // Spelled both ways.
  return Object.fromEntries(
    [...sets].map(([, name = "", version = ""]) => [name.replace(/API$/, "Api"), version]),
  );
}

/** The block of text `content` of a part of the file; of YAML, nothing else is in use there. */
function content(text: string, part: string): string {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => line.startsWith(`${part}:`));
  if (start < 0) return "";
  const rest = lines.slice(start + 1);
  const next = rest.findIndex((line) => /^\S/.test(line));
  const own = next < 0 ? rest : rest.slice(0, next);
  const from = own.findIndex((line) => /^\s+content:/.test(line));
  if (from < 0) return "";
  const inline = /content:\s*(?![|>])(\S.*)$/.exec(own[from]!)?.[1];
  if (inline !== undefined) return inline;
  const outer = indent(own[from]!);
  const block = own.slice(from + 1);
  const end = block.findIndex((line) => line.trim() !== "" && indent(line) <= outer);
  const kept = end < 0 ? block : block.slice(0, end);
  const inner = Math.min(...kept.filter((line) => line.trim() !== "").map(indent));
  return kept.map((line) => line.slice(inner)).join("\n");
}

const indent = (line: string): number => line.length - line.trimStart().length;
