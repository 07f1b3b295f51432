import { useTranslation } from "react-i18next";
import { insertResultsChart } from "../../excel";
import { SheetOnDemand } from "../actions/SheetOnDemand";
import { useSectionStyles } from "./use-section-styles";

interface Properties {
  readonly scorecard: string;
  /** A sheet has come or gone. */
  readonly onSheetsChanged: () => void;
}

/** Puts real charts into the workbook, on a sheet of their own. */
export function InsertChart({ scorecard, onSheetsChanged }: Properties) {
  const styles = useSectionStyles();
  const { t } = useTranslation("results");
  return (
    <section aria-label={t("chart.insert")}>
      <p className={styles.quiet}>{t("chart.hint")}</p>
      <SheetOnDemand
        words={{
          make: t("chart.insert"),
          made: (sheet) => t("chart.made", { sheet }),
          open: t("chart.open"),
          undo: t("chart.undo"),
          undone: t("chart.undone"),
          undoAnyway: t("chart.undoAnyway"),
          exists: (sheet) => t("chart.exists", { sheet }),
          another: t("chart.another"),
          nothing: t("chart.noResults"),
        }}
        make={async (secondCopy) => {
          const outcome = await insertResultsChart(scorecard, { secondCopy });
          return outcome.kind === "no-results" ? { kind: "nothing" } : outcome;
        }}
        onSheetsChanged={onSheetsChanged}
      />
    </section>
  );
}
