import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { CellError, CellResult } from "../../functions/arguments/cell-error";
import { argumentLabel } from "../../i18n/functions/messages";
import { useLocale } from "../texts/use-locale";
import { listed, resultCellText, someOf } from "./cell-text";
import { isError, type Evaluation, type FieldValues } from "./evaluate";
import { explainResult } from "./explain";
import type { FunctionHelp } from "./function-help";

const useStyles = makeStyles({
  preview: { margin: 0 },
  line: { margin: 0, overflowWrap: "anywhere" },
  label: { color: tokens.colorNeutralForeground2 },
  number: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  error: { fontWeight: tokens.fontWeightSemibold },
});

interface Properties {
  readonly help: FunctionHelp;
  readonly values: FieldValues;
  readonly evaluation: Evaluation;
}

/** What the cell will show, and why; or what is still in the way. Read out when it changes. */
export function Preview({ help, values, evaluation }: Properties) {
  const styles = useStyles();
  const { t } = useTranslation("formula");
  const locale = useLocale();
  const named = (names: readonly string[]) =>
    listed(
      names.map((name) => argumentLabel(name, locale)),
      locale,
    );
  return (
    <div role="status" className={styles.preview}>
      {evaluation.kind === "incomplete" && (
        <p className={styles.line}>{t("incomplete", { arguments: named(evaluation.missing) })}</p>
      )}
      {evaluation.kind === "faulty" && (
        <p className={styles.line}>{t("faulty", { arguments: named(evaluation.fields) })}</p>
      )}
      {evaluation.kind === "unknown" && (
        <p className={styles.line}>{t("unknown", { arguments: named(evaluation.fields) })}</p>
      )}
      {evaluation.kind === "waiting" && <p className={styles.line}>{t("waiting")}</p>}
      {evaluation.kind === "result" && (
        <Result id={help.id} values={values} rows={evaluation.rows} />
      )}
    </div>
  );
}

interface ResultProperties {
  readonly id: string;
  readonly values: FieldValues;
  readonly rows: readonly (readonly CellResult[])[];
}

function Result({ id, values, rows }: ResultProperties) {
  const styles = useStyles();
  const { t } = useTranslation("formula");
  const { t: telling } = useTranslation("telling");
  const locale = useLocale();
  const cells = rows.flat();
  const [first] = cells;
  if (first === undefined) return null;
  const errorText = (error: CellError) => {
    if (error.message !== undefined && error.message !== "")
      return `${error.code}: ${error.message}`;
    switch (error.code) {
      case "#DIV/0!":
        return t("errors.division");
      case "#NUM!":
        return t("errors.overflow");
      default:
        return t("errors.other", { code: error.code });
    }
  };
  const sentence = explainResult(id, values, first, { t, telling, locale });
  if (cells.length === 1) {
    return (
      <>
        <p className={styles.line}>
          <span className={styles.label}>{t("result")}</span>{" "}
          <strong className={isError(first) ? styles.error : styles.number}>
            {isError(first) ? errorText(first) : resultCellText(first, locale)}
          </strong>
        </p>
        {sentence !== undefined && <p className={styles.line}>{sentence}</p>}
      </>
    );
  }
  const errors = cells.filter(isError);
  const [firstError] = errors;
  const values4 = someOf(
    cells.slice(0, 5).map((cell) => resultCellText(cell, locale)),
    locale,
  );
  return (
    <>
      <p className={styles.line}>
        {t("results", { rows: rows.length, columns: rows[0]?.length ?? 0, values: values4 })}
      </p>
      {firstError && (
        <p className={styles.line}>
          {t("errorsAmong", { count: errors.length, first: errorText(firstError) })}
        </p>
      )}
      {sentence !== undefined && <p className={styles.line}>{t("first", { sentence })}</p>}
    </>
  );
}
