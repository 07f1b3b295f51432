import { useTranslation } from "react-i18next";
import type { AppealPlan } from "../../scorecards/appeals";
import type { ScorecardSystem } from "../../scorecards/system/description";
import { codeLabel } from "../period/OutcomeNotice";
import { usePeriodStyles } from "../period/use-period-styles";
import { useNumbers } from "../results/use-numbers";
import { useSectionStyles } from "../results/use-section-styles";
import { useLocale } from "../texts/use-locale";
import { columnLabel, figureText, resultText } from "./words";

interface Properties {
  readonly plan: AppealPlan;
  /** By whose names columns are called. */
  readonly system: ScorecardSystem;
}

/** What an accepted appeal changes, before it is written: that month, the months after it, and what stands in the workbook. */
export function PlanPreview({ plan, system }: Properties) {
  const styles = usePeriodStyles();
  const tables = useSectionStyles();
  const { t } = useTranslation("appeals");
  const locale = useLocale();
  const { score } = useNumbers();
  const [first, ...followed] = plan.rows;
  if (first === undefined) return null;
  const changesOf = ({ before, cells }: AppealPlan["rows"][number]) =>
    [...cells]
      .filter(([column]) => column !== "result.status" && !column.startsWith("metric."))
      .map(([column, value]) => ({
        what: columnLabel(column, system, locale),
        before: resultText(t, before.get(column), score),
        after: resultText(t, value, score),
      }));
  const { name, unit } = plan.input;
  const others = plan.ranks.filter(({ row }) => row !== first.row).length;
  return (
    <>
      <table className={tables.table} aria-label={t("decision.what")}>
        <thead>
          <tr>
            <th scope="col">{t("decision.what")}</th>
            <th scope="col" className={tables.number}>
              {t("decision.before")}
            </th>
            <th scope="col" className={tables.number}>
              {t("decision.after")}
            </th>
          </tr>
        </thead>
        <tbody>
          {[
            {
              what: name[locale],
              before: figureText(t, plan.before, unit),
              after: figureText(t, plan.after, unit),
            },
            ...changesOf(first),
          ].map(({ what, before, after }, index) => (
            <tr key={index}>
              <th scope="row">{what}</th>
              <td className={tables.number}>{before}</td>
              <td className={tables.number}>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {followed.map((row) => (
        <p key={row.row} className={styles.line}>
          {t("decision.followed", {
            period: codeLabel(row.period, locale),
            changes: new Intl.ListFormat(locale, { type: "conjunction" }).format(
              changesOf(row).map((change) => t("changed", change)),
            ),
          })}
        </p>
      ))}
      {others > 0 && <p className={styles.quiet}>{t("decision.ranks", { count: others })}</p>}
      {plan.shared.length > 0 && (
        <p className={styles.quiet}>{t("decision.shared", { count: plan.shared.length })}</p>
      )}
      {plan.teams.length > 0 && (
        <p className={styles.line}>
          {t("decision.teams", {
            names: new Intl.ListFormat(locale, { type: "conjunction" }).format(plan.teams),
          })}
        </p>
      )}
      {plan.sheets.length > 0 && (
        <p className={styles.quiet}>{t("decision.sheets", { count: plan.sheets.length })}</p>
      )}
      {plan.kept.map(({ period, input, stands }, index) => (
        <p key={index} className={styles.line}>
          {t("decision.kept", {
            period: codeLabel(period, locale),
            figure: input.name[locale],
            stands: figureText(t, stands, input.unit),
          })}
        </p>
      ))}
    </>
  );
}
