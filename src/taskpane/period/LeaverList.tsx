import { Button, Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Layout, Person } from "../../scorecards";
import { sameWord } from "../../scorecards/people/clean-field";
import { Disclosure } from "../generate/Disclosure";
import { usePages } from "../results/use-pages";
import { personKey } from "./person-key";
import { usePeriodStyles } from "./use-period-styles";

/** Fewer are seen at a glance. */
const SEARCH_FROM = 12;

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(128px, 1fr))",
    columnGap: tokens.spacingHorizontalS,
  },
});

interface Properties {
  readonly people: readonly Person[];
  /** By personKey. */
  readonly leavers: ReadonlySet<string>;
  readonly layout: Layout;
  readonly onChange: (leavers: ReadonlySet<string>) => void;
}

/** Everybody is on the next period as well, but for those whom HR ticks off here. */
export function LeaverList({ people, leavers, layout, onChange }: Properties) {
  const styles = useStyles();
  const shared = usePeriodStyles();
  const { t } = useTranslation("period");
  const [open, setOpen] = useState(false);
  const [search, setSearch] = useState("");
  const wanted = sameWord(search.trim());
  const found = people.filter(({ id, name, department }) =>
    [id, name, department].some((word) => sameWord(word).includes(wanted)),
  );
  const { shown, next, showMore } = usePages(found);
  const left = people.filter((person) => leavers.has(personKey(person))).length;
  const stay = people.length - left;
  const toggle = (person: Person, stays: boolean) => {
    const key = personKey(person);
    onChange(new Set(stays ? [...leavers].filter((each) => each !== key) : [...leavers, key]));
  };
  return (
    <Disclosure
      id="period-people"
      label={t("leavers.label")}
      facts={
        left === 0 ? t("leavers.all", { count: stay }) : t("leavers.some", { stay, count: left })
      }
      open={open}
      onToggle={() => setOpen(!open)}
    >
      <p className={shared.line}>{t("leavers.hint")}</p>
      <p className={shared.quiet}>{t(`leavers.joiners.${layout}`)}</p>
      {people.length >= SEARCH_FROM && (
        <Field label={t("leavers.search")}>
          <Input value={search} onChange={(_event, { value }) => setSearch(value)} />
        </Field>
      )}
      <ul className={styles.list} aria-label={t("leavers.label")}>
        {shown.map((person, index) => (
          <li key={index}>
            <Checkbox
              label={person.name || person.id}
              checked={!leavers.has(personKey(person))}
              onChange={(_event, { checked }) => toggle(person, checked === true)}
            />
          </li>
        ))}
      </ul>
      {next > 0 && (
        <div className={shared.buttons}>
          <Button size="small" onClick={showMore}>
            {t("more", { count: next })}
          </Button>
        </div>
      )}
    </Disclosure>
  );
}
