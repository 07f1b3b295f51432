import * as v from "valibot";
import type { ScorecardSystem } from "../system/description";
import { misfit } from "./consistency";
import type { FieldProblem, SchemePath, SchemeProblem } from "./problem";
import { schemeContent } from "./system";
import { asScheme, SCHEME_VERSION } from "./write";

/** A text as the scheme that it is, or why it is none that can be used. */
export type StoredScheme =
  | { readonly kind: "read"; readonly value: ScorecardSystem }
  /** A later version of the add-in wrote it. */
  | { readonly kind: "later" }
  | { readonly kind: "damaged"; readonly problem: SchemeProblem };

const MOST_CHARACTERS = 1_000_000;

/**
 * What a text says, from wherever it comes: people cut and edit it. There is no code in it to be carried out, and none of it is
 * used before all of it is as it should be.
 */
export function readScheme(text: unknown): StoredScheme {
  if (typeof text !== "string") return damaged({ code: "not-a-scheme" });
  if (text.length > MOST_CHARACTERS) return damaged({ code: "too-long" });
  const said = parsed(text);
  if ("problem" in said) return damaged(said.problem);
  const { value } = said;
  if (typeof value !== "object" || value === null) return damaged({ code: "not-a-scheme" });
  const { kpiScheme: version, ...content } = value as Readonly<Record<string, unknown>>;
  if (typeof version !== "number") return damaged({ code: "not-a-scheme" });
  if (version > SCHEME_VERSION) return { kind: "later" };
  if (!Number.isInteger(version) || version < 1) return damaged({ code: "not-a-scheme" });
  const checked = v.safeParse(schemeContent, content, { abortEarly: true });
  if (!checked.success) return damaged(problemOf(checked.issues[0], content));
  const system = asScheme({ id: "", ...checked.output });
  const unfit = misfit(system);
  return unfit === null
    ? { kind: "read", value: system }
    : damaged({ ...unfit, ...named(unfit.path, content) });
}

const damaged = (problem: SchemeProblem): StoredScheme => ({ kind: "damaged", problem });

function parsed(text: string): { readonly value: unknown } | { readonly problem: SchemeProblem } {
  const trimmed = text.replace(/^\ufeff/, "").trim();
  if (!trimmed.startsWith("{")) return { problem: { code: "not-a-scheme" } };
  try {
    return { value: JSON.parse(trimmed) as unknown };
  } catch (error) {
    return { problem: isCut(trimmed) ? { code: "cut" } : notReadable(trimmed, error) };
  }
}

/** Whether brackets or quotes are still open at the end, and none was closed that was not open. */
function isCut(text: string): boolean {
  const open: string[] = [];
  for (const [piece] of text.matchAll(/"(?:[^"\\]|\\[^])*("|\\?$)|[[\]{}]/g)) {
    if (piece.startsWith('"')) {
      if (piece.length === 1 || !piece.endsWith('"')) return true;
    } else if (piece === "{" || piece === "[") {
      open.push(piece === "{" ? "}" : "]");
    } else if (open.pop() !== piece) {
      return false;
    }
  }
  return open.length > 0;
}

/** Where it is, as far as the engine says it in its message. */
function notReadable(text: string, error: unknown): SchemeProblem {
  const at = /at position (\d+)/.exec(String(error))?.[1];
  const line = at === undefined ? undefined : text.slice(0, Number(at)).split("\n").length;
  return { code: "not-readable", ...(line === undefined ? {} : { line }) };
}

function problemOf(issue: v.BaseIssue<unknown>, content: unknown): FieldProblem {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));
  const isField = issue.type === "strict_object" && issue.path?.at(-1) !== undefined;
  const what =
    isField && issue.expected === "never"
      ? "unknown"
      : isField && issue.received === "undefined"
        ? "missing"
        : "wrong";
  return { code: "field", what, path, ...named(path, content) };
}

/** What the item or tier is called that a path leads through, as it stands in the text. */
function named(path: SchemePath, content: unknown): { readonly of?: string } {
  const [list, index] = path;
  if ((list !== "items" && list !== "tiers") || typeof index !== "number") return {};
  const each = at(at(content, list), index);
  const words = at(each, list === "items" ? "name" : "grade");
  const said = typeof words === "string" ? words : (at(words, "zh-CN") ?? at(words, "en"));
  return typeof said === "string" && said.trim() !== "" ? { of: said.slice(0, 60) } : {};
}

const at = (value: unknown, key: string | number): unknown =>
  typeof value === "object" && value !== null
    ? (value as Readonly<Record<string | number, unknown>>)[key]
    : undefined;
