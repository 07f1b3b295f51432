import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Owed, supplierKey } from "../../scorecards/owed";
import type { ScorecardReading } from "../../scorecards/reading";
import { copyText } from "../actions/copy-text";
import { usePages } from "../results/use-pages";
import { useLocale } from "../texts/use-locale";
import { dueDayText } from "./due-day";
import { FillInSheet } from "./FillInSheet";
import { messageFor } from "./message";
import { owedLines } from "./owed-lines";
import { useOwedStyles } from "./use-owed-styles";

interface Properties {
  readonly owed: Owed;
  readonly reading: ScorecardReading;
  /** How many people are on the scorecard. */
  readonly everybody: number;
  readonly facts: { readonly system: string; readonly period: string; readonly due: string };
  readonly onActed: () => void;
}

/** What one supplier owes: which figures of whom, the message that asks for them, and the sheet to fill in. */
export function SupplierCard({ owed, reading, everybody, facts, onActed }: Properties) {
  const styles = useOwedStyles();
  const { t } = useTranslation("owed");
  const locale = useLocale();
  const [copied, setCopied] = useState<boolean>();
  const [sheet, setSheet] = useState<string>();
  const key = supplierKey(owed, reading);
  const id = useId();
  const lines = owedLines(t, owed, everybody, locale);
  const { shown, next, showMore } = usePages(lines);
  const supplier = owed.supplier?.[locale] ?? null;
  const due = dueDayText(facts.due, locale);
  const message = messageFor(t, lines, { ...facts, supplier, due, sheet });
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {supplier ?? t("unnamed")}
      </h2>
      <p className={styles.quiet}>
        {t("size", {
          figures: t("figures", { count: owed.figures.length }),
          people: t("people", { count: owed.people.length }),
        })}
      </p>
      {supplier === null && <p className={styles.quiet}>{t("unnamedHint")}</p>}
      <ul className={styles.list}>
        {shown.map((line) => (
          <li key={line.figures}>{t("line", { ...line })}</li>
        ))}
      </ul>
      {next > 0 && (
        <Button size="small" onClick={showMore}>
          {t("showAll", { count: next })}
        </Button>
      )}
      {/* Where the host keeps the clipboard to itself, the message is shown to be selected. */}
      <details {...(copied === false ? { open: true } : {})}>
        <summary className={styles.summary}>{t("message.title")}</summary>
        <pre className={styles.message}>{message}</pre>
      </details>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          onClick={() => void copyText(message).then(setCopied)}
          aria-describedby={id}
        >
          {t("copy")}
        </Button>
        <span role="status">{copied === undefined ? "" : t(copied ? "copied" : "copyFailed")}</span>
      </div>
      {reading.layout === "roster" ? (
        <FillInSheet
          scorecard={reading.scorecard}
          supplier={key}
          labelledBy={id}
          onActed={onActed}
          onSheet={setSheet}
        />
      ) : (
        <p className={styles.quiet}>{t("sheet.forms")}</p>
      )}
    </section>
  );
}
