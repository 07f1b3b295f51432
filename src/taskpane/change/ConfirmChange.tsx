import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  type ChangeOutcome,
  changeScorecard,
  type GenerationStep,
  listReaders,
  type Readers,
} from "../../excel";
import type { Person } from "../../scorecards";
import { type Loss, planChange } from "../../scorecards/change";
import { readPeople } from "../../scorecards/people";
import type { ScorecardReading } from "../../scorecards/reading";
import { adoptScheme, storeScheme } from "../../scorecards/scheme";
import { finishedScheme } from "../../scorecards/scheme/edit";
import type { ScorecardSystem } from "../../scorecards/system/description";
import { ProblemNotice } from "../actions/ProblemNotice";
import { useAction } from "../actions/use-action";
import { useFocusOnMount } from "../focus/use-focus-on-mount";
import { Progress } from "../generate/Progress";
import { schemeProblemText } from "../generate/scheme/scheme-text";
import { ChangePeople } from "./ChangePeople";
import { LossList } from "./LossList";
import { useChangeStyles } from "./use-change-styles";

interface Properties {
  readonly reading: ScorecardReading;
  readonly from: ScorecardSystem;
  readonly system: ScorecardSystem;
  readonly people: { readonly leavers: readonly Person[]; readonly joiners: string };
  /** Names of items that are entered as rates from then on. */
  readonly rates: readonly string[];
  /** Sheets from before an earlier change are kept. */
  readonly isKept: boolean;
  readonly onPeople: (people: Properties["people"]) => void;
  readonly onItems: () => void;
  readonly onAnew: () => void;
  readonly onDone: (done: Extract<ChangeOutcome, { kind: "changed" }>) => void;
}

/** Who is on it from now on, what has no place any more, and the change itself. */
export function ConfirmChange(properties: Properties) {
  const { reading, from, system, people, rates, isKept, onPeople, onItems, onAnew, onDone } =
    properties;
  const styles = useChangeStyles();
  const { t } = useTranslation("change");
  const { t: generate } = useTranslation("generate");
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const { leavers } = people;
  const typed = useDeferredValue(people.joiners);
  const joining = useMemo(() => readPeople(typed), [typed]);
  const joiners = joining.people;
  const areJoinersWrong = typed.trim() !== "" && joining.faults.length > 0;
  const planned = useMemo(
    () => planChange(reading, { system: adoptScheme(system), leavers, joiners }),
    [reading, system, leavers, joiners],
  );
  /** What the workbook says where it is not what was read. */
  const [later, setLater] = useState<{ readonly of: unknown; readonly losses: readonly Loss[] }>();
  const losses = later?.of === planned ? later.losses : planned.losses;
  const [step, setStep] = useState<GenerationStep>("reading");
  const [refused, setRefused] = useState<"rules-changed" | { readonly problem: string }>();
  const { scorecard } = reading;
  const changing = useAction(async (signal) => {
    setRefused(undefined);
    setStep("reading");
    const outcome = await changeScorecard(
      { scorecard, from, system, leavers, joiners, agreed: losses },
      { onProgress: setStep, signal },
    );
    switch (outcome.kind) {
      case "changed":
        onDone(outcome);
        return;
      case "losses":
        setLater({ of: planned, losses: outcome.losses });
        return;
      case "rules-changed":
        setRefused(outcome.kind);
        return;
      case "bad-scheme":
        setRefused({ problem: schemeProblemText(generate, outcome.problem) });
    }
  });
  const isSame =
    storeScheme(system) === storeScheme(finishedScheme(from)) &&
    leavers.length + joiners.length === 0;
  const isNobody = planned.request.people.length === 0;
  return (
    <section className={styles.page} aria-labelledby="change-confirm">
      <h2 id="change-confirm" ref={heading} tabIndex={-1} className={styles.heading}>
        {t("confirm.title")}
      </h2>
      {rates.length > 0 && (
        <p className={styles.line}>{t("confirm.rates", { items: rates.join(" · ") })}</p>
      )}
      <ChangePeople
        reading={reading}
        people={people}
        joining={joining}
        disabled={changing.busy}
        onChange={onPeople}
      />
      {later?.of === planned && (
        <MessageBar layout="multiline" intent="warning" politeness="assertive">
          <MessageBarBody>{t("again")}</MessageBarBody>
        </MessageBar>
      )}
      <LossList losses={losses} />
      <Reading scorecard={scorecard} />
      <p className={styles.quiet}>
        {t("confirm.kept")} {isKept && t("confirm.keptBefore")}
      </p>
      {isSame && <p className={styles.line}>{t("confirm.unchanged")}</p>}
      {isNobody && <p className={styles.line}>{t("confirm.nobody")}</p>}
      {refused === "rules-changed" && (
        <MessageBar layout="multiline" intent="warning" politeness="assertive">
          <MessageBarBody>{t("rulesChanged")}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={onAnew}>
              {t("startAnew")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {typeof refused === "object" && (
        <MessageBar layout="multiline" intent="error" politeness="assertive">
          <MessageBarBody>{refused.problem}</MessageBarBody>
        </MessageBar>
      )}
      {changing.problem && (
        <ProblemNotice problem={changing.problem} onDismiss={changing.dismiss} />
      )}
      {changing.busy ? (
        <Progress step={step} onCancel={changing.cancel} />
      ) : (
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            disabled={isSame || isNobody || areJoinersWrong || typed !== people.joiners}
            onClick={() => changing.run()}
          >
            {t(losses.length > 0 ? "confirm.agree" : "confirm.change")}
          </Button>
          <Button onClick={onItems}>{t("confirm.items")}</Button>
        </div>
      )}
    </section>
  );
}

/** Formulas of HR's that will go on reading the sheets as they were. */
function Reading({ scorecard }: { readonly scorecard: string }) {
  const { t } = useTranslation("change");
  const [readers, setReaders] = useState<Readers>();
  useEffect(() => {
    let gone = false;
    listReaders(scorecard).then(
      (found) => !gone && setReaders(found),
      () => !gone && setReaders({ count: 0, places: [], isLookedThrough: false }),
    );
    return () => {
      gone = true;
    };
  }, [scorecard]);
  if (readers === undefined || (readers.count === 0 && readers.isLookedThrough)) return null;
  const { count, places, isLookedThrough } = readers;
  return (
    <MessageBar layout="multiline" intent="warning" politeness="polite">
      <MessageBarBody>
        {isLookedThrough
          ? t("confirm.readers", { count, places: places.join(", ") })
          : t("confirm.unlooked")}
      </MessageBarBody>
    </MessageBar>
  );
}
