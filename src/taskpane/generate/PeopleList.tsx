import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readSelectedCells } from "../../excel";
import { peopleLimits, type PeopleFault, type ReadPeople } from "../../scorecards/people";
import { ProblemNotice } from "../actions/ProblemNotice";
import { useAction } from "../actions/use-action";
import { cellsAsText } from "./cells-as-text";
import { peopleField } from "./fields";
import { PeopleFaults } from "./PeopleFaults";
import { PeoplePreview } from "./PeoplePreview";
import { SectionHeading } from "./SectionHeading";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  tools: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    flexWrap: "wrap",
  },
});

interface Properties {
  readonly text: string;
  readonly read: ReadPeople;
  readonly onChange: (text: string) => void;
}

/** Who is appraised: pasted, typed or taken from the selection; read as it is typed, faults told by line. */
export function PeopleList({ text, read, onChange }: Properties) {
  const styles = useStyles();
  const { t } = useTranslation("generate");
  const [refused, setRefused] = useState<PeopleFault>();
  const [selectionBlank, setSelectionBlank] = useState(false);
  const change = (next: string) => {
    setSelectionBlank(false);
    // More than any list of people is kept out of the box: drawing it would hold up the pane.
    if (next.length > peopleLimits.characters) {
      setRefused({ kind: "too-large", characters: next.length, most: peopleLimits.characters });
      return;
    }
    setRefused(undefined);
    onChange(next);
  };
  const selection = useAction(async () => {
    const cells = await readSelectedCells();
    const blank = cells.every((row) => row.every((cell) => cell.trim() === ""));
    if (!blank) {
      change(cellsAsText(cells));
    }
    setSelectionBlank(blank);
  });
  const faults = refused ? [refused] : text.trim() === "" ? [] : read.faults;
  return (
    <section className={styles.section} aria-labelledby="generate-people-heading">
      <SectionHeading id="generate-people-heading" field={peopleField}>
        {t("people.label")}
      </SectionHeading>
      <Field hint={t("people.hint")}>
        <Textarea
          id={peopleField}
          resize="vertical"
          rows={5}
          value={text}
          onChange={(_event, { value }) => change(value)}
        />
      </Field>
      <div className={styles.tools}>
        <span role="status">
          {read.people.length > 0 && t("people.count", { count: read.people.length })}
        </span>
        <Button size="small" disabled={selection.busy} onClick={() => selection.run()}>
          {t("people.fromSelection")}
        </Button>
      </div>
      {selectionBlank && <p role="alert">{t("people.selectionBlank")}</p>}
      {selection.problem && (
        <ProblemNotice problem={selection.problem} onDismiss={selection.dismiss} />
      )}
      <PeopleFaults faults={faults} />
      <PeoplePreview people={read.people} />
    </section>
  );
}
