import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { checkScorecards, showCell, type WorkbookCheck } from "../../excel";
import { acceptedBy, type Finding, type FoundPlace, type Mend } from "../../scorecards/check";
import { ProblemNotice } from "../actions/ProblemNotice";
import { UndoAnyway } from "../actions/UndoAnyway";
import { useAction } from "../actions/use-action";
import { Calculating } from "../readings/Calculating";
import type { Steadiness } from "../readings/settle";
import { useWatched } from "../readings/use-watched";
import { open, usePlace } from "../shell/navigation";
import { useLocale } from "../texts/use-locale";
import { AcceptedList } from "./AcceptedList";
import { DoneList } from "./DoneList";
import { FindingGroup } from "./FindingGroup";
import { findingText } from "./words/finding-text";
import { mendText } from "./words/mend-text";
import { NothingToCheck } from "./NothingToCheck";
import { PayLimits } from "./PayLimits";
import { SafeMends } from "./SafeMends";
import { Summary } from "./Summary";
import { useAccepting } from "./use-accepting";
import { type Done, useMends } from "./use-mends";

const useStyles = makeStyles({
  check: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    maxWidth: "640px",
  },
  again: { alignSelf: "start" },
});

const readChecked = () => checkScorecards();

const steadiness: Steadiness<WorkbookCheck> = {
  isBusy: (check) => check.isCalculating,
  isSame: (one, other) => one === other || comparable(one) === comparable(other),
};

const comparable = (check: WorkbookCheck): string => {
  const { findings, accepted, scorecards, sheetNames, payLimits } = check;
  return JSON.stringify([findings, accepted, scorecards, [...sheetNames], payLimits]);
};

/** What others have still to supply. */
const missing: ReadonlySet<Finding["fact"]["code"]> = new Set([
  "figure-missing",
  "nothing-entered",
  "people-without-figures",
]);

const severities = ["error", "warning", "note"] as const;

/** Everything that is wrong or missing in the workbook's scorecards, worst first, with the way there and the way to mend it. */
export default function Check() {
  const styles = useStyles();
  const { t } = useTranslation("check");
  const { t: shell } = useTranslation("shell");
  const locale = useLocale();
  const { value, isCalculating, problem, isReading, refresh } = useWatched(
    usePlace().view === "check",
    readChecked,
    steadiness,
  );
  const { done, mending, undoing } = useMends(refresh);
  const { accepting, sayingAgain } = useAccepting(refresh);
  const showing = useAction((_signal, place: FoundPlace) => showCell(place));
  const busy = [mending, undoing, accepting, sayingAgain].some((action) => action.busy);
  const findings = value?.findings ?? [];
  const safe = findings.filter(({ mend }) => mend?.isSafe === true);

  /** The mend that HR wants to take back, of which something has been changed since. */
  const [undone, setUndone] = useState<Done>();
  const changedSince =
    undoing.problem?.fault.kind === "written-changed" ? undoing.problem.fault : undefined;
  const undo = (which: Done) => {
    setUndone(which);
    undoing.run(which, false);
  };

  const mendOne = (finding: Finding) => {
    const { mend, places } = finding;
    if (mend === undefined) return;
    const what = findingText(t, finding, locale).title;
    mending.run({ what, how: mendText(t, mend, places.length) }, [mend]);
  };
  const mendSafe = () => {
    const what = t("safe.done", { count: safe.length });
    const titles = safe.map((finding) => findingText(t, finding, locale).title);
    const how = titles.join(locale === "en" ? "; " : "；");
    mending.run(
      { what, how },
      safe.flatMap(({ mend }): Mend[] => (mend ? [mend] : [])),
    );
  };

  return (
    <div className={styles.check}>
      <Calculating now={isCalculating} />
      {problem && <ProblemNotice problem={problem} onRetry={refresh} />}
      {!value && !problem && <Spinner size="small" label={t("checking")} />}
      {value && value.scorecards.length === 0 && <NothingToCheck />}
      {value && value.scorecards.length > 0 && <Summary findings={findings} />}
      {findings.some(({ fact }) => missing.has(fact.code)) && (
        <Button className={styles.again} onClick={() => open("owed")}>
          {shell("tools.owed")}
        </Button>
      )}
      {changedSince && undone && (
        <UndoAnyway
          fault={changedSince}
          label={shell("takeRestBack")}
          onUndo={() => undoing.run(undone, true)}
          onCancel={undoing.dismiss}
        />
      )}
      {[mending, undoing, accepting, sayingAgain, showing].map(
        (action, index) =>
          action.problem &&
          action.problem.fault !== changedSince && (
            <ProblemNotice key={index} problem={action.problem} onDismiss={action.dismiss} />
          ),
      )}
      <SafeMends findings={safe} busy={busy} onMend={mendSafe} />
      <DoneList done={done} busy={busy} onUndo={undo} />
      {value &&
        severities.map((severity) => (
          <FindingGroup
            key={severity}
            severity={severity}
            findings={findings}
            check={value}
            busy={busy}
            onShow={showing.run}
            onMend={mendOne}
            onAccept={(finding) => accepting.run(acceptedBy(finding, value.scorecards))}
          />
        ))}
      {value && (
        <AcceptedList
          check={value}
          busy={busy}
          onShow={showing.run}
          onAgain={({ accepted }) => sayingAgain.run(accepted)}
        />
      )}
      {value?.payLimits && <PayLimits limits={value.payLimits} onSaved={refresh} />}
      {value && value.scorecards.length > 0 && (
        <Button className={styles.again} disabled={isReading} onClick={refresh}>
          {isReading ? t("checking") : t("again")}
        </Button>
      )}
    </div>
  );
}
