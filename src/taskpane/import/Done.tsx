import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { showSheet, undoImport, type ImportTarget, type ImportTicket } from "../../excel";
import { UndoNotices } from "../actions/UndoNotices";
import { useAction } from "../actions/use-action";
import { useFocusOnMount } from "../focus/use-focus-on-mount";
import { useStepStyles } from "./styles";

const useStyles = makeStyles({ tick: { color: tokens.colorStatusSuccessForeground1 } });

interface Properties {
  readonly target: ImportTarget;
  readonly ticket: ImportTicket;
  readonly onUndone: () => void;
  readonly onAnother: () => void;
}

/** What was written, the way there, what comes next, and the way back. */
export function Done({ target, ticket, onUndone, onAnother }: Properties) {
  const styles = useStyles();
  const step = useStepStyles();
  const { t } = useTranslation("import");
  const { t: shell } = useTranslation("shell");
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const opening = useAction((_signal, id: string) => showSheet(id));
  const undoing = useAction(async (_signal, keep: boolean) => {
    await undoImport(ticket, { keep });
    onUndone();
  });
  const data = target.scorecard.sheets.find(({ role }) => role === "data" || role === "form");
  return (
    <section className={step.step} aria-labelledby="import-done">
      <h2 id="import-done" ref={heading} tabIndex={-1} className={step.heading}>
        <span className={styles.tick} aria-hidden>
          ✓
        </span>{" "}
        {t("done.title")}
      </h2>
      <p className={step.line}>
        {t("done.written", { count: ticket.figures })}{" "}
        {ticket.added.length > 0 && t("done.added", { count: ticket.added.length })}
      </p>
      <p className={step.line}>{t("done.remembered")}</p>
      <p className={step.line}>{t("done.next")}</p>
      <UndoNotices undoing={undoing} others={[opening]} label={shell("takeRestBack")} />
      <div className={step.buttons}>
        {data && (
          <Button appearance="primary" onClick={() => opening.run(data.id)}>
            {t("done.open", { sheet: data.name })}
          </Button>
        )}
        <Button disabled={undoing.busy} onClick={() => undoing.run(false)}>
          {t("done.undo")}
        </Button>
        <Button disabled={undoing.busy} onClick={onAnother}>
          {t("done.another")}
        </Button>
      </div>
    </section>
  );
}
