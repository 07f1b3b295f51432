import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { PeopleFault } from "../../scorecards/people";
import { peopleFaultText } from "./people-fault-text";

const shownAtMost = 4;

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
  },
});

/** What is wrong with the list, line by line; the rest of it is used. */
export function PeopleFaults({ faults }: { readonly faults: readonly PeopleFault[] }) {
  const styles = useStyles();
  const { t } = useTranslation("generate");
  if (faults.length === 0) {
    return null;
  }
  const more = faults.length - shownAtMost;
  return (
    <MessageBar layout="multiline" intent="warning" politeness="polite">
      <MessageBarBody>
        <ul className={styles.list}>
          {faults.slice(0, shownAtMost).map((fault, index) => (
            <li key={index}>{peopleFaultText(t, fault)}</li>
          ))}
          {more > 0 && <li>{t("people.more", { count: more })}</li>}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
