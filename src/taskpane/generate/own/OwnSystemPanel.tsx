import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SavingOutcome } from "../../../excel";
import { OWN_NAME_LENGTH, type OwnSystem } from "../../../scorecards/company";
import { ProblemNotice } from "../../actions/ProblemNotice";
import { useAction } from "../../actions/use-action";
import { useLocale } from "../../texts/use-locale";
import { ownChoiceId } from "../choices";
import { Asked } from "../Asked";
import { newId } from "../new-id";
import type { Drafting } from "../use-draft";
import { ownSystemOf, isSavable } from "./own-draft";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  line: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

type Said =
  | { readonly kind: "saved" | "renamed" | "changed-since"; readonly name: string }
  | { readonly kind: "deleted"; readonly own: OwnSystem };

interface Properties {
  readonly drafting: Drafting;
  /** Whether the choice was changed since it was saved. */
  readonly changed: boolean;
}

/** Keeping the system as it stands here in the workbook; changing, renaming and deleting one that is kept. */
export function OwnSystemPanel({ drafting, changed }: Properties) {
  const styles = useStyles();
  const { t } = useTranslation("generate");
  const { t: shell } = useTranslation("shell");
  const locale = useLocale();
  const { choice, request, faults, own: owns, startAnew, setChanges, start } = drafting;
  const { own, system } = choice;
  const [typed, setTyped] = useState<{ readonly choice: string; readonly name: string }>();
  const name = typed?.choice === choice.id ? typed.name : (own?.name ?? "");
  const [said, setSaid] = useState<Said>();
  const [fault, setFault] = useState<Extract<SavingOutcome, { kind: "bad-name" }>["fault"]>();
  const [deleting, setDeleting] = useState<string>();
  const savable = isSavable(faults);

  const saving = useAction(
    async (_signal, kind: "saved" | "renamed", next: OwnSystem, before?: OwnSystem) => {
      setSaid(undefined);
      setFault(undefined);
      const outcome = await owns.save(next, before);
      switch (outcome.kind) {
        case "bad-name":
          setFault(outcome.fault);
          break;
        case "changed-since":
          setSaid({ kind: "changed-since", name: next.name });
          break;
        case "saved":
          setSaid({ kind, name: outcome.own.name });
          setTyped(undefined);
          if (kind === "saved") startAnew(ownChoiceId(outcome.own.id));
      }
    },
  );
  const removing = useAction(async (_signal, gone: OwnSystem) => {
    setSaid(undefined);
    setFault(undefined);
    await owns.remove(gone);
    setDeleting(undefined);
    setTyped(undefined);
    startAnew(gone.base);
    setSaid({ kind: "deleted", own: gone });
  });
  const busy = saving.busy || removing.busy;
  const asDrafted = (of: Pick<OwnSystem, "id" | "name">) => ownSystemOf(request, of);

  return (
    <div className={styles.panel}>
      <p className={styles.line}>
        {own === undefined
          ? t("own.hint")
          : t("own.kept", { name: own.name, system: system.name[locale] })}
      </p>
      {own !== undefined && (
        <div className={styles.buttons}>
          <Button
            size="small"
            appearance="primary"
            disabled={busy || !changed || !savable}
            onClick={() => saving.run("saved", asDrafted(own), own)}
          >
            {t("own.update")}
          </Button>
          <Button size="small" disabled={busy || !changed} onClick={() => setChanges(start)}>
            {t("own.discard")}
          </Button>
        </div>
      )}
      <Field
        size="small"
        label={t("own.name")}
        validationMessage={
          fault === undefined
            ? undefined
            : t(`own.faults.${faultKey(fault)}`, { most: OWN_NAME_LENGTH })
        }
      >
        <Input
          size="small"
          autoComplete="off"
          maxLength={OWN_NAME_LENGTH}
          value={name}
          onChange={(_event, { value }) => {
            setFault(undefined);
            setTyped({ choice: choice.id, name: value });
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button
          size="small"
          disabled={busy || !savable}
          onClick={() => saving.run("saved", asDrafted({ id: newId(), name }))}
        >
          {t(own === undefined ? "own.save" : "own.saveAs")}
        </Button>
        {own !== undefined && (
          <>
            <Button
              size="small"
              disabled={busy || name === own.name}
              onClick={() => saving.run("renamed", { ...own, name }, own)}
            >
              {t("own.rename")}
            </Button>
            <Button size="small" disabled={busy} onClick={() => setDeleting(own.id)}>
              {t("own.delete")}
            </Button>
          </>
        )}
      </div>
      {!savable && <p className={styles.line}>{t("own.notYet")}</p>}
      {own !== undefined && deleting === own.id && (
        <Asked
          question={t("own.deleteQuestion", { name: own.name })}
          yes={t("own.delete")}
          no={shell("cancel")}
          onYes={() => removing.run(own)}
          onNo={() => setDeleting(undefined)}
        />
      )}
      {said?.kind === "deleted" ? (
        <Asked
          question={t("own.deleted", { name: said.own.name })}
          yes={t("made.undo")}
          onYes={() => saving.run("saved", said.own)}
        />
      ) : (
        <p role="status" className={styles.line}>
          {said && t(`own.said.${saidKey(said.kind)}`, { name: said.name })}
        </p>
      )}
      {[saving, removing].map(
        ({ problem, dismiss }, index) =>
          problem && <ProblemNotice key={index} problem={problem} onDismiss={dismiss} />,
      )}
      {owns.problem && <ProblemNotice problem={owns.problem} />}
    </div>
  );
}

const faultKey = (fault: "blank" | "too-long" | "taken") =>
  fault === "too-long" ? "tooLong" : fault;
const saidKey = (kind: "saved" | "renamed" | "changed-since") =>
  kind === "changed-since" ? "changedSince" : kind;
