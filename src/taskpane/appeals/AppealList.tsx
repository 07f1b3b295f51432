import { Badge, Button } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Appeal, Finding } from "../../scorecards/appeals";
import { usePeriodStyles } from "../period/use-period-styles";
import { useNumbers } from "../results/use-numbers";
import { usePages } from "../results/use-pages";
import { resultText } from "./words";

interface Properties {
  readonly appeals: readonly Appeal[];
  readonly busy: boolean;
  readonly onDecide: (number: string) => void;
}

const COLORS = { pending: "warning", accepted: "success", rejected: "informative" } as const;

/** Every appeal against the period: those to decide first. */
export function AppealList({ appeals, busy, onDecide }: Properties) {
  const styles = usePeriodStyles();
  const { t } = useTranslation("appeals");
  const numbers = useNumbers();
  const order: readonly Finding[] = ["pending", "accepted", "rejected"];
  const sorted = order.flatMap((finding) => appeals.filter((each) => each.finding === finding));
  const { shown, next, showMore } = usePages(sorted);
  const says = (value: number | undefined) => resultText(t, value, numbers.plain);
  return (
    <>
      <ul className={styles.list} aria-label={t("title")}>
        {shown.map((appeal) => {
          const { number, name, itemName, filed, deadline, finding, before, after } = appeal;
          return (
            <li key={number}>
              {t("listed", { name, item: itemName })}{" "}
              <Badge appearance="tint" color={COLORS[finding]}>
                {t(`findings.${finding}`)}
              </Badge>
              <p className={styles.quiet}>
                {t(filed > deadline ? "late" : "until", { filed, deadline })}
              </p>
              {finding === "accepted" && (
                <p className={styles.quiet}>
                  {t("corrected", {
                    figure: appeal.figureName,
                    before: says(before.figure),
                    after: says(after.figure),
                  })}
                </p>
              )}
              {finding === "pending" && (
                <Button size="small" disabled={busy} onClick={() => onDecide(number)}>
                  {t("decide")}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {next > 0 && (
        <div className={styles.buttons}>
          <Button size="small" onClick={showMore}>
            {t("more", { count: next })}
          </Button>
        </div>
      )}
    </>
  );
}
