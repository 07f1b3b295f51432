import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
} from "@fluentui/react-components";
import { useContext, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  type AppealsReading,
  decideAppeal,
  type DecisionOutcome,
  fileAppeal,
  showSheet,
  takeBackWritten,
  type Ticket,
  withdrawAppeal,
} from "../../excel";
import { type Appeal, appealSubjects, figuresOf, type Filing } from "../../scorecards/appeals";
import { codeInCell } from "../../scorecards/history/period-cell";
import { HISTORY_COLUMNS } from "../../scorecards/history/table";
import { sameWord } from "../../scorecards/people/clean-field";
import { isSamePerson } from "../../scorecards/people/same-person";
import type { ScorecardReading } from "../../scorecards/reading";
import { lineageOf } from "../../scorecards/system/lineage";
import { periodCode } from "../../scorecards/system/period";
import { findSystem } from "../../scorecards/systems";
import { ProblemNotice } from "../actions/ProblemNotice";
import { UndoAnyway } from "../actions/UndoAnyway";
import { useAction } from "../actions/use-action";
import { useFocusOnMount } from "../focus/use-focus-on-mount";
import { Disclosure } from "../generate/Disclosure";
import { stamp } from "../period/stamp";
import { usePeriodStyles } from "../period/use-period-styles";
import { SheetLinks } from "../sheet-links/SheetLinks";
import { TodayContext } from "../start/today";
import { AppealList } from "./AppealList";
import { type Decided, DecisionForm } from "./DecisionForm";
import { type ClosedPerson, FilingForm } from "./FilingForm";
import { useAppeals } from "./use-appeals";

interface Properties {
  readonly reading: ScorecardReading;
  /** Every scorecard of the workbook: some may say what was closed. */
  readonly readings: readonly ScorecardReading[];
  /** How often HR's days off have been kept anew: they move deadlines. */
  readonly calendarChanges: number;
  readonly onActed: () => void;
  /** What was read of the workbook is out of date. */
  readonly onChanged: () => void;
}

/** What came of the last thing that was done, and the way back from it. */
type Done =
  | { readonly kind: "filed"; readonly name: string; readonly number: string }
  | {
      readonly kind: "accepted" | "rejected";
      readonly name: string;
      readonly ticket: Ticket;
    }
  | { readonly kind: "withdrawn" | "undone" };

/** Where a system says nothing of it. */
const USUAL_DAYS = 5;

/** Appeals against a closed period: filed, decided, and taken back. */
export default function Appeals(properties: Properties) {
  const { reading, readings, calendarChanges, onActed, onChanged } = properties;
  const styles = usePeriodStyles();
  const { t } = useTranslation("appeals");
  const [opened, setOpened] = useState(false);
  const { read, problem, reread } = useAppeals(opened, reading, calendarChanges);
  const pending = read?.appeals.filter(({ finding }) => finding === "pending").length ?? 0;
  const count = read?.appeals.length ?? 0;
  const facts = count === 0 ? t("none") : t("facts", { count, pending });
  return (
    <Disclosure
      id="appeals"
      label={t("title")}
      {...(read === undefined ? {} : { facts })}
      open={opened}
      onToggle={() => setOpened(!opened)}
    >
      <p className={styles.line}>{t("hint")}</p>
      {problem && <ProblemNotice problem={problem} onRetry={() => void reread()} />}
      {!read && !problem && <Spinner size="small" label={t("reading")} />}
      {read && (
        <AppealsOf
          read={read}
          reading={reading}
          readings={readings}
          onActed={onActed}
          onChanged={onChanged}
          reread={reread}
        />
      )}
    </Disclosure>
  );
}

