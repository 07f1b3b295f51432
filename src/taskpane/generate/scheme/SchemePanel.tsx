import { Button, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SavedScheme } from "../../../excel";
import { OWN_NAME_LENGTH, type OwnNameFault } from "../../../scorecards/company";
import { readScheme } from "../../../scorecards/scheme";
import { sameInAll } from "../../../scorecards/system/local-text";
import type { ScorecardSystem } from "../../../scorecards/system/description";
import { copyText } from "../../actions/copy-text";
import { ProblemNotice } from "../../actions/ProblemNotice";
import { useAction } from "../../actions/use-action";
import { useLocale } from "../../texts/use-locale";
import { Asked } from "../Asked";
import { schemeChoiceId } from "../choices";
import { newId } from "../new-id";
import type { Drafting } from "../use-draft";
import { schemeProblemText, schemeTextOf } from "./scheme-text";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  line: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  text: { "& textarea": { minHeight: "8em", maxHeight: "none" } },
});

type Said =
  | { readonly kind: "copied" | "copyFailed" }
  | { readonly kind: "saved" | "there"; readonly name: string }
  | { readonly kind: "deleted"; readonly scheme: SavedScheme };

/** Taking a scheme along: as text to copy, from a text that is pasted, and from sheets that came from elsewhere. */
export function SchemePanel({ drafting }: { readonly drafting: Drafting }) {
  const styles = useStyles();
  const { t } = useTranslation("generate");
  const { t: shell } = useTranslation("shell");
  const locale = useLocale();
  const { choice, asked, request, schemes, startAnew } = drafting;
  const { scheme } = choice;
  const [pasted, setPasted] = useState("");
  const [problem, setProblem] = useState<string>();
  /** The scheme that needs another name to be kept. */
  const [unnamed, setUnnamed] = useState<{
    readonly system: ScorecardSystem;
    readonly name: string;
    readonly fault: OwnNameFault;
  }>();
  const [said, setSaid] = useState<Said>();
  const [shown, setShown] = useState("");
  const [deleting, setDeleting] = useState<string>();

  const copying = useAction(async () => {
    const text = schemeTextOf(asked, request);
    const done = await copyText(text);
    setShown(done ? "" : text);
    setSaid({ kind: done ? "copied" : "copyFailed" });
  });
  const saving = useAction(async (_signal, system: ScorecardSystem, key: string) => {
    setSaid(undefined);
    setProblem(undefined);
    const there = schemes.saved.find((each) => each.system.id === system.id);
    if (there !== undefined) {
      setPasted("");
      startAnew(schemeChoiceId(there.key));
      setSaid({ kind: "there", name: there.system.name[locale] });
      return;
    }
    const outcome = await schemes.save({ key, system });
    switch (outcome.kind) {
      case "bad-name":
        setUnnamed({ system, name: system.name[locale], fault: outcome.fault });
        break;
      case "changed-since":
        // Only of what is changed in its place.
        break;
      case "bad-scheme":
        setProblem(schemeProblemText(t, outcome.problem));
        break;
      case "saved":
        setPasted("");
        setUnnamed(undefined);
        startAnew(schemeChoiceId(outcome.scheme.key));
        setSaid({ kind: "saved", name: outcome.scheme.system.name[locale] });
    }
  });
  const removing = useAction(async (_signal, gone: SavedScheme) => {
    setSaid(undefined);
    await schemes.remove(gone);
    setDeleting(undefined);
    startAnew("");
    setSaid({ kind: "deleted", scheme: gone });
  });
  const busy = saving.busy || removing.busy;

  const takeIn = () => {
    setSaid(undefined);
    setUnnamed(undefined);
    const stored = readScheme(pasted);
    switch (stored.kind) {
      case "later":
        setProblem(t("scheme.problems.later"));
        break;
      case "damaged":
        setProblem(schemeProblemText(t, stored.problem));
        break;
      case "read":
        saving.run(stored.value, newId());
    }
  };

  return (
    <div className={styles.panel}>
      <p className={styles.line}>{t("scheme.hint")}</p>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => copying.run()}>
          {t("scheme.copy")}
        </Button>
        {scheme === null && (
          <Button
            size="small"
            disabled={busy}
            onClick={() => saving.run(choice.described, newId())}
          >
            {t("scheme.keep")}
          </Button>
        )}
        {scheme && (
          <Button size="small" disabled={busy} onClick={() => setDeleting(scheme.key)}>
            {t("own.delete")}
          </Button>
        )}
      </div>
      {shown !== "" && (
        <Field size="small" label={t("scheme.text")}>
          <Textarea
            className={styles.text}
            size="small"
            value={shown}
            readOnly
            onFocus={({ target }) => target.select()}
          />
        </Field>
      )}
      <Field size="small" label={t("scheme.paste")} validationMessage={problem}>
        <Textarea
          className={styles.text}
          size="small"
          spellCheck={false}
          value={pasted}
          onChange={(_event, { value }) => {
            setProblem(undefined);
            setUnnamed(undefined);
            setPasted(value);
          }}
        />
      </Field>
      {unnamed && (
        <Field
          size="small"
          label={t("own.name")}
          validationMessage={t(`own.faults.${faultKey(unnamed.fault)}`, { most: OWN_NAME_LENGTH })}
        >
          <Input
            size="small"
            autoComplete="off"
            maxLength={OWN_NAME_LENGTH}
            value={unnamed.name}
            onChange={(_event, { value }) => setUnnamed({ ...unnamed, name: value })}
          />
        </Field>
      )}
      <div className={styles.buttons}>
        <Button
          size="small"
          disabled={busy || (unnamed === undefined && pasted.trim() === "")}
          onClick={() =>
            unnamed === undefined
              ? takeIn()
              : saving.run({ ...unnamed.system, name: sameInAll(unnamed.name) }, newId())
          }
        >
          {t("scheme.takeIn")}
        </Button>
      </div>
      {scheme && deleting === scheme.key && (
        <Asked
          question={t("own.deleteQuestion", { name: scheme.system.name[locale] })}
          yes={t("own.delete")}
          no={shell("cancel")}
          onYes={() => removing.run(scheme)}
          onNo={() => setDeleting(undefined)}
        />
      )}
      {said?.kind === "deleted" ? (
        <Asked
          question={t("own.deleted", { name: said.scheme.system.name[locale] })}
          yes={t("made.undo")}
          onYes={() => saving.run(said.scheme.system, said.scheme.key)}
        />
      ) : (
        <p role="status" className={styles.line}>
          {said && t(`scheme.said.${said.kind}`, { name: "name" in said ? said.name : "" })}
        </p>
      )}
      {[copying, saving, removing].map(
        ({ problem: refused, dismiss }, index) =>
          refused && <ProblemNotice key={index} problem={refused} onDismiss={dismiss} />,
      )}
      {schemes.problem && <ProblemNotice problem={schemes.problem} />}
    </div>
  );
}

const faultKey = (fault: OwnNameFault) => (fault === "too-long" ? "tooLong" : fault);
