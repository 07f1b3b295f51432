import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { figureWithUnit, type Change } from "../../scorecards/import";
import { SectionHeading } from "../generate/SectionHeading";
import { useLocale } from "../texts/use-locale";
import { contentText } from "./figure-text";
import { useStepStyles } from "./styles";

/** Rows drawn at first, and at each "show more". */
const page = 40;

const useStyles = makeStyles({
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    "& th, & td": {
      textAlign: "start",
      verticalAlign: "top",
      padding: `2px ${tokens.spacingHorizontalS} 2px 0`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      overflowWrap: "anywhere",
    },
    "& thead th": { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  },
  person: { width: "24%", fontWeight: tokens.fontWeightSemibold },
  number: {
    width: "19%",
    textAlign: "end !important" as "end",
    fontVariantNumeric: "tabular-nums",
  },
  blank: { color: tokens.colorNeutralForeground3 },
});

/** Each cell that is written, as it is now and as it will be; those that lose a figure first. */
export function ChangeTable({ changes }: { readonly changes: readonly Change[] }) {
  const styles = useStyles();
  const step = useStepStyles();
  const { t } = useTranslation("import");
  const locale = useLocale();
  const [shown, setShown] = useState(page);
  const heading = useId();
  if (changes.length === 0) return null;
  const ordered = [
    ...changes.filter(({ kind }) => kind !== "fill"),
    ...changes.filter(({ kind }) => kind === "fill"),
  ].slice(0, shown);
  const more = changes.length - ordered.length;
  return (
    <section className={step.section}>
      <SectionHeading id={heading}>{t("preview.changes")}</SectionHeading>
      <table className={styles.table} aria-labelledby={heading}>
        <thead>
          <tr>
            <th scope="col" className={styles.person}>
              {t("preview.person")}
            </th>
            <th scope="col">{t("preview.figure")}</th>
            <th scope="col" className={styles.number}>
              {t("preview.now")}
            </th>
            <th scope="col" className={styles.number}>
              {t("preview.then")}
            </th>
          </tr>
        </thead>
        <tbody>
          {ordered.map(({ row, column, person, input, before, value }) => (
            <tr key={`${row},${column}`}>
              <th scope="row" className={styles.person}>
                {person.name || person.id}
              </th>
              <td>{input.name[locale]}</td>
              <td className={styles.number}>
                {contentText(before, input, locale) || (
                  <span className={styles.blank}>{t("preview.empty")}</span>
                )}
              </td>
              <td className={styles.number}>{figureWithUnit(value, input, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <div>
          <Button size="small" onClick={() => setShown(shown + 5 * page)}>
            {t("preview.showMore", { count: more })}
          </Button>
        </div>
      )}
    </section>
  );
}
