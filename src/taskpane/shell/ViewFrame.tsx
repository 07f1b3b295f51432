import { Button, makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Locale } from "../../i18n/locale";
import { addTexts } from "../texts/texts";
import { useLocale } from "../texts/use-locale";
import { BackIcon } from "./icons";
import { LoadBoundary } from "./LoadBoundary";
import { open } from "./navigation";
import { describeView, type View } from "./tools";

/** The top right 34 × 32 px belong to Office on a Mac. */
const officeCorner = "40px";

const useStyles = makeStyles({
  frame: { height: "100%", display: "flex", flexDirection: "column" },
  hidden: { display: "none" },
  header: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "40px",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalXS} ${officeCorner} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    ":focus": { outline: "none" },
  },
  back: { minWidth: 0, paddingLeft: 0 },
  body: { flexGrow: 1, minHeight: 0, overflowY: "auto", position: "relative" },
  loading: { padding: tokens.spacingVerticalXXL },
});

interface Properties {
  readonly view: View;
  readonly shown: boolean;
  /** Keyboard and screen reader start at the heading of a view that HR opened; the first one leaves the focus in Excel. */
  readonly takesFocus: boolean;
}

/** One view with its heading and the way back. Its scripts and texts are loaded when it is opened. */
export function ViewFrame({ view, shown, takesFocus }: Properties) {
  const styles = useStyles();
  const { t } = useTranslation("shell");
  const locale = useLocale();
  const { name } = describeView(view);
  const [{ Content, attempt }, setLoading] = useState(() => ({
    Content: contentOf(view, locale),
    attempt: 0,
  }));
  const retry = () => setLoading({ Content: contentOf(view, locale), attempt: attempt + 1 });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (shown && takesFocus) {
      heading.current?.focus();
    }
  }, [shown, takesFocus]);
  return (
    <div hidden={!shown} className={mergeClasses(styles.frame, !shown && styles.hidden)}>
      <header className={styles.header}>
        {view !== "home" && (
          <Button
            appearance="subtle"
            size="small"
            icon={<BackIcon />}
            className={styles.back}
            onClick={() => open("home")}
          >
            {t("back")}
          </Button>
        )}
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {view === "home" ? t("product") : t(name)}
        </h1>
      </header>
      <main className={styles.body}>
        <LoadBoundary key={attempt} onRetry={retry}>
          <Suspense fallback={<Spinner className={styles.loading} label={t("loading")} />}>
            <Content />
          </Suspense>
        </LoadBoundary>
      </main>
    </div>
  );
}

/** The view's component, which loads with its texts when it is first drawn. One that failed to load stays so: make another. */
function contentOf(view: View, locale: Locale) {
  const { load, texts, sharedTexts = [] } = describeView(view);
  return lazy(async () => {
    const [module] = await Promise.all([
      load(),
      ...[texts, ...sharedTexts].map((namespace) => addTexts(locale, namespace)),
    ]);
    return module;
  });
}
