import { Button } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { useFocusOnMount } from "../focus/use-focus-on-mount";

interface Properties {
  /** It comes back after a run or a question that had the focus. */
  readonly takesFocus: boolean;
  readonly onClick: () => void;
}

export function GenerateButton({ takesFocus, onClick }: Properties) {
  const { t } = useTranslation("shell");
  const button = useFocusOnMount<HTMLButtonElement>(takesFocus);
  return (
    <Button ref={button} appearance="primary" size="large" onClick={onClick}>
      {t("tools.generate")}
    </Button>
  );
}
