import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { itemFigures } from "../../scorecards/company";
import type { Item, ScorecardSystem } from "../../scorecards/system/description";
import { hasRate } from "../../scorecards/systems";
import { useLocale } from "../texts/use-locale";
import { isChanged, withItem } from "./changes";
import type { Choice } from "./choices";
import { baseOf, itemsWith, sameItems, type Changes } from "./draft";
import { itemPart } from "./fields";
import { isOpen } from "./figures/figure-drafts";
import type { FigureProblems } from "./figures/FigureField";
import { ItemEditor } from "./figures/ItemEditor";
import { ItemRow } from "./ItemRow";
import { SectionHeading } from "./SectionHeading";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  presets: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  sectionName: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface Properties {
  readonly choice: Choice;
  readonly asked: ScorecardSystem;
  readonly changes: Changes;
  /** The item that most likely makes the sum wrong. */
  readonly suspect?: string;
  readonly problems: FigureProblems;
  /** Parts of the form that are open. */
  readonly open: ReadonlySet<string>;
  readonly onToggle: (part: string) => void;
  readonly onChange: (changes: Changes) => void;
}

/** The system's items: on or off, what each counts, and by which figures. */
export function ItemList(properties: Properties) {
  const { choice, asked, changes, suspect, problems, open, onToggle, onChange } = properties;
  const styles = useStyles();
  const { t } = useTranslation("generate");
  const locale = useLocale();
  const { system, described } = choice;
  const { items, figures } = changes;
  const bases = choice.scheme === undefined ? baseOf(described).items : [];
  const factsOf = (item: Item): string => {
    const left = itemFigures(item, locale)
      .flatMap((line) => line.figures)
      .filter((figure) => isOpen(figure, figures)).length;
    return [
      ...(isChanged(changes, item, locale) ? [t("items.changed")] : []),
      ...(left > 0 ? [t("items.open", { count: left })] : []),
    ].join(" · ");
  };
  return (
    <section className={styles.section} aria-labelledby="generate-items">
      <SectionHeading id="generate-items">{t(`items.${system.total}`)}</SectionHeading>
      {system.presets.length > 0 && (
        <div className={styles.presets} role="group" aria-label={t("items.presets")}>
          {system.presets.map(({ id, name, points }) => {
            const preset = itemsWith(system, (item) => points[item.id] ?? 0);
            const chosen = sameItems(preset, items);
            return (
              <Button
                key={id}
                size="small"
                shape="circular"
                appearance={chosen ? "primary" : "secondary"}
                aria-pressed={chosen}
                onClick={() => onChange({ ...changes, items: preset })}
              >
                {name[locale]}
              </Button>
            );
          })}
        </div>
      )}
      <ul className={styles.list}>
        {described.items.map((item, index) => {
          const { id, section } = item;
          const name = item.name[locale];
          const draft = items[id] ?? { on: false, points: "" };
          const part = itemPart(id);
          const editorId = `generate-editor-${id}`;
          const newSection =
            section && section[locale] !== described.items[index - 1]?.section?.[locale];
          return (
            <Fragment key={id}>
              {newSection && (
                <li>
                  <p className={styles.sectionName}>{section[locale]}</p>
                </li>
              )}
              <ItemRow
                id={id}
                name={name}
                pointsLabel={t(system.total === "points" ? "items.pointsOf" : "items.weightOf", {
                  item: name,
                })}
                draft={draft}
                suspect={id === suspect}
                facts={draft.on ? factsOf(item) : ""}
                open={open.has(part)}
                onChange={(change) => onChange(withItem(changes, id, change))}
                onToggle={() => onToggle(part)}
                editorId={editorId}
                editor={
                  open.has(part) && (
                    <ItemEditor
                      id={editorId}
                      item={item}
                      mayBeRate={bases.some((base) => base.id === id && hasRate(base))}
                      asked={asked}
                      changes={changes}
                      problems={problems}
                      onChange={onChange}
                    />
                  )
                }
              />
            </Fragment>
          );
        })}
      </ul>
    </section>
  );
}
