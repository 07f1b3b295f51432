import { Button, Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { type KeptScorecard, listKept, readScorecardSheets } from "../../excel";
import type { ScorecardReading } from "../../scorecards/reading";
import { ProblemNotice } from "../actions/ProblemNotice";
import { type Problem, problemOf } from "../actions/problem";
import { open } from "../shell/navigation";
import { type AskedChange, useAskedChange } from "./asked";
import { ChangeScorecard } from "./ChangeScorecard";
import { useChangeStyles } from "./use-change-styles";

/** Change this scorecard: its items, rules and people, where it stands. */
export default function Change() {
  const asked = useAskedChange();
  return asked === null ? null : <OfScorecard key={keyOf(asked)} asked={asked} />;
}

/** What was begun goes on when HR comes back; another thing asked is another beginning. */
const keyOf = ({ scorecard, rates }: AskedChange): string => [scorecard, ...rates].join(" ");

interface Read {
  readonly reading: ScorecardReading | undefined;
  readonly kept: KeptScorecard | undefined;
}

function OfScorecard({ asked }: { readonly asked: AskedChange }) {
  const styles = useChangeStyles();
  const { t } = useTranslation("change");
  const { scorecard } = asked;
  const [attempt, setAttempt] = useState(0);
  const [read, setRead] = useState<Read>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    let gone = false;
    const reading = async (): Promise<Read> => {
      const { readings } = await readScorecardSheets();
      const kept = await listKept();
      return {
        reading: readings.find((each) => each.scorecard === scorecard),
        kept: kept.find((each) => each.scorecard === scorecard),
      };
    };
    reading().then(
      (found) => !gone && setRead(found),
      (error: unknown) => !gone && setProblem(problemOf(error)),
    );
    return () => {
      gone = true;
    };
  }, [scorecard, attempt]);
  const again = () => {
    setRead(undefined);
    setProblem(undefined);
    setAttempt(attempt + 1);
  };
  if (read?.reading !== undefined) {
    return (
      <ChangeScorecard
        key={attempt}
        asked={asked}
        reading={read.reading}
        kept={read.kept}
        onAnew={again}
      />
    );
  }
  return (
    <div className={styles.page}>
      {problem && <ProblemNotice problem={problem} onRetry={again} />}
      {!problem && read === undefined && <Spinner size="small" label={t("reading")} />}
      {read !== undefined && (
        <>
          <p className={styles.line}>{t("gone")}</p>
          <div className={styles.buttons}>
            <Button onClick={() => open("home")}>{t("home")}</Button>
          </div>
        </>
      )}
    </div>
  );
}
