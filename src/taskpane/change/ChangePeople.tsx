import { Button, Checkbox, Field, Textarea } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Person } from "../../scorecards";
import type { ReadPeople } from "../../scorecards/people";
import { isSomebody, type ScorecardReading } from "../../scorecards/reading";
import { Disclosure } from "../generate/Disclosure";
import { PeopleFaults } from "../generate/PeopleFaults";
import { usePages } from "../results/use-pages";
import { useChangeStyles } from "./use-change-styles";

interface People {
  readonly leavers: readonly Person[];
  readonly joiners: string;
}

interface Properties {
  readonly reading: ScorecardReading;
  readonly people: People;
  readonly joining: ReadPeople;
  readonly disabled: boolean;
  readonly onChange: (people: People) => void;
}

const keyOf = ({ id, name, department }: Person): string => JSON.stringify([id, name, department]);

/** Who leaves, and who comes. */
export function ChangePeople({ reading, people, joining, disabled, onChange }: Properties) {
  const styles = useChangeStyles();
  const { t } = useTranslation("change");
  const [open, setOpen] = useState(false);
  const everybody = useMemo(() => reading.people.filter(isSomebody), [reading]);
  const { leavers, joiners } = people;
  const left = new Set(leavers.map(keyOf));
  const { shown, next, showMore } = usePages(everybody);
  const gone = everybody.filter((person) => left.has(keyOf(person))).length;
  const stay = everybody.length - gone;
  const toggle = (person: Person, stays: boolean) => {
    const { id, name, department } = person;
    const others = leavers.filter((each) => keyOf(each) !== keyOf(person));
    onChange({ joiners, leavers: stays ? others : [...others, { id, name, department }] });
  };
  return (
    <Disclosure
      id="change-people"
      label={t("confirm.people")}
      facts={[
        gone === 0 ? t("confirm.all", { count: stay }) : t("confirm.some", { stay, count: gone }),
        ...(joining.people.length > 0
          ? [t("confirm.joining", { count: joining.people.length })]
          : []),
      ].join(" · ")}
      open={open}
      onToggle={() => setOpen(!open)}
    >
      <p className={styles.quiet}>{t("confirm.peopleHint")}</p>
      <ul className={styles.people} aria-label={t("confirm.people")}>
        {shown.map((person, index) => (
          <li key={index}>
            <Checkbox
              label={person.name || person.id}
              disabled={disabled}
              checked={!left.has(keyOf(person))}
              onChange={(_event, { checked }) => toggle(person, checked === true)}
            />
          </li>
        ))}
      </ul>
      {next > 0 && (
        <div className={styles.buttons}>
          <Button size="small" onClick={showMore}>
            {t("confirm.more", { count: next })}
          </Button>
        </div>
      )}
      <Field size="small" label={t("confirm.joiners")} hint={t("confirm.joinersHint")}>
        <Textarea
          resize="vertical"
          rows={3}
          disabled={disabled}
          value={joiners}
          onChange={(_event, { value }) => onChange({ leavers, joiners: value })}
        />
      </Field>
      {joiners.trim() !== "" && <PeopleFaults faults={joining.faults} />}
    </Disclosure>
  );
}
