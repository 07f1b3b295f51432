import { Button, Checkbox, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import {
  addGrade,
  MOST_GRADES,
  quotaField,
  removeGrade,
  withPoolAmount,
  withQuotaGrade,
  withQuotaShare,
  withTies,
} from "../../../scorecards/scheme/edit";
import { useLocale } from "../../texts/use-locale";
import { RemoveIcon } from "../icons";
import { useBuilder } from "./builder-context";
import { FigureField, TextField } from "./BuilderFields";
import { withPool, withQuota } from "./building";
import { addGradeButton, schemeField } from "./fields";
import { useEditorStyles } from "./styles";

const TIES = ["up", "down"] as const;

/** What everybody on a roster shares: a sum of money by points, and grades by rank. */
export function SharedEditor() {
  const styles = useEditorStyles();
  const { t } = useTranslation("builder");
  const { building, change, edit, faultAt, focus } = useBuilder();
  const locale = useLocale();
  const { pool, quota } = building.system;
  const grades = quota?.grades ?? [];
  return (
    <div className={styles.editor}>
      <p className={styles.note}>{t("shared.hint")}</p>
      <Checkbox
        label={t("shared.pool")}
        checked={pool !== undefined}
        onChange={(_event, { checked }) => change((before) => withPool(before, checked === true))}
      />
      {pool !== undefined && (
        <>
          <div className={styles.pair}>
            <FigureField
              id={schemeField("pool")}
              label={t("shared.amount")}
              unit="yuan"
              value={pool.amount.value}
              problem={faultAt(null, "pool")}
              onChange={(value) => edit((before) => withPoolAmount(before, value))}
            />
          </div>
          <p className={styles.note}>{t("shared.poolHint")}</p>
        </>
      )}
      <Checkbox
        label={t("shared.quota")}
        checked={quota !== undefined}
        onChange={(_event, { checked }) => change((before) => withQuota(before, checked === true))}
      />
      {quota !== undefined && (
        <>
          {grades.map(({ share, grade }, at) => (
            <div
              key={at}
              role="group"
              aria-label={t("shared.grade", { number: at + 1 })}
              className={styles.told}
            >
              <div className={styles.pair}>
                <TextField
                  id={schemeField(quotaField("grade", at))}
                  label={t("shared.fields.grade")}
                  text={grade[locale]}
                  problem={faultAt(null, quotaField("grade", at))}
                  onChange={(text) => edit((before) => withQuotaGrade(before, at, text))}
                />
                <FigureField
                  id={schemeField(quotaField("share", at))}
                  label={t("shared.fields.share")}
                  unit="percent"
                  usual={0.2}
                  value={share.value}
                  problem={faultAt(null, quotaField("share", at))}
                  onChange={(value) => edit((before) => withQuotaShare(before, at, value))}
                />
              </div>
              <Button
                size="small"
                appearance="subtle"
                icon={<RemoveIcon />}
                aria-label={t("shared.remove", { number: at + 1 })}
                disabled={grades.length < 2}
                onClick={() => {
                  edit((before) => removeGrade(before, at));
                  focus(addGradeButton);
                }}
              />
            </div>
          ))}
          <div>
            <Button
              id={addGradeButton}
              size="small"
              disabled={grades.length >= MOST_GRADES}
              onClick={() => {
                edit(addGrade);
                focus(schemeField(quotaField("grade", grades.length)));
              }}
            >
              {t("shared.add")}
            </Button>
          </div>
          <Field size="small" label={t("shared.ties")}>
            <RadioGroup
              value={quota.ties}
              onChange={(_event, { value }) => {
                const chosen = TIES.find((each) => each === value);
                if (chosen !== undefined) edit((before) => withTies(before, chosen));
              }}
            >
              {TIES.map((each) => (
                <Radio key={each} value={each} label={t(`shared.tie.${each}`)} />
              ))}
            </RadioGroup>
          </Field>
        </>
      )}
    </div>
  );
}
