import { Button } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { IncompletePerson, PersonLine } from "../../scorecards/results-overview";
import { open } from "../shell/navigation";
import { PersonLink } from "./PersonLink";
import { usePages } from "./use-pages";
import { useSectionStyles } from "./use-section-styles";

interface Properties {
  readonly people: readonly IncompletePerson[];
  readonly onPerson: (person: PersonLine) => void;
}

/** Who has no total yet, with what the sheet says is wanting. */
export function Incomplete({ people, onPerson }: Properties) {
  const styles = useSectionStyles();
  const { t } = useTranslation("results");
  const { t: shell } = useTranslation("shell");
  const { shown, next, showMore } = usePages(people);
  if (people.length === 0) return null;
  return (
    <section aria-labelledby="results-incomplete">
      <h2 id="results-incomplete" className={styles.heading}>
        {t("incomplete.title", { count: people.length })}
      </h2>
      <p className={styles.quiet}>{t("incomplete.hint")}</p>
      <table className={styles.table} aria-labelledby="results-incomplete">
        <thead>
          <tr>
            <th scope="col">{t("columns.person")}</th>
            <th scope="col">{t("columns.wanting")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((person, index) => (
            <tr key={index}>
              <th scope="row">
                <PersonLink person={person} onPerson={onPerson} />
              </th>
              <td>{person.says || t("none")}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.buttons}>
        {next > 0 && (
          <Button size="small" onClick={showMore}>
            {t("ranking.more", { count: next })}
          </Button>
        )}
        <Button size="small" onClick={() => open("owed")}>
          {shell("tools.owed")}
        </Button>
      </div>
    </section>
  );
}
