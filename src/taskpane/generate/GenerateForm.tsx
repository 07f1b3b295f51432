import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  generateScorecard,
  showSheet,
  type GenerationOutcome,
  type GenerationStep,
  type ScorecardReference,
} from "../../excel";
import { POINTS_TOTAL, systems } from "../../scorecards";
import { ProblemNotice } from "../actions/ProblemNotice";
import { useAction } from "../actions/use-action";
import { useLocale } from "../texts/use-locale";
import { ChoiceCards } from "./ChoiceCards";
import { itemsOf, layoutOf } from "./draft";
import { ExistsQuestion } from "./ExistsQuestion";
import { fieldOf } from "./fields";
import { GenerateButton } from "./GenerateButton";
import { ItemList } from "./ItemList";
import { PeopleList } from "./PeopleList";
import { PeriodChoice } from "./PeriodChoice";
import { Progress } from "./Progress";
import { requestFaultText } from "./request-fault-text";
import { shareOut } from "./share-out";
import { SheetOptions } from "./SheetOptions";
import { SumLine } from "./SumLine";
import { readPoints, writePoints } from "./typed-points";
import type { Drafting } from "./use-draft";
import { useFocusOnMount } from "./use-focus-on-mount";

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
  /** The scorecard made before has just been taken back. */
  readonly undone: boolean;
  /** HR comes back from a scorecard that was made. */
  readonly returned: boolean;
  readonly onMade: (outcome: MadeOutcome) => void;
}

export function GenerateForm({ drafting, undone, returned, onMade }: Properties) {
  const styles = useStyles();
  const { t } = useTranslation("generate");
  const locale = useLocale();
  const form = useFocusOnMount<HTMLDivElement>(returned);
  const { draft, change, system, people, request, faults } = drafting;
  const items = itemsOf(draft, system);
  const changeItems = (next: typeof items) =>
    change({ items: { ...draft.items, [system.id]: next } });

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
  const [asked, setAsked] = useState(false);
  const [ran, setRan] = useState(false);
  const generate = () => {
    setAsked(true);
    const [fault] = faults;
    if (fault === undefined) {
      setRan(true);
      generation.run(false);
      return;
    }
    const id = fieldOf(fault);
    const field = id === undefined ? null : document.getElementById(id);
    // The foot of the form, which grows by the sentence, would cover a field at its edge.
    field?.scrollIntoView({ block: "center" });
    field?.focus({ preventScroll: true });
  };

  const points = Object.entries(items).map(([id, { on, points: typed }]) => ({
    id,
    on,
    points: on ? readPoints(typed) : 0,
  }));
  const pointsOf = (item: string) => points.find(({ id }) => id === item)?.points ?? 0;
  const setPoints = (item: string, value: number) =>
    changeItems({ ...items, [item]: { on: true, points: writePoints(value) } });
  const spread = () => {
    const shares = shareOut(
      points.map((item) => item.points),
      POINTS_TOTAL,
    );
    changeItems(
      Object.fromEntries(
        points.map(({ id, on }, index) => [
          id,
          on
            ? { on, points: writePoints(shares[index] ?? 0) }
            : { on, points: items[id]?.points ?? "0" },
        ]),
      ),
    );
  };
  const sumFault = faults.find((fault) => fault.code === "points-sum");

  return (
    <div ref={form} tabIndex={-1} className={styles.form}>
      <fieldset className={styles.choices} disabled={generation.busy}>
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
            value={system.id}
            onChange={(id) => change({ system: id })}
            choices={systems.map(({ id, name, promise }) => ({
              id,
              name: name[locale],
              hint: promise[locale],
            }))}
          />
          <ChoiceCards
            label={t("layout.label")}
            value={layoutOf(draft, system)}
            onChange={(layout) => change({ layouts: { ...draft.layouts, [system.id]: layout } })}
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
          <ItemList
            system={system}
            items={items}
            suspect={sumFault?.suspect}
            onChange={changeItems}
          />
          <SheetOptions
            locale={draft.locale}
            spelling={draft.spelling}
            onLocale={(next) => change({ locale: next })}
            onSpelling={(spelling) => change({ spelling })}
          />
        </div>
      </fieldset>
      <div className={styles.bar}>
        <SumLine
          system={system}
          faults={faults}
          pointsOf={pointsOf}
          onMend={setPoints}
          onSpread={spread}
        />
        {asked && faults.length > 0 && (
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
            systemName={system.name[locale]}
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
