import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { ScorecardReference } from "../../excel";
import { periodLabel } from "../../scorecards";
import { useLocale } from "../texts/use-locale";
import { useFocusOnMount } from "../focus/use-focus-on-mount";

const useStyles = makeStyles({
  bar: { ":focus": { outline: "none" } },
});

interface Properties {
  readonly scorecard: ScorecardReference;
  readonly systemName: string;
  readonly onOpen: () => void;
  readonly onSecondCopy: () => void;
  readonly onBack: () => void;
}

/** The workbook has it already: HR says whether a second copy is wanted. */
export function ExistsQuestion(properties: Properties) {
  const { scorecard, systemName, onOpen, onSecondCopy, onBack } = properties;
  const styles = useStyles();
  const { t } = useTranslation("generate");
  const locale = useLocale();
  const bar = useFocusOnMount<HTMLDivElement>();
  return (
    <MessageBar ref={bar} tabIndex={-1} layout="multiline" intent="warning" className={styles.bar}>
      <MessageBarBody>
        {t("exists.question", {
          system: systemName,
          period: periodLabel(scorecard.period, locale),
        })}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" appearance="primary" onClick={onOpen}>
          {t("exists.open")}
        </Button>
        <Button size="small" onClick={onSecondCopy}>
          {t("exists.second")}
        </Button>
        <Button size="small" onClick={onBack}>
          {t("exists.back")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
