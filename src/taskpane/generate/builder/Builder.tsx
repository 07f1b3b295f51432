import {
  Button,
  Field,
  Link,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Radio,
  RadioGroup,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SchemeSavingOutcome } from "../../../excel";
import type { RequestFault } from "../../../scorecards";
import {
  finishedScheme,
  isPaid,
  type SchemeFault,
  schemeFaults,
  withItemPoints,
  withName,
  withPeriod,
  withTiersAsPrinted,
} from "../../../scorecards/scheme/edit";
import { POINTS_TOTAL, type ScorecardSystem } from "../../../scorecards/system/description";
import { ProblemNotice } from "../../actions/ProblemNotice";
import { useAction } from "../../actions/use-action";
import { useFocusOnMount } from "../../focus/use-focus-on-mount";
import { useLocale } from "../../texts/use-locale";
import { Asked } from "../Asked";
import { Disclosure } from "../Disclosure";
import { AsPrinted } from "../figures/AsPrinted";
import { TierEditor } from "../figures/TierEditor";
import { SectionHeading } from "../SectionHeading";
import { schemeProblemText } from "../scheme/scheme-text";
import { shareOut } from "../share-out";
import { SumLine } from "../SumLine";
import { BuilderContext, type BuilderTools } from "./builder-context";
import { TextField } from "./BuilderFields";
import {
  type Building,
  isChanged,
  tierTexts,
  withRemovedBack,
  withSystem,
  withTiers,
  withTotal,
} from "./building";
import { faultSentence, faultText } from "./fault-text";
import { fieldOf, isUnwritten, nameField } from "./fields";
import { FailureEditor } from "./FailureEditor";
import { ItemList } from "./ItemList";
import { PayEditor } from "./PayEditor";
import { useWantedFocus } from "./use-wanted-focus";
import { SharedEditor } from "./SharedEditor";
import { vetoName } from "./veto-text";
import { VetoList } from "./VetoList";

const wide = "@media (min-width: 640px)";

const useStyles = makeStyles({
  form: { minHeight: "100%", display: "flex", flexDirection: "column" },
  content: {
    flexGrow: 1,
    alignContent: "start",
    display: "grid",
    gap: tokens.spacingVerticalL,
    margin: 0,
    minWidth: 0,
    border: "none",
    padding: tokens.spacingHorizontalM,
    [wide]: { gridTemplateColumns: "2fr 3fr", columnGap: tokens.spacingHorizontalXXXL },
  },
  across: { gridColumn: "1 / -1" },
  column: {
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: "anywhere",
    ":focus": { outline: "none" },
  },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  radios: { gap: 0 },
  bar: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // The bar must not cover the form.
  faults: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    "& button": { textAlign: "start" },
    maxHeight: "120px",
    overflowY: "auto",
    overflowWrap: "anywhere",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  said: { margin: 0 },
});

/** What else a scheme is built for than to be kept in the workbook: the words, and where the focus begins. */
export interface BuilderPurpose {
  readonly title: string;
  readonly note: string;
  readonly done: string;
  readonly back: string;
  /** A field's id. */
  readonly focus?: string;
}

interface Properties {
  readonly purpose?: BuilderPurpose;
  readonly building: Building;
  readonly onChange: (change: (building: Building) => Building) => void;
  readonly onBack: () => void;
  /** @param another Beside the scheme that is changed. */
  readonly onSave: (
    system: ScorecardSystem,
    another: boolean,
  ) => Promise<SchemeSavingOutcome | { readonly kind: "done" }>;
  readonly onThrowAway: () => void;
}

