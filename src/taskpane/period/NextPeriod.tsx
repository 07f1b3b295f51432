import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  type GenerationOutcome,
  type GenerationStep,
  showSheet,
  startNextPeriod,
  type ScorecardReference,
} from "../../excel";
import type { ClosingState } from "../../scorecards/closing";
import { isSomebody, type ScorecardReading } from "../../scorecards/reading";
import { neighbouringPeriod, periodLabel, samePeriod } from "../../scorecards/system/period";
import { ProblemNotice } from "../actions/ProblemNotice";
import { useAction } from "../actions/use-action";
import { useFocusOnMount } from "../focus/use-focus-on-mount";
import { ExistsQuestion } from "../generate/ExistsQuestion";
import { PeriodChoice } from "../generate/PeriodChoice";
import { Progress } from "../generate/Progress";
import { SheetLinks } from "../sheet-links/SheetLinks";
import { useLocale } from "../texts/use-locale";
import { LeaverList } from "./LeaverList";
import { scorecardName } from "./scorecard-name";
import { usePeriodStyles } from "./use-period-styles";
import { personKey } from "./person-key";
import { warningsOf } from "./next-warnings";

interface Properties {
  readonly reading: ScorecardReading;
  readonly state: ClosingState;
  readonly references: readonly ScorecardReference[];
  readonly onActed: () => void;
  readonly onStarted: (made: Extract<GenerationOutcome, { kind: "made" }>) => void;
}

/** The next period from this one: which, who is still there, and what will not come along. */
export function NextPeriod({ reading, state, references, onActed, onStarted }: Properties) {
  const styles = usePeriodStyles();
  const { t } = useTranslation("period");
  const locale = useLocale();
  const [period, setPeriod] = useState(() => neighbouringPeriod(reading.period, 1));
  const [leavers, setLeavers] = useState<ReadonlySet<string>>(new Set());
  const [step, setStep] = useState<GenerationStep>("reading");
  const [existing, setExisting] = useState<ScorecardReference>();
  const [ran, setRan] = useState(false);
  const people = useMemo(() => reading.people.filter(isSomebody), [reading]);
  const left = people.filter((person) => leavers.has(personKey(person)));
  const label = periodLabel(period, locale);
  const there = references.find((each) => isOf(each, reading) && samePeriod(each.period, period));
  const starting = useAction(async (signal, secondCopy: boolean) => {
    onActed();
    setRan(true);
    setExisting(undefined);
    setStep("reading");
    const outcome = await startNextPeriod(
      { scorecard: reading.scorecard, period, leavers: left },
      { onProgress: setStep, signal, secondCopy },
    );
    if (outcome.kind === "made") onStarted(outcome);
    else setExisting(outcome.scorecard);
  });
  const opening = useAction(async (_signal, sheet: string) => {
    onActed();
    await showSheet(sheet);
  });
  const isThere = there !== undefined && reading.layout === "roster";
  return (
    <section className={styles.section} aria-labelledby="period-next">
      <h2 id="period-next" className={styles.heading}>
        {t("next.title")}
      </h2>
      <p className={styles.line}>{t("next.hint")}</p>
      <PeriodChoice
        id="period"
        period={period}
        onChange={(chosen) => {
          setExisting(undefined);
          setPeriod(chosen);
        }}
      />
      {there && (
        <>
          <p className={styles.line}>{t("next.exists", { period: label })}</p>
          <SheetLinks label={label} sheets={there.sheets.slice(0, 8)} onOpen={opening.run} />
        </>
      )}
      {!isThere && (
        <>
          {warningsOf(reading, state, period).map((warning) => (
            <MessageBar key={warning.kind} layout="multiline" intent="warning">
              <MessageBarBody>
                {t(`next.${warning.kind}`, {
                  periods: new Intl.ListFormat(locale).format(
                    warning.periods.map((each) => periodLabel(each, locale)),
                  ),
                })}
              </MessageBarBody>
            </MessageBar>
          ))}
          <LeaverList
            people={people}
            leavers={leavers}
            layout={reading.layout}
            onChange={setLeavers}
          />
          {existing && (
            <ExistsQuestion
              scorecard={existing}
              systemName={scorecardName(reading, locale)}
              onOpen={() => opening.run(existing.sheets[0]?.id ?? "")}
              onSecondCopy={() => starting.run(true)}
              onBack={() => setExisting(undefined)}
            />
          )}
          {starting.problem && (
            <ProblemNotice problem={starting.problem} onDismiss={starting.dismiss} />
          )}
          {starting.busy ? (
            <Progress step={step} onCancel={starting.cancel} />
          ) : (
            !existing && (
              <StartButton
                label={t("next.start", { period: label })}
                isPrimary={state.closed !== null}
                // Nobody would be on it.
                disabled={left.length === people.length}
                takesFocus={ran}
                onClick={() => starting.run(false)}
              />
            )
          )}
        </>
      )}
      {opening.problem && <ProblemNotice problem={opening.problem} onDismiss={opening.dismiss} />}
    </section>
  );
}

const isOf = ({ system, own, layout }: ScorecardReference, reading: ScorecardReading): boolean =>
  system === reading.standard.id &&
  own?.id === reading.sheets[0]?.identity.own?.id &&
  layout === reading.layout;

function StartButton(properties: {
  readonly label: string;
  readonly isPrimary: boolean;
  readonly disabled: boolean;
  /** It comes back after a run or a question that had the focus. */
  readonly takesFocus: boolean;
  readonly onClick: () => void;
}) {
  const { label, isPrimary, disabled, takesFocus, onClick } = properties;
  const styles = usePeriodStyles();
  const { t } = useTranslation("period");
  const button = useFocusOnMount<HTMLButtonElement>(takesFocus);
  return (
    <>
      {disabled && <p className={styles.line}>{t("next.nobody")}</p>}
      <div className={styles.buttons}>
        <Button
          ref={button}
          appearance={isPrimary ? "primary" : "secondary"}
          disabled={disabled}
          onClick={onClick}
        >
          {label}
        </Button>
      </div>
    </>
  );
}
