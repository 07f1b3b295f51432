import { Button } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Missing } from "../../scorecards/closing";
import { usePages } from "../results/use-pages";
import { useSectionStyles } from "../results/use-section-styles";
import { useLocale } from "../texts/use-locale";
import { usePeriodStyles } from "./use-period-styles";

/** What speaks against closing, each with what comes of it; people by their names. */
export function MissingList({ missing }: { readonly missing: readonly Missing[] }) {
  const styles = usePeriodStyles();
  const { t } = useTranslation("period");
  const locale = useLocale();
  const listed = (names: readonly string[]) => new Intl.ListFormat(locale).format(names);
  return (
    <>
      {missing.map((each, index) => {
        switch (each.kind) {
          case "incomplete":
            return <Incomplete key={index} people={each.people} />;
          case "same-id":
            return (
              <p key={index} className={styles.line}>
                {t("missing.sameId", { id: each.id, names: listed(each.names) })}
              </p>
            );
          case "nobody":
            return (
              <p key={index} className={styles.line}>
                {t("missing.nobody", { count: each.rows })}
              </p>
            );
          case "open-figures":
            return (
              <p key={index} className={styles.line}>
                {t("missing.openFigures", { count: each.lines })}
              </p>
            );
        }
      })}
    </>
  );
}

type People = Extract<Missing, { kind: "incomplete" }>["people"];

function Incomplete({ people }: { readonly people: People }) {
  const styles = usePeriodStyles();
  const tables = useSectionStyles();
  const { t } = useTranslation("period");
  const { shown, next, showMore } = usePages(people);
  return (
    <>
      <p id="period-incomplete" className={styles.line}>
        {t("missing.incomplete", { count: people.length })}
      </p>
      <table className={tables.table} aria-labelledby="period-incomplete">
        <thead>
          <tr>
            <th scope="col">{t("missing.person")}</th>
            <th scope="col">{t("missing.wanting")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ name, status }, index) => (
            <tr key={index}>
              <th scope="row">{name}</th>
              <td>{status}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {next > 0 && (
        <Button size="small" onClick={showMore}>
          {t("more", { count: next })}
        </Button>
      )}
    </>
  );
}
