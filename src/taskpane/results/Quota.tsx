import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import {
  quotaCounts,
  quotaFault,
  type PersonLine,
  type QuotaShares,
  type ResultsOverview,
} from "../../scorecards/results-overview";
import { ProblemNotice } from "../actions/ProblemNotice";
import { QuotaEdges } from "./QuotaEdges";
import { ShareField } from "./ShareField";
import { useNumbers } from "./use-numbers";
import { useQuota } from "./use-quota";
import { useSectionStyles } from "./use-section-styles";

const useStyles = makeStyles({
  sum: { margin: `${tokens.spacingVerticalXS} 0` },
  wrong: { color: tokens.colorStatusDangerForeground3 },
});

interface Properties {
  readonly scorecard: string;
  readonly overview: ResultsOverview;
  /** The tiers' names, best first. */
  readonly names: readonly string[];
  readonly onPerson: (person: PersonLine) => void;
}

/** A share of the people for each tier, beside how many the totals put there, and who is at the edge. Advice only. */
export function Quota({ scorecard, overview, names, onPerson }: Properties) {
  const section = useSectionStyles();
  const styles = useStyles();
  const { t } = useTranslation("results");
  const numbers = useNumbers();
  const { bands, ranked } = overview;
  const { shares, change, keep, problem, dismiss } = useQuota(scorecard, bands.length);
  const fault = quotaFault(shares);
  const sum = shares.reduce<number>((total, share) => total + (share ?? 0), 0);
  const isSet = shares.some((share) => share !== null);
  const counts = fault === null ? quotaCounts(shares, ranked.length) : [];
  const keepIfRight = (next: QuotaShares) => {
    if (quotaFault(next) === null) keep(next);
  };
  const set = (tier: number, share: number | null) =>
    change(shares.map((own, index) => (index === tier ? share : own)));
  const clear = () => {
    const none = shares.map(() => null);
    change(none);
    keep(none);
  };
  return (
    <details>
      <summary className={section.summary}>{t("quota.title")}</summary>
      <p className={section.quiet}>{t("quota.hint")}</p>
      <table className={section.table} aria-label={t("quota.title")}>
        <thead>
          <tr>
            <th scope="col">{t("columns.tier")}</th>
            <th scope="col">{t("columns.quotaShare")}</th>
            <th scope="col" className={section.number}>
              {t("columns.quota")}
            </th>
            <th scope="col" className={section.number}>
              {t("columns.actual")}
            </th>
          </tr>
        </thead>
        <tbody>
          {bands.map(({ people }, tier) => {
            const count = isSet ? (counts[tier] ?? null) : null;
            return (
              <tr key={tier}>
                <th scope="row">{names[tier]}</th>
                <td>
                  <ShareField
                    label={t("quota.shareOf", { tier: names[tier] ?? "" })}
                    share={shares[tier] ?? null}
                    wrong={fault?.code === "no-share" && fault.tier === tier}
                    onChange={(share) => set(tier, share)}
                    onDone={() => keepIfRight(shares)}
                  />
                </td>
                <td className={section.number}>
                  {count === null ? t("none") : numbers.count(count)}
                </td>
                <td className={section.number}>
                  {count === null || count === people
                    ? numbers.count(people)
                    : t(people > count ? "quota.over" : "quota.under", {
                        people: numbers.count(people),
                        difference: numbers.count(Math.abs(people - count)),
                      })}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p role="status" className={fault === null ? styles.sum : `${styles.sum} ${styles.wrong}`}>
        {fault?.code === "no-share" && t("quota.noShare", { tier: names[fault.tier] ?? "" })}
        {fault?.code === "over-100" && t("quota.over100", { sum: numbers.plain(fault.sum) })}
        {fault === null && isSet && t("quota.sum", { sum: numbers.plain(sum) })}
      </p>
      {fault === null && isSet && (
        <>
          <QuotaEdges shares={shares} ranked={ranked} names={names} onPerson={onPerson} />
          <div className={section.buttons}>
            <Button size="small" onClick={clear}>
              {t("quota.clear")}
            </Button>
          </div>
        </>
      )}
      {problem && <ProblemNotice problem={problem} onDismiss={dismiss} />}
    </details>
  );
}
