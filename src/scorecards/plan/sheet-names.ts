import { sheetTexts } from "../../i18n/sheets";
import type { GenerationRequest, TakenNames } from "../generation-request";
import { freeSheetName } from "./free-names";

/** The sheets of a roster, in the order of their tabs. */
const ROSTER_ROLES = ["rules", "data", "results", "card"] as const;

/** What the sheets of a request will be called, in the order of their tabs; a form each for everybody. */
export function sheetNamesFor(
  { layout, locale, people }: Pick<GenerationRequest, "layout" | "locale" | "people">,
  { sheets: taken, again }: Pick<TakenNames, "sheets" | "again">,
): readonly string[] {
  const { sheetNames } = sheetTexts[locale];
  const used = [...taken];
  const wishes =
    layout === "roster"
      ? ROSTER_ROLES.map((role) => ({ role, wish: sheetNames[role] }))
      : people.map(({ name }) => ({
          role: "form" as const,
          wish: [sheetNames.form, name].filter(Boolean).join(" "),
        }));
  return wishes.map(({ role, wish }) => {
    const name = again?.sheets[role] ?? freeSheetName(wish, used);
    used.push(name);
    return name;
  });
}
