import { Button, Checkbox } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import {
  addAction,
  failureField,
  MOST_ACTIONS,
  removeAction,
  withActionPeriods,
  withActionText,
  withPass,
} from "../../../scorecards/scheme/edit";
import { useLocale } from "../../texts/use-locale";
import { RemoveIcon } from "../icons";
import { useBuilder } from "./builder-context";
import { FigureField, TextField } from "./BuilderFields";
import { withFailure } from "./building";
import { addActionButton, schemeField } from "./fields";
import { useEditorStyles } from "./styles";

/** The pass mark, and what follows from falling short of it, one period after the other. */
export function FailureEditor() {
  const styles = useEditorStyles();
  const { t } = useTranslation("builder");
  const { building, change, edit, faultAt, focus } = useBuilder();
  const locale = useLocale();
  const { failure } = building.system;
  const actions = failure?.actions ?? [];
  return (
    <div className={styles.editor}>
      <p className={styles.note}>{t("failure.hint")}</p>
      <Checkbox
        label={t("failure.on")}
        checked={failure !== undefined}
        onChange={(_event, { checked }) =>
          change((before) => withFailure(before, checked === true))
        }
      />
      {failure !== undefined && (
        <>
          <div className={styles.pair}>
            <FigureField
              id={schemeField(failureField("pass"))}
              label={t("failure.fields.pass")}
              unit="score"
              value={failure.pass.value}
              problem={faultAt(null, failureField("pass"))}
              onChange={(value) => edit((before) => withPass(before, value))}
            />
          </div>
          {actions.map(({ periods, action }, at) => (
            <div
              key={at}
              role="group"
              aria-label={t("failure.one", { number: at + 1 })}
              className={styles.told}
            >
              <div className={styles.pair}>
                <FigureField
                  id={schemeField(failureField("periods", at))}
                  label={t("failure.fields.periods")}
                  unit="periods"
                  value={periods.value}
                  problem={faultAt(null, failureField("periods", at))}
                  onChange={(value) => edit((before) => withActionPeriods(before, at, value))}
                />
                <TextField
                  id={schemeField(failureField("action", at))}
                  label={t("failure.fields.action")}
                  text={action[locale]}
                  problem={faultAt(null, failureField("action", at))}
                  onChange={(text) => edit((before) => withActionText(before, at, text))}
                />
              </div>
              <Button
                size="small"
                appearance="subtle"
                icon={<RemoveIcon />}
                aria-label={t("failure.remove", {
                  action: action[locale].trim() || t("failure.one", { number: at + 1 }),
                })}
                onClick={() => {
                  edit((before) => removeAction(before, at));
                  focus(addActionButton);
                }}
              />
            </div>
          ))}
          <div>
            <Button
              id={addActionButton}
              size="small"
              disabled={actions.length >= MOST_ACTIONS}
              onClick={() => {
                edit(addAction);
                focus(schemeField(failureField("action", actions.length)));
              }}
            >
              {t("failure.add")}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
