import { useTranslation } from "react-i18next";
import type { PersonLine, ResultsOverview } from "../../scorecards/results-overview";
import { Chart } from "./Chart";
import { Quota } from "./Quota";
import { useBandNames } from "./use-band-names";
import { useNumbers } from "./use-numbers";
import { useSectionStyles } from "./use-section-styles";

interface Properties {
  readonly scorecard: string;
  readonly overview: ResultsOverview;
  readonly onPerson: (person: PersonLine) => void;
}

/** How many people are in each tier, and HR's quota beside that. */
export function Distribution({ scorecard, overview, onPerson }: Properties) {
  const styles = useSectionStyles();
  const { t } = useTranslation("results");
  const numbers = useNumbers();
  const names = useBandNames(overview);
  const { bands, ranked, hasTiers, belowAll } = overview;
  const title = t(hasTiers ? "distribution.tiers" : "distribution.bands");
  const lines = bands.map(({ people, share }, index) => ({
    name: names[index] ?? "",
    value: people,
    figure: t("distribution.people", {
      people: numbers.count(people),
      share: numbers.share(share),
    }),
  }));
  return (
    <section aria-labelledby="results-distribution">
      <h2 id="results-distribution" className={styles.heading}>
        {title}
      </h2>
      {ranked.length === 0 ? (
        <p className={styles.quiet}>{t("distribution.nobody")}</p>
      ) : (
        <>
          <Chart label={t("chartOf", { title })} bars={lines} tableLabel={t("asTable")}>
            <table className={styles.table} aria-labelledby="results-distribution">
              <thead>
                <tr>
                  <th scope="col">{t(hasTiers ? "columns.tier" : "columns.band")}</th>
                  <th scope="col" className={styles.number}>
                    {t("columns.from")}
                  </th>
                  <th scope="col" className={styles.number}>
                    {t("columns.people")}
                  </th>
                  <th scope="col" className={styles.number}>
                    {t("columns.share")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {bands.map(({ from, people, share }, index) => (
                  <tr key={index}>
                    <th scope="row">{names[index]}</th>
                    <td className={styles.number}>{numbers.plain(from)}</td>
                    <td className={styles.number}>{numbers.count(people)}</td>
                    <td className={styles.number}>{numbers.share(share)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Chart>
          {belowAll > 0 && (
            <p className={styles.quiet}>{t("distribution.belowAll", { count: belowAll })}</p>
          )}
          {hasTiers && (
            <Quota scorecard={scorecard} overview={overview} names={names} onPerson={onPerson} />
          )}
        </>
      )}
    </section>
  );
}
