import {
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { useId, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import type { Subject } from "../../scorecards/explanation";
import type { CellPlace } from "../../scorecards/reading";
import type { Told, ToldLine, ToldSection } from "./tell";

const useStyles = makeStyles({
  article: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  whose: { margin: 0, color: tokens.colorNeutralForeground2 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    ":focus": { outline: "none" },
  },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  words: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  heading: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  lines: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  ordered: {
    listStyleType: "decimal",
    paddingLeft: tokens.spacingHorizontalXXL,
    "& > ::marker": { color: tokens.colorNeutralForeground3 },
  },
  details: {
    marginTop: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
  },
  line: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
  text: { textAlign: "start", overflowWrap: "anywhere" },
  score: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  note: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  cell: { fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

interface Ways {
  readonly cellLabel: (cell: CellPlace) => string;
  readonly onCell: (cell: CellPlace) => void;
  readonly onSubject: (subject: Subject) => void;
}

interface Properties extends Ways {
  readonly told: Told;
  /** Whose it is, and of when. */
  readonly whose: string;
  readonly heading: RefObject<HTMLHeadingElement>;
}

/** An explanation: what it is, what stands in its way, and every step with the cells that it comes from. */
export function ToldView({ told, whose, heading, ...ways }: Properties) {
  const styles = useStyles();
  const id = useId();
  const { title, value, cell, warnings, sections } = told;
  return (
    <article className={styles.article} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        <p className={styles.whose}>{whose}</p>
        {value !== "" && (
          <p className={mergeClasses(styles.value, value.length > 12 && styles.words)}>{value}</p>
        )}
        {cell !== null && (
          <div>
            <CellLink cell={cell} {...ways} />
          </div>
        )}
      </div>
      {warnings.map((warning) => (
        <MessageBar key={warning} layout="multiline" intent="warning" politeness="polite">
          <MessageBarBody>{warning}</MessageBarBody>
        </MessageBar>
      ))}
      {sections.map((section) => (
        <Section key={section.name} section={section} {...ways} />
      ))}
    </article>
  );
}

/** Steps and hints have an order. */
const isOrdered = ({ name }: ToldSection): boolean => name === "how" || name === "hints";

function Section({ section, ...ways }: Ways & { readonly section: ToldSection }) {
  const styles = useStyles();
  const { t } = useTranslation("explain");
  const id = useId();
  const { name, lines, urgent } = section;
  const ordered = isOrdered(section) && lines.length > 1;
  const List = ordered ? "ol" : "ul";
  const content = (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles.heading}>
        {t(`sections.${name}`)}
      </h3>
      <List className={mergeClasses(styles.lines, ordered && styles.ordered)}>
        {lines.map((line, index) => (
          <li key={index}>
            <Line line={line} {...ways} />
          </li>
        ))}
      </List>
    </section>
  );
  return urgent ? (
    <MessageBar layout="multiline" intent="warning" politeness="polite">
      <MessageBarBody>{content}</MessageBarBody>
    </MessageBar>
  ) : (
    content
  );
}

function Line({ line, ...ways }: Ways & { readonly line: ToldLine }) {
  const styles = useStyles();
  const { text, value, note, cell, subject, details = [] } = line;
  return (
    <>
      <div className={styles.line}>
        <span>
          {subject === undefined ? (
            <span className={styles.text}>{text}</span>
          ) : (
            <Link
              as="button"
              inline
              className={styles.text}
              onClick={() => ways.onSubject(subject)}
            >
              {text}
            </Link>
          )}
          {cell != null && (
            <>
              {" "}
              <CellLink cell={cell} {...ways} />
            </>
          )}
        </span>
        {value !== undefined && <span className={styles.score}>{value}</span>}
      </div>
      {note !== undefined && <div className={styles.note}>{note}</div>}
      {details.length > 0 && (
        <ul className={mergeClasses(styles.lines, styles.details)}>
          {details.map((detail, index) => (
            <li key={index}>
              <Line line={detail} {...ways} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function CellLink({ cell, cellLabel, onCell }: Ways & { readonly cell: CellPlace }) {
  const styles = useStyles();
  const { t } = useTranslation("explain");
  const label = cellLabel(cell);
  return (
    <Link
      as="button"
      inline
      className={styles.cell}
      aria-label={t("goTo", { cell: label })}
      onClick={() => onCell(cell)}
    >
      {label}
    </Link>
  );
}
