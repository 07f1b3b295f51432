import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  tokens,
} from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Person } from "../../scorecards";
import type { DataTable, Decision, Decisions, MatchedGroup } from "../../scorecards/import";
import { SectionHeading } from "../generate/SectionHeading";
import { useStepStyles } from "./styles";

/** So many are asked about one by one; the rest go by the buttons for all. */
const mostAsked = 30;
/** A list of more people than that is no choice any more. */
const mostOffered = 300;

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

interface Properties {
  readonly groups: readonly MatchedGroup[];
  readonly table: DataTable;
  readonly decisions: Decisions;
  readonly onChange: (decisions: Decisions) => void;
}

/** Who was found, and who was not: left out, added, or somebody whom the list calls otherwise. HR says, nothing is guessed. */
export function PeopleQuestions({ groups, table, decisions, onChange }: Properties) {
  const styles = useStyles();
  const step = useStepStyles();
  const { t } = useTranslation("import");
  const open = groups.filter(({ match }) => match.kind !== "person");
  const unknown = open.filter(({ match }) => match.kind === "unknown");
  const renamed = groups.filter(({ otherName }) => otherName !== undefined);
  const decide = (keys: readonly MatchedGroup[], decision: Decision) =>
    onChange({ ...decisions, ...Object.fromEntries(keys.map(({ key }) => [key, decision])) });
  return (
    <section className={step.section} aria-labelledby="import-people">
      <SectionHeading id="import-people">{t("people.title")}</SectionHeading>
      <p className={step.line}>{t("people.matched", { count: groups.length - open.length })}</p>
      {renamed.length > 0 && (
        <MessageBar layout="multiline" intent="warning" politeness="polite">
          <MessageBarBody>
            <ul className={step.list}>
              {renamed.slice(0, 5).map(({ key, person, otherName = "" }) => (
                <li key={key}>
                  {t("people.otherName", { id: person.id, name: person.name, there: otherName })}
                </li>
              ))}
              {renamed.length > 5 && <li>{t("read.more", { count: renamed.length - 5 })}</li>}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      {open.length > 0 && (
        <div className={styles.list}>
          <p className={step.line}>{t("people.unmatched", { count: open.length })}</p>
          {unknown.length > 1 && (
            <div className={step.buttons}>
              {!table.forms && (
                <Button size="small" onClick={() => decide(unknown, "add")}>
                  {t("people.addAll")}
                </Button>
              )}
              <Button size="small" onClick={() => decide(open, "leave-out")}>
                {t("people.leaveOutAll")}
              </Button>
            </div>
          )}
          {open.slice(0, mostAsked).map((group) => (
            <Question
              key={group.key}
              group={group}
              table={table}
              decision={decisions[group.key] ?? "leave-out"}
              onDecide={(decision) => decide([group], decision)}
            />
          ))}
          {open.length > mostAsked && (
            <p className={step.quiet}>{t("read.more", { count: open.length - mostAsked })}</p>
          )}
        </div>
      )}
    </section>
  );
}

function Question({
  group,
  table: { people, forms },
  decision,
  onDecide,
}: {
  readonly group: MatchedGroup;
  readonly table: DataTable;
  readonly decision: Decision;
  readonly onDecide: (decision: Decision) => void;
}) {
  const { t } = useTranslation("import");
  const { match, person, rows } = group;
  const everybody = people.map((_, row) => row).filter((row) => people[row]?.name !== "");
  const candidates =
    match.kind === "ambiguous"
      ? match.candidates
      : everybody.length <= mostOffered
        ? everybody
        : [];
  // Somebody who was this person last month, also where the list is too long to choose from.
  const rowsOffered =
    typeof decision === "object" && !candidates.includes(decision.row)
      ? [decision.row, ...candidates]
      : candidates;
  const unknown = t(forms ? "people.unknownForm" : "people.unknown");
  const why = match.kind === "ambiguous" ? t("people.ambiguous") : unknown;
  return (
    <Field
      label={[person.id, person.name].filter((text) => text !== "").join(" · ")}
      hint={`${t("people.rows", { count: rows.length })} · ${why}`}
    >
      <Select
        value={typeof decision === "object" ? String(decision.row) : decision}
        onChange={(_event, { value }) =>
          onDecide(value === "add" || value === "leave-out" ? value : { row: Number(value) })
        }
      >
        <option value="leave-out">{t("people.leaveOut")}</option>
        {!forms && <option value="add">{t("people.add")}</option>}
        {rowsOffered.map((row) => (
          <option key={row} value={row}>
            {t("people.is", { person: described(people[row]) })}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Enough to tell two people of one name apart. */
const described = (person: Person | undefined): string =>
  [person?.name, person?.id, person?.department].filter((text) => text).join(" · ");
