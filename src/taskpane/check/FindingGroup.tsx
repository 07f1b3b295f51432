import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import type { Finding, Severity } from "../../scorecards/check";
import { FindingCard } from "./FindingCard";

/** How many findings of a group are listed at first: a spoilt workbook has the worst of each kind in view. */
const atFirst = 20;

const useStyles = makeStyles({
  heading: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
});

interface Properties extends Omit<ComponentProps<typeof FindingCard>, "finding"> {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

/** The findings of one severity, under its heading; no heading where there are none. */
export function FindingGroup({ severity, findings, ...card }: Properties) {
  const styles = useStyles();
  const { t } = useTranslation("check");
  const [all, setAll] = useState(false);
  const own = findings.filter((finding) => finding.severity === severity);
  if (own.length === 0) return null;
  return (
    <section aria-labelledby={`check-${severity}`}>
      <h2 id={`check-${severity}`} className={styles.heading}>
        {t(`groups.${severity}`)}
      </h2>
      <ul className={styles.list}>
        {own.slice(0, all ? undefined : atFirst).map((finding) => (
          <li key={finding.key}>
            <FindingCard finding={finding} {...card} />
          </li>
        ))}
      </ul>
      {!all && own.length > atFirst && (
        <Button appearance="subtle" size="small" onClick={() => setAll(true)}>
          {t("showAll", { count: own.length })}
        </Button>
      )}
    </section>
  );
}
