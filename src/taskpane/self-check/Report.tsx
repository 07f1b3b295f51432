import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  mergeClasses,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SelfCheckLine, SelfCheckReport } from "../../excel/self-check";
import { copyText } from "../actions/copy-text";
import { faultText } from "../actions/fault-text";
import { useFocusOnMount } from "../focus/use-focus-on-mount";
import { useLocale } from "../texts/use-locale";
import { askedText, lineGroups, reportText, seenText, signOf, summaryText } from "./report-text";

const useStyles = makeStyles({
  report: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    ":focus": { outline: "none" },
  },
  tick: { color: tokens.colorStatusSuccessForeground1 },
  cross: { color: tokens.colorStatusDangerForeground1 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  text: { "& textarea": { minHeight: "12em", fontFamily: tokens.fontFamilyMonospace } },
  summary: { cursor: "pointer", paddingBlock: tokens.spacingVerticalXS },
  group: { fontWeight: tokens.fontWeightSemibold },
  lines: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  lineRow: { display: "grid", gridTemplateColumns: "1.25em minmax(0, 1fr) auto", columnGap: "4px" },
  asked: { overflowWrap: "anywhere" },
  formula: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  seen: {
    gridColumn: "2 / 4",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  time: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "nowrap",
  },
  facts: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    gap: `2px ${tokens.spacingHorizontalM}`,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
  },
  fact: { margin: 0, overflowWrap: "anywhere" },
});

/** What the check found: in a sentence, line by line, and as text to be copied. */
export function Report({ report }: { readonly report: SelfCheckReport }) {
  const styles = useStyles();
  const { t } = useTranslation("selfCheck");
  const { t: shell } = useTranslation("shell");
  const locale = useLocale();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const { lines, fault, environment } = report;
  const isWhole = fault === null && !lines.some(({ verdict }) => verdict === "wrong");
  const isLeft = lines.some(({ group, verdict }) => group === "tidy" && verdict === "wrong");
  return (
    <section className={styles.report} aria-labelledby="self-check-summary">
      <h2 id="self-check-summary" ref={heading} tabIndex={-1} className={styles.heading}>
        <span className={isWhole ? styles.tick : styles.cross} aria-hidden>
          {isWhole ? "✓" : "✗"}
        </span>{" "}
        {summaryText(t, report)}
      </h2>
      {fault !== null && fault.kind !== "cancelled" && (
        <MessageBar layout="multiline" intent="error">
          <MessageBarBody>{faultText(shell, fault, locale)}</MessageBarBody>
        </MessageBar>
      )}
      {isLeft && (
        <MessageBar layout="multiline" intent="error">
          <MessageBarBody>{t("left")}</MessageBarBody>
        </MessageBar>
      )}
      <Copy text={reportText(t, report, shell("tools.selfCheck"))} />
      {lineGroups.map((group) => (
        <Group
          key={group}
          name={t(`groups.${group}`)}
          lines={lines.filter((line) => line.group === group)}
        />
      ))}
      <details>
        <summary className={mergeClasses(styles.summary, styles.group)}>{t("environment")}</summary>
        <dl className={styles.facts}>
          {environment.map(([what, how]) => (
            <Fact key={what} what={what} how={how} />
          ))}
        </dl>
      </details>
    </section>
  );
}

function Fact({ what, how }: { readonly what: string; readonly how: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.quiet} lang="en">
        {what}
      </dt>
      <dd className={styles.fact} lang="en">
        {how}
      </dd>
    </>
  );
}

/** Copies the report; where Excel keeps the clipboard to itself, the text is there to be selected. */
function Copy({ text }: { readonly text: string }) {
  const styles = useStyles();
  const { t } = useTranslation("selfCheck");
  const { t: shell } = useTranslation("shell");
  const [copied, setCopied] = useState<boolean>();
  return (
    <>
      <p className={styles.quiet}>{t("reportHint")}</p>
      <div className={styles.row}>
        <Button
          appearance="primary"
          onClick={() => {
            void copyText(text).then(setCopied);
          }}
        >
          {t("copy")}
        </Button>
        <span role="status">
          {copied === undefined ? "" : shell(copied ? "copied" : "copyFailed")}
        </span>
      </div>
      {copied === false && (
        <Field label={t("reportLabel")}>
          <Textarea
            className={styles.text}
            value={text}
            readOnly
            onFocus={({ target }) => target.select()}
          />
        </Field>
      )}
    </>
  );
}

interface GroupProperties {
  readonly name: string;
  readonly lines: readonly SelfCheckLine[];
}

/** One part of the check: folded, but for what is wrong in it. */
function Group({ name, lines }: GroupProperties) {
  const styles = useStyles();
  const { t } = useTranslation("selfCheck");
  if (lines.length === 0) return null;
  const judged = lines.filter(({ verdict }) => verdict !== "noted");
  const right = judged.filter(({ verdict }) => verdict === "right").length;
  return (
    <details open={right < judged.length}>
      <summary className={styles.summary}>
        <span className={styles.group}>{name}</span>
        {" · "}
        {t("groupSummary", { right, total: judged.length })}
      </summary>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
    </details>
  );
}

function Line({ line }: { readonly line: SelfCheckLine }) {
  const styles = useStyles();
  const { t } = useTranslation("selfCheck");
  const { verdict, formula, milliseconds } = line;
  const colour = { right: styles.tick, wrong: styles.cross, noted: styles.quiet }[verdict];
  return (
    <li className={styles.lineRow}>
      <span className={colour} role="img" aria-label={t(`marks.${verdict}`)}>
        {signOf(line)}
      </span>
      <span className={mergeClasses(styles.asked, formula !== undefined && styles.formula)}>
        {askedText(t, line)}
      </span>
      <span className={styles.time}>{milliseconds} ms</span>
      <span className={styles.seen}>{seenText(t, line)}</span>
    </li>
  );
}
