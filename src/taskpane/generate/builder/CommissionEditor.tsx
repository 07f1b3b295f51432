import { Button, Checkbox } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import {
  addSlice,
  commissionField,
  MOST_SLICES,
  removeSlice,
  withCommissionName,
  withSlice,
} from "../../../scorecards/scheme/edit";
import { useLocale } from "../../texts/use-locale";
import { RemoveIcon } from "../icons";
import { useBuilder } from "./builder-context";
import { FigureField, TextField } from "./BuilderFields";
import { withCommission } from "./building";
import { addSliceButton, schemeField } from "./fields";
import { useEditorStyles } from "./styles";

/** A commission: on which amount, and at which rate each slice of it. */
export function CommissionEditor() {
  const styles = useEditorStyles();
  const { t } = useTranslation("builder");
  const { building, change, edit, faultAt, focus } = useBuilder();
  const locale = useLocale();
  const { commission } = building.system;
  const slices = commission?.slices ?? [];
  const figure = (part: "from" | "rate", at: number) => (
    <FigureField
      id={schemeField(commissionField(part, at))}
      label={t(`commission.fields.${part}`)}
      unit={part === "from" ? "yuan" : "percent"}
      value={slices[at]?.[part].value ?? null}
      usual={part === "from" ? null : 0.01}
      problem={faultAt(null, commissionField(part, at))}
      onChange={(value) => edit((before) => withSlice(before, at, part, value))}
    />
  );
  return (
    <>
      <Checkbox
        label={t("commission.on")}
        checked={commission !== undefined}
        onChange={(_event, { checked }) =>
          change((before) => withCommission(before, checked === true))
        }
      />
      {commission !== undefined && (
        <>
          <TextField
            id={schemeField(commissionField("name"))}
            label={t("commission.fields.name")}
            hint={t("commission.hint")}
            text={commission.amount.name[locale]}
            problem={faultAt(null, commissionField("name"))}
            onChange={(text) => edit((before) => withCommissionName(before, text))}
          />
          {slices.map((_, at) => (
            <div
              key={at}
              role="group"
              aria-label={t("commission.slice", { number: at + 1 })}
              className={styles.told}
            >
              <div className={styles.pair}>
                {figure("from", at)}
                {figure("rate", at)}
              </div>
              <Button
                size="small"
                appearance="subtle"
                icon={<RemoveIcon />}
                aria-label={t("commission.remove", { number: at + 1 })}
                disabled={slices.length < 2}
                onClick={() => {
                  edit((before) => removeSlice(before, at));
                  focus(addSliceButton);
                }}
              />
            </div>
          ))}
          <div>
            <Button
              id={addSliceButton}
              size="small"
              disabled={slices.length >= MOST_SLICES}
              onClick={() => {
                edit(addSlice);
                focus(schemeField(commissionField("from", slices.length)));
              }}
            >
              {t("commission.add")}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
