import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type ChangeOutcome, showSheet } from "../../excel";
import { ProblemNotice } from "../actions/ProblemNotice";
import { useAction } from "../actions/use-action";
import { useFocusOnMount } from "../focus/use-focus-on-mount";
import { SheetLinks } from "../sheet-links/SheetLinks";
import { open } from "../shell/navigation";
import { KeptButtons } from "./KeptPart";
import { useChangeStyles } from "./use-change-styles";

interface Properties {
  readonly done: Extract<ChangeOutcome, { kind: "changed" }>;
  /** It was changed for an import that waits. */
  readonly forImport: boolean;
  /** What was shown here is over: from the sheets as they are now. */
  readonly onOver: () => void;
}

/** What has been done, the way there, and the way back. */
export function Changed({ done, forImport, onOver }: Properties) {
  const styles = useChangeStyles();
  const { t } = useTranslation("change");
  const { t: generate } = useTranslation("generate");
  const { t: shell } = useTranslation("shell");
  const [over, setOver] = useState<"undone" | "forgotten">();
  const opening = useAction((_signal, sheet: string) => showSheet(sheet));
  const { scorecard, sheets } = done.scorecard;
  return (
    <section className={styles.page} aria-labelledby="change-done">
      <Heading key={over ?? ""} said={over && t(`kept.${over}`)} />
      {over !== "undone" && (
        <SheetLinks label={generate("made.sheets")} sheets={sheets} onOpen={opening.run} />
      )}
      {!done.hasPages && over === undefined && (
        <MessageBar layout="multiline" intent="warning">
          <MessageBarBody>{shell("noPages")}</MessageBarBody>
        </MessageBar>
      )}
      {opening.problem && <ProblemNotice problem={opening.problem} onDismiss={opening.dismiss} />}
      {over === undefined && (
        <>
          <p className={styles.line}>{t("made.kept")}</p>
          <KeptButtons
            scorecard={scorecard}
            onUndone={() => setOver("undone")}
            onForgotten={() => setOver("forgotten")}
          />
        </>
      )}
      <div className={styles.buttons}>
        {forImport && over !== "undone" && (
          <Button appearance="primary" onClick={() => open("import")}>
            {t("toImport")}
          </Button>
        )}
        <Button
          appearance={forImport ? "secondary" : "primary"}
          onClick={() => {
            open("home");
            onOver();
          }}
        >
          {t("home")}
        </Button>
      </div>
    </section>
  );
}

/** What has happened last, with the focus on it. */
function Heading({ said }: { readonly said: string | undefined }) {
  const styles = useChangeStyles();
  const { t } = useTranslation("change");
  const heading = useFocusOnMount<HTMLHeadingElement>();
  return (
    <h2 id="change-done" ref={heading} tabIndex={-1} className={styles.heading}>
      <span className={styles.tick} aria-hidden>
        ✓
      </span>{" "}
      {said ?? t("made.title")}
    </h2>
  );
}
