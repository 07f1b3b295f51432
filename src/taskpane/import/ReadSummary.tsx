import { Checkbox } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { stampKey, unusedText, unusedWhy } from "../../scorecards/import";
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
  const { exported, mapping, withoutRepeated } = draft;
  const listed = (things: readonly string[]) => {
    const more = things.length - mostListed;
    const shown = things.slice(0, mostListed);
    const all = more > 0 ? [...shown, t("read.more", { count: more })] : shown;
    return listText(all, locale);
  };
  const lines = (numbers: readonly number[]) => listed(numbers.map(String));
  const titles = exported.skipped.filter(({ what }) => what === "title");
  const skipped = (kind: (typeof exported.skipped)[number]["what"]) =>
    exported.skipped.filter(({ what }) => what === kind).map(({ line }) => line);
  const sums = [...skipped("sum"), ...matching.sums.map(({ line }) => line)].sort(
    (one, other) => one - other,
  );
  const others = ["note", "uneven", "other-table", "other-kind"] as const;
  const { nameless } = matching.matched;
  const otherMonths = matching.leftOut.filter(({ month }) => month !== null);
  const undated =
    mapping.period === null ? undefined : matching.leftOut.find(({ month }) => month === null);
  const count = (months: typeof otherMonths) =>
    months.reduce((sum, { rows }) => sum + rows.length, 0);
  const unused = unusedWhy(draft);
  return (
    <section className={styles.section} aria-labelledby="import-read">
      <SectionHeading id="import-read">{t("read.title")}</SectionHeading>
      <ul className={styles.list}>
        <li>
          {t("read.rows", { count: exported.rows.length, columns: exported.headings.length })}{" "}
          {draft.remembered && t("read.remembered")}
        </li>
        {exported.laidOut && <li>{t(`read.${exported.laidOut}`)}</li>}
        {titles.length > 0 && (
          <li className={styles.quiet}>
            {t("read.titles", { lines: listed(titles.map(({ text }) => text)) })}
          </li>
        )}
        {sums.length > 0 && (
          <li className={styles.quiet}>
            {t("read.sums", { count: sums.length, lines: lines(sums) })}
          </li>
        )}
        {otherMonths.length > 0 && (
          <li className={styles.quiet}>
            {t("read.otherMonths", {
              count: count(otherMonths),
              months: listed(otherMonths.flatMap(({ month }) => (month ? [stampKey(month)] : []))),
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
        {others.map((kind) => {
          const found = skipped(kind);
          return (
            found.length > 0 && (
              <li key={kind} className={styles.quiet}>
                {t(`read.${kind}`, { count: found.length, lines: lines(found) })}
              </li>
            )
          );
        })}
        {unused.length > 0 && (
          <li className={styles.quiet}>
            {t("read.unused", {
              columns: listed(
                unused.map(({ column, why }) =>
                  t("read.unusedWhy", { column: column.name, why: unusedText(why, locale) }),
                ),
              ),
            })}
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
