import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { periodLabel } from "../../scorecards/system/period";
import type { ResultsOverview } from "../../scorecards/results-overview";
import { useLocale } from "../texts/use-locale";
import { useNumbers } from "./use-numbers";

const useStyles = makeStyles({
  live: { margin: 0, color: tokens.colorNeutralForeground2 },
  figures: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(132px, 1fr))",
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalS} 0 0`,
  },
  figure: {
    display: "flex",
    flexDirection: "column-reverse",
    justifyContent: "flex-end",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  beside: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
});

/** The whole group in a few figures. What matters most is told to the screen reader whenever it changes. */
export function Summary({ overview }: { readonly overview: ResultsOverview }) {
  const styles = useStyles();
  const { t } = useTranslation("results");
  const locale = useLocale();
  const numbers = useNumbers();
  const { ranked, incomplete, spread, last } = overview;
  const complete = numbers.count(ranked.length);
  const all = numbers.count(ranked.length + incomplete.length);
  const change =
    spread === null || last === null || last.mean === null ? null : spread.mean - last.mean;
  const figures: [string, string, string?][] = [
    [t("figures.complete"), t("figures.of", { complete, all })],
  ];
  if (spread !== null) {
    figures.push(
      [
        t("figures.mean"),
        numbers.score(spread.mean),
        change === null || last === null
          ? undefined
          : t("figures.change", {
              change: numbers.change(change),
              period: periodLabel(last.period, locale),
            }),
      ],
      [t("figures.median"), numbers.score(spread.median)],
      [
        t("figures.range"),
        t("figures.between", {
          from: numbers.score(spread.lowest),
          to: numbers.score(spread.highest),
        }),
        t("figures.middle", {
          from: numbers.score(spread.lowerQuartile),
          to: numbers.score(spread.upperQuartile),
        }),
      ],
      [t("figures.deviation"), numbers.score(spread.deviation), t("figures.deviationHint")],
    );
  }
  return (
    <section aria-label={t("summary")}>
      <p className={styles.live} role="status">
        {spread === null
          ? t("liveWithout", { all })
          : t("live", { complete, all, mean: numbers.score(spread.mean) })}
      </p>
      <dl className={styles.figures}>
        {figures.map(([label, value, beside]) => (
          <div key={label} className={styles.figure}>
            <dd className={styles.value}>
              {value}
              {beside !== undefined && <span className={styles.beside}>{beside}</span>}
            </dd>
            <dt className={styles.label}>{label}</dt>
          </div>
        ))}
      </dl>
    </section>
  );
}
