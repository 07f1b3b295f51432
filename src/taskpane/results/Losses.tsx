import { useTranslation } from "react-i18next";
import type { ResultsOverview } from "../../scorecards/results-overview";
import { useLocale } from "../texts/use-locale";
import { Chart } from "./Chart";
import { useNumbers } from "./use-numbers";
import { useSectionStyles } from "./use-section-styles";

interface Properties {
  readonly overview: ResultsOverview;
  /** Full marks of the total. */
  readonly scale: number;
}

/** What each item costs, the costliest first. */
export function Losses({ overview: { items }, scale }: Properties) {
  const styles = useSectionStyles();
  const { t } = useTranslation("results");
  const locale = useLocale();
  const numbers = useNumbers();
  const scored = items.filter(({ meanLost }) => meanLost !== null);
  const losing = scored.filter(({ lost }) => lost > 0);
  return (
    <section aria-labelledby="results-losses">
      <h2 id="results-losses" className={styles.heading}>
        {t("losses.title")}
      </h2>
      {scored.length === 0 ? (
        <p className={styles.quiet}>{t("losses.nobody")}</p>
      ) : (
        <>
          <p className={styles.quiet}>
            {losing.length === 0
              ? t("losses.none")
              : t("losses.hint", { scale: numbers.plain(scale) })}
          </p>
          <Chart
            label={t("chartOf", { title: t("losses.title") })}
            bars={scored.map(({ name, meanLost }) => ({
              name: name[locale],
              value: meanLost ?? 0,
              figure: t("losses.each", { points: numbers.change(-(meanLost ?? 0)) }),
            }))}
            tableLabel={t("asTable")}
          >
            <table className={styles.table} aria-labelledby="results-losses">
              <thead>
                <tr>
                  <th scope="col">{t("columns.item")}</th>
                  <th scope="col" className={styles.number}>
                    {t("columns.meanScore")}
                  </th>
                  <th scope="col" className={styles.number}>
                    {t("columns.lostEach")}
                  </th>
                  <th scope="col" className={styles.number}>
                    {t("columns.losers")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {items.map(({ item, name, mean, full, meanLost, losers, scored: people }) => (
                  <tr key={item}>
                    <th scope="row">{name[locale]}</th>
                    <td className={styles.number}>
                      {mean === null
                        ? t("none")
                        : t("figures.of", {
                            complete: numbers.score(mean),
                            all: numbers.plain(full),
                          })}
                    </td>
                    <td className={styles.number}>
                      {meanLost === null ? t("none") : numbers.score(meanLost)}
                    </td>
                    <td className={styles.number}>
                      {t("figures.of", {
                        complete: numbers.count(losers),
                        all: numbers.count(people),
                      })}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Chart>
        </>
      )}
    </section>
  );
}
