import {
  Button,
  Field,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Select,
} from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { type InterviewOutcome, makeInterview, showSheet, undoGeneration } from "../../excel";
import type { FollowUp } from "../../scorecards/follow-up";
import { isSomebody, type ScorecardReading } from "../../scorecards/reading";
import { ProblemNotice } from "../actions/ProblemNotice";
import { UndoAnyway } from "../actions/UndoAnyway";
import { useAction } from "../actions/use-action";
import { useFocusOnMount } from "../focus/use-focus-on-mount";
import { personKey } from "../period/person-key";
import { usePeriodStyles } from "../period/use-period-styles";
import { SheetLinks } from "../sheet-links/SheetLinks";

interface Properties {
  readonly reading: ScorecardReading;
  readonly found: readonly FollowUp[];
  readonly onActed: () => void;
}

type Said =
  | {
      readonly kind: "made";
      readonly name: string;
      readonly made: Extract<InterviewOutcome, { kind: "made" }>;
    }
  | { readonly kind: "nobody"; readonly name: string }
  | { readonly kind: "undone" };

/** A sheet for the interview with somebody; those come first of whom something follows. */
export function Interview({ reading, found, onActed }: Properties) {
  const styles = usePeriodStyles();
  const { t } = useTranslation("followUp");
  const people = useMemo(() => {
    const actedOn = new Set(found.map(personKey));
    const rest = reading.people.filter(isSomebody).filter((each) => !actedOn.has(personKey(each)));
    return [...found, ...rest].map(({ id, name, department }) => ({ id, name, department }));
  }, [reading, found]);
  const [chosen, setChosen] = useState("");
  const [said, setSaid] = useState<Said>();
  const person = people.find((each) => personKey(each) === chosen) ?? people[0];
  const making = useAction(async () => {
    if (person === undefined) return;
    onActed();
    setSaid(undefined);
    const followUp = found.find((each) => personKey(each) === personKey(person)) ?? null;
    const outcome = await makeInterview(reading.scorecard, person, followUp);
    const name = person.name || person.id;
    setSaid(
      outcome.kind === "made" ? { kind: "made", name, made: outcome } : { kind: "nobody", name },
    );
  });
  const undoing = useAction(
    async (_signal, undo: Parameters<typeof undoGeneration>[0], force: boolean) => {
      onActed();
      await undoGeneration(undo, { force });
      setSaid({ kind: "undone" });
    },
  );
  const opening = useAction(async (_signal, sheet: string) => {
    onActed();
    await showSheet(sheet);
  });
  const changedSince =
    undoing.problem?.fault.kind === "changed-since" ? undoing.problem.fault : undefined;
  const made = said?.kind === "made" ? said.made : undefined;
  const busy = making.busy || undoing.busy;
  return (
    <section className={styles.section} aria-labelledby="follow-up-interview">
      <h3 id="follow-up-interview" className={styles.heading}>
        {t("interview.title")}
      </h3>
      <p className={styles.line}>{t("interview.hint")}</p>
      <Field label={t("interview.person")}>
        <Select
          value={person === undefined ? "" : personKey(person)}
          onChange={(_event, { value }) => setChosen(value)}
        >
          {people.map((each) => (
            <option key={personKey(each)} value={personKey(each)}>
              {[each.name, each.id].filter((word) => word !== "").join(" · ")}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.buttons}>
        <Button disabled={busy || person === undefined} onClick={() => making.run()}>
          {t(making.busy ? "interview.busy" : "interview.make")}
        </Button>
      </div>
      {said && (
        <SaidNotice
          said={said}
          {...(made === undefined || busy ? {} : { onUndo: () => undoing.run(made.undo, false) })}
        />
      )}
      {made && changedSince && (
        <UndoAnyway
          fault={changedSince}
          label={t("interview.anyway")}
          onUndo={() => undoing.run(made.undo, true)}
          onCancel={undoing.dismiss}
        />
      )}
      {[making, undoing, opening].map(
        ({ problem, dismiss }, index) =>
          problem &&
          problem.fault !== changedSince && (
            <ProblemNotice key={index} problem={problem} onDismiss={dismiss} />
          ),
      )}
      {made && (
        <SheetLinks label={t("interview.sheet")} sheets={[made.sheet]} onOpen={opening.run} />
      )}
    </section>
  );
}

function SaidNotice({ said, onUndo }: { readonly said: Said; readonly onUndo?: () => void }) {
  const { t } = useTranslation("followUp");
  const { t: shell } = useTranslation("shell");
  const bar = useFocusOnMount<HTMLDivElement>();
  const text = () => {
    switch (said.kind) {
      case "made": {
        const ready = t("interview.made", { name: said.name });
        return said.made.hasPages ? ready : `${ready} ${shell("noPages")}`;
      }
      case "nobody":
        return t("interview.nobody", { name: said.name });
      case "undone":
        return t("interview.undone");
    }
  };
  return (
    <MessageBar
      ref={bar}
      tabIndex={-1}
      layout="multiline"
      politeness="polite"
      intent={said.kind === "nobody" ? "warning" : "success"}
    >
      <MessageBarBody>{text()}</MessageBarBody>
      <MessageBarActions>
        {onUndo && (
          <Button size="small" onClick={onUndo}>
            {t("interview.undo")}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
