import { Field, Select, Textarea } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { readPaidRows } from "../../excel";
import {
  asClosed,
  compareWith,
  isOldSheet,
  oldColumns,
  type OldColumns,
  type OldPeople,
  type OldSheet,
  peopleOf,
  readOldSheet,
} from "../../scorecards/beside";
import type { MatchedGroup } from "../../scorecards/import";
import type { ScorecardReading } from "../../scorecards/reading";
import { periodLabel } from "../../scorecards/system/period";
import { ProblemNotice } from "../actions/ProblemNotice";
import { Disclosure } from "../generate/Disclosure";
import { usePeriodStyles } from "../period/use-period-styles";
import { useAnswer } from "../readings/use-answer";
import { useLocale } from "../texts/use-locale";
import { Differences } from "./Differences";

interface Properties {
  readonly reading: ScorecardReading;
}

/** The totals of the sheet that HR kept by hand until now, pasted and shown beside ours. Nothing is written. */
export default function BesideSection({ reading: sheets }: Properties) {
  const styles = usePeriodStyles();
  const { t } = useTranslation("beside");
  const locale = useLocale();
  const [opened, setOpened] = useState(false);
  const [pasted, setPasted] = useState("");
  const ask = useCallback(() => readPaidRows(sheets, sheets.period), [sheets]);
  const { found: rows, problem, reread } = useAnswer(opened, ask, { about: sheets });
  const closed = useMemo(
    () => (rows === undefined ? null : asClosed(sheets, rows)),
    [sheets, rows],
  );
  const reading = closed ?? sheets;
  const read = useMemo(
    () => (pasted.trim() === "" ? undefined : readOldSheet(pasted, reading)),
    [pasted, reading],
  );
  const fault = read !== undefined && !isOldSheet(read) ? read.kind : undefined;
  return (
    <Disclosure id="beside" label={t("title")} open={opened} onToggle={() => setOpened(!opened)}>
      <p className={styles.line}>{t("hint", { period: periodLabel(reading.period, locale) })}</p>
      {problem && <ProblemNotice problem={problem} onRetry={() => void reread()} />}
      {closed && <p className={styles.line}>{t("closed")}</p>}
      <Field
        label={t("paste")}
        hint={t("pasteHint")}
        {...(fault === undefined
          ? {}
          : { validationState: "error" as const, validationMessage: t(`pasteFaults.${fault}`) })}
      >
        <Textarea value={pasted} onChange={(_event, { value }) => setPasted(value)} />
      </Field>
      {read !== undefined && isOldSheet(read) && (
        // Another paste starts anew.
        <Compared key={`${closed === null} ${pasted}`} sheet={read} reading={reading} />
      )}
    </Disclosure>
  );
}

function Compared({
  sheet,
  reading,
}: {
  readonly sheet: OldSheet;
  readonly reading: ScorecardReading;
}) {
  const styles = usePeriodStyles();
  const { t } = useTranslation("beside");
  const locale = useLocale();
  const { items } = reading.system;
  const [columns, setColumns] = useState<OldColumns>(() => oldColumns(sheet, items));
  const [said, setSaid] = useState<OldPeople>({});
  const [columnsOpen, setColumnsOpen] = useState(columns.total === null);
  const beside = useMemo(
    () => compareWith(sheet, columns, said, reading),
    [sheet, columns, said, reading],
  );
  const choice = (label: string, column: number | null, set: (to: number | null) => void) => (
    <Field key={label} label={label}>
      <Select
        value={column === null ? "" : String(column)}
        onChange={(_event, { value }) => set(value === "" ? null : Number(value))}
      >
        <option value="">{t("columns.none")}</option>
        {sheet.columns.map(({ index, name }) => (
          <option key={index} value={index}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
  const found = Object.values(columns.items).filter((column) => column !== null).length;
  const asked = sheet.groups.filter(({ match }) => match.kind === "ambiguous");
  return (
    <>
      <Disclosure
        id="beside-columns"
        label={t("columns.title")}
        facts={t("columns.facts", { found, count: items.length })}
        open={columnsOpen}
        onToggle={() => setColumnsOpen(!columnsOpen)}
      >
        {choice(t("columns.total"), columns.total, (total) => setColumns({ ...columns, total }))}
        {items.map(({ id, name }) =>
          choice(name[locale], columns.items[id] ?? null, (column) =>
            setColumns({ ...columns, items: { ...columns.items, [id]: column } }),
          ),
        )}
      </Disclosure>
      {asked.map((group) => (
        <WhoIs
          key={group.key}
          group={group}
          reading={reading}
          said={said[group.key]}
          onSaid={(place) => setSaid({ ...said, [group.key]: place })}
        />
      ))}
      {columns.total === null && found === 0 ? (
        <p className={styles.state} role="status">
          {t("columns.choose")}
        </p>
      ) : (
        <Differences beside={beside} system={reading.system} />
      )}
    </>
  );
}

const UNKNOWN = "?";
const NOBODY = "-";

/** Of several people who may be meant, HR says who it is. */
function WhoIs(properties: {
  readonly group: MatchedGroup;
  readonly reading: ScorecardReading;
  readonly said: number | null | undefined;
  readonly onSaid: (place: number | null) => void;
}) {
  const { group, reading, said, onSaid } = properties;
  const { t } = useTranslation("beside");
  const people = peopleOf(reading);
  const candidates = group.match.kind === "ambiguous" ? group.match.candidates : [];
  const who = [group.person.name, group.person.id].filter((word) => word !== "").join(" · ");
  return (
    <Field label={t("whoIs", { who })}>
      <Select
        value={said === undefined ? UNKNOWN : said === null ? NOBODY : String(said)}
        onChange={(_event, { value }) => {
          if (value !== UNKNOWN) onSaid(value === NOBODY ? null : Number(value));
        }}
      >
        <option value={UNKNOWN}>{t("choose")}</option>
        {candidates.map((place) => {
          const person = people[place];
          return (
            <option key={place} value={place}>
              {[person?.name, person?.id, person?.department].filter(Boolean).join(" · ")}
            </option>
          );
        })}
        <option value={NOBODY}>{t("nobody")}</option>
      </Select>
    </Field>
  );
}