function AppealsOf({
  read,
  reading,
  readings,
  onActed,
  onChanged,
  reread,
}: Omit<Properties, "calendarChanges"> & {
  readonly read: AppealsReading;
  readonly reread: () => Promise<void>;
}) {
  const styles = usePeriodStyles();
  const { t } = useTranslation("appeals");
  const now = useContext(TodayContext);
  const [done, setDone] = useState<Done>();
  const [deciding, setDeciding] = useState<string>();
  const [refused, setRefused] = useState<Exclude<DecisionOutcome, { kind: "decided" }>>();
  const period = periodCode(reading.period);
  const people = useMemo(() => closedPeople(read, reading), [read, reading]);
  // Before it was changed it may have had other items.
  const systemOf = (id: string | undefined) =>
    id === undefined || id === reading.standard.id
      ? reading.system
      : (findSystem(id) ?? reading.system);
  const subjectsIn = (id: string | undefined) => appealSubjects(systemOf(id));
  const closedRow = (of: Appeal) => people.find((person) => isOf(person, of))?.row;
  const figuresAgainst = (of: Appeal) => {
    const cells = read.closed.history.get(closedRow(of) ?? -1);
    return cells === undefined ? [] : figuresOf(systemOf(of.system), of.item, cells);
  };
  const filing = useAction(async (_signal, wanted: Filing) => {
    onActed();
    setDone(undefined);
    const { number } = await fileAppeal(reading.scorecard, wanted);
    await reread();
    setDone({ kind: "filed", name: wanted.name, number });
  });
  const decidingOn = useAction(async (_signal, appeal: Appeal, decided: Decided) => {
    onActed();
    setDone(undefined);
    setRefused(undefined);
    const outcome = await decideAppeal({
      ...{ scorecard: reading.scorecard, number: appeal.number, period },
      system: appeal.system,
      ...{ decided: stamp(now()).slice(0, 10), ...decided },
    });
    await reread();
    if (outcome.kind !== "decided") {
      setRefused(outcome);
      return;
    }
    setDeciding(undefined);
    const kind = outcome.plan === null ? "rejected" : "accepted";
    setDone({ kind, name: appeal.name, ticket: outcome.ticket });
    onChanged();
  });
  const undoing = useAction(async (_signal, what: Done, keep: boolean) => {
    onActed();
    if (what.kind === "filed") await withdrawAppeal(what.number);
    else if ("ticket" in what) await takeBackWritten(what.ticket, { keep });
    await reread();
    setDone({ kind: what.kind === "filed" ? "withdrawn" : "undone" });
    onChanged();
  });
  const showing = useAction(async (_signal, sheet: string) => {
    onActed();
    await showSheet(sheet);
  });
  const busy = filing.busy || decidingOn.busy || undoing.busy;
  const appeal = read.appeals.find(({ number }) => number === deciding);
  const term = (reading.system.terms ?? []).find(({ id }) => id === "appealDays");
  const changedSince =
    undoing.problem?.fault.kind === "written-changed" ? undoing.problem.fault : undefined;
  return (
    <>
      {done && (
        <DoneNotice
          key={JSON.stringify([done.kind, "number" in done ? done.number : ""])}
          done={done}
          busy={busy}
          onUndo={() => undoing.run(done, false)}
        />
      )}
      {done && changedSince && (
        <UndoAnyway
          fault={changedSince}
          label={t("outcome.undo")}
          onUndo={() => undoing.run(done, true)}
          onCancel={undoing.dismiss}
        />
      )}
      {[filing, decidingOn, undoing, showing].map(
        ({ problem, dismiss }, index) =>
          problem &&
          problem.fault !== changedSince && (
            <ProblemNotice key={index} problem={problem} onDismiss={dismiss} />
          ),
      )}
      {read.appeals.length > 0 && (
        <AppealList
          appeals={read.appeals}
          busy={busy}
          onDecide={(number) => {
            setRefused(undefined);
            setDeciding(number);
          }}
        />
      )}
      {appeal?.finding === "pending" ? (
        <DecisionForm
          key={appeal.number}
          appeal={appeal}
          row={closedRow(appeal)}
          figures={figuresAgainst(appeal)}
          read={read}
          standard={findSystem(appeal.system) ?? reading.standard}
          system={systemOf(appeal.system)}
          readings={readings}
          busy={busy}
          refused={refused}
          onDecide={(decided) => decidingOn.run(appeal, decided)}
          onCancel={() => setDeciding(undefined)}
        />
      ) : (
        <FilingForm
          people={people}
          subjectsIn={subjectsIn}
          period={period}
          calendar={read.calendar}
          days={term?.figure.value ?? USUAL_DAYS}
          busy={busy}
          onFile={filing.run}
        />
      )}
      <p className={styles.quiet}>{t("daysOff", { count: read.calendar.holidays.size })}</p>
      {read.sheet && <SheetLinks label={t("sheet")} sheets={[read.sheet]} onOpen={showing.run} />}
    </>
  );
}

/** Whoever has a row of this period, with the name that they bear on the scorecard now. */
function closedPeople(
  { closed }: AppealsReading,
  { people, period, standard }: ScorecardReading,
): readonly ClosedPerson[] {
  const code = periodCode(period);
  return [...closed.history].flatMap(([row, cells]): ClosedPerson[] => {
    const text = (column: string) => String(cells.get(column) ?? "").trim();
    const system = text(HISTORY_COLUMNS.system);
    const isOfPeriod =
      codeInCell(cells.get(HISTORY_COLUMNS.period)) === code &&
      lineageOf(standard).includes(system);
    if (!isOfPeriod) return [];
    const [id, name] = [text(HISTORY_COLUMNS.id), text(HISTORY_COLUMNS.name)];
    const now = id === "" ? undefined : people.find((each) => sameWord(each.id) === sameWord(id));
    const nowNamed = now === undefined || sameWord(now.name) === sameWord(name) ? null : now.name;
    return [{ row, id, name, scorecard: text(HISTORY_COLUMNS.scorecard), system, nowNamed }];
  });
}

const isOf = (person: ClosedPerson, appeal: Appeal): boolean =>
  person.scorecard === appeal.scorecard &&
  person.system === appeal.system &&
  isSamePerson(person, appeal);

function DoneNotice(properties: {
  readonly done: Done;
  readonly busy: boolean;
  readonly onUndo: () => void;
}) {
  const { done, busy, onUndo } = properties;
  const { t } = useTranslation("appeals");
  const bar = useFocusOnMount<HTMLDivElement>();
  const text = () => {
    switch (done.kind) {
      case "filed":
        return t("file.done", done);
      case "withdrawn":
        return t("file.undone");
      case "undone":
        return t("outcome.undone");
      case "accepted":
        return t("outcome.accepted", { name: done.name });
      case "rejected":
        return t("outcome.rejected");
    }
  };
  const canUndo = done.kind !== "withdrawn" && done.kind !== "undone";
  return (
    <MessageBar ref={bar} tabIndex={-1} layout="multiline" intent="success" politeness="polite">
      <MessageBarBody>{text()}</MessageBarBody>
      <MessageBarActions>
        {canUndo && (
          <Button size="small" disabled={busy} onClick={onUndo}>
            {t(done.kind === "filed" ? "file.undo" : "outcome.undo")}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
