import { makeStyles, tokens } from "@fluentui/react-components";
import { writeFigure, type FigureGroup } from "../../../scorecards/company";
import { withFigure, withTidied } from "../changes";
import type { Changes } from "../draft";
import { isOpen, textOf, without } from "./figure-drafts";
import { FigureField, type FigureProblems } from "./FigureField";

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: "none", minWidth: 0 },
  heading: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    padding: 0,
  },
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

interface Properties {
  readonly groups: readonly FigureGroup[];
  readonly changes: Changes;
  readonly problems: FigureProblems;
  readonly onChange: (changes: Changes) => void;
}

/** Pay, pass mark, team reward, terms: figures that belong to no item. */
export function SettingsEditor({ groups, changes, problems, onChange }: Properties) {
  const styles = useStyles();
  const { figures } = changes;
  return groups.map(({ heading, figures: ofGroup }) => (
    <fieldset key={heading} className={styles.group}>
      <legend className={styles.heading}>{heading}</legend>
      <div className={styles.fields}>
        {ofGroup.map((figure) => (
          <FigureField
            key={figure.key}
            figure={figure}
            text={textOf(figure, figures)}
            open={isOpen(figure, figures)}
            problems={problems}
            onType={(typed) => onChange(withFigure(changes, figure, typed))}
            onLeave={() => onChange(withTidied(changes, figure))}
            onConfirm={(confirmed) =>
              onChange(
                confirmed
                  ? withFigure(changes, figure, writeFigure(figure.standard.value, figure.unit))
                  : { ...changes, figures: without(figures, [figure.key]) },
              )
            }
          />
        ))}
      </div>
    </fieldset>
  ));
}
