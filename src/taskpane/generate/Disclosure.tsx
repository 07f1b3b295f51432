import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ClosedIcon, OpenedIcon } from "./icons";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: "inherit", fontWeight: "inherit" },
  button: {
    width: "100%",
    justifyContent: "flex-start",
    paddingInline: tokens.spacingHorizontalXS,
    textAlign: "start",
    fontWeight: tokens.fontWeightSemibold,
  },
  facts: {
    marginInlineStart: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  content: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
  },
  section: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface Properties {
  readonly id: string;
  readonly label: string;
  /** What is to be known without opening it. */
  readonly facts?: string;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** A part of the form that is out of the way until HR wants it. */
export function Disclosure({ id, label, facts, open, onToggle, children }: Properties) {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>
        <Button
          id={id}
          className={styles.button}
          appearance="transparent"
          icon={open ? <OpenedIcon /> : <ClosedIcon />}
          aria-expanded={open}
          aria-controls={open ? `${id}-content` : undefined}
          onClick={onToggle}
        >
          {label}
          {facts !== undefined && <span className={styles.facts}>{facts}</span>}
        </Button>
      </h2>
      {open && (
        <div id={`${id}-content`} className={styles.content}>
          {children}
        </div>
      )}
    </section>
  );
}
