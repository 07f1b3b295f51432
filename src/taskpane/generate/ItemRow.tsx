import {
  Button,
  Checkbox,
  Input,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ItemDraft } from "./draft";
import { pointsField } from "./fields";
import { ClosedIcon, OpenedIcon } from "./icons";
import { readPoints } from "./typed-points";

const useStyles = makeStyles({
  item: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  suspect: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    // Contrast themes paint over backgrounds.
    borderLeft: `4px solid ${tokens.colorStatusWarningBorder2}`,
  },
  name: { flexGrow: 1, minWidth: 0 },
  facts: {
    margin: 0,
    paddingInlineStart: "32px",
    paddingBlockEnd: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  points: { width: "68px", flexShrink: 0, "& input": { textAlign: "end" } },
  edit: { flexShrink: 0, minWidth: "auto" },
  fault: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    textAlign: "end",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorStatusDangerForeground3,
  },
});

interface Properties {
  readonly id: string;
  readonly name: string;
  readonly pointsLabel: string;
  readonly draft: ItemDraft;
  readonly suspect: boolean;
  /** What is to be known of its figures without opening them. */
  readonly facts: string;
  readonly open: boolean;
  readonly onChange: (part: Partial<ItemDraft>) => void;
  readonly onToggle: () => void;
  /** The id of its editor, and the editor while it is open. */
  readonly editorId: string;
  readonly editor: ReactNode;
}

/** One item: on or off, what it counts, and its figures where HR wants to see them. */
export function ItemRow(properties: Properties) {
  const { id, name, pointsLabel, draft, suspect, facts, open, onChange, onToggle } = properties;
  const styles = useStyles();
  const { t } = useTranslation("generate");
  const { on, points } = draft;
  const bad = on && Number.isNaN(readPoints(points));
  const faultId = `${pointsField(id)}-fault`;
  return (
    <li>
      <div className={mergeClasses(styles.item, suspect && styles.suspect)}>
        <div className={styles.name}>
          <Checkbox
            label={name}
            checked={on}
            onChange={(_event, data) => onChange({ on: data.checked === true })}
          />
          {facts !== "" && <p className={styles.facts}>{facts}</p>}
        </div>
        <Input
          id={pointsField(id)}
          className={styles.points}
          size="small"
          inputMode="decimal"
          autoComplete="off"
          aria-label={pointsLabel}
          aria-invalid={bad}
          aria-describedby={bad ? faultId : undefined}
          disabled={!on}
          value={points}
          onChange={(_event, { value }) => onChange({ points: value })}
          onFocus={(event) => event.target.select()}
        />
        <Button
          className={styles.edit}
          size="small"
          appearance="subtle"
          icon={open ? <OpenedIcon /> : <ClosedIcon />}
          aria-label={t("items.edit", { item: name })}
          aria-expanded={open}
          aria-controls={open ? properties.editorId : undefined}
          onClick={onToggle}
        />
      </div>
      {bad && (
        <p id={faultId} className={styles.fault}>
          {t("items.badPoints")}
        </p>
      )}
      {properties.editor}
    </li>
  );
}
