import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  generateScorecard,
  showSheet,
  type GenerationOutcome,
  type GenerationStep,
  type ScorecardReference,
} from "../../excel";
import { POINTS_TOTAL } from "../../scorecards";
import { ProblemNotice } from "../actions/ProblemNotice";
import { useAction } from "../actions/use-action";
import { useLocale } from "../texts/use-locale";
import { withItem } from "./changes";
import { BuilderEntry } from "./builder/BuilderEntry";
import type { BuildingPlace } from "./builder/use-building";
import { ChoiceCards } from "./ChoiceCards";
import type { Choice } from "./choices";
import { Disclosure } from "./Disclosure";
import { ExistsQuestion } from "./ExistsQuestion";
import { placeOf } from "./fields";
import { GenerateButton } from "./GenerateButton";
import { PeopleList } from "./PeopleList";
import { PeriodChoice } from "./PeriodChoice";
import { Preview } from "./preview/Preview";
import { Progress } from "./Progress";
import { requestFaultText } from "./request-fault-text";
import { shareOut } from "./share-out";
import { SheetOptions } from "./SheetOptions";
import { SumLine } from "./SumLine";
import { SystemEditor } from "./SystemEditor";
import { readPoints, writePoints } from "./typed-points";
import type { Drafting } from "./use-draft";
import { useFocusOnMount } from "../focus/use-focus-on-mount";
import { useParts } from "./use-parts";

/** A pane that HR has drawn wide: who and when to the left, what and how to the right. */
const wide = "@media (min-width: 640px)";

const useStyles = makeStyles({
  form: {
    minHeight: "100%",
    display: "flex",
    flexDirection: "column",
    ":focus": { outline: "none" },
  },
  choices: {
    flexGrow: 1,
    alignContent: "start",
    display: "grid",
    gap: tokens.spacingVerticalXL,
    margin: 0,
    minWidth: 0,
    border: "none",
    padding: tokens.spacingHorizontalM,
    [wide]: { gridTemplateColumns: "1fr 1fr", columnGap: tokens.spacingHorizontalXXXL },
  },
  // A grid's cell would grow with the longest name in it.
  column: {
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXL,
  },
  across: { gridColumn: "1 / -1" },
  bar: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  faults: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
});

type MadeOutcome = Extract<GenerationOutcome, { kind: "made" }>;

interface Properties {
  readonly drafting: Drafting;
  readonly place: BuildingPlace;
  /** The scheme that has just been saved. */
  readonly kept: string | undefined;
  /** The scorecard made before has just been taken back. */
  readonly undone: boolean;
  /** HR comes back from a scorecard that was made. */
  readonly returned: boolean;
  readonly onMade: (outcome: MadeOutcome) => void;
}

