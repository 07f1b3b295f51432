import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ChangeOutcome, KeptScorecard } from "../../excel";
import type { Person } from "../../scorecards";
import { standingScheme } from "../../scorecards/change";
import type { ScorecardReading } from "../../scorecards/reading";
import { addItem, finishedScheme } from "../../scorecards/scheme/edit";
import { itemsWithRates } from "../../scorecards/systems";
import { beginBuilding, type Building } from "../generate/builder/building";
import { itemField } from "../generate/builder/fields";
import { LazyBuilder } from "../generate/builder/LazyBuilder";
import { open } from "../shell/navigation";
import { useLocale } from "../texts/use-locale";
import type { AskedChange } from "./asked";
import { Changed } from "./Changed";
import { ConfirmChange } from "./ConfirmChange";
import { KeptPart } from "./KeptPart";
import { useChangeStyles } from "./use-change-styles";

interface Properties {
  readonly asked: AskedChange;
  readonly reading: ScorecardReading;
  readonly kept: KeptScorecard | undefined;
  /** From the sheets as they are now. */
  readonly onAnew: () => void;
}

interface People {
  readonly leavers: readonly Person[];
  /** As typed. */
  readonly joiners: string;
}

type Done = Extract<ChangeOutcome, { kind: "changed" }>;

/** First its items and rules, then its people and what becomes of what has been entered, then it is done. */
export function ChangeScorecard({ asked, reading, kept, onAnew }: Properties) {
  const styles = useChangeStyles();
  const { t } = useTranslation("change");
  const locale = useLocale();
  const { system: from } = useMemo(() => standingScheme(reading), [reading]);
  /** The items as they are, or entered as rates where an import asked for it. */
  const wanted = useMemo(
    () => ({ ...from, items: itemsWithRates(from, asked.rates) }),
    [from, asked.rates],
  );
  const [building, setBuilding] = useState(() => beginBuilding(wanted));
  const [people, setPeople] = useState<People>({ leavers: [], joiners: "" });
  /** The scheme that HR goes on with; null: it is still at its items. */
  const [chosen, setChosen] = useState(() =>
    asked.rates.length > 0 ? finishedScheme(wanted) : null,
  );
  const [done, setDone] = useState<Done>();
  /** The new item with which HR has asked to begin. */
  const [begun, setBegun] = useState<{ readonly asked: AskedChange; readonly item: string }>();
  if (asked.addsItem && begun?.asked !== asked && done === undefined) {
    const added = addItem(building.system);
    setBegun({ asked, item: added.id });
    setBuilding({ ...building, system: added.system, open: added.id });
    setChosen(null);
  }
  if (done !== undefined) {
    return <Changed done={done} forImport={asked.rates.length > 0} onOver={onAnew} />;
  }
  if (chosen !== null) {
    return (
      <ConfirmChange
        {...{ reading, from, people }}
        system={chosen}
        rates={from.items.flatMap(({ id, name }) =>
          asked.rates.includes(id) ? [name[locale]] : [],
        )}
        isKept={kept !== undefined}
        onPeople={setPeople}
        onItems={() => setChosen(null)}
        onAnew={onAnew}
        onDone={setDone}
      />
    );
  }
  return (
    <>
      {kept && (
        <div className={styles.page}>
          <KeptPart kept={kept} onUndone={() => open("home")} onForgotten={onAnew} />
        </div>
      )}
      <LazyBuilder
        key={begun?.item ?? ""}
        building={building}
        purpose={{
          title: t("title", { name: reading.system.name[locale] }),
          note: t("note"),
          done: t("next"),
          back: t("back"),
          ...(begun === undefined ? {} : { focus: itemField(begun.item, "name") }),
        }}
        onChange={(change: (before: Building) => Building) => setBuilding(change)}
        onBack={() => open("home")}
        onThrowAway={() => setBuilding(beginBuilding(from))}
        onSave={(system) => {
          setChosen(system);
          return Promise.resolve({ kind: "done" });
        }}
      />
    </>
  );
}
