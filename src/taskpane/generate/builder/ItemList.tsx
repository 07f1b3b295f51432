import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { SchemeFault } from "../../../scorecards/scheme/edit";
import { addItem, MOST_ITEMS, ruleOf, withItemPoints } from "../../../scorecards/scheme/edit";
import { useLocale } from "../../texts/use-locale";
import { ClosedIcon, OpenedIcon } from "../icons";
import { useBuilder } from "./builder-context";
import { PointsField } from "./BuilderFields";
import { addButton, itemButton, itemField } from "./fields";
import { ItemBuilder } from "./ItemBuilder";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  section: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  item: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  open: {
    flexGrow: 1,
    minWidth: 0,
    justifyContent: "flex-start",
    textAlign: "start",
    paddingInline: tokens.spacingHorizontalXS,
    overflowWrap: "anywhere",
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  facts: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  wrong: { color: tokens.colorStatusDangerForeground3 },
  points: { width: "68px", flexShrink: 0, "& input": { textAlign: "end" } },
  fault: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    textAlign: "end",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorStatusDangerForeground3,
  },
  hint: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2 },
  add: { marginBlockStart: tokens.spacingVerticalS },
});

interface Properties {
  /** What is to be told by now. */
  readonly faults: readonly SchemeFault[];
  readonly onSay: (said: string) => void;
}

/** The items with what they are worth; one of them is open at a time. */
export function ItemList({ faults, onSay }: Properties) {
  const styles = useStyles();
  const { t } = useTranslation("builder");
  const { building, change, edit, faultAt, focus } = useBuilder();
  const locale = useLocale();
  const { system, open } = building;
  const { items, total } = system;
  return (
    <>
      {items.length === 0 && <p className={styles.hint}>{t("noItems")}</p>}
      <ul className={styles.list}>
        {items.map((item, at) => {
          const { id, section } = item;
          const name = item.name[locale].trim() || t("unnamed");
          const isOpen = id === open;
          const wrong = faults.filter((fault) => fault.item === id).length;
          const problem = faultAt(id, "points");
          const problemId = `${itemField(id, "points")}-fault`;
          const rule = ruleOf(item);
          const editor = `builder-item-${id}`;
          return (
            <Fragment key={id}>
              {section !== undefined && section[locale] !== items[at - 1]?.section?.[locale] && (
                <li>
                  <p className={styles.section}>{section[locale]}</p>
                </li>
              )}
              <li>
                <div className={styles.item}>
                  <Button
                    id={itemButton(id)}
                    className={styles.open}
                    size="small"
                    appearance="subtle"
                    icon={isOpen ? <OpenedIcon /> : <ClosedIcon />}
                    aria-label={t("open", { item: name })}
                    aria-expanded={isOpen}
                    aria-controls={isOpen ? editor : undefined}
                    onClick={() => change((before) => ({ ...before, open: isOpen ? null : id }))}
                  >
                    <span>
                      <span className={styles.name}>{name}</span>
                      <span className={styles.facts}>
                        {rule === undefined ? t("asItIs") : t(`kinds.${rule.kind}`)}
                        {wrong > 0 && (
                          <span className={styles.wrong}> · {t("wrong", { count: wrong })}</span>
                        )}
                      </span>
                    </span>
                  </Button>
                  <PointsField
                    id={itemField(id, "points")}
                    label={t(total, { item: name })}
                    className={styles.points}
                    value={item.points.value}
                    problemId={problem === undefined ? undefined : problemId}
                    onChange={(points) => edit((before) => withItemPoints(before, id, points))}
                  />
                </div>
                {problem !== undefined && (
                  <p id={problemId} className={styles.fault}>
                    {problem}
                  </p>
                )}
                {isOpen && (
                  <ItemBuilder id={editor} item={item} at={at} name={name} onSay={onSay} />
                )}
              </li>
            </Fragment>
          );
        })}
      </ul>
      <Button
        id={addButton}
        className={styles.add}
        size="small"
        appearance={items.length === 0 ? "primary" : "secondary"}
        disabled={items.length >= MOST_ITEMS}
        onClick={() => {
          const added = addItem(system);
          change((before) => ({ ...before, system: added.system, open: added.id }));
          focus(itemField(added.id, "name"));
        }}
      >
        {t("add")}
      </Button>
    </>
  );
}
