import { Button } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { ChangeSince } from "../../scorecards/closing";
import { useNumbers } from "../results/use-numbers";
import { usePages } from "../results/use-pages";
import { useSectionStyles } from "../results/use-section-styles";
import { usePeriodStyles } from "./use-period-styles";

interface Properties {
  readonly changes: readonly ChangeSince[];
  /** The closing cannot be taken back any more. */
  readonly isFinal: boolean;
}

/** Who is no longer as when the period was closed. History keeps what was closed. */
export function ChangeList({ changes, isFinal }: Properties) {
  const styles = usePeriodStyles();
  const tables = useSectionStyles();
  const { t } = useTranslation("period");
  const numbers = useNumbers();
  const { shown, next, showMore } = usePages(changes);
  const total = (value: number | null) =>
    value === null ? t("changes.noTotal") : numbers.score(value);
  const textOf = (change: ChangeSince): string => {
    switch (change.kind) {
      case "total":
        return t("changes.total", { closed: total(change.closed), now: total(change.now) });
      case "figures":
        return t("changes.figures");
      case "joined":
        return t("changes.joined");
      case "left":
        return t("changes.left");
    }
  };
  return (
    <section className={styles.section} aria-labelledby="period-changes">
      <h3 id="period-changes" className={styles.heading}>
        {t("changes.title", { count: changes.length })}
      </h3>
      <p className={styles.line}>{t(isFinal ? "changes.hintFinal" : "changes.hint")}</p>
      <table className={tables.table} aria-labelledby="period-changes">
        <thead>
          <tr>
            <th scope="col">{t("missing.person")}</th>
            <th scope="col">{t("changes.what")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((change, index) => (
            <tr key={index}>
              <th scope="row">{change.name}</th>
              <td>{textOf(change)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {next > 0 && (
        <div className={styles.buttons}>
          <Button size="small" onClick={showMore}>
            {t("more", { count: next })}
          </Button>
        </div>
      )}
    </section>
  );
}
