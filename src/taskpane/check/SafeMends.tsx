import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Finding } from "../../scorecards/check";
import { useFocusOnMount } from "../focus/use-focus-on-mount";
import { useLocale } from "../texts/use-locale";
import { findingText } from "./words/finding-text";
import { mendText } from "./words/mend-text";

const useStyles = makeStyles({
  offer: { alignSelf: "start" },
  preview: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    ":focus": { outline: "none" },
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Properties {
  /** Those with a safe mend. */
  readonly findings: readonly Finding[];
  readonly busy: boolean;
  readonly onMend: () => void;
}

/** All safe mends at once: first what will be done, then the click that does it. */
export function SafeMends({ findings, busy, onMend }: Properties) {
  const styles = useStyles();
  const { t } = useTranslation("check");
  const [asked, setAsked] = useState(false);
  if (findings.length < 2) return null;
  if (!asked) {
    return (
      <Button
        appearance="primary"
        className={styles.offer}
        disabled={busy}
        onClick={() => setAsked(true)}
      >
        {t("safe.offer", { count: findings.length })}
      </Button>
    );
  }
  return (
    <Preview
      findings={findings}
      busy={busy}
      onMend={() => {
        setAsked(false);
        onMend();
      }}
      onCancel={() => setAsked(false)}
    />
  );
}

function Preview({
  findings,
  busy,
  onMend,
  onCancel,
}: Properties & { readonly onCancel: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation("check");
  const { t: shell } = useTranslation("shell");
  const locale = useLocale();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  return (
    <section className={styles.preview} aria-labelledby="check-safe">
      <h2 id="check-safe" ref={heading} tabIndex={-1} className={styles.heading}>
        {t("safe.title")}
      </h2>
      <ul className={styles.list}>
        {findings.map((finding) => (
          <li key={finding.key}>
            {findingText(t, finding, locale).title}
            {finding.mend && ` → ${mendText(t, finding.mend, finding.places.length)}`}
          </li>
        ))}
      </ul>
      <p className={styles.hint}>{t("safe.hint")}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={busy} onClick={onMend}>
          {t("safe.confirm")}
        </Button>
        <Button onClick={onCancel}>{shell("cancel")}</Button>
      </div>
    </section>
  );
}
