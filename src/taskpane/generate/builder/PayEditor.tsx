import { Checkbox } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import {
  isPaid,
  payField,
  type PayPart,
  withAppraisedFrom,
  withDaysDue,
  withPayShare,
} from "../../../scorecards/scheme/edit";
import { useBuilder } from "./builder-context";
import { FigureField } from "./BuilderFields";
import { CommissionEditor } from "./CommissionEditor";
import { withPartMonths, withPay } from "./building";
import { schemeField } from "./fields";
import { useEditorStyles } from "./styles";

/** What the score earns: performance pay from the salary; and how part of a period lessens it. */
export function PayEditor() {
  const styles = useEditorStyles();
  const { t } = useTranslation("builder");
  const { building, change, edit, faultAt } = useBuilder();
  const { system } = building;
  const { pay, partMonths } = system;
  const field = (part: PayPart) => schemeField(payField(part));
  const problem = (part: PayPart) => faultAt(null, payField(part));
  const paid = isPaid(system);
  return (
    <div className={styles.editor}>
      <p className={styles.note}>{t("pay.hint")}</p>
      <Checkbox
        label={t("pay.performance")}
        checked={pay !== undefined}
        onChange={(_event, { checked }) => change((before) => withPay(before, checked === true))}
      />
      {pay !== undefined && (
        <div className={styles.pair}>
          <FigureField
            id={field("share")}
            label={t("pay.fields.share")}
            unit="percent"
            value={pay.share.value}
            usual={0.3}
            problem={problem("share")}
            onChange={(value) => edit((before) => withPayShare(before, value))}
          />
        </div>
      )}
      <CommissionEditor />
      <Checkbox
        label={t("pay.partMonths")}
        checked={partMonths !== undefined && paid}
        disabled={!paid}
        onChange={(_event, { checked }) =>
          change((before) => withPartMonths(before, checked === true))
        }
      />
      <p className={styles.note}>{t(paid ? "pay.partMonthsHint" : "pay.nothingPaid")}</p>
      {partMonths !== undefined && paid && (
        <div className={styles.pair}>
          <FigureField
            id={field("daysDue")}
            label={t("pay.fields.daysDue")}
            unit="days"
            value={partMonths.daysDue.value}
            problem={problem("daysDue")}
            onChange={(value) => edit((before) => withDaysDue(before, value))}
          />
          <FigureField
            id={field("appraisedFrom")}
            label={t("pay.fields.appraisedFrom")}
            unit="days"
            value={partMonths.appraisedFrom?.value ?? null}
            problem={problem("appraisedFrom")}
            onChange={(value) => edit((before) => withAppraisedFrom(before, value))}
          />
        </div>
      )}
    </div>
  );
}
