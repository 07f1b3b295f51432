import { Button } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { settingFigures } from "../../scorecards/company";
import { isSchemeId } from "../../scorecards/scheme";
import { useLocale } from "../texts/use-locale";
import { sameChanges, withAllOf } from "./changes";
import { Disclosure } from "./Disclosure";
import { standardChanges } from "./draft";
import { settingsPart, tiersPart } from "./fields";
import { isOpen } from "./figures/figure-drafts";
import { SettingsEditor } from "./figures/SettingsEditor";
import { sameTiers, standardTiers } from "./figures/tier-drafts";
import { AsPrinted } from "./figures/AsPrinted";
import { TierEditor } from "./figures/TierEditor";
import { ItemList } from "./ItemList";
import { OwnSystemPanel } from "./own/OwnSystemPanel";
import { SchemePanel } from "./scheme/SchemePanel";
import type { Drafting } from "./use-draft";
import type { Parts } from "./use-parts";

const ownPart = "own";
const schemePart = "scheme";

interface Properties {
  readonly drafting: Drafting;
  readonly parts: Parts;
  /** The item that most likely makes the sum wrong. */
  readonly suspect?: string;
}

/** What HR may change of a system before sheets are made of it, and keeping it as the company's own. */
export function SystemEditor({ drafting, parts, suspect }: Properties) {
  const { t } = useTranslation("generate");
  const locale = useLocale();
  const { choice, changes, setChanges, asked, faults, start } = drafting;
  const { described, system } = choice;
  const groups = settingFigures(described, changes.layout, locale);
  const left = groups
    .flatMap(({ figures }) => figures)
    .filter((figure) => isOpen(figure, changes.figures)).length;
  const tiers = standardTiers(described, locale);
  const standard = withAllOf(changes, standardChanges(system));
  const problems = new Map(
    faults.flatMap((fault) => (fault.code === "bad-figure" ? [[fault.key, fault.problem]] : [])),
  );
  const disclosure = (part: string) => ({
    id: `generate-part-${part}`,
    open: parts.open.has(part),
    onToggle: () => parts.toggle(part),
  });
  return (
    <>
      <ItemList
        choice={choice}
        asked={asked}
        changes={changes}
        suspect={suspect}
        problems={problems}
        open={parts.open}
        onToggle={parts.toggle}
        onChange={setChanges}
      />
      <div>
        <Disclosure
          {...disclosure(tiersPart)}
          label={t("tiers.label")}
          facts={
            changes.tiers === null && changes.asPrinted === start.asPrinted
              ? undefined
              : t("items.changed")
          }
        >
          <TierEditor
            system={system}
            tiers={changes.tiers ?? tiers}
            isStandard={changes.tiers === null}
            faults={faults}
            onChange={(next) =>
              setChanges({ ...changes, tiers: sameTiers(next, tiers) ? null : next })
            }
            onRestore={() => setChanges({ ...changes, tiers: null })}
          />
          <AsPrinted
            checked={asked.tiersAsPrinted === true}
            // A scheme says it itself.
            {...(isSchemeId(described.id)
              ? {}
              : { onChange: (asPrinted) => setChanges({ ...changes, asPrinted }) })}
          />
        </Disclosure>
        {groups.length > 0 && (
          <Disclosure
            {...disclosure(settingsPart)}
            label={t("settings.label")}
            facts={left === 0 ? undefined : t("items.open", { count: left })}
          >
            <SettingsEditor
              groups={groups}
              changes={changes}
              problems={problems}
              onChange={setChanges}
            />
          </Disclosure>
        )}
        <Disclosure {...disclosure(ownPart)} label={t("own.label")} facts={choice.own?.name}>
          <OwnSystemPanel drafting={drafting} changed={!sameChanges(changes, start)} />
        </Disclosure>
        <Disclosure {...disclosure(schemePart)} label={t("scheme.label")}>
          <SchemePanel drafting={drafting} />
        </Disclosure>
      </div>
      {!sameChanges(changes, standard) && (
        <div>
          <Button size="small" onClick={() => setChanges(standard)}>
            {t("items.restore")}
          </Button>
        </div>
      )}
    </>
  );
}
