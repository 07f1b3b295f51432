import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  heading: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    margin: `0 0 ${tokens.spacingVerticalXS}`,
  },
});

interface Properties {
  readonly id: string;
  /** Of the field that the heading is the label of, where the step has one alone. */
  readonly field?: string;
  readonly children: ReactNode;
}

/** The heading of one step of Generate. */
export function SectionHeading({ id, field, children }: Properties) {
  const styles = useStyles();
  return (
    <h2 id={id} className={styles.heading}>
      {field === undefined ? children : <label htmlFor={field}>{children}</label>}
    </h2>
  );
}
