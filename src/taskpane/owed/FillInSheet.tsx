import { useTranslation } from "react-i18next";
import { makeFillInSheet } from "../../excel";
import { SheetOnDemand } from "../actions/SheetOnDemand";

interface Properties {
  readonly scorecard: string;
  /** What the supplier is called on the sheets. */
  readonly supplier: string;
  /** The heading that says whose it is. */
  readonly labelledBy: string;
  readonly onActed: () => void;
  /** The name of the sheet that has been made, or none where it is gone again. */
  readonly onSheet: (name: string | undefined) => void;
}

/** Makes a supplier's sheet to fill in. */
export function FillInSheet({ scorecard, supplier, labelledBy, onActed, onSheet }: Properties) {
  const { t } = useTranslation("owed");
  return (
    <SheetOnDemand
      words={{
        make: t("sheet.make"),
        made: (sheet) => t("sheet.made", { sheet }),
        hint: t("sheet.hint"),
        open: t("sheet.open"),
        undo: t("sheet.undo"),
        undone: t("sheet.undone"),
        undoAnyway: t("sheet.undoAnyway"),
        exists: (sheet) => t("sheet.exists", { sheet }),
        another: t("sheet.another"),
        nothing: t("sheet.nothingOwed"),
      }}
      make={async (secondCopy) => {
        onActed();
        const outcome = await makeFillInSheet(scorecard, supplier, { secondCopy });
        return outcome.kind === "nothing-owed" ? { kind: "nothing" } : outcome;
      }}
      describedBy={labelledBy}
      onSheetsChanged={(made) => onSheet(made?.name)}
    />
  );
}