/** A scheme of HR's own, made item by item; what is wrong with it is told beside its fields, and together before it is saved. */
export default function Builder(properties: Properties) {
  const { building, onChange, onBack, purpose } = properties;
  const styles = useStyles();
  const { t } = useTranslation("builder");
  const { t: generate } = useTranslation("generate");
  const { t: shell } = useTranslation("shell");
  const locale = useLocale();
  const title = useFocusOnMount<HTMLHeadingElement>();
  const focus = useWantedFocus(purpose?.focus);
  const { system, saved, removed } = building;
  const faults = useMemo(() => schemeFaults(system), [system]);
  /** What nobody has written yet is told when HR has asked for the scheme. */
  const [tried, setTried] = useState(false);
  const [taken, setTaken] = useState<string>();
  const [said, setSaid] = useState("");
  const told = tried ? faults : faults.filter((fault) => !isUnwritten(fault));
  const tools: BuilderTools = {
    building,
    change: onChange,
    focus,
    faultAt(item, field) {
      const fault = told.find((each) => each.item === item && each.field === field);
      return fault && faultText(t, generate, fault, system, locale);
    },
  };
  const nameProblem =
    taken === system.name[locale] ? t("faults.nameTaken") : tools.faultAt(null, "name");
  const tiersWrong = told.some(({ code }) => code === "tier");
  const [tiersOpen, setTiersOpen] = useState(false);
  const vetoes = system.vetoes?.length ?? 0;
  const vetoesWrong = told.filter(({ field }) => field.startsWith("veto:")).length;
  const [vetoesOpen, setVetoesOpen] = useState(false);
  const vetoFacts =
    vetoesWrong > 0
      ? t("wrong", { count: vetoesWrong })
      : vetoes > 0
        ? t("vetoes.facts", { count: vetoes })
        : undefined;
  const payWrong = told.filter(({ field }) => /^(pay|commission):/.test(field)).length;
  const [payOpen, setPayOpen] = useState(false);
  const payFacts =
    payWrong > 0
      ? t("wrong", { count: payWrong })
      : t(
          system.pay !== undefined
            ? "pay.facts.performance"
            : isPaid(system)
              ? "pay.facts.bonus"
              : system.commission !== undefined
                ? "commission.title"
                : "pay.facts.none",
        );
  const failureWrong = told.filter(({ field }) => field.startsWith("failure:")).length;
  const [failureOpen, setFailureOpen] = useState(false);
  const failureFacts =
    failureWrong > 0
      ? t("wrong", { count: failureWrong })
      : system.failure === undefined
        ? undefined
        : t("failure.facts", { pass: system.failure.pass.value ?? "" });
  const sharedWrong = told.filter(({ field }) => /^(pool$|quota:)/.test(field)).length;
  const [sharedOpen, setSharedOpen] = useState(false);
  const sharedFacts =
    sharedWrong > 0
      ? t("wrong", { count: sharedWrong })
      : system.pool === undefined
        ? system.quota && t("shared.facts.quota")
        : t(system.quota === undefined ? "shared.facts.pool" : "shared.facts.both");
  const removedName = (of: NonNullable<typeof removed>) =>
    "item" in of
      ? of.item.name[locale].trim() || t("unnamed")
      : vetoName(t, of.veto, system, locale);
  const counting =
    system.total === "points" ? "points" : system.scale === 10 ? "weightsOfTen" : "weights";
  const edit = (change: (before: ScorecardSystem) => ScorecardSystem) =>
    onChange((before) => withSystem(before, change(before.system)));
  const summary = {
    ...system,
    items: system.items.map(({ id, name, points }) => ({ id, name, points: points.value ?? 0 })),
  };

  const goTo = (fault: SchemeFault) => {
    if (fault.item !== null) onChange((before) => ({ ...before, open: fault.item }));
    focus(fieldOf(fault));
  };
  const [asked, setAsked] = useState(false);
  const [changedSince, setChangedSince] = useState(false);
  const [unread, setUnread] = useState<string>();
  const saving = useAction(async (_signal, another: boolean) => {
    setChangedSince(false);
    setUnread(undefined);
    const outcome = await properties.onSave(finishedScheme(system), another);
    switch (outcome.kind) {
      case "saved":
      case "done":
        return;
      case "changed-since":
        setChangedSince(true);
        return;
      case "bad-name":
        setTaken(system.name[locale]);
        focus(nameField);
        return;
      case "bad-scheme":
        setUnread(schemeProblemText(generate, outcome.problem));
    }
  });
  const { busy, problem, dismiss } = saving;
  const save = (another: boolean) => {
    setTried(true);
    const [fault] = faults;
    if (fault === undefined) saving.run(another);
    else goTo(fault);
  };

  return (
    <BuilderContext.Provider value={tools}>
      <div className={styles.form}>
        <div className={styles.content}>
          <div className={styles.across}>
            <h2 ref={title} tabIndex={-1} className={styles.title}>
              {purpose?.title ??
                (saved === null ? t("title") : t("changing", { name: saved.system.name[locale] }))}
            </h2>
            <p className={styles.note}>{purpose?.note ?? t("kept")}</p>
          </div>
          <div className={styles.column}>
            <TextField
              id={nameField}
              label={t("name")}
              placeholder={t("nameHint")}
              text={system.name[locale]}
              problem={nameProblem}
              onChange={(name) => edit((before) => withName(before, name))}
            />
            <Field size="small" label={t("counting")}>
              <RadioGroup
                className={styles.radios}
                value={counting}
                onChange={(_event, { value }) =>
                  onChange((before) =>
                    withTotal(
                      before,
                      value === "points"
                        ? { total: "points", scale: 100 }
                        : { total: "weights", scale: value === "weightsOfTen" ? 10 : 100 },
                    ),
                  )
                }
              >
                {(["points", "weights", "weightsOfTen"] as const).map((each) => (
                  <Radio key={each} value={each} label={t(`countings.${each}`)} />
                ))}
              </RadioGroup>
            </Field>
            <Field size="small" label={t("period")}>
              <RadioGroup
                layout="horizontal"
                value={system.period}
                onChange={(_event, { value }) =>
                  edit((before) => withPeriod(before, value === "quarter" ? value : "month"))
                }
              >
                {(["month", "quarter"] as const).map((each) => (
                  <Radio key={each} value={each} label={t(`periods.${each}`)} />
                ))}
              </RadioGroup>
            </Field>
          </div>
          <div className={styles.column}>
            <section aria-labelledby="builder-items">
              <SectionHeading id="builder-items">{t("items")}</SectionHeading>
              <ItemList faults={told} onSay={setSaid} />
            </section>
            <Disclosure
              id="builder-vetoes"
              label={t("vetoes.title")}
              facts={vetoFacts}
              open={vetoesOpen || vetoesWrong > 0}
              onToggle={() => setVetoesOpen(!vetoesOpen)}
            >
              <VetoList />
            </Disclosure>
            <Disclosure
              id="builder-tiers"
              label={t("tiers")}
              facts={tiersWrong ? t("wrong", { count: 1 }) : undefined}
              open={tiersOpen || tiersWrong}
              onToggle={() => setTiersOpen(!tiersOpen)}
            >
              <TierEditor
                system={summary}
                hint={t("tiersHint")}
                tiers={tierTexts(building, locale)}
                isStandard
                faults={told.flatMap((fault) => (fault.code === "tier" ? [fault.tier] : []))}
                onChange={(tiers) => onChange((before) => withTiers(before, tiers))}
                onRestore={() => undefined}
              />
              <AsPrinted
                checked={system.tiersAsPrinted === true}
                onChange={(on) => edit((before) => withTiersAsPrinted(before, on))}
              />
            </Disclosure>
            <Disclosure
              id="builder-pay"
              label={t("pay.title")}
              facts={payFacts}
              open={payOpen || payWrong > 0}
              onToggle={() => setPayOpen(!payOpen)}
            >
              <PayEditor />
            </Disclosure>
            <Disclosure
              id="builder-failure"
              label={t("failure.title")}
              facts={failureFacts}
              open={failureOpen || failureWrong > 0}
              onToggle={() => setFailureOpen(!failureOpen)}
            >
              <FailureEditor />
            </Disclosure>
            <Disclosure
              id="builder-shared"
              label={t("shared.title")}
              facts={sharedFacts}
              open={sharedOpen || sharedWrong > 0}
              onToggle={() => setSharedOpen(!sharedOpen)}
            >
              <SharedEditor />
            </Disclosure>
          </div>
          <div className={mergeClasses(styles.across, styles.buttons)}>
            {saved !== null && (
              <Button size="small" disabled={busy} onClick={() => save(true)}>
                {t("saveAs")}
              </Button>
            )}
            {isChanged(building) && (
              <Button size="small" disabled={busy} onClick={() => setAsked(true)}>
                {t("throwAway")}
              </Button>
            )}
          </div>
        </div>
        <div className={styles.bar}>
          {removed !== null && (
            <MessageBar layout="multiline" intent="info" politeness="polite">
              <MessageBarBody>{t("removed", { item: removedName(removed) })}</MessageBarBody>
              <MessageBarActions>
                <Button size="small" onClick={() => onChange(withRemovedBack)}>
                  {t("putBack")}
                </Button>
              </MessageBarActions>
            </MessageBar>
          )}
          <p role="status" className={styles.said}>
            {said}
          </p>
          <SumLine
            system={summary}
            faults={system.items.length === 0 ? [{ code: "no-items" }] : sumFaults(told)}
            pointsOf={() => 0}
            onMend={() => undefined}
            onSpread={() =>
              edit((before) => {
                const { items } = before;
                const shares = shareOut(
                  items.map(({ points }) => points.value ?? 0),
                  POINTS_TOTAL,
                );
                return items.reduce(
                  (all, { id }, index) => withItemPoints(all, id, shares[index] ?? 0),
                  before,
                );
              })
            }
          />
          {tried && faults.length > 0 && (
            <MessageBar layout="multiline" intent="error" politeness="assertive">
              <MessageBarBody>
                {t("mend")}
                <ul className={styles.faults}>
                  {faults.map((fault, index) => (
                    <li key={index}>
                      <Link as="button" onClick={() => goTo(fault)}>
                        {faultSentence(t, generate, fault, system, locale)}
                      </Link>
                    </li>
                  ))}
                </ul>
              </MessageBarBody>
            </MessageBar>
          )}
          {changedSince && (
            <MessageBar layout="multiline" intent="warning" politeness="assertive">
              <MessageBarBody>{t("changedSince", { name: system.name[locale] })}</MessageBarBody>
            </MessageBar>
          )}
          {unread !== undefined && (
            <MessageBar layout="multiline" intent="error" politeness="assertive">
              <MessageBarBody>{unread}</MessageBarBody>
            </MessageBar>
          )}
          {problem && <ProblemNotice problem={problem} onDismiss={dismiss} />}
          {asked && (
            <Asked
              question={t("throwAwayQuestion")}
              yes={t("throwAway")}
              no={shell("cancel")}
              onYes={properties.onThrowAway}
              onNo={() => setAsked(false)}
            />
          )}
          <div className={styles.buttons}>
            <Button appearance="primary" disabled={busy} onClick={() => save(false)}>
              {purpose?.done ?? t(saved === null ? "save" : "saveChanges")}
            </Button>
            <Button disabled={busy} onClick={onBack}>
              {purpose?.back ?? t("back")}
            </Button>
          </div>
        </div>
      </div>
    </BuilderContext.Provider>
  );
}

/** What the line of the sum says of the items. */
const sumFaults = (faults: readonly SchemeFault[]): RequestFault[] =>
  faults.flatMap((fault): RequestFault[] => {
    switch (fault.code) {
      case "points-sum":
        return [{ code: "points-sum", sum: fault.sum }];
      case "bad-points":
        return fault.item === null ? [] : [{ code: "bad-points", item: fault.item }];
      default:
        return [];
    }
  });