export function GenerateForm({ drafting, place, kept, undone, returned, onMade }: Properties) {
  const styles = useStyles();
  const { t } = useTranslation("generate");
  const locale = useLocale();
  const form = useFocusOnMount<HTMLDivElement>(returned);
  // What is said of what HR comes back from stands at its head.
  useEffect(() => {
    if (returned) form.current?.scrollIntoView({ block: "start" });
    // Only what is so when it appears counts.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  const { draft, change, choices, choice, people, request, asked, faults } = drafting;
  const { changes, setChanges } = drafting;
  const { system } = choice;
  const { items } = changes;
  const parts = useParts();

  const [step, setStep] = useState<GenerationStep>("reading");
  /** What the workbook had when this request was made: another request is another question. */
  const [found, setFound] = useState<{ scorecard: ScorecardReference; request: typeof request }>();
  const existing = found?.request === request ? found.scorecard : undefined;
  const generation = useAction(async (signal, secondCopy: boolean) => {
    setFound(undefined);
    setStep("reading");
    const outcome = await generateScorecard(request, { onProgress: setStep, signal, secondCopy });
    if (outcome.kind === "exists") {
      setFound({ scorecard: outcome.scorecard, request });
    } else {
      onMade(outcome);
    }
  });
  const opening = useAction(async (_signal, scorecard: ScorecardReference) => {
    const [first] = scorecard.sheets;
    if (first) {
      await showSheet(first.id);
    }
    setFound(undefined);
  });

  /** Faults are told when HR asks for the scorecard, not while the choices are still being made. */
  const [tried, setTried] = useState(false);
  const [ran, setRan] = useState(false);
  const generate = () => {
    setTried(true);
    const [fault] = faults;
    if (fault === undefined) {
      setRan(true);
      generation.run(false);
      return;
    }
    const place = placeOf(fault);
    if (place) parts.goTo(place);
  };

  const points = Object.entries(items).map(([id, { on, points: typed }]) => ({
    id,
    on,
    points: on ? readPoints(typed) : 0,
  }));
  const pointsOf = (item: string) => points.find(({ id }) => id === item)?.points ?? 0;
  const withPoints = (all: typeof changes, item: string, value: number) =>
    withItem(all, item, { points: writePoints(value) });
  const spread = () => {
    const shares = shareOut(
      points.map((item) => item.points),
      POINTS_TOTAL,
    );
    setChanges(
      points.reduce(
        (all, { id, on }, index) => (on ? withPoints(all, id, shares[index] ?? 0) : all),
        changes,
      ),
    );
  };
  const hintOf = ({ own, scheme, system: { name, promise } }: Choice): string => {
    if (own !== undefined) return t("own.basedOn", { system: name[locale] });
    if (scheme === undefined) return promise[locale];
    return t(scheme === null ? "scheme.onSheets" : "scheme.kept");
  };
  const sumFault = faults.find((fault) => fault.code === "points-sum");

  return (
    <div ref={form} tabIndex={-1} className={styles.form}>
      <fieldset className={styles.choices} disabled={generation.busy}>
        {kept !== undefined && (
          <MessageBar
            className={styles.across}
            layout="multiline"
            intent="success"
            politeness="polite"
          >
            <MessageBarBody>{t("own.said.saved", { name: kept })}</MessageBarBody>
          </MessageBar>
        )}
        {undone && (
          <MessageBar
            className={styles.across}
            layout="multiline"
            intent="success"
            politeness="polite"
          >
            <MessageBarBody>{t("made.undone")}</MessageBarBody>
          </MessageBar>
        )}
        <div className={styles.column}>
          <ChoiceCards
            label={t("system.label")}
            value={choice.id}
            onChange={(id) => change({ choice: id })}
            choices={choices.map((each) => ({
              id: each.id,
              name: each.own?.name ?? each.system.name[locale],
              hint: hintOf(each),
            }))}
          />
          <BuilderEntry drafting={drafting} place={place} />
          <ChoiceCards
            label={t("layout.label")}
            value={changes.layout}
            onChange={(layout) => setChanges({ ...changes, layout })}
            choices={system.layouts.map((layout) => ({
              id: layout,
              name: t(`layout.${layout}`),
              hint: t(`layout.${layout}Hint`),
            }))}
          />
          <PeriodChoice
            period={draft.periods[system.period]}
            onChange={(period) =>
              change({ periods: { ...draft.periods, [system.period]: period } })
            }
          />
          <PeopleList
            text={draft.people}
            read={people}
            onChange={(text) => change({ people: text })}
          />
        </div>
        <div className={styles.column}>
          <SystemEditor drafting={drafting} parts={parts} suspect={sumFault?.suspect} />
          <SheetOptions
            locale={draft.locale}
            spelling={draft.spelling}
            onLocale={(next) => change({ locale: next })}
            onSpelling={(spelling) => change({ spelling })}
          />
        </div>
        <div className={styles.across}>
          <Disclosure
            id="generate-preview"
            label={t("preview.label")}
            open={parts.open.has("preview")}
            onToggle={() => parts.toggle("preview")}
          >
            <Preview request={request} asked={asked} />
          </Disclosure>
        </div>
      </fieldset>
      <div className={styles.bar}>
        <SumLine
          system={system}
          faults={faults}
          pointsOf={pointsOf}
          onMend={(item, value) => setChanges(withPoints(changes, item, value))}
          onSpread={spread}
        />
        {tried && faults.length > 0 && (
          <MessageBar layout="multiline" intent="error" politeness="assertive">
            <MessageBarBody>
              <ul className={styles.faults}>
                {faults.map((fault, index) => (
                  <li key={index}>{requestFaultText(t, fault, system, locale)}</li>
                ))}
              </ul>
            </MessageBarBody>
          </MessageBar>
        )}
        {[generation, opening].map(
          ({ problem, dismiss }, index) =>
            problem && <ProblemNotice key={index} problem={problem} onDismiss={dismiss} />,
        )}
        {existing && (
          <ExistsQuestion
            scorecard={existing}
            systemName={choice.own?.name ?? system.name[locale]}
            onOpen={() => opening.run(existing)}
            onSecondCopy={() => generation.run(true)}
            onBack={() => setFound(undefined)}
          />
        )}
        {generation.busy ? (
          <Progress step={step} onCancel={generation.cancel} />
        ) : (
          !existing && <GenerateButton takesFocus={ran} onClick={generate} />
        )}
      </div>
    </div>
  );
}
