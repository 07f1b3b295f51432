import { FluentProvider, makeStyles } from "@fluentui/react-components";
import { useMemo, useState, useSyncExternalStore } from "react";
import { useLocale } from "../texts/use-locale";
import { readAppearance, watchAppearance } from "../theme/appearance";
import { themeFor } from "../theme/themes";
import { usePlace } from "./navigation";
import { ViewFrame } from "./ViewFrame";

const useStyles = makeStyles({
  provider: { height: "100%", overflow: "hidden" },
});

/**
 * The whole pane: theme and language around the views. A view that was opened stays, hidden, when HR goes to another: what
 * was typed, what is running and what can be undone are still there on return.
 */
export function Pane() {
  const styles = useStyles();
  const locale = useLocale();
  const appearance = useSyncExternalStore(watchAppearance, readAppearance);
  const theme = useMemo(() => themeFor(appearance, locale), [appearance, locale]);
  const { view, moved } = usePlace();
  const [opened, setOpened] = useState([view]);
  if (!opened.includes(view)) {
    setOpened([...opened, view]);
  }
  return (
    <FluentProvider theme={theme} className={styles.provider}>
      {opened.map((each) => (
        <ViewFrame key={each} view={each} shown={each === view} takesFocus={moved} />
      ))}
    </FluentProvider>
  );
}
