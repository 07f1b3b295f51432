import { useTranslation } from "react-i18next";
import { makeDepartments } from "../../excel";
import { SheetOnDemand } from "../actions/SheetOnDemand";
import { useSectionStyles } from "./use-section-styles";

interface Properties {
  readonly scorecard: string;
  /** A sheet has come or gone. */
  readonly onSheetsChanged: () => void;
}

/** Puts departments on a sheet of their own. */
export function DepartmentsSheet({ scorecard, onSheetsChanged }: Properties) {
  const styles = useSectionStyles();
  const { t } = useTranslation("results");
  return (
    <>
      <SheetOnDemand
        words={{
          make: t("departments.sheet.make"),
          made: (sheet) => t("departments.sheet.made", { sheet }),
          open: t("departments.sheet.open"),
          undo: t("departments.sheet.undo"),
          undone: t("departments.sheet.undone"),
          undoAnyway: t("departments.sheet.undoAnyway"),
          exists: (sheet) => t("departments.sheet.exists", { sheet }),
          another: t("departments.sheet.another"),
          nothing: t("departments.sheet.nothing"),
        }}
        make={async (secondCopy) => {
          const outcome = await makeDepartments(scorecard, { secondCopy });
          return outcome.kind === "no-departments" ? { kind: "nothing" } : outcome;
        }}
        onSheetsChanged={onSheetsChanged}
      />
      <p className={styles.quiet}>{t("departments.sheet.hint")}</p>
    </>
  );
}
