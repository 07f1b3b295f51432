import { Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { problemOf, type Problem } from "../actions/problem";
import { ProblemNotice } from "../actions/ProblemNotice";
import { useLocale } from "../texts/use-locale";
import { FormulaTool } from "./FormulaTool";
import { loadFunctionHelp, type FunctionHelp } from "./function-help";

const useStyles = makeStyles({ loading: { padding: tokens.spacingHorizontalM } });

/** Formula: pick a function, fill its arguments, see the result and why, put it into a cell; or read one back. */
export default function Formula() {
  const styles = useStyles();
  const { t } = useTranslation("formula");
  const locale = useLocale();
  const [functions, setFunctions] = useState<readonly FunctionHelp[]>();
  const [problem, setProblem] = useState<Problem>();
  const load = useCallback(
    () =>
      loadFunctionHelp(locale).then(
        (help) => {
          setProblem(undefined);
          setFunctions(help);
        },
        (error: unknown) => setProblem({ ...problemOf(error), loading: true }),
      ),
    [locale],
  );
  useEffect(() => void load(), [load]);
  if (functions) return <FormulaTool functions={functions} />;
  return (
    <div className={styles.loading}>
      {problem ? (
        <ProblemNotice problem={problem} onRetry={() => void load()} />
      ) : (
        <Spinner size="small" label={t("reading")} />
      )}
    </div>
  );
}
