import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Beside, BesideLine, Pair } from "../../scorecards/beside";
import type { ScorecardSystem } from "../../scorecards/system/description";
import { copyText } from "../actions/copy-text";
import { textTable } from "../actions/text-table";
import { usePeriodStyles } from "../period/use-period-styles";
import { useNumbers } from "../results/use-numbers";
import { usePages } from "../results/use-pages";
import { useSectionStyles } from "../results/use-section-styles";
import { useLocale } from "../texts/use-locale";

const useStyles = makeStyles({
  items: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** So many names are said at most. */
const MOST_NAMED = 10;

const pairsOf = ({ total, items }: BesideLine): readonly Pair[] => [
  ...(total === null ? [] : [total]),
  ...Object.values(items),
];
const differs = (line: BesideLine): boolean => pairsOf(line).some(({ isSame }) => !isSame);

/** What the old sheet says otherwise than ours, by person and item. */
export function Differences(properties: {
  readonly beside: Beside;
  readonly system: ScorecardSystem;
}) {
  const { beside, system } = properties;
  const own = useStyles();
  const styles = usePeriodStyles();
  const tables = useSectionStyles();
  const { t } = useTranslation("beside");
  const locale = useLocale();
  const { score, change } = useNumbers();
  const [copied, setCopied] = useState<boolean>();
  const { lines, unknown, without, ambiguous } = beside;
  const others = lines.filter(differs);
  const { shown, next, showMore } = usePages(others);
  const says = (value: number | null) => (value === null ? t("blank") : score(value));
  const fromTo = ({ theirs, ours }: Pair) =>
    t("fromTo", { theirs: says(theirs), ours: says(ours) });
  const named = (names: readonly string[]) =>
    new Intl.ListFormat(locale, { type: "conjunction" }).format(names.slice(0, MOST_NAMED));
  const nameOf = (item: string) => system.items.find(({ id }) => id === item)?.name[locale] ?? item;
  const itemsOf = ({ items }: BesideLine) =>
    Object.entries(items)
      .filter(([, { isSame }]) => !isSame)
      .map(([item, pair]) => t("itemDiffers", { item: nameOf(item), pair: fromTo(pair) }));
  const copy = () => {
    const compared = system.items.filter(({ id }) => lines.some(({ items }) => id in items));
    const cells = (pair: Pair | null | undefined) => [pair?.theirs ?? null, pair?.ours ?? null];
    const heading = (name: string) => [`${name} ${t("theirs")}`, `${name} ${t("ours")}`];
    return textTable([
      [
        t("id"),
        t("person"),
        ...heading(t("total")),
        ...compared.flatMap(({ name }) => heading(name[locale])),
      ],
      ...lines.map((line) => [
        ...[line.id, line.name],
        ...cells(line.total),
        ...compared.flatMap(({ id }) => cells(line.items[id])),
      ]),
    ]);
  };
  const several = lines.filter(({ hasSeveral }) => hasSeveral).map(({ id, name }) => name || id);
  return (
    <>
      <p className={styles.state} role="status">
        {others.length === 0
          ? t("same", { count: lines.length })
          : t("differ", { count: lines.length, others: others.length })}
      </p>
      {ambiguous.length > 0 && (
        <p className={styles.line}>{t("ambiguous", { count: ambiguous.length })}</p>
      )}
      {unknown.length > 0 && (
        <p className={styles.line}>
          {t("unknown", { count: unknown.length, names: named(unknown) })}
        </p>
      )}
      {without.length > 0 && (
        <p className={styles.line}>
          {t("without", { count: without.length, names: named(without) })}
        </p>
      )}
      {several.length > 0 && (
        <p className={styles.line}>
          {t("several", { count: several.length, names: named(several) })}
        </p>
      )}
      {others.length > 0 && (
        <table className={tables.table} aria-label={t("list")}>
          <thead>
            <tr>
              <th scope="col">{t("person")}</th>
              <th scope="col" className={tables.number}>
                {t("total")}
              </th>
              <th scope="col" className={tables.number}>
                {t("difference")}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((line, index) => {
              const { id, name, total } = line;
              const { theirs = null, ours = null } = total ?? {};
              return (
                <tr key={index}>
                  <th scope="row">
                    {name || id}
                    <span className={own.items}>{itemsOf(line).join(" · ")}</span>
                  </th>
                  <td className={tables.number}>{total === null ? t("blank") : fromTo(total)}</td>
                  <td className={tables.number}>
                    {theirs === null || ours === null ? t("blank") : change(ours - theirs)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <div className={styles.buttons}>
        {next > 0 && (
          <Button size="small" onClick={showMore}>
            {t("more", { count: next })}
          </Button>
        )}
        {lines.length > 0 && (
          <Button size="small" onClick={() => void copyText(copy()).then(setCopied)}>
            {t("copy")}
          </Button>
        )}
      </div>
      <p className={styles.line} role="status">
        {copied === undefined ? "" : t(copied ? "copied" : "copyFailed")}
      </p>
    </>
  );
}
