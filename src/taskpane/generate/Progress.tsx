import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { generationSteps, type GenerationStep } from "../../excel";
import { useFocusOnMount } from "../focus/use-focus-on-mount";

const useStyles = makeStyles({
  progress: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

interface Properties {
  readonly step: GenerationStep;
  readonly onCancel: () => void;
}

/** How far a generation has come, seen and heard. */
export function Progress({ step, onCancel }: Properties) {
  const styles = useStyles();
  const { t } = useTranslation("generate");
  const { t: shell } = useTranslation("shell");
  const cancel = useFocusOnMount<HTMLButtonElement>();
  return (
    <div className={styles.progress}>
      <span role="status">{t(`steps.${step}`)}</span>
      <ProgressBar
        aria-label={t("progress")}
        max={generationSteps.length}
        value={generationSteps.indexOf(step) + 1}
      />
      <Button ref={cancel} onClick={onCancel}>
        {shell("cancel")}
      </Button>
    </div>
  );
}
