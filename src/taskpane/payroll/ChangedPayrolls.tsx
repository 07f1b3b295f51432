import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  type ChangedPayrollSheet,
  mend,
  readChangedPayrolls,
  showSheet,
  takeBackWritten,
  type Ticket,
} from "../../excel";
import type { ChangedPay } from "../../scorecards/payroll";
import type { ScorecardReading } from "../../scorecards/reading";
import { ProblemNotice } from "../actions/ProblemNotice";
import { UndoAnyway } from "../actions/UndoAnyway";
import { useAction } from "../actions/use-action";
import { usePeriodStyles } from "../period/use-period-styles";
import { useAnswer } from "../readings/use-answer";
import { useNumbers } from "../results/use-numbers";
import { usePages } from "../results/use-pages";
import { useSectionStyles } from "../results/use-section-styles";
import { useLocale } from "../texts/use-locale";

const useStyles = makeStyles({
  changed: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

interface Properties {
  readonly reading: ScorecardReading;
  /** Whenever this is another, closed periods may be others, too. */
  readonly again: unknown;
}

/** Payroll sheets that no longer say what is closed: who is paid otherwise, and the way to write that. */
export default function ChangedPayrolls({ reading, again }: Properties) {
  const styles = usePeriodStyles();
  const { t } = useTranslation("payroll");
  const ask = useCallback(() => readChangedPayrolls(reading), [reading]);
  // What cannot be read now is told by those parts of the period that HR has asked for.
  const { found = [], reread } = useAnswer(true, ask, { again });
  const [done, setDone] = useState<{ readonly sheet: string; readonly ticket?: Ticket }>();
  const writing = useAction(
    async (_signal, sheet: ChangedPayrollSheet, lines: readonly ChangedPay[]) => {
      setDone(undefined);
      try {
        const ticket = await mend(lines.flatMap(({ steps }) => steps));
        setDone({ sheet: sheet.name, ticket });
      } finally {
        await reread();
      }
    },
  );
  const undoing = useAction(async (_signal, keep: boolean) => {
    if (done?.ticket === undefined) return;
    await takeBackWritten(done.ticket, { keep });
    setDone({ sheet: done.sheet });
    await reread();
  });
  const changedSince = undoing.problem?.fault.kind === "written-changed" && undoing.problem.fault;
  // Most periods have nothing to say here, and leave no gap.
  if (found.length === 0 && !done && !writing.problem) return null;
  return (
    <>
      {found.map((sheet) => (
        <Changed
          key={sheet.id}
          sheet={sheet}
          busy={writing.busy || undoing.busy}
          onWrite={(lines) => writing.run(sheet, lines)}
        />
      ))}
      <div role="status">
        {done && (
          <p className={styles.line}>
            {t(done.ticket === undefined ? "changed.undone" : "changed.done", {
              sheet: done.sheet,
            })}
          </p>
        )}
      </div>
      {done?.ticket !== undefined && !changedSince && (
        <div className={styles.buttons}>
          <Button size="small" disabled={undoing.busy} onClick={() => undoing.run(false)}>
            {t("changed.undo")}
          </Button>
        </div>
      )}
      {changedSince && (
        <UndoAnyway
          fault={changedSince}
          label={t("changed.undoAnyway")}
          onUndo={() => undoing.run(true)}
          onCancel={undoing.dismiss}
        />
      )}
      {writing.problem && <ProblemNotice problem={writing.problem} onDismiss={writing.dismiss} />}
      {undoing.problem && !changedSince && (
        <ProblemNotice problem={undoing.problem} onDismiss={undoing.dismiss} />
      )}
    </>
  );
}

function Changed(properties: {
  readonly sheet: ChangedPayrollSheet;
  readonly busy: boolean;
  readonly onWrite: (lines: readonly ChangedPay[]) => void;
}) {
  const { sheet, busy, onWrite } = properties;
  const styles = useStyles();
  const shared = usePeriodStyles();
  const tables = useSectionStyles();
  const { t } = useTranslation("payroll");
  const { score } = useNumbers();
  const nameList = useNameList();
  const [anyway, setAnyway] = useState<ReadonlySet<string>>(new Set());
  const { changed, added, gone } = sheet;
  const { shown, next, showMore } = usePages(changed);
  const opening = useAction((_signal, id: string) => showSheet(id));
  const amount = (pay: number | null) => (pay === null ? t("blank") : score(pay));
  const writable = changed.filter(
    ({ steps, isTyped, name }) => steps.length > 0 && (!isTyped || anyway.has(name)),
  );
  const id = `payroll-changed-${sheet.id}`;
  return (
    <section className={styles.changed} aria-labelledby={id}>
      <h3 id={id} className={shared.heading}>
        {t("changed.title", { sheet: sheet.name })}
      </h3>
      <p className={shared.quiet}>{t("changed.hint")}</p>
      {changed.length > 0 && (
        <table className={tables.table} aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{t("changed.person")}</th>
              <th scope="col" className={tables.number}>
                {t("changed.was")}
              </th>
              <th scope="col" className={tables.number}>
                {t("changed.now")}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ name, was, now }, index) => (
              <tr key={index}>
                <th scope="row">{name}</th>
                <td className={tables.number}>{amount(was)}</td>
                <td className={tables.number}>{amount(now)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {shown
        .filter(({ steps, isTyped }) => isTyped && steps.length > 0)
        .map(({ name }) => (
          <div key={name}>
            <Checkbox
              checked={anyway.has(name)}
              label={t("changed.typed", { name })}
              onChange={(_event, { checked }) =>
                setAnyway(
                  new Set(
                    checked === true
                      ? [...anyway, name]
                      : [...anyway].filter((each) => each !== name),
                  ),
                )
              }
            />
          </div>
        ))}
      {shown
        .filter(({ steps }) => steps.length === 0)
        .map(({ name }) => (
          <p key={name} className={shared.line}>
            {t("changed.column", { name })}
          </p>
        ))}
      {next > 0 && (
        <div className={shared.buttons}>
          <Button size="small" onClick={showMore}>
            {t("more", { count: next })}
          </Button>
        </div>
      )}
      {added.length > 0 && (
        <p className={shared.line}>{t("changed.added", { names: nameList(added) })}</p>
      )}
      {gone.length > 0 && (
        <p className={shared.line}>
          {t("changed.gone", { names: nameList(gone.map(({ name }) => name)) })}
        </p>
      )}
      <div className={shared.buttons}>
        {writable.length > 0 && (
          <Button appearance="primary" disabled={busy} onClick={() => onWrite(writable)}>
            {t("changed.write", { count: writable.length })}
          </Button>
        )}
        <Button disabled={busy} onClick={() => opening.run(sheet.id)}>
          {t("changed.open")}
        </Button>
      </div>
      {opening.problem && <ProblemNotice problem={opening.problem} onDismiss={opening.dismiss} />}
    </section>
  );
}

/** So many names are told; of the others how many they are. */
const MOST_NAMES = 10;

function useNameList(): (names: readonly string[]) => string {
  const { t } = useTranslation("payroll");
  const locale = useLocale();
  return (names) =>
    new Intl.ListFormat(locale, { type: "conjunction" }).format([
      ...names.slice(0, MOST_NAMES),
      ...(names.length > MOST_NAMES
        ? [t("changed.others", { count: names.length - MOST_NAMES })]
        : []),
    ]);
}
