import { useContext } from "react";
import { useTranslation } from "react-i18next";
import { makeRollUp } from "../../excel";
import type { RollUp } from "../../scorecards/roll-up";
import { SheetOnDemand } from "../actions/SheetOnDemand";
import { TodayContext } from "../start/today";
import { useLocale } from "../texts/use-locale";
import { useRollUpStyles } from "./use-roll-up-styles";

/** More rows than this take too long to write from here. */
const MOST_ROWS = 100_000;

/** Puts the roll-up on sheets. */
export function MakeRollUp({ rollUp }: { readonly rollUp: RollUp }) {
  const styles = useRollUpStyles();
  const { t } = useTranslation("rollUp");
  const locale = useLocale();
  const today = useContext(TodayContext);
  const count = rollUp.rows.length;
  if (count > MOST_ROWS) {
    return <p className={styles.line}>{t("tooMany", { count, most: MOST_ROWS })}</p>;
  }
  return (
    <section className={styles.section} aria-label={t("make")}>
      <p className={styles.quiet}>{t("hint")}</p>
      <SheetOnDemand
        words={{
          make: t("make"),
          making: t("making"),
          made: (sheet) => t("made", { sheet }),
          open: t("open"),
          undo: t("undo"),
          undone: t("undone"),
          undoAnyway: t("undoAnyway"),
          exists: (sheet) => t("exists", { sheet }),
          another: t("another"),
        }}
        appearance="primary"
        make={(secondCopy) => {
          const made = new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(today());
          return makeRollUp(rollUp, { locale, made }, { secondCopy });
        }}
      />
    </section>
  );
}
