import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { useTranslation } from "react-i18next";

const useStyles = makeStyles({
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Properties {
  readonly checked: boolean;
  /** Left out: it is told, and changed elsewhere. */
  readonly onChange?: (checked: boolean) => void;
}

/** Whether thresholds are held against the score as it is printed, and what that means for a score just below one. */
export function AsPrinted({ checked, onChange }: Properties) {
  const styles = useStyles();
  const { t } = useTranslation("generate");
  const hint = useId();
  return (
    <div>
      {onChange !== undefined && (
        <Checkbox
          label={t("tiers.asPrinted")}
          aria-describedby={hint}
          checked={checked}
          onChange={(_event, data) => onChange(data.checked === true)}
        />
      )}
      <p id={hint} className={styles.hint}>
        {t(checked ? "tiers.asPrintedOn" : "tiers.asPrintedOff")}
      </p>
    </div>
  );
}
