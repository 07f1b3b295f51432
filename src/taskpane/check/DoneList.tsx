import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Done } from "./use-mends";

const useStyles = makeStyles({
  section: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    ":focus": { outline: "none" },
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXS,
  },
  words: { flexGrow: 1, overflowWrap: "anywhere" },
  how: { color: tokens.colorNeutralForeground2 },
  undo: { flexShrink: 0 },
  undone: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
});

interface Properties {
  readonly done: readonly Done[];
  readonly busy: boolean;
  readonly onUndo: (done: Done) => void;
}

/** What was mended, the latest first, each with the way back. The focus follows: the button that was clicked is gone. */
export function DoneList({ done, busy, onUndo }: Properties) {
  const styles = useStyles();
  const { t } = useTranslation("check");
  const heading = useRef<HTMLHeadingElement>(null);
  const count = done.length;
  useEffect(() => {
    if (count > 0) heading.current?.focus();
  }, [count]);
  if (count === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="check-done">
      <h2 id="check-done" ref={heading} tabIndex={-1} className={styles.heading}>
        {t("done.title")}
      </h2>
      <ul className={styles.list} aria-live="polite">
        {done.map((each) => (
          <li key={each.id} className={styles.line}>
            <span id={`check-done-${each.id}`} className={styles.words}>
              {each.what}
              <br />
              <span className={styles.how}>{each.how}</span>
            </span>
            {each.ticket === undefined ? (
              <span className={styles.undone}>{t("done.undone")}</span>
            ) : (
              <Button
                size="small"
                className={styles.undo}
                disabled={busy}
                aria-describedby={`check-done-${each.id}`}
                onClick={() => onUndo(each)}
              >
                {t("done.undo")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
