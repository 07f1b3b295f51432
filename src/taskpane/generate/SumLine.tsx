import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { POINTS_TOTAL, type RequestFault, type SystemSummary } from "../../scorecards";
import { useLocale } from "../texts/use-locale";
import { itemName } from "./request-fault-text";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", gap: `0 ${tokens.spacingHorizontalS}`, margin: 0 },
  sum: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  right: { color: tokens.colorStatusSuccessForeground1 },
  wrong: { color: tokens.colorStatusDangerForeground3 },
  suspect: { margin: `${tokens.spacingVerticalXS} 0` },
  mends: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
  },
});

interface Properties {
  readonly system: SystemSummary;
  readonly faults: readonly RequestFault[];
  /** The points of the suspect as they are now. */
  readonly pointsOf: (item: string) => number;
  readonly onMend: (item: string, points: number) => void;
  readonly onSpread: () => void;
}

/** What the items add up to, always in view; when that is wrong, which row it is and how to mend it. */
export function SumLine({ system, faults, pointsOf, onMend, onSpread }: Properties) {
  const styles = useStyles();
  const { t } = useTranslation("generate");
  const locale = useLocale();
  const wrong = faults.find((fault) => fault.code === "points-sum");
  const unknown = faults.some(({ code }) => code === "bad-points" || code === "no-items");
  const sum = wrong?.sum ?? POINTS_TOTAL;
  const difference = Number((POINTS_TOTAL - sum).toFixed(9));
  const suspect = wrong?.suspect;
  const usual = wrong?.usual;
  return (
    <div role="status">
      <p className={styles.line}>
        <span>{t(`sum.${system.total}`)}</span>
        <span className={styles.sum}>
          {unknown
            ? t("sum.unknown", { total: POINTS_TOTAL })
            : t("sum.of", { sum, total: POINTS_TOTAL })}
        </span>
        {!unknown && (
          <span className={wrong ? styles.wrong : styles.right}>
            {difference > 0 && t("sum.short", { difference })}
            {difference < 0 && t("sum.over", { difference: -difference })}
            {difference === 0 && `✓ ${t("sum.right")}`}
          </span>
        )}
      </p>
      {wrong && (
        <>
          {suspect !== undefined && usual !== undefined && (
            <p className={styles.suspect}>
              {t("sum.suspect", {
                item: itemName(system, suspect, locale),
                points: pointsOf(suspect),
                usual,
              })}
            </p>
          )}
          <div className={styles.mends}>
            {suspect !== undefined && usual !== undefined && (
              <Button size="small" onClick={() => onMend(suspect, usual)}>
                {t("sum.mend", { usual })}
              </Button>
            )}
            {sum > 0 && (
              <Button size="small" onClick={onSpread}>
                {t("items.spread", { total: POINTS_TOTAL })}
              </Button>
            )}
          </div>
        </>
      )}
    </div>
  );
}
