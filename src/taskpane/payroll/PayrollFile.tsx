import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Locale } from "../../i18n/locale";
import { type Payroll, payrollCsv, payrollSheetName } from "../../scorecards/payroll";
import { copyText } from "../actions/copy-text";
import { saveFile } from "../actions/save-file";
import { usePeriodStyles } from "../period/use-period-styles";

const useStyles = makeStyles({
  summary: { cursor: "pointer" },
  text: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    maxHeight: "240px",
    overflow: "auto",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    userSelect: "text",
  },
});

type Said = "saved" | "notSaved" | "copied" | "copyFailed";

/** The same as a file for payroll: saved where Excel lets add-ins save, else copied. */
export function PayrollFile(properties: {
  readonly payroll: Payroll;
  readonly locale: Locale;
  readonly disabled: boolean;
}) {
  const { payroll, locale, disabled } = properties;
  const styles = useStyles();
  const shared = usePeriodStyles();
  const { t } = useTranslation("payroll");
  const [said, setSaid] = useState<Said>();
  const csv = payrollCsv(payroll, locale);
  // A mark for programs that open the file; among pasted text it would be a character too many.
  const text = csv.replace(/^\uFEFF/, "");
  const file = `${payrollSheetName(payroll, locale)}.csv`;
  return (
    <>
      <div className={shared.buttons}>
        <Button
          disabled={disabled}
          onClick={() =>
            setSaid(saveFile(file, csv, "text/csv;charset=utf-8") ? "saved" : "notSaved")
          }
        >
          {t("file.save")}
        </Button>
        <Button
          disabled={disabled}
          onClick={() =>
            void copyText(text).then((copied) => setSaid(copied ? "copied" : "copyFailed"))
          }
        >
          {t("file.copy")}
        </Button>
      </div>
      <p className={shared.line} role="status">
        {said === undefined ? "" : t(`file.${said}`, { file })}
      </p>
      {/* Where the host keeps the clipboard to itself, the text is shown to be selected. */}
      <details {...(said === "copyFailed" ? { open: true } : {})}>
        <summary className={styles.summary}>{t("file.show")}</summary>
        <pre className={styles.text} tabIndex={0} aria-label={t("file.show")} role="region">
          {text}
        </pre>
      </details>
    </>
  );
}
