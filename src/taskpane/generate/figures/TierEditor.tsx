import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { sheetTexts } from "../../../i18n/sheets";
import type { RequestFault, SystemSummary } from "../../../scorecards";
import { useLocale } from "../../texts/use-locale";
import { tierField, type TierColumn } from "../fields";
import { RemoveIcon } from "../icons";
import { requestFaultText } from "../request-fault-text";
import { blankTier, type TierDraft } from "./tier-drafts";

const mostTiers = 20;
const longestText = 100;

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  tier: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr) auto",
    gap: tokens.spacingHorizontalS,
    alignItems: "end",
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  input: { minWidth: 0, width: "100%" },
  fault: {
    gridColumn: "1 / -1",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorStatusDangerForeground3,
  },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Properties {
  readonly system: SystemSummary;
  /** Where other tiers will do than usual. */
  readonly hint?: string;
  readonly tiers: readonly TierDraft[];
  readonly isStandard: boolean;
  readonly faults: readonly RequestFault[];
  readonly onChange: (tiers: readonly TierDraft[]) => void;
  readonly onRestore: () => void;
}

type TierFault = Extract<RequestFault, { readonly tier: number }>;

/** The bands of the total: from which score, what they are called, what they earn, what follows. */
export function TierEditor(properties: Properties) {
  const { system, hint, tiers, isStandard, faults, onChange, onRestore } = properties;
  const styles = useStyles();
  const { t } = useTranslation("generate");
  const locale = useLocale();
  const { columns } = sheetTexts[locale];
  const names: Record<TierColumn, string> = {
    from: columns.from,
    grade: columns.tier,
    amount: columns.amount,
    action: columns.action,
  };
  const ofTiers = faults.filter((fault): fault is TierFault => "tier" in fault);
  const { list, follow } = useFollowedFocus(tiers.length);
  const field = (tier: TierDraft, index: number, column: TierColumn) => (
    <Field size="small" label={{ children: names[column], htmlFor: tierField(index + 1, column) }}>
      <Input
        id={tierField(index + 1, column)}
        className={styles.input}
        size="small"
        autoComplete="off"
        inputMode={column === "from" || column === "amount" ? "decimal" : "text"}
        maxLength={longestText}
        aria-invalid={ofTiers.some(
          (fault) => fault.tier === index + 1 && columnOf(fault) === column,
        )}
        value={tier[column]}
        onChange={(_event, { value }) =>
          onChange(tiers.map((each, at) => (at === index ? { ...each, [column]: value } : each)))
        }
      />
    </Field>
  );
  return (
    <>
      <p className={styles.hint}>{hint ?? t("tiers.hint")}</p>
      <ol ref={list} className={styles.list}>
        {tiers.map((tier, index) => (
          <li key={index}>
            <div
              role="group"
              aria-label={t("tiers.one", { number: index + 1 })}
              className={styles.tier}
            >
              {field(tier, index, "from")}
              {field(tier, index, "grade")}
              <Button
                size="small"
                appearance="subtle"
                icon={<RemoveIcon />}
                aria-label={t("tiers.remove", { number: index + 1 })}
                onClick={() => {
                  follow();
                  onChange(tiers.filter((_, at) => at !== index));
                }}
              />
              {field(tier, index, "amount")}
              {field(tier, index, "action")}
              {ofTiers
                .filter((fault) => fault.tier === index + 1)
                .map((fault) => (
                  <p key={fault.code} role="alert" className={styles.fault}>
                    {requestFaultText(t, fault, system, locale)}
                  </p>
                ))}
            </div>
          </li>
        ))}
      </ol>
      <div className={styles.buttons}>
        <Button
          size="small"
          disabled={tiers.length >= mostTiers}
          onClick={() => {
            follow();
            onChange([...tiers, blankTier]);
          }}
        >
          {t("tiers.add")}
        </Button>
        {!isStandard && (
          <Button size="small" onClick={onRestore}>
            {t("figures.restore")}
          </Button>
        )}
      </div>
    </>
  );
}

export function columnOf({ code }: TierFault): TierColumn {
  switch (code) {
    case "tier-grade":
      return "grade";
    case "tier-amount":
      return "amount";
    case "tier-from":
    case "duplicate-tier":
    case "tiers-start":
      return "from";
  }
}

/** When a line came or went by HR's own click, the focus goes to the last line's first field: what had it may be gone. */
function useFollowedFocus(lines: number) {
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef(false);
  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    const last = list.current?.lastElementChild?.querySelector("input");
    const add = list.current?.nextElementSibling?.querySelector("button");
    (last ?? add)?.focus();
  }, [lines]);
  return {
    list,
    follow: () => {
      wanted.current = true;
    },
  };
}
