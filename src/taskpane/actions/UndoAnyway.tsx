import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { ExcelFault } from "../../excel";
import { useLocale } from "../texts/use-locale";
import { faultText } from "./fault-text";

interface Properties {
  /** What HR has changed since. */
  readonly fault: ExcelFault;
  /** The words for going on. */
  readonly label: string;
  readonly onUndo: () => void;
  readonly onCancel: () => void;
}

/** Asks whether to take back all the same where something has been changed since. */
export function UndoAnyway({ fault, label, onUndo, onCancel }: Properties) {
  const { t } = useTranslation("shell");
  const locale = useLocale();
  return (
    <MessageBar layout="multiline" intent="warning" politeness="assertive">
      <MessageBarBody>{faultText(t, fault, locale)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onUndo}>
          {label}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
