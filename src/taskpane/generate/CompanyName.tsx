import { Field, Input } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { readCompany, saveCompany } from "../../excel";
import { COMPANY_LENGTH } from "../../scorecards/stored/company";
import { ProblemNotice } from "../actions/ProblemNotice";
import { useAction } from "../actions/use-action";

/** Typed once for the whole workbook, and printed above its forms, cards and results. */
export function CompanyName() {
  const { t } = useTranslation("generate");
  const { t: shell } = useTranslation("shell");
  /** As typed; null: not touched yet. */
  const [typed, setTyped] = useState<string | null>(null);
  const [kept, setKept] = useState("");
  const [hasPages, setHasPages] = useState(true);
  const reading = useAction(async () => setKept(await readCompany()));
  const saving = useAction(async (_signal, name: string) => {
    const saved = await saveCompany(name);
    setKept(name);
    setHasPages(saved.hasPages);
  });
  const { run } = reading;
  useEffect(() => run(), [run]);
  const { problem, dismiss } = saving;
  return (
    <>
      <Field
        label={t("sheets.company")}
        hint={t("sheets.companyHint")}
        {...(hasPages ? {} : { validationState: "warning", validationMessage: shell("noPages") })}
      >
        <Input
          autoComplete="organization"
          maxLength={COMPANY_LENGTH}
          value={typed ?? kept}
          onChange={(_event, { value }) => setTyped(value)}
          onBlur={() => {
            if (typed !== null && typed !== kept) saving.run(typed);
          }}
        />
      </Field>
      {problem && <ProblemNotice problem={problem} onDismiss={dismiss} />}
    </>
  );
}
