import { Button, Checkbox, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  type ImportTarget,
  type ImportTicket,
  showSheet,
  undoImport,
  writeImport,
  type YearlyPlanSheet,
} from "../../excel";
import { periodLabel } from "../../scorecards";
import type { Change, Input, Memory } from "../../scorecards/import";
import { periodsOf, samePeriod } from "../../scorecards/system/period";
import { periodPlans, type PeriodPlans, type PlanRefusal } from "../../scorecards/yearly-plan";
import { ProblemNotice } from "../actions/ProblemNotice";
import { UndoNotices } from "../actions/UndoNotices";
import { useAction } from "../actions/use-action";
import { ChangeTable } from "../import/ChangeTable";
import { listText } from "../import/list-text";
import { namesText } from "../import/names-text";
import { useStepStyles } from "../import/styles";
import { useLocale } from "../texts/use-locale";

interface Properties {
  readonly sheet: YearlyPlanSheet;
  readonly input: Input;
  readonly target: ImportTarget;
  readonly memory: Memory;
  readonly busy: boolean;
  /** Reads the workbook again. */
  readonly onRead: () => void;
}

/** What a sheet's plan means for the period: shown, written when HR agrees, and taken back if need be. */
export function PlanSheet(properties: Properties) {
  const { sheet, busy, onRead } = properties;
  const styles = useStepStyles();
  const { t } = useTranslation("yearlyPlan");
  const opening = useAction(() => showSheet(sheet.id));
  return (
    <>
      <Found {...properties} />
      {opening.problem && <ProblemNotice problem={opening.problem} onDismiss={opening.dismiss} />}
      <div className={styles.buttons}>
        <Button size="small" onClick={() => opening.run()}>
          {t("openSheet", { sheet: sheet.name })}
        </Button>
        <Button size="small" disabled={busy} onClick={onRead}>
          {t("again")}
        </Button>
      </div>
    </>
  );
}

function Found(properties: Properties) {
  const { sheet, input, target } = properties;
  const { plan, origin, name } = sheet;
  const { t } = useTranslation("yearlyPlan");
  const locale = useLocale();
  if (plan.kind === "shares") {
    const percent = { style: "percent", maximumFractionDigits: 4 } as const;
    const sum = new Intl.NumberFormat(locale, percent).format(plan.sum);
    return <Warning text={t("sharesOff", { sheet: name, sum })} />;
  }
  if (plan.kind === "no-columns") {
    const columns = listText(plan.columns, locale);
    return <Warning text={t("noColumns", { sheet: name, columns })} />;
  }
  const at = periodsOf(origin.periods, origin.year).findIndex((each) =>
    samePeriod(each, target.scorecard.period),
  );
  const plans = periodPlans(plan.rows, at, input, target.table);
  return plans === null ? (
    <Warning text={t("noTarget")} />
  ) : (
    <Plans {...properties} plans={plans} />
  );
}

const Warning = ({ text }: { readonly text: string }) => (
  <MessageBar layout="multiline" intent="warning" politeness="polite">
    <MessageBarBody>{text}</MessageBarBody>
  </MessageBar>
);

function Plans(properties: Properties & { readonly plans: PeriodPlans }) {
  const { plans, input, target, memory, busy, onRead } = properties;
  const styles = useStepStyles();
  const { t } = useTranslation("yearlyPlan");
  const { t: shared } = useTranslation("import");
  const locale = useLocale();
  const [replaces, setReplaces] = useState(false);
  const period = periodLabel(target.scorecard.period, locale);
  const ofKind = (kind: Change["kind"]) => plans.changes.filter((change) => change.kind === kind);
  const kinds = (["fill", "overwrite", "same", "formula"] as const).map(
    (kind) => [kind, ofKind(kind).length] as const,
  );
  const toWrite = [...ofKind("fill"), ...(replaces ? ofKind("overwrite") : [])];
  const [ticket, setTicket] = useState<ImportTicket>();
  const writing = useAction(async () => {
    const { place, table } = target;
    setTicket(await writeImport({ place, table, changes: toWrite, added: [], memory }));
    onRead();
  });
  const [undone, setUndone] = useState(false);
  const undoing = useAction(async (_signal, keep: boolean) => {
    if (ticket === undefined) return;
    await undoImport(ticket, { keep });
    setTicket(undefined);
    setUndone(true);
    onRead();
  });
  const { t: shell } = useTranslation("shell");
  const isIdle = !busy && !writing.busy && !undoing.busy;
  const { without, refusals } = plans;
  const rest = input.optional === true ? "withoutRule" : "withoutMissing";
  return (
    <>
      <ul className={styles.list}>
        {kinds.map(
          ([kind, count]) =>
            count > 0 && (
              <li key={kind}>
                {kind === "formula" ? t(kind, { count }) : shared(`preview.${kind}`, { count })}
              </li>
            ),
        )}
        {without.length > 0 && (
          <li className={styles.line}>
            {t(rest, {
              count: without.length,
              people: namesText(shared, without, MOST_NAMED, locale),
            })}
          </li>
        )}
      </ul>
      <Refusals refusals={refusals} />
      {ofKind("overwrite").length > 0 && (
        <Checkbox
          label={t("replace")}
          checked={replaces}
          onChange={(_event, { checked }) => setReplaces(checked === true)}
        />
      )}
      <ChangeTable changes={toWrite} />
      <div role="status">
        {ticket && <p className={styles.line}>{t("written", { count: ticket.figures })}</p>}
        {undone && !ticket && <p className={styles.line}>{t("undone")}</p>}
        {toWrite.length === 0 && !ticket && (
          <p className={styles.line}>{t("nothing", { period })}</p>
        )}
      </div>
      <UndoNotices
        undoing={undoing}
        others={[writing]}
        label={shell("takeRestBack")}
        onStale={onRead}
      />
      <div className={styles.buttons}>
        {toWrite.length > 0 && (
          <Button
            appearance="primary"
            disabled={!isIdle}
            onClick={() => {
              setUndone(false);
              writing.run();
            }}
          >
            {t("write", { count: toWrite.length, period })}
          </Button>
        )}
        {ticket && (
          <Button disabled={!isIdle} onClick={() => undoing.run(false)}>
            {t("undo")}
          </Button>
        )}
        {writing.busy && <Spinner size="tiny" />}
      </div>
    </>
  );
}

/** So many are named; of the others there is the number. */
const MOST_NAMED = 8;
const MOST_REFUSED = 16;

function Refusals({ refusals }: { readonly refusals: readonly PlanRefusal[] }) {
  const styles = useStepStyles();
  const { t } = useTranslation("yearlyPlan");
  const { t: shared } = useTranslation("import");
  if (refusals.length === 0) return null;
  const more = refusals.length - MOST_REFUSED;
  return (
    <MessageBar layout="multiline" intent="warning" politeness="polite">
      <MessageBarBody>
        {t("refused", { count: refusals.length })}
        <ul className={styles.list}>
          {refusals.slice(0, MOST_REFUSED).map(({ person, row, fault }) => (
            <li key={row} className={styles.line}>
              {t(`fault.${fault}`, { row, person: person.name || person.id })}
            </li>
          ))}
          {more > 0 && <li>{shared("read.more", { count: more })}</li>}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
