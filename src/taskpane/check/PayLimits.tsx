import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { savePayLimits } from "../../excel";
import type { PayLimits as Limits } from "../../scorecards/check";
import { readFigure, writeFigure } from "../../scorecards/company/typed-figure";
import { ProblemNotice } from "../actions/ProblemNotice";
import { useAction } from "../actions/use-action";
import { useLocale } from "../texts/use-locale";
import { shownAmount, shownValue } from "./words/shown-value";

const useStyles = makeStyles({
  said: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  summary: { cursor: "pointer", fontSize: tokens.fontSizeBase200 },
  fields: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
  },
  save: { alignSelf: "start" },
});

interface Properties {
  readonly limits: Limits;
  readonly onSaved: () => void;
}

/** A share between "1" and "100" means per cents: what is usual is a fifth. */
const USUAL_SHARE = 0.2;

/** What HR has typed as limits of pay, said in one quiet line, and the fields for it. */
export function PayLimits({ limits, onSaved }: Properties) {
  const styles = useStyles();
  const { t } = useTranslation("check");
  const locale = useLocale();
  const { mostDeducted, leastPay } = limits;
  const said = [
    ...(mostDeducted === null
      ? []
      : [t("payLimits.deducted", { share: shownValue(t, mostDeducted, "percent", locale) })]),
    ...(leastPay === null ? [] : [t("payLimits.least", { amount: shownAmount(leastPay, locale) })]),
  ];
  return (
    <section aria-label={t("payLimits.title")}>
      <p className={styles.said}>
        {said.length === 0
          ? t("payLimits.none")
          : t("payLimits.set", { limits: said.join(locale === "en" ? "; " : "；") })}
      </p>
      <details>
        <summary className={styles.summary}>{t("payLimits.change")}</summary>
        {/* What is kept by now is where the fields begin. */}
        <LimitFields key={JSON.stringify(limits)} limits={limits} onSaved={onSaved} />
      </details>
    </section>
  );
}

function LimitFields({ limits, onSaved }: Properties) {
  const styles = useStyles();
  const { t } = useTranslation("check");
  const [share, setShare] = useState(writeFigure(limits.mostDeducted, "percent"));
  const [amount, setAmount] = useState(writeFigure(limits.leastPay, "yuan"));
  const mostDeducted = readFigure(share, "percent", USUAL_SHARE);
  const leastPay = readFigure(amount, "yuan", null);
  const isShare = mostDeducted === null || (mostDeducted >= 0 && mostDeducted <= 1);
  const isAmount = leastPay === null || (leastPay >= 0 && leastPay <= 1e9);
  const saving = useAction(async () => {
    await savePayLimits({ mostDeducted, leastPay });
    onSaved();
  });
  return (
    <div className={styles.fields}>
      <p className={styles.said}>{t("payLimits.hint")}</p>
      <Field
        label={t("payLimits.mostDeducted")}
        {...(isShare
          ? {}
          : { validationState: "error", validationMessage: t("payLimits.faultShare") })}
      >
        <Input value={share} onChange={(_event, { value }) => setShare(value)} />
      </Field>
      <Field
        label={t("payLimits.leastPay")}
        {...(isAmount
          ? {}
          : { validationState: "error", validationMessage: t("payLimits.faultAmount") })}
      >
        <Input value={amount} onChange={(_event, { value }) => setAmount(value)} />
      </Field>
      <Button
        size="small"
        className={styles.save}
        disabled={!isShare || !isAmount || saving.busy}
        onClick={() => saving.run()}
      >
        {t("payLimits.save")}
      </Button>
      {saving.problem && <ProblemNotice problem={saving.problem} onDismiss={saving.dismiss} />}
    </div>
  );
}
