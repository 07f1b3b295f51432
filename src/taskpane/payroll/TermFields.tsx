import { Field, Input } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { readFigure, writeFigure } from "../../scorecards/company/typed-figure";
import type { QuarterTerms } from "../../scoring";

const TERMS = ["excellentFrom", "excellentShare", "unqualifiedBelow", "unqualifiedShare"] as const;
type Term = (typeof TERMS)[number];

/** As HR types them. */
export type TermDraft = Readonly<Record<Term, string>>;

const unitOf = (term: Term) => (term.endsWith("Share") ? "percent" : "score");

export const termDraft = (terms: QuarterTerms): TermDraft =>
  Object.fromEntries(
    TERMS.map((term) => [term, writeFigure(terms[term], unitOf(term))]),
  ) as TermDraft;

/** null: not a number, or a share that is none. */
function termIn(term: Term, draft: TermDraft, standard: QuarterTerms): number | null {
  const value = readFigure(draft[term], unitOf(term), standard[term]);
  const isUsable = value !== null && Number.isFinite(value);
  if (!isUsable) return null;
  return unitOf(term) === "percent" && (value < 0 || value > 1) ? null : value;
}

/** null where one of them cannot be used. */
export function termsIn(draft: TermDraft, standard: QuarterTerms): QuarterTerms | null {
  const found = TERMS.map((term) => [term, termIn(term, draft, standard)] as const);
  return found.some(([, value]) => value === null)
    ? null
    : (Object.fromEntries(found) as unknown as QuarterTerms);
}

interface Properties {
  readonly draft: TermDraft;
  readonly standard: QuarterTerms;
  readonly onChange: (draft: TermDraft) => void;
}

/** What months of a quarter add to performance pay and take from it. */
export function TermFields({ draft, standard, onChange }: Properties) {
  const { t } = useTranslation("payroll");
  return (
    <>
      {TERMS.map((term) => (
        <Field
          key={term}
          label={t(`terms.${term}`)}
          {...(termIn(term, draft, standard) === null
            ? { validationState: "error" as const, validationMessage: t("terms.fault") }
            : {})}
        >
          <Input
            value={draft[term]}
            onChange={(_event, { value }) => onChange({ ...draft, [term]: value })}
          />
        </Field>
      ))}
    </>
  );
}
