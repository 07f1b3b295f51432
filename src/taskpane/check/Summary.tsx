import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Finding, Severity } from "../../scorecards/check";

const useStyles = makeStyles({
  summary: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  tick: { color: tokens.colorStatusSuccessForeground1 },
});

/** How many errors, warnings and notes there are; or that all is well. */
export function Summary({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const { t } = useTranslation("check");
  const count = (severity: Severity) =>
    findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings, notes] = [count("error"), count("warning"), count("note")];
  const isRight = errors + warnings === 0;
  const parts = [
    ...(errors > 0 ? [t("summary.errors", { count: errors })] : []),
    ...(warnings > 0 ? [t("summary.warnings", { count: warnings })] : []),
    ...(notes > 0 ? [t("summary.notes", { count: notes })] : []),
  ];
  const right = notes === 0 ? t("inOrder") : t("nothingWrong");
  return (
    <div role="status" className={styles.summary}>
      <p className={styles.line}>
        {isRight && (
          <span className={styles.tick} aria-hidden>
            ✓{" "}
          </span>
        )}
        {(isRight ? [right, ...parts] : parts).join(" · ")}
      </p>
      {isRight && notes === 0 && <p className={styles.hint}>{t("inOrderHint")}</p>}
    </div>
  );
}
