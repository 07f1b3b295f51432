import { makeStyles, Radio, RadioGroup, tokens, useId } from "@fluentui/react-components";
import { SectionHeading } from "./SectionHeading";

const useStyles = makeStyles({
  group: { gap: tokens.spacingVerticalXS },
  choice: {
    alignSelf: "stretch",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":has(input:checked)": {
      border: `1px solid ${tokens.colorCompoundBrandStroke}`,
      backgroundColor: tokens.colorNeutralBackground2,
    },
  },
  name: {
    display: "block",
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  hint: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface Properties<Id extends string> {
  readonly label: string;
  readonly choices: readonly { readonly id: Id; readonly name: string; readonly hint: string }[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
}

/** One of a few, each with a line that says what it is good for. */
export function ChoiceCards<Id extends string>({
  label,
  choices,
  value,
  onChange,
}: Properties<Id>) {
  const styles = useStyles();
  const id = useId("choice");
  return (
    <section>
      <SectionHeading id={id}>{label}</SectionHeading>
      <RadioGroup
        aria-labelledby={id}
        className={styles.group}
        value={value}
        onChange={(_event, data) => {
          const chosen = choices.find((choice) => choice.id === data.value);
          if (chosen) {
            onChange(chosen.id);
          }
        }}
      >
        {choices.map((choice) => (
          <Radio
            key={choice.id}
            className={styles.choice}
            value={choice.id}
            input={{
              "aria-labelledby": `${id}-${choice.id}-name`,
              "aria-describedby": `${id}-${choice.id}-hint`,
            }}
            label={
              <>
                <span id={`${id}-${choice.id}-name`} className={styles.name}>
                  {choice.name}
                </span>
                <span id={`${id}-${choice.id}-hint`} className={styles.hint}>
                  {choice.hint}
                </span>
              </>
            }
          />
        ))}
      </RadioGroup>
    </section>
  );
}
