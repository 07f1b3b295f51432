import { Checkbox } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { monthKey, unusedColumns } from "../../scorecards/import";
import { SectionHeading } from "../generate/SectionHeading";
import { useLocale } from "../texts/use-locale";
import { listText } from "./list-text";
import { useStepStyles } from "./styles";
import type { Draft, Matching } from "./use-import";

/** So many lines or names are listed; more would push the figures out of sight. */
const mostListed = 8;

interface Properties {
  readonly draft: Draft;
  readonly matching: Matching;
  readonly onChange: (part: Partial<Draft>) => void;
}

/** What was read and what was left out: nothing goes by in silence. */
export function ReadSummary({ draft, matching, onChange }: Properties) {
  const styles = useStepStyles();
  const { t } = useTranslation("import");
  const locale = useLocale();
  const { exported, columns, mapping, withoutRepeated } = draft;
  const listed = (things: readonly string[]) => {
    const more = things.length - mostListed;
    const shown = things.slice(0, mostListed);
    const all = more > 0 ? [...shown, t("read.more", { count: more })] : shown;
    return listText(all, locale);
  };
  const lines = (numbers: readonly number[]) => listed(numbers.map(String));
  const titles = exported.skipped.filter(({ what }) => what === "title");
  const sums = exported.skipped.filter(({ what }) => what === "sum");
  const { nameless } = matching.matched;
  const others = matching.leftOut.filter(({ month }) => month !== null);
  const undated = matching.leftOut.find(({ month }) => month === null);
  const count = (months: typeof others) => months.reduce((sum, { rows }) => sum + rows.length, 0);
  const unused = unusedColumns(columns, mapping.sources, [
    mapping.people.id,
    mapping.people.name,
    mapping.people.department,
    mapping.period,
  ]);
  return (
    <section className={styles.section} aria-labelledby="import-read">
      <SectionHeading id="import-read">{t("read.title")}</SectionHeading>
      <ul className={styles.list}>
        <li>
          {t("read.rows", { count: exported.rows.length, columns: exported.headings.length })}{" "}
          {draft.remembered && t("read.remembered")}
        </li>
        {titles.length > 0 && (
          <li className={styles.quiet}>
            {t("read.titles", { lines: listed(titles.map(({ text }) => text)) })}
          </li>
        )}
        {sums.length > 0 && (
          <li className={styles.quiet}>
            {t("read.sums", { count: sums.length, lines: lines(sums.map(({ line }) => line)) })}
          </li>
        )}
        {others.length > 0 && (
          <li className={styles.quiet}>
            {t("read.otherMonths", {
              count: count(others),
              months: listed(others.flatMap(({ month }) => (month ? [monthKey(month)] : []))),
            })}
          </li>
        )}
        {undated && (
          <li className={styles.quiet}>{t("read.undated", { count: undated.rows.length })}</li>
        )}
        {nameless.length > 0 && (
          <li className={styles.quiet}>
            {t("read.nameless", { count: nameless.length, lines: lines(nameless) })}
          </li>
        )}
        {unused.length > 0 && (
          <li className={styles.quiet}>
            {t("read.unused", { columns: listed(unused.map(({ name }) => name)) })}
          </li>
        )}
      </ul>
      {matching.repeated.length > 0 && (
        <Checkbox
          label={t("read.repeated", {
            count: matching.repeated.length,
            lines: lines(matching.repeated),
          })}
          checked={withoutRepeated}
          onChange={(_event, { checked }) => onChange({ withoutRepeated: checked === true })}
        />
      )}
    </section>
  );
}
