import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import {
  itemFigures,
  ruleSentences,
  writeFigure,
  type EditableFigure,
} from "../../../scorecards/company";
import type { Item, ScorecardSystem } from "../../../scorecards/system/description";
import { useLocale } from "../../texts/use-locale";
import { isChanged, withItemFigure, withRate, withStandardFigures, withTidied } from "../changes";
import type { Changes } from "../draft";
import { isOpen, partFigures, partPointTexts, textOf, without } from "./figure-drafts";
import { FigureField, type FigureProblems } from "./FigureField";

const useStyles = makeStyles({
  editor: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    borderLeft: `2px solid ${tokens.colorBrandStroke1}`,
    marginBlockEnd: tokens.spacingVerticalS,
  },
  line: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  part: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  fields: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  sentence: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface Properties {
  readonly id: string;
  readonly item: Item;
  /** It is made of two figures of which a company may have the rate alone. */
  readonly mayBeRate: boolean;
  /** The system as it is asked for: its rules are told in words. */
  readonly asked: ScorecardSystem;
  readonly changes: Changes;
  readonly problems: FigureProblems;
  readonly onChange: (changes: Changes) => void;
}

/** The figures of one item's rule, and beneath them what they mean together. */
export function ItemEditor(properties: Properties) {
  const { id, item, mayBeRate, asked, changes, problems, onChange } = properties;
  const styles = useStyles();
  const { t } = useTranslation("generate");
  const locale = useLocale();
  const name = item.name[locale];
  const { figures } = changes;
  const lines = itemFigures(item, locale);
  const partPoints = partPointTexts(
    partFigures(item, locale),
    figures,
    changes.items[item.id]?.points ?? "",
  );
  const now = asked.items.find((each) => each.id === item.id) ?? item;
  const sentences = ruleSentences(now, asked, locale);
  const type = (figure: EditableFigure, text: string) =>
    onChange(withItemFigure(changes, item, figure, text, locale));
  const field = (figure: EditableFigure) => {
    const text = partPoints.get(figure.key) ?? textOf(figure, figures);
    return (
      <FigureField
        key={figure.key}
        figure={figure}
        text={text}
        open={isOpen(figure, figures)}
        problems={problems}
        onType={(typed) => type(figure, typed)}
        onLeave={() => onChange(withTidied(changes, figure))}
        onConfirm={(confirmed) => {
          if (confirmed) type(figure, text || writeFigure(figure.standard.value, figure.unit));
          else onChange({ ...changes, figures: without(figures, [figure.key]) });
        }}
      />
    );
  };
  return (
    <div id={id} role="group" aria-label={name} className={styles.editor}>
      {lines.map(({ part, name: partName, figures: ofLine }) => (
        <div
          key={part}
          className={styles.line}
          {...(part === null ? {} : { role: "group", "aria-label": partName[locale] })}
        >
          {part !== null && <p className={styles.part}>{partName[locale]}</p>}
          <div className={styles.fields}>{ofLine.map(field)}</div>
          <p className={styles.sentence} aria-live="polite">
            {sentences.find((sentence) => sentence.part === part)?.text}
          </p>
        </div>
      ))}
      {lines.length === 0 && (
        <p className={styles.sentence}>{sentences.map(({ text }) => text).join(" ")}</p>
      )}
      {mayBeRate && (
        <Checkbox
          label={t("items.asRate")}
          checked={changes.rates.includes(item.id)}
          onChange={(_event, { checked }) => onChange(withRate(changes, item.id, checked === true))}
        />
      )}
      {isChanged(changes, item, locale) && (
        <div>
          <Button size="small" onClick={() => onChange(withStandardFigures(changes, item, locale))}>
            {t("figures.restore")}
          </Button>
        </div>
      )}
    </div>
  );
}
