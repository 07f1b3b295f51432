import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonLine, RankedPerson, ResultsOverview } from "../../scorecards/results-overview";
import { PersonLink } from "./PersonLink";
import { useBandNames } from "./use-band-names";
import { useNumbers } from "./use-numbers";
import { usePages } from "./use-pages";
import { useSectionStyles } from "./use-section-styles";

const useStyles = makeStyles({
  search: { marginBottom: tokens.spacingVerticalS },
  department: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  total: { fontWeight: tokens.fontWeightSemibold },
});

interface Properties {
  readonly overview: ResultsOverview;
  readonly onPerson: (person: PersonLine) => void;
}

/** Everybody with a total, best first; the way to each one's cell. */
export function Ranking({ overview, onPerson }: Properties) {
  const section = useSectionStyles();
  const styles = useStyles();
  const { t } = useTranslation("results");
  const numbers = useNumbers();
  const names = useBandNames(overview);
  const [sought, setSought] = useState("");
  const { ranked, last, bandOf, hasTiers } = overview;
  const found = useMemo(() => ranked.filter(meets(sought)), [ranked, sought]);
  const { shown, next, showMore } = usePages(found);
  if (ranked.length === 0) return null;
  return (
    <section aria-labelledby="results-ranking">
      <h2 id="results-ranking" className={section.heading}>
        {t("ranking.title")}
      </h2>
      <p className={section.quiet}>{t("ranking.hint")}</p>
      <Field label={t("ranking.search")} className={styles.search}>
        <Input type="search" value={sought} onChange={(_event, { value }) => setSought(value)} />
      </Field>
      <p className={section.quiet} role="status">
        {sought === ""
          ? t("ranking.count", { count: ranked.length })
          : t("ranking.found", { count: found.length })}
      </p>
      {found.length > 0 && (
        <table className={section.table} aria-labelledby="results-ranking">
          <thead>
            <tr>
              <th scope="col" className={section.number}>
                {t("columns.rank")}
              </th>
              <th scope="col">{t("columns.person")}</th>
              {hasTiers && <th scope="col">{t("columns.tier")}</th>}
              <th scope="col" className={section.number}>
                {t("columns.total")}
              </th>
              {last !== null && (
                <th scope="col" className={section.number}>
                  {t("columns.change")}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {shown.map((person, index) => (
              <tr key={index}>
                <td className={section.number}>{numbers.count(person.rank)}</td>
                <th scope="row">
                  <PersonLink person={person} onPerson={onPerson} />
                  {person.department !== "" && (
                    <span className={styles.department}>{person.department}</span>
                  )}
                </th>
                {hasTiers && <td>{names[bandOf(person.total) ?? -1] ?? t("none")}</td>}
                <td className={section.number}>
                  <span className={styles.total}>{numbers.score(person.total)}</span>
                </td>
                {last !== null && (
                  <td className={section.number}>{changeOf(person, last.totalOf(person))}</td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {next > 0 && (
        <div className={section.buttons}>
          <Button size="small" onClick={showMore}>
            {t("ranking.more", { count: next })}
          </Button>
        </div>
      )}
    </section>
  );

  function changeOf({ total }: RankedPerson, before: number | null): string {
    return before === null ? t("none") : numbers.change(total - before);
  }
}

/** By any part of the name, the id or the department. */
function meets(sought: string): (person: PersonLine) => boolean {
  const wanted = sought.trim().toLowerCase();
  return ({ id, name, department }) =>
    wanted === "" || [id, name, department].some((text) => text.toLowerCase().includes(wanted));
}
