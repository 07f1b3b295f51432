import { useTranslation } from "react-i18next";
import type { Example, Loss } from "../../scorecards/change";
import { useLocale } from "../texts/use-locale";
import { useChangeStyles } from "./use-change-styles";

/** What has been entered and has no place any more, with examples, before anything is written. */
export function LossList({ losses }: { readonly losses: readonly Loss[] }) {
  const styles = useChangeStyles();
  const { t } = useTranslation("change");
  const locale = useLocale();
  if (losses.length === 0) return <p className={styles.line}>{t("confirm.nothingLost")}</p>;
  const exampleText = ({ person, of, value }: Example): string =>
    [person, of?.[locale] ?? "", value].filter((each) => each !== "").join(" ");
  return (
    <section className={styles.part} aria-labelledby="change-losses">
      <h3 id="change-losses" className={styles.subheading}>
        {t("confirm.lost")}
      </h3>
      <ul className={styles.losses}>
        {losses.map(({ reason, what, figures, people, examples }, index) => (
          <li key={index}>
            {t("loss.line", {
              what: what[locale],
              reason: t(`reasons.${reason}`),
              entries:
                people > 0 && reason !== "left"
                  ? t("loss.entriesOf", {
                      entries: t("loss.figures", { count: figures }),
                      people: t("loss.people", { count: people }),
                    })
                  : t("loss.figures", { count: figures }),
              examples: new Intl.ListFormat(locale).format(examples.map(exampleText)),
            })}
          </li>
        ))}
      </ul>
      <p className={styles.line}>{t("confirm.carried")}</p>
    </section>
  );
}
