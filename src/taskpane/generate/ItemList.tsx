import {
  Button,
  Checkbox,
  Input,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { SystemSummary } from "../../scorecards";
import { useLocale } from "../texts/use-locale";
import { itemsWith, sameItems, standardItems, type ItemDraft, type ItemDrafts } from "./draft";
import { pointsField } from "./fields";
import { SectionHeading } from "./SectionHeading";
import { readPoints } from "./typed-points";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  presets: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  suspect: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    // Contrast themes paint over backgrounds.
    borderLeft: `4px solid ${tokens.colorStatusWarningBorder2}`,
  },
  name: { flexGrow: 1, minWidth: 0 },
  points: { width: "72px", flexShrink: 0, "& input": { textAlign: "end" } },
  sectionName: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  fault: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    textAlign: "end",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorStatusDangerForeground3,
  },
});

interface Properties {
  readonly system: SystemSummary;
  readonly items: ItemDrafts;
  /** The item that most likely makes the sum wrong. */
  readonly suspect?: string;
  readonly onChange: (items: ItemDrafts) => void;
}

/** The system's items: on or off, and what each counts. */
export function ItemList({ system, items, suspect, onChange }: Properties) {
  const styles = useStyles();
  const { t } = useTranslation("generate");
  const locale = useLocale();
  const standard = standardItems(system);
  const change = (id: string, part: Partial<ItemDraft>) =>
    onChange({ ...items, [id]: { on: true, points: "", ...items[id], ...part } });
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
                onClick={() => onChange(preset)}
              >
                {name[locale]}
              </Button>
            );
          })}
        </div>
      )}
      <ul className={styles.list}>
        {system.items.map(({ id, name, section }, index) => {
          const { on, points } = items[id] ?? { on: false, points: "" };
          const bad = on && Number.isNaN(readPoints(points));
          const newSection =
            section && section[locale] !== system.items[index - 1]?.section?.[locale];
          return (
            <Fragment key={id}>
              {newSection && (
                <li>
                  <p className={styles.sectionName}>{section[locale]}</p>
                </li>
              )}
              <li>
                <div className={mergeClasses(styles.item, id === suspect && styles.suspect)}>
                  <div className={styles.name}>
                    <Checkbox
                      label={name[locale]}
                      checked={on}
                      onChange={(_event, data) => change(id, { on: data.checked === true })}
                    />
                  </div>
                  <Input
                    id={pointsField(id)}
                    className={styles.points}
                    size="small"
                    inputMode="decimal"
                    autoComplete="off"
                    aria-label={t(system.total === "points" ? "items.pointsOf" : "items.weightOf", {
                      item: name[locale],
                    })}
                    aria-invalid={bad}
                    aria-describedby={bad ? `${pointsField(id)}-fault` : undefined}
                    disabled={!on}
                    value={points}
                    onChange={(_event, { value }) => change(id, { points: value })}
                    onFocus={(event) => event.target.select()}
                  />
                </div>
                {bad && (
                  <p id={`${pointsField(id)}-fault`} className={styles.fault}>
                    {t("items.badPoints")}
                  </p>
                )}
              </li>
            </Fragment>
          );
        })}
      </ul>
      {!sameItems(standard, items) && (
        <div>
          <Button size="small" onClick={() => onChange(standard)}>
            {t("items.restore")}
          </Button>
        </div>
      )}
    </section>
  );
}
