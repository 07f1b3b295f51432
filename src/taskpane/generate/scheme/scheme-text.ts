import type { TFunction } from "i18next";
import type { GenerationRequest } from "../../../scorecards";
import { type SchemeProblem, writeScheme } from "../../../scorecards/scheme";
import type { ScorecardSystem } from "../../../scorecards/system/description";

/** The system as it stands in the form, to be taken along: items that are switched off are there, and count nothing. */
export function schemeTextOf(asked: ScorecardSystem, { items }: GenerationRequest): string {
  const off = new Set(items.flatMap(({ item, on }) => (on ? [] : [item])));
  return writeScheme({
    ...asked,
    items: asked.items.map((item) =>
      off.has(item.id) ? { ...item, points: { ...item.points, value: 0 } } : item,
    ),
  });
}

/** What keeps a pasted text from being a scheme, and what to do. */
export function schemeProblemText(t: TFunction<"generate">, problem: SchemeProblem): string {
  switch (problem.code) {
    case "too-long":
      return t("scheme.problems.tooLong");
    case "cut":
      return t("scheme.problems.cut");
    case "not-readable":
      return problem.line === undefined
        ? t("scheme.problems.notReadable")
        : t("scheme.problems.notReadableLine", { line: problem.line });
    case "not-a-scheme":
      return t("scheme.problems.notAScheme");
    case "field": {
      const field = problem.path
        .map((step) => (typeof step === "number" ? step + 1 : step))
        .join(" › ");
      const place =
        problem.of === undefined ? field : t("scheme.problems.fieldOf", { field, of: problem.of });
      return t(`scheme.problems.${problem.what}`, { place });
    }
  }
}
